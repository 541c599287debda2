package dev.dougong.calculators.green;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.green.StarDemand.Weight;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Input;
import dev.dougong.engine.rule.Provision.Output;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Finds the clauses of a law that ask for stars, and asks each how many.
 *
 * <p>Most say so in an output of a known name. Some only judge a project by its stars; of these it
 * is asked with how few stars they are satisfied, all else being in order.
 */
final class StarClauses {

  private static final String GREEN_STARS = "greenStars";

  private static final ImmutableMap<String, Weight> OUTPUTS =
      ImmutableMap.of(
          "minGreenStars", Weight.BINDING,
          "encouragedGreenStars", Weight.ENCOURAGED,
          "assumedGreenStars", Weight.ASSUMED);

  /** The clauses that judge by stars: what they say where the stars are too few. */
  private static final ImmutableList<Judgement> JUDGEMENTS =
      ImmutableList.of(
          new Judgement(
              "jianbanbiaohan-2022-389/6.3.1-six-cities",
              "compliant",
              false,
              Weight.BINDING,
              ImmutableSet.of("isPrefabricated", "usesCompliantGreenMaterials")),
          new Judgement(
              "zhejianjian-2022-17/3.2.3-a",
              "twoStarStatus",
              "NON_COMPLIANT",
              Weight.BINDING,
              ImmutableSet.of()),
          new Judgement(
              "zhejianjian-2022-17/3.2.3-a",
              "twoStarStatus",
              "ENCOURAGED_ONLY",
              Weight.ENCOURAGED,
              ImmutableSet.of()),
          new Judgement(
              "caiku-2020-31/1.3-a",
              "starExpectation",
              "BELOW_ENCOURAGED_LEVEL",
              Weight.ENCOURAGED,
              ImmutableSet.of()));

  private static final String REGULATION = "zhejiang-lvse-jianzhu-tiaoli-2020/7";
  private static final String PLAN = "zhejiang-lvse-jianzhu-tiaoli-2020/8";

  /** How many questions are asked at most to learn what a clause can still come to. */
  private static final int TRIALS = 400;

  private final RuleBook law;
  private final Facts facts;
  private final int highest;
  private int trials;

  private StarClauses(RuleBook law, Facts facts) {
    this.law = law;
    this.facts = facts;
    this.highest =
        law.dictionary().get(GREEN_STARS).max().map(BigDecimal::intValueExact).orElseThrow();
  }

  /** A clause that only judges the stars that a project has. */
  private record Judgement(
      String provision, String output, Object tooFew, Weight weight, ImmutableSet<String> given) {}

  /** What a clause said once: a number of stars, or what is missing. */
  private record Said(Outcome outcome, OptionalInt stars, ImmutableSet<String> missing) {}

  /** A clause that can be asked for its stars. */
  private interface Clause {
    Said ask(Facts known);
  }

  /** What a clause can come to. */
  private record Range(int least, int most) {
    Range or(Range other) {
      return new Range(Math.min(least, other.least), Math.max(most, other.most));
    }
  }

  static ImmutableList<StarDemand> demands(RuleBook law, Facts facts, OptionalInt plan) {
    StarClauses clauses = new StarClauses(law, facts);
    Stream<StarDemand> stated =
        law.provisions().stream()
            .flatMap(
                provision ->
                    provision.outputs().stream()
                        .filter(output -> OUTPUTS.containsKey(output.name()))
                        .map(output -> clauses.stated(provision, output)));
    Stream<StarDemand> judged =
        JUDGEMENTS.stream()
            .filter(judgement -> law.find(judgement.provision()).isPresent())
            .map(clauses::judged);
    Stream<StarDemand> planned =
        plan.isPresent() && law.find(PLAN).isPresent()
            ? Stream.of(clauses.planned(plan.getAsInt()))
            : Stream.empty();
    return Stream.of(stated, judged, planned)
        .flatMap(stream -> stream)
        .collect(ImmutableList.toImmutableList());
  }

  private StarDemand stated(Provision provision, Output output) {
    Weight weight = OUTPUTS.getOrDefault(output.name(), Weight.BINDING);
    boolean binds = weight != Weight.BINDING || provision.force() == Provision.Force.MANDATORY;
    return demand(
        binds ? weight : Weight.ENCOURAGED, known -> said(law, provision, output.name(), known));
  }

  private static Said said(RuleBook law, Provision provision, String output, Facts known) {
    Scope scope = Scope.of(law, provision, known);
    Outcome outcome = law.evaluate(provision.id(), scope.facts());
    ImmutableSet<String> missing = scope.named(outcome.missing(output));
    return missing.isEmpty()
        ? new Said(outcome, OptionalInt.of(whole(outcome, output)), missing)
        : new Said(outcome, OptionalInt.empty(), missing);
  }

  /** A clause that gives no number asks for none. */
  private static int whole(Outcome outcome, String output) {
    return outcome.number(output).map(BigDecimal::intValueExact).orElse(0);
  }

  private StarDemand judged(Judgement judgement) {
    return demand(judgement.weight(), known -> fewest(judgement, known));
  }

  private Said fewest(Judgement judgement, Facts known) {
    Facts orderly = known;
    for (String fact : judgement.given()) {
      orderly = orderly.with(fact, true);
    }
    for (int stars = 0; ; stars++) {
      Outcome outcome = law.evaluate(judgement.provision(), orderly.with(GREEN_STARS, stars));
      ImmutableSet<String> missing = outcome.missing(judgement.output());
      if (!missing.isEmpty()) {
        return new Said(outcome, OptionalInt.empty(), missing);
      }
      if (stars == highest || !judgement.tooFew().equals(outcome.value(judgement.output()))) {
        return new Said(outcome, OptionalInt.of(stars), missing);
      }
    }
  }

  /** The plan of a city counts where the regulation asks for stars at all, and never less. */
  private StarDemand planned(int plan) {
    return demand(
        Weight.BINDING,
        known -> {
          Said least = said(law, law.provision(REGULATION), "minGreenStars", known);
          if (least.stars().isEmpty() || least.stars().getAsInt() == 0) {
            return least;
          }
          Outcome outcome =
              law.evaluate(
                  PLAN, Map.of("planGreenStars", plan, "minGreenStars", least.stars().getAsInt()));
          return new Said(
              outcome, OptionalInt.of(whole(outcome, "bindingGreenStars")), ImmutableSet.of());
        });
  }

  private StarDemand demand(Weight weight, Clause clause) {
    Said said = clause.ask(facts);
    trials = TRIALS;
    Range range = range(clause, facts, said);
    return new StarDemand(
        said.outcome(),
        weight,
        range.least(),
        range.most(),
        range.least() == range.most() ? ImmutableSet.of() : said.missing());
  }

  /** Tries the values of one missing fact after the other; a number can be anything. */
  private Range range(Clause clause, Facts known, Said said) {
    if (said.stars().isPresent()) {
      return new Range(said.stars().getAsInt(), said.stars().getAsInt());
    }
    Range whole = new Range(0, highest);
    for (String fact : said.missing()) {
      List<?> values = values(said.outcome().provision(), fact);
      if (values.isEmpty()) {
        continue;
      }
      Optional<Range> range = Optional.empty();
      for (Object value : values) {
        trials--;
        if (trials < 0) {
          return whole;
        }
        Facts more = known.with(fact, value);
        Range one = range(clause, more, clause.ask(more));
        range = Optional.of(range.map(one::or).orElse(one));
      }
      return range.orElse(whole);
    }
    return whole;
  }

  private List<?> values(Provision provision, String fact) {
    FactDefinition definition =
        provision.inputs().stream()
            .filter(input -> input.id().equals(fact))
            .map(Input::fact)
            .findFirst()
            .orElseGet(() -> law.dictionary().get(fact));
    if (definition.type().equals(FactType.BOOLEAN)) {
      return List.of(true, false);
    }
    return definition.type().equals(FactType.ENUM)
        ? definition.values().stream().map(AllowedValue::id).toList()
        : List.of();
  }
}
