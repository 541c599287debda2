package dev.dougong.compiler.check;

import java.util.Objects;

/**
 * The unit of a number as far as it can be told.
 *
 * <p>The check is deliberately simple: it finds a ratio added to an amount, and it stays silent
 * where a product of units would need a table of conversions.
 *
 * @param name the canonical name; empty for a bare number, {@code ?} if it cannot be told
 */
public record Unit(String name) {

  /** A bare number of the text: goes with every unit. */
  public static final Unit NONE = new Unit("");

  /** Cannot be told. */
  public static final Unit UNKNOWN = new Unit("?");

  /** A share. */
  public static final Unit RATIO = new Unit("ratio");

  /** The unit that a declaration names; a description instead of a unit counts as unknown. */
  public static Unit declared(String name) {
    boolean described =
        name.isEmpty()
            || name.startsWith("unit")
            || name.startsWith("as in")
            || name.startsWith("same unit")
            || name.indexOf(',') >= 0
            || name.indexOf(';') >= 0
            || name.contains(" for ");
    return described ? UNKNOWN : new Unit(name);
  }

  boolean isKnown() {
    return !equals(NONE) && !equals(UNKNOWN);
  }

  /** Whether a sum or comparison of the two makes sense. */
  public boolean goesWith(Unit other) {
    return !isKnown() || !other.isKnown() || equals(other);
  }

  /** The unit of a sum or of a choice between the two. */
  Unit with(Unit other) {
    return isKnown() ? this : other.isKnown() ? other : equals(NONE) ? other : this;
  }

  /** The unit of a product. */
  Unit times(Unit other) {
    if (equals(UNKNOWN) || other.equals(UNKNOWN)) {
      return UNKNOWN;
    }
    if (equals(NONE) || equals(RATIO)) {
      return other.equals(NONE) ? this : other;
    }
    if (other.equals(NONE) || other.equals(RATIO)) {
      return this;
    }
    if (name.endsWith("/" + other.name)) {
      return new Unit(name.substring(0, name.length() - other.name.length() - 1));
    }
    if (other.name.endsWith("/" + name)) {
      return new Unit(other.name.substring(0, other.name.length() - name.length() - 1));
    }
    return UNKNOWN;
  }

  /** The unit of a quotient. */
  Unit over(Unit other) {
    if (equals(UNKNOWN) || other.equals(UNKNOWN)) {
      return UNKNOWN;
    }
    if (other.equals(NONE)) {
      return this;
    }
    if (Objects.equals(name, other.name)) {
      return RATIO;
    }
    if (other.equals(RATIO)) {
      return this;
    }
    return isKnown() && other.name.startsWith(name + "/")
        ? new Unit(other.name.substring(name.length() + 1))
        : UNKNOWN;
  }
}
