package dev.dougong.calculators.assess;

import static dev.dougong.calculators.internal.OwnRules.clause;
import static dev.dougong.calculators.internal.OwnRules.document;
import static dev.dougong.calculators.internal.OwnRules.fact;
import static dev.dougong.calculators.internal.OwnRules.number;
import static dev.dougong.calculators.internal.OwnRules.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.calculators.internal.OwnRules;
import dev.dougong.calculators.internal.OwnRules.Clause;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.project.Project;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Arithmetic;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import dev.dougong.engine.expression.Expression.Comparison;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import dev.dougong.engine.expression.Expression.Conditional;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.Provision.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of rules written out here, piece by piece. */
class AssessmentHtmlTest {

  private static final Expression FUND = fact("totalFund");

  private static Expression isAtLeast(String digits) {
    return new Comparison(ComparisonOperator.GREATER_OR_EQUAL, FUND, number(digits));
  }

  private static Expression times(String digits) {
    return new Arithmetic(ArithmeticOperator.MULTIPLY, FUND, number(digits));
  }

  private static Assessment assessed(CompiledDocument... documents) {
    return Assessor.of(OwnRules.book(documents))
        .asOf(LocalDate.of(2024, 6, 1))
        .in("330106")
        .assess(Project.builder().build(), Facts.builder().put("totalFund", 100).build());
  }

  private static String page(CompiledDocument... documents) {
    return assessed(documents).html(Locale.ENGLISH);
  }

  private static String page(Clause... clauses) {
    return page(document("own").of(clauses));
  }

  private static Clause duty(String id, Expression met) {
    return clause(id).kind(Kind.MANDATE).asks("totalFund").gives("met", "boolean", met);
  }

  /** Two duties met, one not, one without effect, and a check that is open. */
  private final String duties =
      page(
          duty("own/1", isAtLeast("100")),
          duty("own/2", isAtLeast("50")),
          duty("own/3", isAtLeast("200")),
          clause("own/4")
              .kind(Kind.MANDATE)
              .asks("totalFund")
              .gives("required", "boolean", value(false)),
          clause("own/5")
              .kind(Kind.RATIO_CHECK)
              .asks("totalFund", "topicFund")
              .gives(
                  "met",
                  "boolean",
                  new Comparison(ComparisonOperator.LESS, FUND, fact("topicFund"))));

  @Test
  void everyElementThatIsOpenedIsClosed() {
    Set<String> empty = Set.of("meta", "br");
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      String page =
          assessed(
                  document("own").of(duty("own/1", value(true)), duty("own/2", value(false))),
                  document("other").of(duty("other/1", value(true)).related("own/1")))
              .html(locale);
      Deque<String> open = new ArrayDeque<>();
      Matcher tag = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*>").matcher(page);
      while (tag.find()) {
        if (!tag.group(1).isEmpty()) {
          assertThat(open.pop()).isEqualTo(tag.group(2));
        } else if (!empty.contains(tag.group(2))) {
          open.push(tag.group(2));
        }
      }
      assertThat(open).isEmpty();
    }
  }

  @Test
  void thePageBeginsWithPlaceAndDayAndEndsWithTheVersion() {
    Assessment assessment = assessed(document("own").of(duty("own/1", value(true))));

    assertThat(assessment.html(Locale.ENGLISH))
        .startsWith(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Policy assessment 330106 2024-06-01</title>
            <style>\
            """)
        .contains("--positive:")
        .contains(
            """
            </style></head>
            <body><main>
            <header><h1>Policy assessment</h1>
            <p class="where"><strong>330106 Xihu District</strong> \
            <time datetime="2024-06-01">2024-06-01</time></p>
            <p>1 provisions are in force, 1 concern the case; 0 more are about such a subject but \
            ask for nothing that is known.</p></header>
            """)
        .endsWith(
            "<footer><p>Where this differs from the official texts, these hold. Version of the"
                + " rules: <code>"
                + assessment.bookVersion()
                + "</code>.</p></footer>\n</main></body></html>\n");
    assertThat(assessment.html(Locale.SIMPLIFIED_CHINESE))
        .contains("<html lang=\"zh-CN\">", "<title>政策评估 330106 2024-06-01</title>")
        .contains("<h2>一览</h2>", "以正式文本为准");
  }

  @Test
  void theOverviewHasABarForEachHeading() {
    String bars =
        duties.substring(
            duties.indexOf("<section class=\"overview\">"), duties.indexOf("</section>"));

    assertThat(bars)
        .contains("<h2>At a glance</h2>")
        .contains(
            "<th class=\"number\"><span class=\"key positive\"></span>met</th>"
                + "<th class=\"number\"><span class=\"key negative\"></span>not met</th>"
                + "<th class=\"number\"><span class=\"key no-effect\"></span>no effect</th>"
                + "<th class=\"number\"><span class=\"key open\"></span>open</th>"
                + "<th class=\"number\"><span class=\"key failed\"></span>failed</th>")
        .contains(
            "<tr><th scope=\"row\"><a href=\"#obligations\">Obligations</a></th>"
                + "<td class=\"bars\"><span class=\"bar\" style=\"width:100.00%\">"
                + "<span class=\"positive\" style=\"width:50.00%\"></span>"
                + "<span class=\"negative\" style=\"width:25.00%\"></span>"
                + "<span class=\"no-effect\" style=\"width:25.00%\"></span></span></td>"
                + "<td class=\"number\">2</td><td class=\"number\">1</td>"
                + "<td class=\"number\">1</td><td class=\"number\">·</td>"
                + "<td class=\"number\">·</td></tr>\n")
        .contains(
            "<a href=\"#checks\">Checks</a></th><td class=\"bars\">"
                + "<span class=\"bar\" style=\"width:25.00%\">"
                + "<span class=\"open\" style=\"width:100.00%\"></span></span></td>")
        .doesNotContain("#entitlements", "#scores")
        .endsWith("</tbody></table>");
  }

  @Test
  void whatIsNotMetComesFirstAndWhatIsWithoutEffectIsFoldedAway() {
    assertThat(duties)
        .contains(
            "<section class=\"items\" id=\"obligations\"><h2>Obligations <small>4</small></h2>\n"
                + "<details class=\"item\"><summary>"
                + "<span class=\"badge not-met\">not met</span>"
                + "<span class=\"what\">Clause own/3</span>"
                + "<span class=\"cite\">Document own 第3条</span></summary>"
                + "<div class=\"why\">\n")
        .contains(
            "<details class=\"more\"><summary>no effect (1)</summary>\n"
                + "<details class=\"item\"><summary><span class=\"badge does-not-apply\">")
        .contains(
            "<details class=\"more\"><summary>open (1)</summary>\n"
                + "<details class=\"item\"><summary><span class=\"badge undetermined\">")
        .doesNotContain("<summary>met (2)</summary>", "<summary>not met (1)</summary>");
    assertThat(duties.indexOf("what\">Clause own/3"))
        .isLessThan(duties.indexOf("what\">Clause own/1"));
    assertThat(duties.indexOf("what\">Clause own/2"))
        .isLessThan(duties.indexOf("what\">Clause own/4"));
    assertThat(duties).contains("</details>\n</details>\n</section>\n");
  }

  @Test
  void anItemUnfoldsToItsExplanationWithHeadingsInBold() {
    Assessment assessment = assessed(document("own").of(duty("own/1", isAtLeast("100"))));
    String fingerprint = assessment.findings().get(0).outcome().orElseThrow().fingerprint();

    StringBuilder lines = new StringBuilder("<pre>");
    for (String line :
        assessment
            .findings()
            .get(0)
            .outcome()
            .orElseThrow()
            .explain(Locale.ENGLISH)
            .lines()
            .skip(1)
            .toList()) {
      boolean heading = !line.startsWith(" ") && !line.contains(": ");
      String shown = line.replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
      lines.append(heading ? "<b>" + shown + "</b>\n" : shown + "\n");
    }
    assertThat(lines).contains("<b>Result</b>\n", "\n  ");
    assertThat(assessment.html(Locale.ENGLISH))
        .contains(
            lines + "</pre>\n<p class=\"id\">own/1 · " + fingerprint + "</p></div></details>\n");
  }

  @Test
  void moneyIsShownByPayerWithTheLargestSumAsTheLongestBar() {
    String page =
        page(
            clause("own/1")
                .kind(Kind.AMOUNT)
                .asks("totalFund")
                .gives("cityShare", "decimal", "CNY", times("12345.5"))
                .gives("countyShare", "decimal", "CNY", times("6172.75")),
            clause("own/2")
                .kind(Kind.AREA_BONUS)
                .asks("totalFund")
                .gives("area", "decimal", "m2", times("8")));

    assertThat(page)
        .contains("<section class=\"money\"><h2>Amounts</h2>\n<table><tbody>\n")
        .contains(
            "<tr><th scope=\"row\">awards (city)</th><td class=\"bars\">"
                + "<span class=\"bar yuan\" style=\"width:100.00%\"></span></td>"
                + "<td class=\"number\">1,234,550 yuan</td></tr>\n")
        .contains(
            "<tr><th scope=\"row\">awards (county or district)</th><td class=\"bars\">"
                + "<span class=\"bar yuan\" style=\"width:50.00%\"></span></td>"
                + "<td class=\"number\">617,275 yuan</td></tr>\n")
        .contains(
            "<span class=\"bar area\" style=\"width:100.00%\"></span></td>"
                + "<td class=\"number\">800 m²</td></tr>\n</tbody></table></section>\n")
        .contains(
            "<span class=\"what\">Clause own/2<br>"
                + "<span class=\"result\">result area: 800 m²</span></span>");
    assertThat(duties).doesNotContain("class=\"money\"");
  }

  @Test
  void conflictsAndOtherRelationsNameTheOtherClause() {
    String page =
        page(
            document("a")
                .of(
                    clause("a/1")
                        .kind(Kind.MANDATE)
                        .asks("totalFund")
                        .gives("mayTender", "boolean", value(true)),
                    duty("a/2", isAtLeast("200")),
                    clause("a/3")
                        .kind(Kind.MANDATE)
                        .asks("totalFund")
                        .gives("minStars", "decimal", number("1"))),
            document("b")
                .of(
                    clause("b/1")
                        .kind(Kind.MANDATE)
                        .asks("totalFund")
                        .related("a/1")
                        .gives("mayTender", "boolean", value(false)),
                    duty("b/2", isAtLeast("200")).related("a/2"),
                    clause("b/3")
                        .kind(Kind.MANDATE)
                        .asks("totalFund")
                        .related("a/3")
                        .gives("minStars", "decimal", number("2"))));

    assertThat(page)
        .contains(
            "<section class=\"conflicts\"><h2>Provisions in conflict (1)</h2><ul>\n"
                + "<li>Clause a/1 — <span class=\"cite\">Document a 第1条  result mayTender: yes"
                + "</span><br>Clause b/1 — <span class=\"cite\">Document b 第1条  result mayTender:"
                + " no</span></li>\n</ul></section>\n")
        .contains(
            "<p class=\"relation\">In conflict with Clause b/1 — Document b 第1条  result"
                + " mayTender: no</p>\n")
        .contains(
            "<p class=\"relation\">In conflict with Clause a/1 — Document a 第1条  result"
                + " mayTender: yes</p>\n")
        .contains(
            "<p class=\"relation\">The same stands in Clause b/2 — Document b 第2条</p>\n",
            "<p class=\"relation\">The same stands in Clause a/2 — Document a 第2条</p>\n")
        .contains(
            "<p class=\"relation\">Stricter than Clause a/3 — Document a 第3条  result minStars:"
                + " 1</p>\n")
        .contains(
            "<p class=\"relation\">Stricter is Clause b/3 — Document b 第3条  result minStars:"
                + " 2</p>\n");
    assertThat(page.split("class=\"relation\"", -1)).hasSize(7);
    assertThat(duties).doesNotContain("class=\"conflicts\"", "class=\"relation\"");
  }

  @Test
  void aTextIsNeverMarkup() {
    assertThat(page(duty("own/1", value(true)).title("题", "Less than <5 & more>")))
        .contains("<span class=\"what\">Less than &lt;5 &amp; more&gt;</span>")
        .doesNotContain("than <5");
    assertThat(new HtmlText().open("a", "title", "\"x\"", "id", "y").line().toString())
        .isEqualTo("<a title=\"&quot;x&quot;\" id=\"y\">\n");
  }

  @Test
  void anItemThatFailedSaysWhy() {
    assertThat(
            page(
                clause("own/1")
                    .asks("totalFund")
                    .gives(
                        "x",
                        "decimal",
                        new Arithmetic(ArithmeticOperator.DIVIDE, FUND, number("0")))))
        .contains("<span class=\"badge failed\">failed</span>")
        .containsPattern("<br><span class=\"result\">[^<]*division by zero[^<]*</span>")
        .contains("<div class=\"why\">\n</div></details>\n");
  }

  private static FactDefinition asked(String id, FactType type) {
    return FactDefinition.builder().id(id).type(type).en(id + " label").build();
  }

  private static Clause open(String id, FactDefinition missing, Expression amount) {
    return clause(id)
        .kind(Kind.AMOUNT)
        .asks("totalFund")
        .declares(missing)
        .gives("award", "decimal", "CNY", amount);
  }

  private static Expression ifKnown(String fact, Expression then) {
    return new Conditional(
        new Comparison(ComparisonOperator.EQUAL, fact(fact), fact(fact)), then, number("0"));
  }

  private static String answer(FactDefinition fact) {
    String page = page(open("own/1", fact, ifKnown(fact.id(), number("5"))));
    Matcher cell =
        Pattern.compile("<code>" + fact.id() + "</code></td><td>([^<]*)</td>").matcher(page);
    assertThat(cell.find()).isTrue();
    return cell.group(1);
  }

  @Test
  void aQuestionSaysWhatMayBeAnswered() {
    FactDefinition.Builder share = FactDefinition.builder().id("share").type(FactType.DECIMAL);

    assertThat(answer(asked("yes", FactType.BOOLEAN))).isEqualTo("yes or no");
    assertThat(answer(asked("day", FactType.DATE))).isEqualTo("a day");
    assertThat(answer(asked("count", FactType.INTEGER))).isEqualTo("a whole number");
    assertThat(answer(asked("amount", FactType.DECIMAL))).isEqualTo("a number");
    assertThat(answer(asked("name", FactType.STRING))).isEqualTo("text");
    assertThat(answer(asked("kind", FactType.ENUM))).isEqualTo("text");
    assertThat(answer(share.min(BigDecimal.ZERO).build())).isEqualTo("a number ≥ 0");
    assertThat(answer(share.max(BigDecimal.ONE).build())).isEqualTo("a number ≥ 0, ≤ 1");
    assertThat(
            answer(
                FactDefinition.builder()
                    .id("most")
                    .type(FactType.INTEGER)
                    .max(new BigDecimal("12.0"))
                    .build()))
        .isEqualTo("a whole number ≤ 12");
    assertThat(
            answer(
                FactDefinition.builder()
                    .id("grade")
                    .type(FactType.ENUM)
                    .addValues(
                        AllowedValue.of("A", "甲", "first"), AllowedValue.of("B", "乙", "second"))
                    .build()))
        .isEqualTo("first, second");
  }

  @Test
  void whatIsAtStakeStandsBesideTheQuestion() {
    FactDefinition paid = asked("paid", FactType.BOOLEAN);
    FactDefinition z = asked("z", FactType.DECIMAL);
    String row = "<tr><td>Yes or no: paid label?<br><code>paid</code></td><td>yes or no</td>";

    assertThat(page(open("own/1", paid, ifKnown("paid", number("1234567")))))
        .contains(
            "<section class=\"questions\" id=\"questions\"><h2>Facts to be found out (1)</h2>")
        .contains("<th>Question</th><th>Answer</th><th class=\"number\">Items</th>")
        .contains(
            row
                + "<td class=\"number\">1</td>"
                + "<td class=\"number\">up to 1,234,567 yuan</td></tr>\n</tbody></table>\n");
    assertThat(page(open("own/1", z, fact("z"))))
        .contains("<td class=\"number\">money, without a cap</td></tr>\n");
    assertThat(
            page(
                clause("own/1")
                    .kind(Kind.MANDATE)
                    .asks("totalFund")
                    .declares(paid)
                    .gives("met", "boolean", fact("paid"))))
        .contains(row + "<td class=\"number\">1</td><td class=\"number\"></td></tr>\n");
  }

  @Test
  void questionsBeyondTheFirstTwentyAreFoldedAway() {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 10; i < 30; i++) {
      FactDefinition missing = asked("fact" + i, FactType.BOOLEAN);
      clauses.add(open("own/" + i, missing, ifKnown("fact" + i, number("5"))));
    }
    assertThat(page(clauses.toArray(Clause[]::new)))
        .contains("Facts to be found out (20)")
        .doesNotContain("The others (");
    FactDefinition last = asked("fact30", FactType.BOOLEAN);
    clauses.add(open("own/30", last, ifKnown("fact30", number("5"))));
    String page = page(clauses.toArray(Clause[]::new));
    assertThat(page)
        .contains("Facts to be found out (21)")
        .contains("<details class=\"more\"><summary>The others (1)</summary>\n");
    assertThat(page.substring(page.indexOf("The others (")))
        .contains("<code>fact30</code>")
        .doesNotContain("<code>fact29</code>");
    assertThat(duties).contains("Facts to be found out (1)");
    assertThat(page(duty("own/1", value(true)))).doesNotContain("id=\"questions\"");
  }

  @Test
  void theDocumentsStandOnAStripOfTimeThoseThatEndFirstFirst() {
    // The strip runs from 2016-01-01 to 2030-12-31: 5478 days.
    String page =
        page(
            document("always").of(duty("always/1", value(true))),
            document("late")
                .number("我建〔2024〕2号")
                .holding("2024-01-01", "2026-12-31")
                .of(duty("late/1", value(true))),
            document("soon").holding("2010-01-01", "2024-12-31").of(duty("soon/1", value(true))));
    String strip = page.substring(page.indexOf("<section class=\"validity\">"));

    assertThat(strip)
        .contains("<h2>Validity of the documents (3)</h2>")
        .contains(
            "<span class=\"year\" style=\"left:0.00%\">2016</span>"
                + "<span class=\"year\" style=\"left:26.67%\">2020</span>"
                + "<span class=\"year\" style=\"left:53.34%\">2024</span>"
                + "<span class=\"year\" style=\"left:80.01%\">2028</span></th>")
        .contains(
            "<tr><th scope=\"row\">我建〔2024〕2号<small>Document late</small></th>"
                + "<td class=\"strip\"><span class=\"period\""
                + " style=\"left:53.34%;right:calc(100% - 73.32%)\"></span>"
                + "<span class=\"day\" style=\"left:56.11%\"></span></td>"
                + "<td class=\"dates\">2024-01-01 – 2026-12-31</td></tr>\n")
        .contains(
            "<span class=\"period\" style=\"left:0.00%;right:calc(100% - 60.00%)\">",
            "<td class=\"dates\">2010-01-01 – 2024-12-31</td>")
        .contains(
            "<span class=\"period open\" style=\"left:0.00%;right:calc(100% - 100.00%)\">",
            "<td class=\"dates\"> – </td>");
    assertThat(strip.indexOf("Document soon")).isLessThan(strip.indexOf("Document late"));
    assertThat(strip.indexOf("Document late")).isLessThan(strip.indexOf("Document always"));
  }
}
