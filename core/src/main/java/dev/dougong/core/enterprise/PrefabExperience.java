package dev.dougong.core.enterprise;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.quantity.Area;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an enterprise has designed and built of prefabricated buildings.
 *
 * <p>Three years are the window of every policy that asks.
 */
@Value.Immutable
public interface PrefabExperience {
  /** Prefabricated floor area designed in the last three years. */
  @FactId("prefabDesignedArea3Years")
  Optional<Area> designedIn3Years();

  /** Prefabricated floor area built in the last three years. */
  @FactId("prefabConstructedArea3Years")
  Optional<Area> constructedIn3Years();

  /** Projects with prefabricated fit-out carried out. */
  @FactId("prefabFitOutProjectCount")
  Optional<Integer> fitOutProjects();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(PrefabExperience.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a prefab experience. */
  final class Builder extends ImmutablePrefabExperience.Builder {
    Builder() {}
  }
}
