package dev.dougong.core.project;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The use of building information modelling in a project, and where it was laid down.
 *
 * <p>Use and duty are two things: a project may use BIM unasked, and fail to where it must.
 */
@Value.Immutable
public interface Bim {
  /** Whether BIM is used. */
  @FactId("usesBim")
  Optional<Boolean> isUsed();

  /** Whether the project has to use it. */
  @FactId("isBimRequired")
  Optional<Boolean> isRequired();

  /** Whether the project approval states the requirement. */
  @FactId("hasBimInProjectApproval")
  Optional<Boolean> isInProjectApproval();

  /** Whether the project approval includes its cost. */
  @FactId("hasBimCostInApproval")
  Optional<Boolean> isCostInApproval();

  /** Whether the tender documents state the requirement. */
  @FactId("hasBimInTenderDocuments")
  Optional<Boolean> isInTenderDocuments();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(Bim.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a bim. */
  final class Builder extends ImmutableBim.Builder {
    Builder() {}
  }
}
