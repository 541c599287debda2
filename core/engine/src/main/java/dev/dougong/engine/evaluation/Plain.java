package dev.dougong.engine.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values as plain text: numbers without exponent and without trailing zeros, contexts without the
 * entries that have no value.
 */
final class Plain {

  private Plain() {}

  static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  static String text(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number(number);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Plain::text).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> context) {
      return context.entrySet().stream()
          .filter(e -> e.getValue() != null)
          .map(e -> e.getKey() + ": " + text(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return String.valueOf(value);
  }
}
