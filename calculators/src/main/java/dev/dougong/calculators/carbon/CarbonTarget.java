package dev.dougong.calculators.carbon;

import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.internal.Citation;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a clause wants emissions to come to, and whether they do.
 *
 * @param outcome what the provision said
 * @param name the indicator, or the title of the clause where it has but one target
 * @param figure the figure of the target: a cut as a ratio, a limit or an amount; empty if the
 *     clause states none or it depends on what is missing
 * @param isMet whether it is met; empty while open, or where no base makes it comparable
 * @param missing the facts that would decide it
 */
public record CarbonTarget(
    Outcome outcome,
    Text name,
    Optional<BigDecimal> figure,
    Optional<Boolean> isMet,
    ImmutableSet<String> missing) {

  /** The clause as it is cited. */
  public String citation() {
    return Citation.of(outcome);
  }
}
