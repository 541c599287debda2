package dev.dougong.calculators.payment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.dougong.core.contract.Contract;
import dev.dougong.core.contract.Payment;
import dev.dougong.core.contract.PaymentKind;
import dev.dougong.core.contract.SettlementPeriod;
import dev.dougong.core.quantity.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * When work counted and when money came: the days of a contract up to a closing day.
 *
 * @param contract the contract
 * @param term how many days after the end of a period its work has to be paid for, if agreed
 * @param closing the last day that counts
 */
record Timeline(Contract contract, OptionalInt term, LocalDate closing) {

  /**
   * The days on which payments are looked at: when something was paid or had to be, and the last.
   */
  ImmutableSortedSet<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>();
    for (Payment payment : contract.payments()) {
      if (isForWork(payment)) {
        days.add(payment.paidOn());
      }
    }
    if (term.isPresent()) {
      contract.periods().forEach(period -> days.add(countsFrom(period)));
    }
    days.add(closing);
    return days.stream()
        .filter(day -> !day.isAfter(closing) && !counting(day).isEmpty())
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /** The day from which the work of a period counts; one without an end counts on the last day. */
  private LocalDate countsFrom(SettlementPeriod period) {
    return period
        .days()
        .flatMap(days -> days.to())
        .map(end -> end.plusDays(term.orElse(0)))
        .orElse(closing);
  }

  /** The value of the work that counts on a day; empty if that of a period is not known. */
  Optional<Money> completedBy(LocalDate day) {
    Money sum = Money.ZERO;
    for (SettlementPeriod period : counting(day)) {
      if (period.completedWorkValue().isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(period.completedWorkValue().get());
    }
    return Optional.of(sum);
  }

  private ImmutableList<SettlementPeriod> counting(LocalDate day) {
    return contract.periods().stream()
        .filter(period -> !contract.payments().isEmpty() || period.progressPaymentPaid().isEmpty())
        .filter(period -> !countsFrom(period).isAfter(day))
        .collect(ImmutableList.toImmutableList());
  }

  /** The periods that say themselves what was paid for them, up to the last day. */
  ImmutableList<OwnPayment> ownPayments() {
    ImmutableList.Builder<OwnPayment> own = ImmutableList.builder();
    for (SettlementPeriod period : contract.periods()) {
      LocalDate day = countsFrom(period);
      if (period.progressPaymentPaid().isPresent() && !day.isAfter(closing)) {
        own.add(
            new OwnPayment(day, period.completedWorkValue(), period.progressPaymentPaid().get()));
      }
    }
    return own.build();
  }

  /**
   * What a period says was paid for it.
   *
   * @param day the day from which its work counts
   * @param completed the value of its work, if it is known
   * @param paid what was paid for it
   */
  record OwnPayment(LocalDate day, Optional<Money> completed, Money paid) {}

  /** What was paid for work by that day. */
  Money paidBy(LocalDate day) {
    return sum(
        contract.payments().stream()
            .filter(payment -> isForWork(payment) && !payment.paidOn().isAfter(day))
            .toList());
  }

  /** What was paid in advance by that day. */
  Money advanceBy(LocalDate day) {
    return sum(advances().stream().filter(payment -> !payment.paidOn().isAfter(day)).toList());
  }

  /** The day on which the advance payments first reached an amount, if they did by closing. */
  Optional<LocalDate> advanceReached(Money amount) {
    return advances().stream()
        .map(Payment::paidOn)
        .filter(day -> !day.isAfter(closing) && advanceBy(day).compareTo(amount) >= 0)
        .findFirst();
  }

  private List<Payment> advances() {
    return contract.payments().stream()
        .filter(payment -> payment.kind() == PaymentKind.ADVANCE)
        .sorted(Comparator.comparing(Payment::paidOn))
        .toList();
  }

  private static boolean isForWork(Payment payment) {
    return payment.kind() == PaymentKind.PROGRESS || payment.kind() == PaymentKind.SETTLEMENT;
  }

  private static Money sum(List<Payment> payments) {
    return Money.sum(payments.stream().map(Payment::amount).toList());
  }
}
