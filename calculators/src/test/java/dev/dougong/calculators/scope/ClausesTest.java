package dev.dougong.calculators.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Clauses whose wording decides how strongly they bind, what about and whom. */
class ClausesTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Path PAGE = Path.of("..", "docs", "calculators", "scope.md");
  private static final Pattern ENTRY = Pattern.compile("\\[`([^`]+)`]\\([^)]*\\) ([^\\[]+)");

  private static Facts facts(String text) {
    Facts.Builder facts = Facts.builder(BOOK.dictionary());
    for (String fact : text.split(" ")) {
      facts.put(fact.substring(0, fact.indexOf('=')), value(fact.substring(fact.indexOf('=') + 1)));
    }
    return facts.build();
  }

  private static Object value(String text) {
    if (List.of("true", "false").contains(text)) {
      return Boolean.valueOf(text);
    }
    return text.length() == 1 ? new BigDecimal(text) : text;
  }

  private static Optional<Obligation> of(
      String provision, Topic topic, String place, Facts project) {
    return Obligations.of(BOOK).asOf(DAY).in(place).on(project).topic(topic).obligations().stream()
        .filter(o -> o.provision().id().equals(provision))
        .findFirst();
  }

  private static Obligation clause(String provision, Topic topic, String place, String project) {
    return of(provision, topic, place, facts(project)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // in principle, and nothing stronger
    "IN_PRINCIPLE, EPC, hangjianban-2019-165/5.2-a, 330106, isSteelHousingPilot=true",
    "IN_PRINCIPLE, EPC, jianke-2017-77/annex1.2.6-a, 330106,"
        + " isPrefabricated=true isGovernmentInvested=true",
    "IN_PRINCIPLE, EPC, jianke-2017-77/annex1.2.6-a, 330106,"
        + " isPrefabricated=true isGovernmentInvested=false",
    // a priority that has to be given is more than one in principle
    "LEAD, GREEN_MATERIALS, zhejianguanfa-2023-50/3.6-a, 330106,"
        + " hasPrefabFitOut=true isGovernmentInvested=true",
    "ENCOURAGED, GREEN_MATERIALS, zhejianguanfa-2023-50/3.6-a, 330106,"
        + " hasPrefabFitOut=true isGovernmentInvested=false",
    "LEAD, GREEN_MATERIALS, hangjiangongyeban-2023-6/3.6-a, 330106,"
        + " hasPrefabFitOut=true isGovernmentInvested=true",
    "ENCOURAGED, GREEN_MATERIALS, hangjiangongyeban-2023-6/3.6-a, 330106,"
        + " hasPrefabFitOut=true isGovernmentInvested=false",
    "LEAD, RAIN_AND_RECLAIMED_WATER, zhejiang-lvse-jianzhu-tiaoli-2020/29-b, 330106,"
        + " isNewCivilBuilding=true waterUse=GREENING",
    "LEAD, RAIN_AND_RECLAIMED_WATER, zhongfa-2016-6/22-c, 330106, waterUse=GREENING",
    // to be first is to lead; to be encouraged to lead is to be encouraged
    "LEAD, PREFABRICATED_FIT_OUT, zhezhengbanfa-2017-89/3.2-c, 330100,"
        + " cityCode=330100 isNewProject=true isResidential=true",
    "ENCOURAGED, CONSULTING, jianshi-2022-11/3.3.2, 330106, fundingSource=GOVERNMENT",
    // pilots, promotion and active use
    "ENCOURAGED, PREFABRICATED_FIT_OUT, zhejianguanfa-2023-50/3.1-a, 330106,"
        + " buildingFunction=HOSPITAL isGovernmentInvested=true",
    "ENCOURAGED, PREFABRICATED_FIT_OUT, hangjiangongyeban-2023-6/3.1-a, 330106,"
        + " buildingFunction=COMMODITY_HOUSING isGovernmentInvested=false",
    "ENCOURAGED, PREFABRICATION, jianbiaogui-2020-8/11-a, 330106,"
        + " buildingFunction=COMMODITY_HOUSING",
    "ENCOURAGED, PREFABRICATION, zhejianshe-2022-47/2.2.5-c, 330106,"
        + " isSuitableForPrefab=true publicWorksKind=MUNICIPAL_BRIDGE isGovernmentInvested=false",
    "ENCOURAGED, PREFABRICATION, zhejianji-2021-19/3.1-a, 330106,"
        + " isSuitableForPrefab=true publicWorksKind=MUNICIPAL_BRIDGE isGovernmentInvested=false",
    "ENCOURAGED, PREFABRICATION, zhezhengbanfa-2021-19/2.2-a, 330106,"
        + " isSuitableForPrefab=true publicWorksKind=MUNICIPAL_BRIDGE isGovernmentInvested=false",
    "ENCOURAGED, GREEN_BUILDING, jianbiao-2020-65/3.3-a, 410300, isLargePublicBuilding=true",
    "ENCOURAGED, PHOTOVOLTAICS, guobanhan-2024-20/2.4-a, 410300,"
        + " isNewBuilding=true buildingUse=PUBLIC",
    // what has to be done
    "MANDATORY, GREEN_MATERIALS, caiku-2022-35/2.1-stages, 330106, isInGreenProcurementScope=true",
    "MANDATORY, GREEN_MATERIALS, caiku-2024-36/2.1-stages, 330106, isInGreenProcurementScope=true",
    "MANDATORY, GREEN_MATERIALS, caiku-2024-36/2.2-b, 330106, isInGreenProcurementScope=true",
    "MANDATORY, GREEN_BUILDING, zhejianshe-2023-35/5.3-b, 330106,"
        + " greenFinanceCategory=STAR_RATED_GREEN_BUILDING promisedGreenStars=2",
    "MANDATORY, UTILITY_TUNNEL, zhongfa-2016-6/15-b, 330106,"
        + " areaHasUtilityTunnel=true isNewPipeline=true",
    "MANDATORY, UTILITY_TUNNEL, zhongfa-2016-6/15-b, 330106,"
        + " areaHasUtilityTunnel=true isNewPipeline=false",
    "MANDATORY, ENERGY_MONITORING, zhongfa-2016-6/13-a, 410300,"
        + " inHeatingRegion=true isNewBuilding=true buildingUse=RESIDENTIAL",
    "ENCOURAGED, ENERGY_MONITORING, zhongfa-2016-6/13-a, 410300,"
        + " inHeatingRegion=true isNewBuilding=false buildingUse=RESIDENTIAL",
    "MANDATORY, ENERGY_MONITORING, guobanhan-2024-20/2.5-a, 410300,"
        + " inNorthernHeatingArea=true isNewlyCompleted=true",
    "MANDATORY, LAND_TERMS, zhejiang-lvse-jianzhu-tiaoli-2020/9-11, 330106,"
        + " isNewBuilding=true isCivilBuilding=true inUrbanConstructionLand=true"
        + " isFarmerSelfBuiltHouse=false",
    "MANDATORY, LAND_TERMS, lianzhengguifa-2023-2/11-a, 320700, isNewProjectOnSuppliedLand=true",
    "MANDATORY, EPC, jianbanbiaohan-2022-389/6.3.1-hefei, 340100, isPrefabricated=true",
    "MANDATORY, BIM, jianbanbiaohan-2022-389/6.3.1-hefei, 340100, isPrefabricated=true",
    "MANDATORY, GREEN_BUILDING, jianbanbiaohan-2022-389/6.3.1-hefei, 340100, isPrefabricated=true"
  })
  void theStrengthIsThatOfTheWordsOfTheClause(
      Strength strength, Topic topic, String provision, String place, String project) {
    Obligation clause = clause(provision, topic, place, project);

    assertThat(clause.missing()).isEmpty();
    assertThat(clause.strength()).contains(strength);
  }

  @ParameterizedTest
  @CsvSource({
    // to manage what is added is no demand to add it
    "PHOTOVOLTAICS, guobanhan-2024-20/2.4-a, 330106, isNewBuilding=false buildingUse=PUBLIC",
    "ENERGY_MONITORING, guobanhan-2024-20/2.5-a, 410300,"
        + " inNorthernHeatingArea=false heatMeteringConditionsMet=true isNewlyCompleted=false"
        + " buildingUse=PUBLIC inUnitMeteringWorthwhile=true",
    "PREFABRICATED_FIT_OUT, zhejianguanfa-2023-50/3.1-a, 330106,"
        + " buildingFunction=OFFICE isGovernmentInvested=true",
    "GREEN_MATERIALS, zhezhengbanfa-2022-47/6-a, 330106, isGovernmentInvested=false",
    "ENERGY_RETROFIT, hangjianke-2023-70/2.14-c, 330106,"
        + " isNewBuilding=true civilBuildingClass=STATE_ORGAN_OFFICE fundingSource=GOVERNMENT",
    "ENERGY_RETROFIT, zhejiang-lvse-jianzhu-tiaoli-2020/25-b, 330106,"
        + " isNewBuilding=true civilBuildingClass=STATE_ORGAN_OFFICE fundingSource=GOVERNMENT",
    "LAND_TERMS, lianzhengguifa-2023-2/11-a, 320700, isNewProjectOnSuppliedLand=false",
    "LAND_TERMS, zhejiang-lvse-jianzhu-tiaoli-2020/9-11, 330106, isNewBuilding=false",
    "LAND_TERMS, zhejiang-lvse-jianzhu-tiaoli-2020/9-11, 330106, isFarmerSelfBuiltHouse=true",
    "EPC, jianbanbiaohan-2022-389/6.3.1-hefei, 340100, isPrefabricated=false",
    "EPC, jianbanbiaohan-2022-389/6.3.1-hefei, 330100, isPrefabricated=true",
    "GREEN_MATERIALS, caiku-2024-36/2.2-b, 330106, isInGreenProcurementScope=false",
    "GREEN_BUILDING, zhejianshe-2023-35/5.3-b, 330106,"
        + " greenFinanceCategory=STAR_RATED_GREEN_BUILDING promisedGreenStars=0"
  })
  void whomAClauseDoesNotSpeakOfItDoesNotBind(
      Topic topic, String provision, String place, String project) {
    Obligation clause = clause(provision, topic, place, project);

    assertThat(clause.standing()).isEqualTo(Standing.NOT_BINDING);
    assertThat(clause.strength()).isEmpty();
    assertThat(clause.level()).isEmpty();
    assertThat(clause.missing()).isEmpty();
  }

  @Test
  void theFactThatAClauseIsBoundToIsMissingWhileItIsUnknown() {
    String retrofit = "hangjianke-2023-70/2.14-c";
    String office = "civilBuildingClass=STATE_ORGAN_OFFICE";

    Obligation open = clause(retrofit, Topic.ENERGY_RETROFIT, "330106", office);
    assertThat(open.standing()).isEqualTo(Standing.UNDETERMINED);
    assertThat(open.missing()).containsExactly("isNewBuilding");
    assertThat(clause(retrofit, Topic.ENERGY_RETROFIT, "330106", "fundingSource=OTHER").missing())
        .containsExactlyInAnyOrder("isNewBuilding", "civilBuildingClass");
    assertThat(
            clause(retrofit, Topic.ENERGY_RETROFIT, "330106", office + " isNewBuilding=false")
                .strength())
        .contains(Strength.LEAD);
    assertThat(
            clause(
                    "zhezhengbanfa-2022-47/6-a",
                    Topic.GREEN_MATERIALS,
                    "330106",
                    "greenMaterialsPreferred=true")
                .missing())
        .containsExactly("isGovernmentInvested");
    assertThat(
            clause("jianbanbiaohan-2022-389/6.3.1-hefei", Topic.EPC, "330100", "usesEpc=false")
                .standing())
        .as("what does not bind without the fact does not wait for it")
        .isEqualTo(Standing.NOT_BINDING);
  }

  @Test
  void hunanAsksForOneGreenWayOfBuildingOrAnother() {
    String hunan = "jianbanbiaohan-2022-389/1.1.1-hunan";
    Facts theatre =
        facts("buildingUse=PUBLIC fundingSource=GOVERNMENT").with("totalFloorArea", 3_000);

    assertThat(of(hunan, Topic.GREEN_CONSTRUCTION, "430100", theatre).orElseThrow().strength())
        .contains(Strength.MANDATORY);
    assertThat(of(hunan, Topic.PREFABRICATION, "430100", theatre)).isEmpty();
  }

  @Test
  void theShareOfOptionalMaterialsIsToldAsALevel() {
    assertThat(
            clause(
                    "caiku-2024-36/2.2-b",
                    Topic.GREEN_MATERIALS,
                    "330106",
                    "isInGreenProcurementScope=true")
                .level())
        .hasToString("Optional[40 %]");
  }

  static Stream<Topic> topics() {
    return Arrays.stream(Topic.values());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void thePageNamesTheClausesOfEachTopic(Topic topic) throws IOException {
    Map<String, String> clauses = new TreeMap<>();
    for (Duty duty : Duties.STANDARD.of(BOOK)) {
      if (duty.topic() == topic) {
        int slash = duty.provision().indexOf('/');
        clauses.merge(
            duty.provision().substring(0, slash),
            duty.provision().substring(slash + 1),
            (a, b) -> List.of(a.split(", ")).contains(b) ? a : a + ", " + b);
      }
    }
    String row =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `" + topic + "` |"))
            .findFirst()
            .orElseThrow();

    assertThat(row).contains(topic.label().zh() + " " + topic.label().en());
    Map<String, String> named = new TreeMap<>();
    for (String entry : row.split("\\|")[3].strip().split("; ")) {
      @Nullable String previous =
          named.put(
              entry.substring(2, entry.indexOf('`', 2)), entry.substring(entry.indexOf(") ") + 2));
      assertThat(previous).isNull();
    }
    assertThat(named).isEqualTo(clauses);
  }

  @Test
  void whatThePageLeavesOutIsInTheBookAndNotAsked() throws IOException {
    List<String> asked = Duties.STANDARD.of(BOOK).stream().map(Duty::provision).toList();
    List<String> leftOut =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| [`"))
            .flatMap(line -> ENTRY.matcher(line.split("\\|")[1]).results())
            .flatMap(
                entry ->
                    Arrays.stream(entry.group(2).strip().split(",\\s*"))
                        .map(clause -> entry.group(1) + "/" + clause))
            .toList();

    assertThat(leftOut)
        .contains("jianbiao-2022-53/6-b")
        .allSatisfy(id -> assertThat(BOOK.find(id)).isPresent())
        .doesNotContainAnyElementsOf(asked);
  }
}
