package dev.dougong.core.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount of something that a fact can hold as a plain number.
 *
 * <p>The rules know numbers and units, not Java types. This is the one door between the two: a
 * quantity says its canonical unit and its number in that unit, so that an area can never be taken
 * for the money it costs.
 */
public interface Quantity {

  /**
   * The canonical unit as the fact dictionary writes it, such as {@code CNY}, {@code m2}, {@code
   * ratio}.
   */
  String unit();

  /** The exact amount in the canonical unit. */
  BigDecimal toFactValue();

  /**
   * The exact amount in the given unit; empty when this quantity cannot be counted in it.
   *
   * <p>A type with several units (kWh and tce, m2 and mu) overrides this.
   */
  default Optional<BigDecimal> in(String otherUnit) {
    return otherUnit.equals(unit()) ? Optional.of(toFactValue()) : Optional.empty();
  }
}
