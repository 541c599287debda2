package dev.dougong.calculators.carbon;

import dev.dougong.core.InvalidInputException;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;

/**
 * What making one unit of a material emits, from the cradle to the gate.
 *
 * @param material the name of the material, such as {@code REBAR}
 * @param name what it is called
 * @param unit the unit that it is counted in: t, kg, m3, m2 or any other
 * @param factor the emissions in kgCO2e for one such unit
 */
public record MaterialFactor(String material, Text name, String unit, BigDecimal factor) {

  /** Refuses blank names and factors below zero. */
  public MaterialFactor {
    if (material.isBlank()) {
      throw InvalidInputException.of("material", material, "a name that is not blank");
    }
    if (unit.isBlank()) {
      throw InvalidInputException.of("unit", unit, "a unit that is not blank");
    }
    if (factor.signum() < 0) {
      throw InvalidInputException.of("factor", factor, "0 or more kgCO2e for each " + unit);
    }
  }

  /** A factor of one's own for a material that is called by its name. */
  public static MaterialFactor of(String material, String unit, BigDecimal factor) {
    return new MaterialFactor(material, new Text(material, material), unit, factor);
  }
}
