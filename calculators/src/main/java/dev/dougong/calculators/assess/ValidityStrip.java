package dev.dougong.calculators.assess;

import dev.dougong.core.time.ValidityPeriod;
import dev.dougong.engine.rule.PolicyDocument;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The documents that concern a case as a strip of time: from when to when each holds, and where the
 * day of the question lies. Those that end first come first, as they are what a reader must watch.
 */
final class ValidityStrip {

  private static final int YEARS_BEFORE = 8;
  private static final int YEARS_AFTER = 6;
  private static final int YEARS_BETWEEN_MARKS = 4;

  private final HtmlText html;
  private final Assessment assessment;
  private final Phrases phrases;
  private final LocalDate first;
  private final LocalDate last;

  private ValidityStrip(HtmlText html, Assessment assessment, Phrases phrases) {
    this.html = html;
    this.assessment = assessment;
    this.phrases = phrases;
    this.first = LocalDate.of(assessment.date().getYear() - YEARS_BEFORE, 1, 1);
    this.last = LocalDate.of(assessment.date().getYear() + YEARS_AFTER, 12, 31);
  }

  static void write(HtmlText html, Assessment assessment, Phrases phrases) {
    new ValidityStrip(html, assessment, phrases).write();
  }

  private void write() {
    Map<String, PolicyDocument> documents = new LinkedHashMap<>();
    assessment.findings().forEach(f -> documents.put(f.document().id(), f.document()));
    if (documents.isEmpty()) {
      return;
    }
    List<PolicyDocument> sorted =
        documents.values().stream()
            .sorted(
                Comparator.comparing((PolicyDocument d) -> period(d).to().orElse(LocalDate.MAX))
                    .thenComparing(PolicyDocument::id))
            .toList();
    html.open("section", "class", "validity");
    html.element("h2", phrases.counted("文件有效期", "Validity of the documents", sorted.size()));
    html.open("table").open("thead").open("tr").element("th", "");
    html.open("th", "class", "strip");
    for (int year = first.getYear(); year <= last.getYear(); year += YEARS_BETWEEN_MARKS) {
      String left = "left:" + position(LocalDate.of(year, 1, 1)) + "%";
      html.element("span", Integer.toString(year), "class", "year", "style", left);
    }
    html.close("th").element("th", "").close("tr").close("thead").open("tbody").line();
    sorted.forEach(this::document);
    html.close("tbody").close("table").close("section").line();
  }

  private void document(PolicyDocument document) {
    ValidityPeriod period = period(document);
    LocalDate from = period.from().filter(day -> day.isAfter(first)).orElse(first);
    Optional<LocalDate> end = period.to().filter(day -> day.isBefore(last));
    html.open("tr").open("th", "scope", "row").text(document.number());
    html.element("small", phrases.of(document.title())).close("th");
    html.open("td", "class", "strip");
    String left = position(from);
    String right = position(end.orElse(last));
    String style = "left:" + left + "%;right:calc(100% - " + right + "%)";
    html.open("span", "class", end.isPresent() ? "period" : "period open", "style", style);
    html.close("span");
    String day = "left:" + position(assessment.date()) + "%";
    html.open("span", "class", "day", "style", day).close("span").close("td");
    html.element("td", dates(period), "class", "dates").close("tr").line();
  }

  private ValidityPeriod period(PolicyDocument document) {
    return assessment.law().graph().period(document.id()).orElse(ValidityPeriod.always());
  }

  private String dates(ValidityPeriod period) {
    String to = period.to().map(LocalDate::toString).orElse("");
    return period.from().map(LocalDate::toString).orElse("") + " – " + to;
  }

  private String position(LocalDate day) {
    long whole = ChronoUnit.DAYS.between(first, last);
    long part = ChronoUnit.DAYS.between(first, day);
    return String.format(Locale.ROOT, "%d.%02d", part * 100 / whole, part * 10000 / whole % 100);
  }
}
