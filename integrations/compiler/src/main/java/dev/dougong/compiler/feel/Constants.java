package dev.dougong.compiler.feel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the constants of a formula; a date that doesn't exist is refused here, not at run time. */
public final class Constants {

  /** As facts: 34 digits before and after the point, which is what a decimal128 keeps. */
  private static final int MOST_DIGITS = 34;

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern MONTHS = Pattern.compile("-?P(?=[0-9])([0-9]{1,6}Y)?([0-9]{1,6}M)?");
  private static final Pattern DAYS =
      Pattern.compile(
          "-?P(?=.)([0-9]{1,8}D)?(T(?=.)([0-9]{1,8}H)?([0-9]{1,8}M)?([0-9]{1,8}(\\.[0-9]{1,9})?S)?)?");

  private Constants() {}

  /** The number that is written, without trailing zeros, or null if it has too many digits. */
  public static @Nullable BigDecimal exact(String written) {
    if (written.length() > 4 * MOST_DIGITS) {
      return null;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(written);
    } catch (NumberFormatException e) {
      return null;
    }
    return plain(number);
  }

  private static @Nullable BigDecimal plain(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.precision() > MOST_DIGITS
        || (long) stripped.precision() - stripped.scale() > MOST_DIGITS
        || stripped.scale() > MOST_DIGITS) {
      return null;
    }
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The date of an ISO text; null if it is none or the day doesn't exist. */
  public static @Nullable LocalDate date(String text) {
    if (!looksLikeDate(text)) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether a text has the form of a date, existing or not. */
  public static boolean looksLikeDate(String text) {
    return DATE.matcher(text).matches();
  }

  /**
   * The duration of an ISO text: a {@code Period} of years and months or a {@code Duration} of days
   * and time; null if it is neither.
   */
  public static @Nullable Object duration(String text) {
    try {
      if (MONTHS.matcher(text).matches()) {
        return Period.parse(text).normalized();
      }
      return DAYS.matcher(text).matches() ? Duration.parse(text) : null;
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  static BigDecimal number(String written, int at) {
    BigDecimal number = exact(written);
    if (number == null) {
      throw SyntaxBuilder.stop(
          at, "`" + shortened(written) + "` was given, expected a number of at most 34 digits");
    }
    return number;
  }

  static Object temporal(String text, int at) {
    Object value = date(text);
    if (value == null) {
      value = duration(text);
    }
    if (value == null) {
      throw SyntaxBuilder.stop(
          at,
          "`@\""
              + shortened(text)
              + "\"` was given, expected a date that exists such as"
              + " @\"2024-06-01\" or a duration such as @\"P3Y\" or @\"P10D\"");
    }
    return value;
  }

  static String text(String quoted, int at) {
    StringBuilder text = new StringBuilder();
    int end = quoted.length() - 1;
    int i = 1;
    while (i < end) {
      char c = quoted.charAt(i);
      i += c == '\\' ? escape(quoted, i + 1, text, at) + 1 : 1;
      if (c != '\\') {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** Appends what an escape stands for, and gives the number of characters after the backslash. */
  private static int escape(String quoted, int at, StringBuilder text, int offset) {
    switch (quoted.charAt(at)) {
      case 'n' -> text.append('\n');
      case 'r' -> text.append('\r');
      case 't' -> text.append('\t');
      case '"', '\'', '\\' -> text.append(quoted.charAt(at));
      case 'u' -> code(quoted, at, 4, text, offset);
      case 'U' -> code(quoted, at, 6, text, offset);
      default ->
          throw SyntaxBuilder.stop(
              offset,
              "the escape `\\"
                  + Character.toString(quoted.codePointAt(at))
                  + "` was given, expected one of \\n \\r \\t \\\" \\' \\\\ \\u0041 \\U01F600"
                  + " (a backslash of a pattern is written twice)");
    }
    return switch (quoted.charAt(at)) {
      case 'u' -> 5;
      case 'U' -> 7;
      default -> 1;
    };
  }

  private static void code(String quoted, int at, int digits, StringBuilder text, int offset) {
    int from = at + 1;
    int to = Math.min(from + digits, quoted.length() - 1);
    String hex = quoted.substring(from, to);
    boolean valid =
        hex.length() == digits && hex.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    int codePoint = valid ? Integer.parseInt(hex, 16) : -1;
    if (!Character.isValidCodePoint(codePoint)) {
      throw SyntaxBuilder.stop(
          offset,
          "the escape `\\"
              + quoted.charAt(at)
              + hex
              + "` was given, expected "
              + digits
              + " hexadecimal digits of a character");
    }
    text.appendCodePoint(codePoint);
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}
