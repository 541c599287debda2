package dev.dougong.core.internal;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.quantity.Quantity;
import dev.dougong.core.region.Indicator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a domain type, or of a value inside it, that holds a fact.
 *
 * <p>Found by reflection over the annotated interface, once per type, so that the annotation is the
 * only place that says which attribute holds which fact. Of a list of values the only element is
 * looked into; of several elements nobody can say which one a question is about.
 */
public final class BoundAttribute {

  private static final ClassValue<ImmutableList<BoundAttribute>> BY_TYPE =
      new ClassValue<>() {
        @Override
        protected ImmutableList<BoundAttribute> computeValue(Class<?> type) {
          List<BoundAttribute> found = new ArrayList<>();
          collect(type, "", ImmutableList.of(), found);
          found.sort(Comparator.comparing(BoundAttribute::path));
          return ImmutableList.copyOf(found);
        }
      };

  private final String path;
  private final FactDefinition definition;
  private final ImmutableList<Method> steps;

  private BoundAttribute(String path, FactDefinition definition, ImmutableList<Method> steps) {
    this.path = path;
    this.definition = definition;
    this.steps = steps;
  }

  /** The attributes of a type and of the values inside it, by path. */
  public static ImmutableList<BoundAttribute> of(Class<?> type) {
    return BY_TYPE.get(type);
  }

  /** Where it stands, such as {@code prefabrication.assemblyRate} or {@code accounts[].year}. */
  public String path() {
    return path;
  }

  /** The fact that it holds. */
  public FactDefinition definition() {
    return definition;
  }

  /** Its value in the form of the fact, checked against the definition; empty if not known. */
  Optional<Object> in(Object owner) {
    Object value = owner;
    for (Method step : steps) {
      value = only(value);
      if (value == null) {
        return Optional.empty();
      }
      value = call(step, value);
    }
    Object known = definition.type().isList() ? listed(value) : only(value);
    return known == null ? Optional.empty() : Optional.of(checked(worded(known)));
  }

  /** Shares in a list have no unit in the dictionary and are given as bare numbers. */
  private Object worded(Object value) {
    if (value instanceof List<?> list && definition.unit().isEmpty()) {
      return list.stream()
          .map(element -> element instanceof Quantity share ? share.toFactValue() : element)
          .toList();
    }
    return plain(value);
  }

  /** What the dictionary has no word for: a place becomes its code, an indicator its name. */
  static Object plain(Object value) {
    if (value instanceof Jurisdiction place) {
      return place.code();
    }
    return value instanceof Indicator indicator ? indicator.id() : value;
  }

  private Object checked(Object value) {
    try {
      return Objects.requireNonNull(definition.check(value));
    } catch (InvalidInputException e) {
      throw e.at(path + e.field().substring(definition.id().length()));
    }
  }

  private static @Nullable Object only(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.orElse(null);
    }
    if (value instanceof List<?> list) {
      return list.size() == 1 ? list.get(0) : null;
    }
    return value;
  }

  private static @Nullable Object listed(Object value) {
    Object known = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return known instanceof Collection<?> list && list.isEmpty() ? null : known;
  }

  private static Object call(Method step, Object owner) {
    try {
      return step.invoke(owner);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(
      Class<?> type, String prefix, ImmutableList<Method> steps, List<BoundAttribute> found) {
    for (Method method : type.getMethods()) {
      if (Modifier.isStatic(method.getModifiers()) || method.getParameterCount() > 0) {
        continue;
      }
      ImmutableList<Method> path =
          ImmutableList.<Method>builder().addAll(steps).add(method).build();
      FactId bound = method.getAnnotation(FactId.class);
      if (bound != null) {
        String id = bound.value().isEmpty() ? method.getName() : bound.value();
        FactDefinition definition = FactDictionary.standard().get(id);
        found.add(new BoundAttribute(prefix + method.getName(), definition, path));
      } else if (method.getDeclaringClass() == type && !method.isDefault()) {
        inside(method)
            .ifPresent(
                inner -> {
                  boolean list = Collection.class.isAssignableFrom(method.getReturnType());
                  String mark = list ? "[]." : ".";
                  collect(inner, prefix + method.getName() + mark, path, found);
                });
      }
    }
  }

  /** The domain value that an attribute holds, once or in a list; a subject stands for itself. */
  private static Optional<Class<?>> inside(Method method) {
    Type type = method.getGenericReturnType();
    if (type instanceof ParameterizedType generic && !Map.class.isAssignableFrom(raw(generic))) {
      type = generic.getActualTypeArguments()[0];
    }
    return type instanceof Class<?> inner
            && inner.isInterface()
            && inner.getName().startsWith("dev.dougong.core.")
            && !FactCarrier.class.isAssignableFrom(inner)
        ? Optional.of(inner)
        : Optional.empty();
  }

  private static Class<?> raw(ParameterizedType type) {
    return (Class<?>) type.getRawType();
  }

  /** The path and the fact, such as {@code use -> buildingUse}. */
  @Override
  public String toString() {
    return path + " -> " + definition.id();
  }
}
