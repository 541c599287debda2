package dev.dougong.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeTest implements MeasureLaws<Volume, Volume.Unit> {

  @Override
  public Volume parse(String text) {
    return Volume.parse(text);
  }

  @Override
  public Class<Volume> type() {
    return Volume.class;
  }

  @Override
  public Volume of(Fraction amount, Volume.Unit unit) {
    return Volume.of(amount, unit);
  }

  @Override
  public Volume.Unit[] units() {
    return Volume.Unit.values();
  }

  @Override
  public boolean isSigned() {
    return false;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"500 m³|500", "500m3|500", "500㎥|500", "1.2万立方米|12000", "20升|0.02", "1500 L|1.5"})
  void readsTheWaysPeopleWriteIt(String text, BigDecimal cubicMetres) {
    assertThat(Volume.parse(text).toFactValue()).isEqualByComparingTo(cubicMetres);
  }
}
