package dev.dougong.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of tables that no formula ever takes are warned of, those that one may take are not. */
class UnreachableRowTest {

  private static final String INPUTS =
      """
      inputs:
        - {id: wanted, type: enum, zh: 项, en: wanted, values: [{id: A, zh: 甲, en: a}, {id: B, zh: 乙, en: b}]}
        - {id: several, type: list<enum>, zh: 项, en: items, values: [{id: A, zh: 甲, en: a}, {id: B, zh: 乙, en: b}]}
        - {id: stars, type: integer, zh: 星, en: stars, min: 0, max: 3}
        - {id: x, type: decimal, zh: 数, en: number}
      """;

  private static String file(String columns, String rows, String formula) {
    return INPUTS
        + "lint: {allow: [unused], why: only some of the facts are asked for}\n"
        + "tables: {t: {columns: {%s}, rows: [%s]}}\n".formatted(columns, rows)
        + "outputs:\n  r: {type: decimal, formula: '%s'}\n".formatted(formula);
  }

  private static List<String> found(String rows, String formula) {
    return RuleFiles.messages(file("key: string, from: decimal, v: decimal", rows, formula));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[A, 0, 1], [B, 0, 2], [A, 0, 3] | t[key = wanted].v[1]"
            + "| row 3 is never taken: row 1 is taken wherever it could be",
        "[A, 0, 1], [B, 0, 2], [A, 0, 3] | t[key = wanted][1].v"
            + "| row 3 is never taken: row 1 is taken wherever it could be",
        "[A, 0, 1], [B, 0, 2], [A, 0, 3] | t[key = wanted].v[-1]"
            + "| row 1 is never taken: row 3 is taken wherever it could be",
        "[A, 5, 1], [B, 5, 2], [A, 5.0, 3] | t[key = wanted and x >= from].v[1]"
            + "| row 3 is never taken: row 1 is taken wherever it could be",
        "[A, 5, 1], [A, 9, 2], [B, 1, 3] | t[key = wanted and x >= from].v[1]"
            + "| row 2 is never taken: row 1 is taken wherever it could be",
        "[A, 9, 1], [A, 1, 2], [A, 5, 3] | t[x < from].v[-1]"
            + "| row 2 is never taken: row 3 is taken wherever it could be",
        "[A, 0, 1], [C, 0, 2], [B, 0, 3] | t[key = wanted].v[1]"
            + "| row 2 is never taken: no value of wanted meets its condition",
        "[A, 0, 1], [C, 0, 2], [B, 0, 3] | sum(t[list contains(several, key)].v)"
            + "| row 2 is never taken: no value of several meets its condition",
        "[A, 1, 1], [B, 4, 2], [C, 2, 3] | t[from = stars].v[1]"
            + "| row 2 is never taken: no value of stars meets its condition",
        "[A, 0, 1], [B, 0, 2], [C, 0, 3] | x * t[key = \"A\"][1].v + t[key = \"C\"][1].v"
            + "| row 2 is never taken: no formula asks for it",
        "[A, 0, 1], [B, 0, 2], [A, 7, 3] | if some r in t satisfies r.key = wanted then x else 0"
            + "| row 3 is never taken: row 1 is taken wherever it could be",
        "[A, 0, 1], [B, 0, 2], [A, 7, 3] | if list contains(t.key, wanted) then x else 0"
            + "| row 3 is never taken: row 1 is taken wherever it could be",
        "[A, 0, 1], [B, 0, 2], [A, 7, 3] | if count(t[key = wanted]) > 0 then t[key = wanted].v[1]"
            + " else x| row 3 is never taken: row 1 is taken wherever it could be",
      })
  void aRowThatNothingTakesIsWarnedOf(String rows, String formula, String doubt) {
    assertThat(found(rows, formula)).containsExactly("table t: " + doubt);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[A, 0, 1], [B, 0, 2], [A, 0, 3] | sum(t[key = wanted].v)",
        "[A, 0, 1], [B, 0, 2], [A, 0, 3] | count(t[key = wanted]) * 1.5",
        "[A, 0, 1], [B, 0, 2], [A, 0, 3] | t[key = wanted].v[1] + t[key = wanted].v[-1]",
        "[A, 0, 1], [B, 0, 2], [A, 0, 3] | t[key = wanted].v[stars + 1]",
        "[A, 0, 1], [B, 0, 2], [A, 7, 3] | t[key = wanted].v[1] + t[from = x].v[1]",
        "[A, 9, 1], [A, 5, 2], [B, 5, 3] | t[key = wanted and x >= from].v[1]",
        "[A, 1, 1], [A, 5, 2], [A, 9, 3] | t[x < from].v[1]",
        "[A, 0, 1], [B, 0, 3], [null, 0, 2] | t[key = null or key = wanted].v[1]",
        "[A, 0, 1], [A, 0, 2], [B, 0, 3] | x * t[2].v",
        "[A, 0, 1], [A, 0, 2], [B, 0, 3] | sum(for r in t return r.v * x)",
        "[A, 0, 1], [C, 0, 2], [B, 0, 3] | t[key = string(x)].v[1]",
        "[A, 0, 1], [A, 0, 2], [B, 0, 3] | if every r in t satisfies r.key = wanted then x else 0",
        "[A, 5, 1], [A, 9, 2], [B, 1, 3] | t[not(key = wanted) or x < from].v[1]",
      })
  void aRowThatOneFormulaMayTakeIsNot(String rows, String formula) {
    assertThat(found(rows, formula)).isEmpty();
  }

  @Test
  void aRowThatStandsThereTwiceIsWarnedOfWhereItStands() {
    String file =
        file("key: string, v: decimal", "[A, 1], [B, 2], [A, 1]", "sum(t[key = wanted].v)");

    String[] lines = RuleFiles.of(file).split("\n", -1);
    int line = 0;
    while (!lines[line].contains("tables:")) {
      line++;
    }
    assertThat(RuleFiles.problems(file))
        .containsExactly(
            "test.yaml:%d:%d: warning: table t: row 3 says the same as row 1"
                .formatted(line + 1, lines[line].lastIndexOf("[A, 1]") + 1));
  }

  @Test
  void aRowThatAReadingTakesIsTaken() {
    String readings =
        """
        readings:
          - {id: other, zh: 另一口径, en: other, outputs: {r: 't[key = "B"].v[1] * x'}}
        """;
    String file = file("key: string, v: decimal", "[A, 1], [B, 2]", "t[key = \"A\"].v[1] * x");

    assertThat(RuleFiles.messages(file))
        .containsExactly("table t: row 2 is never taken: no formula asks for it");
    assertThat(RuleFiles.messages(file + readings)).isEmpty();
  }

  @Test
  void rowsThatStandThereForReadersAreAllowed() {
    String file = file("key: string, v: decimal", "[A, 1], [B, 2], [A, 3]", "t[key = wanted].v[1]");

    assertThat(RuleFiles.messages(file)).hasSize(1);
    assertThat(RuleFiles.messages(file.replace("[unused]", "[unused, rows]"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"from: decimal, to: decimal", "min: decimal, max: decimal"})
  void aBandThatEndsBeforeItBeginsIsRefused(String columns) {
    String low = columns.substring(0, columns.indexOf(':'));
    String high = columns.contains("to") ? "to" : "max";
    String formula = "t[" + low + " <= x and x < " + high + "].v[1]";

    assertThat(RuleFiles.problems(file(columns + ", v: decimal", "[0, 5, 1], [9, 5, 2]", formula)))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith("test.yaml:21:")
                    .endsWith(
                        "row of t: %s 9 and %s 5 were given, expected %s not to come before %s"
                            .formatted(low, high, high, low)));
    assertThat(RuleFiles.messages(file(columns + ", v: decimal", "[0, 5, 1], [5, 9, 2]", formula)))
        .isEmpty();
  }

  @Test
  void aBandOfDaysThatEndsBeforeItBeginsIsRefused() {
    String file =
        file(
            "from: date, to: date, v: decimal",
            "[2024-01-01, 2024-12-31, 1], [2026-12-31, 2025-01-01, 2]",
            "x * count(t[from <= date(2024, 5, stars + 1)])");

    assertThat(RuleFiles.messages(file))
        .contains(
            "row of t: from 2026-12-31 and to 2025-01-01 were given, expected to not to come"
                + " before from");
  }

  @Test
  void otherColumnsThatNothingCanLieBetweenAreFoundByTheFormula() {
    String columns = "least: decimal, most: decimal, v: decimal";
    String formula = "t[least <= x and x <= most].v[1]";

    assertThat(RuleFiles.messages(file(columns, "[0, 5, 1], [9, 5, 2]", formula)))
        .containsExactly("table t: row 2 is never taken: no value of x meets its condition");
    assertThat(RuleFiles.messages(file(columns, "[0, 5, 1], [6, 9, 2]", formula))).isEmpty();
  }
}
