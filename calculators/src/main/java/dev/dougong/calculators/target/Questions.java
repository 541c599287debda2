package dev.dougong.calculators.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.Question;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One target provision, ready to be asked about the figures of a region. */
final class Questions {

  private static final String INDICATOR = "indicator";
  private static final String YEAR = "year";
  private static final String VALUE = "value";
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final RuleBook book;
  private final Provision provision;
  private final Question question;
  private final ImmutableSet<String> inputs;
  private final int today;

  Questions(RuleBook book, Provision provision, int today) {
    this.book = book;
    this.provision = provision;
    this.question = book.question(provision.id());
    this.inputs =
        provision.inputs().stream().map(Provision.Input::id).collect(ImmutableSet.toImmutableSet());
    this.today = today;
  }

  boolean asksForIndicator() {
    return inputs.contains(INDICATOR);
  }

  /** The indicators that it knows. */
  ImmutableSet<String> indicators() {
    return provision.inputs().stream()
        .filter(input -> input.id().equals(INDICATOR))
        .flatMap(input -> input.fact().valueIds().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether it asks for one of those facts, be it through what they follow from. */
  boolean asksForAny(ImmutableSet<String> facts) {
    return book.factsOf(provision.id()).stream().anyMatch(facts::contains);
  }

  /** Every target in it: one for each indicator. */
  ImmutableList<Target> targets() {
    return asksForIndicator()
        ? indicators().stream().map(this::target).collect(ImmutableList.toImmutableList())
        : ImmutableList.of(target(""));
  }

  private Target target(String indicator) {
    Optional<AllowedValue> label =
        provision.inputs().stream()
            .filter(input -> input.id().equals(INDICATOR))
            .flatMap(input -> input.fact().values().stream())
            .filter(value -> value.id().equals(indicator))
            .findFirst();
    return new Target(provision, book.documentOf(provision), label);
  }

  /**
   * What it says about those figures, ahead of the year of its goal if they are of an earlier one.
   */
  TargetCheck check(Facts facts) {
    Optional<Integer> year = year(facts);
    Outcome outcome = question.evaluate(facts);
    int yearsLeft = yearsLeft(outcome);
    Optional<Integer> due =
        inputs.contains(YEAR)
            ? year.map(y -> y + yearsLeft)
            : TargetList.STANDARD.dueYear(provision.id());
    if (inputs.contains(YEAR) && year.isPresent()) {
      for (int later : goalYears(year.get())) {
        if (Verdicts.standing(outcome) != Standing.NO_TARGET) {
          break;
        }
        Outcome ahead = question.evaluate(facts.with(YEAR, later));
        if (Verdicts.standing(ahead) != Standing.NO_TARGET) {
          outcome = ahead;
          due = Optional.of(later);
        }
      }
    }
    return check(facts, outcome, year, due);
  }

  private TargetCheck check(
      Facts facts, Outcome outcome, Optional<Integer> year, Optional<Integer> due) {
    Standing standing = Verdicts.standing(outcome);
    boolean early = due.filter(d -> d > year.orElse(today)).isPresent();
    boolean decided = standing == Standing.MET || standing == Standing.MISSED;
    Optional<FactDefinition> fact = figureFact();
    Optional<BigDecimal> given =
        fact.flatMap(f -> Optional.ofNullable((BigDecimal) facts.get(f.id())));
    Optional<BigDecimal> figure = first(TargetList.STANDARD.measures(), outcome).or(() -> given);
    Optional<BigDecimal> goal =
        decided
            ? first(TargetList.STANDARD.goals(), outcome).or(() -> turning(outcome, fact, given))
            : Optional.empty();
    Optional<BigDecimal> margin =
        decided ? margin(outcome, standing, figure, goal) : Optional.empty();
    return new TargetCheck(
        target(String.valueOf(facts.get(INDICATOR))),
        year,
        standing == Standing.NO_TARGET ? Optional.empty() : due,
        figure,
        goal.filter(g -> isOfOneUnit(figure, g, margin)),
        standing == Standing.MISSED && early ? Standing.NOT_YET : standing,
        margin,
        Verdicts.missing(outcome),
        outcome);
  }

  private Optional<BigDecimal> turning(
      Outcome outcome, Optional<FactDefinition> fact, Optional<BigDecimal> figure) {
    return fact.flatMap(
        f ->
            figure.flatMap(
                at ->
                    Threshold.nearest(
                        provision,
                        f,
                        at,
                        value -> question.evaluate(outcome.facts().with(f.id(), value)))));
  }

  private Optional<BigDecimal> first(List<String> outputs, Outcome outcome) {
    return outputs.stream().filter(this::gives).findFirst().flatMap(outcome::number);
  }

  /** Whether the rule's distance is that of the two; a change against a base year is not. */
  private static boolean isOfOneUnit(
      Optional<BigDecimal> figure, BigDecimal goal, Optional<BigDecimal> margin) {
    return figure.isPresent()
        && margin.map(m -> m.abs().compareTo(figure.get().subtract(goal).abs()) == 0).orElse(true);
  }

  private boolean gives(String output) {
    return provision.outputs().stream().anyMatch(o -> o.name().equals(output));
  }

  /** By the rule's own margin, its shortfall, or the distance from the goal. */
  private Optional<BigDecimal> margin(
      Outcome outcome, Standing standing, Optional<BigDecimal> figure, Optional<BigDecimal> goal) {
    if (gives("margin")) {
      // A share above the whole misses a goal of exactly the whole.
      return outcome.number("margin").map(m -> standing == Standing.MET ? m : m.abs().negate());
    }
    if (standing == Standing.MISSED && gives("shortfall")) {
      return outcome.number("shortfall").map(BigDecimal::negate);
    }
    return goal.flatMap(g -> figure.map(f -> f.subtract(g).abs()))
        .map(distance -> standing == Standing.MET ? distance : distance.negate());
  }

  private int yearsLeft(Outcome outcome) {
    return gives("yearsLeft")
        ? outcome.number("yearsLeft").map(BigDecimal::intValueExact).orElse(0)
        : 0;
  }

  private static Optional<Integer> year(Facts facts) {
    return facts.get(YEAR) instanceof BigDecimal year
        ? Optional.of(year.intValueExact())
        : Optional.empty();
  }

  private ImmutableList<Integer> goalYears(int after) {
    return Threshold.figures(provision).stream()
        .filter(f -> f.stripTrailingZeros().scale() <= 0)
        .filter(f -> f.compareTo(BigDecimal.valueOf(Math.max(after, FIRST_YEAR))) > 0)
        .filter(f -> f.compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0)
        .map(BigDecimal::intValueExact)
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  /** The fact that is compared: {@code value}, otherwise the only number that it asks for. */
  private Optional<FactDefinition> figureFact() {
    ImmutableList<FactDefinition> numbers =
        provision.inputs().stream()
            .map(Provision.Input::fact)
            .filter(f -> isNumber(f) && !f.id().equals(YEAR))
            .collect(ImmutableList.toImmutableList());
    return numbers.stream()
        .filter(f -> f.id().equals(VALUE))
        .findFirst()
        .or(() -> numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty());
  }

  private static boolean isNumber(FactDefinition fact) {
    return !fact.type().isList()
        && (fact.type().kind() == FactType.Kind.DECIMAL
            || fact.type().kind() == FactType.Kind.INTEGER);
  }
}
