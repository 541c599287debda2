package dev.dougong.calculators.energy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Answer;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.engine.evaluation.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a building's energy with what each provision of the day and the place says of it.
 *
 * @param <T> the type of the figure
 */
public final class EnergyAnswer<T> implements Result<T> {

  private final Answer<T> answer;
  private final ImmutableList<EnergyCheck> checks;

  private EnergyAnswer(Answer<T> answer, ImmutableList<EnergyCheck> checks) {
    this.answer = answer;
    this.checks = checks;
  }

  static <T> EnergyAnswer<T> of(Answer<T> answer, List<EnergyCheck> checks) {
    return new EnergyAnswer<>(answer, ImmutableList.copyOf(checks));
  }

  /** An answer whose value is whether all provisions are met that concern the building. */
  static EnergyAnswer<Boolean> ofChecks(List<EnergyCheck> checks) {
    return of(all(checks), checks);
  }

  private static Answer<Boolean> all(List<EnergyCheck> asked) {
    List<EnergyCheck> checks = asked.stream().filter(check -> !check.isGoal()).toList();
    ImmutableList<Outcome> outcomes =
        checks.stream().map(EnergyCheck::outcome).collect(ImmutableList.toImmutableList());
    if (checks.stream().anyMatch(check -> check.met().equals(Optional.of(false)))) {
      return Answer.of(false, outcomes);
    }
    ImmutableSet<String> open = open(checks);
    if (!open.isEmpty()) {
      return Answer.undetermined(open, outcomes);
    }
    return checks.stream().allMatch(EnergyCheck::isNotConcerned)
        ? Answer.none(outcomes)
        : Answer.of(true, outcomes);
  }

  private static ImmutableSet<String> open(List<EnergyCheck> checks) {
    return checks.stream()
        .flatMap(check -> check.missing().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public Optional<T> value() {
    return answer.value();
  }

  /** What the provisions say that hold there and then, the widest place first. */
  public ImmutableList<EnergyCheck> checks() {
    return checks;
  }

  /** What that provision says; empty if it does not hold there and then or is not asked. */
  public Optional<EnergyCheck> check(String provision) {
    return checks.stream().filter(check -> check.provision().equals(provision)).findFirst();
  }

  /**
   * Whether all provisions are met that concern the building, goals of later years left out; no
   * value if none does.
   *
   * <p>One that is certainly not met decides, whatever is missing for the others.
   */
  public Answer<Boolean> allMet() {
    return all(checks);
  }

  /** What the value needs; if it is known, what the provisions need. */
  @Override
  public ImmutableSet<String> missing() {
    return answer.isDetermined() && answer.value().isPresent() && !isVerdict()
        ? open(checks)
        : answer.missing();
  }

  private boolean isVerdict() {
    return answer.value().filter(Boolean.class::isInstance).isPresent();
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return ImmutableSet.<Outcome>builder()
        .addAll(answer.outcomes())
        .addAll(checks.stream().map(EnergyCheck::outcome).iterator())
        .build()
        .asList();
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value());
    members.put("allMet", allMet().value());
    members.put("checks", checks.stream().map(EnergyAnswer::json).toList());
    members.put("missing", missing());
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  private static Map<String, @Nullable Object> json(EnergyCheck check) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("provision", check.provision());
    members.put("title", check.title());
    members.put("says", check.says());
    members.put("met", check.met());
    members.put("isGoal", check.isGoal());
    members.put("missing", check.missing());
    return members;
  }

  /** The value, and a line for each provision. */
  @Override
  public String toString() {
    return answer + checks.stream().map(check -> "\n" + check).collect(Collectors.joining());
  }
}
