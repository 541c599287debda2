package dev.dougong.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest implements ScalarLaws<Rounding> {

  @Override
  public Rounding parse(String text) {
    return Rounding.parse(text);
  }

  @Override
  public Class<Rounding> type() {
    return Rounding.class;
  }

  @Override
  @Provide
  public Arbitrary<Rounding> values() {
    return Combinators.combine(Arbitraries.of(1L, 2L, 5L), Arbitraries.integers().between(-6, 6))
        .as((units, scale) -> Rounding.to(BigDecimal.valueOf(units, scale)));
  }

  @Provide
  Arbitrary<Fraction> numbers() {
    return ScalarLaws.fractions();
  }

  @Override
  public List<String> pieces() {
    return List.of("0.1", "0.5", "20", "0.2", "3");
  }

  @ParameterizedTest
  @CsvSource({
    "12.1498, 0.1, 12.1",
    "12.1498, 1, 12",
    "1268, 100, 1.3E+3",
    "10.502, 1, 11",
    "1.050, 0.1, 1.0",
    "0.350, 0.1, 0.4",
    "2500, 1000, 2E+3",
    "3500, 1000, 4E+3",
    "31500, 1000, 32E+3",
    "32500, 1000, 32E+3",
    "0.0325, 0.001, 0.032",
    "-0.0365, 0.001, -0.036",
    "-355, 10, -36E+1",
    "-325, 10, -32E+1",
    "60.25, 0.5, 60.0",
    "60.38, 0.5, 60.5",
    "60.28, 0.5, 60.5",
    "-60.75, 0.5, -61.0",
    "830, 20, 84E+1",
    "842, 20, 84E+1",
    "832, 20, 84E+1",
    "-930, 20, -92E+1",
    "15.4546, 1, 15",
    "16.5001, 1, 17"
  })
  void roundsLikeTheWorkedCases(BigDecimal value, BigDecimal interval, BigDecimal rounded) {
    assertThat(Rounding.to(interval).apply(value)).isEqualTo(rounded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "3", "0.25", "12", "1E+300", "1E-300", "11"})
  void refusesAnotherIntervalThanOneTwoOrFiveUnits(BigDecimal interval) {
    assertThatThrownBy(() -> Rounding.to(interval)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void decimalsAndIntervalsNameTheSameRounding() {
    assertThat(Rounding.toDecimals(2)).isEqualTo(Rounding.to(new BigDecimal("0.01")));
    assertThat(Rounding.toDecimals(-3)).isEqualTo(Rounding.to(new BigDecimal("1000")));
    assertThat(Rounding.toDecimals(-3)).hasToString("1000");
    assertThatThrownBy(() -> Rounding.toDecimals(Integer.MIN_VALUE))
        .isInstanceOf(InvalidInputException.class);
  }

  @Property
  void theResultIsTheNearestMultipleAndTheEvenOneOfTwo(
      @ForAll("numbers") Fraction value, @ForAll("values") Rounding rounding) {
    BigDecimal rounded = rounding.apply(value);
    Fraction interval = Fraction.of(rounding.interval());
    Fraction multiple = Fraction.of(rounded).dividedBy(interval);
    assertThat(multiple.isWhole()).isTrue();
    int toHalf =
        Fraction.of(rounded).minus(value).abs().compareTo(interval.times(Fraction.of(1, 2)));
    assertThat(toHalf).isLessThanOrEqualTo(0);
    if (toHalf == 0) {
      assertThat(multiple.numerator().testBit(0)).isFalse();
    }
  }

  @Property
  void roundingIsIdempotentOddAndKeepsTheOrder(
      @ForAll("numbers") Fraction a,
      @ForAll("numbers") Fraction b,
      @ForAll("values") Rounding rounding) {
    BigDecimal rounded = rounding.apply(a);
    assertThat(rounding.apply(rounded)).isEqualTo(rounded);
    assertThat(rounding.apply(a.negated())).isEqualTo(rounded.negate());
    if (a.compareTo(b) <= 0) {
      assertThat(rounded).isLessThanOrEqualTo(rounding.apply(b));
    }
  }

  @Property
  void aTieGoesToTheEvenMultiple(@ForAll("values") Rounding rounding, @ForAll short multiple) {
    Fraction tie = Fraction.of(2L * multiple + 1, 2).times(Fraction.of(rounding.interval()));
    Fraction result = Fraction.of(rounding.apply(tie)).dividedBy(Fraction.of(rounding.interval()));
    assertThat(result).isEqualTo(Fraction.of(multiple % 2 == 0 ? multiple : multiple + 1));
  }

  @Test
  void oneStepIsNotTwo() {
    BigDecimal value = new BigDecimal("15.4546");
    assertThat(Rounding.toDecimals(0).apply(value)).isEqualByComparingTo("15");
    BigDecimal tooEarly = Rounding.toDecimals(1).apply(new BigDecimal("15.46"));
    assertThat(Rounding.toDecimals(0).apply(tooEarly)).isEqualByComparingTo("16");
  }

  @ParameterizedTest
  @CsvSource({
    // value, limit as written, full value passes, rounded value passes
    "96.96, 97.0, false, true",
    "96.94, 97.0, false, false",
    "96.96, 97.00, false, false",
    "96.6, 97, false, true",
    "97.01, 97.0, true, true"
  })
  void theComparisonDecidesWhetherALowerLimitIsKept(
      BigDecimal value, BigDecimal limit, boolean full, boolean rounded) {
    assertThat(LimitComparison.FULL_VALUE.isAtLeast(value, limit)).isEqualTo(full);
    assertThat(LimitComparison.ROUNDED_VALUE.isAtLeast(value, limit)).isEqualTo(rounded);
    assertThat(LimitComparison.FULL_VALUE.isBelow(value, limit)).isEqualTo(!full);
    assertThat(LimitComparison.ROUNDED_VALUE.isBelow(value, limit)).isEqualTo(!rounded);
  }

  @Test
  void theComparisonDecidesWhetherAnUpperLimitIsKept() {
    BigDecimal value = new BigDecimal("0.304");
    BigDecimal limit = new BigDecimal("0.30");
    assertThat(LimitComparison.FULL_VALUE.isAtMost(value, limit)).isFalse();
    assertThat(LimitComparison.ROUNDED_VALUE.isAtMost(value, limit)).isTrue();
    assertThat(LimitComparison.FULL_VALUE.isAbove(value, limit)).isTrue();
    assertThat(LimitComparison.ROUNDED_VALUE.isAbove(value, limit)).isFalse();
  }
}
