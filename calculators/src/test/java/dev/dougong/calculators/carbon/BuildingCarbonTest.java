package dev.dougong.calculators.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.carbon.LifeCycleStage;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Emissions;
import dev.dougong.core.quantity.Energy;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class BuildingCarbonTest {

  private static final BuildingCarbon CARBON = BuildingCarbon.standard();

  /**
   * By hand: 100 m³ of C30 at 295 and 10 t of rebar at 2340 make 52,900 kg; 240 t over 40 km and 10
   * t over 500 km at 0.1 make 1,460 kg; the site 1,000 l of diesel at 3; 50 years of 600,000 less
   * 100,000 kWh at 0.5 make 12,500,000 kg, less a sink of 10,000 kg a year; demolition 500 l.
   */
  private static final CarbonInventory OFFICE =
      CarbonInventory.of(Area.parse("10000m²"))
          .materials(
              MaterialUse.of("CONCRETE_C30", 100).weighing(decimal("240")),
              MaterialUse.of("REBAR", 10))
          .transportFactor(decimal("0.1"))
          .construction(EnergyUse.of("DIESEL", decimal("1000"), decimal("3")))
          .operation(
              EnergyUse.electricity(Energy.parse("600000kWh"), decimal("0.5"))
                  .lessRenewable(Energy.parse("100000kWh")))
          .sink(Emissions.parse("10 tCO2e"))
          .demolition(EnergyUse.of("DIESEL", decimal("500"), decimal("3")));

  static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  private static Emissions kilograms(String amount) {
    return Emissions.ofKilograms(decimal(amount));
  }

  @Test
  void theStagesAddUpToTheTotalLessTheSink() {
    LifeCycleCarbon carbon = CARBON.lifeCycle(OFFICE);

    assertThat(carbon.isDetermined()).isTrue();
    assertThat(carbon.stages())
        .isEqualTo(
            ImmutableMap.of(
                LifeCycleStage.MATERIAL_PRODUCTION, kilograms("52900"),
                LifeCycleStage.MATERIAL_TRANSPORT, kilograms("1460"),
                LifeCycleStage.CONSTRUCTION, kilograms("3000"),
                LifeCycleStage.OPERATION, kilograms("12500000"),
                LifeCycleStage.DEMOLITION, kilograms("1500")));
    assertThat(carbon.total()).hasValue(kilograms("12058860"));
    assertThat(carbon.intensity()).hasValue(decimal("1205.886"));
    assertThat(carbon.intensity(LifeCycleStage.MATERIAL_PRODUCTION)).hasValue(decimal("5.29"));
    assertThat(carbon.emissions(LifeCycleStage.DEMOLITION)).hasValue(kilograms("1500"));
    assertThat(carbon.value().orElseThrow().studyYears()).isEqualTo(50);
    assertThat(carbon.value().orElseThrow().sink()).hasValue(kilograms("500000"));
    assertThat(carbon)
        .hasToString(
            "MATERIAL_PRODUCTION 52900 kgCO2e, 5.29 kgCO2e/m2\n"
                + "MATERIAL_TRANSPORT 1460 kgCO2e, 0.146 kgCO2e/m2\n"
                + "CONSTRUCTION 3000 kgCO2e, 0.3 kgCO2e/m2\n"
                + "OPERATION 12500000 kgCO2e, 1250 kgCO2e/m2\n"
                + "DEMOLITION 1500 kgCO2e, 0.15 kgCO2e/m2\n"
                + "total 12058860 kgCO2e, 1205.886 kgCO2e/m2");
    assertThat(carbon.explain(Locale.ENGLISH)).contains("GB/T 51366-2019");
    assertThat(carbon.explain(Locale.CHINESE)).contains("建材生产碳排放量");
  }

  @Test
  void theYearsOfTheDesignReplaceTheStandardOnes() {
    LifeCycleCarbon carbon = CARBON.lifeCycle(OFFICE.years(70));

    assertThat(carbon.emissions(LifeCycleStage.OPERATION)).hasValue(kilograms("17500000"));
    assertThat(carbon.value().orElseThrow().sink()).hasValue(kilograms("700000"));
    assertThat(carbon.value().orElseThrow().studyYears()).isEqualTo(70);
  }

  @Test
  void aStageOfWhichNothingIsSaidLeavesNoTotal() {
    CarbonInventory materials =
        CarbonInventory.of(Area.parse("100m²")).materials(MaterialUse.of("REBAR", 1));
    LifeCycleCarbon carbon = CARBON.lifeCycle(materials);

    assertThat(carbon.value()).isEmpty();
    assertThat(carbon.total()).isEmpty();
    assertThat(carbon.intensity()).isEmpty();
    assertThat(carbon.missing())
        .containsExactlyInAnyOrder(
            "materialTransportFactor",
            "constructionEnergyUses",
            "annualEnergyUses",
            "demolitionEnergyUses",
            "annualCarbonSink");
    assertThat(carbon.emissions(LifeCycleStage.MATERIAL_PRODUCTION)).hasValue(kilograms("2340"));
    assertThat(carbon.emissions(LifeCycleStage.OPERATION)).isEmpty();
    assertThat(carbon.counted().orElseThrow().total()).isEmpty();
    assertThat(carbon.intensity(LifeCycleStage.OPERATION)).isEmpty();
    assertThat(carbon.toString())
        .startsWith("MATERIAL_PRODUCTION 2340 kgCO2e, 23.4 kgCO2e/m2\nundetermined, missing [");
    assertThat(CARBON.lifeCycle(OFFICE.toFacts().without("annualCarbonSink")).missing())
        .containsExactly("annualCarbonSink");
  }

  @Test
  void withoutAFloorAreaThereAreStagesAndNoMetrics() {
    LifeCycleCarbon carbon = CARBON.lifeCycle(OFFICE.toFacts().without("totalFloorArea"));

    assertThat(carbon.counted()).isEmpty();
    assertThat(carbon.value()).isEmpty();
    assertThat(carbon.missing()).containsExactly("totalFloorArea");
    assertThat(carbon.emissions(LifeCycleStage.CONSTRUCTION)).hasValue(kilograms("3000"));
    assertThat(CARBON.lifeCycle(Facts.none()).toString()).startsWith("undetermined, missing [");
  }

  @Test
  void whatTakesNothingIsZeroAndNotUnknown() {
    LifeCycleCarbon carbon =
        CARBON.lifeCycle(
            CarbonInventory.of(Area.parse("100m²"))
                .materials()
                .transportFactor(decimal("0.1"))
                .construction()
                .operation()
                .sink(Emissions.ZERO)
                .demolition());

    assertThat(carbon.total()).hasValue(Emissions.ZERO);
    assertThat(carbon.intensity().orElseThrow()).isZero();
  }

  @Test
  void theCallersFactorWins() {
    BuildingCarbon own = CARBON.withFactor(MaterialFactor.of("REBAR", "t", decimal("1000")));

    assertThat(own.lifeCycle(OFFICE).emissions(LifeCycleStage.MATERIAL_PRODUCTION))
        .hasValue(kilograms("39500"));
    assertThat(CARBON.lifeCycle(OFFICE).emissions(LifeCycleStage.MATERIAL_PRODUCTION))
        .hasValue(kilograms("52900"));
    Facts said =
        OFFICE
            .toFacts()
            .with("materialUses", List.of(Map.of("material", "REBAR", "amount", 10, "factor", 1)));
    assertThat(own.lifeCycle(said).emissions(LifeCycleStage.MATERIAL_PRODUCTION))
        .hasValue(kilograms("10"));
  }

  @Test
  void aMaterialOfOnesOwnCanBeAdded() {
    BuildingCarbon own = CARBON.withFactor(MaterialFactor.of("BAMBOO", "kg", decimal("0.5")));
    LifeCycleCarbon carbon =
        own.lifeCycle(
            OFFICE.materials(
                MaterialUse.of("BAMBOO", 2000).over(decimal("100")).carriedAt(decimal("0.2"))));

    assertThat(carbon.emissions(LifeCycleStage.MATERIAL_PRODUCTION)).hasValue(kilograms("1000"));
    assertThat(carbon.emissions(LifeCycleStage.MATERIAL_TRANSPORT)).hasValue(kilograms("40"));
  }

  @Test
  void theLibraryHasTheFactorsOfTheStandard() {
    FactorLibrary library = CARBON.factors();

    assertThat(library.factors()).hasSize(27).isEqualTo(FactorLibrary.standard().factors());
    assertThat(library.find("CONCRETE_C50").orElseThrow().factor()).isEqualByComparingTo("385");
    assertThat(library.find("CONCRETE_C50").orElseThrow().unit()).isEqualTo("m3");
    assertThat(library.find("REBAR").orElseThrow().name().zh()).isEqualTo("热轧带肋钢筋");
    assertThat(library.find("BAMBOO")).isEmpty();
    assertThat(library).hasToString("27 factors, 0 of one's own");
    FactorLibrary more =
        library
            .with(MaterialFactor.of("BAMBOO", "t", BigDecimal.ONE))
            .with(MaterialFactor.of("REBAR", "t", BigDecimal.TEN));
    assertThat(more).hasToString("28 factors, 2 of one's own");
    assertThat(more.find("REBAR").orElseThrow().factor()).isEqualTo(BigDecimal.TEN);
    assertThat(more.find("BAMBOO").orElseThrow().name().en()).isEqualTo("BAMBOO");
    assertThat(library.find("REBAR").orElseThrow().factor()).isEqualByComparingTo("2340");
  }

  @Test
  void aMaterialWithoutFactorOrWithoutTheMassForItsTransportIsRefused() {
    assertThatThrownBy(() -> CARBON.lifeCycle(OFFICE.materials(MaterialUse.of("UNOBTAINIUM", 1))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("UNOBTAINIUM");
    assertThatThrownBy(() -> CARBON.lifeCycle(OFFICE.materials(MaterialUse.of("PVC_WINDOW", 1))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("materialUses.tonnes")
        .hasMessageContaining("PVC_WINDOW");
    assertThat(
            CARBON
                .lifeCycle(
                    CarbonInventory.of(Area.parse("1m²"))
                        .materials(MaterialUse.of("PVC_WINDOW", 2)))
                .emissions(LifeCycleStage.MATERIAL_PRODUCTION))
        .hasValue(kilograms("242"));
    assertThat(
            CARBON
                .lifeCycle(OFFICE.materials(MaterialUse.of("PE_PIPE", 1000)))
                .emissions(LifeCycleStage.MATERIAL_TRANSPORT))
        .hasValue(kilograms("50"));
    assertThat(
            CARBON
                .lifeCycle(
                    OFFICE.materials(MaterialUse.of("PVC_WINDOW", 1).weighing(decimal("0.03"))))
                .emissions(LifeCycleStage.MATERIAL_TRANSPORT))
        .hasValue(kilograms("1.5"));
  }

  @Test
  void recordsThatAreNoMaterialsAreRefused() {
    Facts facts = OFFICE.toFacts();

    assertThatThrownBy(
            () -> CARBON.lifeCycle(facts.with("materialUses", List.of(Map.of("amount", 1)))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("materialUses");
    assertThatThrownBy(
            () ->
                CARBON.lifeCycle(facts.with("materialUses", List.of(Map.of("material", "REBAR")))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("materialUses.amount");
    assertThatThrownBy(() -> CARBON.lifeCycle(facts.with("totalFloorArea", 0)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("totalFloorArea");
    assertThatThrownBy(() -> CarbonInventory.of(Area.ZERO))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("totalFloorArea");
    assertThatThrownBy(() -> OFFICE.years(0).toFacts())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("studyYears");
  }

  @Test
  void figuresBelowZeroAndBlankNamesAreRefused() {
    BigDecimal negative = decimal("-1");
    assertThatThrownBy(() -> EnergyUse.of("DIESEL", negative, BigDecimal.ONE))
        .hasMessageContaining("amount");
    assertThatThrownBy(() -> EnergyUse.of("DIESEL", BigDecimal.ONE, negative))
        .hasMessageContaining("factor");
    assertThatThrownBy(() -> new EnergyUse("DIESEL", BigDecimal.ONE, negative, BigDecimal.ONE))
        .hasMessageContaining("renewable");
    assertThatThrownBy(() -> EnergyUse.of(" ", BigDecimal.ONE, BigDecimal.ONE))
        .hasMessageContaining("carrier");
    assertThatThrownBy(() -> MaterialUse.of("REBAR", negative)).hasMessageContaining("amount");
    assertThatThrownBy(() -> MaterialUse.of(" ", 1)).hasMessageContaining("material");
    assertThatThrownBy(() -> MaterialUse.of("REBAR", 1).weighing(negative))
        .hasMessageContaining("tonnes");
    assertThatThrownBy(() -> MaterialUse.of("REBAR", 1).over(negative))
        .hasMessageContaining("distance");
    assertThatThrownBy(() -> MaterialUse.of("REBAR", 1).carriedAt(negative))
        .hasMessageContaining("transportFactor");
    assertThatThrownBy(() -> MaterialFactor.of("REBAR", "t", negative))
        .hasMessageContaining("factor");
    assertThatThrownBy(() -> MaterialFactor.of(" ", "t", BigDecimal.ONE))
        .hasMessageContaining("material");
    assertThatThrownBy(() -> MaterialFactor.of("REBAR", " ", BigDecimal.ONE))
        .hasMessageContaining("unit");
  }

  @Test
  void theProvisionsSayTheSameAskedById() {
    LifeCycleCarbon carbon = CARBON.lifeCycle(OFFICE);

    assertThat(carbon.outcomes())
        .extracting(outcome -> outcome.provision().id())
        .containsExactlyInAnyOrder(
            "gbt-51366-2019/6",
            "gbt-51366-2019/5.2.1",
            "gbt-51366-2019/4.1.2",
            "gbt-51366-2019/5.3.1");
    for (Outcome outcome : carbon.outcomes()) {
      assertThat(outcome.outputs())
          .isEqualTo(
              RuleBook.standard().evaluate(outcome.provision().id(), OFFICE.toFacts()).outputs());
    }
  }

  @Test
  void theJsonHasStagesAndTotal() {
    Map<String, Object> json = StrictJson.readObject(CARBON.lifeCycle(OFFICE).toJson());

    assertThat(json)
        .containsEntry("total", "12058860 kgCO2e")
        .containsEntry("intensity", decimal("1205.886"))
        .containsEntry("missing", List.of())
        .containsKey("value");
    assertThat(json.get("stages").toString()).contains("CONSTRUCTION=3000 kgCO2e");
    assertThat(json.get("outcomes")).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(4);
  }

  @Test
  void anInventoryCanBePrinted() {
    assertThat(OFFICE.years(60).toString()).contains("studyYears=60", "CONCRETE_C30");
  }
}
