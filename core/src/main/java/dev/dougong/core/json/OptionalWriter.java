package dev.dougong.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what an optional holds; a property that holds nothing is left out. */
final class OptionalWriter extends StdSerializer<Optional<?>> {

  private static final long serialVersionUID = 1L;

  OptionalWriter() {
    super(Optional.class, false);
  }

  @Override
  public boolean isEmpty(SerializerProvider provider, Optional<?> value) {
    return value.isEmpty();
  }

  @Override
  public void serialize(Optional<?> value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    provider.defaultSerializeValue(value.orElse(null), out);
  }

  /** Finds this writer for every {@code Optional}, whatever it holds. */
  static final class Finder extends Serializers.Base {
    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      return type.hasRawClass(Optional.class) ? new OptionalWriter() : null;
    }
  }
}
