package dev.dougong.calculators.assess;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.dougong.calculators.assess.Phrases.Column;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.engine.evaluation.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An assessment as one HTML page that needs nothing else: no script, no font, no picture.
 *
 * <p>What a reader folds out is plain {@code <details>}, so that the page also works where scripts
 * are forbidden, and prints what is open.
 */
final class AssessmentHtml {

  private static final int SHORT_RESULT = 200;
  private static final int FIRST_QUESTIONS = 20;

  /** What asks for action comes first, and what is open or without effect is folded away. */
  private static final ImmutableList<Column> WORST_FIRST =
      ImmutableList.of(
          Column.NEGATIVE, Column.FAILED, Column.POSITIVE, Column.OPEN, Column.NO_EFFECT);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Assessment assessment;
  private final Locale locale;
  private final Phrases phrases;
  private final HtmlText html = new HtmlText();

  private AssessmentHtml(Assessment assessment, Locale locale) {
    this.assessment = assessment;
    this.locale = locale;
    this.phrases = new Phrases(locale);
  }

  static String page(Assessment assessment, Locale locale) {
    AssessmentHtml page = new AssessmentHtml(assessment, locale);
    page.write();
    return page.html.toString();
  }

  private String words(String zh, String en) {
    return phrases.words(zh, en);
  }

  private void write() {
    String title = words("政策评估", "Policy assessment");
    html.markup("<!DOCTYPE html>\n").open("html", "lang", words("zh-CN", "en")).line();
    html.open("head").open("meta", "charset", "utf-8").line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.element("title", title + " " + assessment.place().code() + " " + assessment.date()).line();
    html.open("style").markup(style()).close("style").close("head").line();
    html.open("body").open("main").line();
    heading(title);
    overview();
    money();
    conflicts();
    for (Group group : Group.values()) {
      group(group);
    }
    ValidityStrip.write(html, assessment, phrases);
    questions();
    footer();
    html.close("main").close("body").close("html").line();
  }

  private static String style() {
    URL file = Objects.requireNonNull(AssessmentHtml.class.getResource("assessment.css"));
    try {
      return Resources.toString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void heading(String title) {
    html.open("header").element("h1", title).line();
    html.open("p", "class", "where");
    html.element("strong", phrases.place(assessment.place())).text(" ");
    html.element("time", assessment.date().toString(), "datetime", assessment.date().toString());
    html.close("p").line();
    html.element("p", phrases.asked(assessment)).close("header").line();
  }

  /** A bar of what is met, not met and open for each heading, with the numbers beside it. */
  private void overview() {
    html.open("section", "class", "overview").element("h2", words("一览", "At a glance")).line();
    html.open("table").open("thead").open("tr").element("th", "");
    html.element("th", "", "class", "bars");
    for (Column column : Column.values()) {
      html.open("th", "class", "number");
      html.open("span", "class", "key " + name(column)).close("span");
      html.text(phrases.of(column.label())).close("th");
    }
    html.close("tr").close("thead").open("tbody").line();
    int most =
        List.of(Group.values()).stream()
            .mapToInt(group -> assessment.findings(group).size())
            .max()
            .orElse(1);
    for (Group group : Group.values()) {
      List<Finding> findings = assessment.findings(group);
      if (!findings.isEmpty()) {
        html.open("tr").open("th", "scope", "row");
        html.element("a", capital(phrases.of(group.label())), "href", "#" + name(group))
            .close("th");
        html.open("td", "class", "bars");
        html.open("span", "class", "bar", "style", "width:" + percent(findings.size(), most));
        for (Column column : Column.values()) {
          long count = findings.stream().filter(column::holds).count();
          if (count > 0) {
            String width = "width:" + percent(count, findings.size());
            html.open("span", "class", name(column), "style", width).close("span");
          }
        }
        html.close("span").close("td");
        for (Column column : Column.values()) {
          long count = findings.stream().filter(column::holds).count();
          html.element("td", count == 0 ? "·" : Long.toString(count), "class", "number");
        }
        html.close("tr").line();
      }
    }
    html.close("tbody").close("table").close("section").line();
  }

  private static String percent(long part, long whole) {
    return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  private static String percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  private void money() {
    ImmutableList<Total> totals = assessment.totals();
    if (totals.isEmpty()) {
      return;
    }
    html.open("section", "class", "money").element("h2", words("数额", "Amounts")).line();
    html.open("table").open("tbody").line();
    for (Total total : totals) {
      BigDecimal most =
          totals.stream()
              .filter(other -> other.unit().equals(total.unit()))
              .map(Total::amount)
              .reduce(BigDecimal.ONE, BigDecimal::max);
      String unit = total.unit().equals("CNY") ? "yuan" : "area";
      html.open("tr").element("th", phrases.of(total.label()), "scope", "row");
      html.open("td", "class", "bars");
      String width = "width:" + percent(total.amount().max(BigDecimal.ZERO), most);
      html.open("span", "class", "bar " + unit, "style", width).close("span").close("td");
      String amount = phrases.amount(total.amount(), total.unit());
      html.element("td", amount, "class", "number").close("tr").line();
    }
    html.close("tbody").close("table").close("section").line();
  }

  private void conflicts() {
    List<Overlap> conflicts = assessment.conflicts();
    if (conflicts.isEmpty()) {
      return;
    }
    html.open("section", "class", "conflicts");
    html.element("h2", phrases.counted("相互冲突的规定", "Provisions in conflict", conflicts.size()));
    html.open("ul").line();
    for (Overlap overlap : conflicts) {
      html.open("li").text(phrases.of(overlap.prevailing().title())).text(" — ");
      html.element("span", phrases.cited(overlap, overlap.prevailing()), "class", "cite");
      html.open("br").text(phrases.of(overlap.other().title())).text(" — ");
      html.element("span", phrases.cited(overlap, overlap.other()), "class", "cite");
      html.close("li").line();
    }
    html.close("ul").close("section").line();
  }

  private void group(Group group) {
    List<Finding> findings = assessment.findings(group);
    if (findings.isEmpty()) {
      return;
    }
    html.open("section", "class", "items", "id", name(group));
    html.open("h2").text(capital(phrases.of(group.label()))).text(" ");
    html.element("small", Integer.toString(findings.size())).close("h2").line();
    for (Column column : WORST_FIRST) {
      List<Finding> some = findings.stream().filter(column::holds).toList();
      boolean folded = column == Column.NO_EFFECT || column == Column.OPEN;
      if (some.isEmpty()) {
        continue;
      }
      if (folded) {
        html.open("details", "class", "more").open("summary");
        html.text(phrases.counted(column.label().zh(), column.label().en(), some.size()));
        html.close("summary").line();
      }
      some.forEach(this::finding);
      if (folded) {
        html.close("details").line();
      }
    }
    html.close("section").line();
  }

  private void finding(Finding finding) {
    html.open("details", "class", "item").open("summary");
    String badge = "badge " + name(finding.standing());
    html.element("span", phrases.of(finding.standing().label()), "class", badge);
    html.open("span", "class", "what").text(phrases.title(finding));
    String result =
        finding.outcome().map(o -> phrases.result(o, SHORT_RESULT)).orElse(finding.problem());
    if (!result.isEmpty()) {
      html.open("br").element("span", result, "class", "result");
    }
    html.close("span").element("span", finding.citation(locale), "class", "cite");
    html.close("summary").open("div", "class", "why").line();
    relations(finding);
    finding.outcome().ifPresent(this::explanation);
    html.close("div").close("details").line();
  }

  private void relations(Finding finding) {
    for (Overlap overlap : assessment.overlaps()) {
      if (overlap.concerns(finding)) {
        boolean first = overlap.prevailing().equals(finding);
        Finding other = first ? overlap.other() : overlap.prevailing();
        html.open("p", "class", "relation");
        html.text(relation(overlap.relation(), first)).text(" ");
        html.text(phrases.of(other.title())).text(" — ").text(phrases.cited(overlap, other));
        html.close("p").line();
      }
    }
  }

  private String relation(Overlap.Relation relation, boolean first) {
    return switch (relation) {
      case SAME -> words("同样的规定：", "The same stands in");
      case STRICTER -> first ? words("严于：", "Stricter than") : words("以下规定更严：", "Stricter is");
      case CONFLICT -> words("相冲突：", "In conflict with");
    };
  }

  private void explanation(Outcome outcome) {
    html.open("pre");
    // The first line is the title, which stands above already.
    outcome.explain(locale).lines().skip(1).forEach(this::explained);
    html.close("pre").line();
    html.element("p", outcome.provision().id() + " · " + outcome.fingerprint(), "class", "id");
  }

  /** A line without indent and without colon is a heading: result, facts, calculation. */
  private void explained(String line) {
    boolean heading = !line.startsWith(" ") && !line.contains(words("：", ": "));
    if (heading) {
      html.element("b", line).line();
    } else {
      html.text(line).line();
    }
  }

  private void questions() {
    List<MissingFact> missing = assessment.missing();
    if (missing.isEmpty()) {
      return;
    }
    html.open("section", "class", "questions", "id", "questions");
    html.element("h2", phrases.counted("待查明的事实", "Facts to be found out", missing.size())).line();
    int first = Math.min(missing.size(), FIRST_QUESTIONS);
    questions(missing.subList(0, first));
    if (first < missing.size()) {
      html.open("details", "class", "more");
      html.element("summary", phrases.counted("其余", "The others", missing.size() - first)).line();
      questions(missing.subList(first, missing.size()));
      html.close("details").line();
    }
    html.close("section").line();
  }

  private void questions(List<MissingFact> facts) {
    html.open("table").open("thead").open("tr");
    html.element("th", words("问题", "Question"));
    html.element("th", words("可答", "Answer"));
    html.element("th", words("事项", "Items"), "class", "number");
    html.element("th", words("所涉金额", "At stake"), "class", "number");
    html.close("tr").close("thead").open("tbody").line();
    for (MissingFact fact : facts) {
      html.open("tr").open("td").text(phrases.of(fact.question()));
      html.open("br").element("code", fact.id()).close("td");
      html.element("td", answer(fact.fact()));
      html.element("td", Integer.toString(fact.provisions().size()), "class", "number");
      html.element("td", stake(fact), "class", "number").close("tr").line();
    }
    html.close("tbody").close("table").line();
  }

  private String stake(MissingFact fact) {
    if (fact.isBounded()) {
      return fact.atStake().signum() == 0
          ? ""
          : words("至多", "up to ") + phrases.amount(fact.atStake(), "CNY");
    }
    return words("有金额，未设上限", "money, without a cap");
  }

  private String answer(FactDefinition fact) {
    List<AllowedValue> values = fact.values();
    if (!values.isEmpty()) {
      return values.stream()
          .map(value -> words(value.zh(), value.en()))
          .collect(Collectors.joining(words("、", ", ")));
    }
    return switch (fact.type().kind()) {
      case BOOLEAN -> words("是/否", "yes or no");
      case DATE -> words("日期", "a day");
      case INTEGER -> words("整数", "a whole number") + bounds(fact);
      case DECIMAL -> words("数值", "a number") + bounds(fact);
      case STRING, ENUM, RECORD -> words("文字", "text");
    };
  }

  private static String bounds(FactDefinition fact) {
    String low = fact.min().map(min -> " ≥ " + AssessmentText.plain(min)).orElse("");
    String high = fact.max().map(max -> " ≤ " + AssessmentText.plain(max)).orElse("");
    return low + (low.isEmpty() || high.isEmpty() ? "" : ",") + high;
  }

  private void footer() {
    html.open("footer").open("p");
    html.text(
        words(
            "与正式文本不一致的，以正式文本为准。规则库版本 ",
            "Where this differs from the official texts, these hold. Version of the rules: "));
    html.element("code", assessment.bookVersion()).text(words("。", "."));
    html.close("p").close("footer").line();
  }

  private static String capital(String label) {
    return Ascii.toUpperCase(label.substring(0, 1)) + label.substring(1);
  }

  private static String name(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name()).replace('_', '-');
  }
}
