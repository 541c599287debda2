package dev.dougong.calculators.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class PolynomialTest {

  private static Polynomial of(int... coefficients) {
    return new Polynomial(Arrays.stream(coefficients).mapToObj(BigDecimal::valueOf).toList());
  }

  private static Quotient constant(int value) {
    return Quotient.constant(BigDecimal.valueOf(value));
  }

  private static ListAssert<BigDecimal> assertRoots(List<BigDecimal> roots) {
    return assertThat(roots).usingElementComparator(BigDecimal::compareTo);
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  @Test
  void leadingZerosDoNotCount() {
    assertThat(of(1, 2, 0, 0)).isEqualTo(of(1, 2));
    assertThat(of(0, 0)).isEqualTo(Polynomial.ZERO);
    assertThat(of(0, 0, 3).degree()).isEqualTo(2);
    assertThat(Polynomial.ONE.degree()).isZero();
    assertThat(Polynomial.ZERO.degree()).isEqualTo(-1);
  }

  @Test
  void sumsAndProductsGoByPowers() {
    assertThat(of(1, 2).plus(of(3, 4, 5))).isEqualTo(of(4, 6, 5));
    assertThat(of(3, 4, 5).plus(of(1, 2))).isEqualTo(of(4, 6, 5));
    assertThat(of(1, 2).plus(of(1, 2).negated())).isEqualTo(Polynomial.ZERO);
    assertThat(of(-2, 1).times(of(-3, 1))).isEqualTo(of(6, -5, 1));
    assertThat(of(1, 2, 3).times(of(4, 5))).isEqualTo(of(4, 13, 22, 15));
    assertThat(of(1, 2, 3).times(Polynomial.ZERO)).isEqualTo(Polynomial.ZERO);
    assertThat(Polynomial.UNKNOWN.times(Polynomial.UNKNOWN)).isEqualTo(of(0, 0, 1));
  }

  @Test
  void aLineCrossesZeroOnce() {
    assertRoots(of(-3, 2).roots()).containsExactly(number("1.5"));
    assertRoots(of(0, 7).roots()).containsExactly(number("0"));
  }

  @Test
  void aSquareCrossesZeroTwiceOnceOrNever() {
    assertRoots(of(6, -5, 1).roots()).containsExactlyInAnyOrder(number("2"), number("3"));
    assertRoots(of(-12, 2, 2).roots()).containsExactlyInAnyOrder(number("2"), number("-3"));
    assertRoots(of(9, -6, 1).roots()).containsOnly(number("3"));
    assertThat(of(1, 0, 1).roots()).isEmpty();
  }

  @Test
  void neitherAConstantNorACubeIsSolved() {
    assertThat(Polynomial.ONE.roots()).isEmpty();
    assertThat(Polynomial.ZERO.roots()).isEmpty();
    assertThat(of(0, 0, 0, 1).roots()).isEmpty();
  }

  @Test
  void quotientsMeetWhereTheyAreEqual() {
    Quotient x = Quotient.UNKNOWN;

    assertRoots(constant(100).dividedBy(x).meets(constant(4))).containsExactly(number("25"));
    assertRoots(x.times(constant(3)).plus(constant(1)).meets(constant(10)))
        .containsExactly(number("3"));
    assertRoots(x.meets(constant(7))).containsExactly(number("7"));
    assertRoots(constant(7).meets(x)).containsExactly(number("7"));
    assertRoots(x.negated().meets(constant(7))).containsExactly(number("-7"));
    assertRoots(x.times(x).meets(constant(49)))
        .containsExactlyInAnyOrder(number("7"), number("-7"));
    assertThat(constant(1).meets(constant(2))).isEmpty();
  }

  @Test
  void aShareOfAPartIsSolvedForThePart() {
    Quotient x = Quotient.UNKNOWN;

    // (200 - x) / 200 = 0.15
    Quotient saved = constant(200).plus(x.negated()).dividedBy(constant(200));
    assertRoots(saved.meets(Quotient.constant(number("0.15")))).containsExactly(number("170"));
    // x / (x + 30) = 0.7
    Quotient part = x.dividedBy(x.plus(constant(30)));
    assertRoots(part.meets(Quotient.constant(number("0.7")))).containsExactly(number("70"));
    // 6 / x + x = 5
    assertRoots(constant(6).dividedBy(x).plus(x).meets(constant(5)))
        .containsExactlyInAnyOrder(number("2"), number("3"));
  }
}
