package dev.dougong.calculators.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;

/** What a target provision says: met, missed, without a figure, or open. */
final class Verdicts {

  private static final String MET = "met";

  private Verdicts() {}

  /** Its output {@code met}, otherwise all its yes-or-no outputs together. */
  static Standing standing(Outcome outcome) {
    ImmutableList<String> outputs = outputs(outcome.provision());
    if (outputs.stream().anyMatch(o -> outcome.truth(o).filter(yes -> !yes).isPresent())) {
      return Standing.MISSED;
    }
    if (!missing(outcome).isEmpty()) {
      return Standing.UNDETERMINED;
    }
    return outputs.stream().allMatch(o -> outcome.truth(o).isPresent())
        ? Standing.MET
        : Standing.NO_TARGET;
  }

  /** The facts that would decide it. */
  static ImmutableSet<String> missing(Outcome outcome) {
    return outputs(outcome.provision()).stream()
        .flatMap(output -> outcome.missing(output).stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableList<String> outputs(Provision provision) {
    ImmutableList<String> truths =
        provision.outputs().stream()
            .filter(output -> output.type().equals("boolean"))
            .map(Provision.Output::name)
            .collect(ImmutableList.toImmutableList());
    return truths.contains(MET) ? ImmutableList.of(MET) : truths;
  }
}
