package dev.dougong.calculators.carbon;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Input;
import dev.dougong.engine.rule.Provision.Output;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The targets on carbon in force there and then, with what a region has come to.
 *
 * <p>A figure of the region counts for the indicator that it is given for; the others stay open.
 * The value says whether all are met, which one target that is missed denies.
 */
public final class CarbonTargets implements Result<Boolean> {

  private static final Pattern CARBON = Pattern.compile(".*(CO2|CARBON).*");
  private static final List<String> CHOICES = List.of("indicator", "metric");
  private static final List<String> FIGURES =
      List.of("value", "baseValue", "baseline2020", "actual2025");
  private static final List<String> CARBON_FACTS =
      List.of("peakYear", "expectedEmissions", "actualEmissions");
  private static final List<String> TARGETS = List.of("goal", "target", "cut", "limit2025");

  private final ImmutableList<CarbonTarget> targets;

  private CarbonTargets(ImmutableList<CarbonTarget> targets) {
    this.targets = targets;
  }

  static CarbonTargets of(RuleBook law, Facts facts) {
    return new CarbonTargets(
        law.ofKind(Provision.Kind.TARGET).provisions().stream()
            .flatMap(provision -> targets(law, provision, facts))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Stream<CarbonTarget> targets(RuleBook law, Provision provision, Facts facts) {
    Optional<Input> choice =
        provision.inputs().stream().filter(input -> CHOICES.contains(input.id())).findFirst();
    if (choice.isPresent()) {
      return choice.get().fact().values().stream()
          .filter(value -> CARBON.matcher(value.id()).matches())
          .map(value -> chosen(law, provision, choice.get().id(), value, facts));
    }
    boolean isOnCarbon =
        provision.inputs().stream().map(Input::id).anyMatch(CARBON_FACTS::contains)
            && CARBON_TITLE.matcher(provision.title().zh()).find();
    return isOnCarbon
        ? Stream.of(target(law, provision, provision.title(), facts))
        : Stream.empty();
  }

  /** Oil and coal have peaks of their own, which are no matter of carbon. */
  private static final Pattern CARBON_TITLE = Pattern.compile("碳|2030年前达峰");

  private static CarbonTarget chosen(
      RuleBook law, Provision provision, String choice, AllowedValue value, Facts facts) {
    Facts known = facts;
    if (!value.id().equals(facts.get(choice))) {
      for (String figure : FIGURES) {
        known = known.without(figure);
      }
    }
    return target(law, provision, new Text(value.zh(), value.en()), known.with(choice, value.id()));
  }

  private static CarbonTarget target(RuleBook law, Provision provision, Text name, Facts facts) {
    Outcome outcome = law.evaluate(provision.id(), facts);
    String verdict = outcome.verdictOutput().orElseThrow();
    Optional<BigDecimal> figure =
        provision.outputs().stream()
            .map(Output::name)
            .filter(TARGETS::contains)
            .findFirst()
            .flatMap(outcome::number);
    return new CarbonTarget(
        outcome, name, figure, outcome.truth(verdict), outcome.missing(verdict));
  }

  /** Whether all targets are met; empty while that is open. */
  @Override
  public Optional<Boolean> value() {
    if (isMissed()) {
      return Optional.of(false);
    }
    return targets.stream().allMatch(target -> target.isMet().isPresent())
        ? Optional.of(true)
        : Optional.empty();
  }

  private boolean isMissed() {
    return targets.stream().anyMatch(target -> target.isMet().filter(met -> !met).isPresent());
  }

  /** Every target on carbon in force there and then. */
  public ImmutableList<CarbonTarget> targets() {
    return targets;
  }

  /** The targets that are known to be met, or known to be missed. */
  public ImmutableList<CarbonTarget> decided(boolean met) {
    return targets.stream()
        .filter(target -> target.isMet().filter(is -> is == met).isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public ImmutableSet<String> missing() {
    return isMissed()
        ? ImmutableSet.of()
        : targets.stream()
            .flatMap(target -> target.missing().stream())
            .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return targets.stream().map(CarbonTarget::outcome).collect(ImmutableList.toImmutableList());
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value());
    members.put("targets", targets.stream().map(CarbonTargets::members).toList());
    members.put("missing", missing());
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  private static Map<String, @Nullable Object> members(CarbonTarget target) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("provision", target.outcome().provision().id());
    members.put("citation", target.citation());
    members.put("name", target.name());
    members.put("figure", target.figure());
    members.put("isMet", target.isMet());
    members.put("missing", target.missing());
    return members;
  }

  /** One line for each target. */
  @Override
  public String toString() {
    return targets.stream()
        .map(
            target ->
                target.name().in(Locale.ENGLISH)
                    + target.figure().map(figure -> " " + Json.plain(figure)).orElse("")
                    + ", "
                    + target.isMet().map(met -> met ? "met" : "missed").orElse("open")
                    + " ("
                    + target.citation()
                    + ")")
        .collect(Collectors.joining("\n"));
  }
}
