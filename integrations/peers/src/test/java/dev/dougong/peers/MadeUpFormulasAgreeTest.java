package dev.dougong.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.compiler.RuleCompiler;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.EvaluationException;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.FeelText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Formulas and facts made at random, in three engines. */
class MadeUpFormulasAgreeTest {

  @Property(tries = 1200, edgeCases = EdgeCasesMode.NONE)
  void threeEnginesAgreeOnANumber(
      @ForAll("numbers") String formula, @ForAll("facts") Map<String, Object> facts) {
    agree("decimal", formula, facts);
  }

  @Property(tries = 1200, edgeCases = EdgeCasesMode.NONE)
  void threeEnginesAgreeOnACondition(
      @ForAll("conditions") String formula, @ForAll("facts") Map<String, Object> facts) {
    agree("boolean", formula, facts);
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void threeEnginesAgreeOnAList(
      @ForAll("lists") String formula, @ForAll("facts") Map<String, Object> facts) {
    agree("list<decimal>", formula, facts);
  }

  @Test
  void divisionByZeroIsAnErrorWhereFeelIsSilent() {
    Map<String, Object> facts = facts(BigDecimal.ZERO, BigDecimal.ONE, "a", true);
    assertThat(Peer.KIE.evaluate("y / x", facts)).isNull();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> value(book("decimal", "if y > 0 then y / x else 0"), facts))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("division by zero");
  }

  private static void agree(String type, String formula, Map<String, Object> facts) {
    RuleBook book = book(type, formula);
    Object ours;
    try {
      ours = value(book, facts);
    } catch (EvaluationException e) {
      Assume.that(false);
      return;
    }
    Expression compiled = book.provision("made-up/1").outputs().get(0).formula();
    for (Peer peer : Peer.values()) {
      if (!Deviation.explains(peer, compiled)) {
        assertThat(peer.evaluate(formula, facts)).as(peer + " on " + formula).isEqualTo(ours);
      }
    }
  }

  private static Object value(RuleBook book, Map<String, Object> facts) {
    return Peer.canonical(book.evaluate("made-up/1", facts).value("result"));
  }

  private static RuleBook book(String type, String formula) {
    String file =
        """
        document:
          id: made-up
          title: {zh: 虚构, en: made up}
          summary: {zh: 虚构, en: made up}
          issuers: [市建委]
          jurisdiction: "000000"
          provenance: USER
        provisions:
          - id: made-up/1
            kind: formula
            subject: project
            force: mandatory
            title: {zh: 虚构, en: made up}
            statement: {zh: 虚构, en: made up}
            lint: {allow: [unused, constant, echo, division], why: made at random}
            inputs:
              - {id: x, type: decimal, zh: 甲, en: x}
              - {id: y, type: decimal, zh: 乙, en: y}
              - {id: s, type: string, zh: 丙, en: s}
              - {id: p, type: boolean, zh: 丁, en: p}
            outputs:
              result: {type: %s, zh: 结果, en: result, formula: '%s'}
        """
            .formatted(type, formula.replace("'", "''"));
    RuleBook book =
        RuleBook.of(
            RuleCompiler.standard().lenient().compile("made-up", file).orThrow().documents(),
            Map.of());
    assertThat(FeelText.of(book.provision("made-up/1").outputs().get(0).formula())).isNotEmpty();
    return book;
  }

  private static Map<String, Object> facts(BigDecimal x, BigDecimal y, String s, boolean p) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("x", x);
    facts.put("y", y);
    facts.put("s", s);
    facts.put("p", p);
    return facts;
  }

  @Provide
  Arbitrary<Map<String, Object>> facts() {
    Arbitrary<BigDecimal> number =
        Arbitraries.bigDecimals().between(new BigDecimal(-20), new BigDecimal(20)).ofScale(2);
    return Combinators.combine(
            number, number, Arbitraries.of("b", "a", "abc", "装配式"), Arbitraries.of(true, false))
        .as(MadeUpFormulasAgreeTest::facts);
  }

  @Provide
  Arbitrary<String> numbers() {
    return number(3);
  }

  @Provide
  Arbitrary<String> conditions() {
    return condition(3);
  }

  @Provide
  Arbitrary<String> lists() {
    return list(2);
  }

  private static Arbitrary<String> number(int depth) {
    Arbitrary<String> leaf =
        Arbitraries.oneOf(
            Arbitraries.of("x", "y"),
            Arbitraries.integers().between(0, 9).map(String::valueOf),
            Arbitraries.of("0.5", "2.25", "10"));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> part = Arbitraries.lazy(() -> number(depth - 1));
    return Arbitraries.oneOf(
        leaf,
        Combinators.combine(part, Arbitraries.of("+", "-", "*"), part)
            .as((a, op, b) -> "(" + a + " " + op + " " + b + ")"),
        Combinators.combine(part, Arbitraries.of("2", "4", "5"))
            .as((a, b) -> "(" + a + " / " + b + ")"),
        Combinators.combine(Arbitraries.of("min", "max", "sum"), part, part)
            .as((f, a, b) -> f + "(" + a + ", " + b + ")"),
        part.map(a -> "abs(" + a + ")"),
        part.map(a -> "floor(" + a + ")"),
        part.map(a -> "ceiling(" + a + ")"),
        part.map(a -> "decimal(" + a + ", 1)"),
        Combinators.combine(Arbitraries.of("up", "down", "half up", "half down"), part)
            .as((mode, a) -> "round " + mode + "(" + a + ", 1)"),
        Combinators.combine(condition(depth - 1), part, part)
            .as((c, a, b) -> "(if " + c + " then " + a + " else " + b + ")"),
        list(depth - 1).map(l -> "count(" + l + ")"),
        Arbitraries.just("string length(s)"));
  }

  private static Arbitrary<String> condition(int depth) {
    Arbitrary<String> leaf = Arbitraries.of("p", "true", "false", "s = \"a\"", "x > y", "x = y");
    if (depth == 0) {
      return leaf.map(c -> "(" + c + ")");
    }
    Arbitrary<String> part = Arbitraries.lazy(() -> condition(depth - 1));
    Arbitrary<String> number = number(depth - 1);
    return Arbitraries.oneOf(
        leaf.map(c -> "(" + c + ")"),
        Combinators.combine(part, Arbitraries.of("and", "or"), part)
            .as((a, op, b) -> "(" + a + " " + op + " " + b + ")"),
        part.map(a -> "not(" + a + ")"),
        Combinators.combine(number, Arbitraries.of("<", "<=", ">", ">=", "=", "!="), number)
            .as((a, op, b) -> "(" + a + " " + op + " " + b + ")"),
        // Camunda takes a parenthesis after `between` for the start of a conjunction.
        Combinators.combine(number, number(0), number(0))
            .as((v, a, b) -> "(" + v + " between " + a + " and " + b + ")"),
        number.map(v -> "(" + v + " in ([1..5]))"),
        number.map(v -> "(" + v + " in (< 2, > 7))"),
        Combinators.combine(list(depth - 1), number)
            .as((l, v) -> "list contains(" + l + ", " + v + ")"),
        Combinators.combine(Arbitraries.of("some", "every"), list(depth - 1), number)
            .as((q, l, v) -> "(" + q + " i in " + l + " satisfies i > " + v + ")"),
        Arbitraries.of("contains(s, \"b\")", "starts with(s, \"装\")", "ends with(s, \"c\")"));
  }

  private static Arbitrary<String> list(int depth) {
    Arbitrary<String> leaf =
        Combinators.combine(number(0), number(0), number(0))
            .as((a, b, c) -> "[" + a + ", " + b + ", " + c + "]");
    if (depth <= 0) {
      return leaf;
    }
    Arbitrary<String> part = Arbitraries.lazy(() -> list(depth - 1));
    return Arbitraries.oneOf(
        leaf,
        part.map(l -> "(for i in " + l + " return i + 1)"),
        part.map(l -> "(" + l + "[item > 2])"),
        Combinators.combine(part, part).as((a, b) -> "concatenate(" + a + ", " + b + ")"),
        part.map(l -> "reverse(" + l + ")"),
        part.map(l -> "distinct values(" + l + ")"),
        Combinators.combine(part, number(0)).as((l, v) -> "append(" + l + ", " + v + ")"),
        part.map(l -> "sort(" + l + ", function(a, b) a < b)"));
  }
}
