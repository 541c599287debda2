package dev.dougong.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dougong.core.InvalidInputException;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleCompilerTest {

  private static final String BONUS =
      """
      inputs: [structureType, aboveGroundFloorArea]
      parameters:
        rate: 0.030
        cap: {value: 2000, unit: m2, zh: 上限, en: cap}
      outputs:
        eligible: structureType = "STEEL"
        bonusFloorArea:
          unit: m2
          formula: if eligible then min(rate * aboveGroundFloorArea, cap) else 0
      readings:
        - {id: uncapped, zh: 不设上限, en: no cap, outputs: {bonusFloorArea: if eligible then rate * aboveGroundFloorArea else 0}}
      examples:
        - {in: {structureType: STEEL, aboveGroundFloorArea: 60000}, out: {bonusFloorArea: 1800}, why: below the cap}
        - {in: {structureType: STEEL, aboveGroundFloorArea: 90000}, out: {bonusFloorArea: 2700}, reading: uncapped, why: above it}
      """;

  @Test
  void aFileBecomesAProvisionThatCanBeAsked() {
    Compilation compilation = RuleCompiler.standard().compile("test.yaml", RuleFiles.of(BONUS));
    assertThat(compilation.diagnostics()).isEmpty();
    RuleBook book = RuleBook.of(compilation.documents(), Map.of());
    assertThat(
            book.evaluate(
                    "test-1/1",
                    Map.of(
                        "structureType", "STEEL", "aboveGroundFloorArea", new BigDecimal("90000")))
                .number("bonusFloorArea"))
        .hasValueSatisfying(area -> assertThat(area).isEqualByComparingTo("2000"));
  }

  @Test
  void examplesAreEvaluatedUnderTheirReading() {
    Compilation compilation = RuleCompiler.standard().compile("test.yaml", RuleFiles.of(BONUS));
    RuleBook book = RuleBook.of(compilation.documents(), Map.of());
    assertThat(compilation.examples()).hasSize(2);
    assertThat(ExampleCheck.run(book, compilation.examples())).isEmpty();
  }

  @Test
  void anExampleThatFailsSaysWhereItStandsAndWhatCameOut() {
    Compilation compilation =
        RuleCompiler.standard().compile("test.yaml", RuleFiles.of(BONUS.replace("1800", "1801")));
    RuleBook book = RuleBook.of(compilation.documents(), Map.of());
    assertThat(ExampleCheck.run(book, compilation.examples()))
        .singleElement()
        .hasToString(
            "test.yaml:27:9: example of test-1/1: bonusFloorArea is 1800.00, the example expects"
                + " 1801 [below the cap]");
  }

  @Test
  void numbersAreExactAndWithoutTrailingZeros() {
    assertThat(RuleFiles.compiled(BONUS).parameters().get("rate").value())
        .isEqualTo(new BigDecimal("0.03"));
  }

  @Test
  void typesOfOutputsAreInferred() {
    assertThat(RuleFiles.compiled(BONUS).outputs())
        .extracting(Provision.Output::name, Provision.Output::type, Provision.Output::unit)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("eligible", "boolean", ""),
            org.assertj.core.groups.Tuple.tuple("bonusFloorArea", "decimal", "m2"));
  }

  @Test
  void allErrorsAreReportedAndTheDocumentIsLeftOut() {
    Compilation compilation =
        RuleCompiler.standard()
            .compile(
                "test.yaml",
                RuleFiles.of(BONUS.replace("\"STEEL\"", "\"STEAL\"").replace("cap)", "capp)")));
    assertThat(compilation.documents()).isEmpty();
    assertThat(compilation.errors())
        .extracting(Diagnostic::message)
        .satisfiesExactly(
            first -> assertThat(first).contains("STEAL").contains("did you mean \"STEEL\"?"),
            second -> assertThat(second).contains("`capp`").contains("did you mean cap"));
  }

  @Test
  void orThrowRefusesWithTheFirstError() {
    Compilation compilation =
        RuleCompiler.standard()
            .compile("test.yaml", RuleFiles.of(BONUS.replace("\"STEEL\"", "\"STEAL\"")));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(compilation::orThrow)
        .withMessageContaining("test.yaml:20:33: eligible: \"STEAL\" was given, expected one of")
        .withMessageContaining("STEAL");
  }

  @Test
  void aProvisionSeesTheOutputsOfTheOnesItUsesWhateverTheirOrder() {
    String file =
        RuleFiles.document(
            RuleFiles.provision("sum", "uses: {a: test-1/a}\noutputs: {twice: a.points * 2}"),
            RuleFiles.provision("a", "inputs: [year]\noutputs: {points: year - 2000}"));
    Compilation compilation = RuleCompiler.standard().compile("test.yaml", file).orThrow();
    RuleBook book = RuleBook.of(compilation.documents(), Map.of());
    assertThat(book.evaluate("test-1/sum", Map.of("year", 2024)).number("twice"))
        .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("48"));
  }

  @Test
  void aCycleOfProvisionsIsRefused() {
    String file =
        RuleFiles.document(
            RuleFiles.provision("a", "uses: {b: test-1/b}\noutputs: {x: b.y}"),
            RuleFiles.provision("b", "uses: {a: test-1/a}\noutputs: {y: a.x}"));
    assertThat(RuleCompiler.standard().compile("test.yaml", file).errors())
        .hasSize(2)
        .allSatisfy(error -> assertThat(error.message()).contains("a cycle"));
  }

  @Test
  void anUnknownProvisionIsAnErrorUnlessTheCompilerIsLenientOrKnowsIt() {
    String user =
        RuleFiles.document(
            RuleFiles.provision("sum", "uses: {a: other-1/a}\noutputs: {twice: a.points * 2}"));
    String used =
        RuleFiles.document(
                RuleFiles.provision("a", "inputs: [year]\noutputs: {points: year - 2000}"))
            .replace("test-1", "other-1");
    RuleCompiler compiler = RuleCompiler.standard();
    assertThat(compiler.compile("test.yaml", user).isClean()).isFalse();
    assertThat(compiler.lenient().compile("test.yaml", user).isClean()).isTrue();
    List<dev.dougong.engine.rule.CompiledDocument> book =
        compiler.compile("other.yaml", used).orThrow().documents();
    assertThat(compiler.knowing(book).compile("test.yaml", user).diagnostics()).isEmpty();
  }

  @Test
  void derivedFactsOfTheDictionaryCompile() {
    assertThat(RuleCompiler.standard().derivations()).containsKey("cityCode");
  }
}
