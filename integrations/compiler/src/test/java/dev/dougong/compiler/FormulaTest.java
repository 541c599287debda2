package dev.dougong.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.compiler.feel.FormulaReader;
import dev.dougong.compiler.feel.FormulaSyntaxException;
import dev.dougong.compiler.feel.Syntax;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.FeelText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What formulas mean, seen in their canonical text, and in what the evaluator makes of them. */
class FormulaTest {

  private static final String NAMES =
      """
      lint: {allow: [unused, constant, echo, division], why: tests of single formulas}
      inputs:
        - year
        - asOfDate
        - structureType
        - aboveGroundFloorArea
        - {id: marks, type: list<decimal>, zh: 分, en: marks}
        - {id: works, type: list<record>, zh: 工程, en: works}
        - {id: meets, type: boolean, zh: 满足, en: meets}
      parameters: {rate: 0.03, 系数: 2, byGrade: {A: 1, B: 0.5}}
      tables:
        districts:
          columns: {code: string, share: decimal, tags: list<string>}
          rows:
            - ["330102", 1, [x, y]]
            - ["330113", 0.3, []]
      """;

  /** The expression of a formula, of whatever type. */
  static Expression expression(String formula) {
    for (String type : new String[] {"", "record", "list<record>"}) {
      String output =
          type.isEmpty()
              ? "outputs:\n  result: >-\n" + formula.indent(4)
              : "outputs:\n  result:\n    type: "
                  + type
                  + "\n    formula: >-\n"
                  + formula.indent(6);
      Compilation compilation =
          RuleCompiler.standard().compile("test.yaml", RuleFiles.of(NAMES + output));
      if (compilation.isClean()) {
        return compilation.documents().get(0).provisions().get(0).outputs().get(0).formula();
      }
      if (compilation.errors().stream().noneMatch(e -> e.message().contains("cannot be told"))) {
        compilation.orThrow();
      }
    }
    throw new AssertionError(formula);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3 | 1 + 2 * 3",
        "(1 + 2) * 3 | (1 + 2) * 3",
        "1 - 2 - 3 | 1 - 2 - 3",
        "1 - (2 - 3) | 1 - (2 - 3)",
        "2 * 3 ** 2 | 2 * 3 ** 2",
        "2 ** 3 ** 2 | 2 ** 3 ** 2",
        "2 ** (3 ** 2) | 2 ** (3 ** 2)",
        "-2 ** 2 | -2 ** 2",
        "-(2 ** 2) | -(2 ** 2)",
        "--year | -(-year)",
        "-marks[1] | -marks[1]",
        "meets or meets and year = 1 | meets or meets and year = 1",
        "(meets or meets) and year = 1 | (meets or meets) and year = 1",
        "not(meets) and year < 3 | not(meets) and year < 3",
        "year between 1 and 3 and meets | year between 1 and 3 and meets",
        "if meets then 1 else 2 + 3 | if meets then 1 else 2 + 3",
        "(if meets then 1 else 2) + 3 | (if meets then 1 else 2) + 3",
        "1 + if meets then 1 else 2 | 1 + (if meets then 1 else 2)",
        "some m in marks satisfies m > 1 and meets | some m in marks satisfies m > 1 and meets",
        "year in (< 3, [5..7], ]8..9[, 12) | year in (< 3, [5..7], (8..9), 12)",
        "year in [1..5) | year in ([1..5))",
        "year in (1..5) | year in ((1..5))",
        "year in (1, 2) | year in (1, 2)",
        "year in [null..5] | year in (<= 5)",
        "year in [1, 2] | year in ([1, 2])",
        "year in (1 + 2) * 3 | year in ((1 + 2) * 3)",
        "year in > 3 | year in (> 3)",
        "for i in 1..3, j in marks return i * j | for i in 1..3, j in marks return i * j",
        "districts[code = \"330102\"].share[1] | districts[item.code = \"330102\"].share[1]",
        "marks[item > 2] | marks[item > 2]",
        "marks[-1] | marks[-1]",
        "works[kind = \"A\"] | works[item.kind = \"A\"]",
        "sort(marks, function(a, b) a > b) | sort(marks, function(a, b) a > b)",
        "decimal(scale: 2, n: year) | decimal(year, 2)",
        "substring(string: \"abc\", start position: 2) | substring(\"abc\", 2)",
        "years and months duration(asOfDate, asOfDate).years | years and months"
            + " duration(asOfDate, asOfDate).years",
        "@\"2024-02-29\" + @\"P1M\" | @\"2024-02-29\" + @\"P1M\"",
        "date(2024, 2, 29) | @\"2024-02-29\"",
        "byGrade.A * 系数 | byGrade.A * 系数",
        "{a: 1, b: a + 1}.b | {a: 1, b: a + 1}.b",
        "1.50 + .5 + 1e3 | 1.5 + 0.5 + 1000",
        "year // the year | year",
        "year /* of our * Lord */ + 1 | year + 1",
        "count([]) | count([])",
        "list contains(marks,1) | list contains(marks, 1)",
      })
  void aFormulaHasOneCanonicalText(String formula, String canonical) {
    Expression expression = expression(formula);
    assertThat(FeelText.of(expression)).isEqualTo(canonical);
    assertThat(expression(canonical)).isEqualTo(expression);
  }

  @Test
  void anOperatorOfTheSameRankBindsToTheLeft() {
    Expression.Arithmetic difference = (Expression.Arithmetic) expression("1 - 2 - 3");
    assertThat(difference.right()).isEqualTo(new Expression.Literal(new BigDecimal(3)));
  }

  @Test
  void functionIsANameWhereNoFunctionIsWritten() throws FormulaSyntaxException {
    assertThat(FormulaReader.read("function = \"EDUCATION\""))
        .isInstanceOf(Syntax.Comparison.class);
    assertThat(FormulaReader.read("sort([2, 1], function(a, b) a < b)"))
        .isInstanceOf(Syntax.Invocation.class);
  }

  @Test
  void aSignBindsMoreTightlyThanAPower() {
    assertThat(expression("-2 ** 2"))
        .isEqualTo(
            new Expression.Arithmetic(
                Expression.ArithmeticOperator.POWER,
                new Expression.Literal(new BigDecimal(-2)),
                new Expression.Literal(new BigDecimal(2))));
  }

  @Test
  void datesAndDurationsThatAreWrittenOutAreConstants() {
    assertThat(expression("date(\"2024-02-29\")"))
        .isEqualTo(new Expression.Literal(LocalDate.of(2024, 2, 29)));
    assertThat(((Expression.Arithmetic) expression("asOfDate + duration(\"P14M\")")).right())
        .isEqualTo(new Expression.Literal(Period.of(1, 2, 0)));
  }

  @Test
  void escapesInTextsAreThoseOfFeel() {
    assertThat(expression("\"a\\n\\t\\\"\\\\\\u4E2D\\U01F600\""))
        .isEqualTo(new Expression.Literal("a\n\t\"\\中\uD83D\uDE00"));
  }

  @Test
  void aColumnIsSeenBeforeAnOuterNameWithinAFilter() {
    String file =
        """
        lint: {allow: [constant], why: a test of names}
        inputs: [{id: code, type: string, zh: 码, en: code}]
        tables: {t: {columns: {code: string, v: integer}, rows: [[A, 1], [B, 2]]}}
        outputs: {filtered: 't[code = "A"].v[1]', looked: '(for r in t return if r.code = code then r.v else 0)'}
        """;
    assertThat(RuleFiles.compiled(file).outputs())
        .extracting(output -> FeelText.of(output.formula()))
        .containsExactly(
            "t[item.code = \"A\"].v[1]", "for r in t return if r.code = code then r.v else 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"year + 1", "max(marks)", "year in [2020..2030]", "districts.share[2]"})
  void whatIsCompiledCanBeEvaluated(String formula) {
    Compilation compilation =
        RuleCompiler.standard()
            .compile("test.yaml", RuleFiles.of(NAMES + "outputs:\n  result: " + formula))
            .orThrow();
    Object value =
        dev.dougong.engine.book.RuleBook.of(compilation.documents(), Map.of())
            .evaluate("test-1/1", Map.of("year", 2024, "marks", java.util.List.of(3, 4)))
            .value("result");
    assertThat(value).isNotNull();
  }
}
