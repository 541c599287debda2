package dev.dougong.core.enterprise;

import dev.dougong.core.InvalidInputException;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An award or recognised achievement of an enterprise.
 *
 * <p>It has a level and a year, because policies pay by level and only for a recent year.
 */
@Value.Immutable
public interface Award {
  /** The level of government that gave it. */
  AwardLevel level();

  /** The year in which it was given. */
  Integer year();

  /** What kind of achievement it honours. */
  Optional<AchievementKind> kind();

  /** What it is called. */
  Optional<String> name();

  /** Refuses a year before 1949. */
  @Value.Check
  default void check() {
    if (year() < 1949 || year() > 9999) {
      throw InvalidInputException.of("year", year(), "a calendar year from 1949 to 9999");
    }
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an award. */
  final class Builder extends ImmutableAward.Builder {
    Builder() {}
  }
}
