package dev.dougong.compiler.check;

import dev.dougong.core.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that an expression is made of, from left to right. */
final class Parts {

  private Parts() {}

  static List<Expression> of(Expression e) {
    if (e instanceof Expression.Arithmetic a) {
      return List.of(a.left(), a.right());
    } else if (e instanceof Expression.Negation negation) {
      return List.of(negation.operand());
    } else if (e instanceof Expression.Comparison c) {
      return List.of(c.left(), c.right());
    } else if (e instanceof Expression.Conjunction all) {
      return all.conditions();
    } else if (e instanceof Expression.Disjunction any) {
      return any.conditions();
    } else if (e instanceof Expression.Conditional c) {
      return List.of(c.condition(), c.consequent(), c.alternative());
    } else if (e instanceof Expression.Between b) {
      return List.of(b.value(), b.low(), b.high());
    } else if (e instanceof Expression.Membership membership) {
      List<Expression> parts = new ArrayList<>();
      parts.add(membership.value());
      membership.tests().forEach(test -> operands(test, parts));
      return parts;
    } else if (e instanceof Expression.ListLiteral list) {
      return list.items();
    } else if (e instanceof Expression.ContextLiteral context) {
      return context.entries().stream().map(Expression.Entry::value).toList();
    } else if (e instanceof Expression.Property property) {
      return List.of(property.target());
    } else if (e instanceof Expression.Filter filter) {
      return List.of(filter.list(), filter.condition());
    } else if (e instanceof Expression.Element element) {
      return List.of(element.list(), element.index());
    } else if (e instanceof Expression.Iteration iteration) {
      return bound(iteration.bindings(), iteration.body());
    } else if (e instanceof Expression.Quantified quantified) {
      return bound(quantified.bindings(), quantified.condition());
    } else if (e instanceof Expression.Call call) {
      return call.arguments();
    } else if (e instanceof Expression.Lambda lambda) {
      return List.of(lambda.body());
    }
    return List.of();
  }

  private static void operands(Expression.Test test, List<Expression> parts) {
    if (test instanceof Expression.Test.Equal equal) {
      parts.add(equal.operand());
    } else if (test instanceof Expression.Test.Related related) {
      parts.add(related.operand());
    } else if (test instanceof Expression.Test.Interval interval) {
      addGiven(interval.low(), parts);
      addGiven(interval.high(), parts);
    }
  }

  private static List<Expression> bound(List<Expression.Binding> bindings, Expression body) {
    List<Expression> parts = new ArrayList<>();
    for (Expression.Binding binding : bindings) {
      parts.add(binding.domain());
      addGiven(binding.end(), parts);
    }
    parts.add(body);
    return parts;
  }

  private static void addGiven(@Nullable Expression part, List<Expression> parts) {
    if (part != null) {
      parts.add(part);
    }
  }
}
