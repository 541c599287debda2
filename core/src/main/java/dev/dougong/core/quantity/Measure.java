package dev.dougong.core.quantity;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of one physical kind: an area, a length, a volume, a mass, energy, standard coal
 * or emissions.
 *
 * <p>The unit in which an amount was entered is not part of it: 1 万平方米 and 10000 m² are equal and
 * print alike. Amounts of different kinds do not add up, and the compiler sees to it. An area, a
 * length, a volume or a mass is never negative, so their {@link #minus} refuses to go below zero
 * and {@link #excessOver} stops there; energy, coal and emissions have net amounts below zero, as
 * when a building feeds more into the grid than it takes.
 *
 * @param <M> the kind
 * @param <U> its units
 */
public abstract sealed class Measure<M extends Measure<M, U>, U extends Enum<U> & MeasureUnit>
    implements ExactValue, Comparable<M>
    permits Area, Length, Volume, Mass, Energy, StandardCoal, Emissions {

  private static final Fraction WAN = Fraction.of(10_000);
  private static final Fraction YI = Fraction.of(100_000_000);

  private final Fraction amount;

  Measure(Fraction amount) {
    this.amount = amount;
  }

  static Fraction notNegative(UnitText<?> units, Fraction amount) {
    if (amount.signum() < 0) {
      throw InvalidInputException.of(units.field(), units.print(amount), "zero or more");
    }
    return amount;
  }

  abstract M with(Fraction newAmount);

  abstract UnitText<U> text();

  /** The unit of {@link #toChineseString()}. */
  abstract U chineseUnit();

  /** The sum. */
  public final M plus(M other) {
    return with(amount.plus(other.toFraction()));
  }

  /** The difference; refused if it falls below zero and the kind does not allow that. */
  public final M minus(M other) {
    return with(amount.minus(other.toFraction()));
  }

  /** By how much this exceeds the other, zero if it doesn't: a target's excess is the shortfall. */
  public final M excessOver(M other) {
    Fraction excess = amount.minus(other.toFraction());
    return with(excess.signum() < 0 ? Fraction.ZERO : excess);
  }

  /** That many times the amount. */
  public final M times(BigDecimal factor) {
    return with(amount.times(Fraction.of(factor)));
  }

  /** That many times the amount. */
  public final M times(Fraction factor) {
    return with(amount.times(factor));
  }

  /** That share of the amount. */
  public final M times(Ratio ratio) {
    return with(amount.times(ratio.toFraction()));
  }

  /** The quotient, exactly; refuses a divisor of zero. */
  public final M dividedBy(BigDecimal divisor) {
    return with(amount.dividedBy(Fraction.of(divisor)));
  }

  /** What share of the other amount this is, exactly; refuses a whole of zero. */
  public final Ratio dividedBy(M whole) {
    return Ratio.of(amount.dividedBy(whole.toFraction()));
  }

  /** The smaller of both. */
  public final M min(M other) {
    return compareTo(other) <= 0 ? with(amount) : other;
  }

  /** The larger of both. */
  public final M max(M other) {
    return compareTo(other) >= 0 ? with(amount) : other;
  }

  /** Whether this is zero. */
  public final boolean isZero() {
    return amount.signum() == 0;
  }

  /** The amount in that unit, exactly. */
  public final Fraction in(U unit) {
    return amount.dividedBy(unit.factor());
  }

  /** The amount in that unit, rounded once to that many places. */
  public final BigDecimal in(U unit, int scale, RoundingMode mode) {
    return in(unit).toDecimal(scale, mode);
  }

  /**
   * The amount in a unit of this kind by its symbol or name, {@code mu} or {@code 亩}; empty for a
   * unit of another kind.
   */
  @Override
  public final Optional<BigDecimal> in(String unit) {
    return text().named(unit).map(known -> in(known).toFactDecimal());
  }

  /** The amount in the canonical unit, exactly. */
  @Override
  public final Fraction toFraction() {
    return amount;
  }

  @Override
  public final int compareTo(M other) {
    return amount.compareTo(other.toFraction());
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Measure<?, ?> that
        && getClass() == that.getClass()
        && amount.equals(that.toFraction());
  }

  @Override
  public final int hashCode() {
    return amount.hashCode();
  }

  /** As Chinese texts write it, exactly: {@code 1.2万平方米}, {@code 800平方米}. */
  public final String toChineseString() {
    Fraction number = amount.workingTimes(chineseUnit().factor().inverse());
    Fraction size = number.abs();
    String power = size.compareTo(YI) >= 0 ? "亿" : size.compareTo(WAN) >= 0 ? "万" : "";
    Fraction divisor = Multiplier.NAMES.getOrDefault(power, Fraction.ONE);
    return number.workingTimes(divisor.inverse()).toPrintable() + power + chineseUnit().chinese();
  }

  /** The amount in that unit, such as {@code 15 亩}; a fraction if its decimals never end. */
  public final String toString(U unit) {
    return text().print(amount, unit);
  }

  /** The amount in the canonical unit, or in the first unit that gives a decimal with an end. */
  @Override
  @JsonValue
  public final String toString() {
    return text().print(amount);
  }
}
