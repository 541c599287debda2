package dev.dougong.compiler.check;

import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Between;
import dev.dougong.engine.expression.Expression.Call;
import dev.dougong.engine.expression.Expression.Comparison;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import dev.dougong.engine.expression.Expression.Conjunction;
import dev.dougong.engine.expression.Expression.Disjunction;
import dev.dougong.engine.expression.Expression.Literal;
import dev.dougong.engine.expression.Expression.Membership;
import dev.dougong.engine.expression.Expression.Property;
import dev.dougong.engine.expression.Expression.Test;
import dev.dougong.engine.expression.Expression.Variable;
import dev.dougong.engine.expression.Function;
import dev.dougong.engine.expression.Parts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a condition on the rows of a table comes to for one row: its cells put in, and what they
 * decide worked out, so that what remains speaks of the case alone.
 */
final class RowCondition {

  private static final Literal TRUE = new Literal(true);
  private static final Literal FALSE = new Literal(false);

  private final String row;
  private final Map<String, @Nullable Object> cells;

  /** For a row that the condition calls by that variable. */
  RowCondition(String row, Map<String, @Nullable Object> cells) {
    this.row = row;
    this.cells = cells;
  }

  /** Whether the cells can be put into the condition: nothing in it has rows of its own. */
  static boolean isPlain(Expression condition, String row) {
    if (condition instanceof Property cell && isRow(cell.target(), row)) {
      return true;
    }
    boolean scoped =
        condition instanceof Expression.Filter
            || condition instanceof Expression.Iteration
            || condition instanceof Expression.Quantified
            || condition instanceof Expression.Lambda
            || condition instanceof Expression.ContextLiteral;
    return !scoped
        && !isRow(condition, row)
        && Parts.of(condition).stream().allMatch(part -> isPlain(part, row));
  }

  private static boolean isRow(Expression e, String row) {
    return e instanceof Variable variable && variable.name().equals(row);
  }

  /** What remains of a plain condition. */
  Expression of(Expression condition) {
    if (condition instanceof Property cell && isRow(cell.target(), row)) {
      return literal(cells.get(cell.name()));
    } else if (condition instanceof Conjunction all) {
      return conjunction(all.conditions().stream().map(this::of).toList());
    } else if (condition instanceof Disjunction any) {
      return disjunction(any.conditions().stream().map(this::of).toList());
    } else if (condition instanceof Comparison c) {
      return comparison(c.operator(), of(c.left()), of(c.right()));
    } else if (condition instanceof Membership m) {
      return membership(of(m.value()), m.tests().stream().map(this::test).toList());
    } else if (condition instanceof Between b) {
      return new Between(of(b.value()), of(b.low()), of(b.high()));
    } else if (condition instanceof Call call) {
      return call(call.function(), call.arguments().stream().map(this::of).toList());
    } else if (condition instanceof Expression.Arithmetic a) {
      return new Expression.Arithmetic(a.operator(), of(a.left()), of(a.right()));
    } else if (condition instanceof Expression.Negation n) {
      return new Expression.Negation(of(n.operand()));
    } else if (condition instanceof Property p) {
      return new Property(of(p.target()), p.name());
    } else if (condition instanceof Expression.Element e) {
      return new Expression.Element(of(e.list()), of(e.index()));
    } else if (condition instanceof Expression.ListLiteral list) {
      return new Expression.ListLiteral(list.items().stream().map(this::of).toList());
    } else if (condition instanceof Expression.Conditional c) {
      return new Expression.Conditional(of(c.condition()), of(c.consequent()), of(c.alternative()));
    }
    return condition;
  }

  /** The same number is the same literal, however many zeros it was written with. */
  private static Expression literal(@Nullable Object cell) {
    if (cell instanceof List<?> list) {
      return new Expression.ListLiteral(list.stream().map(RowCondition::literal).toList());
    }
    return new Literal(cell instanceof BigDecimal number ? number.stripTrailingZeros() : cell);
  }

  private static Expression conjunction(List<Expression> conditions) {
    List<Expression> open = new ArrayList<>();
    for (Expression one : conditions) {
      if (one.equals(FALSE)) {
        return FALSE;
      }
      if (!one.equals(TRUE)) {
        open.add(one);
      }
    }
    return open.isEmpty() ? TRUE : open.size() == 1 ? open.get(0) : new Conjunction(open);
  }

  private static Expression disjunction(List<Expression> conditions) {
    List<Expression> open = new ArrayList<>();
    for (Expression one : conditions) {
      if (one.equals(TRUE)) {
        return TRUE;
      }
      if (!one.equals(FALSE)) {
        open.add(one);
      }
    }
    return open.isEmpty() ? FALSE : open.size() == 1 ? open.get(0) : new Disjunction(open);
  }

  /** Two constants are compared; one constant stands on the right. */
  private static Expression comparison(ComparisonOperator op, Expression left, Expression right) {
    if (left instanceof Literal a && right instanceof Literal b) {
      Boolean decided = decided(op, a.value(), b.value());
      return decided == null ? new Comparison(op, left, right) : decided ? TRUE : FALSE;
    }
    return left instanceof Literal
        ? new Comparison(turned(op), right, left)
        : new Comparison(op, left, right);
  }

  private static @Nullable Boolean decided(
      ComparisonOperator op, @Nullable Object left, @Nullable Object right) {
    Integer order = null;
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      order = a.compareTo(b);
    } else if (left instanceof LocalDate a && right instanceof LocalDate b) {
      order = a.compareTo(b);
    } else if (op == ComparisonOperator.EQUAL || op == ComparisonOperator.NOT_EQUAL) {
      order = Objects.equals(left, right) ? 0 : 1;
    }
    if (order == null) {
      return null;
    }
    return switch (op) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  private static ComparisonOperator turned(ComparisonOperator op) {
    return switch (op) {
      case EQUAL, NOT_EQUAL -> op;
      case LESS -> ComparisonOperator.GREATER;
      case LESS_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
      case GREATER -> ComparisonOperator.LESS;
      case GREATER_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
    };
  }

  private Test test(Test test) {
    if (test instanceof Test.Equal equal) {
      return new Test.Equal(of(equal.operand()));
    } else if (test instanceof Test.Related related) {
      return new Test.Related(related.operator(), of(related.operand()));
    }
    Test.Interval i = (Test.Interval) test;
    Expression low = i.low();
    Expression high = i.high();
    return new Test.Interval(
        low == null ? null : of(low), i.lowIncluded(),
        high == null ? null : of(high), i.highIncluded());
  }

  /** A list among the tests stands for its items. */
  private static Expression membership(Expression value, List<Test> tests) {
    List<Test> each = new ArrayList<>();
    for (Test test : tests) {
      if (test instanceof Test.Equal e && e.operand() instanceof Expression.ListLiteral list) {
        list.items().forEach(item -> each.add(new Test.Equal(item)));
      } else {
        each.add(test);
      }
    }
    return each.isEmpty() ? FALSE : new Membership(value, each);
  }

  private static Expression call(Function function, List<Expression> arguments) {
    if (function == Function.NOT && arguments.get(0) instanceof Literal truth) {
      return truth.value() instanceof Boolean yes ? (yes ? FALSE : TRUE) : truth;
    }
    if (function == Function.LIST_CONTAINS
        && arguments.get(0) instanceof Expression.ListLiteral list) {
      return membership(arguments.get(1), List.of(new Test.Equal(list)));
    }
    return new Call(function, arguments);
  }
}
