package dev.dougong.core.schema;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dougong.core.Described;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.quantity.Quantity;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the schemas of types; a type with attributes gets a definition that others refer to. */
final class TypeSchemas {

  /** Only looked at for the properties of types; what reads and writes is {@link StrictJson}. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(StrictJson.module()).build();

  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(
          int.class,
          Integer.class,
          long.class,
          Long.class,
          short.class,
          Short.class,
          BigInteger.class);

  private final Map<String, Object> definitions = new TreeMap<>();
  private @Nullable Class<?> root;

  /** The schemas that others refer to, by name. */
  Map<String, Object> definitions() {
    return definitions;
  }

  Map<String, Object> root(Class<?> type) {
    root = type;
    JavaType java = MAPPER.constructType(type);
    return isObject(java) ? object(java) : schema(java, Optional.empty());
  }

  private Map<String, Object> schema(JavaType type, Optional<FactDefinition> fact) {
    Class<?> raw = type.getRawClass();
    if (raw == Optional.class) {
      return schema(type.containedTypeOrUnknown(0), fact);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    if (raw == boolean.class || raw == Boolean.class) {
      schema.put("type", "boolean");
    } else if (WHOLE_NUMBERS.contains(raw)) {
      schema.put("type", "integer");
      fact.ifPresent(definition -> FactSchema.bound(schema, definition));
    } else if (raw == BigDecimal.class) {
      schema.put("type", "number");
      fact.ifPresent(definition -> FactSchema.bound(schema, definition));
    } else if (raw == String.class) {
      schema.put("type", "string");
    } else if (raw == LocalDate.class) {
      schema.put("type", "string");
      schema.put("format", "date");
      schema.put("pattern", FactSchema.ISO_DATE);
    } else if (raw == Facts.class) {
      definitions.computeIfAbsent("Facts", name -> FactSchema.of(FactDictionary.standard()));
      schema.put("$ref", "#/$defs/Facts");
    } else if (Quantity.class.isAssignableFrom(raw)) {
      schema.put("type", List.of("number", "string"));
      describe(schema, raw.getAnnotation(Described.class));
      fact.ifPresent(definition -> FactSchema.bound(schema, definition));
    } else if (raw.isEnum()) {
      schema.put("type", "string");
      schema.put("enum", constants(raw));
      fact.filter(definition -> !definition.values().isEmpty())
          .ifPresent(definition -> schema.put("description", FactSchema.legend(definition)));
    } else if (type.isMapLikeType()) {
      schema.put("type", "object");
      keys(type.getKeyType()).ifPresent(keys -> schema.put("propertyNames", keys));
      schema.put("additionalProperties", schema(type.getContentType(), Optional.empty()));
    } else if (Collection.class.isAssignableFrom(raw)) {
      schema.put("type", "array");
      schema.put("items", schema(type.getContentType(), fact));
      if (Set.class.isAssignableFrom(raw)) {
        schema.put("uniqueItems", true);
      }
    } else if (raw != Object.class) {
      schema.putAll(ownType(type));
    }
    return schema;
  }

  /** A type of Dougong: written as text, or as an object with a definition of its own. */
  private Map<String, Object> ownType(JavaType type) {
    Class<?> raw = type.getRawClass();
    AnnotatedMember written = description(type).findJsonValueAccessor();
    if (written != null) {
      Map<String, Object> schema = schema(written.getType(), Optional.empty());
      describe(schema, raw.getAnnotation(Described.class));
      return schema;
    }
    if (raw == root) {
      return Map.of("$ref", "#");
    }
    String name = raw.getSimpleName();
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of()); // taken, so that a type that holds itself comes to an end
      definitions.put(name, object(type));
    }
    return Map.of("$ref", "#/$defs/" + name);
  }

  private boolean isObject(JavaType type) {
    Class<?> raw = type.getRawClass();
    return !raw.isEnum()
        && raw != Facts.class
        && !Quantity.class.isAssignableFrom(raw)
        && !type.isContainerType()
        && description(type).findJsonValueAccessor() == null;
  }

  private Map<String, Object> object(JavaType type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (BeanPropertyDefinition property : description(type).findProperties()) {
      properties.put(property.getName(), property(type.getRawClass(), property));
      if (isRequired(type, property)) {
        required.add(property.getName());
      }
    }
    if (properties.isEmpty()) {
      throw new IllegalStateException(type + " has no properties that JSON could hold");
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("title", type.getRawClass().getSimpleName());
    describe(schema, type.getRawClass().getAnnotation(Described.class));
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private Map<String, Object> property(Class<?> owner, BeanPropertyDefinition property) {
    String accessor = property.getAccessor().getName();
    Optional<FactDefinition> fact =
        annotation(owner, accessor, FactId.class)
            .map(bound -> bound.value().isEmpty() ? accessor : bound.value())
            .map(FactDictionary.standard()::get);
    Map<String, Object> schema = new LinkedHashMap<>();
    fact.ifPresent(definition -> FactSchema.describe(schema, definition));
    annotation(owner, accessor, Described.class).ifPresent(text -> describe(schema, text));
    boolean further = property.getRawPrimaryType() == Facts.class;
    (further && SubjectFacts.subjectOf(owner).isPresent()
            ? furtherFacts(owner)
            : schema(property.getPrimaryType(), fact))
        .forEach((key, value) -> schema.merge(key, value, TypeSchemas::both));
    fact.filter(definition -> "string".equals(schema.get("type")))
        .filter(definition -> !definition.values().isEmpty())
        .ifPresent(definition -> schema.putIfAbsent("enum", definition.valueIds().asList()));
    return schema;
  }

  /** Only facts of the type's own subject, and none that an attribute holds. */
  private Map<String, Object> furtherFacts(Class<?> owner) {
    String name = owner.getSimpleName() + "FurtherFacts";
    definitions.computeIfAbsent(name, key -> FactSchema.of(SubjectFacts.open(owner)));
    return Map.of("$ref", "#/$defs/" + name);
  }

  /** Both descriptions say something; of titles the one of the attribute is the nearer one. */
  private static Object both(Object ofAttribute, Object ofType) {
    return ofAttribute instanceof String text
            && ofType instanceof String more
            && text.indexOf(" / ") < 0
        ? text + " " + more
        : ofAttribute;
  }

  private static boolean isRequired(JavaType type, BeanPropertyDefinition property) {
    Class<?> raw = property.getRawPrimaryType();
    return description(type).getBeanClass().isRecord()
        ? raw != Optional.class && !Collection.class.isAssignableFrom(raw)
        : property.isRequired();
  }

  /** Finds an annotation on the accessor of the domain type or of what it extends. */
  private static <A extends Annotation> Optional<A> annotation(
      Class<?> owner, String accessor, Class<A> annotation) {
    for (Method method : owner.getMethods()) {
      if (method.getName().equals(accessor)
          && method.getParameterCount() == 0
          && method.isAnnotationPresent(annotation)) {
        return Optional.of(method.getAnnotation(annotation));
      }
    }
    return Optional.empty();
  }

  private static void describe(Map<String, Object> schema, @Nullable Described described) {
    if (described == null) {
      return;
    }
    schema.put("title", described.zh() + " / " + described.en());
    if (!described.pattern().isEmpty()) {
      schema.put("pattern", "^(?:" + described.pattern() + ")$");
    }
    if (described.examples().length > 0) {
      schema.put("examples", Arrays.asList(described.examples()));
    }
  }

  private Optional<Map<String, Object>> keys(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (raw.isEnum()) {
      return Optional.of(Map.of("enum", constants(raw)));
    }
    return WHOLE_NUMBERS.contains(raw)
        ? Optional.of(Map.of("pattern", "^-?[0-9]+$"))
        : Optional.empty();
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(StrictJson::write)
        .map(written -> written.substring(1, written.length() - 1))
        .toList();
  }

  /** The properties of a type as they are written, which may be those of another type. */
  private static BeanDescription description(JavaType type) {
    JsonSerialize written = type.getRawClass().getAnnotation(JsonSerialize.class);
    JavaType as =
        written == null || written.as() == Void.class ? type : MAPPER.constructType(written.as());
    return MAPPER.getSerializationConfig().introspect(as);
  }
}
