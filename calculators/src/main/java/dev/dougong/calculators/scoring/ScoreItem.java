package dev.dougong.calculators.scoring;

import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.internal.Json;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a score table.
 *
 * @param output the output that holds its points
 * @param points the points; empty while a fact is missing or if the rule gives none
 * @param maximum the most that it can give
 * @param hasEvidence whether there is evidence, without which it may not count
 * @param missing the facts that would decide its points
 * @param outcome what the provision said, before evidence is looked at
 */
public record ScoreItem(
    String output,
    Optional<BigDecimal> points,
    BigDecimal maximum,
    boolean hasEvidence,
    Set<String> missing,
    Outcome outcome) {

  /** Copies the set. */
  public ScoreItem {
    missing = ImmutableSet.copyOf(missing);
  }

  /** The id of its provision. */
  public String id() {
    return outcome.provision().id();
  }

  /** Its title. */
  public Text title() {
    return outcome.provision().title();
  }

  /** The points that can still be won: all while it is not known how many there are. */
  public BigDecimal open() {
    return maximum.subtract(points.orElse(BigDecimal.ZERO)).max(BigDecimal.ZERO);
  }

  /** One line in the language of the locale. */
  public String text(Locale locale) {
    return points.map(Json::plain).orElse("?")
        + " / "
        + Json.plain(maximum)
        + " "
        + title().in(locale)
        + (missing.isEmpty() ? "" : " " + missing);
  }

  /** One line in English. */
  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
