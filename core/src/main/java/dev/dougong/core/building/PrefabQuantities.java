package dev.dougong.core.building;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The quantities from which an evaluation standard counts the ratios of its items.
 *
 * <p>Each item has the measure in which GB/T 51129 counts it: columns and walls by volume, slabs
 * and partitions by area, pipes by length. An item that is absent has not been counted; an item
 * with a total of zero is one that the building does not have.
 */
@Value.Immutable
public interface PrefabQuantities {
  /** Columns, braces, load-bearing walls and ductile wall panels, by volume of concrete. */
  Optional<PrefabricatedVolume> verticalMembers();

  /** Beams, slabs, stairs, balconies and air-conditioner slabs, by plan area. */
  Optional<PrefabricatedArea> horizontalMembers();

  /** Non-load-bearing outer walls that are not laid of masonry, by surface. */
  Optional<PrefabricatedArea> envelope();

  /** Outer walls with insulation and finish in one, by surface. */
  Optional<PrefabricatedArea> integratedEnvelope();

  /** Inner partitions that are not laid of masonry, by surface. */
  Optional<PrefabricatedArea> partitions();

  /** Inner partitions with pipes and finish in one, by surface. */
  Optional<PrefabricatedArea> integratedPartitions();

  /** Floors laid dry, by floor area. */
  Optional<PrefabricatedArea> dryLaidFloors();

  /** Kitchen walls, ceilings and floors in dry construction, by surface. */
  Optional<PrefabricatedArea> integratedKitchens();

  /** Bathroom walls, ceilings and floors in dry construction, by surface. */
  Optional<PrefabricatedArea> integratedBathrooms();

  /** Pipes and cables kept apart from the structure, by length. */
  Optional<PrefabricatedLength> separatedPipes();

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a prefab quantities. */
  final class Builder extends ImmutablePrefabQuantities.Builder {
    Builder() {}
  }
}
