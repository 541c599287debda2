package dev.dougong.compiler;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.json.RuleJsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileRulesTest {

  private static final String FILE =
      RuleFiles.of(
          "inputs: [year]\noutputs: {next: year + 1}\nexamples: [{in: {year: 2024}, out: {next:"
              + " 2025}}]\n");

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private boolean run() throws IOException {
    return CompileRules.run(
        RuleCompiler.standard(),
        folder.resolve("rules"),
        folder.resolve("out"),
        new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("rules").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> written() throws IOException {
    if (!Files.exists(folder.resolve("out"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesTheDerivationsAndALineForEachDocumentSortedById() throws IOException {
    write("b/two.yaml", FILE.replace("test-1", "a-test"));
    write("a/one.yaml", FILE);
    assertThat(run()).isTrue();
    assertThat(written()).containsExactly("derivations.json", "documents.jsonl", "index.jsonl");
    RuleJsonReader reader = new RuleJsonReader();
    assertThat(Files.readAllLines(folder.resolve("out/documents.jsonl")))
        .extracting(reader::document)
        .containsExactly(
            RuleCompiler.standard()
                .compile("x", FILE.replace("test-1", "a-test"))
                .documents()
                .get(0),
            RuleCompiler.standard().compile("x", FILE).documents().get(0));
    byte[] index = Files.readAllBytes(folder.resolve("out/index.jsonl"));
    byte[] lines = Files.readAllBytes(folder.resolve("out/documents.jsonl"));
    assertThat(reader.documents(index, () -> lines))
        .allMatch(CompiledDocument::isUnread)
        .containsExactlyElementsOf(
            Files.readAllLines(folder.resolve("out/documents.jsonl")).stream()
                .map(reader::document)
                .toList());
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("2 documents, 2 provisions, 2 examples, 0 errors, 0 warnings");
  }

  @Test
  void writesNothingIfAnExampleFails() throws IOException {
    write("one.yaml", FILE.replace("next: 2025", "next: 2026"));
    assertThat(run()).isFalse();
    assertThat(written()).isEmpty();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("next is 2025, the example expects 2026");
  }

  @Test
  void aDocumentThatIsNoLongerThereIsRemoved() throws IOException {
    write("one.yaml", FILE);
    assertThat(run()).isTrue();
    write("one.yaml", FILE.replace("test-1", "test-2"));
    assertThat(run()).isTrue();
    assertThat(Files.readAllLines(folder.resolve("out/documents.jsonl")))
        .singleElement(as(InstanceOfAssertFactories.STRING))
        .contains("test-2")
        .doesNotContain("test-1");
  }

  @Test
  void twoRunsGiveTheSameBytes() throws IOException {
    write("one.yaml", FILE);
    run();
    byte[] lines = Files.readAllBytes(folder.resolve("out/documents.jsonl"));
    byte[] index = Files.readAllBytes(folder.resolve("out/index.jsonl"));
    run();
    assertThat(Files.readAllBytes(folder.resolve("out/documents.jsonl"))).isEqualTo(lines);
    assertThat(Files.readAllBytes(folder.resolve("out/index.jsonl"))).isEqualTo(index);
  }
}
