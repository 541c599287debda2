package dev.dougong.compiler.feel;

import com.google.common.collect.ImmutableList;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formula as it was written: names are still names, and every part knows where it stands, as an
 * offset into the text in code points.
 */
public sealed interface Syntax {

  /** Where it stands in the text. */
  int at();

  /** A constant: number, text, truth value, date, duration or null. */
  record Constant(int at, @Nullable Object value) implements Syntax {}

  /** A name. */
  record Name(int at, String name) implements Syntax {}

  /** A function applied to arguments; the names are empty unless the arguments are named. */
  record Invocation(int at, String function, List<Syntax> arguments, List<String> names)
      implements Syntax {
    /** Copies the lists. */
    public Invocation {
      arguments = ImmutableList.copyOf(arguments);
      names = ImmutableList.copyOf(names);
    }
  }

  /** An arithmetic operation, standing where its operator stands. */
  record Operation(int at, ArithmeticOperator operator, Syntax left, Syntax right)
      implements Syntax {}

  /** A negative. */
  record Negative(int at, Syntax operand) implements Syntax {}

  /** A comparison, standing where its operator stands. */
  record Comparison(int at, ComparisonOperator operator, Syntax left, Syntax right)
      implements Syntax {}

  /** Conditions joined by {@code and} or by {@code or}. */
  record Junction(int at, boolean all, List<Syntax> conditions) implements Syntax {
    /** Copies the list. */
    public Junction {
      conditions = ImmutableList.copyOf(conditions);
    }
  }

  /** A choice. */
  record Conditional(int at, Syntax condition, Syntax consequent, Syntax alternative)
      implements Syntax {}

  /** {@code value between low and high}. */
  record Between(int at, Syntax value, Syntax low, Syntax high) implements Syntax {}

  /** {@code value in tests}. */
  record Membership(int at, Syntax value, List<Test> tests) implements Syntax {
    /** Copies the list. */
    public Membership {
      tests = ImmutableList.copyOf(tests);
    }
  }

  /** A list. */
  record Items(int at, List<Syntax> items) implements Syntax {
    /** Copies the list. */
    public Items {
      items = ImmutableList.copyOf(items);
    }
  }

  /** A context. */
  record Context(int at, List<Entry> entries) implements Syntax {
    /** Copies the list. */
    public Context {
      entries = ImmutableList.copyOf(entries);
    }
  }

  /** An entry of a context. */
  record Entry(int at, String name, Syntax value) {}

  /** {@code target.name}. */
  record Path(int at, Syntax target, String name) implements Syntax {}

  /** {@code target[condition or index]}. */
  record Selection(int at, Syntax target, Syntax selector) implements Syntax {}

  /** {@code for .. return body}. */
  record Iteration(int at, List<Binding> bindings, Syntax body) implements Syntax {
    /** Copies the list. */
    public Iteration {
      bindings = ImmutableList.copyOf(bindings);
    }
  }

  /** {@code some} or {@code every .. satisfies condition}. */
  record Quantified(int at, boolean every, List<Binding> bindings, Syntax condition)
      implements Syntax {
    /** Copies the list. */
    public Quantified {
      bindings = ImmutableList.copyOf(bindings);
    }
  }

  /** A variable that runs through a list, or from {@code domain} to {@code end}. */
  record Binding(int at, String variable, Syntax domain, @Nullable Syntax end) {}

  /** A function written in place. */
  record Lambda(int at, List<String> parameters, Syntax body) implements Syntax {
    /** Copies the list. */
    public Lambda {
      parameters = ImmutableList.copyOf(parameters);
    }
  }

  /** One test of a membership. */
  sealed interface Test {

    /** Equal to the operand, or contained in it. */
    record Equal(Syntax operand) implements Test {}

    /** In a relation to the operand. */
    record Related(int at, ComparisonOperator operator, Syntax operand) implements Test {}

    /** Within an interval. */
    record Interval(int at, Syntax low, boolean lowIncluded, Syntax high, boolean highIncluded)
        implements Test {}
  }
}
