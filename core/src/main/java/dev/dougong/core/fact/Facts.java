package dev.dougong.core.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.json.StrictJson;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a case: fact values by id, each checked against its definition.
 *
 * <p>The values are plain Java objects in one canonical form (numbers are {@code BigDecimal}
 * without trailing zeros, days {@code LocalDate}, enums {@code String}), so that a rule reads them
 * without conversion and equal facts are equal objects. A fact that is absent is unknown; a fact
 * held with null is known to have no value. The order is that of entry and does not count for
 * equality.
 */
@JsonDeserialize(using = Facts.FromJson.class)
public final class Facts implements FactCarrier {

  private static final Facts NONE = new Facts(FactDictionary.standard(), new LinkedHashMap<>());

  private final FactDictionary dictionary;
  private final Map<String, @Nullable Object> values;

  /** The values of shared facts once more, each at its place in the standard dictionary. */
  private final @Nullable Object[] shared;

  private final boolean anyWithoutValue;

  private Facts(FactDictionary dictionary, Map<String, @Nullable Object> values) {
    this.dictionary = dictionary;
    this.values = values;
    this.shared = byPlace(values);
    this.anyWithoutValue = values.containsValue(null);
  }

  private static @Nullable Object[] byPlace(Map<String, @Nullable Object> values) {
    int[] places = new int[values.size()];
    int end = 0;
    int next = 0;
    for (String id : values.keySet()) {
      places[next] = FactDictionary.standardPlace(id);
      end = Math.max(end, places[next++] + 1);
    }
    @Nullable Object[] shared = new Object[end];
    next = 0;
    for (Object value : values.values()) {
      int place = places[next++];
      if (place >= 0) {
        shared[place] = value;
      }
    }
    return shared;
  }

  /** Nothing is known. */
  public static Facts none() {
    return NONE;
  }

  /** Facts of the standard dictionary. */
  public static Facts of(Map<String, ? extends @Nullable Object> values) {
    return of(FactDictionary.standard(), values);
  }

  /** Facts of the given dictionary. */
  public static Facts of(
      FactDictionary dictionary, Map<String, ? extends @Nullable Object> values) {
    Builder builder = builder(dictionary);
    values.forEach(builder::put);
    return builder.build();
  }

  /** Facts of the standard dictionary from a JSON object keyed by fact id. */
  public static Facts parseJson(String json) {
    return parseJson(FactDictionary.standard(), json);
  }

  /** Facts of the given dictionary from a JSON object keyed by fact id. */
  public static Facts parseJson(FactDictionary dictionary, String json) {
    return of(dictionary, StrictJson.readObject(json));
  }

  /** A builder on the standard dictionary. */
  public static Builder builder() {
    return builder(FactDictionary.standard());
  }

  /** A builder on the given dictionary. */
  public static Builder builder(FactDictionary dictionary) {
    return new Builder(dictionary);
  }

  /** The value of a fact; null when it is unknown, and when it is known to have no value. */
  public @Nullable Object get(String id) {
    return values.get(id);
  }

  /**
   * The same for a shared fact by its {@link FactDictionary#standardPlace place}, for who asks for
   * it many times: there is nothing to search.
   */
  public @Nullable Object atPlace(int place) {
    return place < shared.length ? shared[place] : null;
  }

  /** Whether the fact is known to have no value. */
  public boolean hasNoValue(String id) {
    return anyWithoutValue && values.containsKey(id) && values.get(id) == null;
  }

  /** Whether the fact is known, be it as having no value. */
  public boolean containsKey(String id) {
    return values.containsKey(id);
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** How many facts are known. */
  public int size() {
    return values.size();
  }

  /** The ids of the known facts, in order. */
  public ImmutableSet<String> ids() {
    return ImmutableSet.copyOf(values.keySet());
  }

  /** The values by id, in order; a read-only view, in which null stands for "has no value". */
  @JsonValue
  public Map<String, @Nullable Object> asMap() {
    return Collections.unmodifiableMap(values);
  }

  /** These facts themselves, as facts can be given wherever a subject can. */
  @Override
  public Facts toFacts() {
    return this;
  }

  /** The definitions that the values were checked against. */
  public FactDictionary dictionary() {
    return dictionary;
  }

  /** These facts with one value set or replaced. */
  public Facts with(String id, @Nullable Object value) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
    changed.put(id, checked(dictionary, id, value));
    return new Facts(dictionary, changed);
  }

  /** These facts with one made unknown. */
  public Facts without(String id) {
    if (!values.containsKey(id)) {
      return this;
    }
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
    changed.remove(id);
    return new Facts(dictionary, changed);
  }

  /** These facts and the others; a fact that both hold with different values is refused. */
  public Facts merge(Facts others) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
    others.values.forEach(
        (id, value) -> {
          if (all.containsKey(id) && !Objects.equals(all.get(id), value)) {
            throw InvalidInputException.of(
                id, value, "the value " + all.get(id) + ", which is already known");
          }
          all.put(id, value);
        });
    return new Facts(dictionary.with(others.dictionary.definitions()), all);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Facts that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The facts as {@code {id=value, ...}}. */
  @Override
  public String toString() {
    return values.toString();
  }

  private static @Nullable Object checked(
      FactDictionary dictionary, String id, @Nullable Object value) {
    try {
      return dictionary.get(id).check(value);
    } catch (InvalidInputException e) {
      // A well-formed id is itself the name of the field; anything else is only shown as given.
      throw e.field().equals(FactDictionary.FIELD) && FactCheck.isId(id) ? e.at(id) : e;
    }
  }

  /** Collects facts, each checked when it is put; a fact put twice is refused. */
  public static final class Builder {
    private final FactDictionary dictionary;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Builder(FactDictionary dictionary) {
      this.dictionary = dictionary;
    }

    /** Adds a fact; null says that it is known to have no value. */
    public Builder put(String id, @Nullable Object value) {
      Object checked = checked(dictionary, id, value);
      if (values.containsKey(id)) {
        throw InvalidInputException.of(id, value, "each fact once");
      }
      values.put(id, checked);
      return this;
    }

    /** The facts put so far. */
    public Facts build() {
      return new Facts(dictionary, new LinkedHashMap<>(values));
    }
  }

  /** Reads facts of the standard dictionary where they stand inside another JSON document. */
  static final class FromJson extends StdDeserializer<Facts> {
    private static final long serialVersionUID = 1L;

    FromJson() {
      super(Facts.class);
    }

    @Override
    public Facts deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return Facts.of(StrictJson.readObject(parser));
    }
  }
}
