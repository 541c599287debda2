package dev.dougong.calculators.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.quantity.Fraction;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The optimum beside the least of all combinations that there are. */
class CheapestCombinationTest {

  private static final int STEPS = 10;

  /**
   * An item with its offer, in plain whole numbers.
   *
   * @param lower lower end in tenths of the whole
   * @param width from the lower to the upper end
   * @param minPoints points at the lower end
   * @param rise further points at the upper end
   * @param cost cost of the whole in yuan
   * @param least least ratio in tenths
   * @param room from the least to the most
   * @param kind what is special about it
   */
  record Offered(
      int lower, int width, int minPoints, int rise, int cost, int least, int room, Kind kind) {

    int most() {
      return Math.min(STEPS, least + room);
    }

    int upper() {
      return Math.min(STEPS, lower + width);
    }

    SchemeItem item(int number, String part) {
      boolean yesOrNo = kind == Kind.YES_OR_NO || kind == Kind.REQUIRED;
      return new SchemeItem(
          "item" + number,
          part,
          "points" + number,
          Optional.empty(),
          yesOrNo ? Optional.empty() : Optional.of(BigDecimal.valueOf(lower, 1)),
          yesOrNo ? Optional.empty() : Optional.of(BigDecimal.valueOf(upper(), 1)),
          BigDecimal.valueOf(yesOrNo ? minPoints + rise : minPoints),
          BigDecimal.valueOf(minPoints + rise),
          kind == Kind.REQUIRED,
          kind == Kind.FOR_GRADE ? Optional.of(BigDecimal.valueOf(lower, 1)) : Optional.empty(),
          Text.EMPTY);
    }

    /** The ratios in tenths of the whole that can be chosen at all. */
    List<Integer> choices() {
      List<Integer> choices = new ArrayList<>();
      boolean whole = kind == Kind.YES_OR_NO || kind == Kind.REQUIRED;
      for (int ratio = whole ? 0 : least; ratio <= (whole ? STEPS : most()); ratio++) {
        if ((!whole || ratio == 0 || ratio == STEPS)
            && (kind != Kind.REQUIRED || ratio == STEPS)
            && (kind != Kind.FOR_GRADE || ratio >= lower)) {
          choices.add(ratio);
        }
      }
      return choices;
    }

    ItemOffers.Offer offer() {
      boolean whole = kind == Kind.YES_OR_NO || kind == Kind.REQUIRED;
      return new ItemOffers.Offer(
          Fraction.of(cost),
          Ratio.of(whole ? 0 : least, STEPS),
          Ratio.of(whole ? STEPS : most(), STEPS));
    }

    /** The points in tenths for a ratio in tenths, by the words of the standard. */
    int tenths(int ratio) {
      if (kind == Kind.YES_OR_NO || kind == Kind.REQUIRED) {
        return ratio == STEPS ? 10 * (minPoints + rise) : 0;
      }
      if (ratio < lower) {
        return 0;
      }
      if (ratio >= upper()) {
        return 10 * (minPoints + rise);
      }
      return BigDecimal.valueOf(10L * rise * (ratio - lower))
          .divide(BigDecimal.valueOf(upper() - lower), 20, RoundingMode.HALF_EVEN)
          .add(BigDecimal.valueOf(10L * minPoints))
          .setScale(0, RoundingMode.HALF_UP)
          .intValueExact();
    }
  }

  /** What is special about an item. */
  enum Kind {
    PLAIN,
    YES_OR_NO,
    REQUIRED,
    FOR_GRADE
  }

  @Provide
  Arbitrary<Offered> offers() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(1, 5),
            Arbitraries.integers().between(0, 7),
            Arbitraries.integers().between(-20, 200),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 10),
            Arbitraries.of(Kind.values()))
        .as(Offered::new);
  }

  @Property(tries = 150)
  void theOptimumIsTheLeastOfAllCombinations(
      @ForAll @Size(4) List<@net.jqwik.api.From("offers") Offered> offered,
      @ForAll @IntRange(min = 0, max = 20) int wanted,
      @ForAll @IntRange(min = 0, max = 8) int minimum) {
    // Two items in each of two parts; the first part has least points.
    List<SchemeItem> items = new ArrayList<>();
    Map<String, ItemOffers.Offer> offers = new LinkedHashMap<>();
    for (int i = 0; i < offered.size(); i++) {
      items.add(offered.get(i).item(i, i < 2 ? "FIRST" : "SECOND"));
      offers.put("item" + i, offered.get(i).offer());
    }
    List<SchemePart> parts = List.of(part("FIRST", minimum), part("SECOND", 0));
    CheapestCombination combinations = CheapestCombination.of(parts, items, offers, true, STEPS);

    long best = Long.MAX_VALUE;
    int most = -1;
    int mostAtBest = -1;
    for (int a : offered.get(0).choices()) {
      for (int b : offered.get(1).choices()) {
        int first = offered.get(0).tenths(a) + offered.get(1).tenths(b);
        if (first < 10 * minimum) {
          continue;
        }
        for (int c : offered.get(2).choices()) {
          for (int d : offered.get(3).choices()) {
            int points = first + offered.get(2).tenths(c) + offered.get(3).tenths(d);
            long cost =
                (long) a * offered.get(0).cost
                    + (long) b * offered.get(1).cost
                    + (long) c * offered.get(2).cost
                    + (long) d * offered.get(3).cost;
            most = Math.max(most, points);
            if (points >= 10 * wanted && (cost < best || (cost == best && points > mostAtBest))) {
              best = cost;
              mostAtBest = points;
            }
          }
        }
      }
    }
    Optional<CheapestCombination.Found> found = combinations.cheapest(Fraction.of(wanted));
    assertThat(found.isPresent()).isEqualTo(best < Long.MAX_VALUE);
    if (found.isPresent()) {
      assertThat(found.get().cost()).isEqualTo(Fraction.of(best, STEPS));
      assertThat(found.get().points()).isEqualByComparingTo(BigDecimal.valueOf(mostAtBest, 1));
      check(offered, found.get());
    }
    assertThat(combinations.mostPoints())
        .isEqualTo(most < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(most, 1)));
  }

  /** The combination costs and brings what it says. */
  private static void check(List<Offered> offered, CheapestCombination.Found found) {
    Fraction cost = Fraction.ZERO;
    int tenths = 0;
    for (int i = 0; i < offered.size(); i++) {
      Ratio ratio = found.ratios().get("item" + i);
      assertThat(ratio).isNotNull();
      int step = ratio.toFraction().times(Fraction.of(STEPS)).numerator().intValueExact();
      assertThat(offered.get(i).choices()).contains(step);
      cost = cost.plus(Fraction.of(offered.get(i).cost).times(ratio.toFraction()));
      tenths += offered.get(i).tenths(step);
    }
    assertThat(found.cost()).isEqualTo(cost);
    assertThat(found.points()).isEqualByComparingTo(BigDecimal.valueOf(tenths, 1));
  }

  private static SchemePart part(String id, int minimum) {
    return new SchemePart(id, id, id, BigDecimal.valueOf(minimum), Text.EMPTY);
  }
}
