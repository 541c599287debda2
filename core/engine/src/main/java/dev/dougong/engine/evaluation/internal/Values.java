package dev.dougong.engine.evaluation.internal;

import dev.dougong.engine.evaluation.EvaluationException;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Equality, order and arithmetic of values, with the meaning of FEEL. */
final class Values {

  static final MathContext PRECISION = MathContext.DECIMAL128;

  private Values() {}

  /** To 34 digits, half even, as FEEL computes. */
  static BigDecimal rounded(BigDecimal exact) {
    return exact.precision() <= PRECISION.getPrecision() ? exact : exact.round(PRECISION);
  }

  /** True, false, or unknown where an unknown part could decide it. */
  static Object equal(@Nullable Object left, @Nullable Object right) {
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    Unknown unknown = Unknown.either(left, right);
    if (unknown != null) {
      return unknown;
    }
    if (left == null || right == null) {
      return left == right;
    }
    if (left instanceof List<?> a && right instanceof List<?> b) {
      return equalLists(a, b);
    }
    if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
      return equalContexts(a, b);
    }
    if (left instanceof Period a && right instanceof Period b) {
      return a.toTotalMonths() == b.toTotalMonths();
    }
    if (kind(left).equals(kind(right))) {
      return left.equals(right);
    }
    throw new EvaluationException("cannot compare " + kind(left) + " with " + kind(right));
  }

  /** Whether two results are known to be the same; contexts and lists may hold unknowns. */
  static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Unknown || right instanceof Unknown) {
      return false;
    }
    if (left == null || right == null) {
      return left == right;
    }
    return kind(left).equals(kind(right)) && Boolean.TRUE.equals(equal(left, right));
  }

  private static Object equalLists(List<?> a, List<?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    Object result = true;
    for (int i = 0; i < a.size(); i++) {
      Object item = equal(a.get(i), b.get(i));
      if (Boolean.FALSE.equals(item)) {
        return false;
      }
      if (item instanceof Unknown) {
        result = item;
      }
    }
    return result;
  }

  private static Object equalContexts(Map<?, ?> a, Map<?, ?> b) {
    if (!a.keySet().equals(b.keySet())) {
      return false;
    }
    Object result = true;
    for (Object key : a.keySet()) {
      Object item = equal(a.get(key), b.get(key));
      if (Boolean.FALSE.equals(item)) {
        return false;
      }
      if (item instanceof Unknown) {
        result = item;
      }
    }
    return result;
  }

  /** The result of an order comparison: true, false, null if a side is null, or unknown. */
  static @Nullable Object related(
      ComparisonOperator operator, @Nullable Object left, @Nullable Object right) {
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return holds(operator, a.compareTo(b));
    }
    if (left instanceof LocalDate a && right instanceof LocalDate b) {
      return holds(operator, a.compareTo(b));
    }
    if (operator == ComparisonOperator.EQUAL) {
      return equal(left, right);
    }
    if (operator == ComparisonOperator.NOT_EQUAL) {
      Object equal = equal(left, right);
      return equal instanceof Boolean known ? (Object) !known : equal;
    }
    if (left == null || right == null) {
      return null;
    }
    Unknown unknown = Unknown.either(left, right);
    return unknown != null ? unknown : (Object) holds(operator, order(left, right));
  }

  static boolean holds(ComparisonOperator operator, int order) {
    return switch (operator) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  /** The order of two known values of one kind. */
  static int order(Object left, Object right) {
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return a.compareTo(b);
    }
    if (left instanceof LocalDate a && right instanceof LocalDate b) {
      return a.compareTo(b);
    }
    if (left instanceof String a && right instanceof String b) {
      return a.compareTo(b);
    }
    if (left instanceof Period a && right instanceof Period b) {
      return Long.compare(a.toTotalMonths(), b.toTotalMonths());
    }
    if (left instanceof Duration a && right instanceof Duration b) {
      return a.compareTo(b);
    }
    throw new EvaluationException("cannot order " + kind(left) + " and " + kind(right));
  }

  static BigDecimal number(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number;
    }
    throw expected("a number", value);
  }

  static String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw expected("a text", value);
  }

  static LocalDate date(@Nullable Object value) {
    if (value instanceof LocalDate date) {
      return date;
    }
    throw expected("a date", value);
  }

  static int index(@Nullable Object value) {
    BigDecimal number = number(value);
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      throw expected("a whole number", value);
    }
  }

  /** A list as it is; any other value as a list of one, as FEEL coerces. */
  static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : java.util.Collections.singletonList(value);
  }

  static EvaluationException expected(String what, @Nullable Object value) {
    return new EvaluationException("expected " + what + ", but the value is " + shown(value));
  }

  static String shown(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    return value instanceof String ? "\"" + value + "\"" : Objects.toString(value);
  }

  /** The kind of a known value, in words. */
  static String kind(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof BigDecimal) {
      return "a number";
    }
    if (value instanceof String) {
      return "a text";
    }
    if (value instanceof Boolean) {
      return "true or false";
    }
    if (value instanceof LocalDate) {
      return "a date";
    }
    if (value instanceof List) {
      return "a list";
    }
    if (value instanceof Map) {
      return "a context";
    }
    return value instanceof Period || value instanceof Duration
        ? "a duration"
        : value.getClass().getSimpleName();
  }
}
