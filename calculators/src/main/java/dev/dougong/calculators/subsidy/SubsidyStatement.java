package dev.dougong.calculators.subsidy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Result;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.book.Standing;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything that policy gives a case on one day in one place.
 *
 * <p>Its {@link #value()} is the sum of all awards in money, whoever pays; empty while a missing
 * fact can still add to it. {@link #awardsSoFar()} is what is certain already.
 */
public final class SubsidyStatement implements Result<Money> {

  private final LocalDate date;
  private final Jurisdiction place;
  private final ImmutableList<Entitlement> entitlements;
  private final ImmutableList<BenefitTotal> totals;
  private final ImmutableMap<String, Standing> notInForce;

  SubsidyStatement(
      LocalDate date,
      Jurisdiction place,
      List<Entitlement> entitlements,
      Map<String, Standing> notInForce) {
    this.date = date;
    this.place = place;
    this.entitlements = Tally.withoutDoubles(entitlements);
    this.totals = Tally.totals(this.entitlements);
    this.notInForce = ImmutableMap.copyOf(notInForce);
  }

  /** The day of the question. */
  public LocalDate date() {
    return date;
  }

  /** The place of the question. */
  public Jurisdiction place() {
    return place;
  }

  /** Every benefit that the case was asked about, in the order of the book. */
  public ImmutableList<Entitlement> entitlements() {
    return entitlements;
  }

  /** Those that are given, those included that another one takes the place of. */
  public ImmutableList<Entitlement> due() {
    return with(Entitlement.Standing.DUE);
  }

  /** Those that a missing fact leaves open. */
  public ImmutableList<Entitlement> open() {
    return with(Entitlement.Standing.OPEN);
  }

  private ImmutableList<Entitlement> with(Entitlement.Standing standing) {
    return entitlements.stream()
        .filter(entitlement -> entitlement.standing() == standing)
        .collect(ImmutableList.toImmutableList());
  }

  /** What a provision gives, if the case was asked about it; the first of several benefits. */
  public Optional<Entitlement> entitlement(String provisionId) {
    return entitlements.stream()
        .filter(entitlement -> entitlement.provision().id().equals(provisionId))
        .findFirst();
  }

  /** The sums by form and payer, without what excludes one another. */
  public ImmutableList<BenefitTotal> totals() {
    return totals;
  }

  /** The sum of that form from that payer, if there is any. */
  public Optional<BenefitTotal> total(BenefitForm form, Payer payer) {
    return totals.stream().filter(t -> t.form() == form && t.payer() == payer).findFirst();
  }

  /** The awards of that payer that are certain; nothing if there are none. */
  public Money awardsFrom(Payer payer) {
    return Money.of(
        total(BenefitForm.AWARD, payer).map(BenefitTotal::amount).orElse(BigDecimal.ZERO));
  }

  /** All awards that are certain, whoever pays. */
  public Money awardsSoFar() {
    return Money.of(sum(BenefitForm.AWARD));
  }

  /** The floor area that is certain, granted or not counted. */
  public Area floorArea() {
    return Area.ofSquareMetres(sum(BenefitForm.FLOOR_AREA));
  }

  private BigDecimal sum(BenefitForm form) {
    return totals.stream()
        .filter(total -> total.form() == form)
        .map(BenefitTotal::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The benefits of the place whose documents do not hold on the day, and why, by provision. */
  public ImmutableMap<String, Standing> notInForce() {
    return notInForce;
  }

  /** All awards in money; empty while a missing fact can add to them. */
  @Override
  public Optional<Money> value() {
    boolean certain =
        totals.stream()
            .filter(total -> total.form() == BenefitForm.AWARD)
            .allMatch(BenefitTotal::isDetermined);
    return certain ? Optional.of(awardsSoFar()) : Optional.empty();
  }

  @Override
  public ImmutableSet<String> missing() {
    return entitlements.stream()
        .flatMap(entitlement -> entitlement.missing().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return entitlements.stream()
        .map(Entitlement::outcome)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** The statement, then how each benefit that is given comes about. */
  @Override
  public String explain(Locale locale) {
    return text(locale)
        + due().stream()
            .map(Entitlement::outcome)
            .distinct()
            .map(outcome -> "\n" + outcome.explain(locale))
            .collect(Collectors.joining());
  }

  /** The statement for people, in Chinese for a Chinese locale, otherwise in English. */
  public String text(Locale locale) {
    return SubsidyText.of(this, locale);
  }

  @Override
  public String toJson() {
    return SubsidyJson.write(this);
  }

  /** The day, the place, the awards and how many benefits are open. */
  @Override
  public String toString() {
    return date
        + ", "
        + place
        + ": "
        + value().map(Money::toString).orElseGet(() -> "at least " + awardsSoFar())
        + " in awards, "
        + due().size()
        + " benefits due, "
        + open().size()
        + " open";
  }
}
