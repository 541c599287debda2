package dev.dougong.calculators.compare;

import dev.dougong.calculators.compare.RuleDiff.Detail;
import dev.dougong.calculators.compare.RuleDiff.Entry;
import dev.dougong.engine.rule.Provision;
import java.util.Locale;

/** A difference of rules as text for a terminal, in the manner of diff. */
final class DiffText {

  private DiffText() {}

  static String of(RuleDiff diff, Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    if (diff.entries().isEmpty()) {
      return (chinese ? "没有差别。" : "No difference.") + "\n";
    }
    StringBuilder text = new StringBuilder();
    for (Entry entry : diff.entries()) {
      String sign = entry.before().isEmpty() ? "+ " : entry.after().isEmpty() ? "- " : "~ ";
      text.append(sign).append(name(entry)).append("  ");
      text.append(entry.provision().title().in(locale)).append('\n');
      for (Detail detail : entry.details()) {
        text.append("    ").append(detail.what()).append('\n');
        line(text, "- ", detail.before());
        line(text, "+ ", detail.after());
      }
    }
    return text.toString();
  }

  private static String name(Entry entry) {
    String now = entry.provision().id();
    return entry
        .before()
        .map(Provision::id)
        .filter(id -> !id.equals(now))
        .map(id -> id + " → " + now)
        .orElse(now);
  }

  private static void line(StringBuilder text, String sign, String content) {
    if (!content.isEmpty()) {
      text.append("      ").append(sign).append(content).append('\n');
    }
  }
}
