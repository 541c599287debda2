package dev.dougong.calculators.allocation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fund shared out: what each recipient gets by the provision, and in a distribution that adds up
 * to the fen.
 *
 * <p>The conserving distribution is by largest remainder over the unrounded awards and what stays
 * undistributed; of equal remainders the recipient whose name comes first gets the fen, so that the
 * order of the recipients does not count.
 */
public final class Allocation implements Result<ImmutableMap<String, Money>> {

  private static final String PARTS = "undistributedParts";

  private final Outcome outcome;
  private final ImmutableSet<String> missing;
  private final Money fund;
  private final ImmutableList<Share> shares;
  private final Money undistributed;
  private final Money conservedUndistributed;
  private final ImmutableList<Undistributed> reasons;

  private Allocation(
      Outcome outcome,
      ImmutableSet<String> missing,
      Money fund,
      ImmutableList<Share> shares,
      Money undistributed,
      Money conservedUndistributed,
      ImmutableList<Undistributed> reasons) {
    this.outcome = outcome;
    this.missing = missing;
    this.fund = fund;
    this.shares = shares;
    this.undistributed = undistributed;
    this.conservedUndistributed = conservedUndistributed;
    this.reasons = reasons;
  }

  static Allocation of(AllocationScheme scheme, Outcome outcome) {
    Money fund = money(outcome.facts().get(scheme.fundFact()));
    ImmutableSet<String> missing = outcome.missing();
    if (!missing.isEmpty()) {
      return new Allocation(
          outcome, missing, fund, ImmutableList.of(), Money.ZERO, Money.ZERO, ImmutableList.of());
    }
    Map<String, Money> exact = exact(scheme, outcome);
    Map<String, Money> awards =
        outcome.value(scheme.awardsOutput()) instanceof Map<?, ?> record ? record(record) : exact;
    Money rest = fund.minus(Money.sum(exact.values()));
    Map<String, Money> conserved = conserved(fund, exact, rest);
    ImmutableList<Share> shares =
        exact.entrySet().stream()
            .map(
                entry ->
                    new Share(
                        entry.getKey(),
                        entry.getValue(),
                        awards.getOrDefault(entry.getKey(), Money.ZERO),
                        conserved.getOrDefault(entry.getKey(), Money.ZERO)))
            .collect(ImmutableList.toImmutableList());
    Money undistributed = rest.rounded(RoundingMode.HALF_UP);
    Money kept = fund.minus(Money.sum(conserved.values()));
    return new Allocation(
        outcome, missing, fund, shares, undistributed, kept, reasons(outcome, undistributed));
  }

  /** The awards of the provision by recipient; empty while a fact is missing. */
  @Override
  public Optional<ImmutableMap<String, Money>> value() {
    return isDetermined() ? Optional.of(by(Share::award)) : Optional.empty();
  }

  /** The distribution that adds up to the fen, by recipient; empty while a fact is missing. */
  public Optional<ImmutableMap<String, Money>> conserved() {
    return isDetermined() ? Optional.of(by(Share::conserved)) : Optional.empty();
  }

  /** What each recipient gets, in the order in which the recipients were given. */
  public ImmutableList<Share> shares() {
    return shares;
  }

  /** The money that is shared out; nothing if it is not known. */
  public Money fund() {
    return fund;
  }

  /** What the awards of the provision add up to. */
  public Money awarded() {
    return Money.sum(shares.stream().map(Share::award).toList());
  }

  /** What stays undistributed by the provision, rounded half up to the fen. */
  public Money undistributed() {
    return undistributed;
  }

  /** What stays undistributed in the distribution that adds up to the fen. */
  public Money conservedUndistributed() {
    return conservedUndistributed;
  }

  /** What of the fund stays undistributed and why; empty if everything is shared out. */
  public ImmutableList<Undistributed> reasons() {
    return reasons;
  }

  /** By how much rounding each award makes the provision hand out less than the fund, or more. */
  public Money roundingDifference() {
    return isDetermined() ? fund.minus(awarded()).minus(undistributed) : Money.ZERO;
  }

  @Override
  public ImmutableSet<String> missing() {
    return missing;
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return ImmutableList.of(outcome);
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value());
    members.put("fund", fund);
    members.put("shares", shares.stream().map(Allocation::members).toList());
    members.put("awarded", awarded());
    members.put("undistributed", undistributed);
    members.put("conservedUndistributed", conservedUndistributed);
    members.put("roundingDifference", roundingDifference());
    members.put("reasons", reasons.stream().map(Allocation::members).toList());
    members.put("missing", missing);
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  /** One line for each recipient, and one for what stays undistributed. */
  @Override
  public String toString() {
    if (!isDetermined()) {
      return "undetermined, missing " + missing;
    }
    StringBuilder text = new StringBuilder();
    for (Share share : shares) {
      text.append(share.recipient()).append(' ').append(share.award());
      if (!share.difference().isZero()) {
        text.append(" (conserving ").append(share.conserved()).append(')');
      }
      text.append('\n');
    }
    return text.append("undistributed ").append(undistributed).toString();
  }

  private ImmutableMap<String, Money> by(Function<Share, Money> amount) {
    return shares.stream().collect(ImmutableMap.toImmutableMap(Share::recipient, amount));
  }

  private static Map<String, Object> members(Share share) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("recipient", share.recipient());
    members.put("exact", share.exact());
    members.put("award", share.award());
    members.put("conserved", share.conserved());
    members.put("difference", share.difference());
    return members;
  }

  private static Map<String, Object> members(Undistributed rest) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("part", rest.part());
    members.put("item", rest.item());
    members.put("reason", rest.reason());
    members.put("amount", rest.amount());
    return members;
  }

  private static Map<String, Money> exact(AllocationScheme scheme, Outcome outcome) {
    Map<String, Money> exact = new LinkedHashMap<>();
    for (Map<?, ?> row : rows(outcome.value(scheme.unroundedOutput()))) {
      exact.put(String.valueOf(row.get(scheme.nameField())), money(row.get(scheme.amountField())));
    }
    return exact;
  }

  private static Map<String, Money> record(Map<?, ?> amounts) {
    Map<String, Money> record = new LinkedHashMap<>();
    amounts.forEach((name, amount) -> record.put(String.valueOf(name), money(amount)));
    return record;
  }

  /** The rest is shared in as one more recipient, the last, so that all adds up to the fund. */
  private static Map<String, Money> conserved(Money fund, Map<String, Money> exact, Money rest) {
    if (!fund.isPositive()) {
      return Map.of();
    }
    Map<String, Money> sorted = new TreeMap<>(exact);
    List<BigDecimal> weights = new ArrayList<>();
    sorted.values().forEach(amount -> weights.add(amount.inYuan()));
    weights.add(rest.max(Money.ZERO).inYuan());
    List<Money> amounts = fund.allocate(weights);
    Map<String, Money> conserved = new LinkedHashMap<>();
    int next = 0;
    for (String name : sorted.keySet()) {
      conserved.put(name, amounts.get(next++));
    }
    return conserved;
  }

  private static ImmutableList<Undistributed> reasons(Outcome outcome, Money undistributed) {
    if (!outcome.outputs().containsKey(PARTS)) {
      return undistributed.isPositive()
          ? ImmutableList.of(
              new Undistributed("", "ALL", Undistributed.Reason.NOT_STATED, undistributed))
          : ImmutableList.of();
    }
    return rows(outcome.value(PARTS)).stream()
        .map(
            row ->
                new Undistributed(
                    String.valueOf(row.get("part")),
                    String.valueOf(row.get("item")),
                    Undistributed.Reason.named(String.valueOf(row.get("reason"))),
                    money(row.get("amount"))))
        .sorted(Comparator.comparing(Undistributed::part))
        .collect(ImmutableList.toImmutableList());
  }

  private static List<Map<?, ?>> rows(@Nullable Object list) {
    List<Map<?, ?>> rows = new ArrayList<>();
    if (list instanceof List<?> items) {
      for (Object item : items) {
        rows.add((Map<?, ?>) item);
      }
    }
    return rows;
  }

  private static Money money(@Nullable Object yuan) {
    return yuan instanceof BigDecimal number ? Money.of(number) : Money.ZERO;
  }
}
