package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.subsidy.BenefitTotal;
import dev.dougong.calculators.subsidy.Subsidies;
import dev.dougong.calculators.subsidy.SubsidyStatement;

/** Sums up what a case is given; {@link Assessment#totals} says what is summed up. */
final class Totals {

  private Totals() {}

  static ImmutableList<Total> of(Assessment assessment) {
    ImmutableSet<String> concerned =
        assessment.findings().stream()
            .filter(finding -> finding.outcome().isPresent())
            .map(finding -> finding.provision().id())
            .collect(ImmutableSet.toImmutableSet());
    SubsidyStatement statement =
        Subsidies.of(assessment.law().where(provision -> concerned.contains(provision.id())))
            .asOf(assessment.date())
            .in(assessment.place())
            .due(assessment.facts());
    return statement.totals().stream()
        .filter(total -> total.amount().signum() != 0)
        .map(Totals::total)
        .collect(ImmutableList.toImmutableList());
  }

  private static Total total(BenefitTotal total) {
    return new Total(
        total.form(),
        total.payer(),
        total.label(),
        total.unit(),
        total.amount(),
        total.provisions());
  }
}
