package dev.dougong.core.schema;

import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The schema of fact values, as a caller enters them. */
final class FactSchema {

  static final String ISO_DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
  private static final String PLACE_CODE = "^[0-9]{6}$";

  private FactSchema() {}

  /** An object of facts, none of which is required and each of which may be null. */
  static Map<String, Object> of(FactDictionary dictionary) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (FactDefinition definition : dictionary.definitions()) {
      Map<String, Object> fact = new LinkedHashMap<>();
      describe(fact, definition);
      fact.put("anyOf", List.of(value(definition), Map.of("type", "null")));
      properties.put(definition.id(), fact);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("title", "事实 / Facts");
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    return schema;
  }

  /** Puts the name, the meaning and the unit of a fact. */
  static void describe(Map<String, Object> schema, FactDefinition definition) {
    schema.put("title", definition.zh() + " / " + definition.en());
    String unit = definition.unit().map(u -> "[" + u + "]").orElse("");
    String description = (definition.definition() + " " + unit).trim();
    if (!description.isEmpty()) {
      schema.put("description", description);
    }
  }

  /** Puts the bounds, which hold for a number and leave a text with a unit alone. */
  static void bound(Map<String, Object> schema, FactDefinition definition) {
    definition.min().ifPresent(min -> schema.put("minimum", min));
    definition.max().ifPresent(max -> schema.put("maximum", max));
  }

  /** The allowed values with their labels, for people. */
  static String legend(FactDefinition definition) {
    return definition.values().stream().map(FactSchema::legend).collect(Collectors.joining("; "));
  }

  private static String legend(AllowedValue value) {
    return value.id() + " " + value.zh() + " / " + value.en();
  }

  private static Map<String, Object> value(FactDefinition definition) {
    Map<String, Object> scalar = scalar(definition);
    if (!definition.type().isList()) {
      return scalar;
    }
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    // A name that comes again is no mistake: a fact counts it once.
    list.put("items", scalar);
    return list;
  }

  private static Map<String, Object> scalar(FactDefinition definition) {
    Map<String, Object> schema = new LinkedHashMap<>();
    switch (definition.type().kind()) {
      case DECIMAL -> schema.put("type", "number");
      case INTEGER -> schema.put("type", "integer");
      case BOOLEAN -> schema.put("type", "boolean");
      case RECORD -> schema.put("type", "object");
      case DATE -> {
        schema.put("type", "string");
        schema.put("format", "date");
        schema.put("pattern", ISO_DATE);
      }
      case ENUM -> {
        schema.put("type", "string");
        if (definition.values().isEmpty()) {
          schema.put("pattern", "\\S");
        } else {
          schema.put("enum", definition.valueIds().asList());
          schema.put("description", legend(definition));
        }
      }
      case STRING -> {
        schema.put("type", "string");
        boolean place = definition.unit().filter(FactDefinition.PLACE_CODE::equals).isPresent();
        schema.put("pattern", place ? PLACE_CODE : "\\S");
      }
    }
    bound(schema, definition);
    return schema;
  }
}
