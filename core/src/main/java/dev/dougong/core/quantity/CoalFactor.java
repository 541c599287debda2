package dev.dougong.core.quantity;

import com.google.errorprone.annotations.Immutable;
import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much standard coal an amount of energy stands for: a positive number of kgce per kWh.
 *
 * <p>Electricity and heat are two factors and not one, because the published figures disagree:
 * 0.1229 kgce/kWh for electricity is not 3.6 times the 0.03412 kgce/MJ for heat, which would be
 * 0.122832. A conversion therefore names its factor. The two constants are the defaults of GB/T
 * 2589-2020, from the published standard and not from a policy text, so check the official text
 * before relying on them. A rule or a statistic with another figure (the yearly coal use of power
 * stations, say) gives its own through {@link #perKilowattHour(BigDecimal)}.
 */
@Immutable
public final class CoalFactor {

  /** Electricity at its calorific value: 0.1229 kgce/kWh, GB/T 2589-2020. */
  public static final CoalFactor ELECTRICITY = perKilowattHour(new BigDecimal("0.1229"));

  /** Heat at its calorific value: 0.03412 kgce/MJ, GB/T 2589-2020. */
  public static final CoalFactor HEAT = perMegajoule(new BigDecimal("0.03412"));

  private final Fraction perKilowattHour;

  private CoalFactor(Fraction perKilowattHour) {
    this.perKilowattHour = perKilowattHour;
  }

  /** So many kgce per kWh. */
  public static CoalFactor perKilowattHour(BigDecimal kgce) {
    return new CoalFactor(positive(kgce));
  }

  /** So many kgce per MJ. */
  public static CoalFactor perMegajoule(BigDecimal kgce) {
    return new CoalFactor(positive(kgce).dividedBy(Energy.Unit.MEGAJOULE.factor()));
  }

  private static Fraction positive(BigDecimal kgce) {
    if (kgce.signum() <= 0) {
      throw InvalidInputException.of("coalFactor", kgce, "a factor above 0");
    }
    return Fraction.of(kgce);
  }

  /** The kgce per kWh. */
  public Fraction perKilowattHour() {
    return perKilowattHour;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CoalFactor that && perKilowattHour.equals(that.perKilowattHour);
  }

  @Override
  public int hashCode() {
    return perKilowattHour.hashCode();
  }

  /** {@code 0.1229 kgce/kWh}. */
  @Override
  public String toString() {
    return perKilowattHour.toPrintable() + " kgce/kWh";
  }
}
