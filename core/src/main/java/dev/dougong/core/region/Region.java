package dev.dougong.core.region;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.FactsOf;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.internal.AlsoGives;
import dev.dougong.core.internal.FieldRules;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.quantity.Area;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A place with what it was told to do, what it achieved and what it counts.
 *
 * <p>A province, a city and a county are one type: they differ in their code and in what is known
 * of them. Figures are kept by year, reports by indicator, and {@link #inYear} and {@link #about}
 * pick those of a question.
 */
@FactsOf(Subject.REGION)
@Value.Immutable
public interface Region extends FactCarrier {
  /** The place. */
  @FactId("regionCode")
  Optional<Jurisdiction> place();

  /** Prefecture or county level. */
  @FactId
  Optional<CityLevel> cityLevel();

  /** Designated city or other county town. */
  @FactId
  Optional<CityType> cityType();

  /** Functional type of the county. */
  @FactId
  Optional<CountyFunction> countyFunction();

  /** Thermal design zone. */
  @FactId
  Optional<ClimateZone> climateZone();

  /** Whether it lies in a national key region for air pollution control. */
  @FactId("isInKeyRegion")
  Optional<Boolean> isInKeyAirRegion();

  /** Whether it is one of the 26 mountain counties of Zhejiang. */
  @FactId("isMountain26County")
  Optional<Boolean> isMountainCounty();

  /** Whether it is a province with the better basic conditions. */
  @FactId("isProvinceWellPositioned")
  Optional<Boolean> isWellPositionedProvince();

  /** Counties, county-level cities and districts in it. */
  @FactId
  Optional<Integer> countyCount();

  /** Area of the built-up area. */
  @FactId
  Optional<Area> builtUpArea();

  /** Part of it that meets the sponge-city requirement. */
  @FactId
  Optional<Area> spongeCompliantArea();

  /** Floor area of steel prefabricated housing so far. */
  @FactId
  Optional<Area> cumulativeSteelHousingArea();

  /** Building-integrated photovoltaic capacity added so far, in kW. */
  @FactId("cumulativeNewBipvCapacity")
  Optional<BigDecimal> cumulativeBipvCapacity();

  /** National industry bases for prefabricated building. */
  @FactId
  Optional<Integer> nationalIndustryBases();

  /** Year in which its emissions peak. */
  @FactId
  Optional<Integer> peakYear();

  /** Year of its first city check-up. */
  @FactId
  Optional<Integer> checkupStartYear();

  /** Whether it has published its green-building plan. */
  @FactId
  Optional<Boolean> hasPublishedGreenBuildingPlan();

  /** An energy or carbon intensity against 2020. */
  Optional<IntensityTrend> intensity();

  /** What it was told to reach, each indicator once a year. */
  ImmutableList<RegionTask> tasks();

  /** What it reports, each indicator once a year. */
  ImmutableList<IndicatorReport> achievements();

  /** What was built, each year once. */
  ImmutableList<RegionStatistics> statistics();

  /**
   * What else is known about it, as facts of the dictionary.
   *
   * <p>A fact that an attribute says, or that follows from the attributes, is refused here.
   */
  default Facts furtherFacts() {
    return Facts.none();
  }

  /**
   * The facts for evaluation.
   *
   * <p>Facts such as {@code newBuildingFloorArea} do not name their year, and {@code value} does
   * not name its indicator: they are known if one year or one report is held, and unknown
   * otherwise.
   */
  @AlsoGives({"prefabShare"})
  @Override
  @Value.Lazy
  default Facts toFacts() {
    return SubjectFacts.of(Region.class, this)
        .follows(
            "prefabShare",
            SubjectFacts.only(statistics()).flatMap(RegionStatistics::knownPrefabShare))
        .further(furtherFacts());
  }

  /**
   * Refuses what the fact dictionary does not allow, parts greater than their whole, and a year
   * counted twice.
   */
  @Value.Check
  default void check() {
    FieldRules.requireDistinct("tasks", tasks(), t -> List.of(t.indicator(), t.year()));
    FieldRules.requireDistinct(
        "achievements", achievements(), a -> List.of(a.indicator(), a.year()));
    FieldRules.requireDistinct("statistics", statistics(), RegionStatistics::year);
    FieldRules.requireAtMost(
        "spongeCompliantArea", spongeCompliantArea(), "builtUpArea", builtUpArea());
    toFacts();
  }

  /** The region with the figures, tasks and reports of that year alone. */
  default Region inYear(int year) {
    return builder()
        .copyFrom(this)
        .tasks(tasks().stream().filter(t -> t.year() == year).toList())
        .achievements(
            achievements().stream()
                .filter(a -> a.year().filter(y -> y == year).isPresent())
                .toList())
        .statistics(statistics().stream().filter(s -> s.year() == year).toList())
        .build();
  }

  /** The region with what it was told and what it reports about that indicator alone. */
  default Region about(Indicator indicator) {
    return builder()
        .copyFrom(this)
        .tasks(tasks().stream().filter(t -> t.indicator().equals(indicator)).toList())
        .achievements(achievements().stream().filter(a -> a.indicator().equals(indicator)).toList())
        .build();
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a region. */
  final class Builder extends ImmutableRegion.Builder {
    Builder() {}
  }
}
