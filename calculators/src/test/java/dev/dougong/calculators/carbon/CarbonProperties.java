package dev.dougong.calculators.carbon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.carbon.LifeCycleStage;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Emissions;
import dev.dougong.core.quantity.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CarbonProperties {

  private static final BuildingCarbon CARBON = BuildingCarbon.standard();
  private static final List<MaterialFactor> FACTORS = FactorLibrary.standard().factors();

  /** An amount of each material of the library, in thousandths. */
  @Provide
  Arbitrary<List<BigDecimal>> amounts() {
    return Arbitraries.longs()
        .between(0, 5_000_000)
        .map(thousandths -> BigDecimal.valueOf(thousandths, 3))
        .list()
        .ofSize(FACTORS.size());
  }

  @Provide
  Arbitrary<BigDecimal> figures() {
    return Arbitraries.longs().between(0, 1_000_000).map(cents -> BigDecimal.valueOf(cents, 2));
  }

  private static CarbonInventory inventory(List<BigDecimal> amounts, int times) {
    MaterialUse[] uses =
        IntStream.range(0, amounts.size())
            .mapToObj(
                i -> {
                  BigDecimal amount = amounts.get(i).multiply(BigDecimal.valueOf(times));
                  return MaterialUse.of(FACTORS.get(i).material(), amount).weighing(amount);
                })
            .toArray(MaterialUse[]::new);
    return CarbonInventory.of(Area.parse("1000m²"))
        .materials(uses)
        .transportFactor(new BigDecimal("0.05"));
  }

  private static Fraction amount(LifeCycleCarbon carbon, LifeCycleStage stage) {
    return carbon.emissions(stage).orElseThrow().toFraction();
  }

  @Property(tries = 60)
  void materialsEmitTheSumOfTheirAmountsTimesTheirFactors(
      @ForAll("amounts") List<BigDecimal> amounts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < amounts.size(); i++) {
      sum = sum.add(amounts.get(i).multiply(FACTORS.get(i).factor()));
    }

    assertThat(
            CARBON.lifeCycle(inventory(amounts, 1)).emissions(LifeCycleStage.MATERIAL_PRODUCTION))
        .hasValue(Emissions.ofKilograms(sum));
  }

  @Property(tries = 40)
  void twiceTheMaterialsEmitTwiceAsMuchAndMoreOfOneNeverLess(
      @ForAll("amounts") List<BigDecimal> amounts) {
    LifeCycleCarbon one = CARBON.lifeCycle(inventory(amounts, 1));
    LifeCycleCarbon two = CARBON.lifeCycle(inventory(amounts, 2));

    for (LifeCycleStage stage :
        List.of(LifeCycleStage.MATERIAL_PRODUCTION, LifeCycleStage.MATERIAL_TRANSPORT)) {
      assertThat(amount(two, stage)).isEqualTo(amount(one, stage).times(Fraction.of(2)));
      assertThat(amount(two, stage)).isGreaterThanOrEqualTo(amount(one, stage));
    }
  }

  @Provide
  Arbitrary<CarbonInventory> buildings() {
    return Combinators.combine(
            Arbitraries.maps(Arbitraries.of("a", "b"), figures()).ofMinSize(1),
            figures(),
            figures(),
            Arbitraries.integers().between(1, 100))
        .as(
            (energy, renewable, sink, years) -> {
              EnergyUse[] uses =
                  energy.entrySet().stream()
                      .map(
                          entry ->
                              new EnergyUse(
                                  entry.getKey(),
                                  entry.getValue(),
                                  renewable,
                                  new BigDecimal("0.57")))
                      .toArray(EnergyUse[]::new);
              return CarbonInventory.of(Area.parse("300m²"))
                  .years(years)
                  .materials(MaterialUse.of("REBAR", 3))
                  .transportFactor(new BigDecimal("0.1"))
                  .operation(uses)
                  .construction(uses)
                  .demolition(uses)
                  .sink(Emissions.ofKilograms(sink));
            });
  }

  @Property(tries = 60)
  void theTotalIsTheSumOfTheStagesLessTheSink(@ForAll("buildings") CarbonInventory building) {
    LifeCycleCarbon carbon = CARBON.lifeCycle(building);
    Emissions sum = carbon.stages().values().stream().reduce(Emissions.ZERO, Emissions::plus);

    assertThat(carbon.stages()).hasSize(LifeCycleStage.values().length);
    assertThat(carbon.total())
        .hasValue(sum.minus(carbon.value().orElseThrow().sink().orElseThrow()));
  }

  @Property(tries = 40)
  void aFactLessOpensItsStageAndChangesNoOther(@ForAll("buildings") CarbonInventory building) {
    Facts facts = building.toFacts();
    LifeCycleCarbon full = CARBON.lifeCycle(facts);

    for (String fact : facts.ids()) {
      if (!fact.equals("studyYears")) {
        LifeCycleCarbon less = CARBON.lifeCycle(facts.without(fact));
        assertThat(less.missing()).contains(fact);
        assertThat(less.value()).isEmpty();
        less.stages()
            .forEach((stage, emissions) -> assertThat(full.emissions(stage)).hasValue(emissions));
      }
    }
  }

  @Property(tries = 40)
  void aFactorOfOnesOwnChangesItsMaterialAlone(
      @ForAll("amounts") List<BigDecimal> amounts, @ForAll("figures") BigDecimal factor) {
    MaterialFactor steel = FACTORS.get(9);
    BuildingCarbon own =
        CARBON.withFactor(MaterialFactor.of(steel.material(), steel.unit(), factor));
    Fraction difference = Fraction.of(factor.subtract(steel.factor()).multiply(amounts.get(9)));

    assertThat(
            amount(own.lifeCycle(inventory(amounts, 1)), LifeCycleStage.MATERIAL_PRODUCTION)
                .minus(
                    amount(
                        CARBON.lifeCycle(inventory(amounts, 1)),
                        LifeCycleStage.MATERIAL_PRODUCTION)))
        .isEqualTo(difference);
  }
}
