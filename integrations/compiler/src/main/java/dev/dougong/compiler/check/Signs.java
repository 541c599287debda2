package dev.dougong.compiler.check;

import dev.dougong.core.fact.FactDefinition;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import dev.dougong.engine.expression.Function;
import dev.dougong.engine.expression.Parts;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What can be said of the sign of an expression, by itself and behind a condition. */
final class Signs {

  /**
   * Something that a condition has settled.
   *
   * @param expression the expression
   * @param positive whether it is above zero; otherwise only that it isn't zero
   */
  record Known(Expression expression, boolean positive) {}

  /** Outputs are looked through, which could branch without end; beyond this, nothing is known. */
  private static final int MOST_STEPS = 20_000;

  private final Scope scope;
  private int steps;

  Signs(Scope scope) {
    this.scope = scope;
  }

  private boolean isTired() {
    return ++steps > MOST_STEPS;
  }

  boolean isNotZero(Expression e, Set<Known> known) {
    if (isTired()) {
      return false;
    }
    if (known.contains(new Known(e, false)) || isPositive(e, known)) {
      return true;
    }
    if (everyValue(e, sign -> sign != 0)) {
      return true;
    }
    if (e instanceof Expression.Input input) {
      FactDefinition fact = scope.fact(input.name());
      return fact != null && fact.max().isPresent() && fact.max().get().signum() < 0;
    }
    if (e instanceof Expression.Negation negation) {
      return isNotZero(negation.operand(), known);
    }
    if (e instanceof Expression.Arithmetic a
        && (a.operator() == ArithmeticOperator.MULTIPLY
            || a.operator() == ArithmeticOperator.DIVIDE)) {
      return isNotZero(a.left(), known) && isNotZero(a.right(), known);
    }
    if (e instanceof Expression.Conditional choice) {
      return isNotZero(choice.consequent(), given(choice.condition(), true, known))
          && isNotZero(choice.alternative(), given(choice.condition(), false, known));
    }
    if (e instanceof Expression.Output output) {
      Expression formula = scope.formula(output.name());
      return formula != null && isNotZero(formula, known);
    }
    return false;
  }

  private boolean isPositive(Expression e, Set<Known> known) {
    return has(e, known, true);
  }

  private boolean isNotNegative(Expression e, Set<Known> known) {
    return has(e, known, false);
  }

  /** Whether the expression is above zero or, if not {@code strictly}, at least zero. */
  private boolean has(Expression e, Set<Known> known, boolean strictly) {
    if (isTired()) {
      return false;
    }
    if (known.contains(new Known(e, true)) || everyValue(e, s -> strictly ? s > 0 : s >= 0)) {
      return true;
    }
    if (e instanceof Expression.Input input) {
      FactDefinition fact = scope.fact(input.name());
      return fact != null
          && fact.min().isPresent()
          && fact.min().get().signum() >= (strictly ? 1 : 0);
    }
    if (e instanceof Expression.Arithmetic a) {
      return switch (a.operator()) {
        case ADD ->
            (has(a.left(), known, strictly) && isNotNegative(a.right(), known))
                || (isNotNegative(a.left(), known) && has(a.right(), known, strictly));
        case MULTIPLY, DIVIDE -> has(a.left(), known, strictly) && has(a.right(), known, strictly);
        case POWER -> has(a.left(), known, strictly);
        case SUBTRACT -> false;
      };
    }
    if (e instanceof Expression.Call call) {
      return call(call, known, strictly);
    }
    if (e instanceof Expression.Conditional choice) {
      return has(choice.consequent(), given(choice.condition(), true, known), strictly)
          && has(choice.alternative(), given(choice.condition(), false, known), strictly);
    }
    if (e instanceof Expression.Output output) {
      Expression formula = scope.formula(output.name());
      return formula != null && has(formula, known, strictly);
    }
    return false;
  }

  private boolean call(Expression.Call call, Set<Known> known, boolean strictly) {
    List<Expression> arguments = call.arguments();
    if (arguments.size() == 1 && arguments.get(0) instanceof Expression.ListLiteral list) {
      arguments = list.items();
    }
    return switch (call.function()) {
      case MAX -> arguments.stream().anyMatch(part -> has(part, known, strictly));
      case MIN ->
          !arguments.isEmpty() && arguments.stream().allMatch(part -> has(part, known, strictly));
      case SUM ->
          arguments.stream().allMatch(part -> isNotNegative(part, known))
              && (!strictly || arguments.stream().anyMatch(part -> isPositive(part, known)));
      case COUNT, ABS, SQRT, STRING_LENGTH ->
          !strictly
              || (call.function() == Function.ABS && isNotZero(call.arguments().get(0), known))
              || (call.function() == Function.SQRT && isPositive(call.arguments().get(0), known))
              || (call.function() == Function.COUNT
                  && call.arguments().get(0) instanceof Expression.ListLiteral list
                  && !list.items().isEmpty());
      case CEILING, ROUND_UP -> has(call.arguments().get(0), known, strictly);
      case FLOOR, DECIMAL, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN ->
          !strictly && isNotNegative(call.arguments().get(0), known);
      default -> false;
    };
  }

  /** Whether all values that a figure of the text can be are of that sign. */
  private boolean everyValue(Expression e, IntPredicate sign) {
    if (e instanceof Expression.Literal literal) {
      return fits(literal.value(), sign);
    }
    if (e instanceof Expression.Parameter parameter) {
      return fits(scope.figure(parameter.name()), sign);
    }
    if (e instanceof Expression.Element
        || (e instanceof Expression.Property property
            && property.target() instanceof Expression.Element)) {
      return cell(e, sign);
    }
    if (e instanceof Expression.Property property
        && property.target() instanceof Expression.Parameter parameter
        && scope.figure(parameter.name()) instanceof Map<?, ?> context) {
      return fits(context.get(property.name()), sign);
    }
    return false;
  }

  /** {@code table[condition][1].column} or {@code table[condition].column[1]}. */
  private boolean cell(Expression e, IntPredicate sign) {
    Expression inner = e;
    String column = null;
    while (!(inner instanceof Expression.Table)) {
      if (inner instanceof Expression.Element element) {
        inner = element.list();
      } else if (inner instanceof Expression.Filter filter) {
        inner = filter.list();
      } else if (inner instanceof Expression.Property property && column == null) {
        column = property.name();
        inner = property.target();
      } else {
        return false;
      }
    }
    String wanted = column;
    Provision.Table table = scope.rows(((Expression.Table) inner).name());
    return table != null
        && wanted != null
        && table.rows().stream()
            .allMatch(row -> row.get(wanted) == null || fits(row.get(wanted), sign));
  }

  private static boolean fits(@Nullable Object value, IntPredicate sign) {
    return value instanceof BigDecimal number && sign.test(number.signum());
  }

  /** What is known once the condition has turned out true, or false or null. */
  Set<Known> given(Expression condition, boolean held, Set<Known> known) {
    Set<Known> all = new HashSet<>(known);
    learn(condition, held, all);
    return all;
  }

  /** What stays known where the variables are bound anew. */
  static Set<Known> without(Set<Known> known, Collection<String> variables) {
    Set<Known> kept = new HashSet<>();
    for (Known fact : known) {
      boolean[] bound = new boolean[1];
      Parts.visit(
          fact.expression,
          part ->
              bound[0] |=
                  part instanceof Expression.Variable variable
                      && variables.contains(variable.name()));
      if (!bound[0]) {
        kept.add(fact);
      }
    }
    return kept;
  }

  private void learn(Expression condition, boolean held, Set<Known> known) {
    if (isTired()) {
      return;
    }
    if (condition instanceof Expression.Conjunction c && held) {
      c.conditions().forEach(part -> learn(part, true, known));
    } else if (condition instanceof Expression.Disjunction d && !held) {
      d.conditions().forEach(part -> learn(part, false, known));
    } else if (condition instanceof Expression.Output output) {
      Expression formula = scope.formula(output.name());
      if (formula != null) {
        learn(formula, held, known);
      }
    } else if (condition instanceof Expression.Call call && call.function() == Function.NOT) {
      learn(call.arguments().get(0), !held, known);
    } else if (condition instanceof Expression.Between between && held) {
      compared(ComparisonOperator.GREATER_OR_EQUAL, between.value(), between.low(), known);
    } else if (condition instanceof Expression.Comparison comparison) {
      ComparisonOperator operator = held ? comparison.operator() : opposite(comparison.operator());
      compared(operator, comparison.left(), comparison.right(), known);
      compared(mirrored(operator), comparison.right(), comparison.left(), known);
    }
  }

  private void compared(
      ComparisonOperator operator, Expression left, Expression right, Set<Known> known) {
    switch (operator) {
      case NOT_EQUAL -> {
        if (everyValue(right, s -> s == 0)) {
          known.add(new Known(left, false));
        }
      }
      case EQUAL -> {
        if (isNotZero(right, known)) {
          known.add(new Known(left, isPositive(right, known)));
        }
      }
      case GREATER -> {
        if (isNotNegative(right, known)) {
          known.add(new Known(left, true));
        }
      }
      case GREATER_OR_EQUAL -> {
        if (isPositive(right, known)) {
          known.add(new Known(left, true));
        }
      }
      case LESS -> {
        if (everyValue(right, s -> s <= 0)) {
          known.add(new Known(left, false));
        }
      }
      case LESS_OR_EQUAL -> {
        if (everyValue(right, s -> s < 0)) {
          known.add(new Known(left, false));
        }
      }
    }
  }

  private static ComparisonOperator opposite(ComparisonOperator operator) {
    return switch (operator) {
      case EQUAL -> ComparisonOperator.NOT_EQUAL;
      case NOT_EQUAL -> ComparisonOperator.EQUAL;
      case LESS -> ComparisonOperator.GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> ComparisonOperator.GREATER;
      case GREATER -> ComparisonOperator.LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> ComparisonOperator.LESS;
    };
  }

  private static ComparisonOperator mirrored(ComparisonOperator operator) {
    return switch (operator) {
      case EQUAL -> ComparisonOperator.EQUAL;
      case NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
      case LESS -> ComparisonOperator.GREATER;
      case LESS_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
      case GREATER -> ComparisonOperator.LESS;
      case GREATER_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
    };
  }
}
