package dev.dougong.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.application.Occasion;
import dev.dougong.core.building.Building;
import dev.dougong.core.building.EnergyPerformance;
import dev.dougong.core.building.PrefabricatedVolume;
import dev.dougong.core.building.Prefabrication;
import dev.dougong.core.carbon.CarbonMetrics;
import dev.dougong.core.carbon.LifeCycleStage;
import dev.dougong.core.contract.Contract;
import dev.dougong.core.contract.Payment;
import dev.dougong.core.contract.PaymentKind;
import dev.dougong.core.contract.PricePart;
import dev.dougong.core.contract.SettlementPeriod;
import dev.dougong.core.enterprise.AnnualAccounts;
import dev.dougong.core.enterprise.Enterprise;
import dev.dougong.core.enterprise.Qualification;
import dev.dougong.core.enterprise.QualificationCategory;
import dev.dougong.core.enterprise.QualificationGrade;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fund.AssessmentTopic;
import dev.dougong.core.fund.Fund;
import dev.dougong.core.fund.Recipient;
import dev.dougong.core.fund.Topic;
import dev.dougong.core.project.DeliveryModel;
import dev.dougong.core.project.Milestones;
import dev.dougong.core.project.Project;
import dev.dougong.core.project.ProjectStage;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Emissions;
import dev.dougong.core.quantity.Energy;
import dev.dougong.core.quantity.Fraction;
import dev.dougong.core.quantity.Money;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.core.quantity.Volume;
import dev.dougong.core.region.Region;
import dev.dougong.core.region.RegionStatistics;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DomainRulesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

  @Test
  void theAreaAboveGroundIsAtMostTheFloorArea() {
    refused(
        () -> Building.builder().floorArea(area(100)).aboveGroundFloorArea(area(101)).build(),
        "aboveGroundFloorArea: 101 m² was given, expected at most the floorArea of 100 m²");
  }

  @Test
  void theAreaBelowGroundIsAtMostTheFloorArea() {
    refused(
        () -> Building.builder().floorArea(area(100)).belowGroundFloorArea(area(101)).build(),
        "belowGroundFloorArea: 101 m² was given, expected at most the floorArea of 100 m²");
  }

  @Test
  void theTwoPartsOfTheFloorAreaAddUp() {
    refused(
        () ->
            Building.builder()
                .floorArea(area(100))
                .aboveGroundFloorArea(area(70))
                .belowGroundFloorArea(area(20))
                .build(),
        "floorArea: 100 m² was given, expected the sum of aboveGroundFloorArea and"
            + " belowGroundFloorArea, which is 90 m²");
  }

  @Test
  void starsAreAtMostThree() {
    refused(
        () -> Building.builder().greenStars(4).build(),
        "greenStars: 4 was given, expected a number from 0 to 3 (stars)");
  }

  @Test
  void storeysAreNotNegative() {
    refused(
        () -> Building.builder().storeysAboveGround(-1).build(),
        "storeysAboveGround: -1 was given, expected zero or more storeys");
  }

  @Test
  void anAssemblyRateIsAtMostTheWhole() {
    refused(
        () -> Prefabrication.builder().assemblyRate(Ratio.ofPercent(101)).build(),
        "assemblyRate: 101% was given, expected a number from 0 to 1 (a ratio: 0.3 stands for 30"
            + " %)");
  }

  @Test
  void thePrefabricatedPartIsAtMostTheWhole() {
    refused(
        () -> PrefabricatedVolume.of(Volume.parse("11 m³"), Volume.parse("10 m³")),
        "prefabricated: 11 m³ was given, expected at most the total of 10 m³");
  }

  @Test
  void energyAfterARetrofitMayExceedThatBefore() {
    EnergyPerformance worse =
        EnergyPerformance.builder()
            .useBeforeRetrofit(Energy.parse("10 kWh"))
            .useAfterRetrofit(Energy.parse("11 kWh"))
            .build();

    assertThat(Building.builder().energy(worse).build().toFacts().get("energyUseAfter"))
        .isEqualTo(new BigDecimal("11"));
  }

  @Test
  void aFactThatFollowsFromTheAttributesIsRefusedAsAFurtherFact() {
    refused(
        () ->
            Building.builder()
                .floorArea(area(100))
                .furtherFacts(Facts.of(Map.of("totalFloorArea", 120)))
                .build(),
        "furtherFacts.totalFloorArea: 120 was given, expected nothing, as 100 follows from the"
            + " attributes");
  }

  @Test
  void aDerivedFactIsRefusedOnceItsSourceIsKnown() {
    Facts given = Facts.of(Map.of("usesEpc", true));

    assertThat(Project.builder().furtherFacts(given).build().toFacts().get("usesEpc"))
        .isEqualTo(true);
    refused(
        () ->
            Project.builder().deliveryModel(DeliveryModel.TRADITIONAL).furtherFacts(given).build(),
        "furtherFacts.usesEpc: true was given, expected nothing, as it follows from deliveryModel"
            + " = \"EPC\"");
  }

  @Test
  void milestonesAreInOrder() {
    refused(
        () -> Milestones.builder().permittedOn(DAY).startedOn(DAY.minusDays(1)).build(),
        "startedOn: 2024-05-31 was given, expected a day not before permittedOn, which is"
            + " 2024-06-01");
    refused(
        () -> Milestones.builder().startedOn(DAY).completedOn(DAY.minusDays(1)).build(),
        "completedOn: 2024-05-31 was given, expected a day not before startedOn, which is"
            + " 2024-06-01");
    refused(
        () -> Milestones.builder().permittedOn(DAY).acceptedOn(DAY.minusDays(1)).build(),
        "acceptedOn: 2024-05-31 was given, expected a day not before permittedOn, which is"
            + " 2024-06-01");
  }

  @Test
  void aPlannedProjectHasNotStarted() {
    refused(
        () ->
            Project.builder()
                .stage(ProjectStage.PLANNED)
                .milestones(Milestones.builder().startedOn(DAY).build())
                .build(),
        "stage: PLANNED was given, expected a later stage, as startedOn is 2024-06-01");
  }

  @Test
  void aProjectIsAtLeastAsLargeAsItsBuildings() {
    refused(
        () ->
            Project.builder()
                .totalFloorArea(area(150))
                .addBuildings(building(100, 90), building(60, 50))
                .build(),
        "totalFloorArea: 150 m² was given, expected at least the 160 m² of the buildings together");
  }

  @Test
  void aProjectAboveGroundIsAtMostTheWhole() {
    refused(
        () -> Project.builder().totalFloorArea(area(150)).aboveGroundFloorArea(area(151)).build(),
        "aboveGroundFloorArea: 151 m² was given, expected at most the totalFloorArea of 150 m²");
  }

  @Test
  void paymentsAreAtMostWhatIsPayableUnlessAcknowledged() {
    Contract.Builder contract =
        Contract.builder()
            .price(Money.of(1000))
            .agreedChanges(Money.of(-100))
            .addPayments(payment(500), payment(401));

    refused(
        contract::build,
        "payments: 901元 was given, expected at most the payable 900元, or"
            + " isOverpaymentAcknowledged to be true");
    assertThat(contract.isOverpaymentAcknowledged(true).build().paid()).isEqualTo(Money.of(901));
  }

  @Test
  void aProgressPaymentIsAtMostTheCompletedWorkUnlessAcknowledged() {
    Contract.Builder contract =
        Contract.builder()
            .addPeriods(
                SettlementPeriod.builder()
                    .completedWorkValue(Money.of(100))
                    .progressPaymentPaid(Money.of(101))
                    .build());

    refused(
        contract::build,
        "periods[0].progressPaymentPaid: 101元 was given, expected at most the completedWorkValue of"
            + " 100元, or isOverpaymentAcknowledged to be true");
    assertThat(
            contract.isOverpaymentAcknowledged(true).build().toFacts().get("progressPaymentPaid"))
        .isEqualTo(new BigDecimal("101"));
  }

  @Test
  void partsOfAPriceAreAtMostThePrice() {
    refused(
        () -> Contract.builder().price(Money.of(10)).fixedPart(Money.of(11)).build(),
        "fixedPart: 11元 was given, expected at most the price of 10元");
    PricePart half = PricePart.builder().name("a").amount(Money.of(6)).build();
    refused(
        () -> Contract.builder().price(Money.of(10)).addPriceParts(half, half).build(),
        "priceParts: 12元 was given, expected at most the price of 10元");
  }

  @Test
  void aContractIsSignedAfterTheTender() {
    refused(
        () -> Contract.builder().tenderedOn(DAY).signedOn(DAY.minusDays(1)).build(),
        "signedOn: 2024-05-31 was given, expected a day not before tenderedOn, which is"
            + " 2024-06-01");
  }

  @Test
  void topicWeightsAddUpToAtMostTheWhole() {
    refused(
        () ->
            Fund.builder()
                .addTopics(topic(AssessmentTopic.ENERGY_AND_GREEN_BUILDING, 60))
                .addTopics(topic(AssessmentTopic.BUILDING_INDUSTRIALISATION, 41))
                .build(),
        "topics: 101% was given, expected weights that add up to at most 100%");
  }

  @Test
  void aTopicIsGivenOnce() {
    refused(
        () ->
            Fund.builder()
                .addTopics(topic(AssessmentTopic.ENERGY_AND_GREEN_BUILDING, 1))
                .addTopics(topic(AssessmentTopic.ENERGY_AND_GREEN_BUILDING, 2))
                .build(),
        "topics[1]: ENERGY_AND_GREEN_BUILDING was given, expected each one once");
  }

  @Test
  void theNameOfARecipientIsNotAFigure() {
    refused(
        () -> Recipient.builder().name("A").putFigures("name", "B").build(),
        "figures.name: \"B\" was given, expected the attribute of the recipient instead");
  }

  @Test
  void aPartOfAStatisticIsAtMostItsWhole() {
    refused(
        () ->
            RegionStatistics.builder()
                .year(2024)
                .newFloorArea(area(10))
                .prefabFloorArea(area(11))
                .build(),
        "prefabFloorArea: 11 m² was given, expected at most the newFloorArea of 10 m²");
  }

  @Test
  void aStatedShareAgreesWithTheAreas() {
    RegionStatistics.Builder statistics =
        RegionStatistics.builder().year(2024).newFloorArea(area(300)).prefabFloorArea(area(100));

    assertThat(statistics.prefabShare(Ratio.ofPercent(33)).build().knownPrefabShare())
        .contains(Ratio.ofPercent(33));
    refused(
        () -> statistics.prefabShare(Ratio.ofPercent(35)).build(),
        "prefabShare: 35% was given, expected the share of the areas, which is 1/3");
  }

  @Test
  void aYearIsCountedOnce() {
    RegionStatistics year = RegionStatistics.builder().year(2024).build();

    refused(
        () -> Region.builder().addStatistics(year, year).build(),
        "statistics[1]: 2024 was given, expected each one once");
    AnnualAccounts accounts = AnnualAccounts.builder().year(2024).build();
    refused(
        () -> Enterprise.builder().addAccounts(accounts, accounts).build(),
        "accounts[1]: 2024 was given, expected each one once");
  }

  @Test
  void aDesignQualificationIsGradedByLetters() {
    refused(
        () -> Qualification.of(QualificationCategory.DESIGN, QualificationGrade.FIRST_CLASS),
        "grade: FIRST_CLASS was given, expected COMPREHENSIVE, GRADE_A, GRADE_B or GRADE_C for"
            + " DESIGN");
  }

  @Test
  void aQuarterIsOneOfFour() {
    refused(
        () -> Occasion.builder().quarter(5).build(),
        "quarter: 5 was given, expected a number from 1 to 4");
  }

  @Test
  void aBuildingWithoutAreaHasNoIntensity() {
    refused(
        () -> CarbonMetrics.builder().floorArea(area(0)).build(),
        "floorArea: 0 m² was given, expected more than zero");
  }

  @Test
  void carbonHasATotalOnceEveryStageIsCounted() {
    CarbonMetrics.Builder metrics = CarbonMetrics.builder().floorArea(area(10));
    ImmutableMap.Builder<LifeCycleStage, Emissions> stages = ImmutableMap.builder();
    for (LifeCycleStage stage : LifeCycleStage.values()) {
      assertThat(metrics.build().total()).isEmpty();
      metrics.putStages(stage, Emissions.parse("100 kgCO2e"));
      stages.put(stage, Emissions.parse("100 kgCO2e"));
    }
    CarbonMetrics counted = metrics.sink(Emissions.parse("50 kgCO2e")).build();

    assertThat(counted.stages()).isEqualTo(stages.buildOrThrow());
    assertThat(counted.total()).contains(Emissions.parse("450 kgCO2e"));
    assertThat(counted.intensity()).contains(Fraction.of(45));
    assertThat(counted.annualOperationIntensity()).contains(Fraction.of(1, 5));
  }

  private static void refused(ThrowingCallable attempt, String message) {
    assertThatThrownBy(attempt).isInstanceOf(InvalidInputException.class).hasMessage(message);
  }

  private static Area area(int squareMetres) {
    return Area.parse(squareMetres + " m²");
  }

  private static Building building(int floorArea, int aboveGround) {
    return Building.builder()
        .floorArea(area(floorArea))
        .aboveGroundFloorArea(area(aboveGround))
        .build();
  }

  private static Payment payment(int yuan) {
    return Payment.builder().paidOn(DAY).amount(Money.of(yuan)).kind(PaymentKind.PROGRESS).build();
  }

  private static Topic topic(AssessmentTopic topic, int percent) {
    return Topic.builder().topic(topic).weight(Ratio.ofPercent(percent)).build();
  }
}
