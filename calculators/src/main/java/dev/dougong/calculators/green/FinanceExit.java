package dev.dougong.calculators.green;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Answer;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a loan has to leave green finance in Zhejiang, why, and what can be called back.
 *
 * <p>The notice lists the triggers twice, in its body and in its annex, and not alike; a trigger of
 * either list is one. No value where the notice is not in force.
 */
public final class FinanceExit implements Result<Boolean> {

  private static final String BODY = "zhejianshe-2023-35/5.3-a";
  private static final String ANNEX = "zhejianshe-2023-35/A2.9.1";
  private static final String RECALL = "zhejianshe-2023-35/A2.9.2";
  private static final String REPORT = "zhejianshe-2023-35/A2.9.4";
  private static final String GROUNDS = "exitGrounds";
  private static final String TRIGGERED = "exitTriggered";

  private final ImmutableList<Outcome> outcomes;
  private final Optional<Boolean> value;
  private final ImmutableSet<String> grounds;
  private final ImmutableSet<String> missing;
  private final ImmutableSet<String> annexMissing;
  private final Optional<Outcome> recall;
  private final Optional<Outcome> report;

  private FinanceExit(
      ImmutableList<Outcome> outcomes,
      Optional<Boolean> value,
      ImmutableSet<String> grounds,
      ImmutableSet<String> missing,
      ImmutableSet<String> annexMissing,
      Optional<Outcome> recall,
      Optional<Outcome> report) {
    this.outcomes = outcomes;
    this.value = value;
    this.grounds = grounds;
    this.missing = missing;
    this.annexMissing = annexMissing;
    this.recall = recall;
    this.report = report;
  }

  static FinanceExit of(RuleBook law, Facts facts) {
    if (law.find(BODY).isEmpty()) {
      return new FinanceExit(
          ImmutableList.of(),
          Optional.empty(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          Optional.empty(),
          Optional.empty());
    }
    Outcome body = law.evaluate(BODY, facts);
    Outcome annex = law.evaluate(ANNEX, facts);
    ImmutableSet.Builder<String> grounds = ImmutableSet.builder();
    boolean triggered = body.truth(TRIGGERED).orElse(false);
    if (triggered) {
      texts(facts.get("exitFacts")).forEach(grounds::add);
    }
    boolean decided = annex.isDetermined(GROUNDS);
    List<String> listed = texts(annex.value(GROUNDS));
    listed.forEach(grounds::add);
    ImmutableSet<String> open =
        ImmutableSet.<String>builder()
            .addAll(body.missing(TRIGGERED))
            .addAll(annex.missing(GROUNDS))
            .build();
    boolean leaves = triggered || !listed.isEmpty();
    Facts chained = decided && !facts.containsKey(GROUNDS) ? facts.with(GROUNDS, listed) : facts;
    Outcome recall = law.evaluate(RECALL, chained);
    Outcome report = law.evaluate(REPORT, facts);
    return new FinanceExit(
        ImmutableList.of(body, annex, recall, report),
        leaves ? Optional.of(true) : open.isEmpty() ? Optional.of(false) : Optional.empty(),
        grounds.build(),
        leaves ? ImmutableSet.of() : open,
        annex.missing(GROUNDS),
        Optional.of(recall),
        Optional.of(report));
  }

  private static List<String> texts(@Nullable Object list) {
    return list instanceof List<?> items
        ? items.stream().map(String::valueOf).filter(item -> !item.equals("NONE")).toList()
        : List.of();
  }

  /** Whether the loan has to leave; empty while open, and where no rule says so. */
  @Override
  public Optional<Boolean> value() {
    return value;
  }

  /** The triggers that have occurred. */
  public ImmutableSet<String> grounds() {
    return grounds;
  }

  /** Whether the loan is called back: {@code REQUIRED}, {@code PERMITTED} or {@code NONE}. */
  public Answer<String> recallForce() {
    return recalled("recallForce").map(String.class::cast);
  }

  /** The principal that can be called back. */
  public Answer<Money> recallablePrincipal() {
    return money("recallablePrincipal");
  }

  /** The preferential interest that can be called back. */
  public Answer<Money> recallableInterest() {
    return money("recallableInterest");
  }

  /** What the lender has to give back of the benefit that the policy gave to it. */
  public Answer<Money> lenderReturn() {
    return money("lenderPolicyReturn");
  }

  /** The last day to report that the loan was taken off the list. */
  public Answer<LocalDate> reportDue() {
    return report
        .map(outcome -> Answer.of(outcome, "reportDueDate", LocalDate.class::cast))
        .orElseGet(() -> Answer.none(List.of()));
  }

  private Answer<Money> money(String output) {
    return recalled(output).map(amount -> Money.of((BigDecimal) amount));
  }

  /** What is missing of the triggers stands in place of the triggers. */
  private Answer<Object> recalled(String output) {
    if (recall.isEmpty()) {
      return Answer.none(List.of());
    }
    ImmutableSet<String> open = recall.get().missing(output);
    if (!open.contains(GROUNDS)) {
      return Answer.of(recall.get(), output, value -> value);
    }
    return Answer.undetermined(
        Stream.concat(annexMissing.stream(), open.stream().filter(fact -> !fact.equals(GROUNDS)))
            .collect(ImmutableSet.toImmutableSet()),
        ImmutableList.of(recall.get()));
  }

  @Override
  public ImmutableSet<String> missing() {
    return missing;
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return outcomes;
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value);
    members.put("grounds", grounds);
    members.put("recallForce", recallForce().value());
    members.put("recallablePrincipal", recallablePrincipal().value());
    members.put("recallableInterest", recallableInterest().value());
    members.put("lenderReturn", lenderReturn().value());
    members.put("reportDue", reportDue().value());
    members.put("missing", missing);
    members.put("outcomes", outcomes);
    return Json.write(members);
  }

  /** {@code exit for [ACCEPTANCE_FAILED], recall PERMITTED of 8000000元}. */
  @Override
  public String toString() {
    if (outcomes.isEmpty()) {
      return "no rule on leaving green finance";
    }
    if (value.isEmpty()) {
      return "undetermined, missing " + missing;
    }
    String heading = value.get() ? "exit for " + grounds : "no exit";
    return heading + ", recall " + recallForce() + " of " + recallablePrincipal();
  }
}
