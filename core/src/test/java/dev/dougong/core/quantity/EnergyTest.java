package dev.dougong.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyTest implements MeasureLaws<Energy, Energy.Unit> {

  @Override
  public Energy parse(String text) {
    return Energy.parse(text);
  }

  @Override
  public Class<Energy> type() {
    return Energy.class;
  }

  @Override
  public Energy of(Fraction amount, Energy.Unit unit) {
    return Energy.of(amount, unit);
  }

  @Override
  public Energy.Unit[] units() {
    return Energy.Unit.values();
  }

  @Override
  public boolean isSigned() {
    return true;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1200 kWh|1200",
        "3.5万千瓦时|35000",
        "3.5万度|35000",
        "2 GWh|2000000",
        "5 MWh|5000",
        "36 MJ|10",
        "3.6 GJ|1000",
        "3600 kJ|1",
        "-10 kW·h|-10",
        "0.0036 TJ|1000"
      })
  void readsTheWaysPeopleWriteIt(String text, BigDecimal kilowattHours) {
    assertThat(Energy.parse(text).toFactValue()).isEqualByComparingTo(kilowattHours);
  }

  @Test
  void aKilowattHourIsExactlyThreePointSixMegajoules() {
    assertThat(Energy.ofMegajoules(new BigDecimal("3.6")))
        .isEqualTo(Energy.of(1, Energy.Unit.KILOWATT_HOUR));
    assertThat(Energy.of(1, Energy.Unit.MEGAJOULE)).hasToString("1 MJ");
    assertThat(Energy.of(1, Energy.Unit.GIGAJOULE).in(Energy.Unit.MEGAJOULE))
        .isEqualTo(Fraction.of(1000));
  }

  @Test
  void coalIsNotAUnitOfEnergy() {
    assertThatThrownBy(() -> Energy.parse("5 tce")).isInstanceOf(InvalidInputException.class);
    assertThat(Energy.parse("5 kWh").in("tce")).isEmpty();
  }

  @Test
  void theCarrierDecidesHowMuchCoalItStandsFor() {
    Energy energy = Energy.parse("10000 kWh");
    assertThat(energy.toStandardCoal(CoalFactor.ELECTRICITY))
        .isEqualTo(StandardCoal.parse("1.229 tce"));
    assertThat(energy.toStandardCoal(CoalFactor.HEAT))
        .isEqualTo(StandardCoal.parse("1228.32 kgce"));
    assertThat(Energy.parse("1 GJ").toStandardCoal(CoalFactor.HEAT))
        .isEqualTo(StandardCoal.parse("34.12 kgce"));
    assertThat(energy.toStandardCoal(CoalFactor.perKilowattHour(new BigDecimal("0.3"))))
        .isEqualTo(StandardCoal.parse("3 tce"));
  }

  @Property
  void coalLeadsBackToTheSameEnergyByTheSameFactor(@ForAll("values") Energy energy) {
    for (CoalFactor factor : List.of(CoalFactor.ELECTRICITY, CoalFactor.HEAT)) {
      assertThat(energy.toStandardCoal(factor).toEnergy(factor)).isEqualTo(energy);
    }
    assertThat(energy.plus(energy.negated())).isEqualTo(Energy.ZERO);
  }

  @Test
  void aCoalFactorIsPositive() {
    assertThatThrownBy(() -> CoalFactor.perKilowattHour(BigDecimal.ZERO))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> CoalFactor.perMegajoule(BigDecimal.ONE.negate()))
        .isInstanceOf(InvalidInputException.class);
    assertThat(CoalFactor.HEAT).hasToString("0.122832 kgce/kWh");
    assertThat(CoalFactor.perKilowattHour(new BigDecimal("0.122832"))).isEqualTo(CoalFactor.HEAT);
  }
}
