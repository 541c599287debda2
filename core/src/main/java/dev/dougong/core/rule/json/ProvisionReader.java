package dev.dougong.core.rule.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.dougong.core.expression.Expression;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.rule.Provision;
import dev.dougong.core.rule.Provision.Force;
import dev.dougong.core.rule.Provision.Kind;
import dev.dougong.core.rule.Provision.Parameter;
import dev.dougong.core.rule.Provision.Subject;
import dev.dougong.core.rule.Provision.Table;
import dev.dougong.core.rule.Text;
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
  private final FactDictionary dictionary;
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

  ProvisionReader(Tokens tokens, FactDictionary dictionary) {
    this.tokens = tokens;
    this.dictionary = dictionary;
    this.expressions = new ExpressionReader(tokens);
  }

  Provision read() throws IOException {
    tokens.object(this::field);
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
      case "inputs" -> tokens.array(() -> inputs.add(input()));
      case "parameters" -> parameters = parameters();
      case "tables" -> tokens.object(table -> tables.put(table, table()));
      case "uses" -> uses = tokens.textByName();
      case "outputs" -> tokens.array(() -> outputs.add(output()));
      case "readings" -> tokens.array(() -> readings.add(reading()));
      case "related" -> related = tokens.texts();
      default -> throw tokens.refuse("a field of a provision");
    }
  }

  private static final class InputParts {
    private @Nullable FactDefinition fact;
    private boolean shared = true;
    private boolean optional;
    private Text note = Text.EMPTY;
    private List<String> narrowed = List.of();
  }

  private Provision.Input input() throws IOException {
    if (RuleJsonReader.isText(tokens.json())) {
      return new Provision.Input(dictionary.get(tokens.text()), true, false, Text.EMPTY);
    }
    InputParts parts = new InputParts();
    tokens.object(
        name -> {
          switch (name) {
            case "id" -> parts.fact = dictionary.get(tokens.text());
            case "values" -> parts.narrowed = tokens.texts();
            case "fact" -> {
              parts.fact = fact();
              parts.shared = false;
            }
            case "shared" -> parts.shared = tokens.flag();
            case "optional" -> parts.optional = tokens.flag();
            case "note" -> parts.note = tokens.bilingual();
            default -> throw tokens.refuse("a field of an input");
          }
        });
    FactDefinition fact = parts.fact;
    if (fact == null) {
      throw tokens.refuse("an input with a fact");
    }
    if (!parts.narrowed.isEmpty()) {
      fact = narrowed(fact, parts.narrowed);
    }
    return new Provision.Input(fact, parts.shared, parts.optional, parts.note);
  }

  private static FactDefinition narrowed(FactDefinition fact, List<String> ids) {
    Map<String, AllowedValue> byId = new LinkedHashMap<>();
    fact.values().forEach(value -> byId.put(value.id(), value));
    return FactDefinition.builder()
        .copyFrom(fact)
        .values(ids.stream().map(id -> byId.getOrDefault(id, AllowedValue.of(id))).toList())
        .build();
  }

  private FactDefinition fact() throws IOException {
    FactDefinition.Builder builder = FactDefinition.builder();
    tokens.object(
        name -> {
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
        });
    return builder.build();
  }

  private List<AllowedValue> values() throws IOException {
    List<AllowedValue> values = new ArrayList<>();
    tokens.array(
        () -> {
          if (RuleJsonReader.isText(tokens.json())) {
            values.add(AllowedValue.of(tokens.text()));
          } else {
            tokens.expect(JsonToken.START_ARRAY, "a value with labels");
            values.add(AllowedValue.of(tokens.nextText(), tokens.nextText(), tokens.nextText()));
            tokens.end();
          }
        });
    return values;
  }

  private static final class ParameterParts {
    private @Nullable Object value;
    private String unit = "";
    private Text label = Text.EMPTY;
  }

  private Map<String, Parameter> parameters() throws IOException {
    Map<String, Parameter> all = new LinkedHashMap<>();
    tokens.object(
        parameter -> {
          ParameterParts parts = new ParameterParts();
          tokens.object(
              name -> {
                switch (name) {
                  case "value" -> parts.value = expressions.value();
                  case "unit" -> parts.unit = tokens.text();
                  case "label" -> parts.label = tokens.bilingual();
                  default -> throw tokens.refuse("a field of a parameter");
                }
              });
          all.put(parameter, new Parameter(parts.value, parts.unit, parts.label));
        });
    return all;
  }

  private static final class TableParts {
    private List<String> columns = List.of();
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private Text label = Text.EMPTY;
  }

  private Table table() throws IOException {
    TableParts parts = new TableParts();
    tokens.object(
        name -> {
          switch (name) {
            case "columns" -> parts.columns = tokens.texts();
            case "rows" -> tokens.array(() -> parts.rows.add(row(parts.columns)));
            case "label" -> parts.label = tokens.bilingual();
            default -> throw tokens.refuse("a field of a table");
          }
        });
    return new Table(parts.columns, parts.rows, parts.label);
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

  private static final class OutputParts {
    private String name = "";
    private String type = "";
    private String unit = "";
    private List<AllowedValue> values = List.of();
    private Text label = Text.EMPTY;
    private Expression formula = new Expression.Literal(null);
  }

  private Provision.Output output() throws IOException {
    OutputParts parts = new OutputParts();
    tokens.object(
        name -> {
          switch (name) {
            case "name" -> parts.name = tokens.text();
            case "type" -> parts.type = tokens.text();
            case "unit" -> parts.unit = tokens.text();
            case "values" -> parts.values = values();
            case "label" -> parts.label = tokens.bilingual();
            case "formula" -> parts.formula = expressions.expression();
            default -> throw tokens.refuse("a field of an output");
          }
        });
    return new Provision.Output(
        parts.name, parts.type, parts.unit, parts.values, parts.label, parts.formula);
  }

  private static final class ReadingParts {
    private String id = "";
    private Text text = Text.EMPTY;
    private Map<String, Expression> outputs = Map.of();
    private Map<String, Parameter> parameters = Map.of();
  }

  private Provision.Reading reading() throws IOException {
    ReadingParts parts = new ReadingParts();
    tokens.object(
        name -> {
          switch (name) {
            case "id" -> parts.id = tokens.text();
            case "text" -> parts.text = tokens.bilingual();
            case "outputs" -> parts.outputs = expressions.formulas();
            case "parameters" -> parts.parameters = parameters();
            default -> throw tokens.refuse("a field of a reading");
          }
        });
    return new Provision.Reading(parts.id, parts.text, parts.outputs, parts.parameters);
  }
}
