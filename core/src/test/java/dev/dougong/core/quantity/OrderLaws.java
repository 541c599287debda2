package dev.dougong.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every ordered value: one order, which agrees with equality and with the rules. */
interface OrderLaws<T extends ExactValue & Comparable<T>> extends ScalarLaws<T> {

  @Property
  default void theOrderAgreesWithEqualityAndIsTotal(
      @ForAll("values") T a, @ForAll("values") T b, @ForAll("values") T c) {
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a).isLessThanOrEqualTo(c);
    }
  }

  @Property
  default void theFactIsExactOrTheNearestOf34Digits(@ForAll("values") T value) {
    Fraction off = Fraction.of(value.toFactValue()).minus(value.toFraction()).abs();
    if (value.toFraction().toExactDecimal().isPresent()) {
      assertThat(off).isEqualTo(Fraction.ZERO);
    } else {
      assertThat(value.toFactValue().precision()).isLessThanOrEqualTo(34);
      Fraction half = Fraction.of(value.toFactValue().ulp()).times(Fraction.of(1, 2));
      assertThat(off).isLessThanOrEqualTo(half);
    }
    assertThat(value.in(value.unit())).contains(value.toFactValue());
    assertThat(value.in("nonsense")).isEmpty();
  }
}
