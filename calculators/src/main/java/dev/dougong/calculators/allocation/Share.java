package dev.dougong.calculators.allocation;

import dev.dougong.core.quantity.Money;

/**
 * What one recipient gets.
 *
 * @param recipient the recipient
 * @param exact the amount before any rounding
 * @param award the award as the provision gives it
 * @param conserved the amount in whole fen of a distribution that adds up to the fund
 */
public record Share(String recipient, Money exact, Money award, Money conserved) {

  /** What the conserving distribution gives more than the provision; negative where it is less. */
  public Money difference() {
    return conserved.minus(award);
  }
}
