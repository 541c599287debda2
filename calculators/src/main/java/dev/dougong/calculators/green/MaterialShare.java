package dev.dougong.calculators.green;

import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.internal.Citation;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.evaluation.Outcome;
import java.util.Optional;

/**
 * The share of green materials that a clause asks for, and what the project has.
 *
 * @param outcome what the provision said
 * @param share the share of the project; empty if it is open, or if the clause does not bind it
 * @param isMet whether it is enough; empty if it is open, or if the clause does not bind the
 *     project
 * @param missing the facts that would decide it
 */
public record MaterialShare(
    Outcome outcome, Optional<Ratio> share, Optional<Boolean> isMet, ImmutableSet<String> missing) {

  /** Whether the clause is known not to bind the project. */
  public boolean isOutOfScope() {
    return isMet.isEmpty() && missing.isEmpty();
  }

  /** The clause as it is cited. */
  public String citation() {
    return Citation.of(outcome);
  }
}
