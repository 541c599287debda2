package dev.dougong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.compiler.Diagnostic;
import dev.dougong.compiler.Example;
import dev.dougong.compiler.ExampleCheck;
import dev.dougong.compiler.RuleCompiler;
import dev.dougong.core.InvalidInputException;
import dev.dougong.engine.book.RuleBook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {

  private static final String RULES =
      """
      document:
        id: test-1
        title: {zh: 试, en: Test}
        issuers: [某市人民政府]
        jurisdiction: "330100"
        summary: {zh: 试, en: A test}
      provisions:
        - id: test-1/1
          kind: formula
          subject: project
          force: mandatory
          title: {zh: 试, en: Test}
          statement: {zh: 试, en: Test}
          inputs:
            - {id: part, type: decimal, zh: 部分, en: part}
            - {id: day, type: date, zh: 日, en: day}
          outputs:
            third: part / 3
            exact: part
            isLarge: part > 10
            due: {type: date, formula: day + duration("P1D")}
            size: {type: enum, values: [SMALL, LARGE], formula: 'if part > 10 then "LARGE" else "SMALL"'}
            sizes: {type: list<enum>, values: [SMALL, LARGE], formula: '[size, "SMALL"]'}
            nothing: {type: decimal, formula: 'null'}
          lint: {allow: [constant, echo], why: a test of values}
          examples:
            - {in: {part: 1}, out: {third: 0.3333}, why: a third of one}
      """;

  private static final RuleBook BOOK =
      RuleBook.of(
          RuleCompiler.standard().lenient().compile("test-1.yaml", RULES).orThrow().documents(),
          Map.of());

  private static List<String> failures(String in, String out) {
    String file = "cases:\n- {provision: test-1/1, in: " + in + ", out: " + out + ", why: so}\n";
    List<Example> cases = CaseFile.read("cases.yaml", file).orElseThrow();
    return ExampleCheck.run(BOOK, cases).stream().map(Diagnostic::toString).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{part: 1}                   | {third: 0.3333}",
        "{part: 1}                   | {third: 0.33333333}",
        "{part: 2}                   | {third: 0.6667}",
        "{part: 0.00015}             | {exact: 0.0002}",
        "{part: -0.00015}            | {exact: -0.0002}",
        "{part: 1.50}                | {exact: 1.5}",
        "{part: 1.5}                 | {exact: 1.500}",
        "{part: 1000}                | {exact: 1e3}",
        "{part: 11}                  | {isLarge: true, size: LARGE}",
        "{part: 3}                   | {isLarge: false, sizes: [SMALL, SMALL]}",
        "{day: '2024-02-28'}         | {due: 2024-02-29}",
        "{day: 2024-02-28}           | {due: '2024-02-29'}",
        "{}                          | {nothing: null, third: null}",
        "{}                          | {nothing: }",
      })
  void aCasePassesIfEveryOutputItNamesIsAsItIsWritten(String in, String out) {
    assertThat(failures(in, out)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{part: 1}           | {third: 0.333}",
        "{part: 0.00015}     | {exact: 0.0001}",
        "{part: 1.5001}      | {exact: 1.500}",
        "{part: 11}          | {isLarge: 'true'}",
        "{part: 11}          | {isLarge: 1}",
        "{part: 11}          | {exact: '11'}",
        "{part: 11}          | {size: SMALL}",
        "{part: 11}          | {sizes: [SMALL, LARGE]}",
        "{part: 11}          | {sizes: [LARGE]}",
        "{part: 11}          | {sizes: LARGE}",
        "{part: 11}          | {size: null}",
        "{day: '2024-02-28'} | {due: 2024-03-01}",
        "{}                  | {third: 0}",
        "{}                  | {nothing: 0}",
        "{part: 1}           | {noSuchOutput: 1}",
        "{prt: 1}            | {exact: 1}",
        "{part: '1'}         | {exact: 1}",
      })
  void aCaseFailsWithOneLineOtherwise(String in, String out) {
    assertThat(failures(in, out))
        .singleElement()
        .asString()
        .contains("test-1/1: ")
        .endsWith("[so]");
  }

  @Test
  void aFailureNamesPlaceProvisionReasonOutputExpectedAndActual() {
    assertThat(failures("{part: 2}", "{third: 0.6666}").get(0))
        .startsWith("cases.yaml:2:")
        .contains("test-1/1", "third", "0.6666666666666666666666666666666667", "0.6666", "so");
    assertThat(failures("{}", "{third: 1}").get(0)).contains("missing: part");
  }

  @Test
  void theExamplesOfARuleFileAreCases() {
    assertThat(CaseFile.read("test-1.yaml", RULES).orElseThrow())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.provision()).isEqualTo("test-1/1");
              assertThat(ExampleCheck.run(BOOK, List.of(one))).isEmpty();
            });
  }

  @Test
  void everyOtherKeyIsPassedOver() {
    String file =
        "notes: [1, {a: b}]\ncases:\n- {by: me, provision: test-1/1, in: {part: 1}, out: {exact:"
            + " 1}}\n";
    assertThat(CaseFile.read("cases.yaml", file).orElseThrow()).hasSize(1);
  }

  @Test
  void aFileWithNeitherListHasNoCasesToTell() {
    assertThat(CaseFile.read("facts.yaml", "facts: []\n")).isEmpty();
    assertThat(CaseFile.read("cases.yaml", "cases: []\n")).hasValue(List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cases: 3",
        "cases: [3]",
        "cases: [{provision: test-1/1, in: {}}]",
        "cases: [{provision: test-1/1, in: 3, out: {}}]",
        "cases: [{in: {}, out: {}}]",
        "cases: [{provision: test-1/1, in: {part: 1, part: 2}, out: {}}]",
        "cases: [{provision: test-1/1, in: {part: !!java.net.URL x}, out: {}}]",
        "cases: &a [*a]",
        "cases: [",
        "",
      })
  void aFileThatIsNoFileOfCasesIsRefusedWithItsNameAndLine(String text) {
    assertThatThrownBy(() -> CaseFile.read("cases.yaml", text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("cases.yaml:1");
  }

  @Test
  void tenMegabytesOfNestingAreRefusedAtOnce() {
    assertThatThrownBy(() -> CaseFile.read("cases.yaml", "[".repeat(10_000_000)))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> CaseFile.read("cases.yaml", "[".repeat(1_000_000)))
        .isInstanceOf(InvalidInputException.class);
  }
}
