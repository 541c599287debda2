package dev.dougong.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.google.common.base.Throwables;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a value type through its own {@code builder()}, one property for each attribute. */
final class ValueReader extends StdDeserializer<Object> implements ResolvableDeserializer {
  private static final long serialVersionUID = 1L;

  private final JavaType type;
  private final transient ValueType values;
  private transient Map<String, Property> properties = Map.of();

  ValueReader(JavaType type, ValueType values) {
    super(type);
    this.type = type;
    this.values = values;
  }

  /** A property: how its value is set, of which type it is, and how it is read. */
  private record Property(Method setter, JavaType type, JsonDeserializer<?> reader) {}

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    Map<String, Property> found = new LinkedHashMap<>();
    for (ValueType.Attribute attribute : values.attributes().values()) {
      JavaType held = context.constructType(attribute.accessor().getGenericReturnType());
      JsonDeserializer<?> reader = context.findContextualValueDeserializer(held, null);
      found.put(attribute.accessor().getName(), new Property(attribute.setter(), held, reader));
    }
    properties = found;
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      return context.handleUnexpectedToken(type, parser);
    }
    Object started = call(parser, values.builder(), null);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      Property property = properties.get(name);
      if (property == null) {
        context.handleUnknownProperty(parser, this, type.getRawClass(), name);
      } else {
        set(parser, context, started, name, property);
      }
    }
    return call(parser, values.build(), started);
  }

  private void set(
      JsonParser parser,
      DeserializationContext context,
      Object started,
      String name,
      Property property)
      throws IOException {
    try {
      call(parser, property.setter(), started, value(parser, context, name, property));
    } catch (IOException | RuntimeException e) {
      throw JsonMappingException.wrapWithPath(e, type.getRawClass(), name);
    }
  }

  private static Object value(
      JsonParser parser, DeserializationContext context, String name, Property property)
      throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_NULL)) {
      return property.reader().deserialize(parser, context);
    }
    if (property.type().hasRawClass(Optional.class)) {
      return Optional.empty();
    }
    throw InvalidNullException.from(context, PropertyName.construct(name), property.type());
  }

  private Object call(JsonParser parser, Method method, @Nullable Object owner, Object... given)
      throws IOException {
    try {
      return method.invoke(owner, given);
    } catch (InvocationTargetException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      Throwables.throwIfInstanceOf(cause, Error.class);
      throw ValueInstantiationException.from(
          parser, String.valueOf(cause.getMessage()), type, cause);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Collection<Object> getKnownPropertyNames() {
    return List.copyOf(properties.keySet());
  }

  @Override
  public boolean isCachable() {
    return true;
  }
}
