package dev.dougong.core.building;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.quantity.Energy;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.core.quantity.StandardCoal;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What energy a building is designed to need and what it was metered to use.
 *
 * <p>Use before and after a retrofit are bound by no rule: a retrofit that failed is a fact like
 * any other.
 */
@Value.Immutable
public interface EnergyPerformance {
  /** Ultra-low, near-zero, zero energy or zero carbon. */
  @FactId
  Optional<EnergyClass> energyClass();

  /** Energy-saving rate as designed, against the reference building. */
  @FactId("designEnergySavingRate")
  Optional<Ratio> designSavingRate();

  /**
   * Share of the building's energy that renewables replace; above one where it feeds in more than
   * it uses.
   */
  @FactId
  Optional<Ratio> renewableSubstitutionRate();

  /** Comprehensive energy use a year, in standard coal. */
  @FactId("annualEnergyUse")
  Optional<StandardCoal> annualUse();

  /** Metered energy use in the year. */
  @FactId("energyUse")
  Optional<Energy> meteredUse();

  /** Limit of the energy use in the year. */
  @FactId("energyLimit")
  Optional<Energy> limit();

  /** Energy use a year before the retrofit. */
  @FactId("energyUseBefore")
  Optional<Energy> useBeforeRetrofit();

  /** Energy use a year after the retrofit. */
  @FactId("energyUseAfter")
  Optional<Energy> useAfterRetrofit();

  /** Energy use before the retrofit, in kWh per m² and year. */
  @FactId("energyIntensityBefore")
  Optional<BigDecimal> intensityBeforeRetrofit();

  /** Energy use after the retrofit, in kWh per m² and year. */
  @FactId("energyIntensityAfter")
  Optional<BigDecimal> intensityAfterRetrofit();

  /** Whether ground-source heat pumps heat and cool the building. */
  @FactId
  Optional<Boolean> usesGroundSourceHeatPump();

  /** Energy-efficiency grade of the equipment, 1 being the best. */
  @FactId
  Optional<Integer> equipmentEfficiencyGrade();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(EnergyPerformance.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an energy performance. */
  final class Builder extends ImmutableEnergyPerformance.Builder {
    Builder() {}
  }
}
