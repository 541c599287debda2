package dev.dougong.compiler.link;

import dev.dougong.compiler.file.Fields;
import dev.dougong.compiler.file.Findings;
import dev.dougong.compiler.file.YamlNode;
import dev.dougong.compiler.file.YamlNode.Scalar;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.NearestNames;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.FactType;
import dev.dougong.engine.rule.Provision.Input;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the facts that a provision asks for: shared ones by id, its own with their definition. */
final class InputReader {

  private final FactDictionary dictionary;
  private final Findings findings;

  InputReader(FactDictionary dictionary, Findings findings) {
    this.dictionary = dictionary;
    this.findings = findings;
  }

  @Nullable Input read(YamlNode node) {
    if (node instanceof Scalar scalar) {
      Optional<FactDefinition> shared = dictionary.find(scalar.text());
      if (shared.isEmpty()) {
        unknown(scalar);
        return null;
      }
      return new Input(shared.get(), true, false, Text.EMPTY);
    }
    Fields fields =
        Fields.of(
            node,
            "input",
            findings,
            "id",
            "type",
            "unit",
            "zh",
            "en",
            "definition",
            "values",
            "min",
            "max",
            "optional",
            "note");
    if (fields == null || fields.requiredText("id").isEmpty()) {
      return null;
    }
    Optional<FactDefinition> shared = dictionary.find(fields.text("id"));
    if (shared.isPresent()) {
      FactDefinition fact = narrowed(shared.get(), fields);
      return new Input(fact, true, fields.flag("optional"), fields.note("note"));
    }
    if (fields.node("type") == null && fields.node("id") instanceof Scalar id) {
      unknown(id);
      return null;
    }
    FactDefinition fact = local(fields);
    return fact == null
        ? null
        : new Input(fact, false, fields.flag("optional"), fields.note("note"));
  }

  private void unknown(Scalar id) {
    List<String> near =
        NearestNames.of(
            id.text(), dictionary.definitions().stream().map(FactDefinition::id).toList());
    findings.refuse(
        id,
        "input",
        "a fact of the dictionary"
            + (near.isEmpty() ? "" : " (did you mean " + String.join(", ", near) + "?)")
            + ", or a definition of its own with type, zh and en");
  }

  private FactDefinition narrowed(FactDefinition shared, Fields fields) {
    for (String fixed : List.of("type", "unit", "zh", "en", "definition", "min", "max")) {
      YamlNode given = fields.node(fixed);
      if (given != null) {
        findings.error(
            given.place(),
            "input."
                + shared.id()
                + ": `"
                + fixed
                + "` was given, expected none, as the dictionary defines the fact; narrow its"
                + " values, or choose another id");
      }
    }
    List<YamlNode> values = fields.items("values");
    if (values.isEmpty()) {
      return shared;
    }
    List<AllowedValue> kept = new ArrayList<>();
    for (YamlNode value : values) {
      String id = value instanceof Scalar scalar ? scalar.text() : "";
      Optional<AllowedValue> known =
          shared.values().stream().filter(allowed -> allowed.id().equals(id)).findFirst();
      if (known.isPresent()) {
        kept.add(known.get());
      } else {
        List<String> near = NearestNames.of(id, shared.valueIds());
        findings.refuse(
            value,
            "input." + shared.id(),
            "a value that the dictionary has"
                + (near.isEmpty() ? "" : " (did you mean " + String.join(", ", near) + "?)"));
      }
    }
    FactDefinition narrowed =
        built(FactDefinition.builder().copyFrom(shared).values(kept), shared.id(), fields);
    return narrowed == null ? shared : narrowed;
  }

  private @Nullable FactDefinition local(Fields fields) {
    FactType type;
    String id = fields.requiredText("id");
    try {
      type = FactType.parse(fields.requiredText("type"));
    } catch (InvalidInputException e) {
      YamlNode node = fields.node("type");
      if (node != null) {
        findings.refuse(node, "input." + id + ".type", e.expected());
      }
      return null;
    }
    FactDefinition.Builder builder =
        FactDefinition.builder()
            .id(id)
            .type(type)
            .zh(fields.requiredText("zh"))
            .en(fields.requiredText("en"))
            .definition(fields.text("definition"));
    if (!fields.text("unit").isEmpty()) {
      builder.unit(fields.text("unit"));
    }
    BigDecimal min = fields.number("min");
    if (min != null) {
      builder.min(min);
    }
    BigDecimal max = fields.number("max");
    if (max != null) {
      builder.max(max);
    }
    builder.addAllValues(values(fields, findings));
    return built(builder, id, fields);
  }

  /** The values that an enum may take: ids, or ids with labels. */
  static List<AllowedValue> values(Fields fields, Findings findings) {
    List<AllowedValue> values = new ArrayList<>();
    for (YamlNode node : fields.items("values")) {
      AllowedValue allowed = allowed(node, findings);
      if (allowed != null) {
        values.add(allowed);
      }
    }
    return values;
  }

  private static @Nullable AllowedValue allowed(YamlNode node, Findings findings) {
    if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
      return AllowedValue.of(scalar.text());
    }
    Fields fields = Fields.of(node, "value", findings, "id", "zh", "en");
    if (fields == null || fields.requiredText("id").isBlank()) {
      return null;
    }
    String id = fields.text("id");
    return AllowedValue.of(
        id,
        fields.text("zh").isEmpty() ? id : fields.text("zh"),
        fields.text("en").isEmpty() ? id : fields.text("en"));
  }

  private @Nullable FactDefinition built(FactDefinition.Builder builder, String id, Fields fields) {
    try {
      return builder.build();
    } catch (InvalidInputException e) {
      findings.error(fields.place(), "input." + id + ": " + e.getMessage());
      return null;
    }
  }
}
