package dev.dougong.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published schema accepts what the compiler accepts, and has the same names. */
class RuleFileSchemaTest {

  private static final Path ROOT = Path.of("..", "..");

  private static String schema() throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(RuleCompiler.class.getResourceAsStream("rule-file.schema.json"))) {
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> problems(String file) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema());
    Object yaml = new Load(LoadSettings.builder().build()).loadFromString(file);
    JsonNode json = new ObjectMapper().valueToTree(yaml);
    return schema.validate(json).stream().map(Object::toString).toList();
  }

  @Test
  void aFileThatLeavesNothingOutIsValid() throws IOException {
    assertThat(problems(RoundTripTest.everythingAsFile())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "output: {r: 1}",
        "outputs: {r: {formula: 1, typ: decimal}}",
        "outputs: {r: 1}\ninputs: [{id: x, type: number}]",
        "outputs: {r: 1}\nlint: {allow: [everything], why: x}",
        "outputs: {r: 1}\ntables: {t: {columns: {a: text}, rows: []}}",
        "outputs: {r: 1}\nreadings: [{id: x}]",
      })
  void whatTheCompilerRefusesByItsShapeIsInvalid(String parts) throws IOException {
    assertThat(RuleFiles.messages(parts)).isNotEmpty();
    assertThat(problems(RuleFiles.of(parts))).isNotEmpty();
  }

  @Test
  void everyRuleFileOfTheProjectIsValid() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(ROOT.resolve("rules-data/src/main/rules"))) {
      files = found.filter(file -> file.toString().endsWith(".yaml")).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      assertThat(problems(Files.readString(file))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void theSchemaInTheDocumentationIsTheOneInTheJar() throws IOException {
    assertThat(Files.readString(ROOT.resolve("docs/rule-file.schema.json"))).isEqualTo(schema());
  }
}
