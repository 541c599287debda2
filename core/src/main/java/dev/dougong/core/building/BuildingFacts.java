package dev.dougong.core.building;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.internal.FieldRules;
import dev.dougong.core.quantity.Area;
import java.util.Optional;

/** What follows from the attributes of a building, above all its three floor areas. */
final class BuildingFacts {

  private BuildingFacts() {}

  static Optional<Area> floorArea(Building building) {
    if (building.floorArea().isPresent()) {
      return building.floorArea();
    }
    return building
        .aboveGroundFloorArea()
        .flatMap(above -> building.belowGroundFloorArea().map(above::plus));
  }

  static Optional<Area> aboveGround(Building building) {
    if (building.aboveGroundFloorArea().isPresent()) {
      return building.aboveGroundFloorArea();
    }
    return building.floorArea().flatMap(whole -> building.belowGroundFloorArea().map(whole::minus));
  }

  static Optional<Boolean> existingPublic(Building building) {
    return building
        .use()
        .flatMap(use -> building.isExisting().map(is -> is && use == BuildingUse.PUBLIC));
  }

  static void check(Building building) {
    Optional<Area> above = building.aboveGroundFloorArea();
    Optional<Area> below = building.belowGroundFloorArea();
    FieldRules.requireAtMost("aboveGroundFloorArea", above, "floorArea", building.floorArea());
    FieldRules.requireAtMost("belowGroundFloorArea", below, "floorArea", building.floorArea());
    if (building.floorArea().isPresent() && above.isPresent() && below.isPresent()) {
      Area sum = above.get().plus(below.get());
      if (!sum.equals(building.floorArea().get())) {
        throw InvalidInputException.of(
            "floorArea",
            building.floorArea().get(),
            "the sum of aboveGroundFloorArea and belowGroundFloorArea, which is " + sum);
      }
    }
  }
}
