package dev.dougong.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused of a file before its formulas are looked at. */
class YamlTest {

  private static List<String> of(String text) {
    return RuleCompiler.standard().compile("test.yaml", text).diagnostics().stream()
        .map(Diagnostic::toString)
        .toList();
  }

  @Test
  void aKeyGivenTwiceIsRefusedAtItsSecondPlace() {
    assertThat(of("document: {id: a,\n  id: b}"))
        .containsExactly("test.yaml:2:3: the key `id` was given twice, expected once");
  }

  @Test
  void anUnknownKeyIsRefusedWithTheNearestKnownOne() {
    assertThat(of(RuleFiles.of("inputs: [year]\noutput: {r: year + 1}\n")))
        .contains("test.yaml:16:5: provision: the key `output` was given, expected `outputs`");
  }

  @Test
  void anAnchorIsRefusedAndSoIsABombMadeOfThem() {
    assertThat(of("a: &x [1]\nb: *x\n"))
        .containsExactly("test.yaml:1:4: an anchor (&) was given, expected none");
    StringBuilder bomb = new StringBuilder("a0: &a0 [lol]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(of(bomb.toString())).hasSize(1);
  }

  @Test
  void aTagIsRefused() {
    assertThat(of("document: !!java.net.URL [\"http://example.org\"]"))
        .singleElement()
        .asString()
        .contains("the tag tag:yaml.org,2002:java.net.URL was given, expected none");
  }

  @Test
  void aSecondDocumentIsRefused() {
    assertThat(of("a: 1\n---\nb: 2\n"))
        .containsExactly("test.yaml:2:1: a second YAML document was given, expected one");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(of(""))
        .containsExactly("test.yaml:1:1: an empty file was given, expected `document:`");
  }

  @Test
  void tenMegabytesOfNestingGiveOneMessage() {
    String nesting = "[".repeat(10_000_000);
    assertThat(of(nesting)).singleElement().asString().contains("10000000 characters was given");
    assertThat(of(nesting.substring(0, 1_000_000)))
        .containsExactly("test.yaml:1:22: deeper nesting was given, expected at most 20 levels");
  }

  @Test
  void deepNestingInAFormulaGivesOneMessage() {
    for (String deep :
        List.of(
            "(".repeat(9_000) + "1" + ")".repeat(9_000),
            "-".repeat(19_000) + "1",
            "1" + "+1".repeat(9_000),
            "if true then ".repeat(1_500) + "1",
            "[".repeat(19_000),
            "not(".repeat(4_000),
            "x" + ".a".repeat(9_000),
            ("(1" + "+1".repeat(90)).repeat(90),
            "1 in (".repeat(3_000),
            "for x in ".repeat(2_000))) {
      assertThat(of(RuleFiles.of("outputs: {r: \"" + deep + "\"}\n"))).hasSize(1);
    }
  }

  @Test
  void aFormulaHasALimitOfLength() {
    assertThat(of(RuleFiles.of("outputs: {r: \"" + "1".repeat(30_000) + "\"}\n")))
        .singleElement()
        .asString()
        .contains("30000 characters was given, expected at most 20000");
  }

  @Test
  void syntaxErrorsSayWhereAndWhatHelps() {
    assertThat(of(RuleFiles.of("inputs: [year]\noutputs:\n  r: \"A\" = \"B\"\n")))
        .singleElement()
        .asString()
        .startsWith("test.yaml:17:14: not YAML: ")
        .contains("as a block, after >-");
  }

  @Test
  void bytesThatAreNoTextAreRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bytes.yaml");
    Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xff, (byte) 0xfe});
    assertThat(RuleCompiler.standard().compile(file).diagnostics())
        .singleElement()
        .extracting(Diagnostic::message)
        .isEqualTo("other bytes were given, expected UTF-8 text");
  }

  @Test
  void aFileThatIsNotThereIsRefused(@TempDir Path folder) {
    assertThat(RuleCompiler.standard().compile(folder.resolve("none.yaml")).isClean()).isFalse();
  }

  @Test
  void datesMustExistAndBeInOrder() {
    String file = RuleFiles.of("inputs: [year]\noutputs: {r: year + 1}\n");
    assertThat(of(file.replace("issued: 2024-01-01", "issued: 2024-02-30")))
        .singleElement()
        .asString()
        .contains("`2024-02-30` was given, expected a date that exists");
    assertThat(
            of(file.replace("issued: 2024-01-01", "effective: {from: 2024-02-01, to: 2024-01-31}")))
        .singleElement()
        .asString()
        .contains("`2024-01-31` was given, expected a date not before 2024-02-01");
  }

  @Test
  void relationsToDocumentsThatAreNotThereMustSaySo() {
    String file = RuleFiles.of("inputs: [year]\noutputs: {r: year + 1}\n");
    String related =
        file.replace("provisions:", "  relations: [{type: CITES, target: gb-1}]\nprovisions:");
    assertThat(of(related)).singleElement().asString().contains("`gb-1` was given");
    assertThat(of(related.replace("gb-1", "gb-1, external: true"))).isEmpty();
  }
}
