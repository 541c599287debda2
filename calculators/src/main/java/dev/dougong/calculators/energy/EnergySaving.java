package dev.dougong.calculators.energy;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.calculators.Answer;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.EnergyClass;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Energy;
import dev.dougong.core.quantity.Fraction;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.core.quantity.StandardCoal;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks the policies about the energy of a building.
 *
 * <p>{@link #asOf} and {@link #in} say of which day and place; a provision that does not hold there
 * and then is not among the checks. Without them every document of the book is asked.
 */
@CheckReturnValue
public final class EnergySaving {

  private static final String BILL_RATE = "zhejianshe-2023-35/A1.2.4-rate";
  private static final String PV_OFFSET = "zhejiang-lvse-jianzhu-tiaoli-2020/39";
  private static final String COAL = "gbt-2589-2020/coal";

  private final RuleBook book;
  private final RuleBook law;

  private EnergySaving(RuleBook book, RuleBook law) {
    this.book = book;
    this.law = law;
  }

  /** Asks the standard rules. */
  public static EnergySaving standard() {
    return of(RuleBook.standard());
  }

  /** Asks the provisions of that book. */
  public static EnergySaving of(RuleBook book) {
    return new EnergySaving(book, book);
  }

  /** The same with the policies of that day. */
  public EnergySaving asOf(LocalDate day) {
    return new EnergySaving(book, law.asOf(day));
  }

  /** The same with the policies of that place. */
  public EnergySaving in(Jurisdiction place) {
    return new EnergySaving(book, law.in(place));
  }

  /** The same with the policies of the place with that GB/T 2260 code. */
  public EnergySaving in(String code) {
    return in(Jurisdiction.of(code));
  }

  /**
   * Whether a design saves as much as is asked, against the building of the 1980s: the 75 % of the
   * ladder and what goes beyond.
   */
  public EnergyAnswer<Boolean> design(
      SavingRate<SavingBaseline.Reference1980s> rate, FactCarrier... subjects) {
    return EnergyAnswer.ofChecks(
        ask(EnergyRule.DESIGN, facts(subjects).with("designEnergySavingRate", rate.ratio())));
  }

  /** Whether a design saves as much as GB 55015-2021 asks, against the standards of 2016. */
  public EnergyAnswer<Boolean> designAgainst2016(
      SavingRate<SavingBaseline.Standards2016> rate, FactCarrier... subjects) {
    return EnergyAnswer.ofChecks(
        ask(
            EnergyRule.STANDARDS_2016,
            facts(subjects).with("savingRateAgainst2016Standards", rate.ratio())));
  }

  /**
   * Whether a design is a low-energy building: one with the design rate that the policies of the
   * place call the low-energy standard, whether or not the building is bound to it.
   */
  public Answer<Boolean> isLowEnergy(SavingRate<SavingBaseline.Reference1980s> rate) {
    Map<String, @Nullable Object> bound = new LinkedHashMap<>();
    bound.put("isCivilBuilding", true);
    bound.put("isOnStateOwnedConstructionLand", true);
    bound.put("isNewlySuppliedLand", true);
    bound.put("designEnergySavingRate", rate.ratio());
    List<EnergyCheck> checks =
        EnergyRule.LOW_ENERGY.stream()
            .flatMap(rule -> law.find(rule.id()).stream().map(p -> asked(rule, bound)))
            .toList();
    return EnergyAnswer.ofChecks(checks).allMet();
  }

  private EnergyCheck asked(EnergyRule rule, Map<String, @Nullable Object> bound) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(bound);
    // The year from which a place binds new land; any later one is bound.
    Object fromYear =
        Optional.ofNullable(law.provision(rule.id()).parameters().get("fromYear"))
            .map(parameter -> parameter.value())
            .orElse(null);
    if (fromYear != null) {
      facts.put("landSuppliedYear", fromYear);
    }
    return new EnergyCheck(rule, law.evaluate(rule.id(), Facts.of(book.dictionary(), facts)));
  }

  /**
   * What a retrofit saved on the bill, and which policies count it: with 10 % as green finance,
   * with 15 % towards the target, with 20 or 30 % as a retrofit that went far enough.
   */
  public EnergyAnswer<SavingRate<SavingBaseline.BillBeforeRetrofit>> retrofit(
      Energy before, Energy after, FactCarrier... subjects) {
    return retrofit(before, after, facts(subjects));
  }

  /** The same of a building with that floor area, so that its energy intensity is known as well. */
  public EnergyAnswer<SavingRate<SavingBaseline.BillBeforeRetrofit>> retrofit(
      Energy before, Energy after, Area floorArea, FactCarrier... subjects) {
    if (floorArea.compareTo(Area.ZERO) <= 0) {
      throw InvalidInputException.of("floorArea", floorArea, "more than nothing");
    }
    return retrofit(
        before,
        after,
        facts(subjects)
            .with("energyIntensityBefore", intensity(before, floorArea))
            .with("energyIntensityAfter", intensity(after, floorArea)));
  }

  private static BigDecimal intensity(Energy use, Area floorArea) {
    return use.in(Energy.Unit.KILOWATT_HOUR)
        .dividedBy(floorArea.in(Area.Unit.SQUARE_METRE))
        .toDecimal(MathContext.DECIMAL128);
  }

  private EnergyAnswer<SavingRate<SavingBaseline.BillBeforeRetrofit>> retrofit(
      Energy before, Energy after, Facts known) {
    SavingRate<SavingBaseline.BillBeforeRetrofit> rate = SavingRate.ofBill(before, after);
    Facts facts =
        known
            .with("energyUseBefore", before)
            .with("energyUseAfter", after)
            .with("energyBillSavingRate", rate.ratio());
    ImmutableList<Outcome> formula =
        law.find(BILL_RATE).map(p -> law.evaluate(p.id(), facts)).stream()
            .collect(ImmutableList.toImmutableList());
    return EnergyAnswer.of(Answer.of(rate, formula), ask(EnergyRule.RETROFIT, facts));
  }

  /** What the policies say of a building of that energy class, be it designed or labelled. */
  public EnergyAnswer<EnergyClass> energyClass(EnergyClass energyClass, FactCarrier... subjects) {
    Facts facts = facts(subjects).with("energyClass", energyClass.name());
    // Near zero, zero energy and zero carbon go beyond ultra-low.
    facts = facts.with("isUltraLowEnergy", energyClass != EnergyClass.NONE);
    return EnergyAnswer.of(
        Answer.of(energyClass, ImmutableList.of()), ask(EnergyRule.CLASSES, facts));
  }

  /** The share of a building's energy that renewables replace, and what it suffices for. */
  public EnergyAnswer<Ratio> renewables(Energy replaced, Energy total, FactCarrier... subjects) {
    if (total.compareTo(Energy.ZERO) <= 0) {
      throw InvalidInputException.of("total", total, "more than nothing");
    }
    return renewables(replaced.dividedBy(total), subjects);
  }

  /** What a known renewable substitution rate suffices for. */
  public EnergyAnswer<Ratio> renewables(Ratio substitution, FactCarrier... subjects) {
    return EnergyAnswer.of(
        Answer.of(substitution, ImmutableList.of()),
        ask(
            EnergyRule.RENEWABLES,
            facts(subjects).with("renewableSubstitutionRate", substitution)));
  }

  /**
   * The energy use that counts, from which a public building may take off what it generates by
   * photovoltaics on site, and whether it is within the limit ({@code energyLimit} among the
   * facts).
   *
   * <p>Where no rule of the day and the place allows to take it off, the whole use counts.
   */
  public EnergyAnswer<Energy> meteredUse(
      Energy use, Energy photovoltaics, FactCarrier... subjects) {
    Facts facts = facts(subjects).with("energyUse", use).with("onSitePvGeneration", photovoltaics);
    Answer<Energy> accounted =
        law.find(PV_OFFSET)
            .map(
                p ->
                    Answer.number(law.evaluate(p.id(), facts), "accountedEnergyUse")
                        .map(Energy::ofKilowattHours))
            .orElseGet(() -> Answer.of(use, ImmutableList.of()));
    return EnergyAnswer.of(accounted, ask(EnergyRule.LIMITS, facts));
  }

  /**
   * Whether a building has to use photovoltaics or other renewables there and then: the value says
   * that some provision requires it, the checks say which and how strongly.
   */
  public EnergyAnswer<Boolean> renewableDuties(FactCarrier... subjects) {
    List<EnergyCheck> checks = ask(EnergyRule.DUTIES, facts(subjects));
    ImmutableList<Outcome> outcomes =
        checks.stream().map(EnergyCheck::outcome).collect(ImmutableList.toImmutableList());
    if (checks.stream().anyMatch(check -> check.met().equals(Optional.of(true)))) {
      return EnergyAnswer.of(Answer.of(true, outcomes), checks);
    }
    Set<String> open = new LinkedHashSet<>();
    checks.forEach(check -> open.addAll(check.missing()));
    return EnergyAnswer.of(
        open.isEmpty() ? Answer.of(false, outcomes) : Answer.undetermined(open, outcomes), checks);
  }

  /** Whether what is required of photovoltaics in use, in building and in upkeep, is kept. */
  public EnergyAnswer<Boolean> photovoltaicsKept(FactCarrier... subjects) {
    return EnergyAnswer.ofChecks(ask(EnergyRule.KEPT, facts(subjects)));
  }

  /**
   * The standard coal of what was used, by the factors of GB/T 2589-2020 in the book, and whether
   * so much needs a strengthened energy review.
   *
   * <p>Another factor, such as that of a measured calorific value, is set in the book: {@code
   * book.with("gbt-2589-2020/coal", "rawCoal", factor)}.
   */
  public EnergyAnswer<StandardCoal> standardCoal(EnergyUses uses, FactCarrier... subjects) {
    ImmutableList.Builder<Outcome> outcomes = ImmutableList.builder();
    StandardCoal sum = StandardCoal.ZERO;
    for (Map.Entry<String, Fraction> use : uses.amounts().entrySet()) {
      Map<String, @Nullable Object> asked = new LinkedHashMap<>();
      asked.put("energyCarrier", use.getKey());
      asked.put("carrierAmount", use.getValue().toDecimal(MathContext.DECIMAL128));
      Outcome outcome = book.evaluate(COAL, asked);
      outcomes.add(outcome);
      BigDecimal kilograms = outcome.number("standardCoal").orElseThrow();
      sum = sum.plus(StandardCoal.ofKilograms(kilograms));
    }
    Facts facts =
        facts(subjects)
            .with("annualEnergyUse", sum)
            .with(
                "annualElectricityKwh",
                uses.amounts()
                    .getOrDefault("ELECTRICITY", Fraction.ZERO)
                    .toDecimal(MathContext.DECIMAL128));
    return EnergyAnswer.of(Answer.of(sum, outcomes.build()), ask(EnergyRule.REVIEW, facts));
  }

  private List<EnergyCheck> ask(List<EnergyRule> rules, Facts facts) {
    return rules.stream()
        .flatMap(
            rule ->
                law.find(rule.id()).stream()
                    .map(p -> new EnergyCheck(rule, law.evaluate(p.id(), facts))))
        .toList();
  }

  private Facts facts(FactCarrier... subjects) {
    Facts facts = Facts.of(book.dictionary(), Map.of());
    for (FactCarrier subject : subjects) {
      facts = facts.merge(subject.toFacts());
    }
    return facts;
  }
}
