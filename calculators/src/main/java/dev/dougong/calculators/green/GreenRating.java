package dev.dougong.calculators.green;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision.Output;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The level of a building, its score, and the gates that keep it from the next star.
 *
 * <p>The level is the least of what the gates let pass, so that a low gate decides it even while
 * facts are missing of others.
 */
public final class GreenRating implements Result<GreenLevel> {

  private static final String LEVEL = "level";
  private static final String STARS = "stars";
  private static final String GATE = "starsBy";

  private final Outcome outcome;
  private final ImmutableList<Gate> gates;

  private GreenRating(Outcome outcome, ImmutableList<Gate> gates) {
    this.outcome = outcome;
    this.gates = gates;
  }

  static GreenRating of(Outcome outcome) {
    ImmutableList<Gate> gates =
        outcome.provision().outputs().stream()
            .filter(output -> output.name().startsWith(GATE))
            .map(output -> gate(outcome, output))
            .collect(ImmutableList.toImmutableList());
    return new GreenRating(outcome, gates);
  }

  private static Gate gate(Outcome outcome, Output output) {
    return new Gate(
        output.name(),
        output.label(),
        outcome.number(output.name()).map(BigDecimal::intValueExact));
  }

  /** The level; empty while a fact that decides it is missing. */
  @Override
  public Optional<GreenLevel> value() {
    return outcome.text(LEVEL).map(GreenLevel::valueOf);
  }

  /** The stars; may be decided before the level is, as neither of the two lowest levels has any. */
  public Optional<Integer> stars() {
    return outcome.number(STARS).map(BigDecimal::intValueExact);
  }

  /** The total score; empty while points are missing. */
  public Optional<BigDecimal> score() {
    return outcome.number("score");
  }

  /** What the score lacks for the next star; nothing at the highest. */
  public Optional<BigDecimal> scoreShortfall() {
    return outcome.number("scoreShortfall");
  }

  /** Every gate with the stars that it lets pass. */
  public ImmutableList<Gate> gates() {
    return gates;
  }

  /** The most stars that are still possible. */
  public int atMost() {
    return gates.stream()
        .flatMap(gate -> gate.stars().stream())
        .reduce(GreenLevel.THREE_STAR.stars(), Math::min);
  }

  /** The gates that must be raised for one star more; empty at the highest and while open. */
  public ImmutableList<Gate> heldBackBy() {
    return stars().map(stars -> below(stars + 1)).orElse(ImmutableList.of());
  }

  /** The gates that are known to keep the building from so many stars. */
  public ImmutableList<Gate> below(int wanted) {
    if (wanted > GreenLevel.THREE_STAR.stars()) {
      return ImmutableList.of();
    }
    return gates.stream()
        .filter(gate -> gate.isBelow(wanted))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public ImmutableSet<String> missing() {
    return outcome.missing(LEVEL);
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return ImmutableList.of(outcome);
  }

  @Override
  public String explain(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    List<Gate> reasons = heldBackBy();
    String heading =
        reasons.isEmpty()
            ? ""
            : (chinese ? "未达到上一星级的原因：" : "Not one star more because of: ")
                + reasons.stream()
                    .map(gate -> gate.label().in(locale) + " " + gate.stars().orElseThrow())
                    .collect(Collectors.joining(chinese ? "；" : "; "))
                + "\n";
    return heading + outcome.explain(locale);
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value());
    members.put(STARS, stars());
    members.put("atMost", atMost());
    members.put("score", score());
    members.put("scoreShortfall", scoreShortfall());
    members.put("gates", gates.stream().map(GreenRating::members).toList());
    members.put("heldBackBy", heldBackBy().stream().map(Gate::name).toList());
    members.put("missing", missing());
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  private static Map<String, @Nullable Object> members(Gate gate) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("name", gate.name());
    members.put("label", gate.label());
    members.put(STARS, gate.stars());
    return members;
  }

  /** {@code TWO_STAR, 75 points; held back by starsByScore 2}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        value()
            .map(GreenLevel::name)
            .orElse("undetermined, at most " + atMost() + " stars, missing " + missing()));
    score().ifPresent(score -> text.append(", ").append(Json.plain(score)).append(" points"));
    if (!heldBackBy().isEmpty()) {
      text.append("; held back by ")
          .append(
              heldBackBy().stream()
                  .map(gate -> gate.name() + " " + gate.stars().orElseThrow())
                  .collect(Collectors.joining(", ")));
    }
    return text.toString();
  }
}
