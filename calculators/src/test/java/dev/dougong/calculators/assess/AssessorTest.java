package dev.dougong.calculators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.calculators.subsidy.BenefitForm;
import dev.dougong.calculators.subsidy.Payer;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.Building;
import dev.dougong.core.building.HousingKind;
import dev.dougong.core.building.Prefabrication;
import dev.dougong.core.building.StructureType;
import dev.dougong.core.contract.Contract;
import dev.dougong.core.contract.PriceType;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.project.Project;
import dev.dougong.core.quantity.Area;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessorTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
  private static final String BONUS = "hangjiangongyeban-2023-7/17.4-a";

  private static final Project STEEL_HOUSING =
      Project.builder()
          .aboveGroundFloorArea(Area.parse("60000 m2"))
          .addBuildings(
              Building.builder()
                  .housingKind(HousingKind.COMMODITY)
                  .structure(StructureType.STEEL)
                  .prefabrication(Prefabrication.builder().meetsStandard(true).build())
                  .build())
          .build();

  private static final Facts COMMODITY = Facts.builder().put("isCommodityHousing", true).build();

  private static Assessor hangzhou() {
    return Assessor.of(BOOK).asOf(DAY).in("330106");
  }

  @Test
  void aBonusIsFoundWithoutNamingItsProvision() {
    Assessment assessment = hangzhou().assess(STEEL_HOUSING, COMMODITY);
    Finding bonus = assessment.finding(BONUS).orElseThrow();
    assertThat(bonus.group()).isEqualTo(Group.ENTITLEMENTS);
    assertThat(bonus.standing()).isEqualTo(Standing.MET);
    assertThat(bonus.outcome().orElseThrow().number("bonusFloorArea").orElseThrow())
        .isEqualByComparingTo("1800");
    assertThat(assessment.totals())
        .anySatisfy(
            total -> {
              assertThat(total.form()).isEqualTo(BenefitForm.FLOOR_AREA);
              assertThat(total.payer()).isEqualTo(Payer.NOBODY);
              assertThat(total.unit()).isEqualTo("m2");
              assertThat(total.amount()).isEqualByComparingTo("1800");
              assertThat(total.provisions()).containsExactly(BONUS);
            });
  }

  @Test
  void dayAndPlaceBecomeFacts() {
    Assessment assessment = hangzhou().assess(STEEL_HOUSING);
    assertThat(assessment.facts().get("asOfDate")).isEqualTo(DAY);
    assertThat(assessment.facts().get("regionCode")).isEqualTo("330106");
  }

  @Test
  void dayAndPlaceMayBeToldAsFactsInstead() {
    Facts told = Facts.builder().put("asOfDate", "2024-06-01").put("regionCode", "330106").build();
    assertThat(Assessor.of(BOOK).assess(STEEL_HOUSING, told).toJson())
        .isEqualTo(hangzhou().assess(STEEL_HOUSING).toJson());
  }

  @Test
  void theDayIsNeverGuessed() {
    assertThatThrownBy(() -> Assessor.of(BOOK).in("330106").assess(STEEL_HOUSING))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("asOfDate");
  }

  @Test
  void thePlaceIsNeverGuessed() {
    assertThatThrownBy(() -> Assessor.of(BOOK).asOf(DAY).assess(STEEL_HOUSING))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("regionCode");
  }

  @Test
  void twoDaysAreRefused() {
    Facts other = Facts.builder().put("asOfDate", "2024-06-02").build();
    assertThatThrownBy(() -> hangzhou().assess(STEEL_HOUSING, other))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("asOfDate")
        .hasMessageContaining("2024-06-02");
  }

  @Test
  void twoPlacesAreRefused() {
    Project elsewhere = Project.builder().place(Jurisdiction.of("320700")).build();
    assertThatThrownBy(() -> hangzhou().assess(elsewhere))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("regionCode");
  }

  @Test
  void onlyLawInForceThereAndThenIsAsked() {
    assertThat(hangzhou().asOf(LocalDate.of(2023, 7, 31)).assess(STEEL_HOUSING).finding(BONUS))
        .isEmpty();
    assertThat(hangzhou().in("320700").assess(STEEL_HOUSING).finding(BONUS)).isEmpty();
  }

  @Test
  void aContractIsNotAskedAboutBuildings() {
    Contract contract = Contract.builder().priceType(PriceType.FIXED_TOTAL_PRICE).build();
    Assessment assessment = hangzhou().assess(contract);
    assertThat(assessment.findings())
        .isNotEmpty()
        .allSatisfy(
            finding ->
                assertThat(finding.provision().subject()).isEqualTo(Provision.Subject.CONTRACT));
    assertThat(assessment.untouched())
        .isNotEmpty()
        .allSatisfy(
            provision -> assertThat(provision.subject()).isEqualTo(Provision.Subject.CONTRACT));
  }

  @Test
  void aFurtherFactOfAnotherSubjectDoesNotOpenQuestionsAboutThatSubject() {
    Contract contract = Contract.builder().priceType(PriceType.FIXED_TOTAL_PRICE).build();
    Facts government = Facts.builder().put("isGovernmentInvested", true).build();
    assertThat(hangzhou().assess(contract, government).findings())
        .allSatisfy(
            finding ->
                assertThat(finding.provision().subject()).isEqualTo(Provision.Subject.CONTRACT));
    assertThat(hangzhou().assess(contract, government, Project.builder().build()).findings())
        .anySatisfy(
            finding ->
                assertThat(finding.provision().subject()).isEqualTo(Provision.Subject.PROJECT));
  }

  @Test
  void whatNoProvisionKnowsOfIsNotAsked() {
    Assessment nothing = hangzhou().assess(List.of());
    assertThat(nothing.findings()).isEmpty();
    assertThat(nothing.missing()).isEmpty();
    assertThat(nothing.totals()).isEmpty();
  }

  @Test
  void aFactThatOneProvisionDeclaresBringsItIn() {
    Facts promoted =
        Facts.builder(BOOK.dictionary())
            .put("generalContracting", true)
            .put("promotedToGrade", "SPECIAL")
            .put("registrationArea", "COUNTY")
            .build();
    Assessment assessment = Assessor.of(BOOK).asOf(DAY).in("320700").assess(promoted);
    assertThat(assessment.totals())
        .extracting(total -> total.label().en() + " " + total.amount().toPlainString())
        .containsExactly("awards (city) 1000000", "awards (county or district) 2000000");
    Finding reward = assessment.finding("lianzhengguifa-2023-2/1-a").orElseThrow();
    assertThat(reward.outcome().orElseThrow().outputs())
        .containsEntry("municipalShare", new BigDecimal("1000000"))
        .containsEntry("localShare", new BigDecimal("2000000"));
  }

  @Test
  void missingFactsComeInTheOrderOfTheItemsTheyHoldUp() {
    List<MissingFact> missing = hangzhou().assess(STEEL_HOUSING).missing();
    assertThat(missing).isNotEmpty();
    assertThat(missing)
        .isSortedAccordingTo(
            (a, b) -> Integer.compare(b.provisions().size(), a.provisions().size()));
    assertThat(missing)
        .allSatisfy(
            fact -> {
              assertThat(fact.question().zh()).isNotBlank();
              assertThat(fact.question().en()).isNotBlank();
            });
  }

  @Test
  void everyFindingStandsUnderOneHeading() {
    Assessment assessment = hangzhou().assess(STEEL_HOUSING, COMMODITY);
    int sum = 0;
    for (Group group : Group.values()) {
      sum += assessment.findings(group).size();
    }
    assertThat(sum).isEqualTo(assessment.findings().size());
  }

  @Test
  void standardsThatPoliciesRelyOnAreNotAsked() {
    assertThat(BOOK.asOf(DAY).in("330106").find("gbt-51129-2017/p")).isPresent();

    assertThat(
            hangzhou()
                .assess(STEEL_HOUSING, Facts.builder().put("fullFitOutDelivery", true).build())
                .findings())
        .noneMatch(finding -> finding.provision().id().startsWith("gbt-"));
  }
}
