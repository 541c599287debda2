package dev.dougong.calculators.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.calculators.Answer;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.contract.Contract;
import dev.dougong.core.contract.Deposit;
import dev.dougong.core.contract.DepositType;
import dev.dougong.core.contract.SecurityForm;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.book.RuleBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentsTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final LocalDate DAY = LocalDate.parse("2024-06-01");
  private static final Payments HANGZHOU = Payments.standard().asOf(DAY).in("330106");
  private static final Payments LUOYANG =
      Payments.standard().asOf(LocalDate.parse("2025-06-01")).in("410300");
  private static final Facts GOVERNMENT = facts(Map.of("isGovernmentInvested", true));
  private static final Facts GOVERNMENT_NOT_GREEN =
      facts(Map.of("isGovernmentInvested", true, "isInGreenProcurementScope", false));

  static Facts facts(Map<String, ?> values) {
    return Facts.of(BOOK.dictionary(), values);
  }

  @Test
  void governmentWorksInZhejiangArePaidAtLeastEightyFivePercent() {
    PaymentFloor floor =
        HANGZHOU.progress(Money.parse("1000万元"), Money.parse("800万元"), GOVERNMENT_NOT_GREEN);

    assertThat(floor.value()).hasValue(Money.parse("850万元"));
    assertThat(floor.shortfall()).hasValue(Money.parse("50万元"));
    assertThat(floor.isMet()).hasValue(false);
    assertThat(floor.binding().orElseThrow().provision()).isEqualTo("zhezhengbanfa-2022-47/15-e");
    assertThat(floor.findings())
        .extracting(finding -> finding.provision() + " " + finding.standing())
        .containsExactly(
            "caiku-2022-35/2.4-a NOT_ADDRESSED", "zhezhengbanfa-2022-47/15-e BREACHED");
    assertThat(floor).hasToString("8500000元 by zhezhengbanfa-2022-47/15-e, short 500000元");
  }

  @Test
  void theHigherOfTwoFloorsBinds() {
    Facts both = facts(Map.of("isGovernmentInvested", true, "isInGreenProcurementScope", true));
    PaymentFloor floor = HANGZHOU.progress(Money.of(100), Money.of(82), both);

    assertThat(floor.value()).hasValue(Money.of(85));
    assertThat(floor.findings()).extracting(PaymentFinding::isBreach).containsExactly(false, true);
    assertThat(HANGZHOU.progress(Money.of(100), Money.of(85), both).isMet()).hasValue(true);
    assertThat(HANGZHOU.progress(Money.of(100), Money.of(85), both).shortfall())
        .hasValue(Money.ZERO);
    assertThat(Payments.standard().asOf(DAY).in("410300").leastProgressPayment(Money.of(100), both))
        .hasToString("80元");
  }

  @Test
  void aFloorIsRoundedUpToTheFen() {
    Money completed = Money.parse("100.01元");

    assertThat(HANGZHOU.leastProgressPayment(completed, GOVERNMENT_NOT_GREEN).value())
        .hasValue(Money.parse("85.01元"));
    assertThat(HANGZHOU.progress(completed, Money.parse("85元"), GOVERNMENT_NOT_GREEN).shortfall())
        .hasValue(Money.parse("0.01元"));
    assertThat(HANGZHOU.progress(completed, Money.parse("85.01元"), GOVERNMENT_NOT_GREEN).isMet())
        .hasValue(true);
  }

  @Test
  void aCertainBreachIsOneWhateverElseIsMissing() {
    Facts green = facts(Map.of("isInGreenProcurementScope", true));
    PaymentFloor short79 = HANGZHOU.progress(Money.of(100), Money.of(79), green);

    assertThat(short79.value()).isEmpty();
    assertThat(short79.missing()).containsExactly("isGovernmentInvested");
    assertThat(short79.isMet()).hasValue(false);
    assertThat(short79.shortfall()).hasValue(Money.of(1));
    assertThat(short79).hasToString("undetermined, missing [isGovernmentInvested]");
    assertThat(HANGZHOU.progress(Money.of(100), Money.of(83), green).isMet()).isEmpty();
    Answer<Money> least = HANGZHOU.leastProgressPayment(Money.of(100), green);
    assertThat(least.value()).isEmpty();
    assertThat(least.missing()).containsExactly("isGovernmentInvested");
  }

  @Test
  void whereNoClauseSetsAFloorThereIsNone() {
    Facts no = facts(Map.of("isInGreenProcurementScope", false));
    Payments lianyungang = Payments.standard().asOf(DAY).in("320700");
    PaymentFloor floor = lianyungang.progress(Money.of(100), Money.ZERO, no);

    assertThat(floor.value()).isEmpty();
    assertThat(floor.missing()).isEmpty();
    assertThat(floor.isMet()).isEmpty();
    assertThat(floor.shortfall()).isEmpty();
    assertThat(floor).hasToString("no floor");
    assertThat(lianyungang.leastProgressPayment(Money.of(100), no)).hasToString("no value");
  }

  @Test
  void theFloorsOfTheDayCount() {
    Facts green = facts(Map.of("isInGreenProcurementScope", true));
    Payments nanjing = Payments.standard().in("320100");

    assertThat(
            nanjing
                .asOf(LocalDate.parse("2022-10-31"))
                .progress(Money.of(100), Money.ZERO, green)
                .findings())
        .isEmpty();
    assertThat(
            nanjing
                .asOf(LocalDate.parse("2022-11-01"))
                .progress(Money.of(100), Money.ZERO, green)
                .findings())
        .extracting(PaymentFinding::provision)
        .containsExactly("caiku-2022-35/2.4-a");
    assertThat(
            nanjing
                .asOf(LocalDate.parse("2025-01-01"))
                .progress(Money.of(100), Money.ZERO, green)
                .findings())
        .extracting(PaymentFinding::provision)
        .contains("caiku-2024-36/2.3-a");
  }

  @Test
  void aFloorOfAReformedBookCounts() {
    Payments reformed =
        Payments.of(BOOK.with("zhezhengbanfa-2022-47/15-e", "rate", new BigDecimal("0.9")));

    assertThat(
            reformed
                .asOf(DAY)
                .in(Jurisdiction.of("330106"))
                .leastProgressPayment(Money.of(100), GOVERNMENT_NOT_GREEN)
                .value())
        .hasValue(Money.of(90));
  }

  @Test
  void floorsAreWrittenAsJson() {
    assertThat(HANGZHOU.progress(Money.of(100), Money.of(80), GOVERNMENT_NOT_GREEN).toJson())
        .startsWith(
            "{\"value\":85,\"shortfall\":5,\"met\":false,"
                + "\"binding\":\"zhezhengbanfa-2022-47/15-e\",\"missing\":[],\"outcomes\":[{");
  }

  @Test
  void theQualityDepositLeavesOutPrecastParts() {
    Facts contract =
        facts(
            Map.of(
                "contractPrice", 100_000_000,
                "precastComponentPrice", 30_000_000,
                "propertyConstructionCost", 80_000_000,
                "isPrefabricated", true,
                "steelHousingProject", true));
    Payments in2019 = Payments.standard().asOf(LocalDate.parse("2019-06-01")).in("330106");

    assertThat(in2019.qualityDeposit(contract).value()).hasValue(Money.parse("140万元"));
    assertThat(in2019.warrantyDeposit(contract).value()).hasValue(Money.parse("100万元"));
    assertThat(HANGZHOU.qualityDepositBase(contract).value()).hasValue(Money.parse("7000万元"));
    assertThat(HANGZHOU.qualityDeposit(contract).value()).isEmpty();
    assertThat(HANGZHOU.qualityDeposit(contract).missing()).isEmpty();
    assertThat(in2019.qualityDeposit(contract.without("precastComponentPrice")).missing())
        .containsExactly("precastComponentPrice");
    assertThat(in2019.qualityDeposit(contract).outcomes().get(0))
        .isEqualTo(
            BOOK.evaluate(
                "hangzhengbanhan-2017-119/4.2-b",
                contract.with("asOfDate", "2019-06-01").with("regionCode", "330106")));
  }

  @Test
  void bidSecurityIsWaivedOrLowered() {
    Facts small =
        facts(
            Map.of(
                "isGovernmentProcurementWorks", true,
                "contractValue", 3_000_000,
                "publicTenderThreshold", 4_000_000,
                "procurementMethod", "NON_TENDER",
                "standardBidSecurity", 50_000));
    assertThat(LUOYANG.bidSecurity(small).value()).hasValue(Money.ZERO);
    assertThat(LUOYANG.isBidSecurityWaived(small).value()).hasValue(true);
    assertThat(LUOYANG.bidSecurity(small.with("contractValue", 4_000_000)).value())
        .hasValue(Money.parse("5万元"));
    assertThat(LUOYANG.isBidSecurityWaived(small.with("contractValue", 4_000_000)).value())
        .hasValue(false);
    Facts credit =
        facts(
            Map.of(
                "isTenderRequiredByLaw",
                true,
                "hasHighCreditRating",
                true,
                "standardBidSecurity",
                200_000,
                "reductionRatio",
                new BigDecimal("0.5")));
    Payments in2026 = Payments.standard().asOf(LocalDate.parse("2026-06-01")).in("330106");
    assertThat(in2026.bidSecurity(credit).value()).hasValue(Money.parse("10万元"));
    assertThat(in2026.isBidSecurityWaived(facts(Map.of("enterpriseSize", "SMALL"))).value())
        .hasValue(true);
    assertThat(HANGZHOU.isBidSecurityWaived(facts(Map.of("enterpriseSize", "LARGE"))).missing())
        .contains("municipalOutstandingEnterprise");
  }

  @Test
  void guaranteesReplaceCashAsTheRulesOfThePlaceSay() {
    assertThat(HANGZHOU.canReplaceCash(DepositType.BID, SecurityForm.INSURANCE).value())
        .hasValue(true);
    assertThat(
            HANGZHOU
                .canReplaceCash(DepositType.QUALITY, SecurityForm.GUARANTEE_COMPANY_BOND)
                .value())
        .hasValue(false);
    assertThat(
            HANGZHOU
                .canReplaceCash(DepositType.PERFORMANCE, SecurityForm.GUARANTEE_COMPANY_BOND)
                .value())
        .hasValue(true);
    assertThat(
            LUOYANG
                .canReplaceCash(DepositType.QUALITY, SecurityForm.GUARANTEE_COMPANY_BOND)
                .value())
        .hasValue(true);
    assertThat(
            Payments.standard()
                .asOf(DAY)
                .in("110000")
                .canReplaceCash(DepositType.QUALITY, SecurityForm.INSURANCE))
        .hasToString("no value");
    assertThatThrownBy(() -> HANGZHOU.canReplaceCash(DepositType.BID, SecurityForm.CASH).value())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("a form in place of cash");
    assertThatThrownBy(() -> HANGZHOU.canReplaceCash(DepositType.BID, SecurityForm.NONE).value())
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void guaranteesAreIntroducedForWagesAndForGovernmentWorks() {
    Facts other = facts(Map.of("isGovernmentInvested", false));

    assertThat(HANGZHOU.areGuaranteesIntroduced(DepositType.MIGRANT_WAGE, other).value())
        .hasValue(true);
    assertThat(HANGZHOU.areGuaranteesIntroduced(DepositType.BID, other).value()).hasValue(false);
    assertThat(HANGZHOU.areGuaranteesIntroduced(DepositType.BID, GOVERNMENT).value())
        .hasValue(true);
    assertThat(HANGZHOU.areGuaranteesIntroduced(DepositType.BID).missing())
        .containsExactly("isGovernmentInvested");
  }

  @Test
  void theClientGuaranteesAsMuchAsThePerformanceBond() {
    Contract contract =
        Contract.builder()
            .addDeposits(
                Deposit.builder()
                    .type(DepositType.PERFORMANCE)
                    .form(SecurityForm.BANK_GUARANTEE)
                    .amount(Money.parse("500万元"))
                    .build())
            .build();

    assertThat(HANGZHOU.paymentGuarantee(contract).value()).hasValue(Money.parse("500万元"));
    Contract unknown =
        Contract.builder()
            .addDeposits(
                Deposit.builder()
                    .type(DepositType.PERFORMANCE)
                    .form(SecurityForm.BANK_GUARANTEE)
                    .build())
            .build();
    assertThat(HANGZHOU.paymentGuarantee(unknown).missing())
        .containsExactly("performanceBondAmount");
    Contract none =
        Contract.builder()
            .addDeposits(
                Deposit.builder().type(DepositType.PERFORMANCE).form(SecurityForm.NONE).build())
            .build();
    assertThat(HANGZHOU.paymentGuarantee(none).value()).hasValue(Money.ZERO);
    assertThat(
            HANGZHOU
                .paymentGuarantee(contract, facts(Map.of("performanceBondRequired", false)))
                .value())
        .hasValue(Money.ZERO);
    assertThat(
            HANGZHOU
                .paymentGuarantee(
                    facts(
                        Map.of(
                            "performanceBondRequired", true, "performanceBondAmount", 1_000_000)))
                .value())
        .hasValue(Money.parse("100万元"));
  }

  @Test
  void wageDepositsAreWaivedAfterThreeCleanYears() {
    Facts clean =
        facts(
            Map.of(
                "depositOrGuaranteeProvided", true,
                "consecutiveYearsWithoutArrears", 3,
                "usesRealNameManagement", true,
                "usesWageSpecialAccount", true,
                "isNewProjectInSameArea", true));

    assertThat(LUOYANG.isWageDepositWaived(clean).value()).hasValue(true);
    assertThat(
            LUOYANG
                .isWageDepositWaived(
                    clean.with("consecutiveYearsWithoutArrears", new BigDecimal("2.9")))
                .value())
        .hasValue(false);
    assertThat(LUOYANG.isWageDepositWaived(clean.without("usesWageSpecialAccount")).missing())
        .containsExactly("usesWageSpecialAccount");
    assertThat(
            HANGZHOU
                .isWageDepositWaived(facts(Map.of("municipalOutstandingEnterprise", true)))
                .value())
        .hasValue(true);
    assertThat(
            Payments.standard()
                .asOf(LocalDate.parse("2026-05-01"))
                .in("330106")
                .isWageDepositReleased(
                    facts(
                        Map.of(
                            "wageDepositHeld", true,
                            "earlyReleaseRuleIssued", true,
                            "releaseConditionsMet", true)))
                .value())
        .hasValue(true);
    assertThat(HANGZHOU.isWageDepositReleased(clean)).hasToString("no value");
  }

  @Test
  void oneWageAccountPerCityIsEnough() {
    Facts projects = facts(Map.of("projectCityCodes", List.of("330100", "330200", "330100")));

    assertThat(HANGZHOU.wageAccounts(projects).value()).hasValue(2);
    assertThat(HANGZHOU.wageAccounts().missing()).containsExactly("projectCityCodes");
    assertThat(LUOYANG.wageAccounts(projects).value()).isEmpty();
  }

  @Test
  void labourCostIsTheShareAgreedForEachStage() {
    Payments in2026 = Payments.standard().asOf(LocalDate.parse("2026-06-01")).in("330106");
    Facts stages =
        facts(
            Map.of(
                "stageWorkValues", List.of(10_000_000, 20_000_000),
                "stageLabourRatios", List.of(new BigDecimal("0.2"), new BigDecimal("0.25"))));

    assertThat(in2026.labourPayment(stages).value()).hasValue(Money.parse("700万元"));
    assertThat(HANGZHOU.labourPayment(stages).value()).isEmpty();
  }

  @Test
  void aTotalPriceIsSettledAsAgreed() {
    Facts contract =
        facts(
            Map.of(
                "contractPriceType",
                "TOTAL_PRICE",
                "contractPrice",
                100_000_000,
                "claimedAdjustment",
                5_000_000,
                "isAdjustmentAllowedByContract",
                false,
                "fixedPartAmount",
                60_000_000,
                "adjustmentAllowedByLaw",
                true));

    assertThat(HANGZHOU.settledPrice(contract).value()).hasValue(Money.parse("1亿元"));
    assertThat(HANGZHOU.settledPrice(contract.with("isAdjustmentAllowedByContract", true)).value())
        .hasValue(Money.parse("1.05亿元"));
    assertThat(HANGZHOU.settledFixedPart(contract).value()).hasValue(Money.parse("6500万元"));
    assertThat(HANGZHOU.settledPrice(contract.with("contractPriceType", "OTHER")).value())
        .isEmpty();
  }

  @Test
  void wagesAndConductAreCheckedByTopic() {
    Payments lianyungang = Payments.standard().asOf(DAY).in("320700");
    Facts wages =
        facts(
            Map.of(
                "usesRealNameManagement", true,
                "usesWageSpecialAccount", true,
                "labourCostTransferredInTime", false,
                "paysWagesByBank", true,
                "paysWagesMonthlyInFull", true));

    assertThat(lianyungang.check(PaymentTopic.WAGES, wages))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.provision()).isEqualTo("lianzhengguifa-2023-2/18-b");
              assertThat(finding.isBreach()).isTrue();
              assertThat(finding.shortfall()).isEmpty();
              assertThat(finding.day()).isEqualTo(DAY);
            });
    assertThat(
            lianyungang.check(PaymentTopic.WAGES, wages.with("labourCostTransferredInTime", true)))
        .extracting(PaymentFinding::standing)
        .containsExactly(PaymentFinding.Standing.MET);
    assertThat(lianyungang.check(PaymentTopic.WAGES, wages.without("labourCostTransferredInTime")))
        .extracting(PaymentFinding::standing)
        .containsExactly(PaymentFinding.Standing.OPEN);
    assertThat(lianyungang.check(PaymentTopic.SETTLEMENT, wages)).isEmpty();
    assertThat(lianyungang.check(PaymentTopic.WAGES)).isEmpty();
    assertThat(
            LUOYANG.check(
                PaymentTopic.DEPOSITS, facts(Map.of("securityForm", "INSURANCE", "refused", true))))
        .extracting(PaymentFinding::standing)
        .containsExactly(PaymentFinding.Standing.BREACHED);
  }

  @Test
  void dayAndPlaceAreNeverGuessed() {
    assertThatThrownBy(() -> Payments.standard().in("330106").bidSecurity(GOVERNMENT).value())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the day of the question");
    assertThatThrownBy(
            () ->
                Payments.standard().asOf(DAY).progress(Money.ZERO, Money.ZERO, GOVERNMENT).value())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the place of the question");
    assertThatThrownBy(() -> HANGZHOU.payableWithin(-1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("zero or more");
  }
}
