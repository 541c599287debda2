package dev.dougong.engine.evaluation.internal;

import dev.dougong.engine.evaluation.EvaluationException;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Arithmetic on numbers, texts, dates and durations. */
final class NumberNodes {

  private static final int GREATEST_EXPONENT = 9999;

  private NumberNodes() {}

  /** The node for an operator, one class for each so that the hot ones stay small. */
  static Node arithmetic(ArithmeticOperator operator, Node left, Node right) {
    return switch (operator) {
      case ADD -> new Add(left, right);
      case SUBTRACT -> new Subtract(left, right);
      case MULTIPLY -> new Multiply(left, right);
      case DIVIDE -> new Divide(left, right);
      case POWER -> new Power(left, right);
    };
  }

  private abstract static class Binary extends Node {
    private final Node left;
    private final Node right;

    Binary(Node left, Node right) {
      this.left = left;
      this.right = right;
    }

    @Override
    final @Nullable Object eval(Frame frame) {
      Object a = left.value(frame);
      Object b = right.value(frame);
      if (a instanceof BigDecimal first && b instanceof BigDecimal second) {
        return bounded(numbers(first, second));
      }
      if (a == null || b == null) {
        return null;
      }
      Unknown unknown = Unknown.either(a, b);
      return unknown != null ? unknown : others(a, b);
    }

    abstract BigDecimal numbers(BigDecimal a, BigDecimal b);

    abstract Object others(Object a, Object b);

    final EvaluationException mismatch(String verb, Object a, Object b) {
      return new EvaluationException(
          "cannot " + verb + " " + Values.kind(a) + " and " + Values.kind(b));
    }
  }

  private static BigDecimal bounded(BigDecimal number) {
    int scale = number.scale();
    if (scale > GREATEST_EXPONENT || scale < -GREATEST_EXPONENT) {
      throw new EvaluationException("a number out of range came out");
    }
    return number;
  }

  static final class Add extends Binary {
    Add(Node left, Node right) {
      super(left, right);
    }

    @Override
    BigDecimal numbers(BigDecimal a, BigDecimal b) {
      return Values.rounded(a.add(b));
    }

    @Override
    Object others(Object a, Object b) {
      if (a instanceof String first && b instanceof String second) {
        return first + second;
      }
      if (a instanceof LocalDate date) {
        return moved(date, b, 1);
      }
      if (b instanceof LocalDate date) {
        return moved(date, a, 1);
      }
      if (a instanceof Period first && b instanceof Period second) {
        return first.plus(second).normalized();
      }
      if (a instanceof Duration first && b instanceof Duration second) {
        return first.plus(second);
      }
      throw mismatch("add", a, b);
    }
  }

  static final class Subtract extends Binary {
    Subtract(Node left, Node right) {
      super(left, right);
    }

    @Override
    BigDecimal numbers(BigDecimal a, BigDecimal b) {
      return Values.rounded(a.subtract(b));
    }

    @Override
    Object others(Object a, Object b) {
      if (a instanceof LocalDate first && b instanceof LocalDate second) {
        return Duration.ofDays(ChronoUnit.DAYS.between(second, first));
      }
      if (a instanceof LocalDate date) {
        return moved(date, b, -1);
      }
      if (a instanceof Period first && b instanceof Period second) {
        return first.minus(second).normalized();
      }
      if (a instanceof Duration first && b instanceof Duration second) {
        return first.minus(second);
      }
      throw mismatch("subtract", a, b);
    }
  }

  private static LocalDate moved(LocalDate date, Object by, int sign) {
    try {
      if (by instanceof Period period) {
        return sign > 0 ? date.plus(period) : date.minus(period);
      }
      if (by instanceof Duration duration) {
        return date.atStartOfDay().plus(sign > 0 ? duration : duration.negated()).toLocalDate();
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw new EvaluationException("a date out of range came out");
    }
    throw Values.expected("a duration", by);
  }

  static final class Multiply extends Binary {
    Multiply(Node left, Node right) {
      super(left, right);
    }

    @Override
    BigDecimal numbers(BigDecimal a, BigDecimal b) {
      return Values.rounded(a.multiply(b));
    }

    @Override
    Object others(Object a, Object b) {
      if (a instanceof BigDecimal times) {
        return multiple(b, times);
      }
      if (b instanceof BigDecimal times) {
        return multiple(a, times);
      }
      throw mismatch("multiply", a, b);
    }

    private Object multiple(Object duration, BigDecimal times) {
      try {
        if (duration instanceof Period period) {
          return Period.ofMonths(
                  BigDecimal.valueOf(period.toTotalMonths()).multiply(times).intValueExact())
              .normalized();
        }
        if (duration instanceof Duration length) {
          return Duration.ofSeconds(
              BigDecimal.valueOf(length.toSeconds()).multiply(times).longValueExact());
        }
      } catch (ArithmeticException e) {
        throw new EvaluationException("a duration that is no whole number came out");
      }
      throw mismatch("multiply", duration, times);
    }
  }

  static final class Divide extends Binary {
    Divide(Node left, Node right) {
      super(left, right);
    }

    @Override
    BigDecimal numbers(BigDecimal a, BigDecimal b) {
      if (b.signum() == 0) {
        throw new EvaluationException("division by zero");
      }
      return a.divide(b, Values.PRECISION);
    }

    @Override
    Object others(Object a, Object b) {
      if (a instanceof Duration first && b instanceof Duration second && !second.isZero()) {
        return BigDecimal.valueOf(first.toSeconds())
            .divide(BigDecimal.valueOf(second.toSeconds()), Values.PRECISION);
      }
      throw mismatch("divide", a, b);
    }
  }

  static final class Power extends Binary {
    Power(Node left, Node right) {
      super(left, right);
    }

    @Override
    BigDecimal numbers(BigDecimal a, BigDecimal b) {
      return Powers.power(a, b);
    }

    @Override
    Object others(Object a, Object b) {
      throw mismatch("raise", a, b);
    }
  }

  static final class Negate extends Node {
    private final Node operand;

    Negate(Node operand) {
      this.operand = operand;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object value = operand.value(frame);
      if (value instanceof BigDecimal number) {
        return number.negate();
      }
      if (value == null || value instanceof Unknown) {
        return value;
      }
      if (value instanceof Period period) {
        return period.negated();
      }
      if (value instanceof Duration duration) {
        return duration.negated();
      }
      throw Values.expected("a number", value);
    }
  }

  /** The number at that many decimals; null stays null. */
  static BigDecimal atScale(BigDecimal number, int scale, RoundingMode mode) {
    if (Math.abs(scale) > 6176) {
      throw Values.expected("a scale from -6111 to 6176", BigDecimal.valueOf(scale));
    }
    return number.setScale(scale, mode);
  }
}
