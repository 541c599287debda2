package dev.dougong.core.building;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.core.quantity.Volume;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The part of a volume of concrete that is built prefabricated.
 *
 * <p>Both amounts are kept and not their ratio, because a standard decides how a ratio is rounded,
 * and parts of several buildings can be added up.
 */
@Value.Immutable
public interface PrefabricatedVolume {
  /** The prefabricated amount. */
  Volume prefabricated();

  /** The whole amount; zero if the building has no such parts at all. */
  Volume total();

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
  static PrefabricatedVolume of(Volume prefabricated, Volume total) {
    return builder().prefabricated(prefabricated).total(total).build();
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a prefabricated volume. */
  final class Builder extends ImmutablePrefabricatedVolume.Builder {
    Builder() {}
  }
}
