package dev.dougong.calculators.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoresTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final Scores SCORES = Scores.standard();
  private static final String DEMO = "hangjianshifa-2023-26/4.2.4-";
  private static final String COUNTY = "zhejianshe-2022-7/";
  private static final ScoreTable PROJECT = ScoreTable.HANGZHOU_BUILDING_PROJECT;

  /** A housing estate with 68 general and 17 optional points. */
  private static final Facts ESTATE =
      facts(
          "hasConstructionPermit", true,
          "structureType", "PRECAST_CONCRETE",
          "meetsPrefabStandard", true,
          "projectGrouping", "GROUP",
          "totalFloorArea", 48_000,
          "fitsGreenDevelopmentAndFiveFeatures", true,
          "usesInnovativePrefabTechnology", true,
          "demonstrationAndReplicationValue", true,
          "bimStages", List.of("DESIGN", "PRODUCTION_MANAGEMENT", "SITE_MANAGEMENT"),
          "zheliBuildScenarioUsed", false,
          "hangzhouPrefabPlatformUsed", true,
          "newElementsApplied",
              List.of("NEW_TECHNOLOGY", "NEW_MATERIAL", "NEW_PROCESS", "NEW_EQUIPMENT"),
          "projectManagerPrefabYears", 7,
          "projectManagerSeniorEngineer", false,
          "projectManagerFirstClassConstructor", true,
          "productionAndQualityStaffAdequate", true,
          "assemblySchemeApproved", true,
          "technicalMeasuresEnsureQuality", true,
          "fullFitOutDelivery", true,
          "hasPrefabFitOut", false,
          "integratedKitchens", false,
          "integratedBathrooms", false,
          "prefabEvaluationStandard", "DB33_T_1165",
          "assemblyRate", new BigDecimal("0.68"),
          "buildingUse", "RESIDENTIAL",
          "detailedDrawingsReviewPassed", true,
          "contractingMode", "EPC_CONSORTIUM",
          "supplierIsMunicipalDemonstrationBase", false,
          "supplierQualityGrade", "A",
          "standardisationRate", new BigDecimal("0.36"),
          "intelligentMachines", 0,
          "pilotListings", List.of("HANGZHOU"),
          "allPrefabTradesCertified", true,
          "prefabTrainingPersonTimes", 15,
          "provincialConstructionMethods", 0,
          "enterpriseConstructionMethods", 1);

  private static Facts facts(Object... pairs) {
    Facts.Builder facts = Facts.builder(BOOK.dictionary());
    for (int i = 0; i < pairs.length; i += 2) {
      facts.put(pairs[i].toString(), pairs[i + 1]);
    }
    return facts.build();
  }

  private static BigDecimal points(long number) {
    return BigDecimal.valueOf(number);
  }

  private static Improvement improvement(String name, int yuan, Object... pairs) {
    return Improvement.of(name, facts(pairs), Money.of(yuan));
  }

  private static final Improvement FIT_OUT =
      improvement("fit-out", 900_000, "hasPrefabFitOut", true);
  private static final Improvement TRAINING =
      improvement("training", 50_000, "prefabTrainingPersonTimes", 20);
  private static final Improvement MACHINES =
      improvement("machines", 400_000, "intelligentMachines", 2);

  @Test
  void aProjectHasItsPointsByItemAndInAll() {
    ScoreCard card = SCORES.score(PROJECT, ESTATE);

    assertThat(card.value()).contains(points(85));
    assertThat(card.maximum()).isEqualByComparingTo("100");
    assertThat(card.subtotal("generalScore")).contains(points(68));
    assertThat(card.subtotal("optionalScore")).contains(points(17));
    assertThat(card.subtotal("noSuchScore")).isEmpty();
    assertThat(card.controlItemsMet()).contains(true);
    assertThat(card.failedControlItems()).isEmpty();
    assertThat(card.passed()).contains(true);
    assertThat(card.grade()).isEmpty();
    assertThat(card.isDetermined()).isTrue();
    assertThat(card.lostToCaps()).hasValueSatisfying(l -> assertThat(l).isEqualByComparingTo("0"));
    assertThat(card.table()).isEqualTo(PROJECT);
    assertThat(card.items()).hasSize(15);
    assertThat(card.items().stream().map(i -> i.points().orElseThrow().intValueExact()))
        .containsExactly(8, 4, 8, 8, 2, 15, 4, 15, 4, 5, 5, 0, 3, 2, 2);
    assertThat(card.items().stream().map(i -> i.maximum().intValueExact()))
        .containsExactly(8, 4, 8, 8, 8, 20, 4, 15, 5, 5, 5, 5, 5, 5, 5);
  }

  @Test
  void theItemsWithMostPointsOpenComeFirst() {
    ScoreCard card = SCORES.score(PROJECT, ESTATE);
    assertThat(card.openItems().stream().limit(3).map(ScoreItem::id))
        .containsExactly(DEMO + "2.3", DEMO + "3.1", DEMO + "4.3");
    assertThat(card.openItems().get(0).open()).isEqualByComparingTo("6");
    assertThat(card.openItems()).noneMatch(i -> i.id().equals(DEMO + "1.1"));
    assertThat(card.item(DEMO + "3.1").orElseThrow().open()).isEqualByComparingTo("5");
    assertThat(card.item("no/such")).isEmpty();
  }

  @Test
  void aControlItemThatFailsFailsTheTable() {
    ScoreCard card = SCORES.score(PROJECT, ESTATE.with("totalFloorArea", 19_999));
    assertThat(card.controlItemsMet()).contains(false);
    assertThat(card.failedControlItems()).containsExactly(3);
    assertThat(card.passed()).contains(false);
    assertThat(card.toString()).contains(", not passed, control items not met [3]");
    assertThat(card.text(Locale.CHINESE)).contains("，不合格，控制项未满足 [3]");
  }

  @Test
  void optionalPointsAboveTheCapAreNotCounted() {
    ScoreCard card =
        SCORES.score(
            PROJECT,
            ESTATE
                .with("intelligentMachines", 2)
                .with("prefabTrainingPersonTimes", 20)
                .with("provincialConstructionMethods", 1));
    // 5 + 5 + 5 + 3 + 5 + 5, of which 20 count
    assertThat(card.subtotal("optionalScore")).contains(points(20));
    assertThat(card.value()).contains(points(88));
    assertThat(card.lostToCaps().orElseThrow()).isEqualByComparingTo("8");
    assertThat(card.toString()).contains(", not counted above caps 8");
    assertThat(card.text(Locale.CHINESE)).contains("，超上限不计 8");
  }

  @Test
  void anItemWithoutEvidenceCountsNothing() {
    ScoreCard card = SCORES.score(PROJECT, Claims.of(ESTATE).withoutEvidence(DEMO + "3.1"));
    ScoreItem rate = card.item(DEMO + "3.1").orElseThrow();
    assertThat(rate.points().orElseThrow()).isEqualByComparingTo("0");
    assertThat(rate.hasEvidence()).isFalse();
    assertThat(rate.outcome().number("assemblyRateScore")).contains(points(15));
    assertThat(card.value()).contains(points(70));
    assertThat(card.passed()).contains(false);
    assertThat(card.item(DEMO + "1.1").orElseThrow().hasEvidence()).isTrue();
  }

  @Test
  void aMissingFactLeavesItsItemAndTheTotalOpen() {
    ScoreCard card = SCORES.score(PROJECT, ESTATE.without("standardisationRate"));
    ScoreItem open = card.item(DEMO + "4.2").orElseThrow();
    assertThat(open.points()).isEmpty();
    assertThat(open.missing()).containsExactly("standardisationRate");
    assertThat(open.open()).isEqualByComparingTo("5");
    assertThat(open).hasToString("? / 5 " + open.title().en() + " [standardisationRate]");
    assertThat(card.value()).isEmpty();
    assertThat(card.passed()).isEmpty();
    assertThat(card.lostToCaps()).isEmpty();
    assertThat(card.missing()).containsExactly("standardisationRate");
    assertThat(card.toString()).startsWith("Hangzhou demonstration project: building: ? / 100\n");
  }

  @Test
  void alternativesOfOneItemCountOnce() {
    String scale = "hangjianshifa-2023-26/4.2.5-3.1";
    ScoreCard card =
        SCORES.score(
            ScoreTable.HANGZHOU_FARMHOUSE_PROJECT,
            facts("wholeVillageOrContiguous", true, "ruralHousingFloorArea", 100_000));
    ScoreItem item = card.item(scale).orElseThrow();
    assertThat(item.output()).isEqualTo("projectScaleScore");
    assertThat(item.points().orElseThrow()).isEqualByComparingTo("25");
    assertThat(item.outcome().text("branchUsed")).contains("A");
    assertThat(item.open().signum()).isZero();
  }

  private static Claims county() {
    Facts task = facts("targetArea", 1_000_000, "completedArea", 1_000_000);
    return Claims.of(
            facts(
                "workMeasuresScore", 30,
                "organisationScore", 5,
                "policySupportScore", 8,
                "assessmentImplementationScore", 5,
                "materialReportingScore", 5,
                "publicityScore", 5,
                "assesseeLevel", "COUNTY",
                "targetAssigned", true,
                "prefabShare", new BigDecimal("0.38"),
                "requiredPrefabShare", new BigDecimal("0.38"),
                "reportedTimely", true,
                "noMajorReportingErrors", true,
                "residentialProjectMinAssemblyRates", List.of(),
                "matureSystemApplications", 0,
                "steelHousingProjects", List.of(),
                "ruralSteelHousingContiguousAreas", List.of(),
                "prefabFitOutProjects", List.of(),
                "nationalDemoCityAwarded", false,
                "nationalIndustryBases", 1,
                "provincialDemoCityAwarded", false,
                "provincialIndustryBases", 0,
                "nationalOrIndustryLead", 0,
                "nationalOrIndustryParticipant", 0,
                "localLead", 0,
                "localParticipant", 0,
                "groupLead", 0,
                "chiefLeaderEndorsements", 1,
                "deputyLeaderEndorsements", 0,
                "provincialMeetingsHosted", 0,
                "experienceSpeeches", 1,
                "centralInfoAdoptions", 0,
                "provincialOrMinistryInfoAdoptions", 0,
                "largerAccidentCount", 0,
                "regionMajorOrWorseAccidents", 0,
                "unimplementedPrefabVerified", false,
                "rankInCity", 1,
                "rankInProvince", 1,
                "countyCount", 10,
                "provinceVerified", true,
                "cityGrade", "GOOD"))
        .forItem(COUNTY + "2.1.2-1", task)
        .forItem(COUNTY + "2.1.2-2", task.with("completedArea", 1_100_000))
        .forItem(COUNTY + "2.1.2-3", task.with("completedArea", 999_999));
  }

  @Test
  void itemsThatAskForOneFactOfTwoMeaningsGetTheirOwn() {
    ScoreCard card = SCORES.score(ScoreTable.ZHEJIANG_COUNTY_INDUSTRIALISATION, county());
    assertThat(
            card.items().stream()
                .map(i -> i.points().orElseThrow().stripTrailingZeros().toPlainString()))
        .containsExactly("28", "27", "9", "0", "8", "10", "0", "0", "0", "0", "1", "0", "3");
    assertThat(card.subtotal("projectImplementationScore")).contains(points(54));
    assertThat(card.subtotal("baseScore")).contains(points(82));
    assertThat(card.subtotal("assessmentInnovationScore")).contains(points(4));
    assertThat(card.value()).contains(points(86));
    assertThat(card.maximum()).isEqualByComparingTo("120");
    assertThat(card.grade()).contains("GOOD");
    assertThat(card.passed()).isEmpty();
    assertThat(card.controlItemsMet()).isEmpty();
    assertThat(card.failedControlItems()).isEmpty();
    assertThat(card.toString()).startsWith("Zhejiang county: industrialisation: 86 / 120, GOOD\n");
    assertThat(SCORES.score(ScoreTable.ZHEJIANG_CITY_INDUSTRIALISATION, county()).grade())
        .contains("GOOD");
  }

  @Test
  void anAccidentFailsTheAssessment() {
    Claims accidents = county().with(facts("largerAccidentCount", 2));
    assertThat(SCORES.score(ScoreTable.ZHEJIANG_CITY_INDUSTRIALISATION, accidents).grade())
        .contains("FAIL");
    assertThat(
            SCORES
                .score(
                    ScoreTable.ZHEJIANG_COUNTY_INDUSTRIALISATION,
                    county().withoutEvidence(COUNTY + "2.1.2-1"))
                .grade())
        .contains("FAIL");
  }

  @Test
  void theGreenTableAddsUpToo() {
    Facts year =
        facts(
            "workPromotionScore", 4,
            "planningSupportScore", 3,
            "energySupervisionScore", 2,
            "fundSupportScore", 3,
            "publicityScore", 2,
            "trainingScore", 1,
            "highStarGreenTaskScore", 15,
            "ultraLowEnergyTaskScore", 12,
            "energyMonitoringPlatformScore", 15,
            "bipvCapacityTaskScore", 8,
            "renewableApplicationTaskScore", 10,
            "publicRetrofitTaskScore", 10,
            "nearZeroEnergyTaskScore", 0,
            "residentialRetrofitTaskScore", 5,
            "lowCarbonDemonstrationScore", 5,
            "distinctiveHighlightsScore", 0,
            "rankInProvince", 2,
            "gradeConstraint", "NONE");
    ScoreCard card = SCORES.score(ScoreTable.ZHEJIANG_CITY_GREEN, year);
    assertThat(card.value()).contains(points(95));
    assertThat(card.maximum()).isEqualByComparingTo("110");
    assertThat(card.grade()).contains("EXCELLENT");
    assertThat(
            SCORES.score(ScoreTable.ZHEJIANG_CITY_GREEN, year.without("rankInProvince")).missing())
        .containsExactly("rankInProvince");
  }

  @Test
  void theCheapestPointsComeFirst() {
    Improvement useless = improvement("more permits", 1, "hasConstructionPermit", true);
    List<Plan> next =
        SCORES.next(PROJECT, Claims.of(ESTATE), List.of(FIT_OUT, useless, MACHINES, TRAINING));
    // three points each, the machines five of which only three fit under the cap of twenty
    assertThat(next)
        .map(Plan::toString)
        .containsExactly(
            "training: 3 points for 50000元",
            "machines: 3 points for 400000元",
            "fit-out: 3 points for 900000元");
    assertThat(next.get(0).card().value()).contains(points(88));
    assertThat(next.get(0).cost()).isEqualTo(Money.of(50_000));
  }

  @Test
  void aTotalIsReachedAtTheLeastCost() {
    List<Improvement> all = List.of(MACHINES, FIT_OUT, TRAINING);
    Claims estate = Claims.of(ESTATE);
    assertThat(SCORES.cheapest(PROJECT, estate, all, points(85)).orElseThrow().improvements())
        .isEmpty();
    assertThat(SCORES.cheapest(PROJECT, estate, all, points(88)).orElseThrow().improvements())
        .containsExactly(TRAINING);
    // training and machines share the cap, so that only the fit-out helps further
    Plan more = SCORES.cheapest(PROJECT, estate, all, points(91)).orElseThrow();
    assertThat(more.improvements()).containsExactly(FIT_OUT, TRAINING);
    assertThat(more.gain()).isEqualByComparingTo("6");
    assertThat(more.cost()).isEqualTo(Money.of(950_000));
    assertThat(SCORES.cheapest(PROJECT, estate, all, points(92))).isEmpty();
  }

  @Test
  void ofEqualCostFewerImprovementsAreTaken() {
    Improvement free = improvement("paper", 0, "hasConstructionPermit", true);
    assertThat(
            SCORES
                .cheapest(PROJECT, Claims.of(ESTATE), List.of(free, TRAINING), points(88))
                .orElseThrow()
                .improvements())
        .containsExactly(TRAINING);
  }

  @Test
  void twoValuesOfOneFactAreNotCombined() {
    Improvement cheap = improvement("0.7", 10, "assemblyRate", new BigDecimal("0.7"));
    Improvement dear = improvement("0.8", 20, "assemblyRate", new BigDecimal("0.8"));
    assertThat(cheap.excludes(dear)).isTrue();
    assertThat(cheap.excludes(cheap)).isFalse();
    assertThat(cheap.excludes(dear.inItem(DEMO + "3.1"))).isFalse();
    assertThat(
            SCORES
                .cheapest(PROJECT, Claims.of(ESTATE), List.of(cheap, dear), points(90))
                .orElseThrow()
                .improvements())
        .hasSize(1);
  }

  @Test
  void oneImprovementIsTakenInPlaceOfTwoThatCostTheSame() {
    Improvement training = improvement("training", 50_000, "prefabTrainingPersonTimes", 20);
    Improvement fitOut = improvement("fit-out", 50_000, "hasPrefabFitOut", true);
    Improvement both =
        improvement("both", 100_000, "prefabTrainingPersonTimes", 20, "hasPrefabFitOut", true);
    Improvement alike = improvement("alike", 50_000, "prefabTrainingPersonTimes", 20);

    assertThat(
            SCORES
                .cheapest(PROJECT, Claims.of(ESTATE), List.of(training, fitOut, both), points(91))
                .orElseThrow()
                .improvements())
        .containsExactly(both);
    assertThat(
            SCORES
                .cheapest(PROJECT, Claims.of(ESTATE), List.of(training, alike), points(88))
                .orElseThrow()
                .improvements())
        .as("of two that are alike the first")
        .containsExactly(training);
  }

  @Test
  void whatExcludesEachOtherReachesNothingTogether() {
    Improvement fitOut =
        improvement("0.7", 10, "assemblyRate", new BigDecimal("0.7"), "hasPrefabFitOut", true);
    Improvement training =
        improvement(
            "0.8", 20, "assemblyRate", new BigDecimal("0.8"), "prefabTrainingPersonTimes", 20);
    Claims estate = Claims.of(ESTATE);

    // Each brings three points and at most five for the rate, so that 93 are the most.
    assertThat(SCORES.cheapest(PROJECT, estate, List.of(fitOut, training), points(94))).isEmpty();
    assertThat(
            SCORES.cheapest(
                PROJECT,
                estate,
                List.of(
                    FIT_OUT,
                    improvement("0.8", 20, "assemblyRate", new BigDecimal("0.8")),
                    TRAINING),
                points(94)))
        .isPresent();
  }

  @Test
  void theStandardScoresAreThoseOfTheStandardBook() {
    assertThat(Scores.of(RuleBook.standard()).score(PROJECT, ESTATE).value())
        .isEqualTo(Scores.standard().score(PROJECT, ESTATE).value())
        .contains(points(85));
  }

  @Test
  void anImprovementCanBeAboutOneItem() {
    Improvement housing =
        improvement("steel housing", 5, "completedArea", 1_000_000).inItem(COUNTY + "2.1.2-3");
    Plan plan =
        SCORES
            .next(ScoreTable.ZHEJIANG_COUNTY_INDUSTRIALISATION, county(), List.of(housing))
            .get(0);
    assertThat(plan.gain()).isEqualByComparingTo("8");
    assertThat(plan.card().item(COUNTY + "2.1.2-1").orElseThrow().points().orElseThrow())
        .isEqualByComparingTo("27");
  }

  @Test
  void whatIsOpenCountsNothingUntilItIsKnown() {
    List<Plan> next =
        SCORES.next(
            PROJECT,
            Claims.of(ESTATE.without("standardisationRate")),
            List.of(
                TRAINING, improvement("rate", 1, "standardisationRate", new BigDecimal("0.3"))));
    assertThat(next).map(p -> p.gain().intValueExact()).containsExactly(5, 3);
  }

  @Test
  void badClaimsAreRefused() {
    assertThatThrownBy(() -> SCORES.score(PROJECT, Claims.of(ESTATE).withoutEvidence("no/such")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no/such");
    assertThatThrownBy(() -> SCORES.score(PROJECT, Claims.of(ESTATE).forItem("no/such", ESTATE)))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> improvement("gift", -1, "intelligentMachines", 2))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("cost");
    List<Improvement> many = Collections.nCopies(13, TRAINING);
    assertThatThrownBy(() -> SCORES.cheapest(PROJECT, Claims.of(ESTATE), many, points(1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("at most 12");
    assertThat(
            SCORES.cheapest(
                PROJECT, Claims.of(ESTATE), Collections.nCopies(12, TRAINING), points(1)))
        .isPresent();
  }

  @Test
  void theTableIsWhatTheSheetOfTheDocumentSays() {
    Map<ScoreTable, String> sheets = new LinkedHashMap<>();
    for (int i = 0; i < 5; i++) {
      sheets.put(ScoreTable.values()[i], "hangjianshifa-2023-26/4.2." + (i + 1) + "-sheet");
    }
    sheets.forEach(
        (table, sheet) -> {
          Outcome whole = BOOK.evaluate(sheet, ESTATE);
          ScoreCard card = SCORES.score(table, ESTATE);
          assertThat(card.value()).isEqualTo(whole.number("totalScore"));
          assertThat(card.passed()).isEqualTo(whole.truth("evaluationPassed"));
          assertThat(card.missing()).isEqualTo(whole.missing());
          for (ScoreItem item : card.items()) {
            assertThat(item.points()).isEqualTo(whole.number(item.output()));
            assertThat(item.outcome()).isEqualTo(BOOK.evaluate(item.id(), ESTATE));
          }
          assertThat(card.maximum()).isEqualByComparingTo("100");
        });
  }

  @Test
  void everyScoreOfTheCorpusIsInATable() {
    Set<String> listed =
        TableLayout.ALL.values().stream()
            .flatMap(l -> l.items().stream())
            .collect(Collectors.toSet());
    Set<String> evidence =
        TableLayout.ALL.values().stream().map(TableLayout::evidence).collect(Collectors.toSet());
    assertThat(
            BOOK.ofKind(Provision.Kind.SCORE).provisions().stream()
                .map(Provision::id)
                .filter(id -> !id.endsWith("-sheet") && !evidence.contains(id)))
        .containsExactlyInAnyOrderElementsOf(listed);
    assertThat(TableLayout.ALL).containsOnlyKeys(ScoreTable.values());
    assertThat(Arrays.stream(ScoreTable.values()).map(t -> t.label().zh() + t.label().en()))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.contains("杭州") || text.contains("浙江"));
  }

  @Test
  void peopleAndProgramsReadIt() {
    ScoreCard card = SCORES.score(PROJECT, ESTATE);
    assertThat(card.toString())
        .startsWith("Hangzhou demonstration project: building: 85 / 100, passed\n  8 / 8 ");
    assertThat(card.text(Locale.CHINESE)).startsWith("杭州装配式建筑示范项目: 85 / 100，合格\n  8 / 8 ");
    assertThat(card.explain(Locale.CHINESE)).startsWith(card.text(Locale.CHINESE)).contains("装配率");
    Map<String, @Nullable Object> json = StrictJson.readObject(card.toJson());
    assertThat(json)
        .containsEntry("value", points(85))
        .containsEntry("table", "HANGZHOU_BUILDING_PROJECT")
        .containsEntry("maximum", points(100))
        .containsEntry("controlItemsMet", true)
        .containsEntry("failedControlItems", List.of())
        .containsEntry("lostToCaps", BigDecimal.ZERO)
        .containsEntry("grade", null)
        .containsEntry("passed", true)
        .containsEntry("missing", List.of());
    assertThat((List<?>) json.get("outcomes")).hasSize(18).hasSameSizeAs(card.outcomes());
    assertThat(json.get("label")).isInstanceOf(Map.class);
    Map<?, ?> rate =
        (Map<?, ?>) ((List<?>) Optional.ofNullable(json.get("items")).orElseThrow()).get(5);
    assertThat(rate.get("provision")).isEqualTo(DEMO + "3.1");
    assertThat(rate.get("points")).isEqualTo(points(15));
    assertThat(rate.get("maximum")).isEqualTo(points(20));
    assertThat(rate.get("open")).isEqualTo(points(5));
    assertThat(rate.get("hasEvidence")).isEqualTo(true);
    assertThat(rate.get("missing")).isEqualTo(List.of());
    assertThat(rate.get("title")).isInstanceOf(Map.class);
  }
}
