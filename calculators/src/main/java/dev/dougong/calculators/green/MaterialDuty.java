package dev.dougong.calculators.green;

import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.internal.Citation;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Text;
import java.util.Optional;

/**
 * What a clause says of the use of green materials without naming a share.
 *
 * @param outcome what the provision said
 * @param answer the name of the answer, such as {@code TAKE_THE_LEAD}; empty while open
 * @param label the answer in words; empty while open
 * @param missing the facts that would decide it
 */
public record MaterialDuty(
    Outcome outcome, Optional<String> answer, Text label, ImmutableSet<String> missing) {

  /** The clause as it is cited. */
  public String citation() {
    return Citation.of(outcome);
  }
}
