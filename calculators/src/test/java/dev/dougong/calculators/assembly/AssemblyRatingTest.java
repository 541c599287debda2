package dev.dougong.calculators.assembly;

import static dev.dougong.calculators.assembly.Samples.BOOK;
import static dev.dougong.calculators.assembly.Samples.PROVISION;
import static dev.dougong.calculators.assembly.Samples.area;
import static dev.dougong.calculators.assembly.Samples.facts;
import static dev.dougong.calculators.assembly.Samples.flats;
import static dev.dougong.calculators.assembly.Samples.half;
import static dev.dougong.calculators.assembly.Samples.volume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.calculators.internal.Json;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.Building;
import dev.dougong.core.building.FitOut;
import dev.dougong.core.building.PrefabGrade;
import dev.dougong.core.building.PrefabQuantities;
import dev.dougong.core.building.Prefabrication;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.project.Project;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssemblyRatingTest {

  private static final AssemblyRating RATING = AssemblyRating.standard();

  private static Building.Builder measured(PrefabQuantities quantities) {
    return Building.builder()
        .prefabrication(Prefabrication.builder().quantities(quantities).build());
  }

  private static FitOut fitOut(boolean full) {
    return FitOut.builder().isDeliveredInFull(full).build();
  }

  private static Building building(PrefabQuantities quantities) {
    return measured(quantities).fitOut(fitOut(true)).build();
  }

  private static Map<String, @Nullable Object> halfWith(String fact, @Nullable Object value) {
    Map<String, @Nullable Object> facts = half();
    facts.put(fact, value);
    return facts;
  }

  private static Map<String, @Nullable Object> halfWithout(String fact) {
    Map<String, @Nullable Object> facts = half();
    facts.remove(fact);
    return facts;
  }

  @Test
  void aBlockOfFlatsIsRatedFromItsQuantities() {
    BuildingRating rating = RATING.rate(flats(), true);

    assertThat(rating.value()).contains(Ratio.parse("68.3%"));
    assertThat(rating.isPrefabricated().value()).contains(true);
    assertThat(rating.grade().value()).contains(PrefabGrade.A);
    assertThat(rating.items())
        .extracting(item -> Json.plain(item.points().orElseThrow()))
        .containsExactly("23.3", "15", "5", "0", "5", "0", "6", "0", "4.5", "4.5", "5");
    assertThat(rating.items().get(0).ratio()).contains(Ratio.parse("50%"));
    assertThat(rating.items().get(0).isAbsent()).isFalse();
    assertThat(rating.items().get(6).ratio()).as("full fit-out has none").isEmpty();
    assertThat(rating.items().get(6).isAbsent()).isFalse();
    assertThat(rating.parts())
        .extracting(part -> Json.plain(part.points().orElseThrow()))
        .containsExactly("38.3", "10", "20");
    assertThat(rating.absentPoints().orElseThrow()).isEqualByComparingTo("0");
    assertThat(rating.unmet()).isEmpty();
    assertThat(rating.conditions()).hasSize(4).allMatch(c -> c.met().orElse(false));
    assertThat(rating.leastRate()).contains(Ratio.parse("68.3%"));
    assertThat(rating.greatestRate()).contains(Ratio.parse("68.3%"));
    assertThat(rating.isDetermined()).isTrue();
    assertThat(rating.outcomes()).hasSize(1);
    assertThat(rating.scheme().id()).isEqualTo("gbt-51129-2017");
    assertThat(rating).hasToString("assembly rate 68.3%, prefabricated, grade A");
  }

  @Test
  void aBuildingIsRatedLikeItsQuantities() {
    assertThat(RATING.rate(building(flats()))).isEqualTo(RATING.rate(flats(), true));
    assertThat(RATING.rate(building(flats())).hashCode())
        .isEqualTo(RATING.rate(flats(), true).hashCode());
    assertThat(RATING.rate(flats(), true)).isNotEqualTo(RATING.rate(flats(), false));
  }

  @Test
  void theTypedAnswerIsThatOfTheProvision() {
    Outcome asked = BOOK.evaluate(PROVISION, facts(half()));
    BuildingRating rating = RATING.rate(facts(half()));

    assertThat(rating.outcomes()).containsExactly(asked);
    assertThat(rating.value().orElseThrow().toDecimal(6, java.math.RoundingMode.UNNECESSARY))
        .isEqualByComparingTo(asked.number("assemblyRate").orElseThrow());
    assertThat(rating.isPrefabricated().value()).isEqualTo(asked.truth("isPrefabricated"));
    assertThat(rating).hasToString("assembly rate 50%, prefabricated, no grade");
    assertThat(rating.explain(Locale.CHINESE))
        .isEqualTo("装配率50%，是装配式建筑，无等级\n" + asked.explain(Locale.CHINESE));
  }

  @Test
  void whatIsNotMetIsNamed() {
    BuildingRating rating = RATING.rate(flats(), false);

    assertThat(rating.isPrefabricated().value()).contains(false);
    assertThat(rating.grade().value()).contains(PrefabGrade.NONE);
    assertThat(rating.unmet()).extracting(Condition::output).containsExactly("fitOutSufficient");
    assertThat(rating).hasToString("assembly rate 62.3%, not prefabricated; not met: full fit-out");
    assertThat(rating.explain(Locale.CHINESE)).startsWith("装配率62.3%，不是装配式建筑；未满足：是否全装修\n");
    BuildingRating low = RATING.rate(facts(halfWith("verticalMemberRatio", "0")));
    assertThat(low.unmet())
        .extracting(Condition::output)
        .containsExactly("structureSufficient", "rateSufficient");
    assertThat(low.toString())
        .endsWith("; not met: structure has its least points, assembly rate suffices");
  }

  @Test
  void anItemThatTheBuildingDoesNotHaveIsTakenOffTheHundred() {
    BuildingRating office = RATING.rate(flats(volume(1000, 2000), area(0, 0), area(0, 0)), true);

    assertThat(office.absentPoints().orElseThrow()).isEqualByComparingTo("12");
    assertThat(office.value()).as("59.3 of 88").contains(Ratio.of(new BigDecimal("0.673864")));
    assertThat(office.items().get(8).isAbsent()).isTrue();
    assertThat(office.items().get(8).ratio()).isEmpty();
  }

  @Test
  void withoutAnyItemThereIsNoRate() {
    Map<String, @Nullable Object> nothing = half();
    nothing.replaceAll((fact, value) -> fact.equals("fullFitOutDelivery") ? value : null);
    BuildingRating rating = RATING.rate(facts(nothing));

    assertThat(rating.value()).as("6 of 6").contains(Ratio.ONE);
    assertThat(rating.isPrefabricated().value()).contains(false);
    assertThat(rating.unmet())
        .extracting(Condition::output)
        .containsExactly("structureSufficient", "envelopeSufficient");
  }

  @Test
  void anUnknownItemLeavesOpenWhatItDecides() {
    BuildingRating rating = RATING.rate(facts(halfWithout("separatedPipeRatio")));

    assertThat(rating.value()).isEmpty();
    assertThat(rating.missing()).containsExactly("separatedPipeRatio");
    assertThat(rating.leastRate()).contains(Ratio.parse("46%"));
    assertThat(rating.greatestRate()).contains(Ratio.parse("52%"));
    assertThat(rating.isPrefabricated().value()).isEmpty();
    assertThat(rating.isPrefabricated().missing()).containsExactly("separatedPipeRatio");
    assertThat(rating.grade().value())
        .as("below 60 per cent in any case")
        .contains(PrefabGrade.NONE);
    assertThat(rating.parts().get(2).points()).isEmpty();
    assertThat(rating.items().get(10).isAbsent()).isFalse();
    assertThat(rating.items().get(10).points()).isEmpty();
    assertThat(rating.conditions())
        .extracting(Condition::met)
        .containsExactly(Optional.of(true), Optional.of(true), Optional.of(true), Optional.empty());
    assertThat(rating.outcomes()).hasSize(3);
    assertThat(rating)
        .hasToString(
            "assembly rate 46% to 52%, prefabricated or not is undetermined;"
                + " missing [separatedPipeRatio]");
    assertThat(rating.explain(Locale.CHINESE))
        .startsWith("装配率46%至52%，是否装配式建筑未定；缺少 [separatedPipeRatio]\n");
  }

  @Test
  void whatTheRestCannotChangeIsDecidedEarly() {
    BuildingRating enough = RATING.rate(facts(halfWithout("dryLaidFloorRatio")));
    assertThat(enough.isPrefabricated().value()).contains(true);
    assertThat(enough.value()).isEmpty();
    assertThat(enough.isPrefabricated().outcomes()).hasSize(3);
    assertThat(enough.toString())
        .isEqualTo(
            "assembly rate 50% to 56%, prefabricated, no grade; missing [dryLaidFloorRatio]");

    Map<String, @Nullable Object> open = halfWithout("dryLaidFloorRatio");
    open.put("horizontalMemberRatio", "0.76");
    BuildingRating grade = RATING.rate(facts(open));
    assertThat(grade.grade().value()).as("56 to 62").isEmpty();
    assertThat(grade.toString()).contains("prefabricated, grade undetermined;");
    assertThat(grade.explain(Locale.CHINA)).contains("是装配式建筑，等级未定；");

    BuildingRating never = RATING.rate(Facts.builder().put("fullFitOutDelivery", false).build());
    assertThat(never.isPrefabricated().value()).contains(false);
    assertThat(never.grade().value()).contains(PrefabGrade.NONE);
    assertThat(never.missing()).hasSize(10);

    Map<String, @Nullable Object> poor = halfWith("verticalMemberRatio", "0");
    poor.remove("fullFitOutDelivery");
    assertThat(RATING.rate(facts(poor)).unmet())
        .extracting(Condition::output)
        .as("with the fit-out, 30 of 100")
        .containsExactly("structureSufficient", "rateSufficient");
  }

  @Test
  void nothingKnownIsNothingDecided() {
    BuildingRating rating = RATING.rate();

    assertThat(rating.missing()).hasSize(11);
    assertThat(rating.isPrefabricated().value()).isEmpty();
    assertThat(rating.grade().value()).isEmpty();
    assertThat(rating.leastRate()).contains(Ratio.ZERO);
    assertThat(rating.greatestRate()).contains(Ratio.ONE);
  }

  @Test
  void quantitiesAndFactsThatContradictEachOtherAreRefused() {
    assertThatThrownBy(
            () -> RATING.rate(building(flats()), facts(Map.of("verticalMemberRatio", "0.4"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("verticalMemberRatio");
    assertThatThrownBy(() -> RATING.rate(facts(halfWith("verticalMemberRatio", "1.2"))))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void jsonSaysEverything() {
    Map<String, @Nullable Object> json =
        StrictJson.readObject(
            RATING.rate(facts(halfWith("integratedKitchenRatio", null))).toJson());

    assertThat(json)
        .containsEntry("scheme", "GB/T 51129-2017")
        .containsEntry("value", "53.1915%")
        .containsEntry("leastRate", "53.1915%")
        .containsEntry("greatestRate", "53.1915%")
        .containsEntry("isPrefabricated", true)
        .containsEntry("grade", "NONE")
        .containsEntry("missing", List.of())
        .containsEntry("absentPoints", BigDecimal.valueOf(6))
        .containsKeys("items", "parts", "conditions", "outcomes");
    assertThat(list(json, "items"))
        .hasSize(11)
        .contains(
            Map.of(
                "item",
                "verticalMemberRatio",
                "ratio",
                "35%",
                "isAbsent",
                false,
                "points",
                BigDecimal.valueOf(20),
                "fullPoints",
                BigDecimal.valueOf(30)));
    assertThat(list(json, "parts"))
        .startsWith(Map.of("part", "STRUCTURE", "points", BigDecimal.valueOf(30)));
    assertThat(list(json, "conditions"))
        .endsWith(Map.of("condition", "rateSufficient", "met", true));
    assertThat(list(json, "outcomes")).hasSize(1);
  }

  private static List<Object> list(Map<String, @Nullable Object> json, String member) {
    return List.copyOf((List<?>) Objects.requireNonNull(json.get(member)));
  }

  @Test
  void buildingsOfAProjectAreRatedOneByOne() {
    Building good =
        measured(flats()).fitOut(fitOut(true)).name("1#").floorArea(Area.parse("9000 m2")).build();
    Building plain =
        Building.builder()
            .name("2#")
            .floorArea(Area.parse("1000 m2"))
            .fitOut(fitOut(false))
            .build();
    ProjectRating rating =
        RATING.rateBuildings(Project.builder().addBuildings(good, plain).build());

    assertThat(rating.value()).contains(Ratio.parse("90%"));
    assertThat(rating.allPrefabricated().value()).contains(false);
    assertThat(rating.isDetermined()).isTrue();
    assertThat(rating.buildings()).hasSize(2);
    assertThat(rating.outcomes()).hasSize(4);
    assertThat(rating.toString())
        .startsWith("1#: assembly rate 68.3%, prefabricated, grade A\n2#: ")
        .endsWith("\nfloor area in prefabricated buildings: 90%");
    assertThat(rating.explain(Locale.CHINESE)).startsWith("1#: 装配率68.3%").contains("\n2#: ");
    assertThat(StrictJson.readObject(rating.toJson()))
        .containsEntry("value", "90%")
        .containsEntry("allPrefabricated", false)
        .containsEntry("missing", List.of())
        .hasEntrySatisfying(
            "buildings",
            buildings ->
                assertThat((List<?>) buildings)
                    .hasSize(2)
                    .first()
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                    .containsEntry("name", "1#")
                    .containsEntry("floorArea", "9000 m²")
                    .containsKey("rating"));
  }

  @Test
  void aProjectOfLikeBuildingsNeedsNoAreas() {
    Building good = building(flats());
    ProjectRating all = RATING.rateBuildings(List.of(good, good));
    assertThat(all.value()).contains(Ratio.ONE);
    assertThat(all.allPrefabricated().value()).contains(true);

    Building plain = Building.builder().fitOut(fitOut(false)).build();
    ProjectRating none = RATING.rateBuildings(List.of(plain));
    assertThat(none.value()).contains(Ratio.ZERO);
    assertThat(none.allPrefabricated().value()).contains(false);

    ProjectRating mixed = RATING.rateBuildings(List.of(good, plain));
    assertThat(mixed.value()).isEmpty();
    assertThat(mixed.missing()).containsExactly("singleBuildingFloorArea");
    assertThat(mixed.toString()).endsWith("floor area in prefabricated buildings: undetermined");

    ProjectRating open = RATING.rateBuildings(List.of(good, Building.builder().build()));
    assertThat(open.allPrefabricated().value()).isEmpty();
    assertThat(open.allPrefabricated().missing()).contains("fullFitOutDelivery");
    assertThat(open.missing()).contains("fullFitOutDelivery", "singleBuildingFloorArea");

    ProjectRating empty = RATING.rateBuildings(List.of());
    assertThat(empty.value()).isEmpty();
    assertThat(empty.allPrefabricated().value()).contains(true);
    assertThat(empty).hasToString("floor area in prefabricated buildings: none");
  }

  @Test
  void smallBuildingsMayBeRatedAsOne() {
    Building small =
        measured(flats())
            .fitOut(fitOut(true))
            .storeysAboveGround(3)
            .aboveGroundFloorArea(Area.parse("500 m2"))
            .build();
    assertThat(RATING.mayBeGrouped(small).value()).contains(true);
    assertThat(RATING.mayBeGrouped(Building.builder().storeysAboveGround(4).build()).value())
        .contains(false);
    assertThat(RATING.mayBeGrouped(Building.builder().storeysAboveGround(2).build()).missing())
        .containsExactly("singleBuildingAboveGroundFloorArea");

    Building bare = building(flats(volume(0, 2000), area(1600, 2000), area(2400, 3000)));
    BuildingRating together = RATING.rateTogether(List.of(small, bare));
    assertThat(together.items().get(0).ratio()).contains(Ratio.parse("25%"));
    assertThat(together.items()).filteredOn(i -> i.points().isEmpty()).isEmpty();
    assertThat(together.isPrefabricated().value()).contains(false);
  }

  @Test
  void aGroupAddsUpEveryQuantity() {
    assertThat(RATING.rateTogether(List.of(building(flats()), building(flats()))).items())
        .isEqualTo(RATING.rate(flats(), true).items());
    Building unknown = Building.builder().build();
    assertThat(RATING.rateTogether(List.of(building(flats()), unknown)).missing()).hasSize(11);
    Building bare = measured(flats()).fitOut(fitOut(false)).build();
    assertThat(RATING.rateTogether(List.of(bare, unknown)).isPrefabricated().value())
        .contains(false);
    assertThatThrownBy(() -> RATING.rateTogether(List.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("at least one building");
  }

  @Test
  void otherRulesReadWhatTheRatingSays() {
    assertThat(RATING.rate(flats(), true).toFacts().asMap())
        .containsEntry("prefabEvaluationStandard", "GB_T_51129")
        .containsEntry("assemblyRate", new BigDecimal("0.683"))
        .containsEntry("prefabGrade", "A")
        .containsEntry("meetsPrefabStandard", true);
    assertThat(RATING.rate().toFacts().ids()).containsExactly("prefabEvaluationStandard");
  }

  @Test
  void policiesOfTheDayAndThePlaceAreAskedWhatARatingMeans() {
    BuildingRating rating = RATING.rate(flats(), true);
    List<String> hangzhou =
        RATING
            .asOf(LocalDate.of(2024, 6, 1))
            .in("330106")
            .consequences(rating, Facts.builder().put("isCommodityHousing", true).build())
            .stream()
            .map(outcome -> outcome.provision().id())
            .toList();

    assertThat(hangzhou)
        .contains("hangjiangongyeban-2023-7/17.4-a", "zhejian-2023-3/3.7-a")
        .doesNotContain(PROVISION, "lianzhengguifa-2023-2/11-d");
    assertThat(
            RATING.asOf(LocalDate.of(2020, 6, 1)).in("330106").consequences(rating).stream()
                .map(outcome -> outcome.provision().id()))
        .doesNotContain("hangjiangongyeban-2023-7/17.4-a");
    Outcome certifier =
        RATING.consequences(rating, facts(Map.of("confirmedPrefab", true))).stream()
            .filter(outcome -> outcome.provision().id().equals("zhejian-2023-3/3.7-a"))
            .findFirst()
            .orElseThrow();
    assertThat(certifier.text("certifier")).contains("CITY_AUTHORITY");
  }
}
