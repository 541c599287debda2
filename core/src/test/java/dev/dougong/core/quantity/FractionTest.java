package dev.dougong.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FractionTest implements ScalarLaws<Fraction> {

  @Override
  public Fraction parse(String text) {
    return Fraction.parse(text);
  }

  @Override
  public Class<Fraction> type() {
    return Fraction.class;
  }

  @Override
  @Provide
  public Arbitrary<Fraction> values() {
    return ScalarLaws.fractions();
  }

  @Provide
  Arbitrary<BigDecimal> decimals() {
    return ScalarLaws.decimals();
  }

  @Override
  public List<String> pieces() {
    return List.of("/3", "/0", "/10");
  }

  @Property
  void theNumbersAreAField(
      @ForAll("values") Fraction a, @ForAll("values") Fraction b, @ForAll("values") Fraction c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.times(b)).isEqualTo(b.times(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
    assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
    assertThat(a.minus(a)).isEqualTo(Fraction.ZERO);
    assertThat(a.compareTo(b)).isEqualTo(a.minus(b).signum());
    if (b.signum() != 0) {
      assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
    }
  }

  @Property
  void aFractionIsInLowestTermsOverAPositiveNumber(@ForAll("values") Fraction a) {
    assertThat(a.denominator()).isPositive();
    assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
    assertThat(a.isWhole()).isEqualTo(a.denominator().equals(BigInteger.ONE));
  }

  @Property
  void aDecimalIsHeldExactly(@ForAll("decimals") BigDecimal decimal) {
    assertThat(Fraction.of(decimal).toExactDecimal().orElseThrow()).isEqualByComparingTo(decimal);
  }

  @Property
  void aDecimalIsTheNearest(@ForAll("values") Fraction a) {
    Fraction off = Fraction.of(a.toDecimal(3, RoundingMode.HALF_EVEN)).minus(a).abs();
    assertThat(off).isLessThanOrEqualTo(Fraction.of(1, 2000));
    assertThat(a.toDecimal(3, RoundingMode.FLOOR))
        .isLessThanOrEqualTo(a.toDecimal(3, RoundingMode.CEILING));
  }

  @Test
  void anEndlessDecimalIsGivenOnlyWithAScaleOrAPrecision() {
    Fraction third = Fraction.of(1, 3);
    assertThat(third.toExactDecimal()).isEmpty();
    assertThat(Fraction.of(3, 40).toExactDecimal()).contains(new BigDecimal("0.075"));
    assertThat(third.toDecimal(3, RoundingMode.UP)).isEqualTo(new BigDecimal("0.334"));
    assertThat(third.toDecimal(new MathContext(4))).isEqualTo(new BigDecimal("0.3333"));
    assertThatThrownBy(() -> third.toDecimal(3, RoundingMode.UNNECESSARY))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> third.toDecimal(MathContext.UNLIMITED))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void zeroIsNoDivisor() {
    assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO))
        .isInstanceOf(InvalidInputException.class);
    assertThat(Fraction.of(-6, -4)).isEqualTo(Fraction.of(3, 2)).hasToString("3/2");
  }

  @Test
  void sizeIsBoundedWhereverItComesFrom() {
    Fraction large = Fraction.of(BigDecimal.ONE.scaleByPowerOfTen(200));
    assertThat(Fraction.parse(large.toString())).isEqualTo(large);
    assertThatThrownBy(() -> large.plus(Fraction.ONE)).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> large.times(large)).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> Fraction.of(BigInteger.ONE.shiftLeft(10_000_000), BigInteger.TWO))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> Fraction.of(new BigDecimal("1E-2000000000")))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> Fraction.ONE.toDecimal(2_000_000_000, RoundingMode.UP))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> Fraction.ONE.toDecimal(Integer.MIN_VALUE, RoundingMode.UP))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> Fraction.ONE.toDecimal(new MathContext(2_000_000_000)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void theLargestValuesStillPrintATextThatReadsBack() {
    BigInteger twos = BigInteger.TWO.pow(190);
    Fraction awkward = Fraction.of(BigInteger.TEN.pow(200).subtract(BigInteger.ONE), twos);
    assertThat(Area.parse(Area.of(awkward, Area.Unit.SQUARE_METRE).toString()).toFraction())
        .isEqualTo(awkward);
    assertThat(Ratio.parse(Ratio.of(awkward).toString()).toFraction()).isEqualTo(awkward);
    Fraction small = Fraction.of(BigInteger.ONE, BigInteger.TWO.pow(660));
    assertThat(Ratio.parse(Ratio.of(small).toString()).toFraction()).isEqualTo(small);
    for (Fraction edge :
        List.of(
            awkward,
            small,
            Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(199).multiply(BigInteger.valueOf(3))))) {
      PercentagePoints points = PercentagePoints.of(edge);
      assertThat(PercentagePoints.parse(points.toString())).isEqualTo(points);
      Area area = Area.of(edge, Area.Unit.SQUARE_METRE);
      assertThat(Area.parse(area.toString())).isEqualTo(area);
      assertThat(Area.parse(area.toChineseString())).isEqualTo(area);
      assertThat(Area.parse(area.toString(Area.Unit.SQUARE_KILOMETRE))).isEqualTo(area);
    }
    Money tiny = Money.of(BigDecimal.ONE.scaleByPowerOfTen(-200));
    assertThat(Money.parse(tiny.toString())).isEqualTo(tiny);
  }
}
