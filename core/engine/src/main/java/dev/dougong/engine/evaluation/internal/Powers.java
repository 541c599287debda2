package dev.dougong.engine.evaluation.internal;

import dev.dougong.engine.evaluation.EvaluationException;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Exponentials, logarithms and powers to the precision of the language, computed with digits to
 * spare and rounded once.
 */
final class Powers {

  private static final MathContext WORKING = new MathContext(60);
  private static final BigDecimal TINY = BigDecimal.ONE.movePointLeft(58);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal LN_TWO = logNearOne(TWO);
  private static final int GREATEST_EXPONENT = 9999;

  private Powers() {}

  /** The power; exact to the last digit where the exponent is a whole number. */
  static BigDecimal power(BigDecimal base, BigDecimal exponent) {
    boolean whole = exponent.stripTrailingZeros().scale() <= 0;
    if (exponent.abs().compareTo(BigDecimal.valueOf(GREATEST_EXPONENT)) > 0) {
      throw Values.expected("an exponent of at most " + GREATEST_EXPONENT, exponent);
    }
    if (base.signum() == 0 && exponent.signum() < 0) {
      throw new EvaluationException("division by zero");
    }
    if (whole) {
      return base.pow(exponent.intValueExact(), Values.PRECISION);
    }
    if (base.signum() < 0) {
      throw Values.expected("a base that is not negative for a broken exponent", base);
    }
    return base.signum() == 0
        ? BigDecimal.ZERO
        : exponential(log(base).multiply(exponent, WORKING)).round(Values.PRECISION);
  }

  /** e to that power. */
  static BigDecimal exp(BigDecimal exponent) {
    if (exponent.abs().compareTo(BigDecimal.valueOf(GREATEST_EXPONENT)) > 0) {
      throw Values.expected("an exponent of at most " + GREATEST_EXPONENT, exponent);
    }
    return exponential(exponent).round(Values.PRECISION);
  }

  /** The natural logarithm. */
  static BigDecimal naturalLog(BigDecimal number) {
    if (number.signum() <= 0) {
      throw Values.expected("a number above zero", number);
    }
    return log(number).round(Values.PRECISION);
  }

  /** By halving the exponent until the series is short, then squaring back. */
  private static BigDecimal exponential(BigDecimal exponent) {
    int halvings = 0;
    BigDecimal small = exponent;
    while (small.abs().compareTo(BigDecimal.valueOf(0.1)) > 0) {
      small = small.divide(TWO, WORKING);
      halvings++;
    }
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int n = 1; term.abs().compareTo(TINY) > 0; n++) {
      term = term.multiply(small, WORKING).divide(BigDecimal.valueOf(n), WORKING);
      sum = sum.add(term, WORKING);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, WORKING);
    }
    return sum;
  }

  private static BigDecimal log(BigDecimal number) {
    BigDecimal near = number;
    int twos = 0;
    while (near.compareTo(BigDecimal.valueOf(1.5)) > 0) {
      near = near.divide(TWO, WORKING);
      twos++;
    }
    while (near.compareTo(BigDecimal.valueOf(0.75)) < 0) {
      near = near.multiply(TWO, WORKING);
      twos--;
    }
    return logNearOne(near).add(LN_TWO.multiply(BigDecimal.valueOf(twos), WORKING), WORKING);
  }

  /** ln x = 2 artanh((x - 1) / (x + 1)), a series that is short near one. */
  private static BigDecimal logNearOne(BigDecimal number) {
    BigDecimal ratio = number.subtract(BigDecimal.ONE).divide(number.add(BigDecimal.ONE), WORKING);
    BigDecimal square = ratio.multiply(ratio, WORKING);
    BigDecimal power = ratio;
    BigDecimal sum = ratio;
    for (int n = 3; power.abs().compareTo(TINY) > 0; n += 2) {
      power = power.multiply(square, WORKING);
      sum = sum.add(power.divide(BigDecimal.valueOf(n), WORKING), WORKING);
    }
    return sum.multiply(TWO, WORKING);
  }
}
