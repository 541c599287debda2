package dev.dougong.engine.rule.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.FactType;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Force;
import dev.dougong.engine.rule.Provision.Kind;
import dev.dougong.engine.rule.Provision.Parameter;
import dev.dougong.engine.rule.Provision.Subject;
import dev.dougong.engine.rule.Provision.Table;
import dev.dougong.engine.rule.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one provision, field by field. */
final class ProvisionReader {

  private final Tokens tokens;
  private final FactDictionary dictionary = FactDictionary.standard();
  private final ExpressionReader expressions;

  private String id = "";
  private String clause = "";
  private Kind kind = Kind.MANDATE;
  private Subject subject = Subject.PROJECT;
  private Force force = Force.MANDATORY;
  private Text forceNote = Text.EMPTY;
  private Text title = Text.EMPTY;
  private Text statement = Text.EMPTY;
  private final List<Provision.Input> inputs = new ArrayList<>();
  private Map<String, Parameter> parameters = Map.of();
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private Map<String, String> uses = Map.of();
  private final List<Provision.Output> outputs = new ArrayList<>();
  private final List<Provision.Reading> readings = new ArrayList<>();
  private List<String> related = List.of();

  ProvisionReader(Tokens tokens) {
    this.tokens = tokens;
    this.expressions = new ExpressionReader(tokens);
  }

  Provision read() throws IOException {
    tokens.object();
    for (String name = tokens.field(); name != null; name = tokens.field()) {
      field(name);
    }

    return new Provision(
        id,
        clause,
        kind,
        subject,
        force,
        forceNote,
        title,
        statement,
        inputs,
        parameters,
        tables,
        uses,
        outputs,
        readings,
        related);
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "id" -> id = tokens.text();
      case "clause" -> clause = tokens.text();
      case "kind" -> kind = tokens.constant(Kind.class);
      case "subject" -> subject = tokens.constant(Subject.class);
      case "force" -> force = tokens.constant(Force.class);
      case "forceNote" -> forceNote = tokens.bilingual();
      case "title" -> title = tokens.bilingual();
      case "statement" -> statement = tokens.bilingual();
      case "inputs" -> {
        tokens.array();
        while (tokens.item()) {
          inputs.add(input());
        }
      }
      case "parameters" -> parameters = parameters();
      case "tables" -> {
        tokens.object();
        for (String table = tokens.field(); table != null; table = tokens.field()) {
          tables.put(table, table());
        }
      }
      case "uses" -> uses = tokens.textByName();
      case "outputs" -> {
        tokens.array();
        while (tokens.item()) {
          outputs.add(output());
        }
      }
      case "readings" -> {
        tokens.array();
        while (tokens.item()) {
          readings.add(reading());
        }
      }
      case "related" -> related = tokens.texts();
      default -> throw tokens.refuse("a field of a provision");
    }
  }

  private Provision.Input input() throws IOException {
    if (RuleJsonReader.isText(tokens.json())) {
      return new Provision.Input(dictionary.get(tokens.text()), true, false, Text.EMPTY);
    }
    FactDefinition fact = null;
    boolean shared = true;
    boolean optional = false;
    Text note = Text.EMPTY;
    List<String> narrowed = List.of();
    tokens.object();
    for (String name = tokens.field(); name != null; name = tokens.field()) {
      switch (name) {
        case "id" -> fact = dictionary.get(tokens.text());
        case "values" -> narrowed = tokens.texts();
        case "fact" -> {
          fact = fact();
          shared = false;
        }
        case "shared" -> shared = tokens.flag();
        case "optional" -> optional = tokens.flag();
        case "note" -> note = tokens.bilingual();
        default -> throw tokens.refuse("a field of an input");
      }
    }
    if (fact == null) {
      throw tokens.refuse("an input with a fact");
    }
    if (!narrowed.isEmpty()) {
      fact = narrowed(fact, narrowed);
    }
    return new Provision.Input(fact, shared, optional, note);
  }

  private static FactDefinition narrowed(FactDefinition fact, List<String> ids) {
    Map<String, AllowedValue> byId = new LinkedHashMap<>();
    for (AllowedValue value : fact.values()) {
      byId.put(value.id(), value);
    }
    List<AllowedValue> values = new ArrayList<>();
    for (String id : ids) {
      AllowedValue value = byId.get(id);
      values.add(value == null ? AllowedValue.of(id) : value);
    }
    return FactDefinition.builder().copyFrom(fact).values(values).build();
  }

  private FactDefinition fact() throws IOException {
    FactDefinition.Builder builder = FactDefinition.builder();
    tokens.object();
    for (String name = tokens.field(); name != null; name = tokens.field()) {
      switch (name) {
        case "id" -> builder.id(tokens.text());
        case "type" -> builder.type(FactType.parse(tokens.text()));
        case "unit" -> builder.unit(tokens.text());
        case "subject" -> builder.subject(dev.dougong.core.fact.Subject.parse(tokens.text()));
        case "zh" -> builder.zh(tokens.text());
        case "en" -> builder.en(tokens.text());
        case "definition" -> builder.definition(tokens.text());
        case "min" -> builder.min(tokens.json().getDecimalValue());
        case "max" -> builder.max(tokens.json().getDecimalValue());
        case "derivedFrom" -> builder.derivedFrom(tokens.text());
        case "values" -> builder.values(values());
        default -> throw tokens.refuse("a field of a fact");
      }
    }
    return builder.build();
  }

  private List<AllowedValue> values() throws IOException {
    List<AllowedValue> values = new ArrayList<>();
    tokens.array();
    while (tokens.item()) {
      if (RuleJsonReader.isText(tokens.json())) {
        values.add(AllowedValue.of(tokens.text()));
      } else {
        tokens.expect(JsonToken.START_ARRAY, "a value with labels");
        values.add(AllowedValue.of(tokens.nextText(), tokens.nextText(), tokens.nextText()));
        tokens.end();
      }
    }
    return values;
  }

  private Map<String, Parameter> parameters() throws IOException {
    Map<String, Parameter> all = new LinkedHashMap<>();
    tokens.object();
    for (String parameter = tokens.field(); parameter != null; parameter = tokens.field()) {
      Object value = null;
      String unit = "";
      Text label = Text.EMPTY;
      tokens.object();
      for (String name = tokens.field(); name != null; name = tokens.field()) {
        switch (name) {
          case "value" -> value = expressions.value();
          case "unit" -> unit = tokens.text();
          case "label" -> label = tokens.bilingual();
          default -> throw tokens.refuse("a field of a parameter");
        }
      }
      all.put(parameter, new Parameter(value, unit, label));
    }
    return all;
  }

  private Table table() throws IOException {
    List<String> columns = List.of();
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    Text label = Text.EMPTY;
    tokens.object();
    for (String name = tokens.field(); name != null; name = tokens.field()) {
      switch (name) {
        case "columns" -> columns = tokens.texts();
        case "rows" -> {
          tokens.array();
          while (tokens.item()) {
            rows.add(row(columns));
          }
        }
        case "label" -> label = tokens.bilingual();
        default -> throw tokens.refuse("a field of a table");
      }
    }
    return new Table(columns, rows, label);
  }

  private Map<String, @Nullable Object> row(List<String> columns) throws IOException {
    tokens.expect(JsonToken.START_ARRAY, "a row");
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (String column : columns) {
      tokens.next();
      row.put(column, expressions.value());
    }
    tokens.end();
    return Collections.unmodifiableMap(row);
  }

  private Provision.Output output() throws IOException {
    String name = "";
    String type = "";
    String unit = "";
    List<AllowedValue> values = List.of();
    Text label = Text.EMPTY;
    Expression formula = new Expression.Literal(null);
    tokens.object();
    for (String field = tokens.field(); field != null; field = tokens.field()) {
      switch (field) {
        case "name" -> name = tokens.text();
        case "type" -> type = tokens.text();
        case "unit" -> unit = tokens.text();
        case "values" -> values = values();
        case "label" -> label = tokens.bilingual();
        case "formula" -> formula = expressions.expression();
        default -> throw tokens.refuse("a field of an output");
      }
    }
    return new Provision.Output(name, type, unit, values, label, formula);
  }

  private Provision.Reading reading() throws IOException {
    String id = "";
    Text text = Text.EMPTY;
    Map<String, Expression> outputs = Map.of();
    Map<String, Parameter> parameters = Map.of();
    tokens.object();
    for (String name = tokens.field(); name != null; name = tokens.field()) {
      switch (name) {
        case "id" -> id = tokens.text();
        case "text" -> text = tokens.bilingual();
        case "outputs" -> outputs = expressions.formulas();
        case "parameters" -> parameters = parameters();
        default -> throw tokens.refuse("a field of a reading");
      }
    }
    return new Provision.Reading(id, text, outputs, parameters);
  }
}
