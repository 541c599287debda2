package dev.dougong.core.internal;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.FactsOf;
import dev.dougong.core.fact.Subject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the facts of one domain value: its attributes, what follows from them, what else is
 * known.
 *
 * <p>An attribute wins over what follows, and both are closed to further facts, so that a value
 * never says one thing in two places.
 */
public final class SubjectFacts {

  private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|([A-Za-z][A-Za-z0-9]*)");

  private final Class<?> type;
  private final Map<String, @Nullable Object> known = new LinkedHashMap<>();
  private FactDictionary dictionary = FactDictionary.standard();

  private SubjectFacts(Class<?> type) {
    this.type = type;
  }

  /** The facts that the attributes hold; one that the dictionary does not allow is refused. */
  public static <T> SubjectFacts of(Class<T> type, T value) {
    SubjectFacts facts = new SubjectFacts(type);
    for (BoundAttribute attribute : BoundAttribute.of(type)) {
      attribute.in(value).ifPresent(v -> facts.known.put(attribute.definition().id(), v));
    }
    return facts;
  }

  /** The facts that follow from a type's attributes without one of their own. */
  public static ImmutableMap<String, FactDefinition> following(Class<?> type) {
    AlsoGives also;
    try {
      also = type.getMethod("toFacts").getAnnotation(AlsoGives.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
    return also == null
        ? ImmutableMap.of()
        : Arrays.stream(also.value())
            .collect(ImmutableMap.toImmutableMap(id -> id, FactDictionary.standard()::get));
  }

  /** The one that a question can be about: of several nobody can say. */
  public static <E> Optional<E> only(List<E> elements) {
    return elements.size() == 1 ? Optional.of(elements.get(0)) : Optional.empty();
  }

  /** The subject whose facts a type carries. */
  public static Optional<Subject> subjectOf(Class<?> type) {
    return Optional.ofNullable(type.getAnnotation(FactsOf.class)).map(FactsOf::value);
  }

  /** The facts that a type takes as further facts: those of its subject without an attribute. */
  public static FactDictionary open(Class<?> type) {
    Set<FactDefinition> bound =
        BoundAttribute.of(type).stream()
            .map(BoundAttribute::definition)
            .collect(Collectors.toSet());
    return FactDictionary.of(
        FactDictionary.standard().ofSubject(subjectOf(type).orElseThrow()).stream()
            .filter(definition -> !bound.contains(definition))
            .toList());
  }

  /** Adds a fact that follows, if it does and no attribute says it. */
  public SubjectFacts follows(String id, Optional<?> value) {
    if (value.isPresent() && !known.containsKey(id)) {
      FactDefinition definition = dictionary.get(id);
      known.put(id, definition.check(BoundAttribute.plain(value.get())));
    }
    return this;
  }

  /** Adds what follows from a part of the whole, such as the only building of a project. */
  public SubjectFacts followsAll(Facts facts) {
    dictionary = dictionary.with(facts.dictionary().definitions());
    facts.asMap().forEach(known::putIfAbsent);
    return this;
  }

  /** All facts, with further ones that must be of the subject and not be said already. */
  public Facts further(Facts further) {
    Subject subject = subjectOf(type).orElseThrow();
    for (String id : further.ids()) {
      FactDefinition definition = further.dictionary().get(id);
      Object given = further.get(id);
      definition
          .subject()
          .filter(other -> other != subject)
          .ifPresent(
              other -> {
                throw refusal(id, given, "a fact of " + subject.id() + ", not of " + other.id());
              });
      BoundAttribute.of(type).stream()
          .filter(attribute -> attribute.definition().id().equals(id))
          .findFirst()
          .ifPresent(
              attribute -> {
                throw refusal(id, given, "the attribute " + attribute.path() + " instead");
              });
      if (known.containsKey(id)) {
        throw refusal(id, given, "nothing, as " + known.get(id) + " follows from the attributes");
      }
      if (follows(definition)) {
        throw refusal(
            id, given, "nothing, as it follows from " + definition.derivedFrom().orElseThrow());
      }
    }
    Facts.Builder all = Facts.builder(dictionary.with(further.dictionary().definitions()));
    known.forEach(all::put);
    further.asMap().forEach(all::put);
    return all.build();
  }

  /** Whether everything that the dictionary derives a fact from is known. */
  private boolean follows(FactDefinition definition) {
    return definition.derivedFrom().isPresent()
        && NAME.matcher(definition.derivedFrom().get())
            .results()
            .map(match -> match.group(1))
            .filter(Objects::nonNull)
            .map(FactDictionary.standard()::find)
            .flatMap(Optional::stream)
            .allMatch(source -> known.containsKey(source.id()) || follows(source));
  }

  private static InvalidInputException refusal(String id, @Nullable Object given, String expected) {
    return InvalidInputException.of("furtherFacts." + id, given, expected);
  }
}
