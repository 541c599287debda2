package dev.dougong.calculators.assess;

import com.google.common.io.Resources;
import dev.dougong.core.application.ApplicantType;
import dev.dougong.core.application.Application;
import dev.dougong.core.building.Building;
import dev.dougong.core.building.BuildingFunction;
import dev.dougong.core.building.BuildingUse;
import dev.dougong.core.building.EnergyPerformance;
import dev.dougong.core.building.FitOut;
import dev.dougong.core.building.HousingKind;
import dev.dougong.core.building.Prefabrication;
import dev.dougong.core.building.StructureType;
import dev.dougong.core.contract.Contract;
import dev.dougong.core.contract.Deposit;
import dev.dougong.core.contract.DepositType;
import dev.dougong.core.contract.PriceType;
import dev.dougong.core.contract.SecurityForm;
import dev.dougong.core.contract.SettlementPeriod;
import dev.dougong.core.contract.WagePayment;
import dev.dougong.core.enterprise.AnnualAccounts;
import dev.dougong.core.enterprise.CreditStanding;
import dev.dougong.core.enterprise.Enterprise;
import dev.dougong.core.enterprise.EnterpriseKind;
import dev.dougong.core.enterprise.EnterpriseSize;
import dev.dougong.core.enterprise.Honour;
import dev.dougong.core.enterprise.Innovation;
import dev.dougong.core.enterprise.PrefabExperience;
import dev.dougong.core.enterprise.Qualification;
import dev.dougong.core.enterprise.QualificationCategory;
import dev.dougong.core.enterprise.QualificationGrade;
import dev.dougong.core.enterprise.SafetyRecord;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fund.Fund;
import dev.dougong.core.product.Product;
import dev.dougong.core.project.Bim;
import dev.dougong.core.project.ConstructionNature;
import dev.dougong.core.project.DeliveryModel;
import dev.dougong.core.project.FundingSource;
import dev.dougong.core.project.LandSupply;
import dev.dougong.core.project.LandSupplyMode;
import dev.dougong.core.project.Milestones;
import dev.dougong.core.project.Project;
import dev.dougong.core.project.ProjectStage;
import dev.dougong.core.project.PublicWorksKind;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Energy;
import dev.dougong.core.quantity.Length;
import dev.dougong.core.quantity.Money;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.core.region.Region;
import dev.dougong.core.region.RegionStatistics;
import dev.dougong.engine.book.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Cases as a portal would meet them: twenty short ones, each about one thing, and five with all
 * that an applicant would fill in.
 */
public final class SampleCases {

  /** A case with the day and the place of the question. */
  public record SampleCase(String name, LocalDate day, String place, List<FactCarrier> subjects) {
    public Assessor assessor(RuleBook book) {
      return Assessor.of(book).asOf(day).in(place);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  public static final List<SampleCase> ALL =
      List.of(
          at(
              "steel housing in Hangzhou",
              "2024-06-01",
              "330106",
              steelHousing(),
              yes("isCommodityHousing")),
          at("precast school in Ningbo", "2023-03-01", "330200", precastSchool()),
          at("office of a state organ in Luoyang", "2025-02-10", "410300", stateOffice()),
          at("public project in Kunshan", "2026-07-01", "320583", exhibitionHall()),
          at("rural house in Zhejiang", "2022-11-20", "330822", farmhouse()),
          at("old office retrofitted in Hangzhou", "2024-12-31", "330102", retrofit()),
          at("public rental housing in Hangzhou", "2021-05-05", "330110", publicRental()),
          at("mixed project of two buildings", "2024-01-01", "330100", mixed()),
          at(
              "contractor promoted in Lianyungang",
              "2024-06-01",
              "320722",
              contractor(),
              promotion()),
          at("small contractor in Luoyang", "2025-01-01", "410300", smallContractor()),
          at("component plant in Hangzhou", "2024-09-09", "330109", componentPlant()),
          at("design institute in Hangzhou", "2023-10-10", "330106", designer()),
          at("blacklisted firm in Kunshan", "2026-08-08", "320583", blacklisted()),
          at(
              "late progress payments",
              "2024-06-01",
              "330100",
              latePayments(),
              yes("isGovernmentInvested")),
          at("deposits in cash", "2024-06-01", "410300", deposits()),
          at("contract with its contractor", "2023-12-01", "320700", latePayments(), contractor()),
          at("county's yearly figures", "2025-12-31", "330681", county()),
          at("city's yearly figures", "2025-12-31", "330100", city(), fund()),
          at("green building material", "2024-04-04", "330100", product()),
          at("application for a bonus", "2024-06-01", "330106", application(), steelHousing()),
          read("hangzhou-hospital.json"),
          read("luoyang-contractor.json"),
          read("changxing-county.json"),
          read("kunshan-laboratories.json"),
          read("lianyungang-housing.json"));

  private SampleCases() {}

  private static SampleCase at(String name, String day, String place, FactCarrier... subjects) {
    return new SampleCase(name, LocalDate.parse(day), place, List.of(subjects));
  }

  /** A case in a file beside this class. */
  private static SampleCase read(String file) {
    try {
      CaseDescription described =
          CaseDescription.parseJson(
              RuleBook.standard(),
              Resources.toString(
                  Resources.getResource(SampleCases.class, file), StandardCharsets.UTF_8));
      return new SampleCase(
          file,
          described.asOf().orElseThrow(),
          described.place().orElseThrow().code(),
          described.subjects());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Facts yes(String fact) {
    return Facts.builder().put(fact, true).build();
  }

  private static Facts promotion() {
    return Facts.builder(RuleBook.standard().dictionary())
        .put("generalContracting", true)
        .put("promotedToGrade", "SPECIAL")
        .put("registrationArea", "COUNTY")
        .build();
  }

  private static Building.Builder building(
      BuildingUse use, BuildingFunction function, StructureType structure, String area) {
    return Building.builder()
        .use(use)
        .function(function)
        .structure(structure)
        .floorArea(Area.parse(area))
        .aboveGroundFloorArea(Area.parse(area))
        .storeysAboveGround(11)
        .height(Length.parse("36 m"))
        .isUrban(true)
        .isExisting(false)
        .greenStars(2)
        .prefabrication(
            Prefabrication.builder()
                .isPrefabricated(true)
                .meetsStandard(true)
                .assemblyRate(Ratio.parse("66 %"))
                .requiredAssemblyRate(Ratio.parse("50 %"))
                .build())
        .fitOut(FitOut.builder().isPrefabricated(true).isDeliveredInFull(true).build())
        .energy(
            EnergyPerformance.builder()
                .designSavingRate(Ratio.parse("75 %"))
                .renewableSubstitutionRate(Ratio.parse("8 %"))
                .build());
  }

  private static Project.Builder project(FundingSource funding, Building... buildings) {
    return Project.builder()
        .funding(funding)
        .isPublicPrivatePartnership(false)
        .nature(ConstructionNature.NEW)
        .deliveryModel(DeliveryModel.EPC)
        .usesWholeProcessConsulting(true)
        .isTenderRequiredByLaw(true)
        .isPrefabRequired(true)
        .stage(ProjectStage.UNDER_CONSTRUCTION)
        .land(
            LandSupply.builder()
                .mode(LandSupplyMode.GRANT)
                .suppliedOn(LocalDate.of(2021, 1, 1))
                .siteArea(Area.parse("30亩"))
                .isNewlySupplied(true)
                .isInCentralUrbanArea(true)
                .termsRequirePrefabrication(true)
                .build())
        .milestones(
            Milestones.builder()
                .initiatedOn(LocalDate.of(2020, 9, 1))
                .permittedOn(LocalDate.of(2021, 2, 1))
                .build())
        .bim(Bim.builder().isUsed(true).isRequired(true).build())
        .addBuildings(buildings);
  }

  private static Project steelHousing() {
    return project(
            FundingSource.OTHER,
            building(
                    BuildingUse.RESIDENTIAL,
                    BuildingFunction.COMMODITY_HOUSING,
                    StructureType.STEEL,
                    "8万平方米")
                .housingKind(HousingKind.COMMODITY)
                .build())
        .build();
  }

  private static Project precastSchool() {
    return project(
            FundingSource.GOVERNMENT,
            building(
                    BuildingUse.PUBLIC,
                    BuildingFunction.SCHOOL,
                    StructureType.PRECAST_CONCRETE,
                    "24000 m2")
                .build())
        .designCost(Money.parse("1.8亿元"))
        .build();
  }

  private static Project stateOffice() {
    return project(
            FundingSource.GOVERNMENT,
            building(
                    BuildingUse.PUBLIC,
                    BuildingFunction.OFFICE,
                    StructureType.CAST_IN_PLACE_CONCRETE,
                    "21000 m2")
                .isStateOrganOffice(true)
                .build())
        .build();
  }

  private static Project exhibitionHall() {
    return project(
            FundingSource.MAINLY_STATE_ENTERPRISE,
            building(
                    BuildingUse.PUBLIC,
                    BuildingFunction.EXHIBITION_HALL,
                    StructureType.STEEL,
                    "12000 m2")
                .build())
        .publicWorks(PublicWorksKind.values()[0])
        .build();
  }

  private static Building farmhouse() {
    return building(
            BuildingUse.RESIDENTIAL,
            BuildingFunction.FARMHOUSE,
            StructureType.LIGHT_STEEL,
            "240 m2")
        .isUrban(false)
        .storeysAboveGround(3)
        .build();
  }

  private static Project retrofit() {
    return Project.builder()
        .nature(ConstructionNature.ALTERATION)
        .funding(FundingSource.MAINLY_GOVERNMENT)
        .addBuildings(
            Building.builder()
                .use(BuildingUse.PUBLIC)
                .function(BuildingFunction.OFFICE)
                .isExisting(true)
                .floorArea(Area.parse("9000 m2"))
                .retrofittedPartsMeetCurrentStandard(true)
                .energy(
                    EnergyPerformance.builder()
                        .useBeforeRetrofit(Energy.parse("900000 kWh"))
                        .useAfterRetrofit(Energy.parse("700000 kWh"))
                        .build())
                .build())
        .build();
  }

  private static Project publicRental() {
    return project(
            FundingSource.STATE_ENTERPRISE,
            building(
                    BuildingUse.RESIDENTIAL,
                    BuildingFunction.PUBLIC_RENTAL,
                    StructureType.PRECAST_CONCRETE,
                    "50000 m2")
                .housingKind(HousingKind.PUBLIC_RENTAL)
                .build())
        .build();
  }

  private static Project mixed() {
    return project(
            FundingSource.OTHER,
            building(
                    BuildingUse.RESIDENTIAL,
                    BuildingFunction.COMMODITY_HOUSING,
                    StructureType.PRECAST_CONCRETE,
                    "30000 m2")
                .build(),
            building(
                    BuildingUse.PUBLIC,
                    BuildingFunction.SHOPPING_MALL,
                    StructureType.STEEL,
                    "20000 m2")
                .build())
        .buildingAndInstallationCost(Money.parse("2亿元"))
        .build();
  }

  private static Enterprise contractor() {
    return Enterprise.builder()
        .name("江苏某建设集团")
        .kind(EnterpriseKind.GENERAL_CONTRACTOR)
        .size(EnterpriseSize.LARGE)
        .isIndependentLegalPerson(true)
        .addQualifications(
            Qualification.of(QualificationCategory.GENERAL_CONTRACTING, QualificationGrade.SPECIAL))
        .addHonours(
            Honour.MAIN_QUALIFICATION_PROMOTED_TO_SPECIAL_GRADE,
            Honour.FIRST_TIME_JIANGSU_CONSTRUCTION_TOP_100)
        .addAccounts(
            AnnualAccounts.builder()
                .year(2023)
                .outputValue(Money.parse("52亿元"))
                .operatingRevenue(Money.parse("50亿元"))
                .taxableIncome(Money.parse("1.2亿元"))
                .researchExpense(Money.parse("3000万元"))
                .totalWages(Money.parse("8亿元"))
                .educationExpense(Money.parse("2000万元"))
                .build())
        .credit(CreditStanding.builder().isGood(true).isBlacklisted(false).build())
        .safety(SafetyRecord.builder().majorOrWorseAccidents(0).build())
        .innovation(
            Innovation.builder()
                .inventionPatents(4)
                .utilityModelPatents(20)
                .provincialConstructionMethods(3)
                .isHighTech(true)
                .build())
        .build();
  }

  private static Enterprise smallContractor() {
    return Enterprise.builder()
        .kind(EnterpriseKind.SMALL_MICRO_CONSTRUCTION)
        .size(EnterpriseSize.SMALL)
        .addQualifications(
            Qualification.of(
                QualificationCategory.GENERAL_CONTRACTING, QualificationGrade.THIRD_CLASS))
        .addAccounts(
            AnnualAccounts.builder()
                .year(2024)
                .taxableIncome(Money.parse("280万元"))
                .researchExpense(Money.parse("0元"))
                .build())
        .build();
  }

  private static Enterprise componentPlant() {
    return Enterprise.builder()
        .kind(EnterpriseKind.COMPONENT_PRODUCTION)
        .size(EnterpriseSize.MEDIUM)
        .innovation(Innovation.builder().inventionPatents(2).isHighTech(false).build())
        .credit(CreditStanding.builder().isGood(true).wasPenalised(false).build())
        .build();
  }

  private static Enterprise designer() {
    return Enterprise.builder()
        .kind(EnterpriseKind.DESIGN)
        .addQualifications(
            Qualification.of(QualificationCategory.DESIGN, QualificationGrade.GRADE_A))
        .prefabExperience(PrefabExperience.builder().designedIn3Years(Area.parse("60万平方米")).build())
        .build();
  }

  private static Enterprise blacklisted() {
    return Enterprise.builder()
        .kind(EnterpriseKind.CONSTRUCTION)
        .credit(
            CreditStanding.builder()
                .isBlacklisted(true)
                .wasPenalised(true)
                .hasTransferredWorks(true)
                .build())
        .safety(SafetyRecord.builder().majorOrWorseAccidents(1).build())
        .build();
  }

  private static Contract latePayments() {
    return Contract.builder()
        .price(Money.parse("1.2亿元"))
        .priceType(PriceType.FIXED_TOTAL_PRICE)
        .isSettlementDelayedByPendingAudit(true)
        .usesProcessSettlement(true)
        .addPeriods(
            SettlementPeriod.builder()
                .completedWorkValue(Money.parse("1000万元"))
                .progressPaymentPaid(Money.parse("700万元"))
                .isWorkCompleted(true)
                .isConfirmedByBothParties(true)
                .isUndisputed(true)
                .build())
        .wages(
            WagePayment.builder()
                .usesRealNameManagement(true)
                .usesSpecialAccount(true)
                .isPaidByBank(true)
                .isPaidMonthlyInFull(false)
                .build())
        .build();
  }

  private static Contract deposits() {
    return Contract.builder()
        .price(Money.parse("3000万元"))
        .estimatedValue(Money.parse("3200万元"))
        .addDeposits(
            Deposit.builder()
                .type(DepositType.PERFORMANCE)
                .form(SecurityForm.CASH)
                .amount(Money.parse("300万元"))
                .build())
        .build();
  }

  private static Region county() {
    return Region.builder()
        .isMountainCounty(false)
        .addStatistics(
            RegionStatistics.builder()
                .year(2025)
                .newFloorArea(Area.parse("100万平方米"))
                .prefabFloorArea(Area.parse("36万平方米"))
                .greenBuildingShare(Ratio.parse("98 %"))
                .build())
        .build();
  }

  private static Region city() {
    return Region.builder()
        .countyCount(13)
        .hasPublishedGreenBuildingPlan(true)
        .addStatistics(
            RegionStatistics.builder()
                .year(2025)
                .constructionOutput(Money.parse("6000亿元"))
                .prefabShare(Ratio.parse("38 %"))
                .suppliedLandArea(Area.parse("200万平方米"))
                .prefabricatedLandArea(Area.parse("180万平方米"))
                .build())
        .build();
  }

  private static Fund fund() {
    return Fund.builder()
        .year(2025)
        .total(Money.parse("2000万元"))
        .annualBudget(Money.parse("900万元"))
        .build();
  }

  private static Product product() {
    return Product.builder().hasGreenProductCertificate(true).hasValidTestReport(true).build();
  }

  private static Application application() {
    return Application.builder()
        .applicant(ApplicantType.values()[0])
        .isApplicantAdmissible(true)
        .isVoluntary(true)
        .hasEvidence(true)
        .build();
  }
}
