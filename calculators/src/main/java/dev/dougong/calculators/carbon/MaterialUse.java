package dev.dougong.calculators.carbon;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of a material a building takes, and how it comes to the site.
 *
 * @param material the name of the material in the {@link FactorLibrary}
 * @param amount how much, in the unit of its factor
 * @param tonnes its mass; only needed where that unit is none of mass
 * @param distance how far it comes in km; the standard's default where it is not known
 * @param transportFactor the emissions in kgCO2e for each tonne and km; the general one of the
 *     inventory where none is given
 */
@CheckReturnValue
public record MaterialUse(
    String material,
    BigDecimal amount,
    Optional<BigDecimal> tonnes,
    Optional<BigDecimal> distance,
    Optional<BigDecimal> transportFactor) {

  /** Refuses a blank name and figures below zero. */
  public MaterialUse {
    if (material.isBlank()) {
      throw InvalidInputException.of("material", material, "a name that is not blank");
    }
    requireNotNegative("amount", amount);
    tonnes.ifPresent(mass -> requireNotNegative("tonnes", mass));
    distance.ifPresent(km -> requireNotNegative("distance", km));
    transportFactor.ifPresent(factor -> requireNotNegative("transportFactor", factor));
  }

  /** So much of a material. */
  public static MaterialUse of(String material, BigDecimal amount) {
    return new MaterialUse(material, amount, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** So much of a material. */
  public static MaterialUse of(String material, long amount) {
    return of(material, BigDecimal.valueOf(amount));
  }

  /** The same with that mass in tonnes. */
  public MaterialUse weighing(BigDecimal mass) {
    return new MaterialUse(material, amount, Optional.of(mass), distance, transportFactor);
  }

  /** The same with that way to the site in km. */
  public MaterialUse over(BigDecimal km) {
    return new MaterialUse(material, amount, tonnes, Optional.of(km), transportFactor);
  }

  /** The same with that factor of its transport in kgCO2e/(t·km). */
  public MaterialUse carriedAt(BigDecimal factor) {
    return new MaterialUse(material, amount, tonnes, distance, Optional.of(factor));
  }

  ImmutableMap<String, Object> record() {
    ImmutableMap.Builder<String, Object> record = ImmutableMap.builder();
    record.put("material", material).put("amount", amount);
    tonnes.ifPresent(mass -> record.put("tonnes", mass));
    distance.ifPresent(km -> record.put("distance", km));
    transportFactor.ifPresent(factor -> record.put("transportFactor", factor));
    return record.buildOrThrow();
  }

  private static void requireNotNegative(String field, BigDecimal figure) {
    if (figure.signum() < 0) {
      throw InvalidInputException.of(field, figure, "0 or more");
    }
  }
}
