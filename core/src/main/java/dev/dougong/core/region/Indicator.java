package dev.dougong.core.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of an indicator whose value is compared with a target, such as {@code
 * PREFAB_SHARE_OF_NEW_BUILDINGS}.
 *
 * <p>A checked name and not an enum of Java: nearly every new document brings indicators of its
 * own, so the list is data of the fact dictionary.
 */
public final class Indicator {

  private final String id;

  private Indicator(String id) {
    this.id = id;
  }

  /** The indicator of that name; refused if the dictionary has no such indicator. */
  @JsonCreator
  public static Indicator of(String id) {
    return new Indicator((String) Objects.requireNonNull(definition().check(id)));
  }

  /** The indicators of the dictionary, in its order. */
  public static ImmutableSet<String> knownIds() {
    return definition().valueIds();
  }

  /** The name, as rules write it. */
  @JsonValue
  public String id() {
    return id;
  }

  /** The Chinese label. */
  public String zh() {
    return label().zh();
  }

  /** The English label. */
  public String en() {
    return label().en();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Indicator that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }

  private AllowedValue label() {
    return definition().values().stream()
        .filter(value -> value.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static FactDefinition definition() {
    return FactDictionary.standard().get("indicator");
  }
}
