package dev.dougong.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds for every kind of measure. */
interface MeasureLaws<M extends Measure<M, U>, U extends Enum<U> & MeasureUnit>
    extends OrderLaws<M> {

  /** So many of a unit. */
  M of(Fraction amount, U unit);

  /** All units, the canonical one first. */
  U[] units();

  /** Whether net amounts below zero exist. */
  boolean isSigned();

  @Override
  @Provide
  default Arbitrary<M> values() {
    return Combinators.combine(
            ScalarLaws.fractions().map(f -> isSigned() ? f : f.abs()), Arbitraries.of(units()))
        .as(this::of);
  }

  @Provide
  default Arbitrary<BigDecimal> factors() {
    return ScalarLaws.decimals().map(BigDecimal::abs);
  }

  @Override
  default List<String> pieces() {
    return Arrays.stream(units())
        .flatMap(
            unit ->
                Stream.concat(
                    Stream.of(unit.symbol(), unit.chinese(), "万" + unit.chinese()),
                    unit.definition().alsoWritten().stream()))
        .toList();
  }

  @Property(tries = 300)
  default void sumsAndMultiplesKeepTheirLaws(
      @ForAll("values") M a,
      @ForAll("values") M b,
      @ForAll("values") M c,
      @ForAll("factors") BigDecimal x) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.plus(b).times(x)).isEqualTo(a.times(x).plus(b.times(x)));
    assertThat(a.times(Ratio.of(x))).isEqualTo(a.times(x));
    assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
    assertThat(a.excessOver(b).plus(a.min(b))).isEqualTo(a);
    if (x.signum() != 0) {
      assertThat(a.times(x).dividedBy(x)).isEqualTo(a);
    }
    if (!b.isZero()) {
      assertThat(b.times(a.dividedBy(b))).isEqualTo(a);
    }
  }

  @Property(tries = 300)
  default void goingBelowZeroIsRefusedUnlessNetAmountsExist(
      @ForAll("values") M a, @ForAll("values") M b) {
    if (isSigned() || a.compareTo(b) >= 0) {
      assertThat(a.minus(b).plus(b)).isEqualTo(a);
    } else {
      assertThatThrownBy(() -> a.minus(b))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("zero or more");
    }
  }

  @Property(tries = 300)
  default void everyUnitAndTheChineseTextReadBackAsTheSameAmount(@ForAll("values") M value) {
    assertThat(parse(value.toChineseString())).isEqualTo(value);
    for (U unit : units()) {
      assertThat(of(value.in(unit), unit)).isEqualTo(value);
      assertThat(parse(value.toString(unit))).isEqualTo(value);
      assertThat(value.in(unit.symbol())).isPresent();
    }
  }

  @Property(tries = 300)
  default void aBareJsonNumberCountsTheCanonicalUnit(@ForAll("factors") BigDecimal number)
      throws JsonProcessingException {
    assertThat(MAPPER.readValue(number.toString(), type()))
        .isEqualTo(of(Fraction.of(number), units()[0]));
  }

  @Test
  default void aTextNeedsAUnit() {
    assertThatThrownBy(() -> parse("12")).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> parse(units()[0].symbol())).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> parse("12 bananas")).isInstanceOf(InvalidInputException.class);
  }

  @Test
  default void theDictionarySpellsTheCanonicalUnitInAWayThatReads() {
    M one = of(Fraction.ONE, units()[0]);
    assertThat(parse("1 " + one.unit())).isEqualTo(one);
    assertThat(one.toFactValue()).isEqualByComparingTo("1");
  }
}
