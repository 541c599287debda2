package dev.dougong.core.evaluation.internal;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The value of what cannot be decided because facts are missing; it carries their names.
 *
 * <p>Not null: null is a decided result, "there is no value". The two must not blur.
 */
public final class Unknown {

  private final ImmutableSet<String> missing;

  private Unknown(ImmutableSet<String> missing) {
    this.missing = missing;
  }

  /** The value of a fact that was not supplied. */
  public static Unknown fact(String name) {
    return new Unknown(ImmutableSet.of(name));
  }

  /** The facts that would decide it, in the order in which they were met. */
  public ImmutableSet<String> missing() {
    return missing;
  }

  /** What is unknown because both are. */
  static Unknown both(Unknown first, Unknown second) {
    if (first == second || first.missing.containsAll(second.missing)) {
      return first;
    }
    return new Unknown(
        ImmutableSet.<String>builder().addAll(first.missing).addAll(second.missing).build());
  }

  /** What is unknown if either value is; null if both are known. */
  static @Nullable Unknown either(@Nullable Object first, @Nullable Object second) {
    if (first instanceof Unknown one) {
      return second instanceof Unknown two ? both(one, two) : one;
    }
    return second instanceof Unknown two ? two : null;
  }

  /** What is unknown if any of the values is; null if all are known. */
  static @Nullable Unknown any(Collection<? extends @Nullable Object> values) {
    Unknown found = null;
    for (Object value : values) {
      if (value instanceof Unknown unknown) {
        found = found == null ? unknown : both(found, unknown);
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return "unknown" + missing;
  }
}
