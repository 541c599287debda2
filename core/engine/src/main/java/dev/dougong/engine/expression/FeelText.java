package dev.dougong.engine.expression;

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
import dev.dougong.engine.expression.Expression.Literal;
import dev.dougong.engine.expression.Expression.Membership;
import dev.dougong.engine.expression.Expression.Negation;
import dev.dougong.engine.expression.Expression.Output;
import dev.dougong.engine.expression.Expression.Parameter;
import dev.dougong.engine.expression.Expression.Property;
import dev.dougong.engine.expression.Expression.Quantified;
import dev.dougong.engine.expression.Expression.Table;
import dev.dougong.engine.expression.Expression.Test;
import dev.dougong.engine.expression.Expression.UsedOutput;
import dev.dougong.engine.expression.Expression.Variable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An expression written as FEEL, with no more parentheses than it needs: what any DMN tool can
 * read. Compiled again, it gives the same expression.
 */
public final class FeelText {

  /** How tightly an expression holds its parts together. */
  private enum Strength {
    OPEN,
    OR,
    AND,
    RELATION,
    SUM,
    PRODUCT,
    POWER,
    MINUS,
    CLOSED
  }

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_]*");
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "between",
          "in",
          "if",
          "then",
          "else",
          "for",
          "return",
          "some",
          "every",
          "satisfies",
          "function",
          "true",
          "false",
          "null");

  private FeelText() {}

  /** The FEEL text. */
  public static String of(Expression e) {
    if (e instanceof Literal literal) {
      return FeelConstant.of(literal.value());
    }
    if (e instanceof Input input) {
      return input.name();
    }
    if (e instanceof Parameter parameter) {
      return parameter.name();
    }
    if (e instanceof Table table) {
      return table.name();
    }
    if (e instanceof Output output) {
      return output.name();
    }
    if (e instanceof Variable variable) {
      return variable.name();
    }
    if (e instanceof UsedOutput used) {
      return used.alias() + "." + used.output();
    }
    if (e instanceof Arithmetic a) {
      return arithmetic(a);
    }
    if (e instanceof Negation n) {
      return negation(n.operand());
    }
    if (e instanceof Comparison c) {
      return part(c.left(), Strength.SUM)
          + " "
          + c.operator().symbol()
          + " "
          + part(c.right(), Strength.SUM);
    }
    if (e instanceof Conjunction c) {
      return joined(c.conditions(), " and ", Strength.RELATION);
    }
    if (e instanceof Disjunction d) {
      return joined(d.conditions(), " or ", Strength.AND);
    }
    return compound(e);
  }

  private static String compound(Expression e) {
    if (e instanceof Conditional c) {
      return "if "
          + of(c.condition())
          + " then "
          + of(c.consequent())
          + " else "
          + of(c.alternative());
    }
    if (e instanceof Between b) {
      return part(b.value(), Strength.SUM)
          + " between "
          + part(b.low(), Strength.SUM)
          + " and "
          + part(b.high(), Strength.SUM);
    }
    if (e instanceof Membership m) {
      return part(m.value(), Strength.SUM) + " in " + tests(m.tests());
    }
    if (e instanceof ListLiteral l) {
      return "[" + list(l.items()) + "]";
    }
    if (e instanceof ContextLiteral c) {
      return c.entries().stream()
          .map(entry -> key(entry.name()) + ": " + of(entry.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (e instanceof Property p) {
      return part(p.target(), Strength.CLOSED) + "." + p.name();
    }
    if (e instanceof Filter f) {
      return part(f.list(), Strength.CLOSED) + "[" + of(f.condition()) + "]";
    }
    if (e instanceof Element i) {
      return part(i.list(), Strength.CLOSED) + "[" + of(i.index()) + "]";
    }
    if (e instanceof Iteration i) {
      return "for " + bindings(i.bindings()) + " return " + of(i.body());
    }
    if (e instanceof Quantified q) {
      return (q.every() ? "every " : "some ")
          + bindings(q.bindings())
          + " satisfies "
          + of(q.condition());
    }
    if (e instanceof Call c) {
      return c.function().feelName() + "(" + list(c.arguments()) + ")";
    }
    Lambda lambda = (Lambda) e;
    return "function(" + String.join(", ", lambda.parameters()) + ") " + of(lambda.body());
  }

  private static String arithmetic(Arithmetic a) {
    Strength own = strength(a);
    Strength right =
        switch (a.operator()) {
          case ADD, SUBTRACT -> Strength.PRODUCT;
          case MULTIPLY, DIVIDE -> Strength.POWER;
          case POWER -> Strength.MINUS;
        };
    return part(a.left(), own) + " " + a.operator().symbol() + " " + part(a.right(), right);
  }

  /** A sign before a number that is written out would be read as part of the number. */
  private static String negation(Expression operand) {
    boolean number = operand instanceof Literal l && l.value() instanceof BigDecimal;
    return "-" + (number ? "(" + of(operand) + ")" : part(operand, Strength.CLOSED));
  }

  private static String joined(List<Expression> parts, String word, Strength needed) {
    return parts.stream().map(p -> part(p, needed)).collect(Collectors.joining(word));
  }

  private static String list(List<Expression> parts) {
    return parts.stream().map(FeelText::of).collect(Collectors.joining(", "));
  }

  private static String part(Expression e, Strength needed) {
    return strength(e).compareTo(needed) < 0 ? "(" + of(e) + ")" : of(e);
  }

  private static Strength strength(Expression e) {
    if (e instanceof Conditional
        || e instanceof Iteration
        || e instanceof Quantified
        || e instanceof Lambda) {
      return Strength.OPEN;
    }
    if (e instanceof Disjunction) {
      return Strength.OR;
    }
    if (e instanceof Conjunction) {
      return Strength.AND;
    }
    if (e instanceof Comparison || e instanceof Between || e instanceof Membership) {
      return Strength.RELATION;
    }
    if (e instanceof Arithmetic a) {
      return switch (a.operator()) {
        case ADD, SUBTRACT -> Strength.SUM;
        case MULTIPLY, DIVIDE -> Strength.PRODUCT;
        case POWER -> Strength.POWER;
      };
    }
    boolean negative =
        e instanceof Literal l && l.value() instanceof BigDecimal n && n.signum() < 0;
    return negative || e instanceof Negation ? Strength.MINUS : Strength.CLOSED;
  }

  private static String tests(List<Test> tests) {
    return tests.stream().map(FeelText::test).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String test(Test test) {
    if (test instanceof Test.Equal equal) {
      return of(equal.operand());
    }
    if (test instanceof Test.Related related) {
      return related.operator().symbol() + " " + part(related.operand(), Strength.SUM);
    }
    Test.Interval interval = (Test.Interval) test;
    Expression low = interval.low();
    Expression high = interval.high();
    if (low == null && high != null) {
      return (interval.highIncluded() ? "<= " : "< ") + part(high, Strength.SUM);
    }
    if (low != null && high == null) {
      return (interval.lowIncluded() ? ">= " : "> ") + part(low, Strength.SUM);
    }
    return (interval.lowIncluded() ? "[" : "(")
        + (low == null ? "null" : part(low, Strength.SUM))
        + ".."
        + (high == null ? "null" : part(high, Strength.SUM))
        + (interval.highIncluded() ? "]" : ")");
  }

  private static String bindings(List<Binding> bindings) {
    return bindings.stream()
        .map(
            b -> {
              Expression end = b.end();
              return b.variable()
                  + " in "
                  + (end == null
                      ? of(b.domain())
                      : part(b.domain(), Strength.SUM) + ".." + part(end, Strength.SUM));
            })
        .collect(Collectors.joining(", "));
  }

  private static String key(String name) {
    return NAME.matcher(name).matches() && !WORDS.contains(name) ? name : FeelConstant.of(name);
  }
}
