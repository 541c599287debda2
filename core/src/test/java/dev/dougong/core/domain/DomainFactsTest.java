package dev.dougong.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.building.Building;
import dev.dougong.core.building.BuildingUse;
import dev.dougong.core.building.StructureType;
import dev.dougong.core.contract.Contract;
import dev.dougong.core.contract.Deposit;
import dev.dougong.core.contract.DepositType;
import dev.dougong.core.contract.SecurityForm;
import dev.dougong.core.enterprise.AnnualAccounts;
import dev.dougong.core.enterprise.Certification;
import dev.dougong.core.enterprise.CertificationKind;
import dev.dougong.core.enterprise.Enterprise;
import dev.dougong.core.enterprise.ProductionSite;
import dev.dougong.core.enterprise.Qualification;
import dev.dougong.core.enterprise.QualificationCategory;
import dev.dougong.core.enterprise.QualificationGrade;
import dev.dougong.core.enterprise.WorksField;
import dev.dougong.core.fund.AllocationItem;
import dev.dougong.core.fund.Fund;
import dev.dougong.core.fund.ItemFigures;
import dev.dougong.core.fund.Recipient;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.project.Milestones;
import dev.dougong.core.project.Project;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Money;
import dev.dougong.core.region.Indicator;
import dev.dougong.core.region.IndicatorReport;
import dev.dougong.core.region.Region;
import dev.dougong.core.region.RegionStatistics;
import dev.dougong.core.time.ValidityPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DomainFactsTest {

  @Test
  void aProjectWithOneBuildingGivesTheFactsOfTheBuilding() {
    Project project = Project.builder().addBuildings(building(100, 80)).build();

    assertThat(project.toFacts().asMap())
        .containsEntry("buildingUse", "RESIDENTIAL")
        .containsEntry("structureType", "STEEL")
        .containsEntry("singleBuildingFloorArea", number(100))
        .containsEntry("totalFloorArea", number(100))
        .containsEntry("aboveGroundFloorArea", number(80));
  }

  @Test
  void aProjectWithSeveralBuildingsGivesSumsAndWhatAllHaveInCommon() {
    Building concrete =
        Building.builder()
            .use(BuildingUse.RESIDENTIAL)
            .structure(StructureType.PRECAST_CONCRETE)
            .floorArea(area(100))
            .aboveGroundFloorArea(area(80))
            .build();
    Project project = Project.builder().addBuildings(building(100, 80), concrete).build();

    assertThat(project.toFacts().asMap())
        .containsEntry("buildingUse", "RESIDENTIAL")
        .containsEntry("totalFloorArea", number(200))
        .containsEntry("aboveGroundFloorArea", number(160))
        .doesNotContainKeys("structureType", "singleBuildingFloorArea");
  }

  @Test
  void aProjectDoesNotGuessTheAreaOfABuildingThatIsNotMeasured() {
    Project project =
        Project.builder().addBuildings(building(100, 80), Building.builder().build()).build();

    assertThat(project.toFacts().ids()).doesNotContain("totalFloorArea", "aboveGroundFloorArea");
    assertThat(project.largestBuilding()).isEmpty();
  }

  @Test
  void aQuestionAboutOneBuildingKeepsTheTotalsOfTheProject() {
    Building large = building(300, 200);
    Project project = Project.builder().addBuildings(building(100, 80), large).build();

    assertThat(project.largestBuilding()).contains(large);
    assertThat(project.about(large).toFacts().asMap())
        .containsEntry("singleBuildingFloorArea", number(300))
        .containsEntry("singleBuildingAboveGroundFloorArea", number(200))
        .containsEntry("totalFloorArea", number(400))
        .containsEntry("aboveGroundFloorArea", number(280));
  }

  @Test
  void milestonesSayWhatHasBeenReached() {
    LocalDate day = LocalDate.of(2024, 6, 1);
    Project permitted =
        Project.builder().milestones(Milestones.builder().permittedOn(day).build()).build();
    Project accepted =
        Project.builder().milestones(Milestones.builder().acceptedOn(day).build()).build();

    assertThat(permitted.toFacts().asMap())
        .containsEntry("constructionPermitDate", day)
        .containsEntry("hasConstructionPermit", true)
        .doesNotContainKey("isProjectCompleted");
    assertThat(accepted.toFacts().asMap())
        .containsEntry("hasPassedCompletionAcceptance", true)
        .containsEntry("isProjectCompleted", true);
  }

  @Test
  void theFloorAreaFollowsFromItsParts() {
    Building parts =
        Building.builder()
            .aboveGroundFloorArea(area(70))
            .belowGroundFloorArea(area(30))
            .use(BuildingUse.PUBLIC)
            .isExisting(true)
            .build();
    Building rest = Building.builder().floorArea(area(100)).belowGroundFloorArea(area(30)).build();

    assertThat(parts.toFacts().asMap())
        .containsEntry("totalFloorArea", number(100))
        .containsEntry("isExistingPublicBuilding", true);
    assertThat(rest.toFacts().get("singleBuildingAboveGroundFloorArea")).isEqualTo(number(70));
  }

  @Test
  void qualificationsGiveTheBestOfEachKind() {
    Enterprise enterprise =
        Enterprise.builder()
            .addQualifications(
                contracting(QualificationGrade.SECOND_CLASS, WorksField.BUILDING),
                contracting(QualificationGrade.SPECIAL, WorksField.HIGHWAY),
                design(true),
                design(false))
            .build();

    assertThat(enterprise.toFacts().asMap())
        .containsEntry("generalContractingGrade", "SECOND_CLASS")
        .containsEntry("contractorGrade", "SPECIAL")
        .containsEntry("designQualification", "BUILDING_INDUSTRY_CLASS_A")
        .doesNotContainKeys("qualificationCategory", "qualificationGrade");
  }

  @Test
  void withoutQualificationsNothingIsSaidAboutThem() {
    assertThat(Enterprise.builder().build().toFacts().isEmpty()).isTrue();
  }

  @Test
  void theOnlyQualificationIsTheOneAskedAbout() {
    Enterprise supervisor =
        Enterprise.builder()
            .addQualifications(
                Qualification.of(QualificationCategory.SUPERVISION, QualificationGrade.GRADE_A))
            .build();

    assertThat(supervisor.toFacts().asMap())
        .containsEntry("qualificationCategory", "SUPERVISION")
        .containsEntry("qualificationGrade", "GRADE_A")
        .containsEntry("generalContractingGrade", "NONE")
        .doesNotContainKeys("contractorGrade", "designQualification");
  }

  @Test
  void figuresOfSeveralYearsAreKnownOnceTheYearIs() {
    Enterprise enterprise =
        Enterprise.builder().addAccounts(accounts(2023, "1亿元"), accounts(2024, "1.5亿元")).build();

    assertThat(enterprise.toFacts().ids()).doesNotContain("annualOutputValue");
    assertThat(enterprise.inYear(2024).toFacts().get("annualOutputValue"))
        .isEqualTo(number(150_000_000));
    assertThat(enterprise.inYear(2022).toFacts().ids()).doesNotContain("annualOutputValue");
  }

  @Test
  void threeCertificatesTogetherCertifyTheManagementSystems() {
    Enterprise.Builder enterprise = Enterprise.builder();
    for (CertificationKind kind :
        List.of(
            CertificationKind.QUALITY_MANAGEMENT,
            CertificationKind.ENVIRONMENTAL_MANAGEMENT,
            CertificationKind.SAFETY_MANAGEMENT)) {
      assertThat(enterprise.build().toFacts().ids()).doesNotContain("managementSystemsCertified");
      enterprise.addCertifications(Certification.builder().kind(kind).build());
    }

    assertThat(enterprise.build().toFacts().get("managementSystemsCertified")).isEqualTo(true);
  }

  @Test
  void aPlaceIsItsCodeAndAnAreaIsInTheUnitOfItsFact() {
    Enterprise enterprise =
        Enterprise.builder()
            .place(Jurisdiction.of("330106"))
            .productionSite(ProductionSite.builder().siteArea(Area.parse("150亩")).build())
            .build();

    assertThat(enterprise.toFacts().asMap())
        .containsEntry("registeredRegionCode", "330106")
        .containsEntry("siteAreaMu", number(150));
  }

  @Test
  void aContractAsksAboutOneDepositOfSeveral() {
    Deposit wage =
        Deposit.builder().type(DepositType.MIGRANT_WAGE).form(SecurityForm.BANK_GUARANTEE).build();
    Deposit bid = Deposit.builder().type(DepositType.BID).form(SecurityForm.CASH).build();
    Contract contract = Contract.builder().addDeposits(wage, bid).build();

    assertThat(contract.toFacts().ids()).doesNotContain("depositType", "securityForm");
    assertThat(contract.about(wage).toFacts().asMap())
        .containsEntry("depositType", "MIGRANT_WAGE")
        .containsEntry("securityForm", "BANK_GUARANTEE");
  }

  @Test
  void aFundGivesItsItemsAndRecipientsAsRecords() {
    Fund fund =
        Fund.builder()
            .addItems(
                ItemFigures.builder()
                    .item(AllocationItem.NEW_PREFAB)
                    .completedCount(8)
                    .cityArea(area(1600))
                    .build())
            .addRecipients(
                Recipient.builder()
                    .name("XIAOSHAN")
                    .place(Jurisdiction.of("330109"))
                    .putFigures("areas", Map.of("NEW_PREFAB", 600))
                    .build())
            .build();

    assertThat(fund.toFacts().asMap())
        .containsEntry("completedCounts", Map.of("NEW_PREFAB", number(8)))
        .containsEntry("completedCount", number(8))
        .containsEntry("allocationItem", "NEW_PREFAB")
        .containsEntry("cityAreas", Map.of("NEW_PREFAB", number(1600)))
        .containsEntry(
            "recipients",
            List.of(
                Map.of(
                    "name",
                    "XIAOSHAN",
                    "regionCode",
                    "330109",
                    "areas",
                    Map.of("NEW_PREFAB", number(600)))))
        .doesNotContainKey("districtAreas");
  }

  @Test
  void aRegionAsksAboutOneIndicatorAndOneYear() {
    Indicator share = Indicator.of("PREFAB_SHARE_OF_NEW_BUILDINGS");
    Region region =
        Region.builder()
            .addAchievements(
                IndicatorReport.builder()
                    .indicator(share)
                    .year(2024)
                    .value(new BigDecimal("0.35"))
                    .build(),
                IndicatorReport.builder()
                    .indicator(Indicator.of("FOREST_COVERAGE"))
                    .year(2024)
                    .value(new BigDecimal("0.25"))
                    .build())
            .addStatistics(
                RegionStatistics.builder()
                    .year(2024)
                    .newFloorArea(area(400))
                    .prefabFloorArea(area(100))
                    .build(),
                RegionStatistics.builder().year(2023).newFloorArea(area(1)).build())
            .build();

    assertThat(region.toFacts().ids()).doesNotContain("value", "newBuildingFloorArea");
    assertThat(region.about(share).inYear(2024).toFacts().asMap())
        .containsEntry("indicator", "PREFAB_SHARE_OF_NEW_BUILDINGS")
        .containsEntry("value", new BigDecimal("0.35"))
        .containsEntry("newBuildingFloorArea", number(400))
        .containsEntry("prefabShare", new BigDecimal("0.25"));
  }

  @Test
  void aPeriodInsideAValueIsReadAsText() {
    Qualification qualification =
        Qualification.builder()
            .category(QualificationCategory.DESIGN)
            .grade(QualificationGrade.GRADE_A)
            .validity(ValidityPeriod.since(LocalDate.of(2020, 1, 1)))
            .build();

    String json = StrictJson.write(qualification);

    assertThat(json).contains("\"validity\":\"2020-01-01..\"");
    assertThat(StrictJson.read(json, Qualification.class)).isEqualTo(qualification);
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }

  private static Area area(int squareMetres) {
    return Area.parse(squareMetres + " m²");
  }

  private static Building building(int floorArea, int aboveGround) {
    return Building.builder()
        .use(BuildingUse.RESIDENTIAL)
        .structure(StructureType.STEEL)
        .floorArea(area(floorArea))
        .aboveGroundFloorArea(area(aboveGround))
        .build();
  }

  private static AnnualAccounts accounts(int year, String output) {
    return AnnualAccounts.builder().year(year).outputValue(Money.parse(output)).build();
  }

  private static Qualification contracting(QualificationGrade grade, WorksField field) {
    return Qualification.builder()
        .category(QualificationCategory.GENERAL_CONTRACTING)
        .grade(grade)
        .field(field)
        .build();
  }

  private static Qualification design(boolean industry) {
    return Qualification.builder()
        .category(QualificationCategory.DESIGN)
        .grade(QualificationGrade.GRADE_A)
        .field(WorksField.BUILDING)
        .coversIndustry(industry)
        .build();
  }
}
