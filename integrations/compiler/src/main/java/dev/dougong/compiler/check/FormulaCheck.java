package dev.dougong.compiler.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.dougong.compiler.check.Type.Context;
import dev.dougong.compiler.check.Type.Items;
import dev.dougong.compiler.check.Type.Numeric;
import dev.dougong.compiler.check.Type.Plain;
import dev.dougong.compiler.check.Type.Textual;
import dev.dougong.compiler.check.Type.Whole;
import dev.dougong.compiler.feel.Syntax;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks one formula against the names it may refer to, and gives its expression and type. */
public final class FormulaCheck {

  private final Scope scope;
  private final Checks checks;
  private final FunctionCheck functions;
  private final IdentityHashMap<Expression, Integer> divisions;
  private final IdentityHashMap<Expression, Integer> branches = new IdentityHashMap<>();

  private FormulaCheck(
      Scope scope, Problems problems, IdentityHashMap<Expression, Integer> divisions) {
    this.scope = scope;
    this.checks = new Checks(problems);
    this.functions = new FunctionCheck(checks);
    this.divisions = divisions;
  }

  /** The typed expression of a formula; what is wrong with it goes to {@code problems}. */
  public static Typed check(Syntax formula, Scope scope, Problems problems) {
    IdentityHashMap<Expression, Integer> divisions = new IdentityHashMap<>();
    FormulaCheck check = new FormulaCheck(scope, problems, divisions);
    Typed checked = check.part(formula, null);
    new DivisionCheck(scope, divisions, problems).check(checked.expression());
    new BranchCheck(scope, check.branches, problems).check(checked.expression());
    return checked;
  }

  private Typed part(Syntax part, @Nullable Locals locals) {
    if (part instanceof Syntax.Constant constant) {
      return typed(
          part, new Expression.Literal(constant.value()), Type.of(constant.value(), Unit.NONE));
    } else if (part instanceof Syntax.Name name) {
      return name(name, locals);
    } else if (part instanceof Syntax.Invocation invocation) {
      return invocation(invocation, locals);
    } else if (part instanceof Syntax.Operation operation) {
      return operation(operation, locals);
    } else if (part instanceof Syntax.Negative negative) {
      return negative(negative, locals);
    } else if (part instanceof Syntax.Comparison comparison) {
      return comparison(comparison, locals);
    } else if (part instanceof Syntax.Junction junction) {
      return junction(junction, locals);
    } else if (part instanceof Syntax.Conditional conditional) {
      return conditional(conditional, locals);
    } else if (part instanceof Syntax.Between between) {
      return between(between, locals);
    } else if (part instanceof Syntax.Membership membership) {
      return membership(membership, locals);
    } else if (part instanceof Syntax.Items items) {
      return items(items, locals);
    } else if (part instanceof Syntax.Context context) {
      return context(context, locals);
    } else if (part instanceof Syntax.Path path) {
      return path(path, locals);
    } else if (part instanceof Syntax.Selection selection) {
      return selection(selection, locals);
    } else if (part instanceof Syntax.Iteration iteration) {
      return iteration(iteration, locals);
    } else if (part instanceof Syntax.Quantified quantified) {
      return quantified(quantified, locals);
    }
    checks.refuse(
        part.at(), "a function", "a value; only the second argument of sort is a function");
    return Typed.refused(part.at());
  }

  private static Typed typed(Syntax part, Expression expression, Type type) {
    return new Typed(part.at(), expression, type);
  }

  // ---- names

  private Typed name(Syntax.Name part, @Nullable Locals locals) {
    String name = part.name();
    int filters = 0;
    boolean open = false;
    for (Locals local = locals; local != null; local = local.outer()) {
      Type entry =
          local.filter() && local.type() instanceof Context row ? row.entries().get(name) : null;
      if (entry != null || (local.filter() && local.variable().equals(name))) {
        if (filters > 0 && !name.equals(Expression.Filter.ITEM)) {
          checks.refuse(
              part.at(),
              "`" + name + "`, an entry of the outer of two filters,",
              "`some x in .. satisfies` or `for x in .. return`, which give the outer row a name");
        }
        Expression item = new Expression.Variable(Expression.Filter.ITEM);
        return entry != null
            ? typed(part, new Expression.Property(item, name), entry)
            : typed(part, item, local.type());
      }
      if (!local.filter() && local.variable().equals(name)) {
        return typed(part, new Expression.Variable(name), local.type());
      }
      open |= filters == 0 && local.filter() && isOpenRow(local.type());
      filters += local.filter() ? 1 : 0;
    }
    Typed found = scope.find(name);
    if (found == null && open) {
      Expression item = new Expression.Variable(Expression.Filter.ITEM);
      return typed(part, new Expression.Property(item, name), Plain.ANY);
    }
    if (found == null) {
      checks.refuse(
          part.at(),
          "`" + name + "`",
          "the name of an input, parameter, table or earlier output"
              + Checks.didYouMean(name, visible(locals)));
      return Typed.refused(part.at());
    }
    if (scope.isAlias(name)) {
      checks.refuse(part.at(), "`" + name + "`", "an output of it: `" + name + ".<output>`");
      return Typed.refused(part.at());
    }
    return typed(part, found.expression(), found.type());
  }

  private static boolean isOpenRow(Type type) {
    return type == Plain.ANY || (type instanceof Context row && row.open());
  }

  private List<String> visible(@Nullable Locals locals) {
    Set<String> names = new LinkedHashSet<>(scope.names());
    for (Locals local = locals; local != null; local = local.outer()) {
      names.add(local.variable());
      if (local.filter() && local.type() instanceof Context row) {
        names.addAll(row.entries().keySet());
      }
    }
    return new ArrayList<>(names);
  }

  private static boolean isLocal(String name, @Nullable Locals locals) {
    for (Locals local = locals; local != null; local = local.outer()) {
      if (local.variable().equals(name)
          || (local.filter()
              && local.type() instanceof Context row
              && row.entries().containsKey(name))) {
        return true;
      }
    }
    return false;
  }

  private Typed path(Syntax.Path part, @Nullable Locals locals) {
    if (part.target() instanceof Syntax.Name alias
        && scope.isAlias(alias.name())
        && !isLocal(alias.name(), locals)) {
      Type outputs = java.util.Objects.requireNonNull(scope.find(alias.name())).type();
      return typed(
          part,
          new Expression.UsedOutput(alias.name(), part.name()),
          property(part, outputs, "an output of " + alias.name()));
    }
    Typed target = part(part.target(), locals);
    return typed(
        part,
        new Expression.Property(target.expression(), part.name()),
        property(part, target.type(), "an entry of it"));
  }

  private Type property(Syntax.Path part, Type target, String expected) {
    if (target.isOpen()) {
      return Plain.ANY;
    }
    if (target instanceof Items items) {
      return new Items(property(part, items.element(), expected));
    }
    Map<String, Type> entries = Properties.of(target);
    Type entry = entries.get(part.name());
    if (entry != null) {
      return entry;
    }
    if (!(target instanceof Context context && context.open())) {
      checks.refuse(
          part.at(),
          "`." + part.name() + "` of " + target.phrase(),
          entries.isEmpty()
              ? "no property, as it has none"
              : expected
                  + ": "
                  + String.join(", ", entries.keySet())
                  + Checks.didYouMean(part.name(), entries.keySet()));
    }
    return Plain.ANY;
  }

  // ---- operators

  private Typed operation(Syntax.Operation part, @Nullable Locals locals) {
    Typed left = part(part.left(), locals);
    Typed right = part(part.right(), locals);
    Expression expression =
        new Expression.Arithmetic(part.operator(), left.expression(), right.expression());
    if (part.operator() == ArithmeticOperator.DIVIDE) {
      divisions.put(expression, part.at());
    }
    Type type = new OperatorCheck(checks).arithmetic(part.at(), part.operator(), left, right);
    return typed(part, expression, type);
  }

  private Typed negative(Syntax.Negative part, @Nullable Locals locals) {
    Typed operand = part(part.operand(), locals);
    if (operand.type() != Plain.MONTHS && operand.type() != Plain.DAYS) {
      checks.number(operand, "after -");
    }
    return typed(part, new Expression.Negation(operand.expression()), operand.type());
  }

  private Typed comparison(Syntax.Comparison part, @Nullable Locals locals) {
    Typed left = part(part.left(), locals);
    Typed right = part(part.right(), locals);
    compare(part.at(), part.operator(), left, right);
    return typed(
        part,
        new Expression.Comparison(part.operator(), left.expression(), right.expression()),
        Plain.TRUTH);
  }

  private void compare(int at, ComparisonOperator operator, Typed left, Typed right) {
    String where = "after " + operator.symbol();
    if (operator != ComparisonOperator.EQUAL && operator != ComparisonOperator.NOT_EQUAL) {
      ordered(left, "before " + operator.symbol());
      ordered(right, where);
      if (left.type() instanceof Textual || right.type() instanceof Textual) {
        if (!left.type().kind().equals(right.type().kind())) {
          checks.comparable(at, left, right, where);
        }
        return;
      }
    }
    checks.comparable(at, left, right, where);
  }

  private void ordered(Typed operand, String where) {
    Type type = operand.type();
    boolean unordered =
        type instanceof Items
            || type instanceof Context
            || type == Plain.TRUTH
            || type == Plain.FUNCTION;
    if (unordered) {
      checks.refuse(
          operand.at(), Checks.phrase(operand) + " " + where, "a number, date, duration or text");
    }
  }

  private Typed junction(Syntax.Junction part, @Nullable Locals locals) {
    List<Expression> conditions = new ArrayList<>();
    for (Syntax condition : part.conditions()) {
      Typed checked = part(condition, locals);
      checks.is(checked, Plain.TRUTH, part.all() ? "beside and" : "beside or");
      conditions.add(checked.expression());
    }
    return typed(
        part,
        part.all()
            ? new Expression.Conjunction(conditions)
            : new Expression.Disjunction(conditions),
        Plain.TRUTH);
  }

  private Typed conditional(Syntax.Conditional part, @Nullable Locals locals) {
    Typed condition = part(part.condition(), locals);
    checks.is(condition, Plain.TRUTH, "after if");
    branches.put(condition.expression(), part.condition().at());
    Typed consequent = part(part.consequent(), locals);
    Typed alternative = part(part.alternative(), locals);
    Type type = Type.join(consequent.type(), alternative.type());
    if (type == null) {
      checks.refuse(
          alternative.at(),
          Checks.phrase(alternative) + " after else",
          consequent.type().phrase() + " as after then");
      type = Plain.ANY;
    }
    checks.sameUnit(alternative.at(), consequent.type(), alternative.type(), "after else");
    return typed(
        part,
        new Expression.Conditional(
            condition.expression(), consequent.expression(), alternative.expression()),
        type);
  }

  private Typed between(Syntax.Between part, @Nullable Locals locals) {
    Typed value = part(part.value(), locals);
    Typed low = part(part.low(), locals);
    Typed high = part(part.high(), locals);
    compare(part.at(), ComparisonOperator.GREATER_OR_EQUAL, value, low);
    compare(part.at(), ComparisonOperator.LESS_OR_EQUAL, value, high);
    return typed(
        part,
        new Expression.Between(value.expression(), low.expression(), high.expression()),
        Plain.TRUTH);
  }

  private Typed membership(Syntax.Membership part, @Nullable Locals locals) {
    Typed value = part(part.value(), locals);
    ImmutableList.Builder<Expression.Test> tests = ImmutableList.builder();
    for (Syntax.Test test : part.tests()) {
      tests.add(test(value, test, locals));
    }
    return typed(part, new Expression.Membership(value.expression(), tests.build()), Plain.TRUTH);
  }

  private Expression.Test test(Typed value, Syntax.Test test, @Nullable Locals locals) {
    if (test instanceof Syntax.Test.Related related) {
      Typed operand = part(related.operand(), locals);
      compare(related.at(), related.operator(), value, operand);
      return new Expression.Test.Related(related.operator(), operand.expression());
    }
    if (test instanceof Syntax.Test.Interval interval) {
      Typed low = part(interval.low(), locals);
      Typed high = part(interval.high(), locals);
      compare(interval.at(), ComparisonOperator.GREATER_OR_EQUAL, value, low);
      compare(interval.at(), ComparisonOperator.LESS_OR_EQUAL, value, high);
      return interval(interval, end(low), end(high));
    }
    Typed operand = part(((Syntax.Test.Equal) test).operand(), locals);
    if (operand.type() instanceof Items && !(value.type() instanceof Items)) {
      eachComparable(value, operand);
    } else {
      checks.comparable(operand.at(), value, operand, "after in");
    }
    return new Expression.Test.Equal(operand.expression());
  }

  /** An interval with one open end is a relation to the other. */
  private static Expression.Test interval(
      Syntax.Test.Interval interval, @Nullable Expression low, @Nullable Expression high) {
    if (low == null && high != null) {
      return new Expression.Test.Related(
          interval.highIncluded() ? ComparisonOperator.LESS_OR_EQUAL : ComparisonOperator.LESS,
          high);
    }
    if (low != null && high == null) {
      return new Expression.Test.Related(
          interval.lowIncluded() ? ComparisonOperator.GREATER_OR_EQUAL : ComparisonOperator.GREATER,
          low);
    }
    return new Expression.Test.Interval(low, interval.lowIncluded(), high, interval.highIncluded());
  }

  private static @Nullable Expression end(Typed bound) {
    return bound.expression().equals(new Expression.Literal(null)) ? null : bound.expression();
  }

  /** Of a list that is written out, every item must be possible, not only one of them. */
  private void eachComparable(Typed value, Typed list) {
    Type element = ((Items) list.type()).element();
    checks.comparable(
        list.at(), value, new Typed(list.at(), list.expression(), element), "after in");
    if (list.expression() instanceof Expression.ListLiteral
        && value.type() instanceof Textual wanted
        && wanted.values() != null
        && element instanceof Textual given
        && given.values() != null
        && !java.util.Collections.disjoint(given.values(), wanted.values())) {
      checks.among(list.at(), given.values(), wanted.values());
    }
  }

  // ---- lists and contexts

  private Typed items(Syntax.Items part, @Nullable Locals locals) {
    List<Expression> items = new ArrayList<>();
    Type element = Plain.NOTHING;
    for (Syntax item : part.items()) {
      Typed checked = part(item, locals);
      items.add(checked.expression());
      element = Type.orAny(Type.join(element, checked.type()));
    }
    return typed(part, new Expression.ListLiteral(items), new Items(element));
  }

  private Typed context(Syntax.Context part, @Nullable Locals locals) {
    List<Expression.Entry> entries = new ArrayList<>();
    Map<String, Type> types = new LinkedHashMap<>();
    Locals inside = locals;
    for (Syntax.Entry entry : part.entries()) {
      Typed value = part(entry.value(), inside);
      entries.add(new Expression.Entry(entry.name(), value.expression()));
      if (types.put(entry.name(), value.type()) != null) {
        checks.refuse(entry.at(), "`" + entry.name() + "` a second time", "each entry once");
      }
      inside = new Locals(entry.name(), value.type(), false, inside);
    }
    return typed(
        part,
        new Expression.ContextLiteral(entries),
        new Context(ImmutableMap.copyOf(types), false));
  }

  private Typed selection(Syntax.Selection part, @Nullable Locals locals) {
    Typed target = part(part.target(), locals);
    if (!checks.list(target, "before [..]")) {
      return Typed.refused(part.at());
    }
    Type element = target.type() instanceof Items items ? items.element() : Plain.ANY;
    Locals row = new Locals(Expression.Filter.ITEM, element, true, locals);
    Type kind = silent().part(part.selector(), row).type();
    if (kind instanceof Numeric) {
      Typed index = part(part.selector(), locals);
      return typed(part, new Expression.Element(target.expression(), index.expression()), element);
    }
    Typed condition = part(part.selector(), row);
    if (!condition.type().isOpen() && condition.type() != Plain.TRUTH) {
      checks.refuse(
          condition.at(), Checks.phrase(condition) + " in [..]", "a condition or a position");
    }
    return typed(
        part,
        new Expression.Filter(target.expression(), condition.expression()),
        new Items(element));
  }

  /** A check that only wants the type: nothing is reported twice. */
  private FormulaCheck silent() {
    Problems nobody =
        new Problems() {
          @Override
          public void error(int at, String message) {}

          @Override
          public void unguarded(int at, String message) {}
        };
    return new FormulaCheck(scope, nobody, new IdentityHashMap<>());
  }

  private Typed iteration(Syntax.Iteration part, @Nullable Locals locals) {
    Bound bound = bind(part.bindings(), locals);
    Locals inside =
        new Locals(Expression.Iteration.PARTIAL, new Items(Plain.ANY), false, bound.locals);
    Typed body = part(part.body(), inside);
    return typed(
        part, new Expression.Iteration(bound.bindings, body.expression()), new Items(body.type()));
  }

  private Typed quantified(Syntax.Quantified part, @Nullable Locals locals) {
    Bound bound = bind(part.bindings(), locals);
    Typed condition = part(part.condition(), bound.locals);
    checks.is(condition, Plain.TRUTH, "after satisfies");
    return typed(
        part,
        new Expression.Quantified(part.every(), bound.bindings, condition.expression()),
        Plain.TRUTH);
  }

  private record Bound(List<Expression.Binding> bindings, @Nullable Locals locals) {}

  private Bound bind(List<Syntax.Binding> bindings, @Nullable Locals locals) {
    List<Expression.Binding> bound = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Locals inside = locals;
    for (Syntax.Binding binding : bindings) {
      Typed domain = part(binding.domain(), inside);
      Type element;
      Expression end = null;
      if (binding.end() == null) {
        checks.list(domain, "after in");
        element = domain.type() instanceof Items items ? items.element() : Plain.ANY;
      } else {
        Typed last = part(binding.end(), inside);
        checks.number(domain, "before ..");
        checks.number(last, "after ..");
        end = last.expression();
        element = new Numeric(Unit.NONE, Whole.YES);
      }
      if (!seen.add(binding.variable())) {
        checks.refuse(binding.at(), "`" + binding.variable() + "` a second time", "another name");
      }
      bound.add(new Expression.Binding(binding.variable(), domain.expression(), end));
      inside = new Locals(binding.variable(), element, false, inside);
    }
    return new Bound(bound, inside);
  }

  // ---- functions

  private Typed invocation(Syntax.Invocation part, @Nullable Locals locals) {
    dev.dougong.engine.expression.Function function = functions.find(part);
    if (function == null) {
      part.arguments().forEach(argument -> part(argument, locals));
      return Typed.refused(part.at());
    }
    List<@Nullable Syntax> ordered = functions.ordered(function, part);
    List<Typed> arguments = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      Syntax argument = ordered.get(i);
      if (argument == null) {
        arguments.add(new Typed(part.at(), new Expression.Literal(null), Plain.NOTHING));
      } else if (argument instanceof Syntax.Lambda lambda
          && function == dev.dougong.engine.expression.Function.SORT
          && i == 1) {
        arguments.add(lambda(lambda, arguments.get(0).type(), locals));
      } else {
        arguments.add(part(argument, locals));
      }
    }
    Typed folded = functions.constant(function, part.at(), arguments);
    if (folded != null) {
      return folded;
    }
    Expression.Call call =
        new Expression.Call(function, arguments.stream().map(Typed::expression).toList());
    if (function == dev.dougong.engine.expression.Function.MODULO) {
      divisions.put(call, part.at());
    }
    return typed(part, call, functions.result(function, part.at(), arguments));
  }

  private Typed lambda(Syntax.Lambda part, Type list, @Nullable Locals locals) {
    if (part.parameters().size() != 2
        || part.parameters().get(0).equals(part.parameters().get(1))) {
      checks.refuse(
          part.at(),
          "a function of " + String.join(", ", part.parameters()),
          "a function of two names: function(a, b) a < b");
      return Typed.refused(part.at());
    }
    Type element = list instanceof Items items ? items.element() : Plain.ANY;
    Locals inside =
        new Locals(
            part.parameters().get(1),
            element,
            false,
            new Locals(part.parameters().get(0), element, false, locals));
    Typed body = part(part.body(), inside);
    checks.is(body, Plain.TRUTH, "of the function");
    return typed(part, new Expression.Lambda(part.parameters(), body.expression()), Plain.FUNCTION);
  }
}
