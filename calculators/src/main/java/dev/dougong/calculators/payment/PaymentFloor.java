package dev.dougong.calculators.payment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.evaluation.Outcome;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The least that has to be paid for completed work: where several clauses set a floor, the highest
 * of them.
 *
 * <p>Amounts are rounded up to the fen, as a payment of less would not keep the clause.
 */
public final class PaymentFloor implements Result<Money> {

  private final ImmutableList<PaymentFinding> findings;

  PaymentFloor(List<PaymentFinding> findings) {
    this.findings = ImmutableList.copyOf(findings);
  }

  /** What each clause in force says, in the order of the book. */
  public ImmutableList<PaymentFinding> findings() {
    return findings;
  }

  /** The clause that asks for most, if any is known to bind. */
  public Optional<PaymentFinding> binding() {
    return findings.stream()
        .filter(finding -> finding.required().isPresent())
        .max(Comparator.comparing(finding -> finding.required().orElse(Money.ZERO)));
  }

  /** The least payment; empty while a fact is missing, and if no clause sets a floor. */
  @Override
  public Optional<Money> value() {
    return isDetermined() ? binding().flatMap(PaymentFinding::required) : Optional.empty();
  }

  /** What is lacking of it; certain as a lower bound even while facts are missing. */
  public Optional<Money> shortfall() {
    return binding().flatMap(PaymentFinding::shortfall);
  }

  /**
   * Whether enough was paid: false as soon as one clause is not kept, true only if all are decided
   * and one at least sets a floor.
   */
  public Optional<Boolean> isMet() {
    if (findings.stream().anyMatch(PaymentFinding::isBreach)) {
      return Optional.of(false);
    }
    return value().map(floor -> true);
  }

  @Override
  public ImmutableSet<String> missing() {
    return findings.stream()
        .flatMap(finding -> finding.missing().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return findings.stream().map(PaymentFinding::outcome).collect(ImmutableList.toImmutableList());
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value().map(Money::inYuan));
    members.put("shortfall", shortfall().map(Money::inYuan));
    members.put("met", isMet());
    members.put("binding", binding().map(PaymentFinding::provision));
    members.put("missing", missing());
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  /** The floor and what is lacking, {@code no floor}, or what is missing. */
  @Override
  public String toString() {
    if (!isDetermined()) {
      return "undetermined, missing " + missing();
    }
    return binding()
        .map(finding -> finding.required().orElse(Money.ZERO) + " by " + finding.provision())
        .map(floor -> floor + shortfall().map(lack -> ", short " + lack).orElse(""))
        .orElse("no floor");
  }
}
