package dev.dougong.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Arithmetic;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import dev.dougong.engine.expression.Expression.Between;
import dev.dougong.engine.expression.Expression.Binding;
import dev.dougong.engine.expression.Expression.Call;
import dev.dougong.engine.expression.Expression.Comparison;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import dev.dougong.engine.expression.Expression.Conditional;
import dev.dougong.engine.expression.Expression.Conjunction;
import dev.dougong.engine.expression.Expression.Disjunction;
import dev.dougong.engine.expression.Expression.Filter;
import dev.dougong.engine.expression.Expression.Input;
import dev.dougong.engine.expression.Expression.ListLiteral;
import dev.dougong.engine.expression.Expression.Literal;
import dev.dougong.engine.expression.Expression.Membership;
import dev.dougong.engine.expression.Expression.Quantified;
import dev.dougong.engine.expression.Expression.Test.Interval;
import dev.dougong.engine.expression.Expression.Variable;
import dev.dougong.engine.expression.Function;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of missing facts, on formulas made at random. */
class UnknownFactsTest {

  private static final List<String> TRUTHS = List.of("p", "q", "r");
  private static final List<String> NUMBERS = List.of("x", "y");

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void decidedResultStaysWhateverTheMissingFactsTurnOutToBe(
      @ForAll("conditions") Expression formula,
      @ForAll("facts") Map<String, Object> all,
      @ForAll("known") List<Boolean> known) {
    RuleBook book = book(formula);
    Map<String, Object> some = new HashMap<>(all);
    List<String> ids = Stream.concat(TRUTHS.stream(), NUMBERS.stream()).toList();
    for (int i = 0; i < ids.size(); i++) {
      if (!known.get(i)) {
        some.remove(ids.get(i));
      }
    }
    Outcome partial = book.evaluate(MadeUp.PROVISION, some);
    Outcome full = book.evaluate(MadeUp.PROVISION, all);

    assertThat(full.isDetermined()).isTrue();
    if (partial.isDetermined(MadeUp.RESULT)) {
      assertThat(partial.value(MadeUp.RESULT)).isEqualTo(full.value(MadeUp.RESULT));
    } else {
      assertThat(partial.value(MadeUp.RESULT)).isNull();
      assertThat(partial.missing(MadeUp.RESULT))
          .isNotEmpty()
          .allSatisfy(fact -> assertThat(some).doesNotContainKey(fact));
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void oneMoreFactNeverOpensWhatWasDecided(
      @ForAll("conditions") Expression formula, @ForAll("facts") Map<String, Object> all) {
    RuleBook book = book(formula);
    Map<String, Object> growing = new HashMap<>();
    boolean decided = book.evaluate(MadeUp.PROVISION, growing).isDetermined();
    Object value = book.evaluate(MadeUp.PROVISION, growing).value(MadeUp.RESULT);
    for (Map.Entry<String, Object> fact : all.entrySet()) {
      growing.put(fact.getKey(), fact.getValue());
      Outcome now = book.evaluate(MadeUp.PROVISION, growing);
      if (decided) {
        assertThat(now.isDetermined()).isTrue();
        assertThat(now.value(MadeUp.RESULT)).isEqualTo(value);
      }
      decided = now.isDetermined();
      value = now.value(MadeUp.RESULT);
    }
    assertThat(decided).isTrue();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void explanationShowsTheSameResultAsTheEvaluation(
      @ForAll("conditions") Expression formula, @ForAll("facts") Map<String, Object> all) {
    Outcome outcome = book(formula).evaluate(MadeUp.PROVISION, all);
    Explanation.Step step = outcome.explanation().results().get(0).step();
    assertThat(step.value()).isEqualTo(outcome.value(MadeUp.RESULT));
    assertThat(Objects.requireNonNull(step.expression())).isEqualTo(formula);
  }

  @Provide
  Arbitrary<Map<String, Object>> facts() {
    Arbitrary<Boolean> truth = Arbitraries.of(true, false);
    Arbitrary<BigDecimal> number = Arbitraries.integers().between(-3, 3).map(BigDecimal::valueOf);
    return Combinators.combine(truth, truth, truth, number, number)
        .as((p, q, r, x, y) -> Map.of("p", p, "q", q, "r", r, "x", x, "y", y));
  }

  @Provide
  Arbitrary<List<Boolean>> known() {
    return Arbitraries.of(true, false).list().ofSize(5);
  }

  @Provide
  Arbitrary<Expression> conditions() {
    return condition(3);
  }

  private static Arbitrary<Expression> condition(int depth) {
    Arbitrary<Expression> leaf =
        Arbitraries.oneOf(
            Arbitraries.of(TRUTHS).map(Input::new),
            Arbitraries.<Object>of(true, false).map(Literal::new));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Expression> part = Arbitraries.lazy(() -> condition(depth - 1));
    Arbitrary<Expression> number = number(depth - 1);
    return Arbitraries.oneOf(
        leaf,
        part.list().ofMinSize(2).ofMaxSize(3).map(Conjunction::new),
        part.list().ofMinSize(2).ofMaxSize(3).map(Disjunction::new),
        part.map(p -> new Call(Function.NOT, List.of(p))),
        Combinators.combine(part, part, part).as(Conditional::new),
        Combinators.combine(Arbitraries.of(ComparisonOperator.values()), number, number)
            .as(Comparison::new),
        Combinators.combine(number, number, number).as(Between::new),
        Combinators.combine(number, number)
            .as((v, low) -> new Membership(v, List.of(new Interval(low, false, null, false)))),
        Combinators.combine(Arbitraries.of(true, false), number, number)
            .as(
                (every, a, b) ->
                    new Quantified(
                        every,
                        List.of(new Binding("v", new ListLiteral(List.of(a, b)), null)),
                        new Comparison(
                            ComparisonOperator.LESS, new Variable("v"), new Input("x")))));
  }

  private static Arbitrary<Expression> number(int depth) {
    Arbitrary<Expression> leaf =
        Arbitraries.oneOf(
            Arbitraries.of(NUMBERS).map(Input::new),
            Arbitraries.integers().between(-3, 3).map(BigDecimal::valueOf).map(Literal::new));
    if (depth <= 0) {
      return leaf;
    }
    Arbitrary<Expression> part = Arbitraries.lazy(() -> number(depth - 1));
    return Arbitraries.oneOf(
        leaf,
        Combinators.combine(
                Arbitraries.of(
                    ArithmeticOperator.ADD,
                    ArithmeticOperator.SUBTRACT,
                    ArithmeticOperator.MULTIPLY),
                part,
                part)
            .as(Arithmetic::new),
        Combinators.combine(Arbitraries.of(Function.MIN, Function.MAX, Function.SUM), part, part)
            .as((f, a, b) -> new Call(f, List.of(a, b))),
        Combinators.combine(condition(0), part, part).as(Conditional::new),
        part.list()
            .ofMaxSize(3)
            .map(
                items ->
                    new Call(
                        Function.COUNT,
                        List.of(
                            new Filter(
                                new ListLiteral(items),
                                new Comparison(
                                    ComparisonOperator.GREATER,
                                    new Variable(Filter.ITEM),
                                    new Literal(BigDecimal.ZERO)))))));
  }

  private static RuleBook book(Expression formula) {
    List<Provision.Input> inputs =
        Stream.concat(
                TRUTHS.stream().map(id -> input(id, FactType.BOOLEAN)),
                NUMBERS.stream().map(id -> input(id, FactType.DECIMAL)))
            .toList();
    return MadeUp.book(inputs, formula);
  }

  private static Provision.Input input(String id, FactType type) {
    FactDefinition fact = FactDefinition.builder().id(id).type(type).zh(id).en(id).build();
    return new Provision.Input(fact, false, false, Text.EMPTY);
  }
}
