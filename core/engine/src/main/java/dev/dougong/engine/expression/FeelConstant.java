package dev.dougong.engine.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** The text of a constant in a formula. */
final class FeelConstant {

  private FeelConstant() {}

  static String of(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof String string) {
      return quoted(string);
    } else if (value instanceof LocalDate) {
      return "@\"" + value + "\"";
    } else if (value instanceof Period period) {
      return "@\"" + iso(period) + "\"";
    } else if (value instanceof Duration duration) {
      return "@\"" + iso(duration) + "\"";
    }
    return String.valueOf(value);
  }

  private static String quoted(String string) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (Character.isISOControl(c) || Character.isSurrogate(c)) {
            text.append(String.format("\\u%04X", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    return text.append('"').toString();
  }

  /** With the sign in front, as FEEL has it; none is years and months, never days. */
  private static String iso(Period period) {
    long months = period.toTotalMonths();
    long size = Math.abs(months);
    String years = size >= 12 ? size / 12 + "Y" : "";
    String rest = size % 12 != 0 || size < 12 ? size % 12 + "M" : "";
    return (months < 0 ? "-P" : "P") + years + rest;
  }

  private static String iso(Duration duration) {
    Duration size = duration.abs();
    long days = size.toDays();
    Duration rest = size.minusDays(days);
    String time = rest.isZero() ? "" : rest.toString().substring(1);
    String whole = days > 0 || rest.isZero() ? days + "D" : "";
    return (duration.isNegative() ? "-P" : "P") + whole + time;
  }
}
