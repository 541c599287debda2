package dev.dougong.core.quantity;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.errorprone.annotations.Immutable;
import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms.
 *
 * <p>It is the ground of the types here that a decimal cannot serve: ratios such as 1/3, areas in 亩
 * (2000/3 m²), energy in MJ (5/18 kWh). Numerator and denominator may have 200 digits, far beyond
 * any real figure, and what exceeds that is refused, so that no input and no chain of operations
 * can eat the memory.
 */
@Immutable
@JsonDeserialize(using = Fraction.FromJson.class)
public final class Fraction implements Comparable<Fraction> {

  /** Zero. */
  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  /** One. */
  public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

  static final int MOST_DIGITS = 200;
  static final BigInteger LARGEST = BigInteger.TEN.pow(MOST_DIGITS);

  /** What may stand before the reduction to lowest terms; products of two values stay below. */
  private static final int MOST_WORKING_BITS = 5000;

  private static final int MOST_WORKING_SCALE = 1000;
  private static final String BOUNDED = "a number of at most " + MOST_DIGITS + " digits";
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Fraction(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** A whole number. */
  public static Fraction of(long value) {
    return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /** A quotient of two whole numbers; refuses a denominator of zero. */
  public static Fraction of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** A quotient of two whole numbers; refuses a denominator of zero. */
  public static Fraction of(BigInteger numerator, BigInteger denominator) {
    return reduced(numerator, denominator).bounded();
  }

  private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw InvalidInputException.of(
          "fraction", "a denominator of 0", "a denominator other than 0");
    }
    requireWorkable(numerator);
    requireWorkable(denominator);
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return new Fraction(numerator.divide(divisor), denominator.divide(divisor));
  }

  private Fraction bounded() {
    if (numerator.abs().compareTo(LARGEST) > 0 || denominator.compareTo(LARGEST) > 0) {
      throw InvalidInputException.of("fraction", this, BOUNDED);
    }
    return this;
  }

  /** The value of a decimal, exactly. */
  public static Fraction of(BigDecimal value) {
    return working(value).bounded();
  }

  /**
   * The value of a decimal that may still exceed the bound, because its unit is not applied yet:
   * 200 digits before a per cent sign are fewer after it.
   */
  static Fraction working(BigDecimal value) {
    if (value.signum() == 0) {
      return ZERO;
    }
    requireWorkable(value.unscaledValue());
    if (Math.abs((long) value.scale()) > MOST_WORKING_SCALE) {
      throw InvalidInputException.of("fraction", value, BOUNDED);
    }
    BigInteger power = BigInteger.TEN.pow(Math.abs(value.scale()));
    return value.scale() < 0
        ? reduced(value.unscaledValue().multiply(power), BigInteger.ONE)
        : reduced(value.unscaledValue(), power);
  }

  /** Reads {@code 3/10}, {@code 0.3} or {@code -2}. */
  public static Fraction parse(String text) {
    String expected = "a number such as 3/10 or 0.3";
    NumberText read = NumberText.read("fraction", text, expected);
    if (!read.rest().isEmpty()) {
      throw InvalidInputException.of("fraction", text, expected);
    }
    return read.times(ONE);
  }

  private static void requireWorkable(BigInteger value) {
    if (value.bitLength() > MOST_WORKING_BITS) {
      throw InvalidInputException.of(
          "fraction", "a number of " + value.bitLength() + " bits", BOUNDED);
    }
  }

  /** The numerator in lowest terms; it carries the sign. */
  public BigInteger numerator() {
    return numerator;
  }

  /** The denominator in lowest terms, always positive. */
  public BigInteger denominator() {
    return denominator;
  }

  /** The sum. */
  public Fraction plus(Fraction other) {
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  /** The product. */
  public Fraction times(Fraction other) {
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** The product as it is printed in another unit, where it may exceed the bound. */
  Fraction workingTimes(Fraction other) {
    return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** The inverse; only of numbers other than zero. */
  Fraction inverse() {
    return reduced(denominator, numerator);
  }

  /** The quotient, exactly; refuses a divisor of zero. */
  public Fraction dividedBy(Fraction divisor) {
    if (divisor.signum() == 0) {
      throw InvalidInputException.of("divisor", 0, "a number other than 0");
    }
    return of(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
  }

  /** The number with the opposite sign. */
  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  /** The number without its sign. */
  public Fraction abs() {
    return signum() < 0 ? negated() : this;
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** Whether the denominator is 1. */
  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /** The same number as a decimal, or empty if its decimals never end. */
  public Optional<BigDecimal> toExactDecimal() {
    int twos = denominator.getLowestSetBit();
    BigInteger rest = denominator.shiftRight(twos);
    int fives = 0;
    for (BigInteger[] step = rest.divideAndRemainder(FIVE);
        step[1].signum() == 0;
        step = rest.divideAndRemainder(FIVE)) {
      rest = step[0];
      fives++;
    }
    if (!rest.equals(BigInteger.ONE)) {
      return Optional.empty();
    }
    int scale = Math.max(twos, fives);
    BigInteger unscaled = numerator.multiply(BigInteger.TEN.pow(scale)).divide(denominator);
    return Optional.of(new BigDecimal(unscaled, scale));
  }

  /** The nearest decimal of that many places, rounded once. */
  public BigDecimal toDecimal(int scale, RoundingMode mode) {
    if (Math.abs((long) scale) > MOST_WORKING_SCALE) {
      throw InvalidInputException.of("scale", scale, "at most " + MOST_WORKING_SCALE + " places");
    }
    try {
      return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, mode);
    } catch (ArithmeticException e) {
      throw inexact(e);
    }
  }

  /** The nearest decimal of that precision, rounded once. */
  public BigDecimal toDecimal(MathContext context) {
    if (context.getPrecision() > MOST_WORKING_SCALE) {
      throw InvalidInputException.of(
          "precision", context.getPrecision(), "at most " + MOST_WORKING_SCALE + " digits");
    }
    try {
      return new BigDecimal(numerator).divide(new BigDecimal(denominator), context);
    } catch (ArithmeticException e) {
      throw inexact(e);
    }
  }

  private InvalidInputException inexact(ArithmeticException cause) {
    InvalidInputException refusal =
        InvalidInputException.of("rounding", this, "a rounding mode, because digits are lost here");
    refusal.initCause(cause);
    return refusal;
  }

  /** The decimal of at most 200 places that is this number, if there is one: what gets printed. */
  Optional<BigDecimal> toPrintableDecimal() {
    return toExactDecimal().filter(d -> d.scale() <= MOST_DIGITS);
  }

  BigDecimal toFactDecimal() {
    return toPrintableDecimal().orElseGet(() -> toDecimal(MathContext.DECIMAL128));
  }

  /** The plain decimal if it ends, otherwise {@code n/d}. */
  String toPrintable() {
    return toPrintableDecimal().map(BigDecimal::toPlainString).orElseGet(this::toString);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fraction that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** {@code 3/10}, or {@code 3} for a whole number. */
  @Override
  @JsonValue
  public String toString() {
    return isWhole() ? numerator.toString() : numerator + "/" + denominator;
  }

  static final class FromJson extends ScalarReader<Fraction> {
    FromJson() {
      super(Fraction.class, "fraction", Fraction::parse, Fraction::parse);
    }
  }
}
