package dev.dougong.engine.expression;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One node of a checked FEEL formula.
 *
 * <p>Names are resolved: a name of the text has become a fact, a parameter, a table, an earlier
 * output, an output of another provision or a variable of an iteration. Nodes are plain records, so
 * that two formulas are equal exactly when they say the same.
 */
public sealed interface Expression {

  /**
   * A constant of the text.
   *
   * @param value a {@code BigDecimal}, {@code String}, {@code Boolean}, {@code LocalDate}, {@code
   *     Period} (years and months), {@code Duration} (days and time) or null
   */
  record Literal(@Nullable Object value) implements Expression {}

  /** A fact that the caller supplies, by its id. */
  record Input(String name) implements Expression {}

  /** A named figure of the provision. */
  record Parameter(String name) implements Expression {}

  /** A table of the provision: a list of rows, each a context. */
  record Table(String name) implements Expression {}

  /** An earlier output of the same provision. */
  record Output(String name) implements Expression {}

  /** An output of another provision that this one uses under an alias. */
  record UsedOutput(String alias, String output) implements Expression {}

  /** A variable of an enclosing iteration, filter or function. */
  record Variable(String name) implements Expression {}

  /** A sum, difference, product, quotient or power. */
  record Arithmetic(ArithmeticOperator operator, Expression left, Expression right)
      implements Expression {}

  /** The negative of a number or duration. */
  record Negation(Expression operand) implements Expression {}

  /** A comparison of two values. */
  record Comparison(ComparisonOperator operator, Expression left, Expression right)
      implements Expression {}

  /** All of the conditions. */
  record Conjunction(List<Expression> conditions) implements Expression {
    /** Copies the list. */
    public Conjunction {
      conditions = ImmutableList.copyOf(conditions);
    }
  }

  /** At least one of the conditions. */
  record Disjunction(List<Expression> conditions) implements Expression {
    /** Copies the list. */
    public Disjunction {
      conditions = ImmutableList.copyOf(conditions);
    }
  }

  /** {@code if condition then consequent else alternative}. */
  record Conditional(Expression condition, Expression consequent, Expression alternative)
      implements Expression {}

  /** {@code value between low and high}, both ends included. */
  record Between(Expression value, Expression low, Expression high) implements Expression {}

  /** {@code value in (tests)}: at least one test holds for the value. */
  record Membership(Expression value, List<Test> tests) implements Expression {
    /** Copies the list. */
    public Membership {
      tests = ImmutableList.copyOf(tests);
    }
  }

  /** {@code [a, b, c]}. */
  record ListLiteral(List<Expression> items) implements Expression {
    /** Copies the list. */
    public ListLiteral {
      items = ImmutableList.copyOf(items);
    }
  }

  /** <code>{a: 1, b: a + 1}</code>; an entry may use the entries before it, as variables. */
  record ContextLiteral(List<Entry> entries) implements Expression {
    /** Copies the list. */
    public ContextLiteral {
      entries = ImmutableList.copyOf(entries);
    }
  }

  /** An entry of a context. */
  record Entry(String name, Expression value) {}

  /**
   * {@code target.name}: an entry of a context, or of every context of a list, or a date's part.
   */
  record Property(Expression target, String name) implements Expression {}

  /**
   * {@code list[condition]}: the items that meet the condition. Inside, the item is the variable
   * {@link #ITEM}; the compiler has written the entries of an item as properties of it.
   */
  record Filter(Expression list, Expression condition) implements Expression {
    /** The variable that stands for the item. */
    public static final String ITEM = "item";
  }

  /** {@code list[n]}: the n-th item from 1, from the end if negative; null if there is none. */
  record Element(Expression list, Expression index) implements Expression {}

  /** {@code for x in list, y in 1..n return body}. */
  record Iteration(List<Binding> bindings, Expression body) implements Expression {
    /** The variable that holds the results so far. */
    public static final String PARTIAL = "partial";

    /** Copies the list. */
    public Iteration {
      bindings = ImmutableList.copyOf(bindings);
    }
  }

  /** {@code some} or {@code every x in list satisfies condition}. */
  record Quantified(boolean every, List<Binding> bindings, Expression condition)
      implements Expression {
    /** Copies the list. */
    public Quantified {
      bindings = ImmutableList.copyOf(bindings);
    }
  }

  /** A variable and the list it runs through; {@code end} is given for {@code start..end}. */
  record Binding(String variable, Expression domain, @Nullable Expression end) {}

  /** A built-in function applied to arguments. */
  record Call(Function function, List<Expression> arguments) implements Expression {
    /** Copies the list. */
    public Call {
      arguments = ImmutableList.copyOf(arguments);
    }
  }

  /** A function written in place, as the second argument of {@code sort}. */
  record Lambda(List<String> parameters, Expression body) implements Expression {
    /** Copies the list. */
    public Lambda {
      parameters = ImmutableList.copyOf(parameters);
    }
  }

  /** One test of a membership. */
  sealed interface Test {

    /** The value equals the operand or, where the operand is a list, is contained in it. */
    record Equal(Expression operand) implements Test {}

    /** The value stands in a relation to the operand: {@code < 5}. */
    record Related(ComparisonOperator operator, Expression operand) implements Test {}

    /** The value lies in the interval; an end that is null is open. */
    record Interval(
        @Nullable Expression low,
        boolean lowIncluded,
        @Nullable Expression high,
        boolean highIncluded)
        implements Test {}
  }

  /** The arithmetic operators of FEEL. */
  enum ArithmeticOperator {
    /** Sum; of texts, one after the other. */
    ADD("+"),
    /** Difference. */
    SUBTRACT("-"),
    /** Product. */
    MULTIPLY("*"),
    /** Quotient, to 34 digits. */
    DIVIDE("/"),
    /** Power. */
    POWER("**");

    private final String symbol;

    ArithmeticOperator(String symbol) {
      this.symbol = symbol;
    }

    /** The operator as FEEL writes it. */
    public String symbol() {
      return symbol;
    }
  }

  /** The comparison operators of FEEL. */
  enum ComparisonOperator {
    /** Equal. */
    EQUAL("="),
    /** Not equal. */
    NOT_EQUAL("!="),
    /** Less than. */
    LESS("<"),
    /** At most. */
    LESS_OR_EQUAL("<="),
    /** Greater than. */
    GREATER(">"),
    /** At least. */
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    ComparisonOperator(String symbol) {
      this.symbol = symbol;
    }

    /** The operator as FEEL writes it. */
    public String symbol() {
      return symbol;
    }
  }
}
