package dev.dougong.core.building;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Ratio;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The part of an area that is built prefabricated.
 *
 * <p>Both amounts are kept and not their ratio, because a standard decides how a ratio is rounded,
 * and parts of several buildings can be added up.
 */
@Value.Immutable
public interface PrefabricatedArea {
  /** The prefabricated amount. */
  Area prefabricated();

  /** The whole amount; zero if the building has no such parts at all. */
  Area total();

  /** The prefabricated share of the whole; empty if the building has no such parts. */
  @Value.Lazy
  default Optional<Ratio> ratio() {
    return total().isZero() ? Optional.empty() : Optional.of(prefabricated().dividedBy(total()));
  }

  /** Refuses a part that is greater than the whole. */
  @Value.Check
  default void check() {
    if (prefabricated().compareTo(total()) > 0) {
      throw InvalidInputException.of(
          "prefabricated", prefabricated(), "at most the total of " + total());
    }
  }

  /** The amounts in that order: the prefabricated one, the whole. */
  static PrefabricatedArea of(Area prefabricated, Area total) {
    return builder().prefabricated(prefabricated).total(total).build();
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a prefabricated area. */
  final class Builder extends ImmutablePrefabricatedArea.Builder {
    Builder() {}
  }
}
