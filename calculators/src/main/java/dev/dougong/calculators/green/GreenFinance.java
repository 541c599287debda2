package dev.dougong.calculators.green;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Answer;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Output;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a project may come to green finance: one ground of those in force there is enough.
 *
 * <p>Eligible is not yet a green loan; that also takes the borrower and a report, and {@link
 * #greenLoan()} says whether it is one.
 */
public final class GreenFinance implements Result<Boolean> {

  private static final Pattern GROUND =
      Pattern.compile(
          "greenFinanceEligible|greenFinanceEncouraged|inGreenFinanceKeyScope"
              + "|categoryConditionsMet");
  private static final String CATEGORY = "categoryConditionsMet";
  private static final String LOAN = "zhejianshe-2023-35/4-a";
  private static final String BORROWER = "zhejianshe-2023-35/A1.1-a";
  private static final String BORROWER_FACT = "borrowerConditionsMet";
  private static final String PROJECT_FACT = "projectConditionsMet";

  private final ImmutableList<FinanceGround> grounds;
  private final Answer<Boolean> loan;

  private GreenFinance(ImmutableList<FinanceGround> grounds, Answer<Boolean> loan) {
    this.grounds = grounds;
    this.loan = loan;
  }

  static GreenFinance of(RuleBook law, Facts facts) {
    ImmutableList<FinanceGround> grounds =
        law.provisions().stream()
            .flatMap(
                provision ->
                    provision.outputs().stream()
                        .filter(output -> GROUND.matcher(output.name()).matches())
                        .map(output -> ground(law, facts, provision, output)))
            .collect(ImmutableList.toImmutableList());
    return new GreenFinance(grounds, loan(law, facts, grounds));
  }

  private static FinanceGround ground(
      RuleBook law, Facts facts, Provision provision, Output output) {
    Outcome outcome = law.evaluate(provision.id(), facts);
    return new FinanceGround(outcome, outcome.truth(output.name()), outcome.missing(output.name()));
  }

  /** The loan asks for the conditions of the borrower and of a category as if they were facts. */
  private static Answer<Boolean> loan(
      RuleBook law, Facts facts, ImmutableList<FinanceGround> grounds) {
    if (law.find(LOAN).isEmpty()) {
      return Answer.none(List.of());
    }
    ImmutableSet.Builder<String> open = ImmutableSet.builder();
    Facts known = facts;
    if (!known.containsKey(BORROWER_FACT)) {
      Outcome borrower = law.evaluate(BORROWER, facts);
      if (borrower.value("failedBorrowerConditions") instanceof List<?> failed) {
        known = known.with(BORROWER_FACT, failed.isEmpty());
      }
      open.addAll(borrower.missing());
    }
    if (!known.containsKey(PROJECT_FACT)) {
      List<FinanceGround> categories =
          grounds.stream()
              .filter(
                  ground ->
                      ground.outcome().provision().outputs().stream()
                          .anyMatch(output -> output.name().equals(CATEGORY)))
              .toList();
      Optional<Boolean> any = any(categories);
      if (any.isPresent()) {
        known = known.with(PROJECT_FACT, any.get());
      } else {
        categories.forEach(ground -> open.addAll(ground.missing()));
      }
    }
    Outcome outcome = law.evaluate(LOAN, known);
    ImmutableSet<String> missing = outcome.missing("greenLoan");
    if (missing.isEmpty()) {
      return Answer.truth(outcome, "greenLoan");
    }
    missing.stream()
        .filter(fact -> !fact.equals(BORROWER_FACT) && !fact.equals(PROJECT_FACT))
        .forEach(open::add);
    return Answer.undetermined(open.build(), ImmutableList.of(outcome));
  }

  private static Optional<Boolean> any(List<FinanceGround> grounds) {
    if (grounds.stream().anyMatch(ground -> ground.isMet().orElse(false))) {
      return Optional.of(true);
    }
    return grounds.stream().allMatch(ground -> ground.missing().isEmpty())
        ? Optional.of(false)
        : Optional.empty();
  }

  /** Whether one ground is met; empty while none is and one is open. */
  @Override
  public Optional<Boolean> value() {
    return any(grounds);
  }

  /** Every clause there and then by which a project may come to green finance. */
  public ImmutableList<FinanceGround> grounds() {
    return grounds;
  }

  /** Whether a loan for it counts as a green loan; no value where no rule says so. */
  public Answer<Boolean> greenLoan() {
    return loan;
  }

  @Override
  public ImmutableSet<String> missing() {
    if (value().isPresent()) {
      return ImmutableSet.of();
    }
    return grounds.stream()
        .flatMap(ground -> ground.missing().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return ImmutableList.<Outcome>builder()
        .addAll(grounds.stream().map(FinanceGround::outcome).iterator())
        .addAll(loan.outcomes())
        .build();
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value());
    members.put("grounds", grounds.stream().map(GreenFinance::members).toList());
    members.put("greenLoan", loan.value());
    members.put("missing", missing());
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  private static Map<String, @Nullable Object> members(FinanceGround ground) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("provision", ground.outcome().provision().id());
    members.put("citation", ground.citation());
    members.put("isMet", ground.isMet());
    members.put("missing", ground.missing());
    return members;
  }

  /** Whether the project is eligible, by which clauses, and whether the loan is a green one. */
  @Override
  public String toString() {
    String heading =
        value()
            .map(eligible -> eligible ? "eligible" : "not eligible")
            .orElseGet(() -> "undetermined, missing " + missing());
    String by =
        grounds.stream()
            .filter(ground -> ground.isMet().orElse(false))
            .map(FinanceGround::citation)
            .collect(Collectors.joining(", "));
    return heading + (by.isEmpty() ? "" : " by " + by) + "; green loan: " + loan;
  }
}
