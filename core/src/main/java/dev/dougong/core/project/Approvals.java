package dev.dougong.core.project;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which reviews and approvals a project has passed.
 *
 * <p>Each is a yes or no of its own; none follows from another, since places differ in their order.
 */
@Value.Immutable
public interface Approvals {
  /** Whether the feasibility study is approved. */
  @FactId("feasibilityStudyApproved")
  Optional<Boolean> isFeasibilityStudyApproved();

  /** Whether the preliminary design is approved. */
  @FactId
  Optional<Boolean> isPreliminaryDesignApproved();

  /** Whether the energy-conservation review was passed. */
  @FactId
  Optional<Boolean> isEnergyReviewPassed();

  /** Whether the energy performance was evaluated and passed at completion. */
  @FactId
  Optional<Boolean> isCompletionEnergyTestPassed();

  /** Whether the expert review was passed. */
  @FactId
  Optional<Boolean> isExpertReviewPassed();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(Approvals.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an approvals. */
  final class Builder extends ImmutableApprovals.Builder {
    Builder() {}
  }
}
