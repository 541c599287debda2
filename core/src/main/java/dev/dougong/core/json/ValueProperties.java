package dev.dougong.core.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the attributes of value types properties, under the names that they have in Java. */
final class ValueProperties extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public @Nullable PropertyName findNameForSerialization(Annotated annotated) {
    return attribute(annotated)
        .map(attribute -> PropertyName.construct(attribute.accessor().getName()))
        .orElse(null);
  }

  @Override
  public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
    return attribute(member).map(ValueType.Attribute::isRequired).orElse(null);
  }

  @Override
  public String @Nullable [] findSerializationPropertyOrder(AnnotatedClass annotated) {
    return ValueType.of(annotated.getRawType())
        .map(type -> type.attributes().keySet().toArray(new String[0]))
        .orElse(null);
  }

  private static Optional<ValueType.Attribute> attribute(Annotated annotated) {
    return annotated instanceof AnnotatedMethod method && method.getParameterCount() == 0
        ? ValueType.of(method.getDeclaringClass())
            .map(type -> type.attributes().get(method.getName()))
        : Optional.empty();
  }
}
