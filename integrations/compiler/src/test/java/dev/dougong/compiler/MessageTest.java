package dev.dougong.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the compiler says of a mistake, and where. */
class MessageTest {

  private static final String NAMES =
      """
      lint: {allow: [unused, constant, echo, rows], why: tests of single formulas}
      inputs:
        - year
        - asOfDate
        - {id: structureType, values: [STEEL, TIMBER]}
        - aboveGroundFloorArea
        - {id: price, type: decimal, unit: CNY, zh: 价, en: price}
        - {id: part, type: decimal, unit: ratio, zh: 份, en: part}
        - {id: size, type: decimal, unit: m2, min: 0, zh: 大小, en: size}
        - {id: lot, type: decimal, unit: m2, min: 1, zh: 地块, en: lot}
        - {id: marks, type: list<decimal>, zh: 分, en: marks}
        - {id: kinds, type: list<enum>, values: [A, B], zh: 类, en: kinds}
      parameters: {rate: 0.03, none: 0, fee: {value: 5, unit: CNY/m2}}
      tables:
        t: {columns: {code: string, share: decimal, zeros: decimal}, rows: [[X, 1, 0], [Y, 2, 1]]}
      outputs:
      """;

  private static List<String> of(String formula) {
    return RuleFiles.messages(NAMES + "  r: >-\n" + formula.indent(4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yaer + 1 | `yaer` was given, expected the name of an input, parameter, table or earlier"
            + " output (did you mean year?)",
        "structureType = \"STEAL\" | \"STEAL\" was given, expected one of \"STEEL\", \"TIMBER\""
            + " (did you mean \"STEEL\"?)",
        "structureType in [\"STEEL\", \"TINDER\"] | \"TINDER\" was given, expected one of"
            + " \"STEEL\", \"TIMBER\" (did you mean \"TIMBER\"?)",
        "list contains(kinds, \"C\") | \"C\" was given, expected one of \"A\", \"B\"",
        "t[code = \"Z\"].share | \"Z\" was given, expected one of \"X\", \"Y\"",
        "structureType + 1 | a text (structureType) + a number was given, expected two numbers,"
            + " two texts, or a date or duration and a duration",
        "asOfDate + 10 | a date (asOfDate) + a number was given, expected two numbers, two texts,"
            + " or a date or duration and a duration; days are added as `date +"
            + " duration(\"P10D\")`",
        "price + size | the unit m2 after + was given, expected the same unit as CNY",
        "price > size | the unit m2 after > was given, expected the same unit as CNY",
        "if year > 1 then price else size | the unit m2 after else was given, expected the same"
            + " unit as CNY",
        "price = \"5\" | a text after = was given, expected a number",
        "marks > 3 | a list (marks) before > was given, expected a number, date, duration or text",
        "marks + 3 | a list (marks) + a number was given, expected two numbers, two texts, or a"
            + " date or duration and a duration",
        "if year then 1 else 2 | a number (year) after if was given, expected true or false",
        "if year > 1 then 1 else \"x\" | a text after else was given, expected a number as after"
            + " then",
        "year > 1 and year | a number (year) beside and was given, expected true or false",
        "summ(marks) | the function `summ` was given, expected a built-in function (did you mean"
            + " sum?)",
        "decimal(year) | 1 argument of `decimal` was given, expected 2",
        "decimal(n: year, scal: 2) | the argument `scal` was given, expected each of n, scale once",
        "count(year) | a number (year) in `count` was given, expected a list",
        "t.shar | `.shar` of a context was given, expected an entry of it: code, share, zeros (did"
            + " you mean share?)",
        "date(\"2023-02-29\") | \"2023-02-29\" was given, expected a date that exists, such as"
            + " \"2024-06-01\"",
        "year == 2024 | `=` was given, expected a value (one = compares)",
        "year > 1 && year < 3 | `&` was given, expected the end of the formula or an operator"
            + " (write `and`)",
        "(year | the end of the formula was given, expected `)`",
        "if year > 1 then 2 | the end of the formula was given, expected `else`",
        "floor area * 2 | `area` was given, expected an operator (names have no spaces)",
        "year + | the end of the formula was given, expected a value",
        "\"\\d\" | the escape `\\d` was given, expected one of \\n \\r \\t \\\" \\' \\\\ \\u0041"
            + " \\U01F600 (a backslash of a pattern is written twice)",
        "matches(structureType, \"(\") | \"(\" was given, expected a regular expression",
      })
  void aMistakeIsNamedWithWhatWasExpected(String formula, String message) {
    assertThat(of(formula)).contains("r: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "price / size",
        "price / (size - lot)",
        "if size >= 0 then price / size else 0",
        "if size > 0 then 0 else price / size",
        "if size > 0 or year > 1 then price / size else 0",
        "size != 0 or price / size > 1",
        "price / none",
        "modulo(year, size)",
        "price / t[code = \"X\"].zeros[1]",
        "price / count(marks)",
        "if size > 0 then sum(for size in marks return price / size) else 0",
      })
  void aDivisionThatCanHitZeroIsRefused(String formula) {
    assertThat(of(formula)).anyMatch(message -> message.contains("whose divisor can be zero"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "price / 2",
        "price / rate",
        "price / lot",
        "price / (lot + size)",
        "if size = 0 then 0 else price / size",
        "if size > 0 then price / size else 0",
        "if 0 < size and year > 1 then price / size else 0",
        "if size <= 0 or year > 1 then 0 else price / size",
        "if not(size = 0) then price / size else 0",
        "size != 0 and price / size > 1",
        "size = 0 or price / size > 1",
        "price / max(size, 1)",
        "price / t[code = \"X\"].share[1]",
        "if count(marks) > 0 then sum(marks) / count(marks) else 0",
        "if size between 1 and 5 then price / size else 0",
      })
  void aDivisionBehindAGuardIsFine(String formula) {
    assertThat(of(formula)).isEmpty();
  }

  @Test
  void aGuardMayStandInAnEarlierOutput() {
    assertThat(
            RuleFiles.messages(
                NAMES + "  some1: size > 0\n  r: if some1 then price / size else null\n"))
        .isEmpty();
  }

  @Test
  void productsAndQuotientsCarryTheirUnits() {
    assertThat(RuleFiles.messages(NAMES + "  r: {unit: CNY, formula: fee * size}\n")).isEmpty();
    assertThat(RuleFiles.messages(NAMES + "  r: {unit: CNY, formula: price * part}\n")).isEmpty();
    assertThat(RuleFiles.messages(NAMES + "  r: {unit: CNY, formula: size * part}\n"))
        .containsExactly("r: the unit m2 is the result, expected CNY as declared");
    assertThat(RuleFiles.messages(NAMES + "  r: {unit: CNY, formula: price * 10000}\n")).isEmpty();
  }

  @Test
  void aDeclaredOutputMustFitItsFormula() {
    assertThat(RuleFiles.messages(NAMES + "  r: {type: boolean, formula: year + 1}\n"))
        .containsExactly("r: a number is the result, expected true or false as declared");
    assertThat(RuleFiles.messages(NAMES + "  r: {type: integer, formula: year + 0.5}\n"))
        .containsExactly(
            "r: a number with decimals is the result, expected a whole number as declared");
    assertThat(
            RuleFiles.messages(
                NAMES
                    + "  r: {type: enum, values: [LOW, HIGH], formula: 'if year > 1 then \"LOW\""
                    + " else \"HIHG\"'}\n"))
        .containsExactly("r: HIHG can be the result, expected only the declared values LOW, HIGH");
  }

  @Test
  void anEnumResultWithoutDeclarationTakesTheValuesOfItsFormula() {
    assertThat(
            RuleFiles.compiled(
                    "inputs: [year]\noutputs: {r: 'if year > 1 then \"LOW\" else \"HIGH\"'}\n")
                .outputs()
                .get(0)
                .values())
        .extracting(value -> value.id())
        .containsExactly("LOW", "HIGH");
  }

  @Test
  void whatNoFormulaUsesIsRefused() {
    assertThat(
            RuleFiles.messages(
                "inputs: [year, quarter]\nparameters: {a: 1, b: 2}\noutputs: {r: year + a}\n"))
        .containsExactly(
            "the input `quarter`, which no formula uses, was given, expected each to be used",
            "the parameter `b`, which no formula uses, was given, expected each to be used");
  }

  @Test
  void aNameIsDeclaredOnce() {
    assertThat(
            RuleFiles.messages("inputs: [year]\nparameters: {year: 1}\noutputs: {r: year + 1}\n"))
        .contains(
            "parameter: `year` was given, expected another name, as it is the name of the input"
                + " already");
  }

  @Test
  void bandsThatOverlapOrLeaveAGapAreWarnedOf() {
    String table =
        """
        inputs: [totalFloorArea]
        tables:
          bands:
            columns: {from: decimal, to: decimal, grade: string}
            rows: [[0, 10, A], [10, 20, B], [15, 30, C], [31, 40, D]]
        outputs: {r: 'bands[from <= totalFloorArea and totalFloorArea < to].grade[1]'}
        """;
    assertThat(RuleFiles.messages(table))
        .containsExactly("table bands: a band overlaps the next, which begins at 15");
    assertThat(
            RuleFiles.messages(
                table.replace("30, C], [31,", "30.5, C], [31,").replace("15,", "20,")))
        .containsExactly("table bands: the bands leave a gap from 30.5 to 31");
  }

  @Test
  void aCellMustBeOfTheTypeOfItsColumn() {
    assertThat(
            RuleFiles.messages(
                "inputs: [year]\ntables: {t: {columns: {c: string, n: integer}, rows: [[330102, 1],"
                    + " [A, 1.5], [B]]}}\noutputs: {r: 't[n = year].c[1]'}\n"))
        .containsExactly(
            "column c: `330102` was given, expected a value of type string (put it in quotes)",
            "column n: `1.5` was given, expected a value of type integer",
            "row of t: 1 cells were given, expected 2 (c, n)");
  }

  @Test
  void aFormulaIsFoundInItsFileHoweverItIsWritten() {
    String file =
        """
        inputs: [year]
        outputs:
          plain: year + yaer
          single: 'year = 1 or ''a'' = yaer'
          double: "year = 1 or \\"a\\" = yaer"
          folded: >-
            if year > 1
              then yaer
            else 2
          literal: |
            year +
            yaer
          longer: year
            + yaer
        """;
    assertThat(RuleFiles.problems(file))
        .extracting(problem -> problem.substring(0, problem.indexOf(": ")))
        .containsExactly(
            "test.yaml:17:21",
            "test.yaml:18:28",
            "test.yaml:19:36",
            "test.yaml:22:16",
            "test.yaml:26:9",
            "test.yaml:28:11");
  }

  @Test
  void examplesNameFactsAndOutputsThatExist() {
    assertThat(
            RuleFiles.messages(
                "inputs: [year]\noutputs: {next: year + 1}\nexamples: [{in: {yaer: 1}, out: {nxt:"
                    + " 2}}, {in: {year: x}, out: {next: 2}}]\n"))
        .satisfiesExactly(
            first -> assertThat(first).contains("`yaer`").contains("did you mean year?"),
            second -> assertThat(second).contains("`nxt`").contains("did you mean next?"),
            third -> assertThat(third).contains("\"x\" was given").contains("a number (year)"));
  }
}
