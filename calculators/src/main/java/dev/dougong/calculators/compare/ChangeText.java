package dev.dougong.calculators.compare;

import dev.dougong.calculators.assess.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A change log as text for a terminal: by day, then by document. */
final class ChangeText {

  private static final int SHOWN = 8;

  private final Locale locale;
  private final boolean chinese;
  private final StringBuilder text = new StringBuilder();

  private ChangeText(Locale locale) {
    this.locale = locale;
    this.chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  static String of(ChangeLog log, Locale locale) {
    ChangeText text = new ChangeText(locale);
    text.write(log);
    return text.text.toString();
  }

  private String words(String zh, String en) {
    return chinese ? zh : en;
  }

  private void write(ChangeLog log) {
    if (log.changes().isEmpty()) {
      text.append(words("其间没有变化。", "Nothing changes in between.")).append('\n');
    }
    Map<LocalDate, Map<String, List<LawChange>>> days = new LinkedHashMap<>();
    for (LawChange change : log.changes()) {
      days.computeIfAbsent(change.date(), d -> new LinkedHashMap<>())
          .computeIfAbsent(heading(change), h -> new ArrayList<>())
          .add(change);
    }
    days.forEach(
        (day, byDocument) -> {
          text.append(day).append('\n');
          byDocument.forEach(this::document);
        });
  }

  private String heading(LawChange change) {
    Finding finding = change.finding();
    String name =
        finding.document().number().isEmpty()
            ? finding.document().title().in(locale)
            : finding.document().number();
    String cause = change.cause().in(locale);
    return change.kind().label().in(locale)
        + "  "
        + name
        + (cause.isEmpty() ? "" : words("（", " (") + cause + words("）", ")"));
  }

  private void document(String heading, List<LawChange> changes) {
    text.append("  ").append(heading).append('\n');
    for (LawChange change : changes.subList(0, Math.min(SHOWN, changes.size()))) {
      Finding finding = change.finding();
      text.append("    ").append(standing(change)).append("  ");
      text.append(finding.title().in(locale)).append("  ").append(finding.provision().clause());
      String result = finding.result(locale);
      text.append(result.isEmpty() ? "" : "  " + result).append('\n');
    }
    if (changes.size() > SHOWN) {
      int more = changes.size() - SHOWN;
      text.append("    ").append(words("另有" + more + "项", "and " + more + " more")).append('\n');
    }
  }

  private String standing(LawChange change) {
    String now = change.finding().standing().label().in(locale);
    return change
        .difference()
        .before()
        .filter(before -> change.difference().after().isPresent())
        .filter(before -> before.standing() != change.finding().standing())
        .map(before -> before.standing().label().in(locale) + " → " + now)
        .orElse(now);
  }
}
