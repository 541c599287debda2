package dev.dougong.core.schema;

import com.google.common.base.CaseFormat;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.json.StrictJson;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (2020-12) of a domain type, or of the facts of a dictionary.
 *
 * <p>It is made from the type itself: its attributes give the properties, the fact that an
 * attribute is bound to gives title, description and bounds. What it accepts is the form that
 * {@link StrictJson} writes; the reader is stricter, as rules between attributes have no schema.
 */
public final class JsonSchema {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final Map<String, Object> content;

  private JsonSchema(Map<String, Object> content) {
    this.content = Collections.unmodifiableMap(content);
  }

  /** The schema of a type that {@link StrictJson} reads and writes. */
  public static JsonSchema of(Class<?> type) {
    TypeSchemas schemas = new TypeSchemas();
    Map<String, Object> schema = head(type.getSimpleName());
    schema.putAll(schemas.root(type));
    if (!schemas.definitions().isEmpty()) {
      schema.put("$defs", schemas.definitions());
    }
    return new JsonSchema(schema);
  }

  /** The schema of a flat object of facts, as rules are asked with. */
  public static JsonSchema of(FactDictionary dictionary) {
    Map<String, Object> schema = head("Facts");
    schema.putAll(FactSchema.of(dictionary));
    return new JsonSchema(schema);
  }

  /** The schema as plain values, in the order in which it is written. */
  public Map<String, Object> toMap() {
    return content;
  }

  private static Map<String, Object> head(String name) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.put(
        "$id", "urn:dougong:schema:" + CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, name));
    return schema;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonSchema that && content.equals(that.content);
  }

  @Override
  public int hashCode() {
    return content.hashCode();
  }

  /** The schema as JSON text over several lines. */
  @Override
  public String toString() {
    return StrictJson.writePretty(content);
  }
}
