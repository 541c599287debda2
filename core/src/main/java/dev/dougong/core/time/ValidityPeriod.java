package dev.dougong.core.time;

import dev.dougong.core.InvalidInputException;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** The days on which something holds, both ends included. */
@Value.Immutable
public interface ValidityPeriod {

  /** First day. */
  Optional<LocalDate> from();

  /** Last day. */
  Optional<LocalDate> to();

  /** Refuses an end before the start. */
  @Value.Check
  default void check() {
    if (from().isPresent() && to().isPresent() && to().get().isBefore(from().get())) {
      throw InvalidInputException.of("to", to().get(), "a date not before " + from().get());
    }
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a period. */
  final class Builder extends ImmutableValidityPeriod.Builder {
    Builder() {}
  }
}
