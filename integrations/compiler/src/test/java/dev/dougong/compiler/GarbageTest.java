package dev.dougong.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Bytes;
import dev.dougong.compiler.json.RuleJsonWriter;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.rule.CompiledDocument;
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

  private static final CompiledDocument DOCUMENT =
      RuleCompiler.standard().lenient().compile("x", FILE).orThrow().documents().get(0);

  private static final RuleJsonWriter WRITER = new RuleJsonWriter(FactDictionary.standard());

  private static final byte[] JSON =
      (WRITER.write(DOCUMENT) + "\n").getBytes(StandardCharsets.UTF_8);

  private static final byte[] INDEX =
      (WRITER.writeIndex(DOCUMENT, JSON.length) + "\n").getBytes(StandardCharsets.UTF_8);

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
    byte[] damaged = JSON.clone();
    damaged[Math.floorMod(place, damaged.length)] = damage;
    try {
      read(INDEX, damaged);
    } catch (InvalidInputException refused) {
      assertThat(refused).hasMessageContaining("was given, expected");
    }
  }

  @Property(tries = 200)
  void anIndexThatIsDamagedIsRefusedOrReadAsAnotherOne(@ForAll int place, @ForAll byte damage) {
    byte[] damaged = INDEX.clone();
    damaged[Math.floorMod(place, damaged.length)] = damage;
    try {
      read(damaged, JSON);
    } catch (InvalidInputException refused) {
      assertThat(refused).hasMessageContaining("was given, expected");
    }
  }

  @Test
  void damageInAnyLineIsRefusedWhenTheLineIsRead() {
    byte[] index = Bytes.concat(INDEX, INDEX, INDEX);
    byte[] lines = Bytes.concat(JSON, JSON, JSON);
    assertThat(read(index, lines)).hasSize(3).containsOnly(DOCUMENT);
    assertThat(read(INDEX, JSON)).containsExactly(DOCUMENT);
    assertThat(read(new byte[0], new byte[0])).isEmpty();
    for (int i = 0; i < 3; i++) {
      byte[] damaged = lines.clone();
      damaged[i * JSON.length] = '?';
      List<CompiledDocument> documents = new RuleJsonReader().documents(index, () -> damaged);
      for (int j = 0; j < 3; j++) {
        CompiledDocument document = documents.get(j);
        if (i == j) {
          assertThatThrownBy(document::provisions)
              .isInstanceOf(InvalidInputException.class)
              .hasMessageContaining("compiled rules");
          assertThat(document.isUnread()).isTrue();
        } else {
          assertThat(document).isEqualTo(DOCUMENT);
        }
      }
    }
  }

  @Test
  void linesThatEndTooSoonOrHoldOtherProvisionsAreRefused() {
    byte[] half = Arrays.copyOf(JSON, JSON.length / 2);
    assertThatThrownBy(() -> read(INDEX, half))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("expected at least " + JSON.length + " bytes");
    byte[] renamed =
        new String(INDEX, StandardCharsets.UTF_8)
            .replace("\"test-1/1\"", "\"test-1/2\"")
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> read(renamed, JSON))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("expected the provisions [test-1/2]");
  }

  private static List<CompiledDocument> read(byte[] index, byte[] lines) {
    List<CompiledDocument> documents = new RuleJsonReader().documents(index, () -> lines);
    documents.forEach(CompiledDocument::provisions);
    return documents;
  }
}
