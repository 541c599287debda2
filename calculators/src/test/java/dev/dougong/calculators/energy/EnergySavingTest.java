package dev.dougong.calculators.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.calculators.energy.SavingBaseline.BillBeforeRetrofit;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.EnergyClass;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.CoalFactor;
import dev.dougong.core.quantity.Energy;
import dev.dougong.core.quantity.Mass;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.core.quantity.StandardCoal;
import dev.dougong.core.quantity.Volume;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnergySavingTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final EnergySaving ANYWHERE = EnergySaving.standard();
  private static final EnergySaving HANGZHOU =
      EnergySaving.standard().asOf(LocalDate.of(2024, 6, 1)).in("330106");

  private static Facts facts(Map<String, ?> values) {
    return Facts.of(BOOK.dictionary(), values);
  }

  private static Energy kwh(long amount) {
    return Energy.of(amount, Energy.Unit.KILOWATT_HOUR);
  }

  private static Ratio percent(String percent) {
    return Ratio.parse(percent + "%");
  }

  private static final Facts NEW_CIVIL_BUILDING =
      facts(
          Map.of(
              "isCivilBuilding",
              true,
              "isOnStateOwnedConstructionLand",
              true,
              "isNewlySuppliedLand",
              true,
              "landSuppliedYear",
              2023,
              "buildingUse",
              "RESIDENTIAL",
              "climateZone",
              "HOT_SUMMER_COLD_WINTER"));

  @Test
  void aDesignOfThreeQuartersMeetsAllThatIsAskedInHangzhou() {
    EnergyAnswer<Boolean> answer =
        HANGZHOU.design(SavingRate.against1980s(percent("75")), NEW_CIVIL_BUILDING);

    assertThat(answer.value()).contains(true);
    assertThat(answer.missing()).isEmpty();
    assertThat(answer.checks())
        .extracting(EnergyCheck::provision)
        .containsExactly(
            "gb-55015-2021/2.0.1-b",
            "jianbiao-2022-53/6-b",
            "zhejianshe-2022-47/2.1.1-a",
            "hangjianke-2023-70/2.1-a");
    assertThat(answer.checks()).allMatch(check -> check.met().orElse(false));
    assertThat(answer.allMet().value()).contains(true);
    assertThat(answer.outcomes()).hasSize(4);
    assertThat(answer)
        .hasToString(
            """
            true
            gb-55015-2021/2.0.1-b: yes
            jianbiao-2022-53/6-b: yes
            zhejianshe-2022-47/2.1.1-a: compliant
            hangjianke-2023-70/2.1-a: compliant\
            """);
  }

  @Test
  void justBelowThreeQuartersOnlyTheNationalCodeIsMet() {
    EnergyAnswer<Boolean> answer =
        HANGZHOU.design(SavingRate.against1980s(percent("74.99")), NEW_CIVIL_BUILDING);

    assertThat(answer.value()).contains(false);
    assertThat(answer.checks())
        .extracting(check -> check.met().orElseThrow())
        .containsExactly(true, false, false, false);
    assertThat(answer.check("hangjianke-2023-70/2.1-a").orElseThrow().says())
        .isEqualTo(new Text("不符合", "non compliant"));
    assertThat(answer.check("no-such/provision")).isEmpty();
  }

  @Test
  void aRuleThatDoesNotConcernTheBuildingIsNeitherMetNorOpen() {
    EnergyAnswer<Boolean> old =
        HANGZHOU.design(
            SavingRate.against1980s(percent("10")),
            facts(Map.of("isCivilBuilding", false, "buildingUse", "PUBLIC")));
    EnergyCheck city = old.check("hangjianke-2023-70/2.1-a").orElseThrow();
    assertThat(city.isNotConcerned()).isTrue();
    assertThat(city.met()).isEmpty();
    assertThat(city.missing()).isEmpty();
    assertThat(city.says().en()).isEqualTo("not applicable");
    assertThat(city.title().zh()).isEqualTo("设计节能率75%低能耗标准");
    assertThat(old.value()).as("72 % and 78 % are").contains(false);
    assertThat(old.checks().get(0).isNotConcerned()).isFalse();
  }

  @Test
  void aGoalOfALaterYearIsShownAndDoesNotCount() {
    EnergyAnswer<Boolean> office =
        EnergySaving.standard()
            .asOf(LocalDate.of(2024, 6, 1))
            .in("410300")
            .design(SavingRate.against1980s(percent("72")), facts(Map.of("buildingUse", "PUBLIC")));

    assertThat(office.value()).contains(true);
    EnergyCheck goal = office.check("jianbiao-2022-53/6-b").orElseThrow();
    assertThat(goal.isGoal()).isTrue();
    assertThat(goal.met()).as("78 % by 2030").contains(false);
    assertThat(office.check("gb-55015-2021/2.0.1-b").orElseThrow().isGoal()).isFalse();
  }

  @Test
  void whatIsNotKnownIsNamedUnlessAnotherRuleDecides() {
    EnergyAnswer<Boolean> open = HANGZHOU.design(SavingRate.against1980s(percent("80")));
    assertThat(open.value()).isEmpty();
    assertThat(open.missing()).contains("buildingUse", "isCivilBuilding");
    EnergyCheck check = open.check("hangjianke-2023-70/2.1-a").orElseThrow();
    assertThat(check.missing()).isNotEmpty();
    assertThat(check.isNotConcerned()).isFalse();
    assertThat(check.says()).isEqualTo(Text.EMPTY);
    assertThat(check.toString()).startsWith("hangjianke-2023-70/2.1-a: undetermined, missing [");

    EnergyAnswer<Boolean> decided =
        HANGZHOU.design(
            SavingRate.against1980s(percent("50")), facts(Map.of("buildingUse", "PUBLIC")));
    assertThat(decided.value()).contains(false);
    assertThat(decided.missing()).isEmpty();
  }

  @Test
  void theStandardsOf2016AreABaseOfTheirOwn() {
    Facts housing = facts(Map.of("buildingUse", "RESIDENTIAL"));
    assertThat(ANYWHERE.designAgainst2016(SavingRate.against2016(percent("30")), housing).value())
        .contains(true);
    assertThat(ANYWHERE.designAgainst2016(SavingRate.against2016(percent("29.9")), housing).value())
        .contains(false);
    assertThat(ANYWHERE.designAgainst2016(SavingRate.against2016(percent("25"))).missing())
        .containsExactly("buildingUse");
    assertThat(
            EnergySaving.standard()
                .asOf(LocalDate.of(2022, 3, 31))
                .designAgainst2016(SavingRate.against2016(percent("30")), housing)
                .checks())
        .isEmpty();
  }

  @Test
  void lowEnergyIsWhatThePlaceCallsSo() {
    assertThat(HANGZHOU.isLowEnergy(SavingRate.against1980s(percent("75"))).value()).contains(true);
    assertThat(HANGZHOU.isLowEnergy(SavingRate.against1980s(percent("74.9"))).value())
        .contains(false);
    assertThat(HANGZHOU.isLowEnergy(SavingRate.against1980s(percent("75"))).outcomes()).hasSize(2);
    assertThat(
            EnergySaving.standard()
                .in("320700")
                .isLowEnergy(SavingRate.against1980s(percent("75")))
                .value())
        .as("Lianyungang has no such standard here")
        .isEmpty();
  }

  @Test
  void aRetrofitIsCountedByTheBill() {
    EnergyAnswer<SavingRate<BillBeforeRetrofit>> answer =
        HANGZHOU.retrofit(
            kwh(1_000_000),
            kwh(850_000),
            Area.parse("10000 m2"),
            facts(
                Map.of(
                    "buildingUse", "PUBLIC",
                    "existingPublicBuildingRetrofit", true,
                    "meetsRetrofitStandards", true,
                    "retrofitAssessmentDone", true,
                    "hadEnergySavingMeasures", false)));

    assertThat(answer.value().orElseThrow().ratio()).isEqualTo(percent("15"));
    assertThat(answer.check("hangjianke-2023-70/2.14-b").orElseThrow().met()).contains(true);
    assertThat(answer.check("zhejianshe-2023-35/A1.2.4").orElseThrow().met()).contains(true);
    assertThat(answer.check("guofa-2024-12/2.7.2-a").orElseThrow().met()).contains(false);
    assertThat(answer.check("guobanhan-2024-20/2.2-a").orElseThrow().met()).contains(false);
    assertThat(answer.allMet().value()).contains(false);
    assertThat(answer.missing()).isEmpty();
    assertThat(answer.outcomes())
        .extracting(outcome -> outcome.provision().id())
        .startsWith("zhejianshe-2023-35/A1.2.4-rate")
        .hasSize(5);
    assertThat(answer.toString()).startsWith("15% against the bill before the retrofit\n");
  }

  @Test
  void theRateOfARetrofitIsThatOfTheProvision() {
    Energy before = kwh(700);
    Energy after = kwh(600);
    EnergyAnswer<SavingRate<BillBeforeRetrofit>> answer = HANGZHOU.retrofit(before, after);
    Outcome asked =
        BOOK.evaluate(
            "zhejianshe-2023-35/A1.2.4-rate",
            facts(Map.of("energyUseBefore", 700, "energyUseAfter", 600)));

    assertThat(answer.value().orElseThrow().ratio().toDecimal(20, java.math.RoundingMode.HALF_EVEN))
        .isEqualByComparingTo(
            asked
                .number("energyBillSavingRate")
                .orElseThrow()
                .setScale(20, java.math.RoundingMode.HALF_EVEN));
    assertThat(answer.missing()).contains("energyIntensityBefore", "buildingUse");
    assertThat(answer.check("hangjianke-2023-70/2.14-b").orElseThrow().met())
        .as("14.3 %")
        .contains(false);
  }

  @Test
  void aRetrofitAtTheBounds() {
    Facts known =
        facts(
            Map.of(
                "existingPublicBuildingRetrofit", true,
                "meetsRetrofitStandards", true,
                "retrofitAssessmentDone", true,
                "buildingUse", "RESIDENTIAL"));
    assertThat(
            HANGZHOU
                .retrofit(kwh(1000), kwh(900), known)
                .check("zhejianshe-2023-35/A1.2.4")
                .orElseThrow()
                .met())
        .contains(true);
    assertThat(
            HANGZHOU
                .retrofit(kwh(1000), kwh(901), known)
                .check("zhejianshe-2023-35/A1.2.4")
                .orElseThrow()
                .met())
        .contains(false);
    assertThat(
            HANGZHOU
                .retrofit(kwh(1000), kwh(851), known)
                .check("hangjianke-2023-70/2.14-b")
                .orElseThrow()
                .met())
        .contains(false);
    assertThat(
            HANGZHOU
                .retrofit(kwh(1000), kwh(700), Area.parse("3 m2"), known)
                .check("guofa-2024-12/2.7.2-a")
                .orElseThrow()
                .met())
        .contains(true);
    assertThat(
            HANGZHOU
                .retrofit(kwh(1000), kwh(701), Area.parse("3 m2"), known)
                .check("guofa-2024-12/2.7.2-a")
                .orElseThrow()
                .met())
        .contains(false);
    assertThatThrownBy(() -> HANGZHOU.retrofit(kwh(1), kwh(1), Area.ZERO))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("floorArea");
  }

  @Test
  void anEnergyClassIsAskedOfThePoliciesThatKnowIt() {
    EnergyAnswer<EnergyClass> near =
        HANGZHOU.energyClass(
            EnergyClass.NEAR_ZERO,
            facts(
                Map.of(
                    "isEnergyReviewPassed", true,
                    "drawingReviewPassed", true,
                    "climateZone", "COLD",
                    "civilBuildingClass", "STATE_ORGAN_OFFICE",
                    "isNewBuilding", true,
                    "isGovernmentInvestedPublicWelfare", true)));

    assertThat(near.value()).contains(EnergyClass.NEAR_ZERO);
    assertThat(near.checks())
        .extracting(EnergyCheck::provision)
        .contains(
            "guobanhan-2024-20/2.1-b",
            "jianbiao-2022-53/9-e",
            "zhejianshe-2023-35/A1.2.2",
            "hangjianke-2023-70/2.2-b");
    assertThat(near.checks()).allMatch(check -> check.met().orElse(false));
    EnergyAnswer<EnergyClass> none =
        HANGZHOU.energyClass(EnergyClass.NONE, facts(Map.of("climateZone", "COLD")));
    assertThat(none.check("zhejianshe-2023-35/A1.2.2").orElseThrow().met()).contains(false);
    assertThat(none.check("jianbiao-2022-53/9-e").orElseThrow().met()).contains(false);
  }

  @Test
  void renewablesCountFromAnEighthOrSo() {
    EnergyAnswer<Ratio> enough = HANGZHOU.renewables(kwh(12), kwh(100));
    assertThat(enough.value()).contains(percent("12"));
    assertThat(enough.check("zhejianshe-2023-35/2.5-a").orElseThrow().met()).contains(true);
    assertThat(enough.missing()).contains("energyAssessmentDone");

    EnergyAnswer<Ratio> less = HANGZHOU.renewables(percent("11.99"));
    assertThat(less.check("zhejianshe-2023-35/2.5-a").orElseThrow().met()).contains(false);
    assertThat(less.allMet().value()).contains(false);
    assertThatThrownBy(() -> HANGZHOU.renewables(kwh(1), Energy.ZERO))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void whatIsGeneratedOnSiteComesOffTheMeteredUse() {
    Facts office =
        facts(
            Map.of(
                "civilBuildingClass",
                "OTHER_PUBLIC",
                "isExistingPublicBuilding",
                true,
                "energyLimit",
                kwh(900_000)));
    EnergyAnswer<Energy> answer = HANGZHOU.meteredUse(kwh(1_000_000), kwh(100_000), office);

    assertThat(answer.value()).contains(kwh(900_000));
    assertThat(answer.check("zhejiang-lvse-jianzhu-tiaoli-2020/24-b").orElseThrow().met())
        .as("exactly at the limit")
        .contains(true);
    assertThat(answer.check("hangjianke-2023-70/2.15-c").orElseThrow().met())
        .as("the city does not take it off")
        .contains(false);
    assertThat(answer.check("zhejianshe-2022-47/2.4.14-a").orElseThrow().met()).contains(false);
    assertThat(
            HANGZHOU
                .meteredUse(kwh(1_000_000), kwh(99_999), office)
                .check("zhejiang-lvse-jianzhu-tiaoli-2020/24-b")
                .orElseThrow()
                .met())
        .contains(false);
    assertThat(EnergySaving.standard().in("320700").meteredUse(kwh(10), kwh(4)).value())
        .as("no rule there")
        .contains(kwh(10));
    assertThat(HANGZHOU.meteredUse(kwh(10), kwh(14)).value()).contains(Energy.ZERO);
  }

  @Test
  void newHousingInHangzhouNeedsPhotovoltaics() {
    EnergyAnswer<Boolean> housing =
        HANGZHOU.renewableDuties(
            facts(
                Map.of(
                    "isNewBuilding", true,
                    "civilBuildingClass", "RESIDENTIAL",
                    "isFarmerSelfBuiltHouse", false)));
    assertThat(housing.value()).contains(true);
    assertThat(housing.check("hangjianke-2023-70/2.10-a").orElseThrow().says().en())
        .isEqualTo("PV required");
    assertThat(housing.check("zhejiang-lvse-jianzhu-tiaoli-2020/31").orElseThrow().met())
        .contains(true);
    assertThat(housing.missing()).isEmpty();

    EnergyAnswer<Boolean> old =
        HANGZHOU.renewableDuties(
            facts(
                Map.of(
                    "isNewBuilding", false,
                    "existingBuilding", false,
                    "civilBuildingClass", "OTHER_PUBLIC")));
    assertThat(old.value()).contains(false);
    EnergyAnswer<Boolean> open = HANGZHOU.renewableDuties();
    assertThat(open.value()).isEmpty();
    assertThat(open.missing()).contains("isNewBuilding", "civilBuildingClass");
  }

  @Test
  void upkeepOfPhotovoltaicsBelongsInThePropertyContract() {
    assertThat(
            HANGZHOU
                .photovoltaicsKept(
                    facts(
                        Map.of(
                            "hasRenewableEquipment", true,
                            "maintenanceInPropertyContract", false)))
                .value())
        .contains(false);
    EnergyAnswer<Boolean> kunshan =
        EnergySaving.standard()
            .asOf(LocalDate.of(2026, 8, 1))
            .in("320583")
            .photovoltaicsKept(facts(Map.of("bipvUsable", true, "bipvUsed", true)));
    assertThat(kunshan.checks())
        .extracting(EnergyCheck::provision)
        .containsExactly("kunzhengbanfa-2026-24/12-a");
    assertThat(kunshan.value()).contains(true);
    assertThat(EnergySaving.standard().in("320700").photovoltaicsKept().value()).isEmpty();
  }

  @Test
  void standardCoalIsTheSumOverTheCarriers() {
    EnergyUses uses =
        EnergyUses.none()
            .rawCoal(Mass.parse("1 t"))
            .petrol(Mass.parse("1 t"))
            .diesel(Mass.parse("1 t"))
            .lpg(Mass.parse("1 t"))
            .oilFieldGas(Volume.parse("1000 m3"))
            .gasFieldGas(Volume.parse("1000 m3"))
            .electricity(kwh(600))
            .electricity(kwh(400))
            .heat(Energy.parse("1000 MJ"));
    EnergyAnswer<StandardCoal> answer = ANYWHERE.standardCoal(uses);

    // 714.3 + 1471.4 + 1457.1 + 1714.3 + 1330 + 1214.3 + 122.9 + 34.12
    assertThat(answer.value()).contains(StandardCoal.ofKilograms(new BigDecimal("8058.42")));
    assertThat(answer.check("guobanhan-2024-20/2.1-a").orElseThrow().met()).contains(false);
    assertThat(answer.outcomes()).hasSize(9);
    assertThat(answer.missing()).isEmpty();
    assertThat(ANYWHERE.standardCoal(EnergyUses.none()).value()).contains(StandardCoal.ZERO);
    assertThat(uses.toString()).contains("ELECTRICITY=1000");
  }

  @Test
  void muchEnergyNeedsAStrengthenedReview() {
    assertThat(
            ANYWHERE
                .standardCoal(EnergyUses.none().electricity(kwh(5_000_000)))
                .check("guobanhan-2024-20/2.1-a")
                .orElseThrow()
                .met())
        .as("by electricity")
        .contains(true);
    assertThat(
            ANYWHERE
                .standardCoal(EnergyUses.none().heat(Energy.parse("30000 GJ")))
                .check("guobanhan-2024-20/2.1-a")
                .orElseThrow()
                .met())
        .as("1023.6 tce")
        .contains(true);
  }

  @Test
  void theFactorsOfElectricityAndHeatAreThoseThatComeAsConstants() {
    Energy heat = Energy.parse("1000 MJ");

    assertThat(ANYWHERE.standardCoal(EnergyUses.none().electricity(kwh(1000))).value())
        .contains(kwh(1000).toStandardCoal(CoalFactor.ELECTRICITY));
    assertThat(ANYWHERE.standardCoal(EnergyUses.none().heat(heat)).value())
        .contains(heat.toStandardCoal(CoalFactor.HEAT));
  }

  @Test
  void aFactorOfOnesOwnIsSetInTheBook() {
    RuleBook measured = BOOK.with("gbt-2589-2020/coal", "rawCoal", new BigDecimal("0.8"));

    assertThat(
            EnergySaving.of(measured)
                .standardCoal(EnergyUses.none().rawCoal(Mass.parse("10 kg")))
                .value())
        .contains(StandardCoal.ofKilograms(new BigDecimal("8")));
  }

  @Test
  void jsonSaysEverything() {
    Map<String, @Nullable Object> json =
        StrictJson.readObject(
            HANGZHOU
                .retrofit(kwh(1000), kwh(850), facts(Map.of("buildingUse", "PUBLIC")))
                .toJson());

    assertThat(json)
        .containsEntry("value", Map.of("rate", "15%", "base", "BillBeforeRetrofit"))
        .containsEntry("allMet", null)
        .containsKeys("missing", "outcomes");
    assertThat(json.toString())
        .contains(
            "{provision=hangjianke-2023-70/2.14-b, title={zh=综合节能率15%判定, en=Retrofit with at"
                + " least 15% saving}, says={zh=是, en=yes}, met=true, isGoal=false, missing=[]}");
    assertThat(StrictJson.readObject(HANGZHOU.renewables(percent("11")).toJson()))
        .containsEntry("value", "11%")
        .containsEntry("allMet", false);
  }

  @Test
  void placesAndBooksCanBeNamed() {
    assertThat(EnergySaving.of(BOOK).in(Jurisdiction.of("330106")).renewableDuties().checks())
        .hasSize(4);
    assertThat(List.of(EnergySaving.of(BOOK).in("110000").renewableDuties().checks()))
        .containsExactly(com.google.common.collect.ImmutableList.of());
  }

  @Property(tries = 100)
  void aFactLessNeverTurnsAnAnswerRound(
      @ForAll @IntRange(min = 60, max = 90) int rate,
      @ForAll boolean newLand,
      @ForAll boolean housing,
      @ForAll Set<@IntRange(min = 0, max = 5) Integer> forgotten) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("isCivilBuilding", true);
    all.put("isOnStateOwnedConstructionLand", true);
    all.put("isNewlySuppliedLand", newLand);
    all.put("landSuppliedYear", 2023);
    all.put("buildingUse", housing ? "RESIDENTIAL" : "PUBLIC");
    all.put("climateZone", "COLD");
    Map<String, Object> some = new LinkedHashMap<>(all);
    forgotten.forEach(index -> some.remove(List.copyOf(all.keySet()).get(index)));
    SavingRate<SavingBaseline.Reference1980s> design =
        SavingRate.against1980s(Ratio.ofPercent(rate));

    EnergyAnswer<Boolean> known = HANGZHOU.design(design, facts(all));
    EnergyAnswer<Boolean> partly = HANGZHOU.design(design, facts(some));
    partly.value().ifPresent(value -> assertThat(known.value()).contains(value));
    for (EnergyCheck check : partly.checks()) {
      check
          .met()
          .ifPresent(
              met -> assertThat(known.check(check.provision()).orElseThrow().met()).contains(met));
    }
  }
}
