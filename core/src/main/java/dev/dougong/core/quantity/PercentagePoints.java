package dev.dougong.core.quantity;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.Immutable;
import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The exact difference of two ratios: 5 percentage points (百分点) lie between 30 % and 35 %.
 *
 * <p>A type of its own, so that "5 points more" and "5 % more" cannot be mixed up: 30 % plus 5
 * points is 35 %, but 30 % times 105 % is 31.5 %. A bare JSON number is refused, because 5 and 0.05
 * would both be plausible. Like a ratio it reaches the rules as 0.05.
 */
@Immutable
@JsonDeserialize(using = PercentagePoints.FromJson.class)
public final class PercentagePoints implements ExactValue, Comparable<PercentagePoints> {

  /** No difference. */
  public static final PercentagePoints ZERO = new PercentagePoints(Fraction.ZERO);

  private static final Fraction HUNDRED = Fraction.of(100);
  private static final ImmutableSet<String> UNITS = ImmutableSet.of("个百分点", "百分点", "pp");
  private static final String EXPECTED = "percentage points such as 5个百分点 or 5 pp";

  private final Fraction difference;

  private PercentagePoints(Fraction difference) {
    this.difference = difference;
  }

  /** So many points: 5 for the difference of 35 % and 30 %. */
  public static PercentagePoints ofPoints(BigDecimal points) {
    return new PercentagePoints(Fraction.of(points).dividedBy(HUNDRED));
  }

  /** So many points: 5 for the difference of 35 % and 30 %. */
  public static PercentagePoints ofPoints(long points) {
    return new PercentagePoints(Fraction.of(points, 100));
  }

  static PercentagePoints of(Fraction difference) {
    return new PercentagePoints(difference);
  }

  /** Reads {@code 5个百分点}, {@code 0.5百分点} or {@code -5 pp}. */
  public static PercentagePoints parse(String text) {
    NumberText read = NumberText.read("percentagePoints", text, EXPECTED);
    if (!UNITS.contains(read.rest())) {
      throw InvalidInputException.of("percentagePoints", text, EXPECTED);
    }
    return new PercentagePoints(read.times(Fraction.of(1, 100)));
  }

  /** The sum. */
  public PercentagePoints plus(PercentagePoints other) {
    return new PercentagePoints(difference.plus(other.difference));
  }

  /** The difference. */
  public PercentagePoints minus(PercentagePoints other) {
    return new PercentagePoints(difference.minus(other.difference));
  }

  /** That many times the points. */
  public PercentagePoints times(BigDecimal factor) {
    return new PercentagePoints(difference.times(Fraction.of(factor)));
  }

  /** The opposite difference. */
  public PercentagePoints negated() {
    return new PercentagePoints(difference.negated());
  }

  /** Whether this is below zero. */
  public boolean isNegative() {
    return difference.signum() < 0;
  }

  /** The number of points: 5 for the difference of 35 % and 30 %. */
  public Fraction inPoints() {
    return difference.times(HUNDRED);
  }

  /** {@code ratio}, in which the dictionary holds differences of ratios as well. */
  @Override
  public String unit() {
    return "ratio";
  }

  /** The difference itself: 0.05 for 5 points. */
  @Override
  public Fraction toFraction() {
    return difference;
  }

  @Override
  public int compareTo(PercentagePoints other) {
    return difference.compareTo(other.difference);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PercentagePoints that && difference.equals(that.difference);
  }

  @Override
  public int hashCode() {
    return difference.hashCode();
  }

  /** As Chinese texts write it: {@code 5个百分点}. */
  public String toChineseString() {
    return printedPoints() + "个百分点";
  }

  /** {@code 5 pp}. */
  @Override
  @JsonValue
  public String toString() {
    return printedPoints() + " pp";
  }

  private String printedPoints() {
    return difference.workingTimes(HUNDRED).toPrintable();
  }

  static final class FromJson extends ScalarReader<PercentagePoints> {
    FromJson() {
      super(PercentagePoints.class, "percentagePoints", PercentagePoints::parse, null);
    }
  }
}
