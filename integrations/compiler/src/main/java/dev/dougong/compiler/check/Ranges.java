package dev.dougong.compiler.check;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values that meet a condition.
 *
 * <p>A condition is understood where it compares one fact, output or variable with figures; of
 * anything else nothing is said.
 */
final class Ranges {

  private final Function<Expression, @Nullable Object> figures;

  /** The function gives the figure that an expression stands for, or null. */
  Ranges(Function<Expression, @Nullable Object> figures) {
    this.figures = figures;
  }

  static RangeSet<Value> intersection(RangeSet<Value> a, RangeSet<Value> b) {
    RangeSet<Value> both = TreeRangeSet.create(a);
    both.removeAll(b.complement());
    return both;
  }

  /** What a condition speaks of, if of one thing only. */
  @Nullable Expression subject(Expression condition) {
    if (condition instanceof Expression.Comparison c) {
      return value(c.right()) != null ? name(c.left()) : null;
    } else if (condition instanceof Expression.Membership m) {
      return name(m.value());
    } else if (condition instanceof Expression.Between b) {
      return name(b.value());
    } else if (condition instanceof Expression.Conjunction all) {
      return common(all.conditions());
    } else if (condition instanceof Expression.Disjunction any) {
      return common(any.conditions());
    }
    return null;
  }

  private @Nullable Expression common(List<Expression> conditions) {
    Expression common = subject(conditions.get(0));
    for (Expression condition : conditions) {
      if (common == null || !common.equals(subject(condition))) {
        return null;
      }
    }
    return common;
  }

  private static @Nullable Expression name(Expression e) {
    boolean named =
        e instanceof Expression.Input
            || e instanceof Expression.Output
            || e instanceof Expression.Variable
            || e instanceof Expression.UsedOutput;
    return named ? e : null;
  }

  /** The values of the subject that meet the condition; null if that cannot be told. */
  @Nullable RangeSet<Value> met(Expression condition, Expression subject) {
    if (condition instanceof Expression.Comparison c) {
      return related(c.operator(), c.right());
    } else if (condition instanceof Expression.Between b) {
      return interval(b.low(), true, b.high(), true);
    } else if (condition instanceof Expression.Membership m) {
      RangeSet<Value> any = TreeRangeSet.create();
      for (Expression.Test test : m.tests()) {
        RangeSet<Value> one = met(test);
        if (one == null) {
          return null;
        }
        any.addAll(one);
      }
      return any;
    } else if (condition instanceof Expression.Conjunction all) {
      RangeSet<Value> rest = TreeRangeSet.create();
      rest.add(Range.all());
      for (Expression one : all.conditions()) {
        RangeSet<Value> met = met(one, subject);
        if (met == null) {
          return null;
        }
        rest = intersection(rest, met);
      }
      return rest;
    } else if (condition instanceof Expression.Disjunction any) {
      RangeSet<Value> sum = TreeRangeSet.create();
      for (Expression one : any.conditions()) {
        RangeSet<Value> met = met(one, subject);
        if (met == null) {
          return null;
        }
        sum.addAll(met);
      }
      return sum;
    }
    return null;
  }

  private @Nullable RangeSet<Value> met(Expression.Test test) {
    if (test instanceof Expression.Test.Equal equal) {
      return related(ComparisonOperator.EQUAL, equal.operand());
    } else if (test instanceof Expression.Test.Related related) {
      return related(related.operator(), related.operand());
    }
    Expression.Test.Interval i = (Expression.Test.Interval) test;
    return interval(i.low(), i.lowIncluded(), i.high(), i.highIncluded());
  }

  private @Nullable RangeSet<Value> interval(
      @Nullable Expression low,
      boolean lowIncluded,
      @Nullable Expression high,
      boolean highIncluded) {
    RangeSet<Value> all = TreeRangeSet.create();
    all.add(Range.all());
    if (low != null) {
      RangeSet<Value> above =
          related(
              lowIncluded ? ComparisonOperator.GREATER_OR_EQUAL : ComparisonOperator.GREATER, low);
      if (above == null) {
        return null;
      }
      all = intersection(all, above);
    }
    if (high != null) {
      RangeSet<Value> below =
          related(highIncluded ? ComparisonOperator.LESS_OR_EQUAL : ComparisonOperator.LESS, high);
      if (below == null) {
        return null;
      }
      all = intersection(all, below);
    }
    return all;
  }

  private @Nullable RangeSet<Value> related(ComparisonOperator operator, Expression bound) {
    Value value = value(bound);
    if (value == null) {
      return null;
    }
    RangeSet<Value> met = TreeRangeSet.create();
    switch (operator) {
      case EQUAL -> met.add(Range.singleton(value));
      case NOT_EQUAL -> {
        met.add(Range.lessThan(value));
        met.add(Range.greaterThan(value));
      }
      case LESS -> met.add(Range.lessThan(value));
      case LESS_OR_EQUAL -> met.add(Range.atMost(value));
      case GREATER -> met.add(Range.greaterThan(value));
      case GREATER_OR_EQUAL -> met.add(Range.atLeast(value));
    }
    return met;
  }

  private @Nullable Value value(Expression e) {
    Object constant = e instanceof Expression.Literal literal ? literal.value() : figures.apply(e);
    return constant instanceof BigDecimal
            || constant instanceof String
            || constant instanceof Boolean
            || constant instanceof LocalDate
        ? new Value(constant)
        : null;
  }

  /** A number, text, truth or day; those compared with one subject are of one kind. */
  record Value(Object content) implements Comparable<Value> {
    @Override
    public int compareTo(Value other) {
      if (content instanceof BigDecimal a && other.content instanceof BigDecimal b) {
        return a.compareTo(b);
      }
      if (content instanceof LocalDate a && other.content instanceof LocalDate b) {
        return a.compareTo(b);
      }
      return content.toString().compareTo(other.content.toString());
    }
  }
}
