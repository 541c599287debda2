package dev.dougong.calculators.subsidy;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What one payer bears of a benefit.
 *
 * @param payer who bears it
 * @param output the output of the provision that says so
 * @param granted whether it is given; false also while that is open
 * @param amount how much, if it is given and the text states an amount
 * @param missing the facts that would decide it; empty if it is decided
 */
public record BenefitShare(
    Payer payer, String output, boolean granted, Optional<BigDecimal> amount, Set<String> missing) {

  /** Copies the set. */
  public BenefitShare {
    missing = ImmutableSet.copyOf(missing);
  }
}
