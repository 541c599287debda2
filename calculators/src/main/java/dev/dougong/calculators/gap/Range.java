package dev.dougong.calculators.gap;

import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values that a number or a day may take, as a grid of steps between bounds.
 *
 * <p>Money moves by the fen, a share by a hundredth of a per cent, what is counted by one and a day
 * by a day; a threshold that lies between two steps and can be written down is a value, too.
 */
record Range(
    FactDefinition fact, BigDecimal step, @Nullable BigDecimal low, @Nullable BigDecimal high) {

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final BigDecimal HUNDREDTH_OF_A_PERCENT = new BigDecimal("0.0001");

  /** A threshold with more places than this is not a figure anybody would enter. */
  private static final int MOST_PLACES = 10;

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  static boolean holds(FactDefinition fact) {
    return !fact.type().isList() && (fact.type().isNumeric() || fact.type().kind() == Kind.DATE);
  }

  static Range of(FactDefinition fact, @Nullable BigDecimal stated) {
    if (fact.type().kind() == Kind.DATE) {
      return new Range(
          fact,
          BigDecimal.ONE,
          BigDecimal.valueOf(FIRST_DAY.toEpochDay()),
          BigDecimal.valueOf(LAST_DAY.toEpochDay()));
    }
    BigDecimal step = stated == null ? usual(fact) : stated;
    return new Range(fact, step, fact.min().orElse(null), fact.max().orElse(null));
  }

  private static BigDecimal usual(FactDefinition fact) {
    if (fact.type().kind() == Kind.INTEGER) {
      return BigDecimal.ONE;
    }
    return switch (fact.unit().orElse("")) {
      case "ratio" -> HUNDREDTH_OF_A_PERCENT;
      case "year", "count", "stars", "grade", "days" -> BigDecimal.ONE;
      default -> HUNDREDTH;
    };
  }

  /** The value as {@code Facts} hold it. */
  Object value(BigDecimal number) {
    return fact.type().kind() == Kind.DATE
        ? LocalDate.ofEpochDay(number.longValueExact())
        : Objects.requireNonNull(fact.check(number));
  }

  BigDecimal floor(BigDecimal number) {
    return number.divide(step, 0, RoundingMode.FLOOR).multiply(step);
  }

  boolean contains(BigDecimal number) {
    return (low == null || number.compareTo(low) >= 0)
        && (high == null || number.compareTo(high) <= 0);
  }

  /** The values at and beside the thresholds, and the bounds, those nearest to a number first. */
  List<BigDecimal> around(Collection<BigDecimal> thresholds, BigDecimal from) {
    TreeSet<BigDecimal> points = new TreeSet<>();
    for (BigDecimal threshold : thresholds) {
      BigDecimal below = floor(threshold);
      points.add(below.subtract(step));
      points.add(below);
      points.add(below.add(step));
      points.add(below.add(step).add(step));
      if (step.compareTo(BigDecimal.ONE) < 0
          && threshold.stripTrailingZeros().scale() <= MOST_PLACES) {
        points.add(threshold);
      }
    }
    if (low != null) {
      points.add(low);
    }
    if (high != null) {
      points.add(high);
    }
    return points.stream()
        .filter(this::contains)
        .sorted(Comparator.comparing(point -> point.subtract(from).abs()))
        .toList();
  }

  /** Where to start looking if the value is not known. */
  BigDecimal start(LocalDate day) {
    if (fact.type().kind() == Kind.DATE) {
      return BigDecimal.valueOf(day.toEpochDay());
    }
    BigDecimal zero = BigDecimal.ZERO;
    return low != null && zero.compareTo(low) < 0
        ? low
        : high != null && zero.compareTo(high) > 0 ? high : zero;
  }
}
