package dev.dougong.calculators.carbon;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.calculators.carbon.LifeCycleCarbon.Stage;
import dev.dougong.calculators.internal.Circumstances;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.carbon.LifeCycleStage;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a building emits over its life by GB/T 51366-2019, and asks the targets on carbon.
 *
 * <p>The life cycle is a matter of the standard alone. Targets depend on day and place, which are
 * told by {@link #asOf} and {@link #in} or are among the facts, and are never guessed.
 */
@CheckReturnValue
public final class BuildingCarbon {

  static final String MATERIALS = "gbt-51366-2019/6";
  static final String FLOOR_AREA = "totalFloorArea";

  private static final String OPERATION = "gbt-51366-2019/4.1.2";
  private static final String CONSTRUCTION = "gbt-51366-2019/5.2.1";
  private static final String DEMOLITION = "gbt-51366-2019/5.3.1";
  private static final String MATERIAL_USES = "materialUses";
  private static final String TONNES = "tonnes";

  private final RuleBook book;
  private final Circumstances told;
  private final FactorLibrary factors;

  private BuildingCarbon(RuleBook book, Circumstances told, FactorLibrary factors) {
    this.book = book;
    this.told = told;
    this.factors = factors;
  }

  /** By the standard rules and the factors that they have. */
  public static BuildingCarbon standard() {
    return of(RuleBook.standard());
  }

  /** By the rules of that book and the factors that they have. */
  public static BuildingCarbon of(RuleBook book) {
    return new BuildingCarbon(book, Circumstances.UNTOLD, FactorLibrary.of(book));
  }

  /** The same for a question about that day. */
  public BuildingCarbon asOf(LocalDate date) {
    return new BuildingCarbon(book, told.asOf(date), factors);
  }

  /** The same for a question in that place. */
  public BuildingCarbon in(Jurisdiction where) {
    return new BuildingCarbon(book, told.in(where), factors);
  }

  /** The same for a question in the place with that GB/T 2260 code. */
  public BuildingCarbon in(String code) {
    return in(Jurisdiction.of(code));
  }

  /** The same with a factor of one's own, which wins over that of the rules. */
  public BuildingCarbon withFactor(MaterialFactor factor) {
    return new BuildingCarbon(book, told, factors.with(factor));
  }

  /** The factors that hold. */
  public FactorLibrary factors() {
    return factors;
  }

  /**
   * The emissions of a building, stage by stage.
   *
   * @throws InvalidInputException if a material has no factor, if its transport is counted and its
   *     mass is not known, or if the building has no floor area
   */
  public LifeCycleCarbon lifeCycle(FactCarrier... building) {
    Facts facts = told.of(book.dictionary(), List.of(building));
    if (facts.get(FLOOR_AREA) instanceof BigDecimal area && area.signum() <= 0) {
      throw InvalidInputException.of(FLOOR_AREA, area, "more than zero");
    }
    if (facts.get(MATERIAL_USES) instanceof List<?> uses) {
      boolean carried = facts.get("materialTransportFactor") != null;
      facts = facts.with(MATERIAL_USES, uses.stream().map(use -> material(use, carried)).toList());
    }
    Outcome operation = book.evaluate(OPERATION, facts);
    Outcome materials = book.evaluate(MATERIALS, facts);
    return LifeCycleCarbon.of(
        facts,
        operation,
        ImmutableMap.of(
            LifeCycleStage.MATERIAL_PRODUCTION, new Stage(materials, "productionEmissions"),
            LifeCycleStage.MATERIAL_TRANSPORT, new Stage(materials, "transportEmissions"),
            LifeCycleStage.CONSTRUCTION,
                new Stage(book.evaluate(CONSTRUCTION, facts), "constructionEmissions"),
            LifeCycleStage.OPERATION, new Stage(operation, "operationEmissions"),
            LifeCycleStage.DEMOLITION,
                new Stage(book.evaluate(DEMOLITION, facts), "demolitionEmissions")));
  }

  /** What is said of a material itself wins, then the caller's factor, then that of the rules. */
  private Map<String, @Nullable Object> material(Object use, boolean carried) {
    if (!(use instanceof Map<?, ?> given) || !(given.get("material") instanceof String material)) {
      throw InvalidInputException.of(MATERIAL_USES, use, "a record with material and amount");
    }
    if (!(given.get("amount") instanceof BigDecimal)) {
      throw InvalidInputException.of(
          MATERIAL_USES + ".amount", given.get("amount"), "how much of " + material);
    }
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    factors
        .ownOf(material)
        .ifPresent(
            own -> {
              record.put("factor", own.factor());
              record.put("unit", own.unit());
            });
    given.forEach((field, value) -> record.put(field.toString(), value));
    if (record.get("factor") == null && factors.find(material).isEmpty()) {
      throw InvalidInputException.of(
          MATERIAL_USES, material, "a material of the library, or one with a factor of its own");
    }
    Object unit =
        record.get("unit") instanceof String own
            ? own
            : factors.find(material).map(MaterialFactor::unit).orElse("");
    boolean isMass = unit.equals("t") || unit.equals("kg");
    if (carried && record.get(TONNES) == null && !isMass) {
      throw InvalidInputException.of(
          MATERIAL_USES + "." + TONNES, null, "the mass of " + material + " for its transport");
    }
    return record;
  }

  /**
   * The targets on carbon in force there and then, with what a region has come to.
   *
   * @throws InvalidInputException if no day or place is known, or if the subjects contradict each
   *     other
   */
  public CarbonTargets targets(FactCarrier... region) {
    Facts facts = told.of(book.dictionary(), List.of(region));
    RuleBook law = book.asOf(Circumstances.dayOf(facts)).in(Circumstances.placeOf(facts));
    return CarbonTargets.of(law, facts);
  }
}
