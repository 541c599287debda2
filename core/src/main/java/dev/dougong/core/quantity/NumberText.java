package dev.dougong.core.quantity;

import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number at the start of a text such as {@code 1,234.5 万平方米}, and what follows it.
 *
 * <p>Full-width characters count as their ASCII twins. The length is bounded before anything is
 * computed, and an exponent has three digits at most. Digits are 0 to 9 only: a superscript or a
 * circled figure is not a digit, so {@code 3²} is never 32.
 */
record NumberText(String field, String text, Fraction working, boolean isQuotient, String rest) {

  static final int LONGEST = 500;

  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?(?:\\d{1,3}(?:,\\d{3})++|\\d++))(\\.\\d++)?([eE][+-]?\\d{1,3})?"
              + "(?: *+/ *+(\\d++))?(.*)",
          Pattern.DOTALL);

  static NumberText read(String field, String text, String expected) {
    return readClean(field, text, clean(field, text, expected), expected);
  }

  /** Reads a text that {@link #clean} has passed; {@code text} is only shown in the refusal. */
  static NumberText readClean(String field, String text, String clean, String expected) {
    Matcher m = FORM.matcher(clean);
    if (!m.matches()) {
      throw InvalidInputException.of(field, text, expected);
    }
    String whole = m.group(1).replace(",", "");
    String decimals = orEmpty(m.group(2)) + orEmpty(m.group(3));
    String denominator = m.group(4);
    String rest = orEmpty(m.group(5)).strip();
    if (denominator == null) {
      return new NumberText(
          field, text, working(field, text, new BigDecimal(whole + decimals)), false, rest);
    }
    BigInteger divisor = new BigInteger(denominator);
    if (!decimals.isEmpty() || divisor.signum() == 0) {
      throw InvalidInputException.of(field, text, expected);
    }
    Fraction dividend = working(field, text, new BigDecimal(whole));
    Fraction inverse = Fraction.working(new BigDecimal(divisor)).inverse();
    return new NumberText(field, text, dividend.workingTimes(inverse), true, rest);
  }

  /** The number in the unit that follows it, bounded only now. */
  Fraction times(Fraction unit) {
    return refusedAs(field, text, () -> working.times(unit));
  }

  /** The text with full-width characters made ASCII and outer spaces removed. */
  static String clean(String field, String text, String expected) {
    if (text.length() > LONGEST) {
      throw InvalidInputException.of(field, text, "a text of at most " + LONGEST + " characters");
    }
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      clean.append(narrow(text.charAt(i)));
    }
    String stripped = clean.toString().strip();
    if (stripped.isEmpty()) {
      throw InvalidInputException.of(field, text, expected);
    }
    return stripped;
  }

  private static Fraction working(String field, String text, BigDecimal value) {
    return refusedAs(field, text, () -> Fraction.working(value));
  }

  private static Fraction refusedAs(String field, String text, Supplier<Fraction> number) {
    try {
      return number.get();
    } catch (InvalidInputException e) {
      InvalidInputException refusal = InvalidInputException.of(field, text, e.expected());
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static char narrow(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '\u3000', '\u00A0', '\u202F', '\u2009' -> ' ';
      case '\uFFE5' -> '¥';
      case '\u2212' -> '-';
      default -> c;
    };
  }

  private static String orEmpty(@Nullable String group) {
    return group == null ? "" : group;
  }
}
