package dev.dougong.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentagePointsTest implements OrderLaws<PercentagePoints> {

  @Override
  public PercentagePoints parse(String text) {
    return PercentagePoints.parse(text);
  }

  @Override
  public Class<PercentagePoints> type() {
    return PercentagePoints.class;
  }

  @Override
  @Provide
  public Arbitrary<PercentagePoints> values() {
    return ScalarLaws.fractions().map(PercentagePoints::of);
  }

  @Override
  public List<String> pieces() {
    return List.of("个百分点", "百分点", "pp", " pp", "%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5个百分点", "5百分点", "5pp", "5 pp", "５个百分点", "+5.0 pp"})
  void readsTheWaysPeopleWriteFivePoints(String text) {
    assertThat(PercentagePoints.parse(text)).isEqualTo(PercentagePoints.ofPoints(5));
    assertThat(PercentagePoints.parse(text).toFactValue()).isEqualByComparingTo("0.05");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "5%", "0.05", "个百分点", "五个百分点"})
  void refusesWhatDoesNotSayPoints(String text) {
    assertThatThrownBy(() -> PercentagePoints.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("percentagePoints: ");
  }

  @Test
  void aBareJsonNumberIsRefusedBecauseItCouldMeanTwoThings() {
    assertThatThrownBy(() -> MAPPER.readValue("5", PercentagePoints.class))
        .hasCauseInstanceOf(InvalidInputException.class);
  }

  @Test
  void printsPoints() {
    assertThat(PercentagePoints.ofPoints(new BigDecimal("-0.50"))).hasToString("-0.5 pp");
    assertThat(PercentagePoints.ofPoints(5).toChineseString()).isEqualTo("5个百分点");
  }

  @Property
  void additionKeepsItsLaws(
      @ForAll("values") PercentagePoints a,
      @ForAll("values") PercentagePoints b,
      @ForAll("values") PercentagePoints c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.minus(b).plus(b)).isEqualTo(a);
    assertThat(a.times(BigDecimal.valueOf(2))).isEqualTo(a.plus(a));
    assertThat(PercentagePoints.parse(a.toChineseString())).isEqualTo(a);
  }
}
