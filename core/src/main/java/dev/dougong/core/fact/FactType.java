package dev.dougong.core.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The kind of value that a fact takes: one of seven scalar kinds, or a list of one of them.
 *
 * <p>Not a Java class: several facts share a Java representation (decimal and integer are both
 * {@code BigDecimal}, string and enum both {@code String}) but not what may be entered.
 */
public final class FactType {

  /** The seven kinds. */
  public enum Kind {
    /** An exact decimal number. */
    DECIMAL,
    /** A whole number. */
    INTEGER,
    /** True or false. */
    BOOLEAN,
    /** Free text, such as a name or a code. */
    STRING,
    /** One of a closed set of names. */
    ENUM,
    /** A calendar day. */
    DATE,
    /** Named values, with names that the asking provision defines. */
    RECORD;

    private final String id = Ascii.toLowerCase(name());
  }

  private static final ImmutableMap<String, FactType> BY_NAME = all();

  /** An exact decimal number. */
  public static final FactType DECIMAL = of(Kind.DECIMAL);

  /** A whole number. */
  public static final FactType INTEGER = of(Kind.INTEGER);

  /** True or false. */
  public static final FactType BOOLEAN = of(Kind.BOOLEAN);

  /** Free text. */
  public static final FactType STRING = of(Kind.STRING);

  /** One of a closed set of names. */
  public static final FactType ENUM = of(Kind.ENUM);

  /** A calendar day. */
  public static final FactType DATE = of(Kind.DATE);

  /** Named values. */
  public static final FactType RECORD = of(Kind.RECORD);

  private final Kind kind;
  private final boolean list;

  private FactType(Kind kind, boolean list) {
    this.kind = kind;
    this.list = list;
  }

  /** The scalar type of a kind. */
  public static FactType of(Kind kind) {
    return known(kind.id);
  }

  /** The type of a list whose elements are of a kind. */
  public static FactType listOf(Kind kind) {
    return known("list<" + kind.id + ">");
  }

  /** Reads {@code decimal}, {@code list<enum>} and so on. */
  @JsonCreator
  public static FactType parse(String text) {
    FactType type = BY_NAME.get(text);
    if (type == null) {
      throw InvalidInputException.of(
          "type",
          text,
          "decimal, integer, boolean, string, enum, date, record or a list<...> of one of these");
    }
    return type;
  }

  /** The kind of the value, or of the elements if this is a list. */
  public Kind kind() {
    return kind;
  }

  /** Whether this is a list. */
  public boolean isList() {
    return list;
  }

  /** Whether the value, or each element, is a number. */
  public boolean isNumeric() {
    return kind == Kind.DECIMAL || kind == Kind.INTEGER;
  }

  /** The type of the elements of a list; a scalar type is its own element type. */
  public FactType element() {
    return list ? of(kind) : this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactType that && kind == that.kind && list == that.list;
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The name in data files, such as {@code list<enum>}. */
  @JsonValue
  @Override
  public String toString() {
    return list ? "list<" + kind.id + ">" : kind.id;
  }

  private static FactType known(String name) {
    return Objects.requireNonNull(BY_NAME.get(name));
  }

  private static ImmutableMap<String, FactType> all() {
    ImmutableMap.Builder<String, FactType> types = ImmutableMap.builder();
    for (Kind kind : Kind.values()) {
      FactType scalar = new FactType(kind, false);
      FactType list = new FactType(kind, true);
      types.put(scalar.toString(), scalar).put(list.toString(), list);
    }
    return types.buildOrThrow();
  }
}
