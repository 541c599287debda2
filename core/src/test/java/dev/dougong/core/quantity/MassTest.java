package dev.dougong.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MassTest implements MeasureLaws<Mass, Mass.Unit> {

  @Override
  public Mass parse(String text) {
    return Mass.parse(text);
  }

  @Override
  public Class<Mass> type() {
    return Mass.class;
  }

  @Override
  public Mass of(Fraction amount, Mass.Unit unit) {
    return Mass.of(amount, unit);
  }

  @Override
  public Mass.Unit[] units() {
    return Mass.Unit.values();
  }

  @Override
  public boolean isSigned() {
    return false;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "350 kg|350",
        "350千克|350",
        "350公斤|350",
        "3 t|3000",
        "2.5万吨|25000000",
        "5克|0.005",
        "1百万吨|1000000000"
      })
  void readsTheWaysPeopleWriteIt(String text, BigDecimal kilograms) {
    assertThat(Mass.parse(text).toFactValue()).isEqualByComparingTo(kilograms);
  }

  @Test
  void chineseTextsCountTonnesFromATonneOn() {
    assertThat(Mass.parse("2.5万吨").toChineseString()).isEqualTo("2.5万吨");
    assertThat(Mass.parse("999 kg").toChineseString()).isEqualTo("999千克");
  }
}
