package dev.dougong.calculators.assembly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Answer;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.PercentagePoints;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the evaluation of a prefabricated building says at the design stage and at completion; its
 * value is the assembly rate that counts.
 *
 * <p>It rests on the Zhejiang procedure (zhejian-2023-3). On a day or in a place where a clause of
 * it does not hold, the answer that rests on the clause has no value and nothing is missing, and
 * {@link #asked()} does not name the clause.
 */
public final class StageComparison implements Result<Ratio> {

  private static final String RATE = "zhejian-2023-3/2.4-a";
  private static final String CHANGE = "zhejian-2023-3/2.5.4-a";
  private static final String REVOCATION = "zhejian-2023-3/5.10-a";

  private final ImmutableMap<String, Outcome> asked;
  private final Facts facts;

  private StageComparison(ImmutableMap<String, Outcome> asked, Facts facts) {
    this.asked = asked;
    this.facts = facts;
  }

  static StageComparison of(RuleBook law, Facts facts) {
    ImmutableMap.Builder<String, Outcome> asked = ImmutableMap.builder();
    for (String id : ImmutableList.of(RATE, CHANGE, REVOCATION)) {
      law.find(id).ifPresent(p -> asked.put(id, law.evaluate(id, facts)));
    }
    return new StageComparison(asked.buildOrThrow(), facts);
  }

  /** The ids of the provisions that hold and were asked. */
  public ImmutableSet<String> asked() {
    return asked.keySet();
  }

  private <T> Answer<T> answer(String provision, String output, Function<Object, T> type) {
    Outcome outcome = asked.get(provision);
    return outcome == null ? Answer.none(ImmutableList.of()) : Answer.of(outcome, output, type);
  }

  /** The rate that counts: that of completion, before it provisionally that of the design. */
  @Override
  public Optional<Ratio> value() {
    return rate().value();
  }

  private Answer<Ratio> rate() {
    return answer(RATE, "rate", value -> Ratio.of((BigDecimal) value));
  }

  /** Whether the rate that counts is final. */
  public Answer<Boolean> isFinal() {
    return answer(RATE, "isFinal", Boolean.class::cast);
  }

  /** By how much the completed building falls short of the promise; none if it does not. */
  public Optional<PercentagePoints> shortfall() {
    if (facts.get("committedAssemblyRate") instanceof BigDecimal committed
        && facts.get("assemblyRate") instanceof BigDecimal reached
        && reached.compareTo(committed) < 0) {
      return Optional.of(Ratio.of(committed).minus(Ratio.of(reached)));
    }
    return Optional.empty();
  }

  /** Whether a change of the design has to be submitted again. */
  public Answer<Boolean> resubmissionNeeded() {
    return answer(CHANGE, "resubmissionNeeded", Boolean.class::cast);
  }

  /** Whether the changed design still reaches the required rate. */
  public Answer<Boolean> changeAcceptable() {
    return answer(CHANGE, "acceptable", Boolean.class::cast);
  }

  /** Whether the evaluation is revoked. */
  public Answer<Boolean> evaluationRevoked() {
    return answer(REVOCATION, "evaluationRevoked", Boolean.class::cast);
  }

  /** Whether a certified grade is revoked. */
  public Answer<Boolean> gradeRevoked() {
    return answer(REVOCATION, "gradeRevoked", Boolean.class::cast);
  }

  /** Whether benefits that rest on the evaluation are cancelled. */
  public Answer<Boolean> benefitsCancelled() {
    return answer(REVOCATION, "benefitsCancelled", Boolean.class::cast);
  }

  @Override
  public ImmutableSet<String> missing() {
    return asked.values().stream()
        .flatMap(outcome -> outcome.missing().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return ImmutableList.copyOf(asked.values());
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value());
    members.put("isFinal", isFinal().value());
    members.put("shortfall", shortfall());
    members.put("resubmissionNeeded", resubmissionNeeded().value());
    members.put("changeAcceptable", changeAcceptable().value());
    members.put("evaluationRevoked", evaluationRevoked().value());
    members.put("gradeRevoked", gradeRevoked().value());
    members.put("benefitsCancelled", benefitsCancelled().value());
    members.put("missing", missing());
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  /** The rate that counts, the shortfall, and whether the evaluation stands. */
  @Override
  public String toString() {
    return "rate that counts "
        + rate()
        + shortfall().map(points -> ", " + points + " below the promise").orElse("")
        + ", evaluation revoked: "
        + evaluationRevoked();
  }
}
