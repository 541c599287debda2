package dev.dougong.core.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.NearestNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every fact means, by id.
 *
 * <p>A fact has one meaning, one unit and one set of values wherever it is asked for; a second
 * definition of the same id is refused unless it is equal. The standard dictionary is read from the
 * jar when it is first asked for. A dictionary is immutable: adding definitions gives another one.
 */
public final class FactDictionary {

  /** The field of a refused id. */
  static final String FIELD = "fact";

  private final ImmutableMap<String, FactDefinition> byId;

  private FactDictionary(Map<String, FactDefinition> byId) {
    this.byId = ImmutableMap.copyOf(byId);
  }

  /** The facts that the policy documents share. */
  public static FactDictionary standard() {
    return Standard.FACTS;
  }

  /**
   * The names that results carry in every document, such as {@code met} or {@code dueDate}. They
   * are not facts: nobody supplies them.
   */
  public static FactDictionary standardOutputs() {
    return StandardOutputs.OUTPUTS;
  }

  /** The place of a fact in the standard dictionary, counted from 0; -1 if it is not there. */
  public static int standardPlace(String id) {
    Integer place = Standard.PLACES.get(id);
    return place == null ? -1 : place;
  }

  /** A dictionary of the given definitions, in their order. */
  public static FactDictionary of(Collection<FactDefinition> definitions) {
    return new FactDictionary(ImmutableMap.of()).with(definitions);
  }

  /** This dictionary and more definitions. */
  public FactDictionary with(Collection<FactDefinition> definitions) {
    if (definitions.isEmpty()) {
      return this;
    }
    Map<String, FactDefinition> all = new LinkedHashMap<>(byId);
    for (FactDefinition definition : definitions) {
      FactDefinition known = all.putIfAbsent(definition.id(), definition);
      if (known != null && !known.equals(definition)) {
        throw InvalidInputException.of(
            definition.id(),
            definition,
            "an id of its own, as the fact is already defined as " + known);
      }
    }
    return new FactDictionary(all);
  }

  /** The definition of a fact, if it is known. */
  public Optional<FactDefinition> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The definition of a fact; an unknown id is refused with the names it may have meant. */
  public FactDefinition get(String id) {
    FactDefinition definition = byId.get(id);
    if (definition == null) {
      List<String> near = NearestNames.of(id, byId.keySet());
      throw InvalidInputException.of(
          FIELD,
          id,
          near.isEmpty()
              ? "a fact of the dictionary"
              : "a fact of the dictionary, such as " + String.join(", ", near));
    }
    return definition;
  }

  /** The facts that are a property of the subject, in the order of the dictionary. */
  public ImmutableList<FactDefinition> ofSubject(Subject subject) {
    return byId.values().stream()
        .filter(definition -> definition.subject().filter(subject::equals).isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  /** All definitions, in order. */
  public ImmutableList<FactDefinition> definitions() {
    return byId.values().asList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactDictionary that && byId.equals(that.byId);
  }

  @Override
  public int hashCode() {
    return byId.hashCode();
  }

  @Override
  public String toString() {
    return "FactDictionary of " + byId.size() + " facts";
  }

  /** Read once, by the thread that asks first; the class initialiser is the lock. */
  private static final class Standard {
    static final FactDictionary FACTS = of(DictionaryResource.facts());
    static final Map<String, Integer> PLACES = places(FACTS);

    private static Map<String, Integer> places(FactDictionary dictionary) {
      Map<String, Integer> places = new HashMap<>(2 * dictionary.byId.size());
      for (String id : dictionary.byId.keySet()) {
        places.put(id, places.size());
      }
      return places;
    }
  }

  /** Apart from the facts, as only the compiler asks for it. */
  private static final class StandardOutputs {
    static final FactDictionary OUTPUTS = of(DictionaryResource.outputs());
  }
}
