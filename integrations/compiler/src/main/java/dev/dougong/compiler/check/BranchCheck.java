package dev.dougong.compiler.check;

import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Conditional;
import dev.dougong.engine.expression.Parts;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds branches that are never taken: in a chain of {@code if .. else if ..}, a condition that an
 * earlier one already covers, one that no value meets, and one that always or never holds.
 *
 * <p>A condition is understood where it compares one fact, output or variable with figures; what a
 * condition says of anything else is taken for possible, so that nothing sound is doubted.
 */
final class BranchCheck {

  private final Ranges ranges;
  private final IdentityHashMap<Expression, Integer> places;
  private final Problems problems;

  BranchCheck(Scope scope, IdentityHashMap<Expression, Integer> places, Problems problems) {
    this.ranges =
        new Ranges(e -> e instanceof Expression.Parameter p ? scope.figure(p.name()) : null);
    this.places = places;
    this.problems = problems;
  }

  void check(Expression formula) {
    if (!places.isEmpty()) {
      visit(formula);
    }
  }

  private void visit(Expression part) {
    if (part instanceof Conditional first) {
      Expression last = chain(first);
      visit(last);
    } else {
      Parts.of(part).forEach(this::visit);
    }
  }

  /** Checks the conditions of a chain and what stands behind them; gives the last alternative. */
  private Expression chain(Conditional first) {
    Map<Expression, RangeSet<Ranges.Value>> taken = new HashMap<>();
    Expression rest = first;
    while (rest instanceof Conditional choice) {
      Expression condition = choice.condition();
      visit(condition);
      visit(choice.consequent());
      Integer at = places.get(condition);
      if (at != null) {
        doubt(at, condition, taken);
      }
      Expression subject = ranges.subject(condition);
      RangeSet<Ranges.Value> met = subject == null ? null : ranges.met(condition, subject);
      if (subject != null && met != null) {
        taken.computeIfAbsent(subject, s -> TreeRangeSet.create()).addAll(met);
      }
      rest = choice.alternative();
    }
    return rest;
  }

  private void doubt(int at, Expression condition, Map<Expression, RangeSet<Ranges.Value>> taken) {
    // A figure that is true or false is a switch, which a reading or a reform can turn.
    if (condition instanceof Expression.Literal always) {
      problems.doubt(at, "the condition is always " + always.value() + ": a branch is never taken");
      return;
    }
    List<Expression> all =
        condition instanceof Expression.Conjunction joined
            ? joined.conditions()
            : List.of(condition);
    Map<Expression, RangeSet<Ranges.Value>> possible = new HashMap<>();
    for (Expression one : all) {
      Expression subject = ranges.subject(one);
      RangeSet<Ranges.Value> met = subject == null ? null : ranges.met(one, subject);
      if (subject == null || met == null) {
        continue;
      }
      RangeSet<Ranges.Value> left = possible.get(subject);
      RangeSet<Ranges.Value> both = left == null ? met : Ranges.intersection(left, met);
      possible.put(subject, both);
      if (both.isEmpty()) {
        problems.doubt(at, "no value meets the condition: its branch is never taken");
        return;
      }
    }
    for (Map.Entry<Expression, RangeSet<Ranges.Value>> entry : possible.entrySet()) {
      RangeSet<Ranges.Value> before = taken.get(entry.getKey());
      if (before != null && before.enclosesAll(entry.getValue())) {
        problems.doubt(
            at, "conditions before it hold wherever this one does: its branch is never taken");
        return;
      }
    }
  }
}
