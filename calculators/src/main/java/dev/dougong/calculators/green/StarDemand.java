package dev.dougong.calculators.green;

import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.internal.Citation;
import dev.dougong.engine.evaluation.Outcome;
import java.util.Optional;

/**
 * The stars that one clause asks of a project.
 *
 * @param outcome what the provision said
 * @param weight how much it binds
 * @param atLeast the least that it can come to
 * @param atMost the most that it can come to, whatever is still unknown
 * @param missing the facts that would decide it; empty if it is decided
 */
public record StarDemand(
    Outcome outcome, Weight weight, int atLeast, int atMost, ImmutableSet<String> missing) {

  /** How much a clause binds. */
  public enum Weight {
    /** The project has to have them. */
    BINDING,
    /** The project is encouraged to have them. */
    ENCOURAGED,
    /** A price control reckons with them. */
    ASSUMED
  }

  /** The stars; empty while open. */
  public Optional<Integer> stars() {
    return atLeast == atMost ? Optional.of(atLeast) : Optional.empty();
  }

  /** The clause as it is cited. */
  public String citation() {
    return Citation.of(outcome);
  }

  /** {@code 2 by 浙江省绿色建筑条例 第七条}. */
  @Override
  public String toString() {
    return (atLeast == atMost ? "" + atLeast : atLeast + " to " + atMost) + " by " + citation();
  }
}
