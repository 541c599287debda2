package dev.dougong.core.quantity;

import java.math.BigDecimal;

/**
 * How GB/T 8170-2008 judges a measured value against a limit.
 *
 * <p>Which of the two applies is a choice of the provision; the standard takes the full value
 * unless it is told otherwise, and so do we. The difference decides: against "at least 97.0", 96.96
 * fails by its full value and passes once rounded to 97.0.
 */
public enum LimitComparison {

  /** The value with all its digits is compared (全数值比较法). */
  FULL_VALUE,

  /** The value is first rounded to the places in which the limit is written (修约值比较法). */
  ROUNDED_VALUE;

  /**
   * Whether the value reaches the limit or passes it.
   *
   * @param limit as it is written: 97.0 is met by 96.96 when rounded, 97.00 is not
   */
  public boolean isAtLeast(BigDecimal value, BigDecimal limit) {
    return compare(value, limit) >= 0;
  }

  /** Whether the value stays at the limit or below. */
  public boolean isAtMost(BigDecimal value, BigDecimal limit) {
    return compare(value, limit) <= 0;
  }

  /** Whether the value passes the limit. */
  public boolean isAbove(BigDecimal value, BigDecimal limit) {
    return compare(value, limit) > 0;
  }

  /** Whether the value stays below the limit. */
  public boolean isBelow(BigDecimal value, BigDecimal limit) {
    return compare(value, limit) < 0;
  }

  private int compare(BigDecimal value, BigDecimal limit) {
    BigDecimal judged =
        this == FULL_VALUE ? value : Rounding.toDecimals(limit.scale()).apply(value);
    return judged.compareTo(limit);
  }
}
