package dev.dougong.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest implements MeasureLaws<Area, Area.Unit> {

  @Override
  public Area parse(String text) {
    return Area.parse(text);
  }

  @Override
  public Class<Area> type() {
    return Area.class;
  }

  @Override
  public Area of(Fraction amount, Area.Unit unit) {
    return Area.of(amount, unit);
  }

  @Override
  public Area.Unit[] units() {
    return Area.Unit.values();
  }

  @Override
  public boolean isSigned() {
    return false;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12000 m²|12000",
        "12000m2|12000",
        "12000㎡|12000",
        "12,000 平方米|12000",
        "1.2万平方米|12000",
        "1.2 万㎡|12000",
        "１．２万平方米|12000",
        "1.5亩|1000",
        "3万亩|20000000",
        "2公顷|20000",
        "2 hm²|20000",
        "5 km²|5000000",
        "5平方公里|5000000",
        "2百万平方米|2000000",
        "15 mu|10000"
      })
  void readsTheWaysPeopleWriteIt(String text, BigDecimal squareMetres) {
    assertThat(Area.parse(text).toFactValue()).isEqualByComparingTo(squareMetres);
  }

  @Test
  void aMuIsExactlyTwoThousandThirdsOfASquareMetre() {
    Area mu = Area.of(1, Area.Unit.MU);
    assertThat(mu.toFraction()).isEqualTo(Fraction.of(2000, 3));
    assertThat(mu).hasToString("1 亩");
    assertThat(mu.times(BigDecimal.valueOf(15))).isEqualTo(Area.of(1, Area.Unit.HECTARE));
    assertThat(mu.toFactValue()).isEqualByComparingTo("666.6666666666666666666666666666667");
    assertThat(Area.of(1, Area.Unit.SQUARE_KILOMETRE).in("mu")).hasValue(new BigDecimal("1500"));
  }

  @Test
  void printsInSquareMetresAndInChinese() {
    assertThat(Area.parse("1.2万平方米")).hasToString("12000 m²");
    assertThat(Area.parse("12000 m2").toChineseString()).isEqualTo("1.2万平方米");
    assertThat(Area.parse("800 m2").toChineseString()).isEqualTo("800平方米");
    assertThat(Area.of(Fraction.of(1, 7), Area.Unit.SQUARE_METRE)).hasToString("1/7 m²");
    assertThat(Area.parse("10000 m2").toString(Area.Unit.MU)).isEqualTo("15 亩");
  }

  @Test
  void aNegativeAreaIsRefused() {
    assertThatThrownBy(() -> Area.parse("-1 m2"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("area: \"-1 m²\" was given, expected zero or more");
    assertThatThrownBy(() -> Area.ofSquareMetres(BigDecimal.ONE.negate()))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void twoLengthsMakeAnAreaAndThreeAVolume() {
    Area area = Length.parse("6 m").times(Length.parse("450 cm"));
    assertThat(area).isEqualTo(Area.parse("27 m2"));
    assertThat(area.times(Length.parse("3000 mm"))).isEqualTo(Volume.parse("81 m3"));
  }

  @Test
  void anAreaNeverEqualsALengthOfTheSameNumber() {
    assertThat(Area.parse("1 m2")).isNotEqualTo(Length.parse("1 m"));
  }
}
