package dev.dougong.core.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What one fact means: its name, type, unit, allowed values and bounds.
 *
 * <p>The shared facts come from the {@link FactDictionary}; a provision declares the facts that it
 * alone needs with the same type, so that a value is checked in the same way wherever its fact was
 * defined.
 */
@Value.Immutable
public interface FactDefinition {

  /** The unit of a fact that holds the code of a place. */
  String PLACE_CODE = "GB/T 2260";

  /** Name in rules and in input, in camel case. */
  String id();

  /** What kind of value it takes. */
  FactType type();

  /** Canonical unit, such as {@code CNY}, {@code m2} or {@code ratio}; absent for a pure value. */
  Optional<String> unit();

  /** What it is a property of; absent where the declaring provision says so. */
  Optional<Subject> subject();

  /** Chinese label; the id where none was given. */
  default String zh() {
    return id();
  }

  /** English label; the id where none was given. */
  default String en() {
    return id();
  }

  /** One sentence on what is meant; empty where the label says it all. */
  default String definition() {
    return "";
  }

  /** Least number that may be entered. */
  Optional<BigDecimal> min();

  /** Greatest number that may be entered. */
  Optional<BigDecimal> max();

  /** FEEL over other facts that gives the value where the caller gave none. */
  Optional<String> derivedFrom();

  /** The values of an enum; an enum without any takes every name. */
  ImmutableList<AllowedValue> values();

  /** The ids of the allowed values. */
  @Value.Lazy
  default ImmutableSet<String> valueIds() {
    ImmutableSet.Builder<String> ids = ImmutableSet.builder();
    for (AllowedValue value : values()) {
      ids.add(value.id());
    }
    return ids.build();
  }

  /**
   * The value as the evaluator holds it, or a refusal that names this fact and what was expected.
   *
   * <p>Numbers become {@code BigDecimal} without trailing zeros, days {@code LocalDate}, enums
   * {@code String}, lists and records immutable ones. Null stands for "known to have no value" and
   * is allowed for every fact. {@code double} and {@code float} are refused: they are not exact.
   */
  default @Nullable Object check(@Nullable Object value) {
    return value == null ? null : FactCheck.canonical(this, value);
  }

  /** Refuses a definition that contradicts itself. */
  @Value.Check
  default void verify() {
    if (!FactCheck.isId(id())) {
      throw InvalidInputException.of(
          "id", id(), "a name in camel case: a lower-case letter, then letters and digits");
    }
    if ((min().isPresent() || max().isPresent()) && !type().isNumeric()) {
      throw InvalidInputException.of("type", type(), "a number, as " + id() + " has bounds");
    }
    if (min().isPresent() && max().isPresent() && min().get().compareTo(max().get()) > 0) {
      throw InvalidInputException.of("max", max().get(), "at least the min of " + min().get());
    }
    if (!values().isEmpty() && type().kind() != FactType.Kind.ENUM) {
      throw InvalidInputException.of("type", type(), "enum, as " + id() + " lists values");
    }
    if (values().size() > 1 && valueIds().size() != values().size()) {
      throw InvalidInputException.of("values", values(), "each value once");
    }
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a definition. */
  final class Builder extends ImmutableFactDefinition.Builder {
    Builder() {}
  }
}
