package dev.dougong.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Branches that nothing leads to are doubted, those that something may lead to are not. */
class UnreachableBranchTest {

  private static List<Diagnostic> found(String formula) {
    return RuleCompiler.standard()
        .lenient()
        .compile(
            "test-1.yaml",
            """
            document:
              id: test-1
              title: {zh: 试点, en: Trial}
              summary: {zh: 试点, en: Trial}
              issuers: [市建委]
              jurisdiction: "000000"
              provenance: USER
            provisions:
              - id: test-1/1
                kind: formula
                subject: project
                force: mandatory
                title: {zh: 试点, en: Trial}
                statement: {zh: 试点, en: Trial}
                lint: {allow: [unused], why: only one formula is looked at}
                inputs:
                  - {id: x, type: decimal, zh: 甲, en: x}
                  - {id: y, type: decimal, zh: 乙, en: y}
                  - {id: s, type: string, zh: 丙, en: s}
                  - {id: d, type: date, zh: 丁, en: d}
                parameters: {low: 10, high: 20, switch: false}
                outputs:
                  points: {type: decimal, zh: 分, en: points, formula: '%s'}
            """
                .formatted(formula))
        .diagnostics();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if x >= 10 then 1 else if x >= 20 then 2 else 3",
        "if x >= low then 1 else if x >= high then 2 else 3",
        "if x < 5 then 1 else if x <= 20 then 2 else if x in [6..20] then 3 else 4",
        "if x < 5 then 1 else if x >= 5 then 2 else if x between 1 and 9 then 3 else 4",
        "if x >= 10 then 1 else if x > 12 and y > 1 then 2 else 3",
        "if s in (\"A\", \"B\") then 1 else if s = \"B\" then 2 else 3",
        "if s = \"A\" or s = \"B\" then 1 else if s in (\"B\", \"A\") then 2 else 3",
        "if d < @\"2024-01-01\" then 1 else if d < @\"2023-01-01\" then 2 else 3",
        "if x < 5 and x > 10 then 1 else 2",
        "if true then 1 else x",
        "x + (if x > 1 then 1 else if x > 1 then 2 else 3)",
      })
  void aBranchThatNothingLeadsToIsDoubted(String formula) {
    assertThat(found(formula))
        .singleElement()
        .satisfies(
            doubt -> {
              assertThat(doubt.isError()).isFalse();
              assertThat(doubt.message()).startsWith("points: ").endsWith("is never taken");
            });
  }

  @Test
  void theDoubtSaysWhere() {
    String formula = "if x >= 10 then 1 else if x >= 20 then 2 else 3";

    assertThat(found(formula))
        .singleElement()
        .satisfies(doubt -> assertThat(doubt.line()).isEqualTo(23))
        .satisfies(
            doubt ->
                assertThat(doubt.column())
                    .isEqualTo(
                        "      points: {type: decimal, zh: 分, en: points, formula: '".length()
                            + formula.lastIndexOf(">=")
                            + 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if x >= 20 then 1 else if x >= 10 then 2 else 3",
        "if x >= 20 then 1 else if y >= 20 then 2 else 3",
        "if x >= 10 and y > 1 then 1 else if x >= 20 then 2 else 3",
        "if x > 10 then 1 else if x >= 10 then 2 else 3",
        "if x < 5 then 1 else if x > 5 then 2 else if x = 5 then 3 else 4",
        "if s = \"A\" then 1 else if s != \"A\" then 2 else 3",
        "if switch then 1 else x",
        "if x > y then 1 else if x > y + 1 then 2 else 3",
        "if x > 10 then (if x > 20 then 2 else 1) else if x > 5 then 1 else 0",
      })
  void aBranchThatSomethingMayLeadToIsNot(String formula) {
    assertThat(found(formula)).isEmpty();
  }
}
