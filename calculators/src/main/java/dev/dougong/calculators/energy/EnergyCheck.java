package dev.dougong.calculators.energy;

import com.google.common.collect.ImmutableSet;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.util.Optional;

/**
 * What one provision says of a building's energy.
 *
 * <p>Three things must not blur: the provision is met or not, it does not concern the building, or
 * that is not known yet.
 */
public final class EnergyCheck {

  private final EnergyRule rule;
  private final Outcome outcome;

  EnergyCheck(EnergyRule rule, Outcome outcome) {
    this.rule = rule;
    this.outcome = outcome;
  }

  /** The id of the provision. */
  public String provision() {
    return outcome.provision().id();
  }

  /** The title of the provision. */
  public Text title() {
    return outcome.provision().title();
  }

  /** What the provision says, with everything that leads to it. */
  public Outcome outcome() {
    return outcome;
  }

  /**
   * Whether the building meets it, or, of a duty, whether the building has it; empty if that is not
   * known, and if the provision does not concern the building.
   */
  public Optional<Boolean> met() {
    return Optional.ofNullable(outcome.value(rule.output()))
        .map(Object::toString)
        .flatMap(
            value ->
                value.equals(rule.yes())
                    ? Optional.of(true)
                    : value.equals(rule.no()) ? Optional.of(false) : Optional.empty());
  }

  /** Whether it is a goal of a later year, which the building does not have to meet yet. */
  public boolean isGoal() {
    return rule.isGoal();
  }

  /** Whether it is known that the provision does not concern the building. */
  public boolean isNotConcerned() {
    return missing().isEmpty() && met().isEmpty();
  }

  /** The facts that would decide it. */
  public ImmutableSet<String> missing() {
    return outcome.missing(rule.output());
  }

  /** What it says in words: yes, no, or the label of its value; empty if that is not known. */
  public Text says() {
    Object value = outcome.value(rule.output());
    if (value == null) {
      return Text.EMPTY;
    }
    if (value instanceof Boolean truth) {
      return truth ? new Text("是", "yes") : new Text("否", "no");
    }
    return declared().values().stream()
        .filter(allowed -> allowed.id().equals(value))
        .findFirst()
        .map(EnergyCheck::label)
        .orElseGet(() -> new Text(value.toString(), value.toString()));
  }

  private static Text label(AllowedValue value) {
    return new Text(value.zh(), value.en());
  }

  private Provision.Output declared() {
    return outcome.provision().outputs().stream()
        .filter(output -> output.name().equals(rule.output()))
        .findFirst()
        .orElseThrow();
  }

  /** The provision and what it says: {@code hangjianke-2023-70/2.14-b: yes}. */
  @Override
  public String toString() {
    String said =
        says().isEmpty()
            ? missing().isEmpty() ? "no value" : "undetermined, missing " + missing()
            : says().en();
    return provision() + ": " + said;
  }
}
