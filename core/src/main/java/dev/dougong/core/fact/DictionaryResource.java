package dev.dougong.core.fact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.google.common.collect.ImmutableList;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary as it stands in the jar: one JSON file per subject, and one for the outputs.
 *
 * <p>Read by hand and not by data binding, which would spend most of a cold start on reflection;
 * nor with lambdas, each of which costs a cold start more than a file.
 */
final class DictionaryResource {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  private DictionaryResource() {}

  static List<FactDefinition> facts() {
    ImmutableList.Builder<FactDefinition> all = ImmutableList.builder();
    for (Subject subject : Subject.values()) {
      Map<String, @Nullable Object> file = read(subject.id() + ".json");
      for (Object entry : (List<?>) required(file, "facts")) {
        all.add(definition(entry, Optional.of(subject)));
      }
    }
    return all.build();
  }

  static List<FactDefinition> outputs() {
    ImmutableList.Builder<FactDefinition> all = ImmutableList.builder();
    for (Object entry : (List<?>) required(read("outputs.json"), "outputs")) {
      all.add(definition(entry, Optional.empty()));
    }
    return all.build();
  }

  private static Map<String, @Nullable Object> read(String name) {
    try (InputStream in = DictionaryResource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks the fact dictionary's file " + name);
      }
      try (JsonParser json = JSON.createParser(in.readAllBytes())) {
        json.nextToken();
        return StrictJson.readObject(json);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FactDefinition definition(Object entry, Optional<Subject> subject) {
    FactDefinition.Builder definition = FactDefinition.builder();
    definition.subject(subject);
    for (Map.Entry<?, ?> property : ((Map<?, ?>) entry).entrySet()) {
      Object value = property.getValue();
      switch ((String) property.getKey()) {
        case "id" -> definition.id((String) value);
        case "type" -> definition.type(FactType.parse((String) value));
        case "unit" -> definition.unit((String) value);
        case "zh" -> definition.zh((String) value);
        case "en" -> definition.en((String) value);
        case "definition" -> definition.definition((String) value);
        case "min" -> definition.min((BigDecimal) value);
        case "max" -> definition.max((BigDecimal) value);
        case "derivedFrom" -> definition.derivedFrom((String) value);
        case "values" -> {
          for (Object item : (List<?>) value) {
            definition.addValues(allowed(item));
          }
        }
        default ->
            throw InvalidInputException.of("fact", property.getKey(), "a property of a definition");
      }
    }
    return definition.build();
  }

  private static AllowedValue allowed(Object entry) {
    Map<?, ?> value = (Map<?, ?>) entry;
    return AllowedValue.of(
        (String) required(value, "id"),
        (String) required(value, "zh"),
        (String) required(value, "en"));
  }

  private static Object required(Map<?, ?> object, String name) {
    Object value = object.get(name);
    if (value == null) {
      throw InvalidInputException.of(name, null, "a value");
    }
    return value;
  }
}
