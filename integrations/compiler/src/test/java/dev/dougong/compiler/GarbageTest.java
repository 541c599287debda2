package dev.dougong.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Bytes;
import dev.dougong.compiler.json.RuleJsonWriter;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.rule.json.RuleJsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever is thrown at the compiler, only diagnostics come out. */
class GarbageTest {

  private static final String FILE =
      RuleFiles.of(
          """
          inputs: [year, {id: structureType, values: [STEEL]}]
          parameters: {rate: {value: 0.03, unit: CNY}}
          tables: {t: {columns: {from: decimal, to: decimal}, rows: [[1, 2]]}}
          uses: {a: test-1/2}
          outputs: {r: {type: decimal, formula: 't[from = year].to[1] * rate'}, s: structureType = "STEEL" and a.y > 1}
          readings: [{id: x, zh: 一, en: x, outputs: {r: rate}}]
          examples: [{in: {year: 2024}, out: {r: 1}}]
          """);

  private static final byte[] JSON =
      new RuleJsonWriter(FactDictionary.standard())
          .write(RuleCompiler.standard().lenient().compile("x", FILE).orThrow().documents().get(0))
          .getBytes(StandardCharsets.UTF_8);

  @Provide
  Arbitrary<String> wordSalads() {
    return Arbitraries.of(
            "year",
            "structureType",
            "t",
            "1",
            "0.5",
            "\"STEEL\"",
            "@",
            "\"P1D\"",
            "date",
            "sort",
            "count",
            "list contains",
            "years and months duration",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "satisfies",
            "function",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            ".",
            "..",
            "+",
            "-",
            "**",
            "/",
            "=",
            "<",
            ">=",
            "and",
            "or",
            "between",
            "not",
            "null",
            "true",
            "//",
            "/*",
            "*/",
            "item",
            "中",
            "\\",
            "'",
            "\n")
        .list()
        .ofMaxSize(25)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 400)
  void aFormulaOfAnyWordsGivesDiagnosticsAtMost(@ForAll("wordSalads") String formula) {
    compiles(formula);
  }

  @Property(tries = 150)
  void aFormulaOfAnyCharactersGivesDiagnosticsAtMost(@ForAll String formula) {
    compiles(formula);
  }

  private static void compiles(String formula) {
    String quoted =
        "'" + formula.replace("'", "''").replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}]", " ") + "'";
    String file = FILE.replace("'t[from = year].to[1] * rate'", quoted);
    assertThat(RuleCompiler.standard().compile("x", file).diagnostics())
        .allSatisfy(d -> assertThat(d.line()).isBetween(1, 1 + (int) file.lines().count()));
  }

  @Property(tries = 150)
  void aFileOfAnyCharactersIsRefused(@ForAll String text) {
    Compilation compilation = RuleCompiler.standard().compile("x", text);
    assertThat(compilation.isClean()).isFalse();
    assertThatExceptionOfType(InvalidInputException.class).isThrownBy(compilation::orThrow);
  }

  @Provide
  Arbitrary<String> damagedFiles() {
    List<String> lines = FILE.lines().toList();
    Arbitrary<Integer> place = Arbitraries.integers().between(0, FILE.length() - 1);
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(lines),
            Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                "- ",
                "&a ",
                "*a",
                "!!int ",
                "---\n",
                "null",
                "~",
                "\t",
                "\"",
                "'",
                "|",
                ">-",
                "1e999999999",
                ".inf",
                "0x10",
                "2024-02-30",
                "? "),
            Arbitraries.strings().ofMaxLength(5));
    return Combinators.combine(place, place, piece)
        .as(
            (a, b, text) ->
                FILE.substring(0, Math.min(a, b))
                    + text
                    + FILE.substring(Math.min(Math.max(a, b), Math.min(a, b) + 40)));
  }

  @Property(tries = 400)
  void aDamagedFileGivesDiagnosticsAtMost(@ForAll("damagedFiles") String text) {
    Compilation compilation = RuleCompiler.standard().compile("x", text);
    if (compilation.documents().isEmpty()) {
      assertThat(compilation.isClean()).isFalse();
    }
  }

  @Property(tries = 100)
  void aFileOfAnyBytesIsRefused(@ForAll byte[] bytes) throws IOException {
    Path file = Files.createTempFile("rules", ".yaml");
    try {
      Files.write(file, bytes);
      assertThat(RuleCompiler.standard().compile(file).isClean()).isFalse();
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 200)
  void compiledJsonThatIsDamagedIsRefusedOrReadAsAnotherDocument(
      @ForAll int place, @ForAll byte damage) {
    FactDictionary dictionary = FactDictionary.standard();
    byte[] json =
        new RuleJsonWriter(dictionary)
            .write(
                RuleCompiler.standard().lenient().compile("x", FILE).orThrow().documents().get(0))
            .getBytes(StandardCharsets.UTF_8);
    byte[] damaged = JSON.clone();
    damaged[Math.floorMod(place, damaged.length)] = damage;
    try {
      new RuleJsonReader(dictionary).documents(damaged);
    } catch (InvalidInputException refused) {
      assertThat(refused).hasMessageContaining("was given, expected");
    }
  }

  @Test
  void damageInAnyLineOfManyDocumentsIsRefused() {
    RuleJsonReader reader = new RuleJsonReader(FactDictionary.standard());
    byte[] line = Arrays.copyOf(JSON, JSON.length + 1);
    line[JSON.length] = '\n';
    byte[] lines = Bytes.concat(line, line, line, line, line);
    assertThat(reader.documents(lines))
        .hasSize(5)
        .containsOnly(reader.document(new String(JSON, StandardCharsets.UTF_8)));
    assertThat(reader.documents(line)).hasSize(1);
    assertThat(reader.documents(new byte[0])).isEmpty();
    for (int i = 0; i < 5; i++) {
      byte[] damaged = lines.clone();
      damaged[i * line.length] = '?';
      assertThatThrownBy(() -> reader.documents(damaged))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("compiled rules");
    }
  }
}
