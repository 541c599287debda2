package dev.dougong.calculators.assembly;

import dev.dougong.core.quantity.Fraction;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One item of an evaluation scheme: what is counted, and the points for it.
 *
 * <p>An item without ends is a yes or no, such as full fit-out. Between the ends of the others the
 * points rise in a line, to one decimal; where both ends are equal they jump.
 *
 * @param fact the fact that says how far the item is prefabricated, by which the item is known
 * @param part the part of the building that it belongs to
 * @param pointsOutput the output of the scheme's provision with its points
 * @param quantity the attribute of {@link dev.dougong.core.building.PrefabQuantities} that it is
 *     counted from; empty if there is none
 * @param lower the ratio from which it has points; empty for a yes or no
 * @param upper the ratio from which it has all points; empty for a yes or no
 * @param minPoints the points at the lower end
 * @param maxPoints all points
 * @param isRequired whether a building without all of it is never prefabricated
 * @param gradeMinimum the ratio without which the building is not graded; empty if there is none
 * @param label its name
 */
public record SchemeItem(
    String fact,
    String part,
    String pointsOutput,
    Optional<String> quantity,
    Optional<BigDecimal> lower,
    Optional<BigDecimal> upper,
    BigDecimal minPoints,
    BigDecimal maxPoints,
    boolean isRequired,
    Optional<BigDecimal> gradeMinimum,
    Text label) {

  /** Whether it is done or not, without anything between. */
  public boolean isYesOrNo() {
    return lower.isEmpty();
  }

  /** The points for that ratio by the table of the scheme; of a yes or no, for all of it. */
  BigDecimal points(Ratio ratio) {
    Fraction from = lower.map(Fraction::of).orElse(Fraction.ONE);
    Fraction to = upper.map(Fraction::of).orElse(Fraction.ONE);
    Fraction at = ratio.toFraction();
    if (at.compareTo(from) < 0) {
      return BigDecimal.ZERO;
    }
    if (at.compareTo(to) >= 0) {
      return maxPoints;
    }
    Fraction rise = Fraction.of(maxPoints.subtract(minPoints)).times(at.minus(from));
    return Fraction.of(minPoints)
        .plus(rise.dividedBy(to.minus(from)))
        .toDecimal(1, RoundingMode.HALF_UP);
  }

  /** The same in tenths of a point. */
  int tenths(Ratio ratio) {
    return points(ratio).movePointRight(1).intValueExact();
  }
}
