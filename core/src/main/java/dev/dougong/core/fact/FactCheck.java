package dev.dougong.core.fact;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.NearestNames;
import dev.dougong.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules by which a definition accepts a value and brings it into its canonical form. */
final class FactCheck {

  /** Decimal128 keeps 34 digits, and so does FEEL; a longer number would not stay exact. */
  private static final int MOST_DIGITS = 34;

  /** Beyond this many places a number is a slip or an attack on the memory. */
  private static final int MOST_PLACES = 100;

  private static final int FEW_VALUES = 12;
  private static final int DEEPEST_RECORD = 16;
  private static final int LONGEST_ID = 100;

  private FactCheck() {}

  static boolean isId(String text) {
    if (text.isEmpty() || text.length() > LONGEST_ID || !isLower(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(isLower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text has digits where the pattern has zeros, and otherwise is the same. */
  private static boolean looksLike(String pattern, String text) {
    if (text.length() != pattern.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (pattern.charAt(i) == '0' ? c < '0' || c > '9' : c != pattern.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  static Object canonical(FactDefinition definition, Object value) {
    return definition.type().isList()
        ? list(definition, value)
        : scalar(definition, definition.id(), value);
  }

  private static ImmutableList<Object> list(FactDefinition definition, Object value) {
    if (!(value instanceof Collection<?> given)) {
      throw refusal(definition.id(), value, "a list (" + definition.type() + ")");
    }
    // A list of named values is a set: a name that comes again says nothing new.
    boolean once = definition.type().kind() == FactType.Kind.ENUM;
    Set<Object> seen = new HashSet<>();
    ImmutableList.Builder<Object> elements = ImmutableList.builder();
    int index = 0;
    for (@Nullable Object element : given) {
      String field = definition.id() + "[" + index++ + "]";
      if (element == null) {
        throw refusal(field, null, "a value, as a list has no gaps");
      }
      Object checked = scalar(definition, field, element);
      if (!once || seen.add(checked)) {
        elements.add(checked);
      }
    }
    return elements.build();
  }

  private static Object scalar(FactDefinition definition, String field, Object value) {
    return switch (definition.type().kind()) {
      case DECIMAL -> bounded(definition, field, number(definition, field, value), value);
      case INTEGER -> bounded(definition, field, whole(definition, field, value), value);
      case BOOLEAN -> flag(field, value);
      case STRING -> text(definition, field, value);
      case ENUM -> name(definition, field, value);
      case DATE -> date(field, value);
      case RECORD -> record(field, value, 0);
    };
  }

  private static BigDecimal number(FactDefinition definition, String field, Object value) {
    if (value instanceof Quantity quantity) {
      return plain(field, inUnitOf(definition, field, quantity));
    }
    BigDecimal number = exact(field, value);
    if (number == null) {
      throw refusal(field, value, "a number" + unitPhrase(definition));
    }
    return number;
  }

  private static BigDecimal inUnitOf(FactDefinition definition, String field, Quantity quantity) {
    String unit = definition.unit().orElse("");
    return quantity
        .in(unit)
        .orElseThrow(
            () ->
                refusal(
                    field,
                    quantity,
                    unit.isEmpty()
                        ? "a plain number without a unit"
                        : "a number or quantity in " + unit));
  }

  private static BigDecimal whole(FactDefinition definition, String field, Object value) {
    BigDecimal number = number(definition, field, value);
    if (number.scale() > 0) {
      throw refusal(field, value, "a whole number" + unitPhrase(definition));
    }
    return number;
  }

  private static BigDecimal bounded(
      FactDefinition definition, String field, BigDecimal number, Object value) {
    boolean tooSmall = definition.min().filter(min -> number.compareTo(min) < 0).isPresent();
    boolean tooLarge = definition.max().filter(max -> number.compareTo(max) > 0).isPresent();
    if (tooSmall || tooLarge) {
      throw refusal(field, value, "a number" + boundsPhrase(definition) + unitPhrase(definition));
    }
    return number;
  }

  private static String boundsPhrase(FactDefinition definition) {
    if (definition.min().isPresent() && definition.max().isPresent()) {
      return " from " + definition.min().get() + " to " + definition.max().get();
    }
    return definition
        .min()
        .map(min -> " of at least " + min)
        .orElseGet(() -> " of at most " + definition.max().orElseThrow());
  }

  private static String unitPhrase(FactDefinition definition) {
    return definition
        .unit()
        .map(unit -> unit.equals("ratio") ? " (a ratio: 0.3 stands for 30 %)" : " (" + unit + ")")
        .orElse("");
  }

  private static @Nullable BigDecimal exact(String field, Object value) {
    if (value instanceof BigDecimal number) {
      return plain(field, number);
    }
    if (value instanceof BigInteger number) {
      return plain(field, new BigDecimal(number));
    }
    if (value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte) {
      return plain(field, BigDecimal.valueOf(((Number) value).longValue()));
    }
    if (value instanceof Number) {
      throw refusal(
          field,
          value + " (" + value.getClass().getSimpleName() + ")",
          "an exact number: use BigDecimal, such as new BigDecimal(\"0.3\")");
    }
    return null;
  }

  private static BigDecimal plain(String field, BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    long before = (long) stripped.precision() - stripped.scale();
    if (stripped.precision() > MOST_DIGITS
        || before > MOST_PLACES
        || stripped.scale() > MOST_PLACES) {
      throw refusal(
          field,
          number,
          "a number of at most " + MOST_DIGITS + " digits and " + MOST_PLACES + " places");
    }
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static Boolean flag(String field, Object value) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw refusal(field, value, "true or false");
  }

  private static String text(FactDefinition definition, String field, Object value) {
    boolean place = definition.unit().filter(FactDefinition.PLACE_CODE::equals).isPresent();
    String expected =
        place ? "a place code of six digits, such as 330100, as text" : "text that is not blank";
    if (!(value instanceof String text) || text.isBlank()) {
      throw refusal(field, value, expected);
    }
    if (place && !looksLike("000000", text)) {
      throw refusal(field, value, expected);
    }
    return text;
  }

  private static String name(FactDefinition definition, String field, Object value) {
    if (value instanceof Enum<?> constant) {
      return name(definition, field, constant.name());
    }
    if (!(value instanceof String name) || name.isBlank()) {
      throw refusal(field, value, namesPhrase(definition, ""));
    }
    if (!definition.values().isEmpty() && !definition.valueIds().contains(name)) {
      throw refusal(field, value, namesPhrase(definition, name));
    }
    return name;
  }

  private static String namesPhrase(FactDefinition definition, String given) {
    Set<String> allowed = definition.valueIds();
    if (allowed.isEmpty()) {
      return "a name that is not blank";
    }
    if (allowed.size() <= FEW_VALUES) {
      return (allowed.size() == 1 ? "" : "one of ") + String.join(", ", allowed);
    }
    List<String> near = NearestNames.of(given, allowed);
    String all = "one of the " + allowed.size() + " values of " + definition.id();
    return near.isEmpty() ? all : all + ", such as " + String.join(", ", near);
  }

  private static LocalDate date(String field, Object value) {
    if (value instanceof LocalDate day && day.getYear() >= 1 && day.getYear() <= 9999) {
      return day;
    }
    if (value instanceof String text && looksLike("0000-00-00", text)) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw refusal(field, value, "a date that exists, as year-month-day");
      }
    }
    throw refusal(field, value, "a date such as 2024-06-01");
  }

  /** Records carry no definition of their fields; what is inside is only made plain and exact. */
  private static Object plainValue(String field, @Nullable Object value, int depth) {
    if (value == null) {
      throw refusal(field, null, "a value; leave the name out if there is none");
    }
    if (depth > DEEPEST_RECORD) {
      throw refusal(field, "a deeper value", "at most " + DEEPEST_RECORD + " levels");
    }
    if (value instanceof String || value instanceof Boolean || value instanceof LocalDate) {
      return value;
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Quantity quantity) {
      return plain(field, quantity.toFactValue());
    }
    if (value instanceof Map<?, ?>) {
      return record(field, value, depth);
    }
    if (value instanceof Collection<?> given) {
      ImmutableList.Builder<Object> elements = ImmutableList.builder();
      int index = 0;
      for (@Nullable Object element : given) {
        elements.add(plainValue(field + "[" + index++ + "]", element, depth + 1));
      }
      return elements.build();
    }
    BigDecimal number = exact(field, value);
    if (number == null) {
      throw refusal(field, value, "a number, true or false, text, a date, a list or a record");
    }
    return number;
  }

  private static Map<String, Object> record(String field, Object value, int depth) {
    if (!(value instanceof Map<?, ?> given)) {
      throw refusal(field, value, "a record of names and values");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    given.forEach(
        (name, inner) -> {
          if (!(name instanceof String key) || key.isBlank()) {
            throw refusal(field, name, "names that are text and not blank");
          }
          fields.put(key, plainValue(field + "." + key, inner, depth + 1));
        });
    return Collections.unmodifiableMap(fields);
  }

  private static InvalidInputException refusal(
      String field, @Nullable Object given, String expected) {
    return InvalidInputException.of(field, given, expected);
  }
}
