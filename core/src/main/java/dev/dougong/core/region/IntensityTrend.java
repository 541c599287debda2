package dev.dougong.core.region;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An intensity of a region in 2020 and in 2025.
 *
 * <p>The two years are those of the carbon-peak plans; the unit is that of the metric.
 */
@Value.Immutable
public interface IntensityTrend {
  /** Which intensity it is. */
  @FactId
  Optional<IntensityMetric> metric();

  /** Its value in 2020. */
  @FactId
  Optional<BigDecimal> baseline2020();

  /** Its value in 2025. */
  @FactId
  Optional<BigDecimal> actual2025();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(IntensityTrend.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an intensity trend. */
  final class Builder extends ImmutableIntensityTrend.Builder {
    Builder() {}
  }
}
