package dev.dougong.calculators.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.contract.Contract;
import dev.dougong.core.contract.Deposit;
import dev.dougong.core.contract.DepositType;
import dev.dougong.core.contract.Payment;
import dev.dougong.core.contract.PaymentKind;
import dev.dougong.core.contract.SecurityForm;
import dev.dougong.core.contract.SettlementPeriod;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.quantity.Money;
import dev.dougong.core.time.ValidityPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaymentHistoryTest {

  private static final LocalDate CLOSING = LocalDate.parse("2024-12-31");
  private static final Payments HANGZHOU = Payments.standard().asOf(CLOSING).in("330106");
  private static final Facts GOVERNMENT =
      PaymentsTest.facts(Map.of("isGovernmentInvested", true, "isInGreenProcurementScope", false));

  private static final Facts NO_AUDIT =
      PaymentsTest.facts(
          Map.of(
              "isSettlementDelayedByPendingAudit", false,
              "isAuditResultUsedAsSettlementBasis", false,
              "requiresContractorPrefinancing", false,
              "worksAccepted", false));

  static Payment paid(PaymentKind kind, String day, String amount) {
    return Payment.builder()
        .kind(kind)
        .paidOn(LocalDate.parse(day))
        .amount(Money.parse(amount))
        .build();
  }

  private static SettlementPeriod period(String from, String to, String value) {
    return SettlementPeriod.builder()
        .days(ValidityPeriod.of(LocalDate.parse(from), LocalDate.parse(to)))
        .completedWorkValue(Money.parse(value))
        .build();
  }

  private static Contract.Builder twoPeriods() {
    return Contract.builder()
        .price(Money.parse("1亿元"))
        .addPeriods(
            period("2024-01-01", "2024-03-31", "1000万元"),
            period("2024-04-01", "2024-06-30", "2000万元"))
        .addPayments(
            paid(PaymentKind.PROGRESS, "2024-04-20", "850万元"),
            paid(PaymentKind.PROGRESS, "2024-07-20", "1600万元"));
  }

  private static List<String> days(PaymentHistory history) {
    return history.days().stream()
        .map(
            day ->
                day.date()
                    + " "
                    + day.completed().map(Money::toPlainString).orElse("?")
                    + " "
                    + day.paid().toPlainString()
                    + " "
                    + day.floor().shortfall().map(Money::toPlainString).orElse("?"))
        .toList();
  }

  @Test
  void everyDayOfPaymentAndTheLastAreLookedAt() {
    PaymentHistory history = HANGZHOU.history(twoPeriods().build(), GOVERNMENT);

    assertThat(days(history))
        .containsExactly(
            "2024-04-20 10000000 8500000 0",
            "2024-07-20 30000000 24500000 1000000",
            "2024-12-31 30000000 24500000 1000000");
    assertThat(history.value()).hasValue(Money.parse("100万元"));
    assertThat(history.breaches())
        .extracting(PaymentFinding::toString)
        .containsExactly(
            "2024-07-20  breached  Minimum progress payment of government-invested works: due"
                + " 25500000元, paid 24500000元, short 1000000元  [浙政办发〔2022〕47号 十五]",
            "2024-12-31  breached  Minimum progress payment of government-invested works: due"
                + " 25500000元, paid 24500000元, short 1000000元  [浙政办发〔2022〕47号 十五]");
    assertThat(history.isCompliant()).hasValue(false);
    assertThat(history.closing()).isEqualTo(CLOSING);
    assertThat(history)
        .hasToString(
            "to 2024-12-31: 2 breaches, lacking in the end 1000000元, missing"
                + " [isSettlementDelayedByPendingAudit, isAuditResultUsedAsSettlementBasis,"
                + " contractOrLawProvidesOtherwise]");
  }

  @Test
  void anAgreedTermAddsTheDaysOnWhichPaymentWasDue() {
    PaymentHistory history = HANGZHOU.payableWithin(14).history(twoPeriods().build(), GOVERNMENT);

    assertThat(days(history))
        .containsExactly(
            "2024-04-14 10000000 0 8500000",
            "2024-04-20 10000000 8500000 0",
            "2024-07-14 30000000 8500000 17000000",
            "2024-07-20 30000000 24500000 1000000",
            "2024-12-31 30000000 24500000 1000000");
    assertThat(days(HANGZHOU.payableWithin(30).history(twoPeriods().build(), GOVERNMENT)))
        .containsExactly(
            "2024-04-30 10000000 8500000 0",
            "2024-07-20 10000000 24500000 0",
            "2024-07-30 30000000 24500000 1000000",
            "2024-12-31 30000000 24500000 1000000");
  }

  @Test
  void settlementPaymentsPayForWorkAndAdvancesDoNot() {
    Contract contract =
        twoPeriods()
            .addPayments(
                paid(PaymentKind.SETTLEMENT, "2024-09-01", "100万元"),
                paid(PaymentKind.ADVANCE, "2024-01-05", "500万元"),
                paid(PaymentKind.OTHER, "2024-01-06", "10万元"))
            .build();

    assertThat(days(HANGZHOU.history(contract, GOVERNMENT)))
        .containsExactly(
            "2024-04-20 10000000 8500000 0",
            "2024-07-20 30000000 24500000 1000000",
            "2024-09-01 30000000 25500000 0",
            "2024-12-31 30000000 25500000 0");
    assertThat(HANGZHOU.history(contract, GOVERNMENT).value()).hasValue(Money.ZERO);
  }

  @Test
  void whatComesAfterTheDayOfTheQuestionDoesNotCount() {
    Payments early = Payments.standard().asOf(LocalDate.parse("2024-05-01")).in("330106");

    assertThat(days(early.history(twoPeriods().build(), GOVERNMENT)))
        .containsExactly("2024-04-20 10000000 8500000 0", "2024-05-01 10000000 8500000 0");
    PaymentHistory inTime = early.history(twoPeriods().build(), GOVERNMENT, NO_AUDIT);
    assertThat(inTime.isCompliant()).hasValue(true);
    assertThat(inTime).hasToString("to 2024-05-01: 0 breaches, lacking in the end 0元");
    assertThat(early.history(twoPeriods().build(), GOVERNMENT).isCompliant()).isEmpty();
    Payments before = Payments.standard().asOf(LocalDate.parse("2024-03-30")).in("330106");
    assertThat(before.history(twoPeriods().build(), GOVERNMENT).days()).isEmpty();
    assertThat(before.history(twoPeriods().build(), GOVERNMENT).value()).isEmpty();
  }

  @Test
  void aPeriodWithoutValueLeavesTheDayOpen() {
    Contract contract =
        twoPeriods()
            .addPeriods(
                SettlementPeriod.builder()
                    .days(
                        ValidityPeriod.of(
                            LocalDate.parse("2024-07-01"), LocalDate.parse("2024-09-30")))
                    .build())
            .build();
    PaymentHistory history = HANGZHOU.history(contract, GOVERNMENT);

    assertThat(days(history)).last().isEqualTo("2024-12-31 ? 24500000 ?");
    assertThat(history.value()).isEmpty();
    assertThat(history.missing()).contains("completedWorkValue");
    assertThat(history.breaches()).hasSize(1);
    assertThat(history.isCompliant()).hasValue(false);
    assertThat(history.toString()).contains("1 breaches, missing [completedWorkValue");
  }

  @Test
  void anUnknownInvestorLeavesAllOpen() {
    PaymentHistory history = HANGZHOU.history(twoPeriods().build());

    assertThat(history.value()).isEmpty();
    assertThat(history.breaches()).isEmpty();
    assertThat(history.isCompliant()).isEmpty();
    assertThat(history.missing())
        .containsExactly("isInGreenProcurementScope", "isGovernmentInvested");
  }

  @Test
  void aPeriodThatSaysWhatWasPaidIsCheckedOnItsOwn() {
    Contract contract =
        Contract.builder()
            .price(Money.parse("1亿元"))
            .addPeriods(
                SettlementPeriod.builder()
                    .completedWorkValue(Money.parse("1000万元"))
                    .progressPaymentPaid(Money.parse("900万元"))
                    .build(),
                SettlementPeriod.builder()
                    .completedWorkValue(Money.parse("1000万元"))
                    .progressPaymentPaid(Money.parse("800万元"))
                    .build())
            .build();
    PaymentHistory history = Payments.history(CLOSING, "330106", contract, GOVERNMENT);

    assertThat(history.days()).isEmpty();
    assertThat(history.periods()).hasSize(2);
    assertThat(history.breaches()).hasSize(1);
    assertThat(history.value()).hasValue(Money.parse("50万元"));
  }

  @Test
  void workWithoutDaysCountsOnTheLastDay() {
    Contract contract =
        Contract.builder()
            .addPeriods(
                SettlementPeriod.builder().completedWorkValue(Money.parse("1000万元")).build())
            .addPayments(paid(PaymentKind.PROGRESS, "2024-04-20", "840万元"))
            .build();

    assertThat(days(HANGZHOU.history(contract, GOVERNMENT)))
        .containsExactly("2024-12-31 10000000 8400000 100000");
  }

  private static Contract advance(String... daysAndAmounts) {
    Contract.Builder contract = Contract.builder().advance(Money.parse("1000万元"));
    for (int i = 0; i < daysAndAmounts.length; i += 2) {
      contract.addPayments(paid(PaymentKind.ADVANCE, daysAndAmounts[i], daysAndAmounts[i + 1]));
    }
    return contract.build();
  }

  @Test
  void aLateAdvanceIsABreachOnTheDayItWasDue() {
    Facts due = PaymentsTest.facts(Map.of("agreedPaymentDate", "2024-01-15"));
    PaymentHistory late =
        HANGZHOU.history(advance("2024-01-20", "400万元", "2024-01-10", "600万元"), due);

    assertThat(late.breaches(PaymentTopic.ADVANCE))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.day()).isEqualTo("2024-01-15");
              assertThat(finding.shortfall()).hasValue(Money.parse("400万元"));
              assertThat(finding.provision()).isEqualTo("guobanfa-2017-19/10-d");
              assertThat(finding.outcome().text("advancePaymentCompliance"))
                  .hasValue("NON_COMPLIANT");
            });
    PaymentHistory inTime =
        HANGZHOU.history(advance("2024-01-10", "600万元", "2024-01-15", "400万元"), due);
    assertThat(inTime.breaches()).isEmpty();
    assertThat(inTime.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.standing()).isEqualTo(PaymentFinding.Standing.MET);
              assertThat(finding.outcome().text("advancePaymentCompliance")).hasValue("COMPLIANT");
            });
    PaymentHistory never = HANGZHOU.history(advance("2024-01-10", "600万元"), due);
    assertThat(never.breaches()).hasSize(1);
    assertThat(never.breaches().get(0).outcome().number("shortfall").orElseThrow())
        .isEqualByComparingTo("4000000");
  }

  @Test
  void anAdvanceThatIsNotDueYetIsNoFinding() {
    Facts due = PaymentsTest.facts(Map.of("agreedPaymentDate", "2025-01-01"));

    assertThat(HANGZHOU.history(advance(), due).findings()).isEmpty();
    assertThat(HANGZHOU.history(Contract.builder().build(), due).findings()).isEmpty();
    PaymentHistory unknown = HANGZHOU.history(advance("2024-01-10", "1000万元"));
    assertThat(unknown.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.standing()).isEqualTo(PaymentFinding.Standing.OPEN);
              assertThat(finding.missing()).containsExactly("agreedPaymentDate");
            });
    assertThat(HANGZHOU.history(advance("2024-01-10", "600万元")).breaches()).hasSize(1);
  }

  @Test
  void otherClausesAreCheckedOnTheLastDay() {
    Contract contract =
        twoPeriods().isSettlementDelayedByPendingAudit(true).usesProcessSettlement(true).build();
    PaymentHistory history = HANGZHOU.history(contract, GOVERNMENT);

    assertThat(history.breaches(PaymentTopic.SETTLEMENT))
        .extracting(PaymentFinding::provision)
        .containsExactly("zhezhengbanfa-2021-19/7.4-b", "zhezhengbanfa-2022-47/15-g");
    assertThat(history.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.topic()).isEqualTo(PaymentTopic.PROCESS_SETTLEMENT);
              assertThat(finding.standing()).isEqualTo(PaymentFinding.Standing.MET);
            });
  }

  @Test
  void everyDepositIsAskedAboutOnItsOwn() {
    Contract contract =
        Contract.builder()
            .addDeposits(
                Deposit.builder().type(DepositType.BID).form(SecurityForm.INSURANCE).build(),
                Deposit.builder().type(DepositType.QUALITY).form(SecurityForm.CASH).build())
            .build();
    Facts refused = PaymentsTest.facts(Map.of("refusedWithoutCause", true));

    assertThat(HANGZHOU.history(contract, refused).breaches(PaymentTopic.DEPOSITS)).hasSize(2);
    Contract one =
        Contract.builder()
            .addDeposits(Deposit.builder().type(DepositType.BID).form(SecurityForm.OTHER).build())
            .build();
    assertThat(HANGZHOU.history(one, refused).breaches()).isEmpty();
  }

  @Test
  void aPersonCanReadIt() {
    PaymentHistory history =
        Payments.standard()
            .asOf(LocalDate.parse("2024-07-20"))
            .in("330106")
            .history(twoPeriods().build(), GOVERNMENT, NO_AUDIT);

    assertThat(history.text(Locale.ENGLISH))
        .isEqualTo(
            """
            2024-04-20  met  Minimum progress payment of government-invested works: due 8500000元, paid 8500000元  [浙政办发〔2022〕47号 十五]
            2024-07-20  breached  Minimum progress payment of government-invested works: due 25500000元, paid 24500000元, short 1000000元  [浙政办发〔2022〕47号 十五]
            2024-07-20  met  Settlement must not wait for or rest on audit  [浙政办发〔2021〕19号 七(四)]
            2024-07-20  met  No advance funding, no audit delay, settle in time  [浙政办发〔2022〕47号 十五]
            On 2024-07-20 lacking of progress payments: 1000000元
            """);
    assertThat(history.text(Locale.CHINESE))
        .contains("2024-07-20  违反  政府投资项目进度款最低额：应付25500000元，已付24500000元，差1000000元")
        .contains("截至2024-07-20尚差进度款1000000元");
    assertThat(history.explain(Locale.ENGLISH))
        .startsWith(history.text(Locale.ENGLISH))
        .contains("minimum progress payment");
    assertThat(HANGZHOU.history(twoPeriods().build()).text(Locale.CHINESE))
        .contains("待定")
        .contains("，缺isGovernmentInvested")
        .doesNotContain("截至");
    assertThat(HANGZHOU.history(twoPeriods().build()).text(Locale.ENGLISH))
        .contains(", missing isGovernmentInvested");
  }

  @Test
  void programsCanReadIt() {
    PaymentHistory history = HANGZHOU.history(twoPeriods().build(), GOVERNMENT);
    Map<String, @Nullable Object> json = StrictJson.readObject(history.toJson());

    assertThat(json.keySet())
        .containsExactly(
            "value", "closing", "compliant", "days", "periods", "findings", "missing", "outcomes");
    assertThat(json.get("value")).isEqualTo(new BigDecimal("1000000"));
    assertThat(json.get("closing")).isEqualTo("2024-12-31");
    assertThat(json.get("compliant")).isEqualTo(false);
    assertThat(((List<?>) json.get("days")).get(1).toString())
        .isEqualTo(
            "{date=2024-07-20, completed=30000000, paid=24500000, required=25500000,"
                + " shortfall=1000000}");
    assertThat(((List<?>) json.get("findings")).get(3).toString())
        .isEqualTo(
            "{day=2024-07-20, topic=PROGRESS, standing=BREACHED,"
                + " provision=zhezhengbanfa-2022-47/15-e, citation=浙政办发〔2022〕47号 十五,"
                + " title={zh=政府投资项目进度款最低额, en=Minimum progress payment of"
                + " government-invested works}, required=25500000, paid=24500000,"
                + " shortfall=1000000, missing=[]}");
    assertThat((List<?>) json.get("outcomes")).hasSameSizeAs(history.findings());
  }
}
