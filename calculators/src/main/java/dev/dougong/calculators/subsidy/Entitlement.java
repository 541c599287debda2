package dev.dougong.calculators.subsidy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one provision gives a case: the benefit, who bears it, and whether it counts.
 *
 * <p>A benefit that is due and not counted is one that another takes the place of, or an amount
 * that is only the most that may be paid.
 */
public final class Entitlement {

  /** How the case stands with a benefit. */
  public enum Standing {
    /** It is given. */
    DUE,
    /** It is not given. */
    NOT_DUE,
    /** A fact is missing. */
    OPEN
  }

  private final Benefit benefit;
  private final Outcome outcome;
  private final ImmutableList<BenefitShare> shares;
  private final Optional<Exclusion> exclusion;
  private final Optional<String> insteadOf;

  private Entitlement(
      Benefit benefit,
      Outcome outcome,
      List<BenefitShare> shares,
      Optional<Exclusion> exclusion,
      Optional<String> insteadOf) {
    this.benefit = benefit;
    this.outcome = outcome;
    this.shares = ImmutableList.copyOf(shares);
    this.exclusion = exclusion;
    this.insteadOf = insteadOf;
  }

  static Entitlement of(Benefit benefit, Outcome outcome, Optional<Exclusion> exclusion) {
    ImmutableList<BenefitShare> shares =
        benefit.shares().entrySet().stream()
            .map(share -> benefit.share(share.getKey(), share.getValue(), outcome))
            .collect(ImmutableList.toImmutableList());
    return new Entitlement(benefit, outcome, shares, exclusion, Optional.empty());
  }

  Entitlement behind(Entitlement other) {
    return new Entitlement(
        benefit, outcome, shares, exclusion, Optional.of(other.provision().id()));
  }

  Benefit benefit() {
    return benefit;
  }

  /** The provision that gives it. */
  public Provision provision() {
    return outcome.provision();
  }

  /** Number or title of the document, and the clause: {@code 连政规发〔2023〕2号 三(一)1}. */
  public String citation(Locale locale) {
    String number = outcome.document().number();
    return (number.isEmpty() ? outcome.document().title().in(locale) : number)
        + " "
        + provision().clause();
  }

  /** What it is called. */
  public Text title() {
    return provision().title();
  }

  /** What it depends on, in our words. */
  public Text condition() {
    return provision().statement();
  }

  /** What it consists of. */
  public BenefitForm form() {
    return benefit.form();
  }

  /** What the provision says of the case, with reasons. */
  public Outcome outcome() {
    return outcome;
  }

  /** How the case stands with it. */
  public Standing standing() {
    if (!missing().isEmpty()) {
      return Standing.OPEN;
    }
    return shares.stream().anyMatch(BenefitShare::granted) ? Standing.DUE : Standing.NOT_DUE;
  }

  /** Whether it is given. */
  public boolean isDue() {
    return standing() == Standing.DUE;
  }

  /** Whether a fact is missing. */
  public boolean isOpen() {
    return standing() == Standing.OPEN;
  }

  /** What each payer bears of it. */
  public ImmutableList<BenefitShare> shares() {
    return shares;
  }

  /** The facts that would decide it. */
  public ImmutableSet<String> missing() {
    return shares.stream()
        .flatMap(share -> share.missing().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * The amount, in the unit of its form: the sum of all shares; empty if it is not due, or if the
   * text states none.
   */
  public Optional<BigDecimal> amount() {
    return isDue()
        ? shares.stream().flatMap(share -> share.amount().stream()).reduce(BigDecimal::add)
        : Optional.empty();
  }

  /** The amount, if it is one of money. */
  public Optional<Money> money() {
    return form() == BenefitForm.FLOOR_AREA ? Optional.empty() : amount().map(Money::of);
  }

  /** The amount, if it is one of floor area. */
  public Optional<Area> area() {
    return form() == BenefitForm.FLOOR_AREA ? amount().map(Area::ofSquareMetres) : Optional.empty();
  }

  /** Whether the text states an amount at all, whatever the case. */
  public boolean statesAmount() {
    return benefit.statesAmount(provision());
  }

  /**
   * The amount that is never exceeded, if the text sets one; where the text sets a ratio, that of
   * this case.
   */
  public Optional<BigDecimal> cap() {
    return benefit.cap(outcome);
  }

  /** Whether the amount is the most that may be paid, and not what is due. */
  public boolean isCeiling() {
    return benefit.ceiling();
  }

  /** The exclusion that it falls under, whether or not another benefit takes its place here. */
  public Optional<Exclusion> exclusion() {
    return exclusion;
  }

  /** The provision whose benefit takes the place of this one. */
  public Optional<String> insteadOf() {
    return insteadOf;
  }

  /** Whether it is part of the totals. */
  public boolean isCounted() {
    return isDue() && insteadOf.isEmpty() && !isCeiling();
  }

  /** The provision, its standing and its amount. */
  @Override
  public String toString() {
    return provision().id()
        + " "
        + standing()
        + amount().map(a -> " " + Json.plain(a) + " " + form().unit()).orElse("")
        + insteadOf.map(other -> ", in its place " + other).orElse("");
  }
}
