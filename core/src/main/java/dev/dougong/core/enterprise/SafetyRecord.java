package dev.dougong.core.enterprise;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The accidents for which an enterprise answers, and its insurance against them.
 *
 * <p>The counts are kept apart by class, as they have different windows of time and do not add up.
 */
@Value.Immutable
public interface SafetyRecord {
  /** Accidents of class major (重大) or above. */
  @FactId
  Optional<Integer> majorOrWorseAccidents();

  /** Accidents of class larger (较大) within one year. */
  @FactId
  Optional<Integer> largerAccidentsWithin1Year();

  /** Accidents of class larger with grave circumstances. */
  @FactId
  Optional<Integer> graveLargerAccidents();

  /** Whether work-safety liability insurance is taken out. */
  @FactId("hasSafetyLiabilityInsurance")
  Optional<Boolean> hasLiabilityInsurance();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(SafetyRecord.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a safety record. */
  final class Builder extends ImmutableSafetyRecord.Builder {
    Builder() {}
  }
}
