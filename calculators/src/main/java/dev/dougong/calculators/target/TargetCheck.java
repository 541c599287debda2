package dev.dougong.calculators.target;

import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.internal.Json;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One figure against one target.
 *
 * @param target the target
 * @param year the year of the figure, if it is known
 * @param due the year by which the target is to be met, if the text names one
 * @param figure the figure of the region; empty if the target rests on several
 * @param goal the figure of the text, in the same unit; empty if the text has none in it
 * @param standing how the figure stands with the target
 * @param margin by how much the goal is surpassed, or missed if it is below zero; empty if the rule
 *     knows no distance. What a tolerance lets pass is met with a margin below zero.
 * @param missing the facts that would decide it; empty if it is decided
 * @param outcome what the provision said
 */
public record TargetCheck(
    Target target,
    Optional<Integer> year,
    Optional<Integer> due,
    Optional<BigDecimal> figure,
    Optional<BigDecimal> goal,
    Standing standing,
    Optional<BigDecimal> margin,
    Set<String> missing,
    Outcome outcome) {

  /** Copies the set. */
  public TargetCheck {
    missing = ImmutableSet.copyOf(missing);
  }

  /**
   * What is lacking to the goal, exactly: zero if it is met. Zero of a figure that has missed its
   * goal says that the goal has to be surpassed.
   */
  public Optional<BigDecimal> gap() {
    return margin.map(m -> standing == Standing.MET ? BigDecimal.ZERO : m.negate());
  }

  /** One line in the language of the locale. */
  public String text(Locale locale) {
    StringBuilder line = new StringBuilder();
    year.ifPresent(y -> line.append(y).append(' '));
    line.append(target.label().in(locale)).append(": ");
    figure.ifPresent(f -> line.append(Json.plain(f)).append(' '));
    goal.ifPresent(g -> line.append("/ ").append(Json.plain(g)).append(' '));
    line.append(standing.label().in(locale));
    gap()
        .filter(gap -> gap.signum() > 0)
        .ifPresent(
            gap -> line.append(isChinese(locale) ? "，差 " : ", gap ").append(Json.plain(gap)));
    due.ifPresent(d -> line.append(isChinese(locale) ? "（" + d + "年）" : " (by " + d + ")"));
    line.append(" - ").append(target.citation(locale));
    return missing.isEmpty() ? line.toString() : line.append(' ').append(missing).toString();
  }

  private static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  /** One line in English. */
  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
