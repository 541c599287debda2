package dev.dougong.calculators.gap;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.EvaluationException;
import dev.dougong.engine.evaluation.Explanation;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Arithmetic;
import dev.dougong.engine.expression.Expression.Between;
import dev.dougong.engine.expression.Expression.Binding;
import dev.dougong.engine.expression.Expression.Call;
import dev.dougong.engine.expression.Expression.Comparison;
import dev.dougong.engine.expression.Expression.Conditional;
import dev.dougong.engine.expression.Expression.Element;
import dev.dougong.engine.expression.Expression.Filter;
import dev.dougong.engine.expression.Expression.Input;
import dev.dougong.engine.expression.Expression.Iteration;
import dev.dougong.engine.expression.Expression.Literal;
import dev.dougong.engine.expression.Expression.Membership;
import dev.dougong.engine.expression.Expression.Negation;
import dev.dougong.engine.expression.Expression.Parameter;
import dev.dougong.engine.expression.Expression.Property;
import dev.dougong.engine.expression.Expression.Quantified;
import dev.dougong.engine.expression.Expression.Table;
import dev.dougong.engine.expression.Expression.Test;
import dev.dougong.engine.expression.Expression.UsedOutput;
import dev.dougong.engine.expression.Expression.Variable;
import dev.dougong.engine.expression.Parts;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of one fact at which a formula may change its mind, all other facts being as they are.
 *
 * <p>A formula compares; where one side depends on the fact and the two sides are equal, there is a
 * threshold. Each side is followed through outputs, other provisions and derived facts down to the
 * fact, and taken as a quotient of polynomials on each of its branches, so that {@code rate * area
 * >= x} and {@code (a - b) / a >= 0.15} are solved and not searched. Days count as numbers. What is
 * not understood gives no threshold; a threshold that is none does no harm, as every value is put
 * to the provision again.
 */
final class Thresholds {

  private static final int MOST_PIECES = 400;

  private final RuleBook book;
  private final Facts facts;
  private final String fact;
  private final Set<BigDecimal> found = new TreeSet<>();
  private final Set<String> visited = new HashSet<>();
  private final Map<String, Boolean> dependent = new HashMap<>();

  private Thresholds(RuleBook book, Facts facts, String fact) {
    this.book = book;
    this.facts = facts;
    this.fact = fact;
  }

  /** The thresholds of a fact for a provision; days as the number of their day. */
  static Set<BigDecimal> of(RuleBook book, Outcome outcome, Facts facts, String fact) {
    Thresholds thresholds = new Thresholds(book, facts, fact);
    Place place = thresholds.new Place(outcome.provision(), outcome, ImmutableMap.of());
    for (Provision.Output output : outcome.provision().outputs()) {
      place.collect(output.formula());
    }
    return thresholds.found;
  }

  /** The number that stands for a number or a day; null for everything else. */
  static @Nullable BigDecimal number(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number;
    } else if (value instanceof LocalDate day) {
      return BigDecimal.valueOf(day.toEpochDay());
    } else if (value instanceof Duration duration) {
      return BigDecimal.valueOf(duration.toDays());
    } else if (value instanceof Period period) {
      // Months differ in length; the search that follows finds the day.
      return BigDecimal.valueOf(period.toTotalMonths() * 365 / 12);
    }
    return null;
  }

  /** Where an expression stands: its provision, what is known there, and the rows being visited. */
  private final class Place {
    private final Provision provision;
    private final @Nullable Outcome outcome;
    private final Map<String, Object> rows;
    private @Nullable Map<Expression, Object> traced;

    Place(Provision provision, @Nullable Outcome outcome, Map<String, Object> rows) {
      this.provision = provision;
      this.outcome = outcome;
      this.rows = rows;
    }

    private Place with(String variable, Object row) {
      Map<String, Object> more = new HashMap<>(rows);
      more.put(variable, row);
      return new Place(provision, outcome, more);
    }

    private @Nullable Place used(String alias) {
      String id = provision.uses().get(alias);
      Provision other = id == null ? null : book.find(id).orElse(null);
      return other == null ? null : new Place(other, evaluated(other), ImmutableMap.of());
    }

    private @Nullable Outcome evaluated(Provision other) {
      try {
        return book.evaluate(other.id(), facts);
      } catch (EvaluationException e) {
        return null;
      }
    }

    private @Nullable Expression formula(String output) {
      return provision.outputs().stream()
          .filter(o -> o.name().equals(output))
          .map(Provision.Output::formula)
          .findFirst()
          .orElse(null);
    }

    /** Visits everything that is evaluated for an expression. */
    void collect(Expression e) {
      if (e instanceof Comparison c) {
        meet(c.left(), c.right());
      } else if (e instanceof Between b) {
        meet(b.value(), b.low());
        meet(b.value(), b.high());
      } else if (e instanceof Membership m) {
        m.tests().forEach(test -> meet(m.value(), test));
      } else if (e instanceof Call call) {
        // The argument that is larger or smaller changes where two of them are equal.
        for (int i = 1; i < call.arguments().size(); i++) {
          meet(call.arguments().get(0), call.arguments().get(i));
        }
      }
      follow(e);
      if (e instanceof Filter filter
          && collectRows(Filter.ITEM, filter.list(), filter.condition())) {
        collect(filter.list());
      } else if (e instanceof Quantified q && q.bindings().size() == 1) {
        Binding binding = q.bindings().get(0);
        if (!collectRows(binding.variable(), binding.domain(), q.condition())) {
          collect(q.condition());
        }
        collect(binding.domain());
      } else if (e instanceof Iteration i && i.bindings().size() == 1) {
        Binding binding = i.bindings().get(0);
        if (!collectRows(binding.variable(), binding.domain(), i.body())) {
          collect(i.body());
        }
        collect(binding.domain());
      } else {
        Parts.of(e).forEach(this::collect);
      }
    }

    private void follow(Expression e) {
      if (e instanceof Expression.Output output
          && visited.add(provision.id() + " " + output.name())) {
        Expression formula = formula(output.name());
        if (formula != null) {
          collect(formula);
        }
      } else if (e instanceof UsedOutput used) {
        Place place = used(used.alias());
        if (place != null && visited.add(place.provision.id() + " " + used.output())) {
          Expression formula = place.formula(used.output());
          if (formula != null) {
            place.collect(formula);
          }
        }
      } else if (e instanceof Input input && isDerived(input.name()) && visited.add(input.name())) {
        collect(derivation(input.name()));
      }
    }

    private boolean collectRows(String variable, Expression list, Expression body) {
      List<?> items = items(list);
      items.forEach(row -> with(variable, row).collect(body));
      return !items.isEmpty();
    }

    private List<?> items(Expression list) {
      if (list instanceof Table table) {
        Provision.Table rows = provision.tables().get(table.name());
        return rows == null ? List.of() : rows.rows();
      } else if (list instanceof Parameter parameter) {
        Provision.Parameter figure = provision.parameters().get(parameter.name());
        return figure != null && figure.value() instanceof List<?> values ? values : List.of();
      } else if (list instanceof Filter filter) {
        return items(filter.list());
      } else if (list instanceof Input input && facts.get(input.name()) instanceof List<?> values) {
        return values;
      }
      return List.of();
    }

    private void meet(Expression value, Test test) {
      if (test instanceof Test.Equal equal) {
        meet(value, equal.operand());
      } else if (test instanceof Test.Related related) {
        meet(value, related.operand());
      } else if (test instanceof Test.Interval interval) {
        if (interval.low() != null) {
          meet(value, interval.low());
        }
        if (interval.high() != null) {
          meet(value, interval.high());
        }
      }
    }

    private void meet(Expression left, Expression right) {
      if (depends(left) || depends(right)) {
        List<Quotient> others = pieces(right);
        for (Quotient piece : pieces(left)) {
          others.forEach(other -> found.addAll(piece.meets(other)));
        }
      }
    }

    private boolean depends(Expression e) {
      boolean[] depends = {false};
      Parts.visit(e, part -> depends[0] = depends[0] || dependsItself(part));
      return depends[0];
    }

    private boolean dependsItself(Expression e) {
      if (e instanceof Input input) {
        return input.name().equals(fact)
            || (isDerived(input.name())
                && once(input.name(), () -> depends(derivation(input.name()))));
      } else if (e instanceof Expression.Output output) {
        Expression formula = formula(output.name());
        return formula != null
            && once(provision.id() + " " + output.name(), () -> depends(formula));
      } else if (e instanceof UsedOutput used) {
        Place place = used(used.alias());
        Expression formula = place == null ? null : place.formula(used.output());
        return place != null
            && formula != null
            && once(place.provision.id() + " " + used.output(), () -> place.depends(formula));
      }
      return false;
    }

    private boolean once(String name, java.util.function.BooleanSupplier question) {
      Boolean known = dependent.get(name);
      if (known == null) {
        known = question.getAsBoolean();
        dependent.put(name, known);
      }
      return known;
    }

    /** What the expression is as a function of the fact, on each of its branches. */
    private List<Quotient> pieces(Expression e) {
      if (e instanceof Input input && input.name().equals(fact)) {
        return List.of(Quotient.UNKNOWN);
      }
      if (!depends(e)) {
        BigDecimal value = number(value(e));
        if (value != null) {
          return List.of(Quotient.constant(value));
        }
      }
      if (e instanceof Input input) {
        return isDerived(input.name()) ? pieces(derivation(input.name())) : List.of();
      } else if (e instanceof Expression.Output output) {
        Expression formula = formula(output.name());
        return formula == null ? List.of() : pieces(formula);
      } else if (e instanceof UsedOutput used) {
        Place place = used(used.alias());
        Expression formula = place == null ? null : place.formula(used.output());
        return place == null || formula == null ? List.of() : place.pieces(formula);
      } else if (e instanceof Conditional choice) {
        return joined(pieces(choice.consequent()), pieces(choice.alternative()));
      } else if (e instanceof Negation negation) {
        return pieces(negation.operand()).stream().map(Quotient::negated).toList();
      } else if (e instanceof Arithmetic arithmetic) {
        return combined(arithmetic);
      } else if (e instanceof Call call) {
        return piecesOfCall(call);
      } else if (e instanceof Property property) {
        return cells(property.target(), property.name());
      } else if (e instanceof Element element && element.list() instanceof Property column) {
        return cells(column.target(), column.name());
      }
      return List.of();
    }

    private List<Quotient> combined(Arithmetic arithmetic) {
      List<Quotient> pieces = new ArrayList<>();
      List<Quotient> right = pieces(arithmetic.right());
      for (Quotient one : pieces(arithmetic.left())) {
        for (Quotient other : right) {
          switch (arithmetic.operator()) {
            case ADD -> pieces.add(one.plus(other));
            case SUBTRACT -> pieces.add(one.plus(other.negated()));
            case MULTIPLY -> pieces.add(one.times(other));
            case DIVIDE -> pieces.add(one.dividedBy(other));
            case POWER -> {}
          }
        }
      }
      return pieces.size() > MOST_PIECES ? List.of() : pieces;
    }

    private List<Quotient> piecesOfCall(Call call) {
      List<Expression> arguments = call.arguments();
      return switch (call.function()) {
        case MIN, MAX, MEDIAN -> {
          List<Quotient> all = new ArrayList<>();
          listed(arguments).forEach(argument -> all.addAll(pieces(argument)));
          yield all;
        }
        case SUM -> {
          List<Quotient> sum = List.of(Quotient.constant(BigDecimal.ZERO));
          for (Expression argument : listed(arguments)) {
            List<Quotient> more = new ArrayList<>();
            for (Quotient piece : pieces(argument)) {
              sum.forEach(part -> more.add(part.plus(piece)));
            }
            sum = more.size() > MOST_PIECES ? List.of() : more;
          }
          yield sum;
        }
        case ABS -> {
          List<Quotient> of = pieces(arguments.get(0));
          yield joined(of, of.stream().map(Quotient::negated).toList());
        }
        // Rounding moves a threshold by less than a step, which the search makes up for.
        case DECIMAL, FLOOR, CEILING, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN ->
            pieces(arguments.get(0));
        default -> List.of();
      };
    }

    private static List<Expression> listed(List<Expression> arguments) {
      return arguments.size() == 1 && arguments.get(0) instanceof Expression.ListLiteral list
          ? list.items()
          : arguments;
    }

    /** Whichever row is picked, its cell is one of the column. */
    private List<Quotient> cells(Expression target, String column) {
      Expression list = target instanceof Element element ? element.list() : target;
      List<Quotient> cells = new ArrayList<>();
      for (Object row : items(list)) {
        BigDecimal cell = row instanceof Map<?, ?> map ? number(map.get(column)) : null;
        if (cell != null) {
          cells.add(Quotient.constant(cell));
        }
      }
      return cells;
    }

    /** The value of an expression that does not depend on the fact; null if it is not at hand. */
    private @Nullable Object value(Expression e) {
      if (e instanceof Literal literal) {
        return literal.value();
      } else if (e instanceof Parameter parameter) {
        Provision.Parameter figure = provision.parameters().get(parameter.name());
        return figure == null ? null : figure.value();
      } else if (e instanceof Input input) {
        return facts.get(input.name());
      } else if (e instanceof Variable variable) {
        return rows.get(variable.name());
      } else if (e instanceof Property property && property.target() instanceof Variable variable) {
        return rows.get(variable.name()) instanceof Map<?, ?> row ? row.get(property.name()) : null;
      } else if (e instanceof Expression.Output output) {
        return outcome == null ? null : outcome.value(output.name());
      } else if (e instanceof UsedOutput used) {
        Place place = used(used.alias());
        return place == null || place.outcome == null ? null : place.outcome.value(used.output());
      }
      return rows.isEmpty() ? traced().get(e) : null;
    }

    private Map<Expression, Object> traced() {
      Map<Expression, Object> known = traced;
      if (known == null) {
        Map<Expression, Object> values = new HashMap<>();
        if (outcome != null) {
          outcome.explanation().results().forEach(result -> add(values, result.step()));
        }
        traced = values;
        known = values;
      }
      return known;
    }

    private static void add(Map<Expression, Object> values, Explanation.Step step) {
      if (step.value() != null) {
        values.put(step.expression(), step.value());
      }
      step.parts().forEach(part -> add(values, part));
    }
  }

  private static List<Quotient> joined(List<Quotient> first, List<Quotient> second) {
    List<Quotient> all = new ArrayList<>(first);
    all.addAll(second);
    return all.size() > MOST_PIECES ? List.of() : all;
  }

  private boolean isDerived(String id) {
    return !facts.containsKey(id) && book.derivations().containsKey(id);
  }

  private Expression derivation(String id) {
    Expression formula = book.derivations().get(id);
    if (formula == null) {
      throw new IllegalStateException("no derivation of " + id);
    }
    return formula;
  }
}
