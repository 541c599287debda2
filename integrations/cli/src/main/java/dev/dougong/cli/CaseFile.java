package dev.dougong.cli;

import dev.dougong.compiler.Diagnostic;
import dev.dougong.compiler.Example;
import dev.dougong.compiler.file.Findings;
import dev.dougong.compiler.file.Values;
import dev.dougong.compiler.file.YamlNode;
import dev.dougong.compiler.file.YamlNode.Mapping;
import dev.dougong.compiler.file.YamlNode.Scalar;
import dev.dougong.compiler.file.YamlNode.Sequence;
import dev.dougong.compiler.file.YamlReader;
import dev.dougong.core.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one YAML file: a list {@code cases:} of {@code provision, in, out, why}, or a list
 * {@code provisions:} of {@code id} and {@code examples:} of {@code in, out, why}. Every other key
 * is passed over, so that a rule file is a file of cases too.
 */
final class CaseFile {

  private final String name;
  private final Findings findings;
  private final List<Example> cases = new ArrayList<>();

  private CaseFile(String name) {
    this.name = name;
    this.findings = new Findings(name);
  }

  /**
   * The cases in the text of a file; empty if it has neither of the two lists.
   *
   * @throws InvalidInputException if it is no such file, with its name and the line
   */
  static Optional<List<Example>> read(String name, String text) {
    return new CaseFile(name).read(text);
  }

  private Optional<List<Example>> read(String text) {
    YamlNode root = YamlReader.read(text, findings);
    refuseIfWrong();
    YamlNode listed = root instanceof Mapping mapping ? mapping.get("cases") : null;
    YamlNode provisions = root instanceof Mapping mapping ? mapping.get("provisions") : null;
    if (listed == null && provisions == null) {
      return Optional.empty();
    }
    for (YamlNode item : items("cases", listed)) {
      Mapping entry = mapping("cases", item);
      add(text("provision", entry, entry.get("provision")), entry);
    }
    for (YamlNode item : items("provisions", provisions)) {
      Mapping provision = mapping("provisions", item);
      for (YamlNode example : items("examples", provision.get("examples"))) {
        String id = text("id", provision, provision.get("id"));
        add(id, mapping("examples", example));
      }
    }
    return Optional.of(cases);
  }

  private void add(String provision, Mapping entry) {
    YamlNode reading = entry.get("reading");
    YamlNode why = entry.get("why");
    Map<String, @Nullable Object> in = new LinkedHashMap<>();
    outline("in", entry).entries().forEach((id, v) -> in.put(id, Values.plain(v, findings)));
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    outline("out", entry).entries().forEach((id, v) -> out.put(id, Values.written(v, findings)));
    refuseIfWrong();
    cases.add(
        new Example(
            provision,
            reading == null ? "" : text("reading", entry, reading),
            in,
            out,
            why instanceof Scalar scalar ? scalar.text().strip().replaceAll("\\s+", " ") : "",
            name,
            entry.place().line(),
            entry.place().column()));
  }

  private Mapping outline(String key, Mapping entry) {
    YamlNode value = entry.get(key);
    if (value == null) {
      throw refusal(key, entry, "`" + key + ":` with names and values");
    }
    return mapping(key, value);
  }

  private List<YamlNode> items(String key, @Nullable YamlNode node) {
    if (node == null || (node instanceof Scalar scalar && scalar.isNull())) {
      return List.of();
    }
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    throw refusal(key, node, "a list");
  }

  private Mapping mapping(String key, YamlNode node) {
    if (node instanceof Mapping mapping) {
      return mapping;
    }
    throw refusal(key, node, "names and values");
  }

  private String text(String key, Mapping around, @Nullable YamlNode node) {
    if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
      return scalar.text();
    }
    throw refusal(key, node == null ? around : node, "`" + key + ":` with a text");
  }

  private InvalidInputException refusal(String key, YamlNode node, String expected) {
    return InvalidInputException.of(at(node) + ": " + key, node.phrase(), expected);
  }

  private String at(YamlNode node) {
    return name + ":" + node.place().line();
  }

  private void refuseIfWrong() {
    for (Diagnostic diagnostic : findings.diagnostics()) {
      if (diagnostic.isError()) {
        throw InvalidInputException.of(
            diagnostic.file() + ":" + diagnostic.line(), diagnostic.message(), "a file of cases");
      }
    }
  }
}
