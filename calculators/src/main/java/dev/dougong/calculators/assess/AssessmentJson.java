package dev.dougong.calculators.assess;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.base.Ascii;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.json.StrictJson;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/** The JSON form of an assessment; an outcome in it has the form that it has on its own. */
final class AssessmentJson {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private AssessmentJson(JsonGenerator json) {
    this.json = json;
  }

  static String write(Assessment assessment) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      new AssessmentJson(json).assessment(assessment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void assessment(Assessment assessment) throws IOException {
    json.writeStartObject();
    json.writeStringField("asOf", assessment.date().toString());
    json.writeStringField("place", assessment.place().code());
    json.writeStringField("ruleBook", assessment.bookVersion());
    json.writeFieldName("facts");
    json.writeRawValue(StrictJson.write(assessment.facts()));
    for (Group group : Group.values()) {
      json.writeArrayFieldStart(Ascii.toLowerCase(group.name()));
      for (Finding finding : assessment.findings(group)) {
        finding(finding);
      }
      json.writeEndArray();
    }
    json.writeArrayFieldStart("totals");
    for (Total total : assessment.totals()) {
      total(total);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("overlaps");
    for (Overlap overlap : assessment.overlaps()) {
      overlap(overlap);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("missing");
    for (MissingFact fact : assessment.missing()) {
      missing(fact);
    }
    json.writeEndArray();
    ids("untouched", assessment.untouched().stream().map(Provision::id).toList());
    json.writeEndObject();
  }

  private void finding(Finding finding) throws IOException {
    Provision provision = finding.provision();
    json.writeStartObject();
    json.writeStringField("provision", provision.id());
    json.writeStringField("kind", word(provision.kind()));
    json.writeStringField("subject", word(provision.subject()));
    json.writeStringField("force", word(provision.force()));
    json.writeStringField("jurisdiction", finding.document().jurisdiction());
    text("title", finding.title());
    if (!finding.about().isEmpty()) {
      text("about", finding.about());
    }
    json.writeStringField("standing", finding.standing().name());
    if (finding.outcome().isPresent()) {
      Outcome outcome = finding.outcome().get();
      json.writeFieldName("outcome");
      json.writeRawValue(outcome.toJson());
    } else {
      json.writeStringField("problem", finding.problem());
    }
    json.writeEndObject();
  }

  private void overlap(Overlap overlap) throws IOException {
    json.writeStartObject();
    json.writeStringField("relation", overlap.relation().name());
    json.writeStringField("prevailing", overlap.prevailing().provision().id());
    json.writeStringField("other", overlap.other().provision().id());
    if (!overlap.output().isEmpty()) {
      json.writeStringField("output", overlap.output());
    }
    json.writeEndObject();
  }

  private void total(Total total) throws IOException {
    json.writeStartObject();
    json.writeStringField("form", total.form().name());
    json.writeStringField("payer", total.payer().name());
    text("label", total.label());
    json.writeStringField("unit", total.unit());
    number("amount", total.amount());
    ids("provisions", total.provisions());
    json.writeEndObject();
  }

  private void missing(MissingFact missing) throws IOException {
    FactDefinition fact = missing.fact();
    json.writeStartObject();
    json.writeStringField("fact", fact.id());
    text("question", missing.question());
    json.writeStringField("type", fact.type().toString());
    if (fact.unit().isPresent()) {
      json.writeStringField("unit", fact.unit().get());
    }
    if (!fact.definition().isEmpty()) {
      json.writeStringField("definition", fact.definition());
    }
    if (fact.min().isPresent()) {
      number("min", fact.min().get());
    }
    if (fact.max().isPresent()) {
      number("max", fact.max().get());
    }
    if (!fact.values().isEmpty()) {
      json.writeArrayFieldStart("values");
      for (AllowedValue value : fact.values()) {
        json.writeStartObject();
        json.writeStringField("id", value.id());
        json.writeStringField("zh", value.zh());
        json.writeStringField("en", value.en());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    ids("provisions", missing.provisions());
    number("atStake", missing.atStake());
    json.writeBooleanField("isBounded", missing.isBounded());
    json.writeEndObject();
  }

  private void number(String name, BigDecimal value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(AssessmentText.plain(value));
  }

  private void ids(String name, List<String> ids) throws IOException {
    json.writeArrayFieldStart(name);
    for (String id : ids) {
      json.writeString(id);
    }
    json.writeEndArray();
  }

  private void text(String name, Text text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("zh", text.zh());
    json.writeStringField("en", text.en());
    json.writeEndObject();
  }

  /** The word that rule files use. */
  private static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name()).replace('_', '-');
  }
}
