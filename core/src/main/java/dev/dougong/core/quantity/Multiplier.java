package dev.dougong.core.quantity;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;

/** The powers of ten that Chinese puts between a number and its unit. */
final class Multiplier {

  static final ImmutableMap<String, Fraction> NAMES =
      ImmutableMap.<String, Fraction>builder()
          .put("", Fraction.ONE)
          .put("千", power(3))
          .put("万", power(4))
          .put("十万", power(5))
          .put("百万", power(6))
          .put("千万", power(7))
          .put("亿", power(8))
          .put("十亿", power(9))
          .put("百亿", power(10))
          .put("千亿", power(11))
          .put("万亿", power(12))
          .buildOrThrow();

  private Multiplier() {}

  private static Fraction power(int zeros) {
    return Fraction.of(BigDecimal.ONE.scaleByPowerOfTen(zeros));
  }
}
