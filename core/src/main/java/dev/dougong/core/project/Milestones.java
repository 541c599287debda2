package dev.dougong.core.project;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.FieldRules;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The days on which a project passed its stages.
 *
 * <p>Days that have happened and not plans. Only the order that always holds is checked: permit,
 * start, completion, acceptance.
 */
@Value.Immutable
public interface Milestones {
  /** Approval at initiation (立项). */
  @FactId("projectInitiatedOn")
  Optional<LocalDate> initiatedOn();

  /** Issue of the construction permit. */
  @FactId("constructionPermitDate")
  Optional<LocalDate> permittedOn();

  /** Start of the works. */
  Optional<LocalDate> startedOn();

  /** Completion of the works. */
  Optional<LocalDate> completedOn();

  /** Completion acceptance passed. */
  Optional<LocalDate> acceptedOn();

  /** Refuses days out of order. */
  @Value.Check
  default void check() {
    FieldRules.requireOrder("permittedOn", permittedOn(), "startedOn", startedOn());
    FieldRules.requireOrder("permittedOn", permittedOn(), "completedOn", completedOn());
    FieldRules.requireOrder("permittedOn", permittedOn(), "acceptedOn", acceptedOn());
    FieldRules.requireOrder("startedOn", startedOn(), "completedOn", completedOn());
    FieldRules.requireOrder("startedOn", startedOn(), "acceptedOn", acceptedOn());
    FieldRules.requireOrder("completedOn", completedOn(), "acceptedOn", acceptedOn());
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a milestones. */
  final class Builder extends ImmutableMilestones.Builder {
    Builder() {}
  }
}
