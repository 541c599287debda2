package dev.dougong.core.fact;

import dev.dougong.core.InvalidInputException;
import org.immutables.value.Value;

/** One of the values that an enum fact may take, with its labels. */
@Value.Immutable
public interface AllowedValue {

  /** The value itself, as rules and callers write it. */
  String id();

  /** Chinese label; the id where none was given. */
  default String zh() {
    return id();
  }

  /** English label; the id where none was given. */
  default String en() {
    return id();
  }

  /** Refuses a blank id. */
  @Value.Check
  default void verify() {
    if (id().isBlank()) {
      throw InvalidInputException.of("id", id(), "a name that is not blank");
    }
  }

  /** A value labelled by its id. */
  static AllowedValue of(String id) {
    return builder().id(id).build();
  }

  /** A value with its labels. */
  static AllowedValue of(String id, String zh, String en) {
    return builder().id(id).zh(zh).en(en).build();
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an allowed value. */
  final class Builder extends ImmutableAllowedValue.Builder {
    Builder() {}
  }
}
