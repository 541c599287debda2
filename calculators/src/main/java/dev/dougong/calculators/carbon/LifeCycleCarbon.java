package dev.dougong.calculators.carbon;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.carbon.CarbonMetrics;
import dev.dougong.core.carbon.LifeCycleStage;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Emissions;
import dev.dougong.core.quantity.Fraction;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The emissions of a building over its life, as far as they can be counted.
 *
 * <p>The value is there once every stage is counted and the sink is known. Until then {@link
 * #counted()} has the stages that are, and no total.
 */
public final class LifeCycleCarbon implements Result<CarbonMetrics> {

  private static final String SINK = "carbonSink";
  private static final int SHOWN = 6;

  private final ImmutableList<Outcome> outcomes;
  private final ImmutableMap<LifeCycleStage, Emissions> stages;
  private final Optional<CarbonMetrics> counted;
  private final ImmutableSet<String> missing;

  private LifeCycleCarbon(
      ImmutableList<Outcome> outcomes,
      ImmutableMap<LifeCycleStage, Emissions> stages,
      Optional<CarbonMetrics> counted,
      ImmutableSet<String> missing) {
    this.outcomes = outcomes;
    this.stages = stages;
    this.counted = counted;
    this.missing = missing;
  }

  static LifeCycleCarbon of(Facts facts, Outcome operation, Map<LifeCycleStage, Stage> sources) {
    Map<LifeCycleStage, Emissions> stages = new EnumMap<>(LifeCycleStage.class);
    ImmutableSet.Builder<String> missing = ImmutableSet.builder();
    sources.forEach(
        (stage, source) -> {
          source.emissions().ifPresent(emissions -> stages.put(stage, emissions));
          missing.addAll(source.outcome().missing(source.output()));
        });
    missing.addAll(operation.missing(SINK));
    Optional<Area> area =
        Optional.ofNullable((BigDecimal) facts.get(BuildingCarbon.FLOOR_AREA))
            .map(Area::ofSquareMetres);
    if (area.isEmpty()) {
      missing.add(BuildingCarbon.FLOOR_AREA);
    }
    return new LifeCycleCarbon(
        sources.values().stream()
            .map(Stage::outcome)
            .distinct()
            .collect(ImmutableList.toImmutableList()),
        ImmutableMap.copyOf(stages),
        area.map(floor -> metrics(floor, operation, stages)),
        missing.build());
  }

  /** Where the emissions of a stage stand. */
  record Stage(Outcome outcome, String output) {
    Optional<Emissions> emissions() {
      return outcome.number(output).map(Emissions::ofKilograms);
    }
  }

  private static CarbonMetrics metrics(
      Area area, Outcome operation, Map<LifeCycleStage, Emissions> stages) {
    CarbonMetrics.Builder metrics = CarbonMetrics.builder();
    metrics.floorArea(area);
    metrics.putAllStages(stages);
    operation.number("years").ifPresent(years -> metrics.studyYears(years.intValueExact()));
    operation.number(SINK).map(Emissions::ofKilograms).ifPresent(metrics::sink);
    return metrics.build();
  }

  /** The metrics with every stage; empty while one is open. */
  @Override
  public Optional<CarbonMetrics> value() {
    return missing.isEmpty() ? counted : Optional.empty();
  }

  /** The metrics with the stages that are counted so far; empty while the floor area is unknown. */
  public Optional<CarbonMetrics> counted() {
    return counted;
  }

  /** The emissions of each stage that is counted so far. */
  public ImmutableMap<LifeCycleStage, Emissions> stages() {
    return stages;
  }

  /** The emissions of a stage; empty while open. */
  public Optional<Emissions> emissions(LifeCycleStage stage) {
    return Optional.ofNullable(stages.get(stage));
  }

  /** All stages less the sink; empty while one is open. */
  public Optional<Emissions> total() {
    return value().flatMap(CarbonMetrics::total);
  }

  /** All emissions in kgCO2e for each m² of floor area, to six decimals; empty while open. */
  public Optional<BigDecimal> intensity() {
    return value().flatMap(CarbonMetrics::intensity).map(LifeCycleCarbon::shown);
  }

  /** The emissions of a stage in kgCO2e for each m² of floor area, to six decimals. */
  public Optional<BigDecimal> intensity(LifeCycleStage stage) {
    return counted.flatMap(metrics -> metrics.intensity(stage)).map(LifeCycleCarbon::shown);
  }

  private static BigDecimal shown(Fraction figure) {
    return figure.toDecimal(SHOWN, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  @Override
  public ImmutableSet<String> missing() {
    return missing;
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return outcomes;
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value());
    members.put("stages", stages);
    members.put("total", total());
    members.put("intensity", intensity());
    members.put("missing", missing);
    members.put("outcomes", outcomes);
    return Json.write(members);
  }

  /** One line for each stage, the total, and what is missing. */
  @Override
  public String toString() {
    String lines =
        stages.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue() + perArea(entry.getKey()))
            .collect(Collectors.joining("\n"));
    String end =
        total()
            .map(
                total ->
                    "total " + total + intensity().map(LifeCycleCarbon::perSquareMetre).orElse(""))
            .orElse("undetermined, missing " + missing);
    return lines.isEmpty() ? end : lines + "\n" + end;
  }

  private String perArea(LifeCycleStage stage) {
    return intensity(stage).map(LifeCycleCarbon::perSquareMetre).orElse("");
  }

  private static String perSquareMetre(BigDecimal intensity) {
    return ", " + Json.plain(intensity) + " kgCO2e/m2";
  }
}
