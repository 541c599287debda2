package dev.dougong.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmissionsTest implements MeasureLaws<Emissions, Emissions.Unit> {

  @Override
  public Emissions parse(String text) {
    return Emissions.parse(text);
  }

  @Override
  public Class<Emissions> type() {
    return Emissions.class;
  }

  @Override
  public Emissions of(Fraction amount, Emissions.Unit unit) {
    return Emissions.of(amount, unit);
  }

  @Override
  public Emissions.Unit[] units() {
    return Emissions.Unit.values();
  }

  @Override
  public boolean isSigned() {
    return true;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "350 kgCO2e|350",
        "2.5 tCO₂e|2500",
        "2.5 tCO2|2500",
        "3万吨二氧化碳当量|30000000",
        "-1 tCO2e|-1000",
        "500 gCO2e|0.5"
      })
  void readsTheWaysPeopleWriteIt(String text, BigDecimal kilograms) {
    assertThat(Emissions.parse(text).toFactValue()).isEqualByComparingTo(kilograms);
  }

  @Test
  void sinksMakeNetEmissionsNegative() {
    Emissions net = Emissions.parse("2 tCO2e").minus(Emissions.parse("5 tCO2e"));
    assertThat(net).isEqualTo(Emissions.parse("3 tCO2e").negated());
    assertThat(net.toChineseString()).isEqualTo("-3吨二氧化碳当量");
    assertThat(net.in("tCO2")).hasValue(new BigDecimal("-3"));
  }
}
