package dev.dougong.calculators.carbon;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.quantity.Energy;
import java.math.BigDecimal;

/**
 * What is used of one carrier of energy, and what a unit of it emits.
 *
 * <p>The factor is always the caller's: that of the grid changes by year and province.
 *
 * @param carrier the carrier, such as {@code ELECTRICITY}
 * @param amount how much is used, in the unit of the factor
 * @param renewable how much of it renewables on the site supply; may be more than is used
 * @param factor the emissions in kgCO2e for one unit
 */
public record EnergyUse(
    String carrier, BigDecimal amount, BigDecimal renewable, BigDecimal factor) {

  /** Refuses a blank name and figures below zero. */
  public EnergyUse {
    if (carrier.isBlank()) {
      throw InvalidInputException.of("carrier", carrier, "a name that is not blank");
    }
    requireNotNegative("amount", amount);
    requireNotNegative("renewable", renewable);
    requireNotNegative("factor", factor);
  }

  /** So much of a carrier, none of it from renewables on the site. */
  public static EnergyUse of(String carrier, BigDecimal amount, BigDecimal factor) {
    return new EnergyUse(carrier, amount, BigDecimal.ZERO, factor);
  }

  /** Electricity, with the factor of the grid in kgCO2e/kWh. */
  public static EnergyUse electricity(Energy use, BigDecimal gridFactor) {
    return of("ELECTRICITY", kilowattHours(use), gridFactor);
  }

  /** The same with so much of it supplied by renewables on the site. */
  public EnergyUse lessRenewable(Energy supplied) {
    return new EnergyUse(carrier, amount, kilowattHours(supplied), factor);
  }

  ImmutableMap<String, Object> record() {
    return ImmutableMap.of(
        "carrier", carrier, "amount", amount, "renewable", renewable, "factor", factor);
  }

  private static BigDecimal kilowattHours(Energy energy) {
    return energy
        .toFraction()
        .toExactDecimal()
        .orElseThrow(
            () -> InvalidInputException.of("energy", energy, "kilowatt-hours in decimals"));
  }

  private static void requireNotNegative(String field, BigDecimal figure) {
    if (figure.signum() < 0) {
      throw InvalidInputException.of(field, figure, "0 or more");
    }
  }
}
