package dev.dougong.engine.evaluation.internal;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The value of what cannot be decided because facts are missing; it carries their names.
 *
 * <p>Not null: null is a decided result, "there is no value". The two must not blur.
 */
public final class Unknown {

  /** Up to here comparing name by name is quicker than hashing. */
  private static final int FEW = 24;

  private final String[] missing;

  private Unknown(String... missing) {
    this.missing = missing;
  }

  /** The value of a fact that was not supplied. */
  public static Unknown fact(String name) {
    return new Unknown(name);
  }

  /** The facts that would decide it, in the order in which they were met. */
  public ImmutableSet<String> missing() {
    return ImmutableSet.copyOf(missing);
  }

  /** What is unknown because both are. */
  static Unknown both(Unknown first, Unknown second) {
    if (first == second) {
      return first;
    }
    int before = first.missing.length;
    if (before + second.missing.length > FEW) {
      return many(first, second);
    }
    String[] all = first.missing;
    int size = before;
    for (String name : second.missing) {
      if (!holds(all, before, name)) {
        if (size == before) {
          all = Arrays.copyOf(all, before + second.missing.length);
        }
        all[size++] = name;
      }
    }
    if (size == before) {
      return first;
    }
    return new Unknown(size == all.length ? all : Arrays.copyOf(all, size));
  }

  private static boolean holds(String[] names, int size, String name) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static Unknown many(Unknown first, Unknown second) {
    ImmutableSet<String> all =
        ImmutableSet.<String>builder().add(first.missing).add(second.missing).build();
    return all.size() == first.missing.length ? first : new Unknown(all.toArray(new String[0]));
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
    return "unknown" + missing();
  }
}
