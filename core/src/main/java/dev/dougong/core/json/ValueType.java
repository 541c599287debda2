package dev.dougong.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type that is made by its own {@code builder()}, and the attributes that the builder sets.
 *
 * <p>Found by reflection, so that no class needs to be generated for each type to read it: on the
 * class path of every user these would weigh more than all the rest of JSON.
 */
final class ValueType {

  private static final ClassValue<Optional<ValueType>> BY_CLASS =
      new ClassValue<>() {
        @Override
        protected Optional<ValueType> computeValue(Class<?> type) {
          return withParents(type).map(ValueType::find).flatMap(Optional::stream).findFirst();
        }
      };

  private final Method builder;
  private final Method build;
  private final ImmutableMap<String, Attribute> attributes;

  private ValueType(Method builder, Method build, ImmutableMap<String, Attribute> attributes) {
    this.builder = builder;
    this.build = build;
    this.attributes = attributes;
  }

  /** An attribute: how it is asked for, and how a builder takes it. */
  record Attribute(Method accessor, Method setter) {

    /** Whether a value cannot be built without it. */
    boolean isRequired() {
      Class<?> held = accessor.getReturnType();
      return Modifier.isAbstract(accessor.getModifiers())
          && held != Optional.class
          && !Collection.class.isAssignableFrom(held)
          && !Map.class.isAssignableFrom(held);
    }
  }

  /** The value type that a class is or implements. */
  static Optional<ValueType> of(Class<?> type) {
    return BY_CLASS.get(type);
  }

  /** The static method that starts a builder. */
  Method builder() {
    return builder;
  }

  /** The builder's method that ends it. */
  Method build() {
    return build;
  }

  /** The attributes by name, in the order of their declaration. */
  ImmutableMap<String, Attribute> attributes() {
    return attributes;
  }

  /** The class itself, and what the generated implementation of a value type stands for. */
  private static Stream<Class<?>> withParents(Class<?> type) {
    return Stream.concat(
        Stream.of(type),
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
            .filter(parent -> type.getSimpleName().equals("Immutable" + parent.getSimpleName())));
  }

  private static Optional<ValueType> find(Class<?> type) {
    if (!Modifier.isAbstract(type.getModifiers()) || isWrittenOtherwise(type)) {
      return Optional.empty();
    }
    try {
      Method builder = type.getMethod("builder");
      Method build = builder.getReturnType().getMethod("build");
      boolean own = builder.getReturnType().getEnclosingClass() == type;
      return own && type.isAssignableFrom(build.getReturnType())
          ? Optional.of(new ValueType(builder, build, attributes(type, builder.getReturnType())))
          : Optional.empty();
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  /** A type may say itself how it looks in JSON, as a period does that is written as text. */
  private static boolean isWrittenOtherwise(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(
            m ->
                m.isAnnotationPresent(JsonCreator.class) || m.isAnnotationPresent(JsonValue.class));
  }

  /** Reflection gives methods in any order, but the fields of the generated builder as declared. */
  private static ImmutableMap<String, Attribute> attributes(Class<?> type, Class<?> builder) {
    ImmutableMap.Builder<String, Attribute> attributes = ImmutableMap.builder();
    List<String> order =
        Arrays.stream(builder.getSuperclass().getDeclaredFields()).map(Field::getName).toList();
    Arrays.stream(type.getDeclaredMethods())
        .filter(m -> !Modifier.isStatic(m.getModifiers()) && !m.isSynthetic())
        .filter(m -> m.getParameterCount() == 0 && order.contains(m.getName()))
        .sorted(Comparator.comparingInt(m -> order.indexOf(m.getName())))
        .forEach(
            m ->
                setter(m, builder)
                    .ifPresent(setter -> attributes.put(m.getName(), new Attribute(m, setter))));
    return attributes.buildOrThrow();
  }

  private static Optional<Method> setter(Method accessor, Class<?> builder) {
    Class<?> held = accessor.getReturnType();
    List<Method> named =
        Arrays.stream(builder.getMethods())
            .filter(m -> m.getName().equals(accessor.getName()) && m.getParameterCount() == 1)
            .filter(m -> m.getParameterTypes()[0].isAssignableFrom(held))
            .toList();
    return named.stream()
        .filter(m -> m.getParameterTypes()[0] == held)
        .findFirst()
        .or(() -> named.stream().findFirst());
  }
}
