package dev.dougong.calculators.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.book.RuleBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the texts say of payers, limits and of benefits that are one and the same. */
class CorpusBenefitsTest {

  private static final String HANGZHOU = "330106";
  private static final String IN_2019 = "2019-06-01";
  private static final String IN_2024 = "2024-06-01";
  private static final String IN_2025 = "2025-06-01";
  private static final String IN_2026 = "2026-06-01";

  private static SubsidyStatement due(String date, String place, Map<String, ?> facts) {
    return Subsidies.due(LocalDate.parse(date), place, SubsidiesTest.facts(facts));
  }

  private static GradeStep step(String date, String place, String fact, Map<String, ?> facts) {
    return Subsidies.standard()
        .asOf(LocalDate.parse(date))
        .in(place)
        .oneGradeHigher(SubsidiesTest.facts(facts))
        .stream()
        .filter(step -> step.fact().id().equals(fact))
        .findFirst()
        .orElseThrow();
  }

  private static Entitlement due(SubsidyStatement statement, String provision) {
    Entitlement entitlement = statement.entitlement(provision).orElseThrow();
    assertThat(entitlement.isDue()).as(provision).isTrue();
    return entitlement;
  }

  private static void paidBy(Payer payer, SubsidyStatement statement, String provision) {
    assertThat(due(statement, provision).shares())
        .filteredOn(BenefitShare::granted)
        .extracting(BenefitShare::payer)
        .containsExactly(payer);
  }

  private static @Nullable String insteadOf(SubsidyStatement statement, String provision) {
    return due(statement, provision).insteadOf().orElse(null);
  }

  private static BigDecimal total(SubsidyStatement statement, BenefitForm form, Payer payer) {
    return statement.total(form, payer).orElseThrow().amount();
  }

  @Test
  void theFundIsTheCitysWhereTheDistrictOnlyTakesTheApplication() {
    paidBy(
        Payer.CITY,
        due(
            IN_2019,
            HANGZHOU,
            Map.of("isPrefabricated", true, "meetsIndustryScienceFundRules", true)),
        "hangzhengbanhan-2017-119/4.2-e");
  }

  @Test
  void aPrefabricatedProjectInOperationIsPaidByCityAndDistrictAndAnotherByTheCityAlone() {
    ImmutableMap<String, Object> project =
        ImmutableMap.of(
            "isCivilBuilding", true, "greenOperationStars", 2, "nationalInnovationAward", false);
    String provision = "hangzhengbanhan-2017-119/4.2-a";

    paidBy(
        Payer.CITY,
        due(IN_2019, HANGZHOU, SubsidiesTest.with(project, "isPrefabricated", false)),
        provision);
    assertThat(
            due(
                    due(IN_2019, HANGZHOU, SubsidiesTest.with(project, "isPrefabricated", true)),
                    provision)
                .shares())
        .filteredOn(BenefitShare::granted)
        .extracting(BenefitShare::payer)
        .containsExactly(Payer.CITY, Payer.COUNTY);
  }

  @Test
  void fiscalMoneyOfWhichNoLevelIsNamedIsLocal() {
    paidBy(
        Payer.LOCAL,
        due(
            IN_2024,
            HANGZHOU,
            Map.of("enterpriseKind", "LABOUR_SUBCONTRACTOR", "trainsFrontLineWorkers", true)),
        "hangzheng-2015-2/6-b");
    paidBy(
        Payer.LOCAL,
        due(IN_2024, HANGZHOU, Map.of("supportedItem", "DEMO_PROJECT")),
        "hangzhengbanhan-2022-11/7-d");
    paidBy(
        Payer.LOCAL,
        due(IN_2019, HANGZHOU, Map.of("supportedItem", "PROJECT")),
        "hangzhengbanhan-2017-119/4.4-a");
  }

  @Test
  void chargesAndFundsThatAreNotTakenAreForgone() {
    paidBy(
        Payer.TREASURY,
        due(
            IN_2024,
            HANGZHOU,
            Map.of("enterpriseKind", "SMALL_MICRO_CONSTRUCTION", "meetsConditions", true)),
        "hangzheng-2015-2/14-c");
    paidBy(
        Payer.TREASURY,
        due(
            IN_2024,
            HANGZHOU,
            Map.of(
                "precastWallPartsUsed",
                true,
                "approvedByProvincialEconomyCommission",
                true,
                "approvedByProvincialFinance",
                true)),
        "hangzheng-2015-2/2-a");
  }

  @Test
  void aRatioLimitsEachCaseByItsOwnSize() {
    ImmutableMap<String, Object> housing =
        ImmutableMap.<String, Object>builder()
            .put("hasPrefabRequirementInLandTerms", false)
            .put("isCommodityHousing", true)
            .put("voluntaryPrefabrication", true)
            .put("meetsPrefabStandard", true)
            .put("isVenue", false)
            .put("completionMeetsStandard", true)
            .put("precastExteriorWallArea", 500)
            .buildOrThrow();
    String provision = "hangzhengbanhan-2017-119/4.5.1-a";
    Entitlement bonus =
        due(
            due(IN_2019, HANGZHOU, SubsidiesTest.with(housing, "aboveGroundFarFloorArea", 10_000)),
            provision);

    assertThat(bonus.amount().orElseThrow()).isEqualByComparingTo("300");
    assertThat(bonus.cap().orElseThrow()).isEqualByComparingTo("300");
    Entitlement open = due(IN_2019, HANGZHOU, housing).entitlement(provision).orElseThrow();
    assertThat(open.isOpen()).isTrue();
    assertThat(open.cap()).isEmpty();
  }

  @Test
  void educationExpenseIsLimitedByTheWages() {
    SubsidyStatement statement =
        Subsidies.due(LocalDate.parse(IN_2024), HANGZHOU, SubsidiesTest.RESEARCH);

    assertThat(due(statement, "zhezhengbanfa-2022-47/12-a").cap().orElseThrow())
        .isEqualByComparingTo("800000");
    assertThat(due(statement, "hangzhengbanhan-2022-11/4-b").cap().orElseThrow())
        .isEqualByComparingTo("800000");
    assertThat(due(statement, "hangzheng-2015-2/12-a").cap().orElseThrow())
        .isEqualByComparingTo("250000");
  }

  @Test
  void theRegulationLimitsTheLoanWhateverTheNoticeLeavesOpen() {
    ImmutableMap<String, Object> buyer =
        ImmutableMap.of(
            "greenLowCarbonBuilding",
            true,
            "standardLoanLimit",
            1_000_000,
            "localUpliftRate",
            new BigDecimal("0.3"));
    SubsidyStatement twoStars = due(IN_2024, HANGZHOU, SubsidiesTest.with(buyer, "greenStars", 2));
    SubsidyStatement oneStar = due(IN_2024, HANGZHOU, SubsidiesTest.with(buyer, "greenStars", 1));
    String regulation = "zhejiang-lvse-jianzhu-tiaoli-2020/38-d";

    assertThat(due(twoStars, regulation).cap().orElseThrow()).isEqualByComparingTo("200000");
    assertThat(insteadOf(twoStars, "zhejianshe-2023-35/3-c")).isEqualTo(regulation);
    assertThat(total(twoStars, BenefitForm.LOAN_LIMIT, Payer.HOUSING_FUND))
        .isEqualByComparingTo("200000");
    assertThat(insteadOf(oneStar, "zhejianshe-2023-35/3-c")).isNull();
    assertThat(total(oneStar, BenefitForm.LOAN_LIMIT, Payer.HOUSING_FUND))
        .isEqualByComparingTo("300000");
    SubsidyStatement before = due(IN_2019, HANGZHOU, SubsidiesTest.with(buyer, "greenStars", 3));
    assertThat(insteadOf(before, "hangzhengbanhan-2017-119/4.5.2-b")).isEqualTo(regulation);
    assertThat(total(before, BenefitForm.LOAN_LIMIT, Payer.HOUSING_FUND))
        .isEqualByComparingTo("200000");
  }

  @Test
  void theReducedRateIsOneAndTaxesOnEquipmentAreOthers() {
    SubsidyStatement statement =
        due(
            IN_2024,
            HANGZHOU,
            ImmutableMap.<String, Object>builder()
                .put("isHighTechEnterprise", true)
                .put("taxableIncome", 5_000_000)
                .put("isIntelligentConstructionEnterprise", true)
                .put("buysMajorEquipment", true)
                .put("producesPrefabComponents", true)
                .put("meetsHighTechEnterpriseConditions", true)
                .put("isInNewWallMaterialCatalogue", false)
                .buildOrThrow());
    String rate = "zhezhengbanfa-2022-47/12-d";

    assertThat(insteadOf(statement, rate)).isNull();
    assertThat(insteadOf(statement, "hangzheng-2015-2/10-a")).isEqualTo(rate);
    assertThat(insteadOf(statement, "hangzhengbanhan-2022-11/4-a")).isEqualTo(rate);
    assertThat(insteadOf(statement, "guobanfa-2016-71/13-a")).isEqualTo(rate);
    assertThat(statement.due())
        .filteredOn(entitlement -> entitlement.provision().id().equals("jianshi-2020-60/5.2-a"))
        .extracting(entitlement -> entitlement.benefit().when().orElseThrow())
        .containsExactly("HIGH_TECH_ENTERPRISE_POLICIES", "ENTERPRISE_INCOME_TAX", "IMPORT_TAX");
    assertThat(statement.due())
        .filteredOn(entitlement -> entitlement.provision().id().equals("jianshi-2020-60/5.2-a"))
        .extracting(Entitlement::isCounted)
        .containsExactly(false, true, true);
    assertThat(
            due(
                    IN_2024,
                    HANGZHOU,
                    Map.of(
                        "isHighTechEnterprise",
                        false,
                        "isIntelligentConstructionEnterprise",
                        true,
                        "buysMajorEquipment",
                        false))
                .due())
        .isEmpty();
  }

  @Test
  void theSameTalentIsDeductedOnce() {
    SubsidyStatement statement =
        due(
            IN_2024,
            HANGZHOU,
            ImmutableMap.<String, Object>builder()
                .put("isHighLevelTalent", true)
                .put("talentQualification", "DOCTORATE")
                .put("oneOffHousingAndSettlingPayments", 400_000)
                .put("oneOffTalentPayments", 300_000)
                .put("rentSettlingAndResearchStartPayments", 250_000)
                .put("urgentlyNeededTalent", true)
                .put("meetsTaxRules", true)
                .buildOrThrow());

    assertThat(insteadOf(statement, "zhezhengbanfa-2017-89/7.1-a"))
        .isEqualTo("zhezhengbanfa-2022-47/12-c");
    assertThat(total(statement, BenefitForm.TAX_DEDUCTION, Payer.TREASURY))
        .isEqualByComparingTo("550000");
  }

  @Test
  void valueAddedTaxOnOneProductIsRefundedOnce() {
    SubsidyStatement statement =
        due(
            IN_2024,
            HANGZHOU,
            Map.of(
                "producesPrefabComponents",
                true,
                "meetsHighTechEnterpriseConditions",
                false,
                "isInNewWallMaterialCatalogue",
                true,
                "sellsSelfProducedProduct",
                true,
                "hasPrefabFitOut",
                false));

    assertThat(statement.due())
        .filteredOn(Entitlement::isCounted)
        .extracting(entitlement -> entitlement.provision().id())
        .containsExactly("guobanfa-2016-71/13-a");
    assertThat(insteadOf(statement, "hangjiangongyeban-2023-7/17.2-a"))
        .isEqualTo("guobanfa-2016-71/13-a");
    assertThat(insteadOf(statement, "hangjiangongyeban-2023-6/5.2.3-a"))
        .isEqualTo("guobanfa-2016-71/13-a");
  }

  @Test
  void theSubsidyForRenewableEnergyIsOne() {
    SubsidyStatement statement =
        due(
            IN_2019,
            HANGZHOU,
            ImmutableMap.<String, Object>builder()
                .put("usesSolarEnergy", true)
                .put("usesShallowGeothermal", false)
                .put("usesAirEnergy", false)
                .put("renewableUse", "SOLAR")
                .put("scaleSufficient", true)
                .put("outstandingIntegration", false)
                .put("meetsNationalProvincialMunicipalRules", true)
                .buildOrThrow());

    assertThat(insteadOf(statement, "zhejiang-lvse-jianzhu-tiaoli-2020/38-b")).isNull();
    assertThat(insteadOf(statement, "hangzhengbanhan-2017-119/4.5.2-c"))
        .isEqualTo("zhejiang-lvse-jianzhu-tiaoli-2020/38-b");
  }

  @Test
  void theFundForPrefabricationIsOneAndItsPredecessorAnother() {
    Map<String, ?> innovation = Map.of("supportedItem", "TECH_INNOVATION");
    SubsidyStatement statement = due(IN_2024, HANGZHOU, innovation);

    assertThat(insteadOf(statement, "hangjiangongyeban-2023-7/17.3-a")).isNull();
    assertThat(insteadOf(statement, "hangzhengbanhan-2022-11/7-d"))
        .isEqualTo("hangjiangongyeban-2023-7/17.3-a");
    assertThat(
            due(due(IN_2019, HANGZHOU, innovation), "hangzhengbanhan-2017-119/4.4-a").exclusion())
        .isEmpty();
  }

  @Test
  void theCitysAwardForKitchensComesOnTopOfTheProvinces() {
    SubsidyStatement statement =
        due(
            IN_2025,
            HANGZHOU,
            Map.of("inTenDistricts", true, "hasPrefabFitOut", true, "renewalAccepted", true));

    paidBy(Payer.CITY, statement, "hangfangju-2024-43/4.3-a");
    assertThat(due(statement, "hangfangju-2024-43/4.3-a").isCounted()).isTrue();
    assertThat(due(statement, "hangfangju-2024-43/4.3-a").exclusion()).isEmpty();
  }

  @Test
  void theProvinceSupportsExcellentCountiesOutsideNingbo() {
    Map<String, Object> county = Map.of("countyGrade", "EXCELLENT");

    paidBy(
        Payer.PROVINCE,
        due(IN_2024, "330122", SubsidiesTest.with(county, "cityCode", "330100")),
        "zhejianshe-2022-7/6-a");
    assertThat(
            due(IN_2024, "330212", SubsidiesTest.with(county, "cityCode", "330200"))
                .entitlement("zhejianshe-2022-7/6-a")
                .orElseThrow()
                .isDue())
        .isFalse();
  }

  @Test
  void whatIsGivenWithoutAnAmountIsGivenAllTheSame() {
    paidBy(
        Payer.UNSTATED,
        due(
            IN_2024,
            HANGZHOU,
            Map.of(
                "hasNationalVocationalCertificate",
                false,
                "hasSkillLevelCertificate",
                true,
                "meetsAllowanceConditions",
                true)),
        "zhezhengbanfa-2021-19/8.3-a");
    paidBy(
        Payer.LOCAL,
        due(
            IN_2024,
            "110000",
            Map.of(
                "tradesInOldAppliance",
                false,
                "newApplianceEnergySaving",
                true,
                "newApplianceGreenSmart",
                true,
                "localityHasMeans",
                true)),
        "guofa-2024-7/6-a");
    paidBy(
        Payer.UNSTATED,
        due(IN_2024, "110000", Map.of("assetType", "FARM_MACHINE", "isOld", true)),
        "guofa-2024-7/3-a");
    assertThat(
            due(IN_2024, "110000", Map.of("assetType", "CITY_BUS", "isOld", true))
                .entitlement("guofa-2024-7/3-a")
                .orElseThrow()
                .isDue())
        .isFalse();
  }

  @Test
  void aShopsDiscountForAnOldApplianceIsNoSubsidy() {
    assertThat(
            due(
                    IN_2024,
                    "110000",
                    Map.of(
                        "tradesInOldAppliance",
                        true,
                        "newApplianceEnergySaving",
                        true,
                        "newApplianceGreenSmart",
                        false,
                        "localityHasMeans",
                        true))
                .entitlement("guofa-2024-7/6-a")
                .orElseThrow()
                .isDue())
        .isFalse();
  }

  @Test
  void interestAndFeesOfWorksAbroadAreTwoBenefits() {
    SubsidyStatement loan = abroad("DOMESTIC_BANK_LONG_TERM_LOAN");
    SubsidyStatement fee = abroad("BID_GUARANTEE_FEE");

    assertThat(loan.due())
        .singleElement()
        .satisfies(due -> assertThat(due.benefit().when()).hasValue("LOAN_INTEREST_SUBSIDY"));
    assertThat(fee.due())
        .singleElement()
        .satisfies(due -> assertThat(due.benefit().when()).hasValue("GRANT"));
    assertThat(abroad("OTHER").due()).isEmpty();
  }

  private static SubsidyStatement abroad(String cost) {
    return due(
        IN_2024,
        HANGZHOU,
        Map.of("isQualifiedZhejiangEnterprise", true, "guaranteeCostItem", cost));
  }

  @Test
  void awardsOfOneGradeMoreAreFoundForEachGradedAward() {
    assertThat(
            step(
                    IN_2024,
                    "320700",
                    "qualityAward",
                    Map.of("qualityAward", "PROVINCIAL_QUALITY", "constructionRole", "INDEPENDENT"))
                .gain())
        .isEqualTo(Money.parse("90万元"));
    assertThat(
            step(
                    IN_2024,
                    "320700",
                    "constructionRole",
                    Map.of("qualityAward", "LUBAN", "constructionRole", "PARTICIPATING"))
                .gain())
        .isEqualTo(Money.parse("90万元"));
    assertThat(
            step(
                    IN_2024,
                    "320700",
                    "standardRole",
                    Map.of("standardLevel", "NATIONAL_INDUSTRY", "standardRole", "PARTICIPATING"))
                .gain())
        .isEqualTo(Money.parse("5万元"));
    assertThat(
            step(
                    IN_2024,
                    "320700",
                    "standardLevel",
                    Map.of("standardLevel", "OTHER", "standardRole", "INDEPENDENT"))
                .gain())
        .isEqualTo(Money.parse("15万元"));
    assertThat(
            step(
                    IN_2024,
                    "320700",
                    "awardLevel",
                    Map.of("achievement", "CONSTRUCTION_METHOD", "awardLevel", "PROVINCIAL"))
                .gain())
        .isEqualTo(Money.parse("10万元"));
    assertThat(
            step(
                    IN_2024,
                    "442000",
                    "prefabGrade",
                    Map.of("isQualified", true, "prefabGrade", "A", "totalFloorArea", 10_000))
                .differences())
        .singleElement()
        .satisfies(more -> assertThat(more.amount()).isEqualByComparingTo("10"));
  }

  @Test
  void awardsWithoutAmountAreFoundOneGradeHigherToo() {
    assertThat(
            step(
                    IN_2026,
                    "320583",
                    "awardLevel",
                    Map.of("achievement", "TECH_CENTRE", "awardLevel", "CITY"))
                .newlyDue())
        .containsExactly("kunzhengbanfa-2026-24/6-a");
    assertThat(
            step(
                    IN_2019,
                    HANGZHOU,
                    "greenOperationStars",
                    Map.of(
                        "isCivilBuilding",
                        true,
                        "isPrefabricated",
                        true,
                        "greenOperationStars",
                        1,
                        "nationalInnovationAward",
                        false))
                .newlyDue())
        .containsExactly("hangzhengbanhan-2017-119/4.2-a");
    assertThat(
            step(
                    IN_2026,
                    HANGZHOU,
                    "firstSpecialGradeGeneralContracting",
                    Map.of(
                        "firstSpecialGradeGeneralContracting",
                        false,
                        "specialOrFirstClassFields",
                        1))
                .newlyDue())
        .containsExactly("hangzhengbanhan-2026-5/2-a");
    assertThat(
            step(IN_2026, HANGZHOU, "keyRdProjectLevel", Map.of("keyRdProjectLevel", "NONE"))
                .newlyDue())
        .containsExactly("hangzhengbanhan-2026-5/6-a");
    assertThat(
            step(
                    IN_2024,
                    "330122",
                    "countyGrade",
                    Map.of("countyGrade", "GOOD", "cityCode", "330100"))
                .newlyDue())
        .containsExactly("zhejianshe-2022-7/6-a");
  }

  @Test
  void everyMemberOfAGroupIsABenefitOfTheStandardRules() {
    for (Exclusion exclusion : Catalogue.STANDARD.exclusions()) {
      assertThat(exclusion.benefits()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
      for (String name : exclusion.benefits()) {
        assertThat(RuleBook.standard().find(name.replaceAll("#.*", ""))).as(name).isPresent();
        assertThat(Catalogue.STANDARD.benefits())
            .as(name)
            .filteredOn(benefit -> benefit.names().contains(name))
            .hasSize(1);
      }
    }
  }
}
