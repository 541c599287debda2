package dev.dougong.calculators.carbon;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Emissions;
import dev.dougong.engine.book.RuleBook;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a building takes over its life: materials and energy, stage by stage.
 *
 * <p>Each method gives a copy that knows one thing more. A stage of which nothing is said is
 * unknown; one that takes nothing is said to, by a call without arguments.
 */
@CheckReturnValue
public final class CarbonInventory implements FactCarrier {

  private final Map<String, Object> known;

  private CarbonInventory(Map<String, Object> known) {
    this.known = known;
  }

  /** An inventory of a building with that floor area, of which nothing else is known yet. */
  public static CarbonInventory of(Area floorArea) {
    if (floorArea.isZero()) {
      throw InvalidInputException.of("totalFloorArea", floorArea, "more than zero");
    }
    return new CarbonInventory(Map.of("totalFloorArea", floorArea));
  }

  /** The years of operation that are counted; the standard's where nothing is said. */
  public CarbonInventory years(int years) {
    return with("studyYears", years);
  }

  /** What operation uses in a year. */
  public CarbonInventory operation(EnergyUse... uses) {
    return with("annualEnergyUses", Arrays.stream(uses).map(EnergyUse::record).toList());
  }

  /** What the greenery takes up in a year. */
  public CarbonInventory sink(Emissions perYear) {
    return with(
        "annualCarbonSink",
        perYear
            .toFraction()
            .toExactDecimal()
            .orElseThrow(
                () -> InvalidInputException.of("annualCarbonSink", perYear, "kg in decimals")));
  }

  /** The materials that it is built of. */
  public CarbonInventory materials(MaterialUse... uses) {
    return with("materialUses", Arrays.stream(uses).map(MaterialUse::record).toList());
  }

  /** The emissions of transport in kgCO2e for each tonne and km, where a material says no other. */
  public CarbonInventory transportFactor(BigDecimal factor) {
    return with("materialTransportFactor", factor);
  }

  /** What building it uses. */
  public CarbonInventory construction(EnergyUse... uses) {
    return with("constructionEnergyUses", Arrays.stream(uses).map(EnergyUse::record).toList());
  }

  /** What pulling it down uses. */
  public CarbonInventory demolition(EnergyUse... uses) {
    return with("demolitionEnergyUses", Arrays.stream(uses).map(EnergyUse::record).toList());
  }

  private CarbonInventory with(String fact, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(known);
    more.put(fact, value);
    return new CarbonInventory(more);
  }

  /**
   * The facts for the standard rules.
   *
   * @throws InvalidInputException if a figure is out of its range
   */
  @Override
  public Facts toFacts() {
    return Facts.of(RuleBook.standard().dictionary(), known);
  }

  @Override
  public String toString() {
    return known.toString();
  }
}
