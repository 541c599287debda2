package dev.dougong.calculators.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.contract.Contract;
import dev.dougong.core.contract.Payment;
import dev.dougong.core.contract.PaymentKind;
import dev.dougong.core.contract.SettlementPeriod;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Money;
import dev.dougong.core.time.ValidityPeriod;
import dev.dougong.engine.book.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PaymentProperties {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final LocalDate START = LocalDate.parse("2024-01-01");
  private static final Payments HANGZHOU =
      Payments.standard().asOf(LocalDate.parse("2025-12-31")).in("330106");
  private static final Facts GOVERNMENT =
      Facts.of(
          BOOK.dictionary(),
          Map.of("isGovernmentInvested", true, "isInGreenProcurementScope", true));

  @Property(tries = 200)
  void theFloorIsBetweenNothingAndTheWorkAndGrowsWithIt(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long fen,
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long more) {
    Money completed = Money.ofFen(fen);
    Money floor = HANGZHOU.leastProgressPayment(completed, GOVERNMENT).value().orElseThrow();
    Money higher =
        HANGZHOU
            .leastProgressPayment(completed.plus(Money.ofFen(more)), GOVERNMENT)
            .value()
            .orElseThrow();

    assertThat(floor).isBetween(Money.ZERO, completed);
    assertThat(higher).isGreaterThanOrEqualTo(floor);
  }

  @Property(tries = 200)
  void payingTheShortfallKeepsTheClauseAndAFenLessDoesNot(
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long fen,
      @ForAll @IntRange(min = 0, max = 84) int percent) {
    Money completed = Money.ofFen(fen);
    Money paid = Money.ofFen(fen / 100 * percent);
    Money shortfall = HANGZHOU.progress(completed, paid, GOVERNMENT).shortfall().orElseThrow();

    assertThat(shortfall.isPositive()).isTrue();
    assertThat(HANGZHOU.progress(completed, paid.plus(shortfall), GOVERNMENT).isMet())
        .hasValue(true);
    assertThat(
            HANGZHOU
                .progress(completed, paid.plus(shortfall).minus(Money.ofFen(1)), GOVERNMENT)
                .isMet())
        .hasValue(false);
  }

  @Property(tries = 100)
  void aFindingIsWhatItsProvisionSays(
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long completed,
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long paid) {
    PaymentFloor floor = HANGZHOU.progress(Money.ofFen(completed), Money.ofFen(paid), GOVERNMENT);
    for (PaymentFinding finding : floor.findings()) {
      assertThat(finding.outcome().outputs())
          .isEqualTo(BOOK.evaluate(finding.provision(), finding.outcome().facts()).outputs());
      finding.outcome().provision().outputs().stream()
          .filter(output -> output.name().equals("compliant"))
          .forEach(
              output ->
                  assertThat(finding.outcome().truth("compliant")).hasValue(!finding.isBreach()));
    }
  }

  @Property(tries = 60)
  void theOrderOfPaymentsAndPeriodsDoesNotCount(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 600) Integer> days,
      @ForAll long seed) {
    List<Payment> payments = new ArrayList<>();
    List<SettlementPeriod> periods = new ArrayList<>();
    for (int day : days) {
      payments.add(
          Payment.builder()
              .kind(PaymentKind.PROGRESS)
              .paidOn(START.plusDays(day))
              .amount(Money.of(day))
              .build());
      periods.add(
          SettlementPeriod.builder()
              .days(ValidityPeriod.of(START, START.plusDays(day / 2)))
              .completedWorkValue(Money.of(day))
              .build());
    }
    String given = HANGZHOU.history(contract(payments, periods), GOVERNMENT).days().toString();
    Collections.shuffle(payments, new Random(seed));
    Collections.shuffle(periods, new Random(seed));
    assertThat(HANGZHOU.history(contract(payments, periods), GOVERNMENT).days().toString())
        .isEqualTo(given);
  }

  private static Contract contract(List<Payment> payments, List<SettlementPeriod> periods) {
    return Contract.builder().addAllPayments(payments).addAllPeriods(periods).build();
  }

  @Property(tries = 60)
  void oneFactLessNeverTurnsAFindingRound(@ForAll boolean government, @ForAll boolean green) {
    Facts facts =
        Facts.of(
            BOOK.dictionary(),
            Map.of("isGovernmentInvested", government, "isInGreenProcurementScope", green));
    PaymentFloor whole = HANGZHOU.progress(Money.of(100), Money.of(82), facts);
    for (String fact : facts.ids()) {
      PaymentFloor less = HANGZHOU.progress(Money.of(100), Money.of(82), facts.without(fact));
      less.isMet().ifPresent(met -> assertThat(whole.isMet()).hasValue(met));
      less.value().ifPresent(floor -> assertThat(whole.value()).hasValue(floor));
    }
  }
}
