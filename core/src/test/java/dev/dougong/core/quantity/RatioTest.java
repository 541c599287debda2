package dev.dougong.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest implements OrderLaws<Ratio> {

  @Override
  public Ratio parse(String text) {
    return Ratio.parse(text);
  }

  @Override
  public Class<Ratio> type() {
    return Ratio.class;
  }

  @Override
  @Provide
  public Arbitrary<Ratio> values() {
    return ScalarLaws.fractions().map(Ratio::of);
  }

  @Override
  public List<String> pieces() {
    return List.of("%", "％", "‰", "/10", "/0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.3", "30%", "3/10", "30 %", "30％", "３０％", "300‰", "0.30", "3E-1", "6 / 20"})
  void readsTheWaysPeopleWriteThreeTenths(String text) {
    assertThat(Ratio.parse(text)).isEqualTo(Ratio.of(3, 10)).hasToString("30%");
    assertThat(Ratio.parse(text).toFactValue()).isEqualByComparingTo("0.3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "%", "30%%", "1/0", "0/0", "1.5/2", "1/-2", "3//10", "30 pp", "5个百分点", "1/2/3"
      })
  void refusesWhatIsNotARatio(String text) {
    assertThatThrownBy(() -> Ratio.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("ratio: ");
  }

  @Test
  void printsAFractionWherePercentWouldNotEnd() throws JsonProcessingException {
    assertThat(Ratio.of(1, 3)).hasToString("1/3");
    assertThat(Ratio.of(1, 3).toFactValue())
        .isEqualTo(new BigDecimal("0.3333333333333333333333333333333333"));
    assertThat(Ratio.of(1, 3).toDecimal(2, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("0.33"));
    assertThat(MAPPER.readValue("0.3", Ratio.class)).isEqualTo(Ratio.ofPercent(30));
    assertThat(MAPPER.readValue("1", Ratio.class)).isEqualTo(Ratio.ONE);
    assertThat(Ratio.ofPercent(new BigDecimal("2.5"))).hasToString("2.5%");
  }

  @Property
  void additionAndMultiplicationKeepTheirLaws(
      @ForAll("values") Ratio a, @ForAll("values") Ratio b, @ForAll("values") Ratio c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.times(b)).isEqualTo(b.times(a));
    assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
    assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
    assertThat(a.plus(a.complement())).isEqualTo(Ratio.ONE);
    if (!b.isZero()) {
      assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
    }
  }

  @Property
  void pointsLeadFromOneRatioToTheOther(@ForAll("values") Ratio a, @ForAll("values") Ratio b) {
    PercentagePoints points = b.minus(a);
    assertThat(a.plus(points)).isEqualTo(b);
    assertThat(b.minus(points)).isEqualTo(a);
    assertThat(points.isNegative()).isEqualTo(b.compareTo(a) < 0);
    assertThat(a.minus(b)).isEqualTo(points.negated());
  }

  @Test
  void pointsAreNotPerCent() {
    Ratio thirty = Ratio.ofPercent(30);
    assertThat(thirty.plus(PercentagePoints.ofPoints(5))).isEqualTo(Ratio.ofPercent(35));
    assertThat(thirty.times(Ratio.ofPercent(105))).isEqualTo(Ratio.parse("31.5%"));
    assertThat(Ratio.ofPercent(101).isShare()).isFalse();
    assertThat(Ratio.ofPercent(100).isShare()).isTrue();
    assertThat(Ratio.ofPercent(-1).isShare()).isFalse();
  }
}
