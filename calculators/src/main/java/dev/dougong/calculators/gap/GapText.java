package dev.dougong.calculators.gap;

import dev.dougong.calculators.assess.Difference;
import dev.dougong.calculators.assess.Finding;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.engine.evaluation.Prose;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A gap as text for a terminal. */
final class GapText {

  private static final int SHOWN_EFFECTS = 6;

  private final Locale locale;
  private final boolean chinese;
  private final StringBuilder text = new StringBuilder();

  private GapText(Locale locale) {
    this.locale = locale;
    this.chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  static String of(Gap gap, Locale locale) {
    GapText text = new GapText(locale);
    text.write(gap);
    return text.text.toString();
  }

  private String words(String zh, String en) {
    return chinese ? zh : en;
  }

  private void line(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  private void write(Gap gap) {
    Finding finding = gap.finding();
    line(0, finding.title().in(locale) + words("：", ": ") + finding.standing().label().in(locale));
    line(1, finding.citation(locale) + "  " + finding.provision().id());
    if (gap.remedies().isEmpty()) {
      line(
          1,
          finding.isPositive()
              ? words("无须改变。", "Nothing has to change.")
              : words("可变事实中没有能使其符合的取值。", "None of the facts that may change can meet it."));
    }
    int number = 1;
    for (Remedy remedy : gap.remedies()) {
      String changes =
          String.join(
              words("，且", " and "),
              remedy.changes().stream().map(change -> shown(finding, change)).toList());
      line(1, number++ + ". " + changes);
      effects(remedy.effects());
    }
  }

  private String shown(Finding finding, Change change) {
    Prose prose = Prose.of(finding.provision(), locale);
    FactDefinition fact = change.fact();
    String label = chinese ? fact.zh() : fact.en();
    String before =
        change.before() == null ? words("未知", "unknown") : value(prose, fact, change.before());
    return label + words("：", ": ") + before + " → " + value(prose, fact, change.after());
  }

  private static String value(Prose prose, FactDefinition fact, @Nullable Object value) {
    return prose.shown(fact.id(), value);
  }

  private void effects(List<Difference> effects) {
    if (effects.isEmpty()) {
      return;
    }
    line(
        2,
        words(
            "其他" + effects.size() + "项随之改变：",
            effects.size()
                + (effects.size() == 1 ? " other item changes:" : " other items change:")));
    effects.stream().limit(SHOWN_EFFECTS).forEach(effect -> line(3, shown(effect)));
    if (effects.size() > SHOWN_EFFECTS) {
      int more = effects.size() - SHOWN_EFFECTS;
      line(3, words("另有" + more + "项", "and " + more + " more"));
    }
  }

  private String shown(Difference effect) {
    String before = effect.before().map(this::standing).orElse(words("无", "none"));
    String after = effect.after().map(this::standing).orElse(words("无", "none"));
    String change =
        before.equals(after) ? before + words("（结果不同）", " (otherwise)") : before + " → " + after;
    return change
        + "  "
        + effect.finding().title().in(locale)
        + "  "
        + effect.finding().citation(locale);
  }

  private String standing(Finding finding) {
    return finding.standing().label().in(locale);
  }
}
