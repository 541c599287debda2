package dev.dougong.calculators.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.Building;
import dev.dougong.core.building.BuildingFunction;
import dev.dougong.core.building.BuildingUse;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.project.ConstructionNature;
import dev.dougong.core.project.FundingSource;
import dev.dougong.core.project.Project;
import dev.dougong.core.quantity.Area;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObligationsTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
  private static final String XIHU = "330106";
  private static final String TIAOLI = "zhejiang-lvse-jianzhu-tiaoli-2020/7";

  private static final Project HOSPITAL =
      Project.builder()
          .funding(FundingSource.GOVERNMENT)
          .nature(ConstructionNature.NEW)
          .totalFloorArea(Area.parse("48000 m2"))
          .addBuildings(
              Building.builder()
                  .use(BuildingUse.PUBLIC)
                  .function(BuildingFunction.HOSPITAL)
                  .isUrban(true)
                  .isStateOrganOffice(false)
                  .isLargePublicBuilding(true)
                  .floorArea(Area.parse("48000 m2"))
                  .aboveGroundFloorArea(Area.parse("32000 m2"))
                  .build())
          .build();

  private static Obligations in(String code) {
    return Obligations.standard().asOf(DAY).in(code);
  }

  private static Facts facts(Object... pairs) {
    Facts.Builder facts = Facts.builder(BOOK.dictionary());
    for (int i = 0; i < pairs.length; i += 2) {
      facts.put(pairs[i].toString(), pairs[i + 1]);
    }
    return facts.build();
  }

  private static Obligation of(Scope scope, Topic topic, String provision) {
    return scope.topic(topic).obligations().stream()
        .filter(o -> o.provision().id().equals(provision))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aGovernmentHospitalInHangzhouNeedsTwoStarsBimAndSteelInPrinciple() {
    Scope scope =
        in(XIHU)
            .on(HOSPITAL, facts("inUrbanConstructionLand", true, "isFarmerSelfBuiltHouse", false));

    TopicScope green = scope.topic(Topic.GREEN_BUILDING);
    assertThat(green.standing()).isEqualTo(Standing.BINDING);
    assertThat(green.strength()).contains(Strength.MANDATORY);
    assertThat(green.mandatoryLevel()).contains(new Level(BigDecimal.valueOf(2), "stars", false));
    assertThat(green.strictest())
        .extracting(o -> o.provision().id())
        .contains(TIAOLI, "zhejianjian-2022-17/3.2.3-a")
        .doesNotContain("jianbiao-2022-53/6-a");
    assertThat(of(scope, Topic.GREEN_BUILDING, "jianbiao-2022-53/6-a").strictest()).isFalse();
    assertThat(scope.topic(Topic.BIM).strength()).contains(Strength.MANDATORY);
    assertThat(scope.topic(Topic.BIM).level()).isEmpty();
    assertThat(scope.topic(Topic.STEEL).strength()).contains(Strength.IN_PRINCIPLE);
    assertThat(scope.required())
        .contains(Topic.GREEN_BUILDING, Topic.BIM, Topic.STEEL)
        .doesNotContain(Topic.CONSULTING);
    assertThat(scope.binding()).contains(Topic.CONSULTING);
    assertThat(scope.day()).isEqualTo(DAY);
    assertThat(scope.place()).isEqualTo(Jurisdiction.of(XIHU));
  }

  @Test
  void steelBindsFromTwentyThousandSquareMetresAboveGround() {
    Facts known =
        facts(
            "isGovernmentInvested", true,
            "isNewlyInitiated", true,
            "isNewPublicBuilding", true,
            "projectInitiatedOn", "2024-01-15");
    String clause = "hangjiangongyeban-2023-7/3.1-b";
    String area = "singleBuildingAboveGroundFloorArea";

    assertThat(of(in(XIHU).on(known.with(area, 20_000)), Topic.STEEL, clause).strength())
        .contains(Strength.MANDATORY);
    Obligation below = of(in(XIHU).on(known.with(area, 19_999)), Topic.STEEL, clause);
    assertThat(below.standing()).isEqualTo(Standing.NOT_BINDING);
    assertThat(below.strength()).isEmpty();
    assertThat(below.isBinding()).isFalse();
    Obligation open = of(in(XIHU).on(known), Topic.STEEL, clause);
    assertThat(open.standing()).isEqualTo(Standing.UNDETERMINED);
    assertThat(open.missing()).containsExactly(area);
    assertThat(open.strictest()).isFalse();
  }

  @Test
  void whoDoesWhatIsDemandedIsBoundAllTheSame() {
    Facts prefab = facts("isPrefabricated", true, "isGovernmentInvested", false);
    String clause = "guobanfa-2016-71/10-a";
    for (String model : List.of("EPC", "TRADITIONAL")) {
      Obligation epc = of(in(XIHU).on(prefab.with("deliveryModel", model)), Topic.EPC, clause);
      assertThat(epc.strength()).as(model).contains(Strength.IN_PRINCIPLE);
      assertThat(epc.outcome().facts().get("deliveryModel")).isEqualTo("TRADITIONAL");
    }
    assertThat(of(in(XIHU).on(prefab.with("isPrefabricated", false)), Topic.EPC, clause).standing())
        .isEqualTo(Standing.NOT_BINDING);
  }

  @Test
  void requiredStarsDifferFromPlaceToPlace() {
    Facts office =
        facts(
            "civilBuildingClass", "OTHER_PUBLIC",
            "fundingSource", "OTHER",
            "constructionNature", "NEW",
            "inUrbanConstructionLand", true,
            "isFarmerSelfBuiltHouse", false,
            "isNewUrbanCivilBuilding", true,
            "isUrbanBuilding", true,
            "isNewBuilding", true,
            "isLargePublicBuilding", true,
            "stateFundsOrFinancing", true,
            "isGovernmentInvestedPublicWelfare", false);
    TopicScope hangzhou = in("330100").on(office).topic(Topic.GREEN_BUILDING);
    TopicScope lianyungang = in("320700").on(office).topic(Topic.GREEN_BUILDING);

    assertThat(hangzhou.mandatoryLevel()).hasToString("Optional[1 star]");
    assertThat(hangzhou.binding())
        .filteredOn(o -> o.provision().id().equals(TIAOLI))
        .extracting(Obligation::strength)
        .containsExactly(Optional.of(Strength.MANDATORY), Optional.of(Strength.ENCOURAGED));
    assertThat(hangzhou.binding())
        .filteredOn(o -> o.provision().id().equals(TIAOLI))
        .extracting(o -> o.level().orElseThrow().text(Locale.CHINESE))
        .containsExactly("1星", "2星");
    assertThat(lianyungang.mandatoryLevel()).hasToString("Optional[1 star]");
    assertThat(lianyungang.binding())
        .filteredOn(o -> o.provision().id().equals("lianzhengguifa-2023-2/12-a"))
        .extracting(Obligation::toString)
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("binding, encouraged, 2 stars: 连政规发〔2023〕2号");
  }

  @Test
  void encouragementBeyondTheMinimumIsOneOnlyWhereItAsksForMore() {
    Facts government =
        facts(
            "civilBuildingClass", "OTHER_PUBLIC",
            "fundingSource", "GOVERNMENT",
            "constructionNature", "NEW",
            "inUrbanConstructionLand", true,
            "isFarmerSelfBuiltHouse", false);
    assertThat(in(XIHU).on(government).topic(Topic.GREEN_BUILDING).obligations())
        .filteredOn(o -> o.provision().id().equals(TIAOLI))
        .extracting(Obligation::standing)
        .containsExactly(Standing.BINDING, Standing.NOT_BINDING);
  }

  @Test
  void whatHadNotBegunIsNotAskedAndNamed() {
    Scope before = Obligations.standard().asOf(LocalDate.of(2022, 6, 1)).in(XIHU).on(HOSPITAL);
    Scope after = in(XIHU).on(HOSPITAL);

    assertThat(before.notInForce())
        .contains("hangjiangongyeban-2023-7/3.1-b")
        .doesNotHaveDuplicates();
    assertThat(before.topic(Topic.STEEL).obligations())
        .noneMatch(o -> o.provision().id().equals("hangjiangongyeban-2023-7/3.1-b"));
    assertThat(after.notInForce())
        .contains("hangzhengbanhan-2017-119/3.6-a")
        .doesNotContain("hangjiangongyeban-2023-7/3.1-b")
        .noneMatch(id -> id.startsWith("luozheng"));
  }

  @Test
  void aTopicThatNobodySpeaksOfDoesNotBind() {
    TopicScope smart = in(XIHU).on(HOSPITAL).topic(Topic.SMART_CONSTRUCTION);
    assertThat(smart.obligations()).isEmpty();
    assertThat(smart.standing()).isEqualTo(Standing.NOT_BINDING);
    assertThat(smart.missing()).isEmpty();
    assertThat(smart).hasToString("smart construction: not binding");
    assertThat(in(XIHU).on(HOSPITAL).topics()).extracting(TopicScope::topic).isSorted();
  }

  @Test
  void aMissingFactLeavesATopicOpenAndIsNamed() {
    Scope scope =
        Obligations.standard()
            .asOf(LocalDate.of(2025, 6, 1))
            .in("410300")
            .on(facts("isNewBuilding", true));

    assertThat(scope.value()).isEmpty();
    assertThat(scope.isDetermined()).isFalse();
    assertThat(scope.open()).contains(Topic.EPC);
    assertThat(scope.missing()).contains("governmentInvestedOrLed", "isPrefabricated");
    assertThat(scope.topic(Topic.EPC).missing()).contains("governmentInvestedOrLed");
    assertThat(scope.topic(Topic.EPC).strength()).isEmpty();
    assertThat(scope.outcomes()).hasSizeGreaterThan(scope.topics().size());
  }

  @Test
  void oneClauseThatBindsMakesTheTopicBindWhateverElseIsOpen() {
    TopicScope materials =
        in("410300").on(facts("isInGreenProcurementScope", true)).topic(Topic.GREEN_MATERIALS);
    assertThat(materials.standing()).isEqualTo(Standing.BINDING);
    assertThat(materials.level()).hasToString("Optional[100 %]");
    assertThat(materials.missing()).contains("isGovernmentInvested");
  }

  @Test
  void everythingIsDecidedWhereTheLawAsksForNothingMore() {
    RuleBook one = BOOK.where(p -> p.id().equals("jianshi-2022-11/3.1.7"));
    Scope scope =
        Obligations.of(one)
            .asOf(DAY)
            .in(XIHU)
            .on(facts("isGovernmentInvested", false, "isLargePublicBuilding", true));
    assertThat(scope.value()).contains(ImmutableSet.of(Topic.GREEN_CONSTRUCTION));
    assertThat(scope.missing()).isEmpty();
    assertThat(
            Obligations.of(one)
                .asOf(DAY)
                .in(XIHU)
                .on(facts("isGovernmentInvested", false, "isLargePublicBuilding", false))
                .value())
        .contains(ImmutableSet.of());
  }

  @Test
  void anotherFigureInTheRuleIsAnotherLevel() {
    RuleBook reformed = BOOK.with("zhejianjian-2022-17/3.2.3-a", "minStars", BigDecimal.valueOf(3));
    Scope scope =
        Obligations.of(reformed)
            .asOf(DAY)
            .in(XIHU)
            .on(facts("isGovernmentInvested", true, "buildingUse", "PUBLIC", "greenStars", 3));
    assertThat(of(scope, Topic.GREEN_BUILDING, "zhejianjian-2022-17/3.2.3-a").level())
        .hasToString("Optional[3 stars]");
  }

  @Test
  void aMandateOfARuleFileOfOnesOwnCounts() {
    Provision copied = BOOK.provision("hangjianke-2023-70/2.6-b");
    Provision own =
        new Provision(
            "own/1",
            "1",
            copied.kind(),
            copied.subject(),
            Provision.Force.DISCRETIONARY,
            Text.EMPTY,
            new Text("自订", "own"),
            Text.EMPTY,
            copied.inputs(),
            copied.parameters(),
            Map.of(),
            Map.of(),
            copied.outputs(),
            List.of(),
            List.of());
    PolicyDocument document =
        new PolicyDocument(
            "own",
            "",
            new Text("自订办法", "Own rules"),
            List.of(),
            XIHU,
            null,
            null,
            null,
            Text.EMPTY,
            Text.EMPTY,
            List.of(),
            PolicyDocument.Provenance.USER);
    RuleBook book = RuleBook.of(List.of(new CompiledDocument(document, List.of(own))), Map.of());
    Facts project =
        facts(
            "isGovernmentInvested", true,
            "isNewlyInitiated", true,
            "isNewPublicBuilding", true,
            "singleBuildingAboveGroundFloorArea", 20_000);
    Obligation steel =
        of(Obligations.of(book).asOf(DAY).in(XIHU).on(project), Topic.STEEL, "own/1");
    assertThat(steel.strength()).contains(Strength.ENCOURAGED);
    assertThat(steel.strictest()).isTrue();
    assertThat(steel.citation(Locale.CHINESE)).isEqualTo("自订办法 1");
    assertThat(steel.title().en()).isEqualTo("own");
  }

  @Test
  void theOneLineCallIsTheSame() {
    assertThat(Obligations.on(DAY, XIHU, HOSPITAL).toJson())
        .isEqualTo(in(XIHU).on(List.of(HOSPITAL)).toJson());
    assertThat(
            Obligations.standard()
                .on(facts("asOfDate", DAY, "regionCode", XIHU), HOSPITAL)
                .toJson())
        .isEqualTo(in(XIHU).on(HOSPITAL).toJson());
  }

  @Test
  void theDayAndThePlaceAreNeverGuessed() {
    assertThatThrownBy(() -> Obligations.standard().in(XIHU).on(HOSPITAL))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("asOfDate");
    assertThatThrownBy(() -> Obligations.standard().asOf(DAY).on(HOSPITAL))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("regionCode");
    assertThatThrownBy(() -> in(XIHU).on(HOSPITAL, facts("regionCode", "410300")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("regionCode")
        .hasMessageContaining("said elsewhere");
    assertThatThrownBy(() -> in("999999")).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void levelsAreCompared() {
    Level two = new Level(BigDecimal.valueOf(2), "grade", true);
    Level one = new Level(BigDecimal.ONE, "grade", true);
    assertThat(one.isStricterThan(two)).isTrue();
    assertThat(two.isStricterThan(one)).isFalse();
    assertThat(one.isStricterThan(one)).isFalse();
    Level half = new Level(new BigDecimal("0.5"), "ratio", false);
    Level more = new Level(new BigDecimal("0.75"), "ratio", false);
    assertThat(more.isStricterThan(half)).isTrue();
    assertThat(half.isStricterThan(half)).isFalse();
    assertThat(new Level(BigDecimal.TEN, "stars", false).isStricterThan(half)).isFalse();
    assertThat(List.of(one, half, new Level(BigDecimal.TEN, "m2", false)))
        .map(level -> level.text(Locale.CHINESE) + "|" + level)
        .containsExactly("1级|grade 1", "50%|50 %", "10 m2|10 m2");
  }

  @Test
  void waterFixturesOfTheBetterGradeAreStricter() {
    RuleBook reformed = BOOK.with("hangjianke-2023-70/2.18-b", "worstGrade", BigDecimal.ONE);
    TopicScope water =
        Obligations.of(reformed)
            .asOf(DAY)
            .in(XIHU)
            .on(facts("projectScope", "NEW_PUBLIC_BUILDING"))
            .topic(Topic.WATER_FIXTURES);
    assertThat(water.strictest())
        .extracting(o -> o.provision().id())
        .containsExactly("hangjianke-2023-70/2.18-b");
    assertThat(water.level()).hasToString("Optional[grade 1]");
  }

  @Test
  void peopleReadItInBothLanguages() {
    Scope scope = in(XIHU).on(HOSPITAL);
    assertThat(scope.toString())
        .startsWith("2024-06-01 330106 Xihu District\n")
        .contains("\ngreen building: binding, mandatory, 2 stars\n")
        .contains("  * binding, mandatory, 2 stars: 浙建建〔2022〕17号 三(二)3 ")
        .contains("    undetermined: 杭建办〔2019〕165号 五(二) ")
        .contains(" [isSteelHousingPilot]")
        .doesNotContain("not binding");
    assertThat(scope.text(Locale.CHINESE))
        .startsWith("2024-06-01 330106 西湖区\n")
        .contains("\n绿色建筑: 适用, 强制, 2星\n");
    assertThat(scope.explain(Locale.CHINESE))
        .startsWith(scope.text(Locale.CHINESE))
        .contains("BIM")
        .contains(
            of(scope, Topic.BIM, "zhejiang-lvse-jianzhu-tiaoli-2020/35")
                .outcome()
                .explain(Locale.CHINESE))
        .doesNotContain(
            of(scope, Topic.EPC, "hangjianban-2019-165/5.2-a").outcome().explain(Locale.CHINESE));
    assertThat(List.of(Standing.values())).map(s -> s.label().zh()).contains("适用", "不适用", "待定");
    assertThat(List.of(Strength.values()))
        .map(s -> s.label().en() + " " + s.isRequired())
        .containsExactly(
            "mandatory true",
            "required in principle true",
            "to take the lead false",
            "encouraged false");
    assertThat(List.of(Strength.values()))
        .map(s -> s.label().zh())
        .containsExactly("强制", "原则上应", "带头", "鼓励");
    assertThat(List.of(Topic.values()))
        .allSatisfy(t -> assertThat(t.label().zh() + t.label().en()).isNotBlank())
        .extracting(t -> t.label().zh())
        .doesNotHaveDuplicates();
  }

  @Test
  void jsonHoldsTopicsObligationsAndOutcomes() {
    Scope scope = in(XIHU).on(facts("isGovernmentInvested", true, "buildingUse", "PUBLIC"));
    Map<String, @Nullable Object> json = StrictJson.readObject(scope.toJson());

    assertThat(json)
        .containsEntry("value", null)
        .containsEntry("day", "2024-06-01")
        .containsEntry("place", XIHU)
        .containsEntry("missing", List.copyOf(scope.missing()))
        .containsEntry("notInForce", scope.notInForce());
    assertThat(json.get("outcomes"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(scope.outcomes().size());
    Map<?, ?> green = member(json, "topics", "topic", "GREEN_BUILDING");
    assertThat(green.get("label")).isEqualTo(Map.of("zh", "绿色建筑", "en", "green building"));
    assertThat(green.get("standing")).isEqualTo("BINDING");
    assertThat(green.get("strength")).isEqualTo("MANDATORY");
    assertThat(green.get("level"))
        .isEqualTo(Map.of("value", BigDecimal.valueOf(2), "unit", "stars"));
    assertThat(green.get("missing"))
        .isEqualTo(List.copyOf(scope.topic(Topic.GREEN_BUILDING).missing()));
    Map<?, ?> stars = member(green, "obligations", "provision", "zhejianjian-2022-17/3.2.3-a");
    assertThat(stars.get("citation")).isEqualTo("浙建建〔2022〕17号 三(二)3");
    assertThat(stars.get("standing")).isEqualTo("BINDING");
    assertThat(stars.get("strength")).isEqualTo("MANDATORY");
    assertThat(stars.get("strictest")).isEqualTo(true);
    assertThat(stars.get("level"))
        .isEqualTo(Map.of("value", BigDecimal.valueOf(2), "unit", "stars"));
    assertThat(stars.get("missing")).isEqualTo(List.of());
    assertThat(stars.get("title")).isInstanceOf(Map.class);
  }

  private static Map<?, ?> member(Map<?, ?> json, String list, String key, String value) {
    return ((List<?>) Optional.ofNullable(json.get(list)).orElseThrow())
        .stream()
            .map(item -> (Map<?, ?>) item)
            .filter(item -> value.equals(item.get(key)))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void everyAnswerIsThatOfTheProvisionAskedById() {
    Facts project =
        HOSPITAL.toFacts().with("asOfDate", DAY).with("regionCode", XIHU).with("usesBim", true);
    Scope scope = Obligations.standard().on(project);
    for (Outcome outcome : scope.outcomes()) {
      assertThat(outcome).isEqualTo(BOOK.evaluate(outcome.provision().id(), outcome.facts()));
    }
    assertThat(of(scope, Topic.BIM, "zhejiang-lvse-jianzhu-tiaoli-2020/35").outcome())
        .isEqualTo(BOOK.evaluate("zhejiang-lvse-jianzhu-tiaoli-2020/35", project));
  }
}
