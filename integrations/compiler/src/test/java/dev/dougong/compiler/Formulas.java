package dev.dougong.compiler;

import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import dev.dougong.engine.expression.Expression.Binding;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import dev.dougong.engine.expression.Expression.Entry;
import dev.dougong.engine.expression.Function;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Formulas made at random, well typed over a fixed set of names, in the form that the compiler
 * gives them.
 */
final class Formulas {

  /** The names that the formulas refer to, as parts of a provision. */
  static final String NAMES =
      """
      lint: {allow: [unused, constant, echo, division], why: made at random}
      inputs:
        - {id: num, type: decimal, zh: 数, en: num}
        - {id: flag, type: boolean, zh: 是, en: flag}
        - {id: day, type: date, zh: 日, en: day}
        - {id: word, type: string, zh: 词, en: word}
        - {id: nums, type: list<decimal>, zh: 数, en: nums}
      parameters: {rate: 0.5}
      tables:
        rows: {columns: {code: string, share: decimal}, rows: [[A, 1]]}
      """;

  private Formulas() {}

  static Arbitrary<BigDecimal> decimals() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-99999"), new BigDecimal("99999"))
        .ofScale(3)
        .map(n -> n.signum() == 0 ? BigDecimal.ZERO : n.stripTrailingZeros())
        .map(n -> n.scale() < 0 ? n.setScale(0) : n);
  }

  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(6),
        Arbitraries.strings().withChars("\"\\\n\t'中\uD83D\uDE00u").ofMaxLength(6));
  }

  static Arbitrary<Expression> any(int depth) {
    return Arbitraries.oneOf(
        numbers(depth), truths(depth), dates(depth), strings(depth), lists(depth), contexts(depth));
  }

  private static Arbitrary<Expression> literal(Arbitrary<?> value) {
    return value.map(v -> new Expression.Literal(v));
  }

  static Arbitrary<Expression> numbers(int depth) {
    Arbitrary<Expression> leaf =
        Arbitraries.oneOf(
            literal(decimals()),
            Arbitraries.of(
                new Expression.Input("num"),
                new Expression.Parameter("rate"),
                new Expression.Property(new Expression.Input("day"), "year")));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Expression> number = numbers(depth - 1);
    return Arbitraries.oneOf(
        leaf,
        Combinators.combine(Arbitraries.of(ArithmeticOperator.values()), number, number)
            .as(Expression.Arithmetic::new),
        number.map(Expression.Negation::new),
        choice(depth, number),
        Combinators.combine(Arbitraries.of(Function.MIN, Function.MAX), number, number)
            .as((f, a, b) -> new Expression.Call(f, List.of(a, b))),
        lists(depth - 1).map(l -> new Expression.Call(Function.COUNT, List.of(l))),
        Combinators.combine(lists(depth - 1), number).as(Expression.Element::new),
        Combinators.combine(truths(depth - 1), number)
            .as(
                (condition, index) ->
                    new Expression.Element(
                        new Expression.Property(
                            new Expression.Filter(new Expression.Table("rows"), condition),
                            "share"),
                        index)));
  }

  private static Arbitrary<Expression> choice(int depth, Arbitrary<Expression> branch) {
    return Combinators.combine(truths(depth - 1), branch, branch).as(Expression.Conditional::new);
  }

  static Arbitrary<Expression> truths(int depth) {
    Arbitrary<Expression> leaf =
        Arbitraries.of(
            new Expression.Input("flag"),
            new Expression.Literal(true),
            new Expression.Literal(false));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Expression> number = numbers(depth - 1);
    Arbitrary<Expression> truth = truths(depth - 1);
    return Arbitraries.oneOf(
        leaf,
        Combinators.combine(Arbitraries.of(ComparisonOperator.values()), number, number)
            .as(Expression.Comparison::new),
        truth.list().ofMinSize(2).ofMaxSize(3).map(Expression.Conjunction::new),
        truth.list().ofMinSize(2).ofMaxSize(3).map(Expression.Disjunction::new),
        truth.map(t -> new Expression.Call(Function.NOT, List.of(t))),
        choice(depth, truth),
        Combinators.combine(number, number, number).as(Expression.Between::new),
        Combinators.combine(number, tests(number).list().ofMinSize(1).ofMaxSize(3))
            .as(Expression.Membership::new),
        Combinators.combine(Arbitraries.of(true, false), lists(depth - 1), number)
            .as(
                (every, list, bound) ->
                    new Expression.Quantified(
                        every,
                        List.of(new Binding("x", list, null)),
                        new Expression.Comparison(
                            ComparisonOperator.LESS, new Expression.Variable("x"), bound))));
  }

  private static Arbitrary<Expression.Test> tests(Arbitrary<Expression> number) {
    return Arbitraries.oneOf(
        number.map(Expression.Test.Equal::new),
        Combinators.combine(Arbitraries.of(ComparisonOperator.values()), number)
            .as(Expression.Test.Related::new),
        Combinators.combine(
                number, Arbitraries.of(true, false), number, Arbitraries.of(true, false))
            .as(Expression.Test.Interval::new));
  }

  static Arbitrary<Expression> dates(int depth) {
    Arbitrary<Expression> leaf =
        Arbitraries.oneOf(
            Arbitraries.of(new Expression.Input("day")),
            literal(Arbitraries.integers().between(0, 40_000).map(LocalDate::ofEpochDay)));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Object> durations =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-40, 40).map(m -> Period.ofMonths(m).normalized()),
            Arbitraries.integers().between(-99_999_999, 99_999_999).map(Duration::ofSeconds));
    return Arbitraries.oneOf(
        leaf,
        choice(depth, dates(depth - 1)),
        Combinators.combine(
                Arbitraries.of(ArithmeticOperator.ADD, ArithmeticOperator.SUBTRACT),
                dates(depth - 1),
                literal(durations))
            .as(Expression.Arithmetic::new));
  }

  static Arbitrary<Expression> strings(int depth) {
    Arbitrary<Expression> leaf =
        Arbitraries.oneOf(Arbitraries.of(new Expression.Input("word")), literal(texts()));
    if (depth == 0) {
      return leaf;
    }
    return Arbitraries.oneOf(
        leaf,
        choice(depth, strings(depth - 1)),
        any(depth - 1).map(e -> new Expression.Call(Function.STRING, List.of(e))),
        Combinators.combine(strings(depth - 1), strings(depth - 1))
            .as((a, b) -> new Expression.Arithmetic(ArithmeticOperator.ADD, a, b)));
  }

  /** Lists of numbers. */
  static Arbitrary<Expression> lists(int depth) {
    Arbitrary<Expression> leaf = Arbitraries.of(new Expression.Input("nums"));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Expression> number = numbers(depth - 1);
    Arbitrary<Expression> list = lists(depth - 1);
    return Arbitraries.oneOf(
        leaf,
        number.list().ofMinSize(1).ofMaxSize(3).map(Expression.ListLiteral::new),
        Combinators.combine(list, number)
            .as(
                (items, bound) ->
                    new Expression.Filter(
                        items,
                        new Expression.Comparison(
                            ComparisonOperator.GREATER, new Expression.Variable("item"), bound))),
        Combinators.combine(number, number, list, number)
            .as(
                (from, to, items, body) ->
                    new Expression.Iteration(
                        List.of(new Binding("i", from, to), new Binding("j", items, null)),
                        new Expression.Arithmetic(
                            ArithmeticOperator.ADD, new Expression.Variable("j"), body))),
        list.map(
            items ->
                new Expression.Call(
                    Function.SORT,
                    List.of(
                        items,
                        new Expression.Lambda(
                            List.of("a", "b"),
                            new Expression.Comparison(
                                ComparisonOperator.LESS,
                                new Expression.Variable("a"),
                                new Expression.Variable("b")))))));
  }

  static Arbitrary<Expression> contexts(int depth) {
    int inner = Math.max(0, depth - 1);
    return Combinators.combine(numbers(inner), strings(inner))
        .as(
            (number, text) ->
                new Expression.ContextLiteral(
                    List.of(new Entry("first", number), new Entry("a \"key\"", text))));
  }
}
