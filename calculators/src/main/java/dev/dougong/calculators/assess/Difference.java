package dev.dougong.calculators.assess;

import dev.dougong.engine.evaluation.Outcome;
import java.util.Optional;

/**
 * An item that two assessments say different things about, or that only one of them has.
 *
 * @param before the item in the first assessment; empty if it has none
 * @param after the item in the second assessment; empty if it has none
 */
public record Difference(Optional<Finding> before, Optional<Finding> after) {

  /** The item in the second assessment, or in the first if it is gone. */
  public Finding finding() {
    return after.or(this::before).orElseThrow();
  }

  /** Whether two findings about one provision say the same. */
  static boolean isNone(Finding one, Finding other) {
    return one.standing() == other.standing()
        && one.problem().equals(other.problem())
        && one.outcome().map(Outcome::toString).equals(other.outcome().map(Outcome::toString));
  }
}
