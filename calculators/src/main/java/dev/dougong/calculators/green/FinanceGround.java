package dev.dougong.calculators.green;

import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.internal.Citation;
import dev.dougong.engine.evaluation.Outcome;
import java.util.Optional;

/**
 * A clause by which a project may come to green finance, and whether it does.
 *
 * @param outcome what the provision said
 * @param isMet whether the project meets it; empty while open
 * @param missing the facts that would decide it
 */
public record FinanceGround(
    Outcome outcome, Optional<Boolean> isMet, ImmutableSet<String> missing) {

  /** The clause as it is cited. */
  public String citation() {
    return Citation.of(outcome);
  }
}
