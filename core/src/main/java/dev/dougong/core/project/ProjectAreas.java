package dev.dougong.core.project;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.Building;
import dev.dougong.core.quantity.Area;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** The floor areas of a project, stated or summed over its buildings. */
final class ProjectAreas {

  private ProjectAreas() {}

  static Optional<Area> total(Project project) {
    return stated(project.totalFloorArea(), project, Building::knownFloorArea);
  }

  static Optional<Area> aboveGround(Project project) {
    return stated(project.aboveGroundFloorArea(), project, Building::knownAboveGroundFloorArea);
  }

  static Optional<Building> largest(Project project) {
    return sum(project, Building::knownFloorArea)
        .flatMap(
            known ->
                project.buildings().stream()
                    .max(Comparator.comparing(b -> b.knownFloorArea().orElseThrow())));
  }

  static void check(Project project) {
    requireCovered("totalFloorArea", project.totalFloorArea(), project, Building::knownFloorArea);
    requireCovered(
        "aboveGroundFloorArea",
        project.aboveGroundFloorArea(),
        project,
        Building::knownAboveGroundFloorArea);
    Optional<Area> total = project.totalFloorArea();
    Optional<Area> above = aboveGround(project);
    if (total.isPresent() && above.isPresent() && above.get().compareTo(total.get()) > 0) {
      throw InvalidInputException.of(
          "aboveGroundFloorArea", above.get(), "at most the totalFloorArea of " + total.get());
    }
  }

  private static void requireCovered(
      String field,
      Optional<Area> stated,
      Project project,
      Function<Building, Optional<Area>> areaOf) {
    Optional<Area> described =
        project.buildings().stream().map(areaOf).flatMap(Optional::stream).reduce(Area::plus);
    if (stated.isPresent()
        && described.isPresent()
        && stated.get().compareTo(described.get()) < 0) {
      throw InvalidInputException.of(
          field, stated.get(), "at least the " + described.get() + " of the buildings together");
    }
  }

  private static Optional<Area> stated(
      Optional<Area> stated, Project project, Function<Building, Optional<Area>> areaOf) {
    return stated.isPresent() ? stated : sum(project, areaOf);
  }

  private static Optional<Area> sum(Project project, Function<Building, Optional<Area>> areaOf) {
    return project.buildings().stream().allMatch(b -> areaOf.apply(b).isPresent())
        ? project.buildings().stream().map(b -> areaOf.apply(b).orElseThrow()).reduce(Area::plus)
        : Optional.empty();
  }
}
