package dev.dougong.core.quantity;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact part of a whole: 0.3, which is 30 % and 3/10.
 *
 * <p>It has no bounds, because rates of change pass 100 % and fall below zero; whoever needs a
 * share of 0 to 1 asks {@link #isShare()}. The difference of two ratios is of another type, {@link
 * PercentagePoints}: from 30 % to 33 % it is 3 percentage points, and not 3 %.
 */
@Immutable
@JsonDeserialize(using = Ratio.FromJson.class)
public final class Ratio implements ExactValue, Comparable<Ratio> {

  /** Nothing of the whole. */
  public static final Ratio ZERO = new Ratio(Fraction.ZERO);

  /** The whole. */
  public static final Ratio ONE = new Ratio(Fraction.ONE);

  private static final Fraction HUNDRED = Fraction.of(100);
  private static final ImmutableMap<String, Fraction> SIGNS =
      ImmutableMap.of("", Fraction.ONE, "%", Fraction.of(1, 100), "‰", Fraction.of(1, 1000));
  private static final String EXPECTED = "a ratio such as 0.3, 30% or 3/10";

  private final Fraction value;

  private Ratio(Fraction value) {
    this.value = value;
  }

  /** A ratio from its exact value. */
  public static Ratio of(Fraction value) {
    return new Ratio(value);
  }

  /** A ratio from its value, so 0.3 for 30 %. */
  public static Ratio of(BigDecimal value) {
    return new Ratio(Fraction.of(value));
  }

  /** A ratio of two whole numbers; refuses a denominator of zero. */
  public static Ratio of(long part, long whole) {
    return new Ratio(Fraction.of(part, whole));
  }

  /** A ratio in per cent, so 30 for 30 %. */
  public static Ratio ofPercent(BigDecimal percent) {
    return new Ratio(Fraction.of(percent).dividedBy(HUNDRED));
  }

  /** A ratio in whole per cent, so 30 for 30 %. */
  public static Ratio ofPercent(long percent) {
    return new Ratio(Fraction.of(percent, 100));
  }

  /** Reads {@code 0.3}, {@code 30%}, {@code 3/10} or {@code 3‰}. */
  public static Ratio parse(String text) {
    NumberText read = NumberText.read("ratio", text, EXPECTED);
    Fraction sign = SIGNS.get(read.rest());
    if (sign == null) {
      throw InvalidInputException.of("ratio", text, EXPECTED);
    }
    return new Ratio(read.times(sign));
  }

  /** The ratio of two parts of one whole together. */
  public Ratio plus(Ratio other) {
    return new Ratio(value.plus(other.value));
  }

  /** The ratio raised by so many percentage points. */
  public Ratio plus(PercentagePoints points) {
    return new Ratio(value.plus(points.toFraction()));
  }

  /** By how many percentage points this is above the other. */
  public PercentagePoints minus(Ratio other) {
    return PercentagePoints.of(value.minus(other.value));
  }

  /** The ratio lowered by so many percentage points. */
  public Ratio minus(PercentagePoints points) {
    return new Ratio(value.minus(points.toFraction()));
  }

  /** A ratio of a ratio. */
  public Ratio times(Ratio other) {
    return new Ratio(value.times(other.value));
  }

  /** That many times the ratio. */
  public Ratio times(BigDecimal factor) {
    return new Ratio(value.times(Fraction.of(factor)));
  }

  /** What ratio of the other this is, exactly; refuses a divisor of zero. */
  public Ratio dividedBy(Ratio other) {
    return new Ratio(value.dividedBy(other.value));
  }

  /** What is missing to the whole: 1 minus this. */
  public Ratio complement() {
    return new Ratio(Fraction.ONE.minus(value));
  }

  /** The ratio with the opposite sign. */
  public Ratio negated() {
    return new Ratio(value.negated());
  }

  /** Whether this is a part of the whole: at least 0 and at most 1. */
  public boolean isShare() {
    return value.signum() >= 0 && value.compareTo(Fraction.ONE) <= 0;
  }

  /** Whether this is below zero. */
  public boolean isNegative() {
    return value.signum() < 0;
  }

  /** Whether this is zero. */
  public boolean isZero() {
    return value.signum() == 0;
  }

  /** The value in per cent, exactly. */
  public Fraction inPercent() {
    return value.times(HUNDRED);
  }

  /** The value rounded once to that many places: of 0.3, not of 30. */
  public BigDecimal toDecimal(int scale, RoundingMode mode) {
    return value.toDecimal(scale, mode);
  }

  /** {@code ratio}. */
  @Override
  public String unit() {
    return "ratio";
  }

  @Override
  public Fraction toFraction() {
    return value;
  }

  @Override
  public int compareTo(Ratio other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ratio that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** {@code 30%}, or {@code 1/3} if no decimal of a per cent holds it. */
  @Override
  @JsonValue
  public String toString() {
    return value
        .toPrintableDecimal()
        .map(decimal -> decimal.movePointRight(2).stripTrailingZeros().toPlainString() + "%")
        .orElseGet(value::toString);
  }

  static final class FromJson extends ScalarReader<Ratio> {
    FromJson() {
      super(Ratio.class, "ratio", Ratio::parse, Ratio::parse);
    }
  }
}
