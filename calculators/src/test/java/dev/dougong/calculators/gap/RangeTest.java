package dev.dougong.calculators.gap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.fact.FactType.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangeTest {

  private static FactDefinition.Builder fact(FactType type) {
    return FactDefinition.builder().id("someFact").type(type);
  }

  private static FactDefinition decimal(String unit) {
    return fact(FactType.DECIMAL).unit(unit).build();
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  private static BigDecimal step(FactDefinition fact) {
    return Range.of(fact, null).step();
  }

  private static Range between(String low, String high) {
    return Range.of(
        fact(FactType.DECIMAL).unit("ratio").min(number(low)).max(number(high)).build(), null);
  }

  private static List<String> around(Range range, String threshold, String from) {
    return range.around(List.of(number(threshold)), number(from)).stream()
        .map(point -> point.stripTrailingZeros().toPlainString())
        .toList();
  }

  @Test
  void numbersAndDaysHaveARange() {
    assertThat(Range.holds(fact(FactType.DECIMAL).build())).isTrue();
    assertThat(Range.holds(fact(FactType.INTEGER).build())).isTrue();
    assertThat(Range.holds(fact(FactType.DATE).build())).isTrue();
    assertThat(Range.holds(fact(FactType.BOOLEAN).build())).isFalse();
    assertThat(Range.holds(fact(FactType.ENUM).build())).isFalse();
    assertThat(Range.holds(fact(FactType.listOf(Kind.DECIMAL)).build())).isFalse();
    assertThat(Range.holds(fact(FactType.listOf(Kind.DATE)).build())).isFalse();
  }

  @Test
  void theStepIsTheSmallestAmountOfTheUnit() {
    assertThat(step(decimal("CNY"))).isEqualTo("0.01");
    assertThat(step(decimal("m2"))).isEqualTo("0.01");
    assertThat(step(fact(FactType.DECIMAL).build())).isEqualTo("0.01");
    assertThat(step(decimal("ratio"))).isEqualTo("0.0001");
    assertThat(List.of("year", "count", "stars", "grade", "days"))
        .allSatisfy(unit -> assertThat(step(decimal(unit))).isEqualTo("1"));
    assertThat(step(fact(FactType.INTEGER).unit("ratio").build())).isEqualTo("1");
    assertThat(step(fact(FactType.DATE).build())).isEqualTo("1");
    assertThat(Range.of(decimal("CNY"), number("500000")).step()).isEqualTo("500000");
  }

  @Test
  void aDayIsKnownByItsNumber() {
    Range days = Range.of(fact(FactType.DATE).build(), number("30"));

    assertThat(days.step()).isEqualTo("1");
    assertThat(days.value(number("1"))).isEqualTo(LocalDate.of(1970, 1, 2));
    assertThat(days.contains(BigDecimal.valueOf(LocalDate.of(9999, 12, 31).toEpochDay()))).isTrue();
    assertThat(days.contains(BigDecimal.valueOf(LocalDate.of(9999, 12, 31).toEpochDay() + 1)))
        .isFalse();
    assertThat(days.contains(BigDecimal.valueOf(LocalDate.of(1, 1, 1).toEpochDay() - 1))).isFalse();
    assertThat(days.start(LocalDate.of(1970, 1, 11))).isEqualTo("10");
  }

  @Test
  void aNumberIsTheValueOfItsFact() {
    assertThat(between("0", "1").value(number("0.500"))).isEqualTo(number("0.5"));
  }

  @Test
  void theBoundsBelongToTheRange() {
    Range range = between("0.2", "0.8");

    assertThat(range.contains(number("0.2"))).isTrue();
    assertThat(range.contains(number("0.8"))).isTrue();
    assertThat(range.contains(number("0.1999"))).isFalse();
    assertThat(range.contains(number("0.8001"))).isFalse();
    assertThat(Range.of(decimal("CNY"), null).contains(number("-1e30"))).isTrue();
    assertThat(Range.of(decimal("CNY"), null).contains(number("1e30"))).isTrue();
  }

  @Test
  void theGridIsThatOfTheSteps() {
    Range halfMillions = Range.of(decimal("CNY"), number("500000"));

    assertThat(halfMillions.floor(number("1999999.99"))).isEqualByComparingTo("1500000");
    assertThat(halfMillions.floor(number("2000000"))).isEqualByComparingTo("2000000");
    assertThat(halfMillions.floor(number("-1"))).isEqualByComparingTo("-500000");
  }

  @Test
  void thePointsBesideAThresholdAndTheBoundsComeNearestFirst() {
    assertThat(around(between("0", "1"), "0.5", "0.2"))
        .containsExactly("0", "0.4999", "0.5", "0.5001", "0.5002", "1");
    assertThat(around(between("0", "1"), "0.5", "0.9"))
        .containsExactly("1", "0.5002", "0.5001", "0.5", "0.4999", "0");
    assertThat(around(between("0.5", "0.5001"), "0.5", "0.5")).containsExactly("0.5", "0.5001");
  }

  @Test
  void aThresholdBetweenTwoStepsIsAPointIfItCanBeWrittenDown() {
    assertThat(around(between("0", "1"), "0.28055", "0"))
        .containsExactly("0", "0.2804", "0.2805", "0.28055", "0.2806", "0.2807", "1");
    assertThat(around(between("0", "1"), "0.2800000001", "0")).contains("0.2800000001");
    assertThat(around(between("0", "1"), "0.28000000001", "0")).doesNotContain("0.28000000001");
    BigDecimal third = BigDecimal.ONE.divide(BigDecimal.valueOf(3), MathContext.DECIMAL128);
    assertThat(between("0", "1").around(List.of(third), BigDecimal.ZERO)).doesNotContain(third);
    assertThat(around(Range.of(fact(FactType.INTEGER).build(), null), "2.5", "0"))
        .containsExactly("1", "2", "3", "4");
  }

  @Test
  void anUnknownNumberStartsAtZeroOrAtTheBoundNearestToIt() {
    LocalDate day = LocalDate.of(2024, 6, 1);

    assertThat(Range.of(decimal("CNY"), null).start(day)).isEqualByComparingTo("0");
    assertThat(between("0", "1").start(day)).isEqualByComparingTo("0");
    assertThat(between("-1", "1").start(day)).isEqualByComparingTo("0");
    assertThat(between("0.2", "1").start(day)).isEqualByComparingTo("0.2");
    assertThat(between("-2", "-1").start(day)).isEqualByComparingTo("-1");
  }
}
