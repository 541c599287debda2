package dev.dougong.calculators.compare;

import static dev.dougong.calculators.internal.OwnRules.clause;
import static dev.dougong.calculators.internal.OwnRules.document;
import static dev.dougong.calculators.internal.OwnRules.fact;
import static dev.dougong.calculators.internal.OwnRules.number;
import static dev.dougong.calculators.internal.OwnRules.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.calculators.assess.Assessor;
import dev.dougong.calculators.compare.LawChange.Kind;
import dev.dougong.calculators.internal.OwnRules;
import dev.dougong.calculators.internal.OwnRules.Clause;
import dev.dougong.calculators.internal.OwnRules.Document;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.project.Project;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Comparison;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import dev.dougong.engine.expression.Expression.Conditional;
import dev.dougong.engine.expression.Expression.Parameter;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument.RelationType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Logs of rules written out here, so that every day on which something happens is known. */
class ChangeLogTest {

  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

  private static ChangeLog log(LocalDate from, LocalDate to, CompiledDocument... documents) {
    return ChangeLog.of(
        Assessor.of(OwnRules.book(documents))
            .asOf(LocalDate.of(2024, 6, 1))
            .in("330106")
            .assess(Project.builder().build(), Facts.builder().put("totalFund", 100).build()),
        from,
        to);
  }

  private static ChangeLog log(CompiledDocument... documents) {
    return log(FIRST, LAST, documents);
  }

  private static Clause fixed(String id) {
    return clause(id).asks("totalFund").gives("share", "decimal", "CNY", fact("totalFund"));
  }

  private static Document held(String from, String to) {
    return document("own").number("我建〔2024〕1号").holding(from, to);
  }

  private static List<String> days(ChangeLog log) {
    return log.changes().stream().map(c -> c.date() + " " + c.kind()).toList();
  }

  private static Expression since(Object day, Expression before, Expression after) {
    Expression bound = day instanceof Expression e ? e : value(day);
    return new Conditional(
        new Comparison(ComparisonOperator.LESS, fact("asOfDate"), bound), before, after);
  }

  private static CompiledDocument staged(Clause clause, Expression formula) {
    return document("own")
        .of(clause.asks("totalFund", "asOfDate").gives("x", "decimal", "points", formula));
  }

  @Test
  void aDocumentStartsOnItsFirstDayAndEndsOnTheDayAfterItsLast() {
    ChangeLog log = log(held("2024-03-01", "2025-06-30").of(fixed("own/1")));

    assertThat(days(log)).containsExactly("2024-03-01 STARTS", "2025-07-01 ENDS");
    assertThat(log.changes(Kind.STARTS))
        .map(LawChange::date)
        .containsExactly(LocalDate.of(2024, 3, 1));
    assertThat(log.changes(Kind.CHANGES)).isEmpty();
    assertThat(log.from()).isEqualTo(FIRST);
    assertThat(log.to()).isEqualTo(LAST);
    assertThat(log.text(Locale.ENGLISH))
        .isEqualTo(
            """
            2024-03-01
              starts  我建〔2024〕1号 (in force since 2024-03-01)
                gives a result  Clause own/1  第1条  result share: 100 yuan
            2025-07-01
              ends  我建〔2024〕1号 (lapsed after 2025-06-30)
                gives a result  Clause own/1  第1条  result share: 100 yuan
            """);
    assertThat(log.text(Locale.CHINESE))
        .isEqualTo(
            """
            2024-03-01
              施行  我建〔2024〕1号（自2024-03-01起有效）
                有结果  条款own/1  第1条  结果share：100 元
            2025-07-01
              失效  我建〔2024〕1号（已失效，有效期至2025-06-30）
                有结果  条款own/1  第1条  结果share：100 元
            """);
  }

  @Test
  void theFirstDayOfTheLogIsOutsideAndTheLastWithin() {
    CompiledDocument document = held("2024-03-01", null).of(fixed("own/1"));
    LocalDate start = LocalDate.of(2024, 3, 1);

    assertThat(days(log(start.minusDays(1), start, document))).hasSize(1);
    assertThat(log(start, LAST, document).changes()).isEmpty();
    assertThat(log(start, start, document).changes()).isEmpty();
    assertThat(log(FIRST, start.minusDays(1), document).changes()).isEmpty();
    assertThat(log(FIRST, FIRST, document).text(Locale.ENGLISH))
        .isEqualTo("Nothing changes in between.\n");
    assertThat(log(FIRST, FIRST, document).text(Locale.CHINESE)).isEqualTo("其间没有变化。\n");
  }

  @Test
  void documentsOfOtherPlacesDoNotCount() {
    assertThat(log(held("2024-03-01", null).in("330200").of(fixed("own/1"))).changes()).isEmpty();
    assertThat(log(held("2024-03-01", null).in("330100").of(fixed("own/1"))).changes()).hasSize(1);
  }

  @Test
  void aRepealEndsADocument() {
    CompiledDocument old = held(null, null).of(fixed("own/1"));
    CompiledDocument repeal =
        document("later")
            .holding("2024-05-01", null)
            .relation(RelationType.REPEALS, "own")
            .of(clause("later/1").asks("topicFund").gives("share", "decimal", fact("topicFund")));

    assertThat(log(old, repeal).text(Locale.ENGLISH))
        .isEqualTo(
            """
            2024-05-01
              ends  我建〔2024〕1号 (repealed by later from 2024-05-01)
                gives a result  Clause own/1  第1条  result share: 100 yuan
            """);
  }

  @Test
  void aProvisionChangesOnTheDayThatAFormulaNames() {
    ChangeLog log =
        log(staged(clause("own/1"), since(LocalDate.of(2024, 8, 15), number("7"), number("9"))));

    assertThat(days(log)).containsExactly("2024-08-15 CHANGES");
    assertThat(log.text(Locale.ENGLISH))
        .isEqualTo(
            """
            2024-08-15
              changes  Document own
                gives a result  Clause own/1  第1条  result x: 9 points
            """);
  }

  @Test
  void theDayMayStandInAFigureOrATableAsWell() {
    Expression figure = new Parameter("start");
    LocalDate day = LocalDate.of(2024, 8, 15);

    assertThat(
            days(
                log(
                    staged(
                        clause("own/1").figure("start", day),
                        since(figure, number("7"), number("9"))))))
        .containsExactly("2024-08-15 CHANGES");
    assertThat(
            days(
                log(
                    staged(
                        clause("own/1").figure("days", List.of(day)),
                        since(
                            new Expression.Element(new Parameter("days"), number("1")),
                            number("7"),
                            number("9"))))))
        .containsExactly("2024-08-15 CHANGES");
    Expression cell =
        new Expression.Element(
            new Expression.Property(new Expression.Table("days"), "cell"), number("1"));
    assertThat(
            days(
                log(
                    staged(
                        clause("own/1").table("days", day),
                        since(cell, number("7"), number("9"))))))
        .containsExactly("2024-08-15 CHANGES");
  }

  @Test
  void aBoundThatStillBelongsToTheOldRuleChangesItTheDayAfter() {
    Expression upTo =
        new Conditional(
            new Comparison(
                ComparisonOperator.LESS_OR_EQUAL,
                fact("asOfDate"),
                value(LocalDate.of(2024, 8, 15))),
            number("7"),
            number("9"));

    assertThat(days(log(staged(clause("own/1"), upTo)))).containsExactly("2024-08-16 CHANGES");
  }

  @Test
  void aNewYearIsLookedAtEvenIfNothingNamesIt() {
    Expression year = new Expression.Property(fact("asOfDate"), "year");

    assertThat(days(log(staged(clause("own/1"), year))))
        .containsExactly("2024-01-01 CHANGES", "2025-01-01 CHANGES");
    assertThat(days(log(FIRST.minusDays(1), FIRST, staged(clause("own/1"), year))))
        .containsExactly("2023-01-01 CHANGES");
  }

  @Test
  void whatOnlyCountsTimeIsNoChange() {
    Expression year = new Expression.Property(fact("asOfDate"), "year");
    Clause left = clause("own/1").asks("totalFund", "asOfDate");

    assertThat(log(document("own").of(left.gives("left", "decimal", "years", year))).changes())
        .isEmpty();
    assertThat(
            days(
                log(
                    document("own")
                        .of(
                            clause("own/1")
                                .asks("totalFund", "asOfDate")
                                .gives("left", "decimal", "years", year)
                                .gives("rate", "decimal", "ratio", year)))))
        .hasSize(2);
  }

  @Test
  void aChangeOfStandingNamesBoth() {
    Expression met =
        new Comparison(ComparisonOperator.LESS, fact("asOfDate"), value(LocalDate.of(2024, 8, 15)));
    ChangeLog log =
        log(
            document("own")
                .of(clause("own/1").asks("totalFund", "asOfDate").gives("met", "boolean", met)));

    assertThat(log.text(Locale.ENGLISH)).endsWith("    met → not met  Clause own/1  第1条\n");
    assertThat(log.text(Locale.CHINESE)).endsWith("    符合 → 不符合  条款own/1  第1条\n");
  }

  @Test
  void ofMoreThanEightChangesOfADocumentTheRestIsCounted() {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      clauses.add(fixed("own/" + i));
    }
    String eight =
        log(held("2024-03-01", null).of(clauses.toArray(Clause[]::new))).text(Locale.ENGLISH);
    assertThat(eight).contains("Clause own/8").doesNotContain("more");

    clauses.add(fixed("own/9"));
    clauses.add(fixed("own/10"));
    ChangeLog ten = log(held("2024-03-01", null).of(clauses.toArray(Clause[]::new)));
    assertThat(ten.changes()).hasSize(10);
    assertThat(ten.text(Locale.ENGLISH))
        .contains("Clause own/8")
        .doesNotContain("Clause own/9")
        .endsWith("\n    and 2 more\n");
    assertThat(ten.text(Locale.CHINESE)).endsWith("\n    另有2项\n");
  }

  @Test
  void jsonHoldsTheItemBeforeAndAfter() {
    Map<String, ?> json =
        StrictJson.readObject(log(held("2024-03-01", null).of(fixed("own/1"))).toJson());

    assertThat(json)
        .hasToString(
            "{from=2023-01-01, to=2025-12-31, changes=[{date=2024-03-01, kind=STARTS,"
                + " cause={zh=自2024-03-01起有效, en=in force since 2024-03-01}, before=null,"
                + " after={provision=own/1, title={zh=条款own/1, en=Clause own/1}, standing=GIVEN,"
                + " outputs={share=100}}}]}");
  }
}
