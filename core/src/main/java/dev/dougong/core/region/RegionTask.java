package dev.dougong.core.region;

import dev.dougong.core.internal.FieldRules;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A task that a higher level assigned to a region for a year.
 *
 * <p>The target stands beside the indicator and is not one of the region's facts: whether it is met
 * is for a rule to say.
 */
@Value.Immutable
public interface RegionTask {
  /** What the task is about. */
  Indicator indicator();

  /** The year by which it is due. */
  Integer year();

  /** The value that has to be reached, in the unit of the indicator. */
  BigDecimal target();

  /** Where it was assigned, such as a document number. */
  Optional<String> source();

  /** Refuses a year out of range. */
  @Value.Check
  default void check() {
    FieldRules.requireYear("year", year());
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a region task. */
  final class Builder extends ImmutableRegionTask.Builder {
    Builder() {}
  }
}
