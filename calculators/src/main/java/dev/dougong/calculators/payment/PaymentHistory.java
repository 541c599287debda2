package dev.dougong.calculators.payment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The payments of a contract held against every clause, day by day.
 *
 * <p>Its {@link #value()} is what is lacking of the progress payments on the last day looked at, or
 * over all periods if these are all there is; breaches that were made good since are among the
 * {@link #breaches()} all the same.
 */
public final class PaymentHistory implements Result<Money> {

  private final LocalDate closing;
  private final ImmutableList<PaymentDay> days;
  private final ImmutableList<PaymentDay> periods;
  private final ImmutableList<PaymentFinding> others;

  PaymentHistory(
      LocalDate closing,
      List<PaymentDay> days,
      List<PaymentDay> periods,
      List<PaymentFinding> others) {
    this.closing = closing;
    this.days = ImmutableList.copyOf(days);
    this.periods = ImmutableList.copyOf(periods);
    this.others = ImmutableList.copyOf(others);
  }

  /** The day up to which payments count. */
  public LocalDate closing() {
    return closing;
  }

  /** The days on which progress payments were looked at, in order. */
  public ImmutableList<PaymentDay> days() {
    return days;
  }

  /** The periods that say themselves what was paid for them, each held against the floors alone. */
  public ImmutableList<PaymentDay> periods() {
    return periods;
  }

  /** What every clause says: progress payments day by day, then by period, then everything else. */
  public ImmutableList<PaymentFinding> findings() {
    ImmutableList.Builder<PaymentFinding> all = ImmutableList.builder();
    days.forEach(day -> all.addAll(day.floor().findings()));
    periods.forEach(period -> all.addAll(period.floor().findings()));
    return all.addAll(others).build();
  }

  /** What was not kept, with clause and shortfall. */
  public ImmutableList<PaymentFinding> breaches() {
    return findings().stream()
        .filter(PaymentFinding::isBreach)
        .collect(ImmutableList.toImmutableList());
  }

  /** What was not kept of one topic. */
  public ImmutableList<PaymentFinding> breaches(PaymentTopic topic) {
    return breaches().stream()
        .filter(finding -> finding.topic() == topic)
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether all is kept: false once anything is not, true only if nothing is open. */
  public Optional<Boolean> isCompliant() {
    if (!breaches().isEmpty()) {
      return Optional.of(false);
    }
    return isDetermined() ? Optional.of(true) : Optional.empty();
  }

  @Override
  public Optional<Money> value() {
    List<PaymentDay> last = days.isEmpty() ? periods : days.subList(days.size() - 1, days.size());
    if (last.isEmpty() || !last.stream().allMatch(day -> day.floor().isDetermined())) {
      return Optional.empty();
    }
    return last.stream().flatMap(day -> day.floor().shortfall().stream()).reduce(Money::plus);
  }

  @Override
  public ImmutableSet<String> missing() {
    return findings().stream()
        .flatMap(finding -> finding.missing().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return findings().stream()
        .map(PaymentFinding::outcome)
        .collect(ImmutableList.toImmutableList());
  }

  /** One line for each clause and day, then how each breach comes about. */
  @Override
  public String explain(Locale locale) {
    return text(locale)
        + breaches().stream()
            .map(finding -> "\n" + finding.outcome().explain(locale))
            .collect(Collectors.joining());
  }

  /** One line for each clause and day, without clauses that say nothing of such a contract. */
  public String text(Locale locale) {
    String lines =
        findings().stream()
            .filter(finding -> finding.standing() != PaymentFinding.Standing.NOT_ADDRESSED)
            .map(finding -> finding.text(locale) + "\n")
            .collect(Collectors.joining());
    return lines
        + value()
            .map(
                lack ->
                    new Text("截至", "On ").in(locale)
                        + closing
                        + new Text("尚差进度款", " lacking of progress payments: ").in(locale)
                        + lack
                        + "\n")
            .orElse("");
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value().map(Money::inYuan));
    members.put("closing", closing);
    members.put("compliant", isCompliant());
    members.put("days", days.stream().map(PaymentHistory::day).toList());
    members.put("periods", periods.stream().map(PaymentHistory::day).toList());
    members.put("findings", findings().stream().map(PaymentHistory::finding).toList());
    members.put("missing", missing());
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  private static Map<String, @Nullable Object> day(PaymentDay day) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("date", day.date());
    members.put("completed", day.completed().map(Money::inYuan));
    members.put("paid", day.paid().inYuan());
    members.put("required", day.floor().value().map(Money::inYuan));
    members.put("shortfall", day.floor().shortfall().map(Money::inYuan));
    return members;
  }

  private static Map<String, @Nullable Object> finding(PaymentFinding finding) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("day", finding.day());
    members.put("topic", finding.topic());
    members.put("standing", finding.standing());
    members.put("provision", finding.provision());
    members.put("citation", finding.citation(Locale.CHINESE));
    members.put("title", finding.outcome().provision().title());
    members.put("required", finding.required().map(Money::inYuan));
    members.put("paid", finding.paid().map(Money::inYuan));
    members.put("shortfall", finding.shortfall().map(Money::inYuan));
    members.put("missing", finding.missing());
    return members;
  }

  /** How many breaches there are, and how much is lacking in the end. */
  @Override
  public String toString() {
    return "to "
        + closing
        + ": "
        + breaches().size()
        + " breaches"
        + value().map(lack -> ", lacking in the end " + lack).orElse("")
        + (isDetermined() ? "" : ", missing " + missing());
  }
}
