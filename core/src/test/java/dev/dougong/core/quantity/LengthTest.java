package dev.dougong.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthTest implements MeasureLaws<Length, Length.Unit> {

  @Override
  public Length parse(String text) {
    return Length.parse(text);
  }

  @Override
  public Class<Length> type() {
    return Length.class;
  }

  @Override
  public Length of(Fraction amount, Length.Unit unit) {
    return Length.of(amount, unit);
  }

  @Override
  public Length.Unit[] units() {
    return Length.Unit.values();
  }

  @Override
  public boolean isSigned() {
    return false;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.6 m|3.6",
        "200毫米|0.2",
        "200mm|0.2",
        "15厘米|0.15",
        "40公里|40000",
        "40千米|40000",
        "40 km|40000",
        "1.2万米|12000"
      })
  void readsTheWaysPeopleWriteIt(String text, BigDecimal metres) {
    assertThat(Length.parse(text).toFactValue()).isEqualByComparingTo(metres);
  }
}
