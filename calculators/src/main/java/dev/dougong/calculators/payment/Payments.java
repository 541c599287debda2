package dev.dougong.calculators.payment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.calculators.Answer;
import dev.dougong.calculators.internal.Circumstances;
import dev.dougong.calculators.internal.Setting;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.contract.Contract;
import dev.dougong.core.contract.Deposit;
import dev.dougong.core.contract.DepositType;
import dev.dougong.core.contract.SecurityForm;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Answers what has to be paid under a contract, how it is secured, and what was not kept.
 *
 * <p>Which clause binds depends on the place and, day by day, on what is in force. Day and place
 * are told to the calculator or are among the facts, and never guessed. What no provision in force
 * there and then speaks of has no value and nothing missing.
 */
@CheckReturnValue
public final class Payments {

  private static final String COMPLETED = "completedWorkValue";
  private static final String PAID = "progressPaymentPaid";
  private static final String BOND_REQUIRED = "performanceBondRequired";
  private static final String BOND_AMOUNT = "performanceBondAmount";

  private final Setting setting;
  private final ImmutableList<Provision> floors;
  private final OptionalInt term;

  private Payments(Setting setting, ImmutableList<Provision> floors, OptionalInt term) {
    this.setting = setting;
    this.floors = floors;
    this.term = term;
  }

  /** With the standard rules. */
  public static Payments standard() {
    return of(RuleBook.standard());
  }

  /** With the rules of that book; its floors of progress payments count, whoever wrote them. */
  public static Payments of(RuleBook book) {
    ImmutableList<Provision> floors =
        book.provisions().stream()
            .filter(Payments::isFloor)
            .collect(ImmutableList.toImmutableList());
    return new Payments(Setting.of(book), floors, OptionalInt.empty());
  }

  private static boolean isFloor(Provision provision) {
    return provision.outputs().stream()
        .anyMatch(output -> output.name().equals(PaymentRules.STANDARD.floor()));
  }

  /**
   * The payments of a contract up to that day in the place with that code, by the standard rules.
   */
  public static PaymentHistory history(
      LocalDate date, String code, Contract contract, FactCarrier... about) {
    return standard().asOf(date).in(code).history(contract, about);
  }

  /** The same for a question about that day; of a history it is the last day that counts. */
  public Payments asOf(LocalDate date) {
    return new Payments(setting.asOf(date), floors, term);
  }

  /** The same for a question in that place. */
  public Payments in(Jurisdiction where) {
    return new Payments(setting.in(where), floors, term);
  }

  /** The same for a question in the place with that GB/T 2260 code. */
  public Payments in(String code) {
    return in(Jurisdiction.of(code));
  }

  /**
   * The same where the contract gives that many days to pay for a period after its end.
   *
   * <p>Without it, no clause of the corpus says by when a period has to be paid, so payments are
   * looked at on the days on which something was paid, and on the last day.
   */
  public Payments payableWithin(int days) {
    if (days < 0) {
      throw InvalidInputException.of("days", days, "zero or more");
    }
    return new Payments(setting, floors, OptionalInt.of(days));
  }

  /** The least that has to be paid for completed work: the highest floor in force. */
  public Answer<Money> leastProgressPayment(Money completed, FactCarrier... about) {
    PaymentFloor floor = progress(completed, Money.ZERO, about);
    if (!floor.isDetermined()) {
      return Answer.undetermined(floor.missing(), floor.outcomes());
    }
    return floor
        .value()
        .map(least -> Answer.of(least, floor.outcomes()))
        .orElseGet(() -> Answer.none(floor.outcomes()));
  }

  /** What was paid for completed work, held against every floor in force. */
  public PaymentFloor progress(Money completed, Money paid, FactCarrier... about) {
    Facts facts = setting.facts(ImmutableList.copyOf(about));
    return progress(facts, Circumstances.dayOf(facts), Optional.of(completed), paid);
  }

  private PaymentFloor progress(
      Facts facts, LocalDate date, Optional<Money> completed, Money paid) {
    Facts asked = Setting.on(date, facts).without(COMPLETED).with(PAID, paid);
    Facts known = completed.map(value -> asked.with(COMPLETED, value)).orElse(asked);
    return new PaymentFloor(
        floors.stream()
            .filter(provision -> holds(provision, known, date))
            .map(provision -> floor(provision, known, date, paid))
            .toList());
  }

  private PaymentFinding floor(Provision provision, Facts facts, LocalDate date, Money paid) {
    Outcome outcome = setting.book().evaluate(provision.id(), facts);
    Answer<Money> least = Answer.money(outcome, PaymentRules.STANDARD.floor());
    if (!least.isDetermined()) {
      return PaymentFinding.of(
          PaymentTopic.PROGRESS, date, PaymentFinding.Standing.OPEN, least.missing(), outcome);
    }
    return least
        .value()
        .map(sum -> PaymentFinding.of(PaymentTopic.PROGRESS, date, sum, paid, outcome))
        .orElseGet(
            () ->
                PaymentFinding.of(
                    PaymentTopic.PROGRESS,
                    date,
                    PaymentFinding.Standing.NOT_ADDRESSED,
                    ImmutableSet.of(),
                    outcome));
  }

  /**
   * The whole history of a contract, day by day, and every other clause on its payment.
   *
   * <p>On each day, all progress and settlement payments so far are held against the value of all
   * work so far; a period that says itself what was paid for it is held against the floors on its
   * own as well. Payments after the day of the question do not count.
   *
   * @param about what else is known, such as the project
   */
  public PaymentHistory history(Contract contract, FactCarrier... about) {
    List<FactCarrier> subjects = new ArrayList<>();
    subjects.add(contract);
    subjects.addAll(ImmutableList.copyOf(about));
    Facts facts = setting.facts(subjects);
    LocalDate closing = Circumstances.dayOf(facts);
    Timeline timeline = new Timeline(contract, term, closing);
    ImmutableList.Builder<PaymentDay> days = ImmutableList.builder();
    for (LocalDate day : timeline.days()) {
      Optional<Money> completed = timeline.completedBy(day);
      Money paid = timeline.paidBy(day);
      days.add(new PaymentDay(day, completed, paid, progress(facts, day, completed, paid)));
    }
    ImmutableList.Builder<PaymentDay> periods = ImmutableList.builder();
    for (Timeline.OwnPayment period : timeline.ownPayments()) {
      periods.add(
          new PaymentDay(
              period.day(),
              period.completed(),
              period.paid(),
              progress(facts, period.day(), period.completed(), period.paid())));
    }
    ImmutableList.Builder<PaymentFinding> others = ImmutableList.builder();
    advance(timeline, facts).ifPresent(others::add);
    for (PaymentTopic topic : PaymentTopic.values()) {
      others.addAll(checks(topic, contract, about, facts));
    }
    return new PaymentHistory(closing, days.build(), periods.build(), others.build());
  }

  /** The deposits of a contract are asked about one by one. */
  private ImmutableList<PaymentFinding> checks(
      PaymentTopic topic, Contract contract, FactCarrier[] about, Facts facts) {
    if (topic != PaymentTopic.DEPOSITS || contract.deposits().size() < 2) {
      return check(topic, facts);
    }
    ImmutableList.Builder<PaymentFinding> findings = ImmutableList.builder();
    for (Deposit deposit : contract.deposits()) {
      List<FactCarrier> subjects = new ArrayList<>();
      subjects.add(contract.about(deposit));
      subjects.addAll(ImmutableList.copyOf(about));
      findings.addAll(check(topic, setting.facts(subjects)));
    }
    return findings.build();
  }

  private Optional<PaymentFinding> advance(Timeline timeline, Facts facts) {
    Optional<Money> agreed = timeline.contract().advance();
    Provision provision = setting.book().find(PaymentRules.ADVANCE).orElse(null);
    if (agreed.isEmpty() || provision == null || !holds(provision, facts, timeline.closing())) {
      return Optional.empty();
    }
    Object dueOn = facts.get("agreedPaymentDate");
    if (dueOn instanceof LocalDate due && due.isAfter(timeline.closing())) {
      return Optional.empty();
    }
    Facts asked =
        facts
            .with("agreedAdvancePayment", agreed.get())
            .with("advancePaymentMade", timeline.advanceBy(timeline.closing()));
    Facts known =
        timeline
            .advanceReached(agreed.get())
            .map(day -> asked.with("paymentDate", day))
            .orElse(asked);
    Outcome outcome = setting.book().evaluate(provision.id(), known);
    if (dueOn instanceof LocalDate due) {
      return Optional.of(
          PaymentFinding.of(
              PaymentTopic.ADVANCE, due, agreed.get(), timeline.advanceBy(due), outcome));
    }
    return Optional.of(
        PaymentFinding.of(
            PaymentTopic.ADVANCE,
            timeline.closing(),
            standing(
                outcome,
                PaymentRules.ADVANCE_OUTPUT,
                value -> value.equals(PaymentRules.NON_COMPLIANT)),
            outcome.missing(PaymentRules.ADVANCE_OUTPUT),
            outcome));
  }

  /** How a case stands with every clause on a topic in force that concerns it. */
  public ImmutableList<PaymentFinding> check(PaymentTopic topic, FactCarrier... about) {
    return check(topic, setting.facts(ImmutableList.copyOf(about)));
  }

  private ImmutableList<PaymentFinding> check(PaymentTopic topic, Facts facts) {
    LocalDate date = Circumstances.dayOf(facts);
    ImmutableList.Builder<PaymentFinding> findings = ImmutableList.builder();
    for (PaymentRules.Check check : PaymentRules.STANDARD.checks()) {
      Optional<Provision> provision = setting.book().find(check.provision());
      if (check.topic() == topic
          && provision.filter(p -> holds(p, facts, date)).isPresent()
          && setting.concerns(check.provision(), facts)) {
        Outcome outcome = setting.book().evaluate(check.provision(), facts);
        findings.add(
            PaymentFinding.of(
                topic,
                date,
                standing(outcome, check.output(), check.breach()::contains),
                outcome.missing(check.output()),
                outcome));
      }
    }
    return findings.build();
  }

  private static PaymentFinding.Standing standing(
      Outcome outcome, String output, java.util.function.Predicate<Object> breach) {
    if (!outcome.isDetermined(output)) {
      return PaymentFinding.Standing.OPEN;
    }
    Object value = outcome.value(output);
    if (value == null) {
      return PaymentFinding.Standing.NOT_ADDRESSED;
    }
    return breach.test(value) ? PaymentFinding.Standing.BREACHED : PaymentFinding.Standing.MET;
  }

  /** The bid security that has to be paid where rules lower or waive it. */
  public Answer<Money> bidSecurity(FactCarrier... about) {
    return money("bidSecurity", about);
  }

  /** Whether bid security is or should be waived or lowered. */
  public Answer<Boolean> isBidSecurityWaived(FactCarrier... about) {
    return truth("bidSecurityWaived", about);
  }

  /** The quality deposit, taken of the price without precast parts where rules say so. */
  public Answer<Money> qualityDeposit(FactCarrier... about) {
    return money("qualityDeposit", about);
  }

  /** What a quality deposit is taken of, where precast parts may be deducted. */
  public Answer<Money> qualityDepositBase(FactCarrier... about) {
    return money("qualityDepositBase", about);
  }

  /** The property-warranty deposit of housing, taken of the cost without precast parts. */
  public Answer<Money> warrantyDeposit(FactCarrier... about) {
    return money("warrantyDeposit", about);
  }

  /** The payment guarantee that the client owes in return for a performance bond. */
  public Answer<Money> paymentGuarantee(FactCarrier... about) {
    return money("paymentGuarantee", about);
  }

  /** The same for a contract whose performance deposit is the bond. */
  public Answer<Money> paymentGuarantee(Contract contract, FactCarrier... about) {
    List<FactCarrier> subjects = new ArrayList<>();
    subjects.add(contract);
    subjects.addAll(ImmutableList.copyOf(about));
    Facts facts = setting.facts(subjects);
    Optional<Deposit> bond =
        contract.deposits().stream().filter(d -> d.type() == DepositType.PERFORMANCE).findFirst();
    if (bond.isPresent() && !facts.containsKey(BOND_REQUIRED)) {
      facts = facts.with(BOND_REQUIRED, bond.get().form() != SecurityForm.NONE);
      Optional<Money> amount = bond.get().amount();
      facts = amount.isPresent() ? facts.with(BOND_AMOUNT, amount.get()) : facts;
    }
    return money("paymentGuarantee", facts);
  }

  /** The price at which a total-price contract is settled. */
  public Answer<Money> settledPrice(FactCarrier... about) {
    return money("settledPrice", about);
  }

  /** The price at which the fixed part of a contract is settled. */
  public Answer<Money> settledFixedPart(FactCarrier... about) {
    return money("settledFixedPart", about);
  }

  /** The labour cost of all stages, at the share agreed for each. */
  public Answer<Money> labourPayment(FactCarrier... about) {
    return money("labourPayment", about);
  }

  /** How many special accounts for wages an enterprise needs. */
  public Answer<Integer> wageAccounts(FactCarrier... about) {
    Facts facts = setting.facts(ImmutableList.copyOf(about));
    List<Outcome> outcomes = outcomes("wageAccounts", facts);
    if (outcomes.isEmpty()) {
      return Answer.none(outcomes);
    }
    String output = PaymentRules.STANDARD.sources("wageAccounts").get(0).output();
    return Answer.number(outcomes.get(0), output).map(BigDecimal::intValueExact);
  }

  /** Whether a firm need not store a deposit for wages, or less. */
  public Answer<Boolean> isWageDepositWaived(FactCarrier... about) {
    return truth("wageDepositWaived", about);
  }

  /** Whether a stored deposit for wages can be given back early. */
  public Answer<Boolean> isWageDepositReleased(FactCarrier... about) {
    return truth("wageDepositReleased", about);
  }

  /**
   * Whether a deposit in cash can be replaced by that form.
   *
   * @throws InvalidInputException if the form is cash or none
   */
  public Answer<Boolean> canReplaceCash(
      DepositType deposit, SecurityForm form, FactCarrier... about) {
    if (form == SecurityForm.CASH || form == SecurityForm.NONE) {
      throw InvalidInputException.of("form", form, "a form in place of cash");
    }
    Facts facts = setting.facts(ImmutableList.copyOf(about));
    return truth(
        "cashReplaceable",
        facts.with("depositType", deposit.name()).with("securityForm", form.name()));
  }

  /**
   * Whether guarantees are to be introduced everywhere for that deposit, and not only encouraged.
   */
  public Answer<Boolean> areGuaranteesIntroduced(DepositType deposit, FactCarrier... about) {
    Facts facts = setting.facts(ImmutableList.copyOf(about));
    return truth("guaranteesIntroduced", facts.with("depositType", deposit.name()));
  }

  private Answer<Money> money(String question, FactCarrier[] about) {
    return money(question, setting.facts(ImmutableList.copyOf(about)));
  }

  /** The least of what the provisions in force say. */
  private Answer<Money> money(String question, Facts facts) {
    List<Outcome> outcomes = new ArrayList<>();
    ImmutableSet.Builder<String> missing = ImmutableSet.builder();
    Optional<Money> least = Optional.empty();
    for (PaymentRules.Source source : inForce(question, facts)) {
      Outcome outcome = evaluate(source, facts);
      Answer<Money> said = Answer.money(outcome, source.output());
      outcomes.add(outcome);
      missing.addAll(said.missing());
      Optional<Money> before = least;
      least = said.value().map(sum -> before.map(sum::min).orElse(sum)).or(() -> before);
    }
    ImmutableSet<String> open = missing.build();
    if (!open.isEmpty()) {
      return Answer.undetermined(open, outcomes);
    }
    return least.map(sum -> Answer.of(sum, outcomes)).orElseGet(() -> Answer.none(outcomes));
  }

  private Answer<Boolean> truth(String question, FactCarrier[] about) {
    return truth(question, setting.facts(ImmutableList.copyOf(about)));
  }

  /** Yes if one provision in force says so, no if all that are decided say no. */
  private Answer<Boolean> truth(String question, Facts facts) {
    List<Outcome> outcomes = new ArrayList<>();
    ImmutableSet.Builder<String> missing = ImmutableSet.builder();
    boolean yes = false;
    for (PaymentRules.Source source : inForce(question, facts)) {
      Outcome outcome = evaluate(source, facts);
      outcomes.add(outcome);
      missing.addAll(outcome.missing(source.output()));
      Object value = outcome.value(source.output());
      yes |= Boolean.TRUE.equals(value) || (value != null && source.yes().contains(value));
    }
    ImmutableSet<String> open = missing.build();
    if (yes) {
      return Answer.of(true, outcomes);
    }
    if (!open.isEmpty()) {
      return Answer.undetermined(open, outcomes);
    }
    return outcomes.isEmpty() ? Answer.none(outcomes) : Answer.of(false, outcomes);
  }

  private List<Outcome> outcomes(String question, Facts facts) {
    return inForce(question, facts).stream().map(source -> evaluate(source, facts)).toList();
  }

  private Outcome evaluate(PaymentRules.Source source, Facts facts) {
    Facts asked = facts;
    for (Map.Entry<String, Object> fact : source.with().entrySet()) {
      asked = asked.with(fact.getKey(), fact.getValue());
    }
    return setting.book().evaluate(source.provision(), asked);
  }

  private List<PaymentRules.Source> inForce(String question, Facts facts) {
    LocalDate date = Circumstances.dayOf(facts);
    Object deposit = facts.get("depositType");
    return PaymentRules.STANDARD.sources(question).stream()
        .filter(source -> source.deposit().map(type -> type.equals(deposit)).orElse(true))
        .filter(
            source ->
                setting
                    .book()
                    .find(source.provision())
                    .filter(provision -> holds(provision, facts, date))
                    .isPresent())
        .toList();
  }

  private boolean holds(Provision provision, Facts facts, LocalDate date) {
    return setting.holdsIn(Circumstances.placeOf(facts), provision)
        && setting.standing(provision, date).inForce();
  }
}
