package dev.dougong.calculators.gap;

import java.math.BigDecimal;
import java.util.List;

/** A quotient of two polynomials in one unknown: what a formula is on a stretch of its values. */
record Quotient(Polynomial above, Polynomial below) {

  static final Quotient UNKNOWN = new Quotient(Polynomial.UNKNOWN, Polynomial.ONE);

  static Quotient constant(BigDecimal value) {
    return new Quotient(Polynomial.constant(value), Polynomial.ONE);
  }

  Quotient plus(Quotient other) {
    return new Quotient(
        above.times(other.below).plus(other.above.times(below)), below.times(other.below));
  }

  Quotient negated() {
    return new Quotient(above.negated(), below);
  }

  Quotient times(Quotient other) {
    return new Quotient(above.times(other.above), below.times(other.below));
  }

  Quotient dividedBy(Quotient other) {
    return new Quotient(above.times(other.below), below.times(other.above));
  }

  /** Where the two are equal. */
  List<BigDecimal> meets(Quotient other) {
    return above.times(other.below).plus(other.above.times(below).negated()).roots();
  }
}
