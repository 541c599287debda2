package dev.dougong.calculators.gap;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** A polynomial in one unknown with exact coefficients, the constant first. */
record Polynomial(List<BigDecimal> coefficients) {

  static final Polynomial ZERO = new Polynomial(ImmutableList.of());
  static final Polynomial ONE = constant(BigDecimal.ONE);

  /** The unknown itself. */
  static final Polynomial UNKNOWN =
      new Polynomial(ImmutableList.of(BigDecimal.ZERO, BigDecimal.ONE));

  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  /** Drops leading zeros. */
  Polynomial {
    int size = coefficients.size();
    while (size > 0 && coefficients.get(size - 1).signum() == 0) {
      size--;
    }
    coefficients = ImmutableList.copyOf(coefficients.subList(0, size));
  }

  static Polynomial constant(BigDecimal value) {
    return new Polynomial(ImmutableList.of(value));
  }

  int degree() {
    return coefficients.size() - 1;
  }

  private BigDecimal at(int power) {
    return power < coefficients.size() ? coefficients.get(power) : BigDecimal.ZERO;
  }

  Polynomial plus(Polynomial other) {
    List<BigDecimal> sum = new ArrayList<>();
    for (int i = 0; i < Math.max(coefficients.size(), other.coefficients.size()); i++) {
      sum.add(at(i).add(other.at(i)));
    }
    return new Polynomial(sum);
  }

  Polynomial negated() {
    return new Polynomial(coefficients.stream().map(BigDecimal::negate).toList());
  }

  Polynomial times(Polynomial other) {
    List<BigDecimal> product = new ArrayList<>();
    for (int i = 0; i <= degree() + other.degree(); i++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int j = 0; j <= i; j++) {
        sum = sum.add(at(j).multiply(other.at(i - j)));
      }
      product.add(sum);
    }
    return new Polynomial(product);
  }

  /** Where it is zero; nothing for a constant, and for more than a square. */
  List<BigDecimal> roots() {
    if (degree() == 1) {
      return List.of(at(0).negate().divide(at(1), EXACT_ENOUGH));
    }
    if (degree() != 2) {
      return List.of();
    }
    BigDecimal inside = at(1).multiply(at(1)).subtract(FOUR.multiply(at(2)).multiply(at(0)));
    if (inside.signum() < 0) {
      return List.of();
    }
    BigDecimal root = inside.sqrt(EXACT_ENOUGH);
    BigDecimal below = TWO.multiply(at(2));
    return List.of(
        at(1).negate().add(root).divide(below, EXACT_ENOUGH),
        at(1).negate().subtract(root).divide(below, EXACT_ENOUGH));
  }
}
