package dev.dougong.core.region;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.FieldRules;
import dev.dougong.core.internal.SubjectFacts;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The value of an indicator that a region reports for a year.
 *
 * <p>The unit is that of the indicator: shares as ratios, money in yuan, areas in m² unless the
 * table of the document says otherwise; so the number is bare.
 */
@Value.Immutable
public interface IndicatorReport {
  /** What is reported. */
  @FactId
  Indicator indicator();

  /** The year it is reported for. */
  Optional<Integer> year();

  /** The reported value. */
  @FactId
  BigDecimal value();

  /** The value in the base year, where the target is a change against it. */
  @FactId
  Optional<BigDecimal> baseValue();

  /** Distance allowed where the text calls its target approximate. */
  @FactId
  Optional<BigDecimal> tolerance();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    year().ifPresent(year -> FieldRules.requireYear("year", year));
    SubjectFacts.of(IndicatorReport.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an indicator report. */
  final class Builder extends ImmutableIndicatorReport.Builder {
    Builder() {}
  }
}
