package dev.dougong.calculators.assembly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Fraction;
import dev.dougong.core.quantity.Money;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way to an assembly rate or grade; its value is the cost, to the fen.
 *
 * <p>Ratios are planned in steps of 0.01 %, and among all such plans it is the cheapest; of equally
 * cheap ones it is one with most points. The plan is then rated by the scheme's provision like any
 * building. Without value and without missing facts, the goal is out of reach of the offers.
 */
public final class AssemblyPlan implements Result<Money> {

  private static final int STEPS = 10_000;
  private static final int FEN_SCALE = 2;
  private static final int SHOWN_PLACES = 6;

  private final AssemblyScheme scheme;
  private final AssemblyGoal goal;
  private final ImmutableSet<String> missing;
  private final Optional<Found> found;
  private final Optional<Ratio> highestRate;

  private AssemblyPlan(
      AssemblyScheme scheme,
      AssemblyGoal goal,
      ImmutableSet<String> missing,
      Optional<Found> found,
      Optional<Ratio> highestRate) {
    this.scheme = scheme;
    this.goal = goal;
    this.missing = missing;
    this.found = found;
    this.highestRate = highestRate;
  }

  static AssemblyPlan of(
      RuleBook book, AssemblyScheme scheme, AssemblyGoal goal, ItemOffers offers) {
    check(scheme, offers);
    Ratio least = goal.leastRate(scheme);
    ImmutableSet<String> missing =
        scheme.items().stream()
            .map(SchemeItem::fact)
            .filter(item -> !offers.knows(item))
            .collect(ImmutableSet.toImmutableSet());
    if (!missing.isEmpty()) {
      return new AssemblyPlan(scheme, goal, missing, Optional.empty(), Optional.empty());
    }
    Map<String, ItemOffers.Offer> present = new LinkedHashMap<>();
    Fraction divisor = Fraction.of(scheme.fullPoints());
    for (SchemeItem item : scheme.items()) {
      Optional<ItemOffers.Offer> offer = offers.offer(item.fact());
      if (offer.isPresent()) {
        present.put(item.fact(), offer.get());
      } else {
        divisor = divisor.minus(Fraction.of(item.maxPoints()));
      }
    }
    if (divisor.signum() <= 0) {
      return new AssemblyPlan(scheme, goal, missing, Optional.empty(), Optional.empty());
    }
    CheapestCombination combinations =
        CheapestCombination.of(scheme.parts(), scheme.items(), present, goal.isGraded(), STEPS);
    Fraction points = divisor;
    return new AssemblyPlan(
        scheme,
        goal,
        missing,
        combinations
            .cheapest(least.toFraction().times(divisor))
            .map(combination -> found(book, scheme, goal, combination)),
        combinations.mostPoints().map(most -> Ratio.of(Fraction.of(most).dividedBy(points))));
  }

  private static void check(AssemblyScheme scheme, ItemOffers offers) {
    for (String name : offers.items()) {
      SchemeItem item = scheme.item(name);
      if (item.isYesOrNo() && offers.offer(name).filter(AssemblyPlan::isYesOrNo).isEmpty()) {
        throw InvalidInputException.of(
            name,
            offers.offer(name).map(Object::toString).orElse("absent"),
            "an offer of all or nothing, as it is a yes or no");
      }
    }
  }

  private static boolean isYesOrNo(ItemOffers.Offer offer) {
    return ends(offer.least()) && ends(offer.most());
  }

  private static boolean ends(Ratio ratio) {
    return ratio.isZero() || ratio.equals(Ratio.ONE);
  }

  private static Found found(
      RuleBook book,
      AssemblyScheme scheme,
      AssemblyGoal goal,
      CheapestCombination.Found combination) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    for (SchemeItem item : scheme.items()) {
      Ratio ratio = combination.ratios().get(item.fact());
      facts.put(item.fact(), item.isYesOrNo() ? (Object) Ratio.ONE.equals(ratio) : ratio);
    }
    BuildingRating rating = BuildingRating.of(scheme, Facts.of(book.dictionary(), facts));
    BigDecimal rated =
        rating.parts().stream()
            .flatMap(part -> part.points().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!goal.isReachedBy(rating) || rated.compareTo(combination.points()) != 0) {
      throw InvalidInputException.of(
          "scheme", scheme, "a scheme whose provision rates " + facts + " as its table says");
    }
    return new Found(
        combination.ratios(),
        combination.points(),
        Money.of(combination.cost().toDecimal(FEN_SCALE, RoundingMode.HALF_UP)),
        rating);
  }

  /** What the plan is to reach. */
  public AssemblyGoal goal() {
    return goal;
  }

  /** The least cost; empty if the goal is out of reach or an item has no offer. */
  @Override
  public Optional<Money> value() {
    return found.map(Found::cost);
  }

  /** Whether the offers allow the goal; empty if an item has no offer. */
  public Optional<Boolean> isReachable() {
    return missing.isEmpty() ? Optional.of(found.isPresent()) : Optional.empty();
  }

  /** The ratio of each item under the plan, without those that the building does not have. */
  public ImmutableMap<String, Ratio> ratios() {
    return found.map(Found::ratios).orElseGet(ImmutableMap::of);
  }

  /** The points under the plan. */
  public Optional<BigDecimal> points() {
    return found.map(Found::points);
  }

  /** The rating of the building as planned. */
  public Optional<BuildingRating> rating() {
    return found.map(Found::rating);
  }

  /**
   * The highest rate that a building of the wanted kind can have with these offers; empty if it
   * cannot be prefabricated, or graded, at all.
   */
  public Optional<Ratio> highestRate() {
    return highestRate;
  }

  /** The items of which the offers say nothing. */
  @Override
  public ImmutableSet<String> missing() {
    return missing;
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return rating().map(BuildingRating::outcomes).orElseGet(ImmutableList::of);
  }

  @Override
  public String explain(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    if (found.isEmpty()) {
      return toString();
    }
    String items =
        ratios().entrySet().stream()
            .map(
                entry ->
                    scheme.item(entry.getKey()).label().in(locale)
                        + (chinese ? "：" : ": ")
                        + entry.getValue())
            .collect(Collectors.joining("\n"));
    return (chinese ? "最低费用 " : "least cost ")
        + found.get().cost()
        + "\n"
        + items
        + "\n"
        + found.get().rating().explain(locale);
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("goal", goal.toString());
    members.put("value", value());
    members.put("isReachable", isReachable());
    members.put("ratios", ratios());
    members.put("points", points());
    members.put("highestRate", highestRate);
    members.put("rating", rating());
    members.put("missing", missing);
    return Json.write(members);
  }

  /** The goal, the cost and the rating, or why there is no plan. */
  @Override
  public String toString() {
    if (!missing.isEmpty()) {
      return goal + ": undetermined, missing " + missing;
    }
    if (found.isEmpty()) {
      return goal
          + ": out of reach"
          + highestRate.map(rate -> ", at most " + percent(rate)).orElse("");
    }
    return goal + ": " + found.get().cost() + ", " + found.get().rating();
  }

  private static String percent(Ratio rate) {
    return Ratio.of(rate.toDecimal(SHOWN_PLACES, RoundingMode.HALF_UP)).toString();
  }

  /** What was found. */
  private record Found(
      ImmutableMap<String, Ratio> ratios, BigDecimal points, Money cost, BuildingRating rating) {}
}
