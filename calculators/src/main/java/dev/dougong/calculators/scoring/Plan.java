package dev.dougong.calculators.scoring;

import com.google.common.collect.ImmutableList;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.quantity.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * Improvements that are made together.
 *
 * @param improvements the improvements
 * @param cost what they cost together
 * @param gain the points that they add to the total, caps counted
 * @param card the table afterwards
 */
public record Plan(List<Improvement> improvements, Money cost, BigDecimal gain, ScoreCard card) {

  /** Copies the list. */
  public Plan {
    improvements = ImmutableList.copyOf(improvements);
  }

  /** Which points come cheaper: by cost for each point, without division. */
  static int byCostPerPoint(Plan a, Plan b) {
    return a.cost.times(b.gain).compareTo(b.cost.times(a.gain));
  }

  /** The names, the cost and the gain: {@code BIM: 4 points for 200000元}. */
  @Override
  public String toString() {
    return String.join(" + ", improvements.stream().map(Improvement::name).toList())
        + ": "
        + Json.plain(gain)
        + " points for "
        + cost;
  }
}
