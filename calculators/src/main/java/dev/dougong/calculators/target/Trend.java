package dev.dougong.calculators.target;

import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How the figures of a region moved against one target, from the first year given to the last.
 *
 * @param from the first year
 * @param to the last year
 * @param change by how much the figure changed
 * @param gained by how much it came nearer to the goal, or went farther beyond it
 * @param onTrack whether the goal is reached in the year in which it is due if every year until
 *     then gains as much as those given on average; empty if no due year is known
 */
public record Trend(
    int from, int to, BigDecimal change, BigDecimal gained, Optional<Boolean> onTrack) {

  /** Which way a figure moves. */
  public enum Direction {
    /** Towards the goal or farther beyond it. */
    IMPROVING("向好", "improving"),
    /** It does not move. */
    STEADY("持平", "steady"),
    /** Away from the goal. */
    WORSENING("走低", "worsening");

    private final String zh;
    private final String en;

    Direction(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** The word for it in both languages. */
    public Text label() {
      return new Text(zh, en);
    }
  }

  /** Which way the figure moves, seen from the goal. */
  public Direction direction() {
    return switch (gained.signum()) {
      case 1 -> Direction.IMPROVING;
      case 0 -> Direction.STEADY;
      default -> Direction.WORSENING;
    };
  }

  /** The average change of a year, to 34 digits. */
  public BigDecimal changePerYear() {
    return change.divide(BigDecimal.valueOf(to - from), MathContext.DECIMAL128);
  }

  static Optional<Trend> of(TargetCheck first, TargetCheck last) {
    if (first.figure().isEmpty()
        || last.figure().isEmpty()
        || first.margin().isEmpty()
        || last.margin().isEmpty()) {
      return Optional.empty();
    }
    int from = first.year().orElseThrow();
    int to = last.year().orElseThrow();
    // Against the goal of the last year, as the goal itself may have risen.
    BigDecimal change = last.figure().get().subtract(first.figure().get());
    BigDecimal margin = last.margin().get();
    BigDecimal gained =
        last.goal().isPresent() && first.goal().equals(last.goal())
            ? margin.subtract(first.margin().get())
            : towards(last) ? change : change.negate();
    // margin + gained / (to - from) * (due - to) >= 0, without division
    Optional<Boolean> onTrack =
        last.due()
            .map(
                due ->
                    margin
                            .multiply(BigDecimal.valueOf(to - from))
                            .add(gained.multiply(BigDecimal.valueOf(Math.max(0, due - to))))
                            .signum()
                        >= 0);
    return Optional.of(new Trend(from, to, change, gained, onTrack));
  }

  /** Whether more is better. */
  private static boolean towards(TargetCheck check) {
    return check
        .figure()
        .flatMap(f -> check.goal().map(g -> f.subtract(g).signum()))
        .map(sign -> sign * check.margin().orElseThrow().signum() >= 0)
        .orElse(true);
  }
}
