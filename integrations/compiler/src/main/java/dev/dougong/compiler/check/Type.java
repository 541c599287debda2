package dev.dougong.compiler.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a value before any fact is: its kind, unit and possible values. */
public sealed interface Type {

  /** The kinds about which nothing more is to be said. */
  enum Plain implements Type {
    /** True or false. */
    TRUTH("true or false"),
    /** A day. */
    DATE("a date"),
    /** A duration of years and months. */
    MONTHS("a duration of years and months"),
    /** A duration of days and time. */
    DAYS("a duration of days"),
    /** Null alone. */
    NOTHING("null"),
    /** A function written in place. */
    FUNCTION("a function"),
    /** Cannot be told; nothing is refused. */
    ANY("anything");

    private final String phrase;

    Plain(String phrase) {
      this.phrase = phrase;
    }

    @Override
    public String phrase() {
      return phrase;
    }
  }

  /** Whether a number is known to be whole, known not to be, or neither. */
  enum Whole {
    YES,
    NO,
    UNSURE;

    Whole plus(Whole other) {
      if (this == YES) {
        return other;
      }
      return other == YES ? this : UNSURE;
    }

    Whole times(Whole other) {
      return this == YES && other == YES ? YES : UNSURE;
    }

    Whole or(Whole other) {
      return this == NO || other == NO ? NO : this == other ? this : UNSURE;
    }
  }

  /** A number. */
  record Numeric(Unit unit, Whole whole) implements Type {
    @Override
    public String phrase() {
      return "a number";
    }
  }

  /**
   * A text.
   *
   * @param values all it can be, or null if that cannot be told
   * @param name whether it is a name out of a closed set and not free text
   */
  record Textual(@Nullable ImmutableSet<String> values, boolean name) implements Type {
    @Override
    public String phrase() {
      return "a text";
    }
  }

  /** A list. */
  record Items(Type element) implements Type {
    @Override
    public String phrase() {
      return "a list";
    }
  }

  /**
   * A context.
   *
   * @param entries the entries that are known
   * @param open whether it may have others
   */
  record Context(ImmutableMap<String, Type> entries, boolean open) implements Type {
    @Override
    public String phrase() {
      return "a context";
    }
  }

  /** How a message calls it. */
  String phrase();

  /** Whether nothing can be refused of it. */
  default boolean isOpen() {
    return this == Plain.ANY || this == Plain.NOTHING;
  }

  /** The kind, by which two types are told apart. */
  default Object kind() {
    return this instanceof Plain ? this : getClass();
  }

  /** The type of a declaration, such as {@code list<enum>}. */
  static Type declared(String type, String unit, List<String> values) {
    if (type.startsWith("list<")) {
      return new Items(declared(type.substring(5, type.length() - 1), unit, values));
    }
    return switch (type) {
      case "decimal" -> new Numeric(Unit.declared(unit), Whole.UNSURE);
      case "integer" -> new Numeric(Unit.declared(unit), Whole.YES);
      case "boolean" -> Plain.TRUTH;
      case "string" -> CommonTypes.TEXT;
      case "enum" -> new Textual(values.isEmpty() ? null : ImmutableSet.copyOf(values), true);
      case "date" -> Plain.DATE;
      case "record" -> new Context(ImmutableMap.of(), true);
      default -> Plain.ANY;
    };
  }

  /** The type of a value. */
  static Type of(@Nullable Object value, Unit unit) {
    if (value instanceof BigDecimal number) {
      return new Numeric(unit, number.scale() <= 0 ? Whole.YES : Whole.NO);
    } else if (value instanceof String text) {
      return new Textual(ImmutableSet.of(text), true);
    } else if (value instanceof Boolean) {
      return Plain.TRUTH;
    } else if (value instanceof LocalDate) {
      return Plain.DATE;
    } else if (value instanceof Period) {
      return Plain.MONTHS;
    } else if (value instanceof Duration) {
      return Plain.DAYS;
    } else if (value instanceof List<?> items) {
      Type element = Plain.NOTHING;
      for (Object item : items) {
        element = orAny(join(element, of(item, unit)));
      }
      return new Items(element);
    } else if (value instanceof Map<?, ?> entries) {
      ImmutableMap.Builder<String, Type> types = ImmutableMap.builder();
      entries.forEach((name, entry) -> types.put(String.valueOf(name), of(entry, unit)));
      return new Context(types.buildOrThrow(), false);
    }
    return Plain.NOTHING;
  }

  /** The type, or anything if there is none. */
  static Type orAny(@Nullable Type type) {
    return type == null ? Plain.ANY : type;
  }

  /** The type of a value that is of one or the other type; null if the two have nothing to do. */
  static @Nullable Type join(Type left, Type right) {
    if (left == Plain.NOTHING || right == Plain.ANY) {
      return right;
    }
    if (right == Plain.NOTHING || left == Plain.ANY) {
      return left;
    }
    if (left instanceof Numeric a && right instanceof Numeric b) {
      return new Numeric(a.unit().with(b.unit()), a.whole().or(b.whole()));
    }
    if (left instanceof Textual a && right instanceof Textual b) {
      return a.values() == null || b.values() == null
          ? new Textual(null, a.name() && b.name())
          : new Textual(
              ImmutableSet.<String>builder().addAll(a.values()).addAll(b.values()).build(),
              a.name() && b.name());
    }
    if (left instanceof Items a && right instanceof Items b) {
      Type element = join(a.element(), b.element());
      return element == null ? null : new Items(element);
    }
    if (left instanceof Context a && right instanceof Context b) {
      Map<String, Type> entries = new LinkedHashMap<>();
      Set<String> shared = Sets.intersection(a.entries().keySet(), b.entries().keySet());
      for (String name : shared) {
        entries.put(name, orAny(join(orAny(a.entries().get(name)), orAny(b.entries().get(name)))));
      }
      boolean same = a.entries().keySet().equals(b.entries().keySet());
      return new Context(ImmutableMap.copyOf(entries), a.open() || b.open() || !same);
    }
    return left == right ? left : null;
  }

  /** The name of the type in a declaration, or null if it has none or cannot be told. */
  default @Nullable String declaredName() {
    if (this instanceof Numeric number) {
      return number.whole() == Whole.YES ? "integer" : "decimal";
    } else if (this instanceof Textual text) {
      return text.name() && text.values() != null ? "enum" : "string";
    } else if (this instanceof Items items) {
      String element = items.element().declaredName();
      return element == null || element.startsWith("list<") ? null : "list<" + element + ">";
    } else if (this instanceof Context) {
      return "record";
    } else if (this == Plain.TRUTH) {
      return "boolean";
    }
    return this == Plain.DATE ? "date" : null;
  }

  /** The names it can be, if it is a name or a list of names. */
  default List<String> names() {
    if (this instanceof Textual text && text.name() && text.values() != null) {
      return text.values().asList();
    }
    return this instanceof Items items ? items.element().names() : ImmutableList.of();
  }
}
