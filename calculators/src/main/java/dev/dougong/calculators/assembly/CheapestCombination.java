package dev.dougong.calculators.assembly;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.quantity.Fraction;
import dev.dougong.core.quantity.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest combination of item ratios that reaches wanted points.
 *
 * <p>Points come in tenths, so that of all ratios only those count at which an item gains a tenth:
 * what lies between costs more and brings nothing. With at most a thousand tenths in all, every sum
 * of points is filled with its cheapest combination, first within a part, whose least points are
 * then asked for, and then over the parts. That is all combinations, and the least of them is the
 * optimum, not an estimate.
 */
final class CheapestCombination {

  /** The cheapest combination for every sum of points in tenths; null where there is none. */
  private final @Nullable Cell[] cells;

  private CheapestCombination(@Nullable Cell[] cells) {
    this.cells = cells;
  }

  /**
   * The levels of all items.
   *
   * @param steps into how many steps a ratio is divided: a plan says 35.23 % and not a third
   */
  static CheapestCombination of(
      List<SchemePart> parts,
      List<SchemeItem> items,
      Map<String, ItemOffers.Offer> offers,
      boolean graded,
      int steps) {
    List<List<List<Level>>> all = new ArrayList<>();
    List<Integer> minimums = new ArrayList<>();
    for (SchemePart part : parts) {
      List<List<Level>> levels = new ArrayList<>();
      for (SchemeItem item : items) {
        ItemOffers.Offer offer = offers.get(item.fact());
        if (item.part().equals(part.id()) && offer != null) {
          levels.add(levels(item, offer, graded, steps));
        } else if (item.part().equals(part.id()) && isNeeded(item, graded)) {
          levels.add(List.of());
        }
      }
      all.add(levels);
      minimums.add(
          part.minimum().movePointRight(1).setScale(0, RoundingMode.CEILING).intValueExact());
    }
    return new CheapestCombination(cells(all, minimums));
  }

  /** Whether a building without the item cannot reach the goal. */
  private static boolean isNeeded(SchemeItem item, boolean graded) {
    return item.isRequired() || (graded && item.gradeMinimum().isPresent());
  }

  /** The ratios at which the item gains a tenth of a point, the cheapest ratio for each. */
  private static List<Level> levels(
      SchemeItem item, ItemOffers.Offer offer, boolean graded, int steps) {
    Ratio least = offer.least();
    if (graded && item.gradeMinimum().isPresent()) {
      Ratio minimum = Ratio.of(item.gradeMinimum().get());
      least = least.compareTo(minimum) < 0 ? minimum : least;
    }
    if (item.isRequired()) {
      Ratio all = item.upper().map(Ratio::of).orElse(Ratio.ONE);
      least = least.compareTo(all) < 0 ? all : least;
    }
    if (least.compareTo(offer.most()) > 0) {
      return List.of();
    }
    if (offer.costOfAll().signum() < 0) {
      return List.of(Level.of(item, offer, offer.most()));
    }
    List<Level> levels = new ArrayList<>();
    levels.add(Level.of(item, offer, least));
    if (item.isYesOrNo()) {
      if (least.isZero() && offer.most().equals(Ratio.ONE)) {
        levels.add(Level.of(item, offer, Ratio.ONE));
      }
      return levels;
    }
    Ratio last = least;
    int most = item.tenths(offer.most());
    while (item.tenths(last) < most) {
      last = next(item, item.tenths(last), offer.most(), steps);
      levels.add(Level.of(item, offer, last));
    }
    return levels;
  }

  /** The least ratio with more points than that: a multiple of the step, or the most there is. */
  private static Ratio next(SchemeItem item, int tenths, Ratio most, int steps) {
    int low = 0;
    int high =
        most.toFraction()
            .times(Fraction.of(steps))
            .toDecimal(0, RoundingMode.FLOOR)
            .intValueExact();
    if (item.tenths(Ratio.of(high, steps)) <= tenths) {
      return most;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (item.tenths(Ratio.of(middle, steps)) > tenths) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Ratio.of(low, steps);
  }

  /** The cheapest combination with at least those points; of equals the one with most points. */
  Optional<Found> cheapest(Fraction points) {
    int least = points.times(Fraction.of(10)).toDecimal(0, RoundingMode.CEILING).intValueExact();
    Cell best = null;
    int at = -1;
    for (int tenths = Math.max(0, least); tenths < cells.length; tenths++) {
      Cell cell = cells[tenths];
      if (cell != null && (best == null || cell.cost.compareTo(best.cost) <= 0)) {
        best = cell;
        at = tenths;
      }
    }
    return best == null ? Optional.empty() : Optional.of(found(best, at));
  }

  /** The most points that can be reached with the least points of every part. */
  Optional<BigDecimal> mostPoints() {
    for (int tenths = cells.length - 1; tenths >= 0; tenths--) {
      if (cells[tenths] != null) {
        return Optional.of(BigDecimal.valueOf(tenths, 1));
      }
    }
    return Optional.empty();
  }

  private static @Nullable Cell[] cells(List<List<List<Level>>> parts, List<Integer> minimums) {
    BigInteger unit = commonDenominator(parts);
    @Nullable Cell[] total = {new Cell(BigInteger.ZERO, null, null, null)};
    for (int part = 0; part < parts.size(); part++) {
      @Nullable Cell[] own = {new Cell(BigInteger.ZERO, null, null, null)};
      for (List<Level> item : parts.get(part)) {
        own = combined(own, single(item, unit));
      }
      for (int tenths = 0; tenths < Math.min(own.length, minimums.get(part)); tenths++) {
        own[tenths] = null;
      }
      total = combined(total, own);
    }
    return total;
  }

  private static @Nullable Cell[] single(List<Level> levels, BigInteger unit) {
    int most = levels.stream().mapToInt(Level::tenths).max().orElse(0);
    @Nullable Cell[] cells = new @Nullable Cell[most + 1];
    for (Level level : levels) {
      BigInteger cost = level.cost.numerator().multiply(unit.divide(level.cost.denominator()));
      Cell present = cells[level.tenths];
      if (present == null || cost.compareTo(present.cost) < 0) {
        cells[level.tenths] = new Cell(cost, level, null, null);
      }
    }
    return cells;
  }

  private static @Nullable Cell[] combined(@Nullable Cell[] a, @Nullable Cell[] b) {
    @Nullable Cell[] sums = new @Nullable Cell[a.length + b.length - 1];
    for (int i = 0; i < a.length; i++) {
      Cell left = a[i];
      for (int j = 0; left != null && j < b.length; j++) {
        Cell right = b[j];
        if (right != null) {
          BigInteger cost = left.cost.add(right.cost);
          Cell present = sums[i + j];
          if (present == null || cost.compareTo(present.cost) < 0) {
            sums[i + j] = new Cell(cost, null, left, right);
          }
        }
      }
    }
    return sums;
  }

  private static BigInteger commonDenominator(List<List<List<Level>>> parts) {
    BigInteger common = BigInteger.ONE;
    for (List<List<Level>> part : parts) {
      for (List<Level> item : part) {
        for (Level level : item) {
          BigInteger other = level.cost.denominator();
          common = common.divide(common.gcd(other)).multiply(other);
        }
      }
    }
    return common;
  }

  private static Found found(Cell cell, int tenths) {
    Map<String, Level> levels = new LinkedHashMap<>();
    collect(cell, levels);
    Map<String, Ratio> ratios = new LinkedHashMap<>();
    Fraction cost = Fraction.ZERO;
    for (Level level : levels.values()) {
      ratios.put(level.item, level.ratio);
      cost = cost.plus(level.cost);
    }
    return new Found(ImmutableMap.copyOf(ratios), BigDecimal.valueOf(tenths, 1), cost);
  }

  private static void collect(@Nullable Cell cell, Map<String, Level> levels) {
    if (cell == null) {
      return;
    }
    if (cell.level != null) {
      levels.put(cell.level.item, cell.level);
    }
    collect(cell.left, levels);
    collect(cell.right, levels);
  }

  /** A combination of ratios by item, with its points and its exact cost in yuan. */
  record Found(ImmutableMap<String, Ratio> ratios, BigDecimal points, Fraction cost) {}

  /** A ratio of one item with its points in tenths and its cost in yuan. */
  private record Level(String item, Ratio ratio, int tenths, Fraction cost) {
    static Level of(SchemeItem item, ItemOffers.Offer offer, Ratio ratio) {
      return new Level(item.fact(), ratio, item.tenths(ratio), offer.cost(ratio));
    }
  }

  /** The cheapest way found to a sum of points: a level of one item, or two such ways together. */
  private record Cell(
      BigInteger cost, @Nullable Level level, @Nullable Cell left, @Nullable Cell right) {}
}
