package dev.dougong.core.quantity;

import java.math.BigDecimal;

/**
 * A quantity that is known without rounding error, counted in the canonical unit of its type (yuan,
 * m², m, m³, kg, kWh, kgce, kgCO2e; a ratio as 0.3 and never 30).
 */
public sealed interface ExactValue extends Quantity
    permits Money, Ratio, PercentagePoints, Measure {

  /** The amount in the canonical unit, exactly. */
  Fraction toFraction();

  /**
   * The amount in the canonical unit as the decimal that rules compute with.
   *
   * <p>Exact wherever a decimal can hold it. Only an amount that no decimal of up to 200 places
   * holds (a third; one 亩 in m²) is rounded here, to the 34 digits half even of FEEL, and nowhere
   * else.
   */
  @Override
  default BigDecimal toFactValue() {
    return toFraction().toFactDecimal();
  }
}
