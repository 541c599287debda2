package dev.dougong.core.carbon;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Emissions;
import dev.dougong.core.quantity.Fraction;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The emissions of a building over its life, stage by stage.
 *
 * <p>The stages are those of GB/T 51366. What the greenery takes up is kept apart and not netted
 * into a stage, because some policies ask for the one and some for the other. A stage that is
 * missing has not been counted, so there is no total then. How the emissions are computed from
 * materials and energy is not the matter of this type.
 */
@Value.Immutable
public interface CarbonMetrics {
  /** The floor area that intensities refer to. */
  Area floorArea();

  /** The years of operation that are counted; 50 unless the design says otherwise. */
  default Integer studyYears() {
    return 50;
  }

  /** Emissions of each stage counted; those of operation over all the study years. */
  ImmutableMap<LifeCycleStage, Emissions> stages();

  /** What the greenery takes up over the study years, as a positive amount. */
  Optional<Emissions> sink();

  /** All stages less the sink; empty while a stage is missing. */
  @Value.Lazy
  default Optional<Emissions> total() {
    if (!stages().keySet().containsAll(List.of(LifeCycleStage.values()))) {
      return Optional.empty();
    }
    return stages().values().stream()
        .reduce(Emissions::plus)
        .map(sum -> sink().map(sum::minus).orElse(sum));
  }

  /** Emissions of a stage per m² of floor area, in kgCO2e. */
  default Optional<Fraction> intensity(LifeCycleStage stage) {
    return Optional.ofNullable(stages().get(stage)).map(this::perSquareMetre);
  }

  /** All emissions per m² of floor area, in kgCO2e; empty while a stage is missing. */
  @Value.Lazy
  default Optional<Fraction> intensity() {
    return total().map(this::perSquareMetre);
  }

  /** Emissions of operation per m² of floor area and year, in kgCO2e. */
  @Value.Lazy
  default Optional<Fraction> annualOperationIntensity() {
    return intensity(LifeCycleStage.OPERATION)
        .map(intensity -> intensity.dividedBy(Fraction.of(studyYears())));
  }

  /** Refuses a building without area, a life without years, and a sink that emits. */
  @Value.Check
  default void check() {
    if (floorArea().isZero()) {
      throw InvalidInputException.of("floorArea", floorArea(), "more than zero");
    }
    if (studyYears() < 1 || studyYears() > 200) {
      throw InvalidInputException.of("studyYears", studyYears(), "1 to 200 years");
    }
    if (sink().isPresent() && sink().get().toFraction().signum() < 0) {
      throw InvalidInputException.of("sink", sink().get(), "zero or more");
    }
  }

  private Fraction perSquareMetre(Emissions emissions) {
    return emissions.toFraction().dividedBy(floorArea().toFraction());
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a carbon metrics. */
  final class Builder extends ImmutableCarbonMetrics.Builder {
    Builder() {}
  }
}
