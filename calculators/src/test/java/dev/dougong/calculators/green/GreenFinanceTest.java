package dev.dougong.calculators.green;

import static dev.dougong.calculators.green.GreenCases.IN_2025;
import static dev.dougong.calculators.green.GreenCases.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class GreenFinanceTest {

  private static final GreenBuildings HUZHOU = IN_2025.in("330500");

  private static final Facts STAR_RATED =
      facts(
          "isNewBuilding", true,
          "greenAssessmentUnderDesignStandard", true,
          "greenAssessmentUnderEvaluationStandard", true,
          "greenStars", 1);

  private static final Facts NO_CATEGORY =
      facts(
          "isNewBuilding",
          true,
          "greenStars",
          0,
          "energyClass",
          "NONE",
          "prefabGrade",
          "NONE",
          "isPrefabricated",
          false,
          "existingPublicBuildingRetrofit",
          false,
          "renewableSubstitutionRate",
          BigDecimal.ZERO,
          "isNewIndustrialisationProject",
          false,
          "projectTopic",
          "OTHER");

  private static Facts borrower(boolean sound) {
    return facts(
        "registeredWithFixedPremisesAndQualification", true,
        "goodCreditNoMajorDisputesNotBlacklisted", true,
        "soundFinances", sound,
        "noBadCreditRecordLast2Years", true,
        "riskClassAcceptedByLender", true,
        "notAmlProhibitedCustomer", true,
        "committedUseAndLabelWithin2Years", true,
        "hasPreEvaluationReport", true);
  }

  @Test
  void aStarRatedBuildingIsEligibleInZhejiang() {
    GreenFinance finance = HUZHOU.finance(STAR_RATED);

    assertThat(finance.value()).hasValue(true);
    assertThat(finance.missing()).isEmpty();
    assertThat(finance.grounds())
        .filteredOn(ground -> ground.isMet().orElse(false))
        .extracting(FinanceGround::citation)
        .containsExactly("浙建设〔2023〕35号 附件 一(二)1");
    assertThat(finance.greenLoan().value()).isEmpty();
    assertThat(finance.greenLoan().missing())
        .contains("soundFinances", "hasPreEvaluationReport")
        .doesNotContain("borrowerConditionsMet", "projectConditionsMet", "energyClass");
    assertThat(finance.toString())
        .startsWith("eligible by 浙建设〔2023〕35号 附件 一(二)1; green loan: undetermined, missing [");
  }

  @Test
  void aSoundBorrowerGetsAGreenLoanForIt() {
    GreenFinance finance = HUZHOU.finance(STAR_RATED, borrower(true));

    assertThat(finance.greenLoan().value()).hasValue(true);
    assertThat(finance).hasToString("eligible by 浙建设〔2023〕35号 附件 一(二)1; green loan: true");
    assertThat(HUZHOU.finance(STAR_RATED, borrower(false)).greenLoan().value()).hasValue(false);
    assertThat(
            HUZHOU
                .finance(
                    STAR_RATED,
                    borrower(true)
                        .with("hasPreEvaluationReport", false)
                        .with("hasAssessmentOpinion", false))
                .greenLoan()
                .value())
        .hasValue(false);
    assertThat(
            HUZHOU
                .finance(
                    facts(
                        "borrowerConditionsMet", true,
                        "projectConditionsMet", true,
                        "hasAssessmentOpinion", true))
                .greenLoan()
                .value())
        .hasValue(true);
  }

  @Test
  void aProjectOfNoCategoryIsNotEligible() {
    GreenFinance finance = HUZHOU.finance(NO_CATEGORY, borrower(true));

    assertThat(finance.value()).hasValue(false);
    assertThat(finance.greenLoan().value()).hasValue(false);
    assertThat(finance).hasToString("not eligible; green loan: false");
  }

  @Test
  void oneOpenGroundLeavesItOpen() {
    GreenFinance finance = HUZHOU.finance(NO_CATEGORY.without("prefabGrade"));

    assertThat(finance.value()).isEmpty();
    assertThat(finance.missing())
        .containsExactlyInAnyOrder("prefabGrade", "drawingReviewStatesGradeAndRate");
    assertThat(finance.greenLoan().missing()).contains("prefabGrade", "soundFinances");
    assertThat(finance.toString()).startsWith("undetermined, missing [prefabGrade");
    assertThat(HUZHOU.finance(NO_CATEGORY.with("isPrefabricated", true)).value()).hasValue(true);
  }

  @Test
  void elsewhereThereIsNoRuleOnGreenLoans() {
    GreenFinance finance = IN_2025.in("410300").finance(facts("projectTopic", "GREEN_BUILDING"));

    assertThat(finance.value()).hasValue(true);
    assertThat(finance.greenLoan().value()).isEmpty();
    assertThat(finance.greenLoan().missing()).isEmpty();
    assertThat(finance).hasToString("eligible by 国办函〔2024〕20号 二(十二); green loan: no value");
  }

  @Test
  void theJsonOfFinanceListsItsGrounds() {
    GreenFinance finance = HUZHOU.finance(STAR_RATED, borrower(true));
    Map<String, Object> json = StrictJson.readObject(finance.toJson());

    assertThat(json)
        .containsEntry("value", true)
        .containsEntry("greenLoan", true)
        .containsEntry("missing", List.of());
    assertThat(json.get("grounds"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSameSizeAs(finance.grounds())
        .contains(
            Map.of(
                "provision",
                "zhejianshe-2023-35/A1.2.1",
                "citation",
                "浙建设〔2023〕35号 附件 一(二)1",
                "isMet",
                true,
                "missing",
                List.of()));
    assertThat(json.get("outcomes"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(finance.grounds().size() + 1);
  }

  private static final Facts LOAN =
      facts(
          "exitFacts",
          List.of("NONE"),
          "energyTestFailed",
          false,
          "acceptanceFailed",
          false,
          "filingDate",
          LocalDate.parse("2023-06-01"),
          "labelObtained",
          false,
          "labelRevoked",
          false,
          "commitmentNotFulfilled",
          false,
          "fraud",
          false,
          "outstandingPrincipal",
          8_000_000,
          "enjoyedPreferentialInterest",
          120_000,
          "lenderPolicyBenefitEnjoyed",
          50_000,
          "removalDate",
          LocalDate.parse("2025-06-02"),
          "publicHolidays",
          List.of(),
          "makeUpWorkdays",
          List.of());

  @Test
  void aLoanWithoutLabelAfterTwoYearsLeaves() {
    FinanceExit exit =
        GreenBuildings.standard()
            .asOf(LocalDate.parse("2025-06-02"))
            .in("330500")
            .financeExit(LOAN);

    assertThat(exit.value()).hasValue(true);
    assertThat(exit.grounds()).containsExactly("LABEL_NOT_OBTAINED_IN_2_YEARS");
    assertThat(exit.recallForce().value()).hasValue("PERMITTED");
    assertThat(exit.recallablePrincipal().value()).hasValue(Money.of(8_000_000));
    assertThat(exit.recallableInterest().value()).hasValue(Money.of(120_000));
    assertThat(exit.lenderReturn().value()).hasValue(Money.of(50_000));
    assertThat(exit.reportDue().value()).hasValue(LocalDate.parse("2025-06-16"));
    assertThat(exit.outcomes()).hasSize(4);
    assertThat(exit)
        .hasToString("exit for [LABEL_NOT_OBTAINED_IN_2_YEARS], recall PERMITTED of 8000000元");
  }

  @Test
  void onTheLastDayOfTheTwoYearsItStays() {
    FinanceExit exit = HUZHOU.financeExit(LOAN);

    assertThat(exit.value()).hasValue(false);
    assertThat(exit.grounds()).isEmpty();
    assertThat(exit.missing()).isEmpty();
    assertThat(exit.lenderReturn().value()).hasValue(Money.ZERO);
    assertThat(exit).hasToString("no exit, recall NONE of 0元");
  }

  @Test
  void aTriggerOfTheBodyAloneIsEnough() {
    FinanceExit exit =
        HUZHOU.financeExit(LOAN.with("exitFacts", List.of("PREFAB_GRADE_NOT_CERTIFIED")));

    assertThat(exit.value()).hasValue(true);
    assertThat(exit.grounds()).containsExactly("PREFAB_GRADE_NOT_CERTIFIED");
    assertThat(exit.recallForce().value()).hasValue("NONE");
  }

  @Test
  void whatIsOpenNamesTheFactsAndNotTheChain() {
    FinanceExit exit = HUZHOU.financeExit(LOAN.without("labelRevoked"));

    assertThat(exit.value()).isEmpty();
    assertThat(exit.missing()).containsExactly("labelRevoked");
    assertThat(exit).hasToString("undetermined, missing [labelRevoked]");
    assertThat(exit.recallForce().missing()).containsExactly("labelRevoked");
    assertThat(exit.recallablePrincipal().missing()).containsExactly("labelRevoked");
    FinanceExit unpriced =
        HUZHOU.financeExit(LOAN.with("fraud", true).without("outstandingPrincipal"));
    assertThat(unpriced.recallForce().value()).hasValue("REQUIRED");
    assertThat(unpriced.recallablePrincipal().missing()).containsExactly("outstandingPrincipal");
  }

  @Test
  void theTriggersOfBothListsAreNamedOnce() {
    FinanceExit exit =
        HUZHOU.financeExit(
            LOAN.with("exitFacts", List.of("NONE", "ACCEPTANCE_FAILED"))
                .with("acceptanceFailed", true)
                .with("labelRevoked", true));

    assertThat(exit.grounds()).containsExactly("ACCEPTANCE_FAILED", "LABEL_REVOKED");
    assertThat(exit.recallForce().value()).hasValue("PERMITTED");
  }

  @Test
  void triggersThatTheCallerNamesAreTakenForTheRecall() {
    FinanceExit exit = HUZHOU.financeExit(LOAN.with("exitGrounds", List.of("ENERGY_TEST_FAILED")));

    assertThat(exit.value()).hasValue(false);
    assertThat(exit.recallForce().value()).hasValue("PERMITTED");
    assertThat(exit.recallablePrincipal().value()).hasValue(Money.of(8_000_000));
  }

  @Test
  void elsewhereNothingIsSaidOfLeaving() {
    FinanceExit exit = IN_2025.in("410300").financeExit(LOAN);

    assertThat(exit.value()).isEmpty();
    assertThat(exit.missing()).isEmpty();
    assertThat(exit.outcomes()).isEmpty();
    assertThat(exit.recallForce().value()).isEmpty();
    assertThat(exit.reportDue().value()).isEmpty();
    assertThat(exit).hasToString("no rule on leaving green finance");
  }

  @Test
  void theJsonOfTheExitHasTheAmounts() {
    Map<String, Object> json =
        StrictJson.readObject(HUZHOU.financeExit(LOAN.with("acceptanceFailed", true)).toJson());

    assertThat(json)
        .containsEntry("value", true)
        .containsEntry("grounds", List.of("ACCEPTANCE_FAILED"))
        .containsEntry("recallForce", "PERMITTED")
        .containsEntry("reportDue", "2025-06-16")
        .containsEntry("missing", List.of())
        .containsKeys("recallablePrincipal", "recallableInterest", "lenderReturn");
    assertThat(json.get("recallablePrincipal").toString()).contains("8000000");
    assertThat(json.get("outcomes")).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(4);
  }
}
