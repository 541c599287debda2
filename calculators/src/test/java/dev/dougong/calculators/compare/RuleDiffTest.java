package dev.dougong.calculators.compare;

import static dev.dougong.calculators.internal.OwnRules.clause;
import static dev.dougong.calculators.internal.OwnRules.document;
import static dev.dougong.calculators.internal.OwnRules.fact;
import static dev.dougong.calculators.internal.OwnRules.number;
import static dev.dougong.calculators.internal.OwnRules.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.calculators.compare.RuleDiff.Detail;
import dev.dougong.calculators.internal.OwnRules;
import dev.dougong.calculators.internal.OwnRules.Clause;
import dev.dougong.core.json.StrictJson;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Force;
import dev.dougong.engine.rule.Provision.Kind;
import dev.dougong.engine.rule.Provision.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleDiffTest {

  private static Clause rate(String id, String digits) {
    return clause(id).asks("totalFund").gives("rate", "decimal", number(digits));
  }

  private static RuleDiff books(Clause before, Clause after) {
    return RuleDiff.books(
        OwnRules.book(document("own").of(before)), OwnRules.book(document("own").of(after)));
  }

  private static List<Detail> details(Clause before, Clause after) {
    return books(before, after).entries().get(0).details();
  }

  private static RuleDiff documents(List<Clause> before, List<Clause> after) {
    return RuleDiff.documents(
        OwnRules.book(
            document("old").of(before.toArray(Clause[]::new)),
            document("new").of(after.toArray(Clause[]::new))),
        "old",
        "new");
  }

  /** Each pair of ids, with nothing for the provision that is not there. */
  private static List<String> pairs(RuleDiff diff) {
    return diff.entries().stream()
        .map(
            entry ->
                entry.before().map(Provision::id).orElse("")
                    + ">"
                    + entry.after().map(Provision::id).orElse(""))
        .toList();
  }

  @Test
  void aBookLosesAndGainsProvisions() {
    RuleDiff diff = books(rate("own/1", "1"), rate("own/2", "1"));

    assertThat(pairs(diff)).containsExactly("own/1>", ">own/2");
    assertThat(diff.entries()).allMatch(entry -> entry.details().isEmpty());
    assertThat(diff.entries()).map(e -> e.provision().id()).containsExactly("own/1", "own/2");
    assertThat(diff.text(Locale.ENGLISH))
        .isEqualTo("- own/1  Clause own/1\n+ own/2  Clause own/2\n");
    assertThat(diff.text(Locale.CHINESE)).isEqualTo("- own/1  条款own/1\n+ own/2  条款own/2\n");
    assertThat(books(rate("own/1", "1"), rate("own/1", "1")).text(Locale.CHINESE))
        .isEqualTo("没有差别。\n");
  }

  @Test
  void everyPartOfAProvisionIsCompared() {
    assertThat(details(rate("own/1", "1"), rate("own/1", "2")))
        .containsExactly(new Detail("formula rate", "1", "2"));
    assertThat(details(rate("own/1", "1"), rate("own/1", "1").force(Force.ENCOURAGED)))
        .containsExactly(new Detail("force", "MANDATORY", "ENCOURAGED"));
    assertThat(details(rate("own/1", "1"), rate("own/1", "1").asks("annualBudget")))
        .containsExactly(new Detail("inputs", "totalFund", "annualBudget, totalFund"));
    assertThat(
            details(
                rate("own/1", "1").figure("cap", new BigDecimal("2E+3")).figure("b", "x"),
                rate("own/1", "1").figure("cap", new BigDecimal("90")).figure("c", "y")))
        .containsExactly(
            new Detail("parameter cap", "2000", "90"),
            new Detail("parameter b", "x", ""),
            new Detail("parameter c", "", "y"));
    assertThat(details(rate("own/1", "1"), rate("own/1", "1").gives("x", "boolean", value(true))))
        .containsExactly(new Detail("formula x", "", "true"));
  }

  @Test
  void ofATableTheRowsThatDifferAreNamed() {
    assertThat(
            details(
                rate("own/1", "1").table("grades", "A", "B", "C"),
                rate("own/1", "1").table("grades", "B", "D", "C", "E")))
        .containsExactly(new Detail("table grades", "A", "D; E"));
    assertThat(details(rate("own/1", "1"), rate("own/1", "1").table("grades", "A")))
        .containsExactly(new Detail("table grades", "", "A"));
  }

  @Test
  void aProvisionThatDiffersIsShownPartByPart() {
    RuleDiff diff =
        books(rate("own/1", "1").figure("cap", "x"), rate("own/1", "2").figure("floor", "y"));

    assertThat(diff.text(Locale.ENGLISH))
        .isEqualTo(
            """
            ~ own/1  Clause own/1
                parameter cap
                  - x
                parameter floor
                  + y
                formula rate
                  - 1
                  + 2
            """);
    assertThat(StrictJson.readObject(diff.toJson()))
        .hasToString(
            "{entries=[{before=own/1, after=own/1, title={zh=条款own/1, en=Clause own/1},"
                + " details=[{what=parameter cap, before=x, after=},"
                + " {what=parameter floor, before=, after=y},"
                + " {what=formula rate, before=1, after=2}]}]}");
    assertThat(StrictJson.readObject(books(rate("own/1", "1"), rate("own/2", "1")).toJson()))
        .hasToString(
            "{entries=[{before=own/1, after=null, title={zh=条款own/1, en=Clause own/1},"
                + " details=[]}, {before=null, after=own/2, title={zh=条款own/2,"
                + " en=Clause own/2}, details=[]}]}");
  }

  @Test
  void ofDocumentsTheProvisionsThatGiveTheSameArePaired() {
    RuleDiff diff = documents(List.of(rate("old/1", "1")), List.of(rate("new/1", "2")));

    assertThat(pairs(diff)).containsExactly("old/1>new/1");
    assertThat(diff.text(Locale.ENGLISH)).startsWith("~ old/1 → new/1  Clause new/1\n");
    assertThat(documents(List.of(rate("old/1", "1")), List.of(rate("new/1", "1"))).entries())
        .isEmpty();
  }

  @Test
  void thePairThatHasMostInCommonComesFirst() {
    Clause both = rate("old/1", "1").gives("cap", "decimal", number("5"));

    assertThat(
            pairs(
                documents(
                    List.of(both),
                    List.of(
                        rate("new/1", "2"),
                        rate("new/2", "2").gives("cap", "decimal", number("6"))))))
        .containsExactly("old/1>new/2", ">new/1");
    assertThat(
            pairs(
                documents(
                    List.of(rate("old/1", "1"), rate("old/2", "1").asks("topicFund")),
                    List.of(rate("new/1", "2").asks("topicFund")))))
        .containsExactly("old/1>", "old/2>new/1");
  }

  @Test
  void aLinkOutweighsAFewThingsInCommon() {
    Clause old = rate("old/1", "1").asks("topicFund", "annualBudget");
    Clause alike = rate("new/1", "2").asks("topicFund", "annualBudget");

    assertThat(pairs(documents(List.of(old), List.of(alike, rate("new/2", "2").related("old/1")))))
        .containsExactly("old/1>new/2", ">new/1");
    assertThat(pairs(documents(List.of(old.related("new/2")), List.of(alike, rate("new/2", "2")))))
        .containsExactly("old/1>new/2", ">new/1");
  }

  @Test
  void provisionsAboutDifferentThingsAreNoPair() {
    List<Clause> old = List.of(rate("old/1", "1"));

    assertThat(pairs(documents(old, List.of(rate("new/1", "2").kind(Kind.AMOUNT)))))
        .containsExactly("old/1>", ">new/1");
    assertThat(pairs(documents(old, List.of(rate("new/1", "2").about(Subject.CONTRACT)))))
        .containsExactly("old/1>", ">new/1");
    assertThat(
            pairs(
                documents(
                    old,
                    List.of(
                        clause("new/1")
                            .asks("totalFund")
                            .gives("other", "decimal", fact("totalFund"))))))
        .containsExactly("old/1>", ">new/1");
  }

  @Test
  void provisionsThatAskForDifferentThingsArePairedByTheirTitle() {
    Clause asksForMore = clause("new/1").asks("annualBudget").gives("rate", "decimal", number("2"));

    assertThat(pairs(documents(List.of(rate("old/1", "1")), List.of(asksForMore))))
        .containsExactly("old/1>", ">new/1");
    assertThat(
            pairs(
                documents(
                    List.of(rate("old/1", "1").title("比例", "rate")),
                    List.of(asksForMore.title("比例", "rate")))))
        .containsExactly("old/1>new/1");
  }
}
