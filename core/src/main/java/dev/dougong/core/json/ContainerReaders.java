package dev.dougong.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.Converter;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.dougong.core.InvalidInputException;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the readers of value types, of {@code Optional}, of sets, and of Guava's collections. */
final class ContainerReaders extends Deserializers.Base {

  @Override
  public @Nullable JsonDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    return type.hasRawClass(Optional.class)
        ? new OptionalReader(type, null)
        : ValueType.of(type.getRawClass()).map(v -> new ValueReader(type, v)).orElse(null);
  }

  @Override
  public @Nullable JsonDeserializer<?> findCollectionDeserializer(
      CollectionType type,
      DeserializationConfig config,
      BeanDescription description,
      @Nullable TypeDeserializer elementType,
      @Nullable JsonDeserializer<?> elements) {
    JavaType list =
        config.getTypeFactory().constructCollectionType(List.class, type.getContentType());
    Class<?> raw = type.getRawClass();
    if (raw == ImmutableList.class || raw == ImmutableCollection.class) {
      return converting(list, type, (List<?> read) -> ImmutableList.copyOf(read));
    }
    if (raw == ImmutableSet.class || raw == Set.class) {
      return converting(list, type, (List<?> read) -> ImmutableSet.copyOf(eachOnce(read)));
    }
    if (raw == ImmutableSortedSet.class) {
      return converting(list, type, (List<?> read) -> sorted(eachOnce(read)));
    }
    return null;
  }

  @Override
  public @Nullable JsonDeserializer<?> findMapDeserializer(
      MapType type,
      DeserializationConfig config,
      BeanDescription description,
      @Nullable KeyDeserializer keys,
      @Nullable TypeDeserializer elementType,
      @Nullable JsonDeserializer<?> elements) {
    JavaType map =
        config
            .getTypeFactory()
            .constructMapType(LinkedHashMap.class, type.getKeyType(), type.getContentType());
    if (type.hasRawClass(ImmutableMap.class)) {
      return converting(map, type, (Map<?, ?> read) -> ImmutableMap.copyOf(read));
    }
    if (type.hasRawClass(ImmutableSortedMap.class)) {
      return converting(map, type, (Map<?, ?> read) -> sorted(read));
    }
    return null;
  }

  /** What the JSON text says twice is a mistake of its writer, and not for a set to forget. */
  private static List<?> eachOnce(List<?> read) {
    Set<Object> seen = new HashSet<>();
    for (Object element : read) {
      if (!seen.add(element)) {
        throw InvalidInputException.of("list", element, "each element once");
      }
    }
    return read;
  }

  @SuppressWarnings("unchecked") // a declared sorted collection has comparable elements
  private static ImmutableSortedSet<?> sorted(List<?> read) {
    return ImmutableSortedSet.copyOf((List<Comparable<Object>>) read);
  }

  @SuppressWarnings("unchecked") // as above
  private static ImmutableSortedMap<?, ?> sorted(Map<?, ?> read) {
    return ImmutableSortedMap.copyOf((Map<Comparable<Object>, Object>) read);
  }

  private static <A> JsonDeserializer<Object> converting(
      JavaType from, JavaType to, Function<A, Object> conversion) {
    return new StdDelegatingDeserializer<>(
        new Converter<A, Object>() {
          @Override
          public Object convert(A value) {
            return conversion.apply(value);
          }

          @Override
          public JavaType getInputType(TypeFactory types) {
            return from;
          }

          @Override
          public JavaType getOutputType(TypeFactory types) {
            return to;
          }
        });
  }

  /** Reads a value that may be left out or null. */
  private static final class OptionalReader extends StdDeserializer<Optional<?>>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final JavaType type;
    private final @Nullable JsonDeserializer<?> content;

    OptionalReader(JavaType type, @Nullable JsonDeserializer<?> content) {
      super(type);
      this.type = type;
      this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property)
        throws JsonMappingException {
      JavaType held = type.containedTypeOrUnknown(0);
      return new OptionalReader(type, context.findContextualValueDeserializer(held, property));
    }

    @Override
    public Optional<?> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return Optional.ofNullable(Objects.requireNonNull(content).deserialize(parser, context));
    }

    @Override
    public Optional<?> getNullValue(DeserializationContext context) {
      return Optional.empty();
    }
  }
}
