package dev.dougong.compiler.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes compiled documents. What is empty is left out, and a shared fact is written by its id, as
 * the reader has the dictionary.
 */
public final class RuleJsonWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final FactDictionary dictionary;

  /** A writer for readers who have that dictionary. */
  public RuleJsonWriter(FactDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The JSON of a document. */
  public String write(CompiledDocument compiled) {
    return written(
        json -> {
          json.writeStartObject();
          json.writeFieldName("document");
          document(json, compiled.document());
          json.writeArrayFieldStart("provisions");
          for (Provision provision : compiled.provisions()) {
            provision(json, provision);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /**
   * The JSON of the document without its provisions, by which a reader finds these.
   *
   * @param bytes how many bytes the whole document takes, with the end of its line
   */
  public String writeIndex(CompiledDocument compiled, int bytes) {
    return written(
        json -> {
          json.writeStartObject();
          json.writeFieldName("document");
          document(json, compiled.document());
          json.writeStringField("digest", compiled.digest());
          texts(json, "provisions", compiled.provisionIds().asList());
          json.writeNumberField("bytes", bytes);
          json.writeEndObject();
        });
  }

  /** The JSON of formulas by name. */
  public String write(Map<String, Expression> formulas) {
    return written(json -> formulas(json, formulas));
  }

  private interface Content {
    void to(JsonGenerator json) throws IOException;
  }

  private static String written(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void document(JsonGenerator json, PolicyDocument document) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", document.id());
    text(json, "number", document.number());
    text(json, "title", document.title());
    texts(json, "issuers", document.issuers());
    json.writeStringField("jurisdiction", document.jurisdiction());
    date(json, "issued", document.issued());
    date(json, "from", document.effectiveFrom());
    date(json, "to", document.effectiveTo());
    text(json, "note", document.effectiveNote());
    text(json, "summary", document.summary());
    json.writeStringField("provenance", document.provenance().name());
    if (!document.relations().isEmpty()) {
      json.writeArrayFieldStart("relations");
      for (PolicyDocument.Relation relation : document.relations()) {
        json.writeStartObject();
        json.writeStringField("type", relation.type().name());
        json.writeStringField("target", relation.target());
        flag(json, "external", relation.external());
        date(json, "from", relation.from());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void provision(JsonGenerator json, Provision provision) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", provision.id());
    json.writeStringField("clause", provision.clause());
    json.writeStringField("kind", provision.kind().name());
    json.writeStringField("subject", provision.subject().name());
    json.writeStringField("force", provision.force().name());
    text(json, "forceNote", provision.forceNote());
    text(json, "title", provision.title());
    text(json, "statement", provision.statement());
    inputs(json, provision.inputs());
    parameters(json, provision.parameters());
    tables(json, provision.tables());
    if (!provision.uses().isEmpty()) {
      json.writeObjectFieldStart("uses");
      for (Map.Entry<String, String> use : provision.uses().entrySet()) {
        json.writeStringField(use.getKey(), use.getValue());
      }
      json.writeEndObject();
    }
    outputs(json, provision.outputs());
    readings(json, provision.readings());
    texts(json, "related", provision.related());
    json.writeEndObject();
  }

  private void inputs(JsonGenerator json, List<Provision.Input> inputs) throws IOException {
    if (inputs.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("inputs");
    for (Provision.Input input : inputs) {
      FactDefinition known = dictionary.find(input.id()).orElse(null);
      boolean shared = input.shared() && known != null && isNarrowed(input.fact(), known);
      boolean plain =
          shared && input.fact().equals(known) && !input.optional() && input.note().isEmpty();
      if (plain) {
        json.writeString(input.id());
        continue;
      }
      json.writeStartObject();
      if (shared) {
        json.writeStringField("id", input.id());
        if (!input.fact().equals(known)) {
          texts(json, "values", input.fact().values().stream().map(AllowedValue::id).toList());
        }
      } else {
        json.writeFieldName("fact");
        fact(json, input.fact());
        flag(json, "shared", input.shared());
      }
      flag(json, "optional", input.optional());
      text(json, "note", input.note());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static boolean isNarrowed(FactDefinition fact, FactDefinition known) {
    return fact.equals(known)
        || (!fact.values().isEmpty()
            && known.values().containsAll(fact.values())
            && fact.equals(FactDefinition.builder().copyFrom(known).values(fact.values()).build()));
  }

  private static void fact(JsonGenerator json, FactDefinition fact) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", fact.id());
    json.writeStringField("type", fact.type().toString());
    text(json, "unit", fact.unit().orElse(""));
    text(json, "subject", fact.subject().map(s -> s.id()).orElse(""));
    json.writeStringField("zh", fact.zh());
    json.writeStringField("en", fact.en());
    text(json, "definition", fact.definition());
    number(json, "min", fact.min());
    number(json, "max", fact.max());
    text(json, "derivedFrom", fact.derivedFrom().orElse(""));
    values(json, fact.values());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, Optional<java.math.BigDecimal> number)
      throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(name, number.get());
    }
  }

  /** An allowed value by its id alone, or with both labels. */
  private static void values(JsonGenerator json, List<AllowedValue> values) throws IOException {
    if (values.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("values");
    for (AllowedValue value : values) {
      if (value.equals(AllowedValue.of(value.id()))) {
        json.writeString(value.id());
      } else {
        json.writeStartArray();
        json.writeString(value.id());
        json.writeString(value.zh());
        json.writeString(value.en());
        json.writeEndArray();
      }
    }
    json.writeEndArray();
  }

  private static void parameters(JsonGenerator json, Map<String, Provision.Parameter> parameters)
      throws IOException {
    if (parameters.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("parameters");
    for (Map.Entry<String, Provision.Parameter> entry : parameters.entrySet()) {
      json.writeObjectFieldStart(entry.getKey());
      json.writeFieldName("value");
      ExpressionJson.value(json, entry.getValue().value());
      text(json, "unit", entry.getValue().unit());
      text(json, "label", entry.getValue().label());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void tables(JsonGenerator json, Map<String, Provision.Table> tables)
      throws IOException {
    if (tables.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("tables");
    for (Map.Entry<String, Provision.Table> entry : tables.entrySet()) {
      Provision.Table table = entry.getValue();
      json.writeObjectFieldStart(entry.getKey());
      texts(json, "columns", table.columns());
      json.writeArrayFieldStart("rows");
      for (Map<String, @Nullable Object> row : table.rows()) {
        json.writeStartArray();
        for (String column : table.columns()) {
          ExpressionJson.value(json, row.get(column));
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      text(json, "label", table.label());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void outputs(JsonGenerator json, List<Provision.Output> outputs)
      throws IOException {
    json.writeArrayFieldStart("outputs");
    for (Provision.Output output : outputs) {
      json.writeStartObject();
      json.writeStringField("name", output.name());
      json.writeStringField("type", output.type());
      text(json, "unit", output.unit());
      values(json, output.values());
      text(json, "label", output.label());
      json.writeFieldName("formula");
      ExpressionJson.expression(json, output.formula());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void readings(JsonGenerator json, List<Provision.Reading> readings)
      throws IOException {
    if (readings.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("readings");
    for (Provision.Reading reading : readings) {
      json.writeStartObject();
      text(json, "id", reading.id());
      text(json, "text", reading.text());
      if (!reading.outputs().isEmpty()) {
        json.writeFieldName("outputs");
        formulas(json, reading.outputs());
      }
      parameters(json, reading.parameters());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void formulas(JsonGenerator json, Map<String, Expression> formulas)
      throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Expression> formula : formulas.entrySet()) {
      json.writeFieldName(formula.getKey());
      ExpressionJson.expression(json, formula.getValue());
    }
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(name, text);
    }
  }

  private static void text(JsonGenerator json, String name, Text text) throws IOException {
    if (!text.isEmpty()) {
      json.writeArrayFieldStart(name);
      json.writeString(text.zh());
      json.writeString(text.en());
      json.writeEndArray();
    }
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    if (!texts.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String text : texts) {
        json.writeString(text);
      }
      json.writeEndArray();
    }
  }

  private static void flag(JsonGenerator json, String name, boolean flag) throws IOException {
    if (flag) {
      json.writeBooleanField(name, true);
    }
  }

  private static void date(JsonGenerator json, String name, @Nullable LocalDate date)
      throws IOException {
    if (date != null) {
      json.writeStringField(name, date.toString());
    }
  }
}
