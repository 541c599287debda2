package dev.dougong.calculators.assess;

import static dev.dougong.calculators.internal.OwnRules.clause;
import static dev.dougong.calculators.internal.OwnRules.document;
import static dev.dougong.calculators.internal.OwnRules.fact;
import static dev.dougong.calculators.internal.OwnRules.number;
import static dev.dougong.calculators.internal.OwnRules.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.calculators.internal.OwnRules;
import dev.dougong.calculators.internal.OwnRules.Clause;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.project.Project;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Arithmetic;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import dev.dougong.engine.expression.Expression.Comparison;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.Provision.Force;
import dev.dougong.engine.rule.Provision.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An assessment under two short documents, as people and programs read it. */
class AssessmentReportTest {

  private static final Expression FUND = fact("totalFund");

  private static Expression isAtLeast(String digits) {
    return new Comparison(ComparisonOperator.GREATER_OR_EQUAL, FUND, number(digits));
  }

  private static Expression arithmetic(ArithmeticOperator operator, String digits) {
    return new Arithmetic(operator, FUND, number(digits));
  }

  private static final CompiledDocument CITY =
      document("city")
          .number("杭建〔2024〕1号")
          .in("330100")
          .holding("2024-01-01", "2025-12-31")
          .of(
              clause("city/1")
                  .kind(Kind.MANDATE)
                  .asks("totalFund")
                  .gives("met", "boolean", isAtLeast("200")),
              clause("city/2")
                  .kind(Kind.AMOUNT)
                  .asks("totalFund")
                  .gives(
                      "cityShare",
                      "decimal",
                      "CNY",
                      arithmetic(ArithmeticOperator.MULTIPLY, "1000")),
              clause("city/3")
                  .kind(Kind.RATIO_CHECK)
                  .asks("totalFund", "topicFund")
                  .gives("half", "decimal", arithmetic(ArithmeticOperator.DIVIDE, "2"))
                  .gives(
                      "met",
                      "boolean",
                      new Comparison(ComparisonOperator.LESS, FUND, fact("topicFund"))),
              clause("city/4").asks("annualBudget").gives("x", "decimal", fact("annualBudget")),
              clause("city/5")
                  .asks("totalFund")
                  .gives("x", "decimal", arithmetic(ArithmeticOperator.DIVIDE, "0")),
              clause("city/6")
                  .kind(Kind.MANDATE)
                  .force(Force.DISCRETIONARY)
                  .asks("totalFund")
                  .gives("mayTender", "boolean", value(true)));

  private static final CompiledDocument PROVINCE =
      document("prov")
          .in("330000")
          .of(
              clause("prov/1")
                  .kind(Kind.MANDATE)
                  .asks("totalFund")
                  .related("city/1")
                  .gives("met", "boolean", isAtLeast("200")),
              clause("prov/2")
                  .kind(Kind.MANDATE)
                  .force(Force.ENCOURAGED)
                  .asks("totalFund")
                  .related("city/6")
                  .gives("mayTender", "boolean", value(false)));

  private final Assessment assessment = assessed(OwnRules.book(CITY, PROVINCE));

  private static Assessment assessed(RuleBook book) {
    return Assessor.of(book)
        .asOf(LocalDate.of(2024, 6, 1))
        .in("330106")
        .assess(Project.builder().build(), Facts.builder().put("totalFund", 100).build());
  }

  private static Assessment assessed(Clause... clauses) {
    return assessed(OwnRules.book(document("own").of(clauses)));
  }

  @Test
  void theSummaryShowsWhatCounts() {
    assertThat(assessment.summary(Locale.ENGLISH))
        .isEqualTo(
            """
            2024-06-01, 330106 Xihu District
            8 provisions are in force, 7 concern the case; 1 more are about such a subject but ask \
            for nothing that is known.

                            met  not met  no effect  open  failed  all
              entitlements    1        ·          ·     ·       ·    1
              obligations     1        2          1     ·       ·    4
              checks          ·        ·          ·     1       1    2

            Entitlements (1)
              gives a result  Clause city/2  杭建〔2024〕1号 第2条
                                result cityShare: 100000 yuan

            Totals by payer (one of what excludes each other counts)
              awards (city)  100000  yuan

            Not met (2)
              not met  Clause prov/1  Document prov 第1条
                         the same: 杭建〔2024〕1号 第1条

            Failed (1)
              failed  Clause city/5  杭建〔2024〕1号 第5条

            Provisions in conflict (1)
              in conflict  Clause city/6  杭建〔2024〕1号 第6条  result mayTender: yes
                           Clause prov/2  Document prov 第2条  result mayTender: no

            1 items are open. The facts that decide most (how many items):
              1  topicFund  How much or how many: topic fund (in yuan)?
            """);
  }

  @Test
  void theSummaryIsThereInChinese() {
    assertThat(assessment.summary(Locale.SIMPLIFIED_CHINESE))
        .startsWith(
            """
            2024-06-01，330106 西湖区
            8条规定有效，其中7条与本案有关；另有1条针对同类对象，但所问事项均未知。

            """)
        .contains(
            """

            享有的权益（1）
              有结果  条款city/2  杭建〔2024〕1号 第2条
                        结果cityShare：100000 元

            合计（按出资方；不可兼得的只计一项）
              奖补资金（市级财政）  100000  元

            不符合的义务、核验和目标（2）
              不符合  条款prov/1  文件prov 第1条
                        相同规定：杭建〔2024〕1号 第1条

            计算失败（1）
            """)
        .contains("\n相互冲突的规定（1）\n  冲突  条款city/6  杭建〔2024〕1号 第6条  结果mayTender：是\n")
        .contains("\n1项待定。最能解决问题的事实（可决定的项数）：\n  1  topicFund  ");
  }

  @Test
  void everythingShowsEveryItemWithItsId() {
    assertThat(assessment.text(Locale.ENGLISH))
        .contains(
            """

            entitlements (1)
              gives a result  Clause city/2  杭建〔2024〕1号 第2条  city/2
                                result cityShare: 100000 yuan

            obligations (4)
              not met         Clause city/1                  杭建〔2024〕1号 第1条  city/1
              applies         Clause city/6 (discretionary)  杭建〔2024〕1号 第6条  city/6
              not met         Clause prov/1                  Document prov 第1条    prov/1
              does not apply  Clause prov/2 (encouraged)     Document prov 第2条    prov/2

            checks (2)
              undetermined  Clause city/3  杭建〔2024〕1号 第3条  city/3
                              result half: 50; missing: topicFund
              failed        Clause city/5  杭建〔2024〕1号 第5条  city/5
            """)
        .contains(
            """

            Several provisions on one matter (2)
              the same     Clause prov/1  Document prov 第1条
                           Clause city/1  杭建〔2024〕1号 第1条
              in conflict  Clause city/6  杭建〔2024〕1号 第6条  result mayTender: yes
                           Clause prov/2  Document prov 第2条  result mayTender: no
            """)
        .containsPattern("\n {16}[^\n]*division by zero\n")
        .contains("\n\nTotals by payer (one of what excludes each other counts)\n")
        .contains("\n\n1 items are open. ")
        .endsWith("\n\nNot asked (1)\n  city/4  Clause city/4\n");
    assertThat(assessment.text(Locale.CHINESE))
        .contains("条款city/6（酌情）", "条款prov/2（鼓励）", "结果half：50；缺少：topicFund")
        .contains("\n同一事项的多处规定（2）\n")
        .endsWith("\n\n未询问的规定（1）\n  city/4  条款city/4\n");
  }

  private static Clause[] clauses(int count) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      clauses.add(
          clause("own/" + i)
              .title("标题" + i, "A title that takes more room than there is on a line " + i)
              .kind(Kind.MANDATE)
              .asks("totalFund")
              .gives("met", "boolean", value(false)));
    }
    return clauses.toArray(Clause[]::new);
  }

  @Test
  void aLongListIsCutUnlessOnlyOneLineWouldBeSaved() {
    String nine = assessed(clauses(9)).summary(Locale.ENGLISH);
    String ten = assessed(clauses(10)).summary(Locale.ENGLISH);

    assertThat(nine).contains("Not met (9)", "Document own 第9条").doesNotContain("more (--all)");
    assertThat(ten)
        .contains("Not met (10)", "Document own 第8条")
        .doesNotContain("Document own 第9条")
        .endsWith("\n  and 2 more (--all)\n");
    assertThat(assessed(clauses(10)).summary(Locale.CHINESE)).endsWith("\n  另有2项（--all）\n");
    assertThat(assessed(clauses(10)).text(Locale.ENGLISH))
        .contains("Document own 第10条")
        .doesNotContain("--all");
  }

  @Test
  void aLongTitleIsCutInTheSummaryOnly() {
    assertThat(assessed(clauses(1)).summary(Locale.ENGLISH))
        .contains("  not met  A title that takes more room than there is …  Document own 第1条\n");
    assertThat(assessed(clauses(1)).text(Locale.ENGLISH))
        .contains("A title that takes more room than there is on a line 1  Document own");
  }

  @Test
  void anEmptyAssessmentHasNoSections() {
    Assessment nothing = assessed(OwnRules.book(document("own").of()));

    assertThat(nothing.summary(Locale.ENGLISH))
        .isEqualTo(
            """
            2024-06-01, 330106 Xihu District
            0 provisions are in force, 0 concern the case; 0 more are about such a subject but ask \
            for nothing that is known.

                met  not met  no effect  open  failed  all
            """);
    assertThat(nothing.text(Locale.ENGLISH)).isEqualTo(nothing.summary(Locale.ENGLISH));
    assertThat(nothing.html(Locale.ENGLISH))
        .doesNotContain("<section class=\"money\"", "<section class=\"validity\"");
  }

  @Test
  void whatIsWorthMostComesFirst() {
    Assessment rights =
        assessed(
            clause("own/1")
                .kind(Kind.ELIGIBILITY)
                .asks("totalFund")
                .gives("eligible", "boolean", value(true)),
            clause("own/2")
                .kind(Kind.TAX)
                .asks("totalFund")
                .gives("relief", "decimal", "CNY", FUND),
            clause("own/3")
                .kind(Kind.AMOUNT)
                .asks("totalFund")
                .gives("award", "decimal", "CNY", FUND),
            clause("own/4")
                .kind(Kind.ELIGIBILITY)
                .asks("totalFund")
                .gives("eligible", "boolean", value(false)));
    String summary = rights.summary(Locale.ENGLISH);

    assertThat(summary).contains("\nEntitlements (3)\n");
    assertThat(summary.indexOf("own/3")).isLessThan(summary.indexOf("own/2"));
    assertThat(summary.indexOf("own/2")).isLessThan(summary.indexOf("own/1"));
    assertThat(summary)
        .contains("\nEntitlements whose conditions are not met (1)\n  not met  Clause own/4");
    assertThat(rights.summary(Locale.CHINESE)).contains("\n未满足条件的权益（1）\n");
  }

  @Test
  void jsonHoldsItemsTotalsOverlapsAndQuestions() {
    Map<String, ?> json = StrictJson.readObject(assessment.toJson());

    assertThat(json.keySet().toString())
        .isEqualTo(
            "[asOf, place, ruleBook, facts, entitlements, obligations, checks, scores, targets,"
                + " catalogues, totals, overlaps, missing, untouched]");
    assertThat(member(json, "asOf")).isEqualTo("2024-06-01");
    assertThat(member(json, "place")).isEqualTo("330106");
    assertThat(member(json, "ruleBook")).isEqualTo(assessment.bookVersion()).isNotBlank();
    assertThat(member(json, "totals"))
        .isEqualTo(
            "[{form=AWARD, payer=CITY, label={zh=奖补资金（市级财政）, en=awards (city)}, unit=CNY,"
                + " amount=100000, provisions=[city/2]}]");
    assertThat(member(json, "overlaps"))
        .isEqualTo(
            "[{relation=SAME, prevailing=prov/1, other=city/1},"
                + " {relation=CONFLICT, prevailing=city/6, other=prov/2, output=mayTender}]");
    assertThat(member(json, "missing"))
        .startsWith("[{fact=topicFund, question={zh=")
        .contains("type=decimal, unit=CNY, definition=", "min=0")
        .endsWith("provisions=[city/3], atStake=0, isBounded=true}]");
    assertThat(member(json, "untouched")).isEqualTo("[city/4]");
    Map<?, ?> share = (Map<?, ?>) ((List<?>) json.get("entitlements")).get(0);
    assertThat(share.toString())
        .startsWith(
            "{provision=city/2, kind=amount, subject=project, force=mandatory,"
                + " jurisdiction=330100, title={zh=条款city/2, en=Clause city/2},"
                + " standing=GIVEN, outcome={");
    Map<?, ?> check = (Map<?, ?>) ((List<?>) json.get("checks")).get(1);
    assertThat(check.get("standing")).isEqualTo("FAILED");
    assertThat(check.get("outcome")).isNull();
    assertThat(check.get("kind")).isEqualTo("formula");
    assertThat(String.valueOf(check.get("problem"))).contains("division by zero");
  }

  private static String member(Map<String, ?> json, String name) {
    return String.valueOf(json.get(name));
  }

  @Test
  void nothingIsNoTotal() {
    assertThat(
            assessed(
                    clause("own/1")
                        .kind(Kind.AMOUNT)
                        .asks("totalFund")
                        .gives("award", "decimal", "CNY", number("0")))
                .totals())
        .isEmpty();
  }

  @Test
  void eachGroupIsAListOfItsOwn() {
    assertThat(assessment.entitlements()).map(Finding::key).containsExactly("city/2");
    assertThat(assessment.obligations())
        .map(Finding::key)
        .containsExactly("city/1", "city/6", "prov/1", "prov/2");
    assertThat(assessment.checks()).map(Finding::key).containsExactly("city/3", "city/5");
    assertThat(assessment.scores()).isEmpty();
    assertThat(assessment.targets()).isEmpty();
    assertThat(assessment.catalogues()).isEmpty();
    Assessment others =
        assessed(
            clause("own/1").kind(Kind.SCORE).asks("totalFund").gives("x", "decimal", FUND),
            clause("own/2").kind(Kind.TARGET).asks("totalFund").gives("x", "decimal", FUND),
            clause("own/3").kind(Kind.CATALOG).asks("totalFund").gives("x", "decimal", FUND));
    assertThat(others.scores()).map(Finding::key).containsExactly("own/1");
    assertThat(others.targets()).map(Finding::key).containsExactly("own/2");
    assertThat(others.catalogues()).map(Finding::key).containsExactly("own/3");
    assertThat(assessment)
        .hasToString("Assessment[2024-06-01, " + assessment.place() + ", 7 items, 1 open]");
    assertThat(assessment.findings(Standing.FAILED)).map(Finding::key).containsExactly("city/5");
    assertThat(assessment.findings(Standing.FAILED).get(0).missing()).isEmpty();
  }
}
