package dev.dougong.engine.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.hash.Hashing;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision.Output;
import dev.dougong.engine.rule.Provision.Reading;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The JSON form of an outcome, and its fingerprint. */
final class OutcomeJson {

  private static final JsonFactory JSON = new JsonFactory();

  private OutcomeJson() {}

  static String write(Outcome outcome) {
    return written(
        json -> {
          json.writeStartObject();
          json.writeStringField("provision", outcome.provision().id());
          json.writeFieldName("outputs");
          value(json, outcome.outputs());
          json.writeFieldName("missing");
          value(json, List.copyOf(outcome.missing()));
          if (outcome.verdict().isPresent()) {
            json.writeStringField("verdict", outcome.verdict().get().name());
          }
          if (outcome.reading().isPresent()) {
            json.writeStringField("reading", outcome.reading().get().id());
          }
          readings(json, outcome);
          json.writeFieldName("citation");
          citation(json, outcome);
          units(json, outcome);
          json.writeFieldName("factsUsed");
          value(json, outcome.factsUsed());
          notes(json, outcome);
          contradictions(json, outcome);
          json.writeStringField("ruleBook", outcome.bookVersion());
          json.writeStringField("fingerprint", outcome.fingerprint());
          json.writeEndObject();
        });
  }

  private static void readings(JsonGenerator json, Outcome outcome) throws IOException {
    if (outcome.readings().size() > (outcome.reading().isPresent() ? 1 : 0)) {
      json.writeObjectFieldStart("readings");
      for (Map.Entry<String, Reading> chosen : outcome.readings().entrySet()) {
        json.writeStringField(chosen.getKey(), chosen.getValue().id());
      }
      json.writeEndObject();
    }
  }

  private static void citation(JsonGenerator json, Outcome outcome) throws IOException {
    PolicyDocument document = outcome.document();
    json.writeStartObject();
    json.writeStringField("document", document.id());
    if (!document.number().isEmpty()) {
      json.writeStringField("number", document.number());
    }
    json.writeStringField("title", document.title().in(Locale.CHINESE));
    json.writeStringField("clause", outcome.provision().clause());
    if (document.provenance() != PolicyDocument.Provenance.CORPUS) {
      json.writeStringField("provenance", document.provenance().name());
    }
    json.writeEndObject();
  }

  private static void units(JsonGenerator json, Outcome outcome) throws IOException {
    json.writeObjectFieldStart("units");
    for (Output output : outcome.provision().outputs()) {
      if (!output.unit().isEmpty()) {
        json.writeStringField(output.name(), output.unit());
      }
    }
    json.writeEndObject();
  }

  private static void notes(JsonGenerator json, Outcome outcome) throws IOException {
    if (!outcome.notes().isEmpty()) {
      json.writeArrayFieldStart("notes");
      for (Note note : outcome.notes()) {
        json.writeString(note.name());
      }
      json.writeEndArray();
    }
  }

  private static void contradictions(JsonGenerator json, Outcome outcome) throws IOException {
    if (!outcome.contradictions().isEmpty()) {
      json.writeArrayFieldStart("contradictions");
      for (Outcome.Contradiction contradiction : outcome.contradictions()) {
        json.writeStartObject();
        json.writeStringField("fact", contradiction.fact());
        json.writeFieldName("given");
        value(json, contradiction.given());
        json.writeFieldName("derived");
        value(json, contradiction.derived());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  static String fingerprint(Outcome outcome) {
    String question =
        written(
            json -> {
              json.writeStartArray();
              json.writeString(outcome.bookVersion());
              json.writeString(outcome.provision().id());
              json.writeString(outcome.reading().map(Reading::id).orElse(""));
              value(json, new TreeMap<String, @Nullable Object>(outcome.questionFacts()));
              json.writeEndArray();
            });
    return Hashing.sha256()
        .hashString(question, StandardCharsets.UTF_8)
        .toString()
        .substring(0, 32);
  }

  private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(Plain.number(number));
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        value(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> context) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : context.entrySet()) {
        json.writeFieldName((String) entry.getKey());
        value(json, entry.getValue());
      }
      json.writeEndObject();
    } else {
      json.writeString(value.toString());
    }
  }

  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private static String written(Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      body.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
