package dev.dougong.compiler.link;

import dev.dougong.compiler.Example;
import dev.dougong.compiler.file.Fields;
import dev.dougong.compiler.file.Findings;
import dev.dougong.compiler.file.Values;
import dev.dougong.compiler.file.YamlNode;
import dev.dougong.compiler.file.YamlNode.Mapping;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.NearestNames;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.engine.rule.Provision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the worked examples of a provision; facts are checked as a caller's would be. */
final class ExampleReader {

  private final Provision provision;
  private final Set<String> outputs;
  private final Findings findings;

  ExampleReader(Provision provision, Set<String> outputs, Findings findings) {
    this.provision = provision;
    this.outputs = outputs;
    this.findings = findings;
  }

  List<Example> read(Fields fields) {
    List<Example> examples = new ArrayList<>();
    for (YamlNode node : fields.items("examples")) {
      Fields example = Fields.of(node, "example", findings, "in", "out", "why", "reading");
      if (example != null) {
        examples.add(example(example));
      }
    }
    return examples;
  }

  private Example example(Fields fields) {
    Mapping in = fields.mapping("in");
    fields.required("out", "the outputs it checks");
    Mapping out = fields.mapping("out");
    String reading = fields.text("reading");
    List<String> known = provision.readings().stream().map(Provision.Reading::id).toList();
    if (!reading.isEmpty() && !known.contains(reading)) {
      findings.error(
          fields.place(),
          "example: the reading `" + reading + "` was given, expected one with an id");
    }
    return new Example(
        provision.id(),
        reading,
        in == null ? Map.of() : facts(in),
        out == null ? Map.of() : results(out),
        fields.text("why"),
        findings.file(),
        fields.place().line(),
        fields.place().column());
  }

  private Map<String, @Nullable Object> facts(Mapping in) {
    Map<String, FactDefinition> known =
        provision.inputs().stream()
            .collect(Collectors.toMap(Provision.Input::id, Provision.Input::fact));
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    in.entries()
        .forEach(
            (name, node) -> {
              FactDefinition fact = known.get(name);
              if (fact == null && !provision.uses().isEmpty()) {
                facts.put(name, Values.plain(node, findings));
                return;
              }
              if (fact == null) {
                unknown(in, name, "an input", List.copyOf(known.keySet()));
                return;
              }
              try {
                facts.put(name, fact.check(Values.plain(node, findings)));
              } catch (InvalidInputException e) {
                findings.error(node.place(), "example: " + e.getMessage());
              }
            });
    return Collections.unmodifiableMap(facts);
  }

  private Map<String, @Nullable Object> results(Mapping out) {
    Map<String, @Nullable Object> results = new LinkedHashMap<>();
    out.entries()
        .forEach(
            (name, node) -> {
              if (outputs.contains(name)) {
                results.put(name, Values.written(node, findings));
              } else {
                unknown(out, name, "an output", outputs);
              }
            });
    return Collections.unmodifiableMap(results);
  }

  private void unknown(Mapping mapping, String name, String what, Collection<String> known) {
    List<String> near = NearestNames.of(name, known);
    findings.error(
        mapping.placeOf(name),
        "example: `"
            + name
            + "` was given, expected "
            + what
            + " of the provision"
            + (near.isEmpty() ? "" : " (did you mean " + near.get(0) + "?)"));
  }
}
