package dev.dougong.core.quantity;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.errorprone.annotations.Immutable;
import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Rounding by GB/T 8170-2008: to the nearest multiple of an interval, and to the even multiple if
 * two are equally near.
 *
 * <p>The interval (修约间隔) is 1, 2 or 5 units of a decimal place: 0.1, 0.5, 20, 1000. A value is
 * rounded once, from all its digits; to round 12.46 first to 12.5 and then to 12 is what the
 * standard forbids, so take care to {@link #apply} to the full value.
 */
@Immutable
@JsonDeserialize(using = Rounding.FromJson.class)
public final class Rounding {

  private static final String EXPECTED =
      "1, 2 or 5 units of a decimal place, such as 0.1, 0.5 or 20";

  private final BigDecimal interval;

  private Rounding(BigDecimal interval) {
    this.interval = interval;
  }

  /** Rounding to multiples of the interval, such as 0.1, 0.5 or 20. */
  public static Rounding to(BigDecimal interval) {
    if (interval.signum() <= 0 || interval.unscaledValue().bitLength() > 1000) {
      throw InvalidInputException.of("interval", interval, EXPECTED);
    }
    BigDecimal stripped = interval.stripTrailingZeros();
    int units = stripped.precision() == 1 ? stripped.unscaledValue().intValueExact() : 0;
    if ((units != 1 && units != 2 && units != 5)
        || Math.abs((long) stripped.scale()) > Fraction.MOST_DIGITS) {
      throw InvalidInputException.of("interval", interval, EXPECTED);
    }
    return new Rounding(stripped);
  }

  /** Rounding to that many decimals; negative counts places before the point, -3 to thousands. */
  public static Rounding toDecimals(int decimals) {
    if (Math.abs((long) decimals) > Fraction.MOST_DIGITS) {
      throw InvalidInputException.of(
          "decimals", decimals, "at most " + Fraction.MOST_DIGITS + " places");
    }
    return new Rounding(BigDecimal.ONE.scaleByPowerOfTen(-decimals));
  }

  /** Reads the interval. */
  public static Rounding parse(String text) {
    NumberText read = NumberText.read("interval", text, EXPECTED);
    if (!read.rest().isEmpty()) {
      throw InvalidInputException.of("interval", text, EXPECTED);
    }
    return to(
        read.times(Fraction.ONE)
            .toPrintableDecimal()
            .orElseThrow(() -> InvalidInputException.of("interval", text, EXPECTED)));
  }

  /** The distance of two neighbouring rounded values. */
  public BigDecimal interval() {
    return interval;
  }

  /** The rounded value, with the places of the interval: 60.25 to 0.5 is 60.0. */
  public BigDecimal apply(BigDecimal value) {
    return apply(Fraction.of(value));
  }

  /** The rounded value of an exact number: never rounded twice on the way. */
  public BigDecimal apply(Fraction value) {
    BigDecimal multiple =
        value.dividedBy(Fraction.of(interval)).toDecimal(0, RoundingMode.HALF_EVEN);
    return multiple.multiply(interval);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rounding that && interval.equals(that.interval);
  }

  @Override
  public int hashCode() {
    return interval.hashCode();
  }

  /** The interval, such as {@code 0.5}. */
  @Override
  @JsonValue
  public String toString() {
    return interval.toPlainString();
  }

  static final class FromJson extends ScalarReader<Rounding> {
    FromJson() {
      super(Rounding.class, "interval", Rounding::parse, Rounding::parse);
    }
  }
}
