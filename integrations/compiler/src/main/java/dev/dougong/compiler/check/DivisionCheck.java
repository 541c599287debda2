package dev.dougong.compiler.check;

import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Parts;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Finds divisions that can hit zero: those whose divisor is neither a figure, nor a fact bounded
 * above zero, nor ruled out by a condition that the division stands behind.
 */
final class DivisionCheck {

  private final Signs signs;
  private final IdentityHashMap<Expression, Integer> places;
  private final Problems problems;

  DivisionCheck(Scope scope, IdentityHashMap<Expression, Integer> places, Problems problems) {
    this.signs = new Signs(scope);
    this.places = places;
    this.problems = problems;
  }

  void check(Expression formula) {
    if (!places.isEmpty()) {
      visit(formula, Set.of());
    }
  }

  private void visit(Expression part, Set<Signs.Known> known) {
    Integer at = places.get(part);
    if (at != null) {
      Expression divisor =
          part instanceof Expression.Call call
              ? call.arguments().get(1)
              : ((Expression.Arithmetic) part).right();
      if (!signs.isNotZero(divisor, known)) {
        problems.unguarded(
            at,
            "a division whose divisor can be zero was given, expected a guard:"
                + " `if divisor = 0 then .. else .. / divisor`");
      }
    }
    if (part instanceof Expression.Conditional choice) {
      visit(choice.condition(), known);
      visit(choice.consequent(), signs.given(choice.condition(), true, known));
      visit(choice.alternative(), signs.given(choice.condition(), false, known));
    } else if (part instanceof Expression.Conjunction all) {
      inOrder(all.conditions(), true, known);
    } else if (part instanceof Expression.Disjunction any) {
      inOrder(any.conditions(), false, known);
    } else {
      List<String> bound = bound(part);
      Set<Signs.Known> inside = bound.isEmpty() ? known : Signs.without(known, bound);
      Parts.of(part).forEach(inner -> visit(inner, inside));
    }
  }

  /** The variables that a part binds. */
  private static List<String> bound(Expression part) {
    if (part instanceof Expression.Filter) {
      return List.of(Expression.Filter.ITEM);
    } else if (part instanceof Expression.Iteration iteration) {
      return iteration.bindings().stream().map(Expression.Binding::variable).toList();
    } else if (part instanceof Expression.Quantified quantified) {
      return quantified.bindings().stream().map(Expression.Binding::variable).toList();
    } else if (part instanceof Expression.Lambda lambda) {
      return lambda.parameters();
    } else if (part instanceof Expression.ContextLiteral context) {
      return context.entries().stream().map(Expression.Entry::name).toList();
    }
    return List.of();
  }

  /** Each condition stands behind those before it. */
  private void inOrder(List<Expression> conditions, boolean held, Set<Signs.Known> known) {
    Set<Signs.Known> growing = new HashSet<>(known);
    for (Expression condition : conditions) {
      visit(condition, growing);
      growing.addAll(signs.given(condition, held, growing));
    }
  }
}
