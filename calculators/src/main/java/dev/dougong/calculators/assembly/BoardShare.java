package dev.dougong.calculators.assembly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Answer;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The share of precast wall, stair and floor boards (三板) in a building; its value is the share.
 *
 * <p>Where no rule of the day and the place asks for it, there is no value and nothing is missing.
 */
public final class BoardShare implements Result<Ratio> {

  private static final String RULE = "lianzhengguifa-2023-2/11-b";

  private final Asked asked;

  private BoardShare(Asked asked) {
    this.asked = asked;
  }

  static BoardShare of(RuleBook law, Facts facts) {
    return new BoardShare(Asked.of(law, RULE, facts));
  }

  /** The share; empty if the rule does not concern the building. */
  @Override
  public Optional<Ratio> value() {
    return asked.ratio("threePanelRatio").value();
  }

  /** The share that is required; no value if the rule does not concern the building. */
  public Answer<Ratio> required() {
    return asked.ratio("requiredRatio");
  }

  /** Whether the share suffices; no value if the rule does not concern the building. */
  public Answer<Boolean> compliant() {
    return asked.truth("compliant");
  }

  /** The area of boards that is short of the required share. */
  public Answer<Area> shortfall() {
    return asked.answer("shortfallArea", value -> Area.ofSquareMetres((BigDecimal) value));
  }

  @Override
  public ImmutableSet<String> missing() {
    return asked.missing();
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return asked.outcomes();
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value());
    members.put("required", required().value());
    members.put("compliant", compliant().value());
    members.put("shortfall", shortfall().value());
    members.put("missing", missing());
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  /** The share, the required one, and whether it suffices. */
  @Override
  public String toString() {
    return "share "
        + asked.ratio("threePanelRatio")
        + " of "
        + required()
        + ", compliant: "
        + compliant();
  }
}
