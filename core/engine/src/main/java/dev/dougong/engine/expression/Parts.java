package dev.dougong.engine.expression;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.engine.expression.Expression.Arithmetic;
import dev.dougong.engine.expression.Expression.Between;
import dev.dougong.engine.expression.Expression.Binding;
import dev.dougong.engine.expression.Expression.Call;
import dev.dougong.engine.expression.Expression.Comparison;
import dev.dougong.engine.expression.Expression.Conditional;
import dev.dougong.engine.expression.Expression.Conjunction;
import dev.dougong.engine.expression.Expression.ContextLiteral;
import dev.dougong.engine.expression.Expression.Disjunction;
import dev.dougong.engine.expression.Expression.Element;
import dev.dougong.engine.expression.Expression.Filter;
import dev.dougong.engine.expression.Expression.Input;
import dev.dougong.engine.expression.Expression.Iteration;
import dev.dougong.engine.expression.Expression.Lambda;
import dev.dougong.engine.expression.Expression.ListLiteral;
import dev.dougong.engine.expression.Expression.Membership;
import dev.dougong.engine.expression.Expression.Negation;
import dev.dougong.engine.expression.Expression.Property;
import dev.dougong.engine.expression.Expression.Quantified;
import dev.dougong.engine.expression.Expression.Test;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The parts of an expression, for whoever walks a tree without caring what its nodes mean. */
public final class Parts {

  private Parts() {}

  /** The direct parts, in the order of the text. */
  public static ImmutableList<Expression> of(Expression e) {
    ImmutableList.Builder<Expression> parts = ImmutableList.builder();
    if (e instanceof Arithmetic a) {
      parts.add(a.left(), a.right());
    } else if (e instanceof Negation n) {
      parts.add(n.operand());
    } else if (e instanceof Comparison c) {
      parts.add(c.left(), c.right());
    } else if (e instanceof Conjunction c) {
      parts.addAll(c.conditions());
    } else if (e instanceof Disjunction d) {
      parts.addAll(d.conditions());
    } else if (e instanceof Conditional c) {
      parts.add(c.condition(), c.consequent(), c.alternative());
    } else if (e instanceof Between b) {
      parts.add(b.value(), b.low(), b.high());
    } else if (e instanceof Membership m) {
      parts.add(m.value());
      m.tests().forEach(test -> addTest(parts, test));
    } else if (e instanceof ListLiteral l) {
      parts.addAll(l.items());
    } else if (e instanceof ContextLiteral c) {
      c.entries().forEach(entry -> parts.add(entry.value()));
    } else if (e instanceof Call c) {
      parts.addAll(c.arguments());
    } else {
      addOfScoped(parts, e);
    }
    return parts.build();
  }

  private static void addOfScoped(ImmutableList.Builder<Expression> parts, Expression e) {
    if (e instanceof Property p) {
      parts.add(p.target());
    } else if (e instanceof Filter f) {
      parts.add(f.list(), f.condition());
    } else if (e instanceof Element i) {
      parts.add(i.list(), i.index());
    } else if (e instanceof Iteration i) {
      addBindings(parts, i.bindings());
      parts.add(i.body());
    } else if (e instanceof Quantified q) {
      addBindings(parts, q.bindings());
      parts.add(q.condition());
    } else if (e instanceof Lambda l) {
      parts.add(l.body());
    }
  }

  private static void addTest(ImmutableList.Builder<Expression> parts, Test test) {
    if (test instanceof Test.Equal equal) {
      parts.add(equal.operand());
    } else if (test instanceof Test.Related related) {
      parts.add(related.operand());
    } else if (test instanceof Test.Interval interval) {
      addIfPresent(parts, interval.low());
      addIfPresent(parts, interval.high());
    }
  }

  private static void addBindings(ImmutableList.Builder<Expression> parts, List<Binding> bindings) {
    for (Binding binding : bindings) {
      parts.add(binding.domain());
      addIfPresent(parts, binding.end());
    }
  }

  private static void addIfPresent(
      ImmutableList.Builder<Expression> parts, @Nullable Expression part) {
    if (part != null) {
      parts.add(part);
    }
  }

  /** Visits the expression and everything below it, a node before its parts. */
  public static void visit(Expression e, Consumer<Expression> visitor) {
    visitor.accept(e);
    of(e).forEach(part -> visit(part, visitor));
  }

  /** The ids of the facts that the expression reads, in the order in which they appear. */
  public static ImmutableSet<String> inputs(Expression e) {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    visit(
        e,
        part -> {
          if (part instanceof Input input) {
            names.add(input.name());
          }
        });
    return names.build();
  }
}
