package dev.dougong.compiler.check;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Call;
import dev.dougong.engine.expression.Expression.Comparison;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import dev.dougong.engine.expression.Expression.Conjunction;
import dev.dougong.engine.expression.Expression.Element;
import dev.dougong.engine.expression.Expression.Filter;
import dev.dougong.engine.expression.Expression.Literal;
import dev.dougong.engine.expression.Expression.Property;
import dev.dougong.engine.expression.Expression.Quantified;
import dev.dougong.engine.expression.Expression.Variable;
import dev.dougong.engine.expression.Function;
import dev.dougong.engine.expression.Parts;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of a table that no formula ever takes: none asks for them, no value that a fact can
 * have meets what they are asked by, or another row is always taken in their place.
 *
 * <p>A row counts as taken as soon as one formula may take it. What cannot be understood may take
 * every row, so that nothing sound is doubted.
 */
public final class RowCheck {

  /** How a formula takes rows that meet a condition. */
  private enum Taking {
    ALL,
    FIRST,
    LAST,
    /** It asks only whether there is one. */
    ANY
  }

  private static final String UNASKED = "no formula asks for it";

  /** Every row is held against this many before it; a table with more would take too long. */
  private static final int MOST_COMPARED = 300;

  private final Scope scope;
  private final String name;
  private final List<Map<String, @Nullable Object>> rows;
  private final Ranges ranges = new Ranges(e -> null);
  private final Map<Integer, String> reasons = new LinkedHashMap<>();
  private final BitSet taken = new BitSet();

  private RowCheck(Scope scope, String name, Provision.Table table) {
    this.scope = scope;
    this.name = name;
    this.rows = table.rows();
  }

  /** Why each of the rows is never taken, by its number from 0. */
  public static Map<Integer, String> check(
      Scope scope, String name, Provision.Table table, Collection<Expression> formulas) {
    RowCheck check = new RowCheck(scope, name, table);
    formulas.forEach(formula -> check.visit(formula, Taking.ALL));
    check.reasons.keySet().removeIf(check.taken::get);
    return check.reasons;
  }

  private void visit(Expression e, Taking taking) {
    if (isTable(e)) {
      every();
    } else if (e instanceof Property property) {
      visit(property.target(), taking);
    } else if (e instanceof Element element) {
      visit(element.list(), taking(element.index()));
      visit(element.index(), Taking.ALL);
    } else if (e instanceof Filter filter && isTable(filter.list())) {
      rows(filter.condition(), Filter.ITEM, taking);
    } else if (e instanceof Quantified some && isOverTable(some)) {
      rows(some.condition(), some.bindings().get(0).variable(), Taking.ANY);
    } else if (e instanceof Comparison c && asksForAny(c)) {
      visit(((Call) c.left()).arguments().get(0), Taking.ANY);
    } else if (e instanceof Call call && asksAColumn(call)) {
      String column = ((Property) call.arguments().get(0)).name();
      Property cell = new Property(new Variable(Filter.ITEM), column);
      Expression wanted = call.arguments().get(1);
      rows(new Comparison(ComparisonOperator.EQUAL, cell, wanted), Filter.ITEM, Taking.ANY);
    } else {
      Parts.of(e).forEach(part -> visit(part, Taking.ALL));
    }
  }

  private boolean isTable(Expression e) {
    return e instanceof Expression.Table table && table.name().equals(name);
  }

  private boolean isOverTable(Quantified q) {
    return !q.every()
        && q.bindings().size() == 1
        && q.bindings().get(0).end() == null
        && isTable(q.bindings().get(0).domain());
  }

  private static Taking taking(Expression index) {
    if (index instanceof Literal literal && literal.value() instanceof BigDecimal n) {
      return n.compareTo(BigDecimal.ONE) == 0
          ? Taking.FIRST
          : n.negate().compareTo(BigDecimal.ONE) == 0 ? Taking.LAST : Taking.ALL;
    }
    return index instanceof Expression.Negation minus && taking(minus.operand()) == Taking.FIRST
        ? Taking.LAST
        : Taking.ALL;
  }

  /** {@code count(..) > 0} and its like ask whether there is a row, however many there are. */
  private static boolean asksForAny(Comparison c) {
    if (!(c.left() instanceof Call call)
        || call.function() != Function.COUNT
        || !(c.right() instanceof Literal literal)
        || !(literal.value() instanceof BigDecimal bound)) {
      return false;
    }
    return switch (c.operator()) {
      case EQUAL, NOT_EQUAL, GREATER -> bound.signum() == 0;
      case GREATER_OR_EQUAL, LESS -> bound.compareTo(BigDecimal.ONE) == 0;
      case LESS_OR_EQUAL -> false;
    };
  }

  private boolean asksAColumn(Call call) {
    return call.function() == Function.LIST_CONTAINS
        && call.arguments().get(0) instanceof Property column
        && isTable(column.target());
  }

  private void every() {
    taken.set(0, rows.size());
  }

  private void rows(Expression condition, String row, Taking taking) {
    if (!RowCondition.isPlain(condition, row)) {
      every();
      Parts.of(condition).forEach(part -> visit(part, Taking.ALL));
      return;
    }
    Map<Expression, Row> same = new HashMap<>();
    List<Row> wider = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int number = taking == Taking.LAST ? rows.size() - 1 - i : i;
      Row one = row(number, new RowCondition(row, rows.get(number)).of(condition));
      Row instead = same.get(one.remains);
      for (int j = 0; j < wider.size() && instead == null; j++) {
        instead = wider.get(j).coversAllOf(one) ? wider.get(j) : null;
      }
      if (one.never != null) {
        reasons.merge(number, one.never, (a, b) -> a.equals(UNASKED) ? b : a);
        continue;
      }
      if (taking == Taking.ALL || instead == null) {
        taken.set(number);
        same.put(one.remains, one);
        if (one.whole && wider.size() < MOST_COMPARED) {
          wider.add(one);
        }
      } else {
        reasons.put(number, "row " + (instead.number + 1) + " is taken wherever it could be");
      }
    }
  }

  /**
   * A row under a condition.
   *
   * @param remains what the condition comes to
   * @param possible the values of each fact that meet it
   * @param whole whether these values say all of the condition
   * @param never why it is never met, or null
   */
  private record Row(
      int number,
      Expression remains,
      Map<Expression, RangeSet<Ranges.Value>> possible,
      boolean whole,
      @Nullable String never) {

    boolean coversAllOf(Row other) {
      return possible.entrySet().stream()
          .allMatch(
              entry -> {
                RangeSet<Ranges.Value> narrower = other.possible.get(entry.getKey());
                return narrower != null && entry.getValue().enclosesAll(narrower);
              });
    }
  }

  private Row row(int number, Expression remains) {
    List<Expression> conditions =
        remains instanceof Conjunction all ? all.conditions() : List.of(remains);
    Map<Expression, RangeSet<Ranges.Value>> possible = new LinkedHashMap<>();
    boolean whole = true;
    for (Expression one : conditions) {
      if (one instanceof Literal constant) {
        if (!Boolean.TRUE.equals(constant.value())) {
          return new Row(number, remains, Map.of(), false, UNASKED);
        }
        continue;
      }
      String strange = strangeItem(one);
      if (strange != null) {
        return new Row(number, remains, Map.of(), false, strange);
      }
      Expression subject = ranges.subject(one);
      RangeSet<Ranges.Value> met = subject == null ? null : ranges.met(one, subject);
      if (subject == null || met == null) {
        whole = false;
        continue;
      }
      RangeSet<Ranges.Value> left =
          possible.containsKey(subject) ? possible.get(subject) : domain(subject);
      RangeSet<Ranges.Value> both = left == null ? met : Ranges.intersection(left, met);
      possible.put(subject, both);
      if (both.isEmpty()) {
        String never = "no value of " + called(subject) + " meets its condition";
        return new Row(number, remains, possible, false, never);
      }
    }
    return new Row(number, remains, possible, whole, null);
  }

  /** Why a list of names can never hold a name; null if it can. */
  private @Nullable String strangeItem(Expression condition) {
    if (!(condition instanceof Call call)
        || call.function() != Function.LIST_CONTAINS
        || !(call.arguments().get(0) instanceof Expression.Input list)
        || !(call.arguments().get(1) instanceof Literal item)) {
      return null;
    }
    RangeSet<Ranges.Value> names = named(scope.fact(list.name()));
    return names == null || !(item.value() instanceof String name) || holds(names, name)
        ? null
        : "no value of " + list.name() + " meets its condition";
  }

  private static boolean holds(RangeSet<Ranges.Value> names, String name) {
    return names.contains(new Ranges.Value(name));
  }

  /** The values that a fact or an output can have; null if they cannot be told. */
  private @Nullable RangeSet<Ranges.Value> domain(Expression subject) {
    if (subject instanceof Expression.Input input) {
      FactDefinition fact = scope.fact(input.name());
      RangeSet<Ranges.Value> names = named(fact);
      return names != null || fact == null ? names : bounded(fact);
    }
    return subject instanceof Expression.Output output
            && scope.type(output.name()) instanceof Type.Textual text
            && text.values() != null
        ? each(text.values())
        : null;
  }

  private static @Nullable RangeSet<Ranges.Value> named(@Nullable FactDefinition fact) {
    return fact == null || fact.values().isEmpty() ? null : each(fact.valueIds());
  }

  private static RangeSet<Ranges.Value> bounded(FactDefinition fact) {
    RangeSet<Ranges.Value> domain = TreeRangeSet.create();
    domain.add(Range.all());
    fact.min().ifPresent(min -> domain.remove(Range.lessThan(new Ranges.Value(min))));
    fact.max().ifPresent(max -> domain.remove(Range.greaterThan(new Ranges.Value(max))));
    return domain;
  }

  private static RangeSet<Ranges.Value> each(Collection<String> names) {
    RangeSet<Ranges.Value> domain = TreeRangeSet.create();
    names.forEach(name -> domain.add(Range.singleton(new Ranges.Value(name))));
    return domain;
  }

  private static String called(Expression subject) {
    if (subject instanceof Expression.Input input) {
      return input.name();
    }
    return subject instanceof Expression.Output output ? output.name() : "what it is compared with";
  }
}
