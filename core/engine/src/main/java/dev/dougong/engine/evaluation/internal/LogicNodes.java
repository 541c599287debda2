package dev.dougong.engine.evaluation.internal;

import dev.dougong.engine.evaluation.EvaluationException;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions: Kleene logic over true, false and null, with unknown as a fourth value. */
final class LogicNodes {

  private LogicNodes() {}

  /** {@code and}: false decides; otherwise unknown, then null, then true. */
  static final class And extends Node {
    private final Node[] conditions;

    And(List<Node> conditions) {
      this.conditions = conditions.toArray(new Node[0]);
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object result = true;
      for (Node condition : conditions) {
        Object value = condition.value(frame);
        if (value == Boolean.TRUE) {
          continue;
        }
        if (value == Boolean.FALSE) {
          return value;
        }
        result = weaker(result, value);
      }
      return result;
    }
  }

  /** {@code or}: true decides; otherwise unknown, then null, then false. */
  static final class Or extends Node {
    private final Node[] conditions;

    Or(List<Node> conditions) {
      this.conditions = conditions.toArray(new Node[0]);
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object result = false;
      for (Node condition : conditions) {
        Object value = condition.value(frame);
        if (value == Boolean.FALSE) {
          continue;
        }
        if (value == Boolean.TRUE) {
          return value;
        }
        result = weaker(result, value);
      }
      return result;
    }
  }

  /** What remains open after one more condition that did not decide. */
  static @Nullable Object weaker(@Nullable Object soFar, @Nullable Object value) {
    if (value instanceof Unknown unknown) {
      return soFar instanceof Unknown before ? Unknown.both(before, unknown) : unknown;
    }
    if (value != null && !(value instanceof Boolean)) {
      throw Values.expected("true or false", value);
    }
    if (soFar instanceof Unknown || soFar == null) {
      return soFar;
    }
    return value;
  }

  static final class Not extends Node {
    private final Node operand;

    Not(Node operand) {
      this.operand = operand;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      return negate(operand.value(frame));
    }
  }

  static @Nullable Object negate(@Nullable Object value) {
    if (value instanceof Boolean known) {
      return known ? Boolean.FALSE : Boolean.TRUE;
    }
    if (value == null || value instanceof Unknown) {
      return value;
    }
    throw Values.expected("true or false", value);
  }

  static final class Conditional extends Node {
    private final Node condition;
    private final Node consequent;
    private final Node alternative;

    Conditional(Node condition, Node consequent, Node alternative) {
      this.condition = condition;
      this.consequent = consequent;
      this.alternative = alternative;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object decided = condition.value(frame);
      if (decided == Boolean.TRUE) {
        return consequent.value(frame);
      }
      if (decided == Boolean.FALSE || decided == null) {
        return alternative.value(frame);
      }
      if (decided instanceof Unknown open) {
        return bothWays(frame, open);
      }
      throw Values.expected("true or false", decided);
    }

    /** Where the condition is open, the result is known only if both branches agree. */
    private @Nullable Object bothWays(Frame frame, Unknown open) {
      Object first = tried(consequent, frame);
      Object second = tried(alternative, frame);
      if (first != FAILED && second != FAILED && Values.same(first, second)) {
        return first;
      }
      Unknown result = open;
      if (first instanceof Unknown more) {
        result = Unknown.both(result, more);
      }
      if (second instanceof Unknown more) {
        result = Unknown.both(result, more);
      }
      return result;
    }

    /** The branch that is not taken may well fail: its guard is the open condition. */
    private static @Nullable Object tried(Node branch, Frame frame) {
      try {
        return branch.eval(frame);
      } catch (EvaluationException e) {
        return FAILED;
      }
    }

    private static final Object FAILED = new Object();
  }

  static final class Compare extends Node {
    private final ComparisonOperator operator;
    private final Node left;
    private final Node right;
    private final boolean ifLess;
    private final boolean ifEqual;
    private final boolean ifGreater;

    Compare(ComparisonOperator operator, Node left, Node right) {
      this.operator = operator;
      this.left = left;
      this.right = right;
      ifLess = Values.holds(operator, -1);
      ifEqual = Values.holds(operator, 0);
      ifGreater = Values.holds(operator, 1);
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object a = left.value(frame);
      Object b = right.value(frame);
      if (a instanceof BigDecimal first && b instanceof BigDecimal second) {
        int order = first.compareTo(second);
        return order < 0 ? ifLess : order == 0 ? ifEqual : ifGreater;
      }
      return Values.related(operator, a, b);
    }
  }

  /** {@code fact = "TEXT"}, the commonest condition of all. */
  static final class TextEquals extends Node {
    private final Node operand;
    private final String text;
    private final boolean negated;

    TextEquals(Node operand, String text, boolean negated) {
      this.operand = operand;
      this.text = text;
      this.negated = negated;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object value = operand.value(frame);
      if (value instanceof String given) {
        return given.equals(text) != negated;
      }
      Object equal = Values.equal(value, text);
      return negated ? negate(equal) : equal;
    }
  }

  /** {@code fact >= figure}, the commonest of limits. */
  static final class FactAgainstFigure extends Node {
    private final ComparisonOperator operator;
    private final Given fact;
    private final int place;
    private final BigDecimal figure;
    private final boolean ifLess;
    private final boolean ifEqual;
    private final boolean ifGreater;

    FactAgainstFigure(ComparisonOperator operator, Given fact, BigDecimal figure) {
      this.operator = operator;
      this.fact = fact;
      this.place = fact.place;
      this.figure = figure;
      ifLess = Values.holds(operator, -1);
      ifEqual = Values.holds(operator, 0);
      ifGreater = Values.holds(operator, 1);
    }

    @Override
    @Nullable Object eval(Frame frame) {
      if (frame.facts.atPlace(place) instanceof BigDecimal number) {
        int order = number.compareTo(figure);
        return order < 0 ? ifLess : order == 0 ? ifEqual : ifGreater;
      }
      return Values.related(operator, fact.eval(frame), figure);
    }
  }

  /** {@code fact = "TEXT"}, the commonest condition of all. */
  static final class FactIsText extends Node {
    private final Given fact;
    private final int place;
    private final String text;
    private final boolean negated;

    FactIsText(Given fact, String text, boolean negated) {
      this.fact = fact;
      this.place = fact.place;
      this.text = text;
      this.negated = negated;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      if (frame.facts.atPlace(place) instanceof String given) {
        return given.equals(text) != negated;
      }
      Object equal = Values.equal(fact.eval(frame), text);
      return negated ? negate(equal) : equal;
    }
  }

  static final class Between extends Node {
    private final Node value;
    private final Node low;
    private final Node high;

    Between(Node value, Node low, Node high) {
      this.value = value;
      this.low = low;
      this.high = high;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object tested = value.value(frame);
      return both(
          Values.related(ComparisonOperator.GREATER_OR_EQUAL, tested, low.value(frame)),
          Values.related(ComparisonOperator.LESS_OR_EQUAL, tested, high.value(frame)));
    }
  }

  static @Nullable Object both(@Nullable Object first, @Nullable Object second) {
    if (first == Boolean.FALSE || second == Boolean.FALSE) {
      return false;
    }
    return weaker(first, second);
  }

  /** One test of a membership, applied to a value. */
  abstract static class TestNode {
    abstract @Nullable Object test(@Nullable Object value, Frame frame);
  }

  static final class EqualTest extends TestNode {
    private final Node operand;

    EqualTest(Node operand) {
      this.operand = operand;
    }

    @Override
    @Nullable Object test(@Nullable Object value, Frame frame) {
      Object given = operand.value(frame);
      if (given instanceof List<?> list && !(value instanceof List)) {
        return ListNodes.contains(list, value);
      }
      return Values.equal(value, given);
    }
  }

  static final class RelatedTest extends TestNode {
    private final ComparisonOperator operator;
    private final Node operand;

    RelatedTest(ComparisonOperator operator, Node operand) {
      this.operator = operator;
      this.operand = operand;
    }

    @Override
    @Nullable Object test(@Nullable Object value, Frame frame) {
      return Values.related(operator, value, operand.value(frame));
    }
  }

  static final class IntervalTest extends TestNode {
    final @Nullable Node low;
    private final boolean lowIncluded;
    private final ComparisonOperator lowOperator;
    final @Nullable Node high;
    private final boolean highIncluded;
    private final ComparisonOperator highOperator;

    IntervalTest(
        @Nullable Node low, boolean lowIncluded, @Nullable Node high, boolean highIncluded) {
      this.low = low;
      this.high = high;
      this.lowIncluded = lowIncluded;
      this.highIncluded = highIncluded;
      lowOperator = lowIncluded ? ComparisonOperator.GREATER_OR_EQUAL : ComparisonOperator.GREATER;
      highOperator = highIncluded ? ComparisonOperator.LESS_OR_EQUAL : ComparisonOperator.LESS;
    }

    @Override
    @Nullable Object test(@Nullable Object value, Frame frame) {
      if (low != null && high != null) {
        return between(value, low.value(frame), high.value(frame));
      }
      Object result = true;
      if (low != null) {
        result = both(result, Values.related(lowOperator, value, low.value(frame)));
      }
      if (high != null) {
        result = both(result, Values.related(highOperator, value, high.value(frame)));
      }
      return result;
    }

    boolean holds(LocalDate day, LocalDate first, LocalDate last) {
      int above = day.compareTo(first);
      int below = last.compareTo(day);
      return (above > 0 || (above == 0 && lowIncluded))
          && (below > 0 || (below == 0 && highIncluded));
    }

    private @Nullable Object between(
        @Nullable Object value, @Nullable Object from, @Nullable Object to) {
      if (value instanceof LocalDate day
          && from instanceof LocalDate first
          && to instanceof LocalDate last) {
        return holds(day, first, last);
      }
      Object above = Values.related(lowOperator, value, from);
      return above == Boolean.FALSE ? above : both(above, Values.related(highOperator, value, to));
    }
  }

  /** {@code day in [first..last]}, the way periods are written. */
  static final class DayInPeriod extends Node {
    private final Given fact;
    private final int place;
    private final LocalDate first;
    private final LocalDate last;
    private final IntervalTest test;

    DayInPeriod(Given fact, LocalDate first, LocalDate last, IntervalTest test) {
      this.fact = fact;
      this.place = fact.place;
      this.first = first;
      this.last = last;
      this.test = test;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      return frame.facts.atPlace(place) instanceof LocalDate day
          ? (Object) test.holds(day, first, last)
          : test.test(fact.eval(frame), frame);
    }
  }

  static final class Member extends Node {
    private final Node value;
    private final TestNode[] tests;

    Member(Node value, List<TestNode> tests) {
      this.value = value;
      this.tests = tests.toArray(new TestNode[0]);
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object tested = value.value(frame);
      if (tests.length == 1) {
        return tests[0].test(tested, frame);
      }
      Object result = false;
      for (TestNode test : tests) {
        Object met = test.test(tested, frame);
        if (met == Boolean.TRUE) {
          return met;
        }
        if (met != Boolean.FALSE) {
          result = weaker(result, met);
        }
      }
      return result;
    }
  }
}
