package dev.dougong.core.quantity;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.Immutable;
import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of yuan, positive or negative.
 *
 * <p>The currency is always CNY, since no Chinese construction policy pays in another. The amount
 * is a decimal of any scale and not of fen, because a rate times a price has more places until the
 * policy says where it is rounded: nothing here rounds unless a {@link RoundingMode} is given. Two
 * amounts are equal if they are the same number: 3 and 3.00 yuan are one value.
 */
@Immutable
@JsonDeserialize(using = Money.FromJson.class)
public final class Money implements ExactValue, Comparable<Money> {

  /** Nothing. */
  public static final Money ZERO = new Money(BigDecimal.ZERO);

  private static final int FEN_SCALE = 2;
  private static final BigDecimal WAN = new BigDecimal("1E+4");
  private static final BigDecimal YI = new BigDecimal("1E+8");

  private final BigDecimal yuan;

  private Money(BigDecimal yuan) {
    this.yuan = yuan;
  }

  /** An amount of yuan. */
  public static Money of(long yuan) {
    return of(BigDecimal.valueOf(yuan));
  }

  /** An amount of yuan. */
  public static Money of(BigDecimal yuan) {
    return of(Fraction.of(yuan));
  }

  /** An amount of fen, of which 100 are a yuan. */
  public static Money ofFen(long fen) {
    return of(BigDecimal.valueOf(fen, FEN_SCALE));
  }

  /** An amount of 万元 (ten thousand yuan). */
  public static Money ofWan(BigDecimal wan) {
    return of(Fraction.of(wan).times(Fraction.of(WAN)));
  }

  /**
   * Reads {@code 3000000}, {@code 3000000元}, {@code ¥3,000,000.50}, {@code 300万元}, {@code 1.5亿元}.
   *
   * <p>Also with a leading CNY or RMB, with 千, 百万, 千万 or 万亿, with 元 left out, and in full-width
   * characters.
   */
  public static Money parse(String text) {
    return of(MoneyText.parse(text));
  }

  /** The sum of all; zero if there is none. */
  public static Money sum(Collection<Money> amounts) {
    return amounts.stream().reduce(ZERO, Money::plus);
  }

  private static Money of(Fraction yuan) {
    BigDecimal exact =
        yuan.toPrintableDecimal()
            .orElseThrow(
                () ->
                    InvalidInputException.of(
                        "money",
                        yuan + " yuan",
                        "an amount with an end to its decimals, or a rounding mode"));
    BigDecimal stripped = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    return new Money(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }

  /** The amount in yuan, without trailing zeros. */
  public BigDecimal inYuan() {
    return yuan;
  }

  /** The amount in 万元, exactly. */
  public BigDecimal inWan() {
    return yuan.movePointLeft(4);
  }

  /** The sum. */
  public Money plus(Money other) {
    return of(yuan.add(other.yuan));
  }

  /** The difference. */
  public Money minus(Money other) {
    return of(yuan.subtract(other.yuan));
  }

  /** That many times the amount. */
  public Money times(long factor) {
    return times(BigDecimal.valueOf(factor));
  }

  /** That many times the amount. */
  public Money times(BigDecimal factor) {
    return of(toFraction().times(Fraction.of(factor)));
  }

  /** That share of the amount; refused if it has no exact decimal, as a third of 1 yuan. */
  public Money times(Ratio ratio) {
    return of(toFraction().times(ratio.toFraction()));
  }

  /** That share of the amount, rounded once, to the fen. */
  public Money times(Ratio ratio, RoundingMode mode) {
    return of(toFraction().times(ratio.toFraction()).toDecimal(FEN_SCALE, mode));
  }

  /** The quotient; refused if it has no exact decimal. */
  public Money dividedBy(BigDecimal divisor) {
    return of(toFraction().dividedBy(Fraction.of(divisor)));
  }

  /** The quotient, rounded once to that many places of a yuan. */
  public Money dividedBy(BigDecimal divisor, int scale, RoundingMode mode) {
    return of(toFraction().dividedBy(Fraction.of(divisor)).toDecimal(scale, mode));
  }

  /** What share of the other amount this is, exactly. */
  public Ratio dividedBy(Money whole) {
    return Ratio.of(toFraction().dividedBy(whole.toFraction()));
  }

  /** The amount with the opposite sign. */
  public Money negated() {
    return new Money(yuan.negate());
  }

  /** The amount without its sign. */
  public Money abs() {
    return isNegative() ? negated() : this;
  }

  /** The smaller of both. */
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The larger of both. */
  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether this is below zero. */
  public boolean isNegative() {
    return yuan.signum() < 0;
  }

  /** Whether this is zero. */
  public boolean isZero() {
    return yuan.signum() == 0;
  }

  /** Whether this is above zero. */
  public boolean isPositive() {
    return yuan.signum() > 0;
  }

  /** Rounded to the fen. */
  public Money rounded(RoundingMode mode) {
    return rounded(FEN_SCALE, mode);
  }

  /** Rounded to that many places of a yuan: 0 to the yuan, -4 to the 万元. */
  public Money rounded(int scale, RoundingMode mode) {
    return of(toFraction().toDecimal(scale, mode));
  }

  /** Rounded by GB/T 8170. */
  public Money rounded(Rounding rounding) {
    return of(rounding.apply(yuan));
  }

  /**
   * Shares in whole fen, in proportion to the weights, that add up to this amount.
   *
   * <p>By largest remainder: everyone gets the proportional share without its part of a fen, and
   * the fen left over go one each to those who lost the largest part, earlier ones first where they
   * lost the same. A negative amount is shared out like its opposite. Refused if the amount is not
   * a whole number of fen, if a weight is negative, or if no weight is above zero.
   */
  public ImmutableList<Money> allocate(List<BigDecimal> weights) {
    return allocateExactly(weights.stream().map(Fraction::of).toList());
  }

  /** The same, in proportion to amounts of one kind, such as floor areas. */
  public ImmutableList<Money> allocateBy(List<? extends ExactValue> weights) {
    return allocateExactly(weights.stream().map(ExactValue::toFraction).toList());
  }

  private ImmutableList<Money> allocateExactly(List<Fraction> weights) {
    BigInteger fen;
    try {
      fen = yuan.setScale(FEN_SCALE, RoundingMode.UNNECESSARY).unscaledValue();
    } catch (ArithmeticException e) {
      throw InvalidInputException.of("money", this, "a whole number of fen, so round it first");
    }
    return FenShares.of(fen, weights).stream()
        .map(share -> of(new BigDecimal(share, FEN_SCALE)))
        .collect(ImmutableList.toImmutableList());
  }

  /** That many shares that differ by a fen at most and add up to this amount. */
  public ImmutableList<Money> split(int shares) {
    if (shares < 1 || shares > FenShares.MOST) {
      throw InvalidInputException.of("shares", shares, "1 to " + FenShares.MOST);
    }
    return allocateExactly(Collections.nCopies(shares, Fraction.ONE));
  }

  /** {@code CNY}. */
  @Override
  public String unit() {
    return "CNY";
  }

  /** The amount in {@code CNY} or in {@code 10000 CNY}. */
  @Override
  public Optional<BigDecimal> in(String otherUnit) {
    return otherUnit.equals("10000 CNY") ? Optional.of(inWan()) : ExactValue.super.in(otherUnit);
  }

  @Override
  public Fraction toFraction() {
    return Fraction.of(yuan);
  }

  @Override
  public int compareTo(Money other) {
    return yuan.compareTo(other.yuan);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Money that && yuan.equals(that.yuan);
  }

  @Override
  public int hashCode() {
    return yuan.hashCode();
  }

  /** The plain number of yuan, such as {@code 3000000}. */
  public String toPlainString() {
    return yuan.toPlainString();
  }

  /** As Chinese texts write it, exactly: {@code 300万元}, {@code 1.5亿元}, {@code 800元}. */
  public String toChineseString() {
    BigDecimal size = yuan.abs();
    if (size.compareTo(YI) >= 0) {
      return plain(yuan.movePointLeft(8)) + "亿元";
    }
    return size.compareTo(WAN) >= 0 ? plain(yuan.movePointLeft(4)) + "万元" : toString();
  }

  /** The plain number of yuan and its unit, such as {@code 3000000元}. */
  @Override
  @JsonValue
  public String toString() {
    return toPlainString() + "元";
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  static final class FromJson extends ScalarReader<Money> {
    FromJson() {
      super(Money.class, "money", Money::parse, Money::parse);
    }
  }
}
