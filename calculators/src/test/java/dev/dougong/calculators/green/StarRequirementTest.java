package dev.dougong.calculators.green;

import static dev.dougong.calculators.green.GreenCases.IN_2025;
import static dev.dougong.calculators.green.GreenCases.facts;
import static dev.dougong.calculators.green.GreenCases.privateHousing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.calculators.green.StarDemand.Weight;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.Building;
import dev.dougong.core.building.BuildingUse;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.project.ConstructionNature;
import dev.dougong.core.project.FundingSource;
import dev.dougong.core.project.Project;
import dev.dougong.engine.book.RuleBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class StarRequirementTest {

  private static final String ZHEJIANG = "zhejiang-lvse-jianzhu-tiaoli-2020/7";

  private static StarDemand demand(StarRequirement required, String provision, Weight weight) {
    return required.demands().stream()
        .filter(d -> d.outcome().provision().id().equals(provision) && d.weight() == weight)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void housingInATownOfZhejiangNeedsOneStar() {
    StarRequirement required = IN_2025.in("330106").requiredStars(privateHousing());

    assertThat(required.value()).hasValue(1);
    assertThat(required.atLeast()).isEqualTo(1);
    assertThat(required.missing()).isEmpty();
    assertThat(required.encouraged().value()).hasValue(2);
    assertThat(required.decisive())
        .extracting(StarDemand::citation)
        .containsExactly("浙江省绿色建筑条例（2020年9月24日修正文本） 第七条、第十八条");
    assertThat(required.isMetBy(0)).hasValue(false);
    assertThat(required.isMetBy(1)).hasValue(true);
    StarDemand national = demand(required, "jianbiao-2022-53/6-a", Weight.BINDING);
    assertThat(national.stars()).isEmpty();
    assertThat(national.atMost()).isEqualTo(1);
    assertThat(national.missing()).contains("isUrbanBuilding");
  }

  @Test
  void aPublicBuildingOfGovernmentMoneyNeedsTwo() {
    Facts school =
        privateHousing().with("buildingUse", "PUBLIC").with("fundingSource", "GOVERNMENT");
    StarRequirement required =
        IN_2025.in("331000").requiredStars(school, facts("isStateOrganOffice", false));

    assertThat(required.value()).hasValue(2);
    assertThat(required.decisive())
        .extracting(d -> d.outcome().provision().id())
        .containsExactlyInAnyOrder(ZHEJIANG, "zhejianjian-2022-17/3.2.3-a");
    assertThat(demand(required, "jianbanbiaohan-2022-389/6.3.1-six-cities", Weight.BINDING).stars())
        .hasValue(0);
  }

  @Test
  void governmentHousingInHangzhouNeedsTwoBecauseOfProcurement() {
    Facts housing = privateHousing().with("fundingSource", "GOVERNMENT");

    StarRequirement hangzhou = IN_2025.in("330106").requiredStars(housing);
    assertThat(hangzhou.value()).hasValue(2);
    assertThat(hangzhou.decisive())
        .extracting(d -> d.outcome().provision().id())
        .containsExactly("jianbanbiaohan-2022-389/6.3.1-six-cities");
    assertThat(IN_2025.in("331000").requiredStars(housing).value()).hasValue(1);
  }

  @Test
  void hangzhouReckonsWithThreeStarsInTheCostOfItsPublicProjects() {
    Facts school = facts("investmentProjectType", "SENIOR_HIGH");

    assertThat(IN_2025.in("330106").requiredStars(school).assumed().value()).hasValue(3);
    assertThat(IN_2025.in("330600").requiredStars(school).assumed().value()).hasValue(0);
    assertThat(IN_2025.in("330106").requiredStars().assumed().missing())
        .containsExactly("investmentProjectType");
  }

  @Test
  void luoyangTakesTheStricterOfItsTwoClauses() {
    Facts office =
        facts(
            "buildingUse",
            "PUBLIC",
            "isStateOrganOffice",
            true,
            "fundingSource",
            "OTHER",
            "isGovernmentProcurementWorks",
            false);

    StarRequirement required = IN_2025.in("410300").requiredStars(office);
    assertThat(required.value()).hasValue(2);
    assertThat(demand(required, "luozheng-2024-28/s2-d", Weight.BINDING).stars()).hasValue(2);
    assertThat(demand(required, "luozheng-2024-28/10-a", Weight.BINDING).stars()).hasValue(1);
  }

  @Test
  void aLargeEstateInLuoyangNeedsOneStarAndASmallOneNone() {
    Facts estate =
        facts(
            "buildingUse", "RESIDENTIAL",
            "fundingSource", "OTHER",
            "constructionNature", "NEW",
            "isUrbanBuilding", true,
            "isGovernmentInvestedPublicWelfare", false,
            "isLargePublicBuilding", false,
            "stateFundsParticipate", false,
            "isGovernmentProcurementWorks", false);
    GreenBuildings luoyang = IN_2025.in("410300");

    assertThat(luoyang.requiredStars(estate.with("residentialCompoundFloorArea", 100_000)).value())
        .hasValue(0);
    assertThat(luoyang.requiredStars(estate.with("residentialCompoundFloorArea", 100_001)).value())
        .hasValue(1);
    StarRequirement open = luoyang.requiredStars(estate);
    assertThat(open.value()).isEmpty();
    assertThat(open.atLeast()).isZero();
    assertThat(open.missing()).containsExactly("residentialCompoundFloorArea");
    assertThat(open.decisive()).isEmpty();
    assertThat(open.isMetBy(0)).isEmpty();
    assertThat(open.isMetBy(3)).hasValue(true);
    assertThat(open.toString())
        .startsWith("undetermined, at least 0 stars, missing [residentialCompoundFloorArea]")
        .contains("\nBINDING 0 to 3 by 洛政〔2024〕28号 三(四)10");
    assertThat(open.explain(Locale.ENGLISH)).startsWith("Required green stars open, at least: 0\n");
    assertThat(open.explain(Locale.CHINESE)).startsWith("应达到的绿色建筑星级未定，至少：0\n");
  }

  @Test
  void luoyangsProgrammeHasLapsedAfterItsYear() {
    Facts office = facts("civilBuildingClass", "STATE_ORGAN_OFFICE", "fundingSource", "OTHER");
    GreenBuildings after =
        GreenBuildings.standard().asOf(LocalDate.parse("2026-01-01")).in("410300");

    assertThat(after.requiredStars(office).demands())
        .extracting(d -> d.outcome().provision().documentId())
        .doesNotContain("luozheng-2024-28");
  }

  @Test
  void lianyungangOnlyEncourages() {
    Facts house =
        facts(
            "isNewUrbanCivilBuilding", true,
            "isLargePublicBuilding", false,
            "isGovernmentInvestedPublicWelfare", false,
            "isGovernmentProcurementWorks", false,
            "isGovernmentInvested", false);
    StarRequirement required = IN_2025.in("320700").requiredStars(house);

    assertThat(required.value()).hasValue(0);
    assertThat(required.decisive()).isEmpty();
    assertThat(required.encouraged().value()).hasValue(1);
    assertThat(required.toString())
        .startsWith("required: 0 stars\n")
        .contains("ENCOURAGED 1 by 连政规发〔2023〕2号 三(四)12");
  }

  @Test
  void theProcurementPolicyBindsWhereItsOwnScopeSaysSo() {
    Facts works =
        facts(
            "isGovernmentProcurementWorks", true,
            "isGreenProcurementCity2022", true,
            "isGovernmentInvested", true);

    StarRequirement required = IN_2025.in("440600").requiredStars(works);
    assertThat(demand(required, "caiku-2022-35/2-a", Weight.BINDING).stars()).hasValue(2);
    assertThat(demand(required, "caiku-2020-31/1.3-a", Weight.ENCOURAGED).stars()).hasValue(2);
    GreenBuildings early =
        GreenBuildings.standard().asOf(LocalDate.parse("2024-12-31")).in("410500");
    StarRequirement phased = early.requiredStars(works);
    assertThat(phased.value()).isEmpty();
    assertThat(phased.atLeast()).isZero();
    assertThat(demand(phased, "caiku-2022-35/2-a", Weight.BINDING).missing())
        .containsExactly("citySelectedForPhaseIn");
    assertThat(early.requiredStars(works, facts("isInGreenProcurementScope", true)).value())
        .hasValue(2);
  }

  @Test
  void aPlanOfTheCityCountsWhereTheLawKnowsPlans() {
    GreenBuildings hangzhou = IN_2025.in("330106");

    assertThat(hangzhou.withPlan(3).requiredStars(privateHousing()).value()).hasValue(3);
    assertThat(hangzhou.withPlan(0).requiredStars(privateHousing()).value()).hasValue(1);
    assertThat(
            hangzhou
                .withPlan(3)
                .requiredStars(privateHousing().with("isFarmerSelfBuiltHouse", true))
                .demands())
        .filteredOn(d -> d.weight() == Weight.BINDING)
        .filteredOn(d -> d.atMost() == 3)
        .isEmpty();
    assertThat(IN_2025.in("320700").withPlan(3).requiredStars().demands())
        .noneMatch(d -> d.outcome().provision().id().endsWith("tiaoli-2020/8"));
    assertThatThrownBy(() -> hangzhou.withPlan(4))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("planGreenStars");
    assertThatThrownBy(() -> hangzhou.withPlan(-1)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void projectAndBuildingOfTheDomainSayWhereAndWhat() {
    Project project =
        Project.builder()
            .place(Jurisdiction.of("330106"))
            .funding(FundingSource.GOVERNMENT)
            .nature(ConstructionNature.NEW)
            .build();
    Building building = Building.builder().use(BuildingUse.PUBLIC).isStateOrganOffice(true).build();

    assertThat(IN_2025.requiredStars(project, building).atLeast()).isEqualTo(2);
    assertThatThrownBy(() -> IN_2025.in("330600").requiredStars(project, building))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("regionCode");
  }

  @Test
  void dayAndPlaceAreNotGuessed() {
    assertThatThrownBy(() -> GreenBuildings.standard().in("330106").requiredStars())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("asOfDate");
    assertThatThrownBy(() -> IN_2025.requiredStars())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("regionCode");
    assertThatThrownBy(() -> IN_2025.requiredStars(facts("regionCode", "999999")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("regionCode");
  }

  @Test
  void aClauseOfOnesOwnCountsToo() {
    RuleBook stricter = RuleBook.standard().with(ZHEJIANG, "defaultStars", new BigDecimal("2"));

    assertThat(
            GreenBuildings.of(stricter)
                .asOf(LocalDate.parse("2025-06-01"))
                .in("330106")
                .requiredStars(privateHousing())
                .value())
        .hasValue(2);
  }

  @Test
  void theJsonListsEveryClause() {
    StarRequirement required = IN_2025.in("330106").requiredStars(privateHousing());
    Map<String, Object> json = StrictJson.readObject(required.toJson());

    assertThat(json)
        .containsEntry("value", BigDecimal.ONE)
        .containsEntry("atLeast", BigDecimal.ONE)
        .containsEntry("encouraged", new BigDecimal("2"))
        .containsEntry("missing", List.of());
    assertThat(json).containsKey("assumed");
    assertThat(json.get("demands"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSameSizeAs(required.demands())
        .contains(
            Map.of(
                "provision",
                ZHEJIANG,
                "citation",
                "浙江省绿色建筑条例（2020年9月24日修正文本） 第七条、第十八条",
                "weight",
                "BINDING",
                "atLeast",
                BigDecimal.ONE,
                "atMost",
                BigDecimal.ONE,
                "missing",
                List.of()));
    assertThat(json.get("outcomes"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSameSizeAs(required.demands());
    assertThat(required.explain(Locale.ENGLISH)).startsWith("Required green stars: 1\n");
    assertThat(required.explain(Locale.CHINESE)).startsWith("应达到的绿色建筑星级：1\n");
    assertThat(required.toString())
        .startsWith("required: 1 stars\n")
        .contains("\nBINDING 1 by 浙江省绿色建筑条例（2020年9月24日修正文本） 第七条、第十八条");
  }
}
