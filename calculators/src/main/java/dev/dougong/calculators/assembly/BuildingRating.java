package dev.dougong.calculators.assembly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Answer;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.building.PrefabGrade;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The assembly rate of one building with all that leads to it; its value is the rate.
 *
 * <p>Where items are not known, the rate lies between {@link #leastRate()} and {@link
 * #greatestRate()}: that of the building without anything of them, and with all of them. What holds
 * at both ends is decided, whatever the unknown items turn out to be. The two ends are answers of
 * the same provision, so that nothing is decided here that it would not decide.
 *
 * <p>As a carrier of facts it tells other rules the rate, the grade and whether the standard is
 * met, as far as they are known.
 */
public final class BuildingRating implements Result<Ratio>, FactCarrier {

  private final AssemblyScheme scheme;
  private final Outcome outcome;
  private final Outcome least;
  private final Outcome greatest;

  private BuildingRating(AssemblyScheme scheme, Outcome outcome, Outcome least, Outcome greatest) {
    this.scheme = scheme;
    this.outcome = outcome;
    this.least = least;
    this.greatest = greatest;
  }

  static BuildingRating of(AssemblyScheme scheme, Facts facts) {
    Outcome outcome = scheme.question().evaluate(facts);
    return new BuildingRating(
        scheme,
        outcome,
        outcome.isDetermined() ? outcome : end(scheme, facts, false),
        outcome.isDetermined() ? outcome : end(scheme, facts, true));
  }

  /** What the building is rated at least or at most, whatever is not known of it. */
  private static Outcome end(AssemblyScheme scheme, Facts facts, boolean done) {
    Facts filled = facts;
    for (SchemeItem item : scheme.items()) {
      if (!facts.containsKey(item.fact())) {
        Object value = item.isYesOrNo() ? (Object) done : done ? BigDecimal.ONE : BigDecimal.ZERO;
        filled = filled.with(item.fact(), value);
      }
    }
    return scheme.question().evaluate(filled);
  }

  /** The scheme it was rated by. */
  public AssemblyScheme scheme() {
    return scheme;
  }

  /** The assembly rate. */
  @Override
  public Optional<Ratio> value() {
    return rate(outcome);
  }

  private static Optional<Ratio> rate(Outcome outcome) {
    return outcome.number(AssemblyScheme.RATE).map(Ratio::of);
  }

  /**
   * The rate if nothing of what is not known is prefabricated; empty if the building has no item.
   */
  public Optional<Ratio> leastRate() {
    return rate(least);
  }

  /** The rate if all of what is not known is prefabricated; empty if the building has no item. */
  public Optional<Ratio> greatestRate() {
    return rate(greatest);
  }

  /** Whether it is a prefabricated building. */
  public Answer<Boolean> isPrefabricated() {
    return decided(AssemblyScheme.PREFABRICATED).map(Boolean.class::cast);
  }

  /** Its grade; {@link PrefabGrade#NONE} if it has none. */
  public Answer<PrefabGrade> grade() {
    return decided(AssemblyScheme.GRADE).map(value -> PrefabGrade.valueOf((String) value));
  }

  private Answer<Object> decided(String output) {
    if (outcome.isDetermined(output)) {
      return Answer.of(outcome, output, value -> value);
    }
    Object value = least.value(output);
    return value != null && value.equals(greatest.value(output))
        ? Answer.of(value, ImmutableList.of(outcome, least, greatest))
        : Answer.undetermined(outcome.missing(output), ImmutableList.of(outcome));
  }

  /** The items in the order of the scheme. */
  public ImmutableList<ItemRating> items() {
    return scheme.items().stream().map(this::rated).collect(ImmutableList.toImmutableList());
  }

  private ItemRating rated(SchemeItem item) {
    Object fact = outcome.facts().get(item.fact());
    return new ItemRating(
        item,
        fact instanceof BigDecimal ratio ? Optional.of(Ratio.of(ratio)) : Optional.empty(),
        fact == null && outcome.facts().containsKey(item.fact()),
        outcome.number(item.pointsOutput()));
  }

  /** The parts, Q1 first. */
  public ImmutableList<PartRating> parts() {
    return scheme.parts().stream()
        .map(part -> new PartRating(part, outcome.number(part.pointsOutput())))
        .collect(ImmutableList.toImmutableList());
  }

  /** Q4: the points of the items that the building does not have. */
  public Optional<BigDecimal> absentPoints() {
    return outcome.number(AssemblyScheme.ABSENT_POINTS);
  }

  /** The conditions of a prefabricated building: the least points of the parts, the least rate. */
  public ImmutableList<Condition> conditions() {
    ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
    for (SchemePart part : scheme.parts()) {
      conditions.add(condition(part.sufficientOutput()));
    }
    return conditions.add(condition(AssemblyScheme.RATE_SUFFICIENT)).build();
  }

  private Condition condition(String output) {
    Provision.Output declared =
        scheme.provision().outputs().stream()
            .filter(o -> o.name().equals(output))
            .findFirst()
            .orElseThrow();
    return new Condition(
        output, declared.label(), decided(output).map(Boolean.class::cast).value());
  }

  /** Why it is not a prefabricated building: the conditions that are certainly not met. */
  public ImmutableList<Condition> unmet() {
    return conditions().stream()
        .filter(condition -> condition.met().equals(Optional.of(false)))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public ImmutableSet<String> missing() {
    return outcome.missing();
  }

  /** What the scheme's provision says; with its two ends if something is not known. */
  @Override
  public ImmutableList<Outcome> outcomes() {
    return outcome.isDetermined()
        ? ImmutableList.of(outcome)
        : ImmutableList.of(outcome, least, greatest);
  }

  /** The rate, the grade and whether the standard is met, for other rules, as far as known. */
  @Override
  public Facts toFacts() {
    Map<String, @Nullable Object> known = new LinkedHashMap<>();
    known.put("prefabEvaluationStandard", scheme.standard().name());
    value().ifPresent(rate -> known.put("assemblyRate", rate));
    grade().value().ifPresent(grade -> known.put("prefabGrade", grade.name()));
    isPrefabricated().value().ifPresent(yes -> known.put("meetsPrefabStandard", yes));
    return Facts.of(known);
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("scheme", scheme.number());
    members.put("value", value());
    members.put("leastRate", leastRate());
    members.put("greatestRate", greatestRate());
    members.put("isPrefabricated", isPrefabricated().value());
    members.put("grade", grade().value());
    members.put("items", items().stream().map(BuildingRating::json).toList());
    members.put(
        "parts",
        parts().stream().map(p -> pair("part", p.part().id(), "points", p.points())).toList());
    members.put("absentPoints", absentPoints());
    members.put(
        "conditions",
        conditions().stream().map(c -> pair("condition", c.output(), "met", c.met())).toList());
    members.put("missing", missing());
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  private static Map<String, @Nullable Object> json(ItemRating rating) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("item", rating.item().fact());
    members.put("ratio", rating.ratio());
    members.put("isAbsent", rating.isAbsent());
    members.put("points", rating.points());
    members.put("fullPoints", rating.item().maxPoints());
    return members;
  }

  private static Map<String, @Nullable Object> pair(
      String key, Object value, String otherKey, Object otherValue) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put(key, value);
    members.put(otherKey, otherValue);
    return members;
  }

  /** In a line what came out and why not, and then how the provision comes to it. */
  @Override
  public String explain(Locale locale) {
    return new RatingText(this, locale).line() + "\n" + outcome.explain(locale);
  }

  /** In a line, such as {@code 68.3%, prefabricated, grade A}. */
  @Override
  public String toString() {
    return new RatingText(this, Locale.ENGLISH).line();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BuildingRating that && outcome.equals(that.outcome);
  }

  @Override
  public int hashCode() {
    return outcome.hashCode();
  }

  /** The labels of conditions, for a message. */
  static String labels(List<Condition> conditions, Locale locale, String separator) {
    return conditions.stream()
        .map(condition -> condition.label().in(locale))
        .collect(Collectors.joining(separator));
  }
}
