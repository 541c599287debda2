package dev.dougong.calculators.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.quantity.Energy;
import dev.dougong.core.quantity.PercentagePoints;
import dev.dougong.core.quantity.Ratio;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SavingRateTest {

  private static Energy kwh(long amount) {
    return Energy.of(amount, Energy.Unit.KILOWATT_HOUR);
  }

  @Test
  void aRateFollowsFromTheUseOfTheBaseAndOfTheBuilding() {
    assertThat(SavingRate.ofBill(kwh(1000), kwh(850)).ratio()).isEqualTo(Ratio.parse("15%"));
    assertThat(SavingRate.ofBill(kwh(1000), kwh(1100)).ratio())
        .as("a retrofit that failed")
        .isEqualTo(Ratio.parse("-10%"));
    assertThat(SavingRate.ofBill(kwh(1000), Energy.ZERO).ratio()).isEqualTo(Ratio.ONE);
    assertThat(SavingRate.ofBill(kwh(1000), kwh(850)).base())
        .isEqualTo(new SavingBaseline.BillBeforeRetrofit());
  }

  @Test
  void ratesOfOneBaseAreCompared() {
    SavingRate<SavingBaseline.Reference1980s> half = SavingRate.against1980s(Ratio.parse("50%"));
    SavingRate<SavingBaseline.Reference1980s> most = SavingRate.against1980s(Ratio.parse("75%"));

    assertThat(half).isLessThan(most).isEqualByComparingTo(half);
    assertThat(most.minus(half)).isEqualTo(PercentagePoints.ofPoints(25));
    assertThat(half)
        .isEqualTo(SavingRate.against1980s(Ratio.parse("0.5")))
        .hasSameHashCodeAs(SavingRate.against1980s(Ratio.parse("0.5")))
        .isNotEqualTo(most);
  }

  @Test
  void theSameRateAgainstAnotherBaseIsAnother() {
    assertThat((Object) SavingRate.against2016(Ratio.parse("30%")))
        .isNotEqualTo(SavingRate.againstSameForm(Ratio.parse("30%")));
    assertThat(SavingRate.against1980s(Ratio.parse("75%")))
        .hasToString("75% against a building of the 1980s");
    assertThat(SavingRate.against2016(Ratio.parse("30%")))
        .hasToString("30% against the design standards of 2016");
    assertThat(SavingRate.againstSameForm(Ratio.parse("30%")))
        .hasToString("30% against a reference building of the same form");
    assertThat(SavingRate.ofBill(kwh(10), kwh(9)))
        .hasToString("10% against the bill before the retrofit");
    assertThat(new SavingBaseline.Reference1980s().label().zh()).isEqualTo("20世纪80年代基准建筑");
    assertThat(new SavingBaseline.Standards2016().label().zh()).isEqualTo("2016年执行的节能设计标准");
    assertThat(new SavingBaseline.BillBeforeRetrofit().label().zh()).isEqualTo("改造前用能账单");
    assertThat(new SavingBaseline.SameForm().label().zh()).isEqualTo("相同形体的参照建筑");
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> SavingRate.against1980s(Ratio.parse("100.1%")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("savingRate");
    assertThatThrownBy(() -> SavingRate.ofBill(Energy.ZERO, kwh(1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("baseUse");
    assertThatThrownBy(() -> SavingRate.ofBill(kwh(1), kwh(-1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("use");
    assertThat(SavingRate.against1980s(Ratio.ONE).ratio()).isEqualTo(Ratio.ONE);
    assertThatThrownBy(() -> EnergyUses.none().electricity(kwh(-1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("ELECTRICITY");
  }

  @Test
  void jsonSaysTheBase() {
    assertThat(StrictJson.write(SavingRate.against1980s(Ratio.parse("75%"))))
        .isEqualTo("{\"rate\":\"75%\",\"base\":\"Reference1980s\"}");
  }

  @Property(tries = 200)
  void lessUseIsNeverALowerRate(
      @ForAll @LongRange(min = 1, max = 1_000_000) long base,
      @ForAll @LongRange(min = 0, max = 2_000_000) long use,
      @ForAll @LongRange(min = 0, max = 1_000_000) long less) {
    SavingRate<SavingBaseline.BillBeforeRetrofit> rate = SavingRate.ofBill(kwh(base), kwh(use));
    SavingRate<SavingBaseline.BillBeforeRetrofit> better =
        SavingRate.ofBill(kwh(base), kwh(Math.max(0, use - less)));

    assertThat(better).isGreaterThanOrEqualTo(rate);
    assertThat(rate.ratio()).isLessThanOrEqualTo(Ratio.ONE);
    assertThat(SavingRate.ofBill(kwh(3 * base), kwh(3 * use))).isEqualTo(rate);
  }
}
