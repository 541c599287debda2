package dev.dougong.core.project;

import com.google.common.collect.ImmutableSet;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.Building;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.internal.SubjectFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The facts of a project, and what its buildings and milestones add to them. */
final class ProjectFacts {

  /** Facts that the dictionary defines for the one building asked about. */
  private static final ImmutableSet<String> OF_THE_ONE =
      ImmutableSet.of(
          "singleBuildingFloorArea",
          "singleBuildingAboveGroundFloorArea",
          "insulationAddedFloorArea",
          "dryMethodRatios",
          "constructionDays",
          "precastComponentPrice",
          "annualEnergyUse",
          "energyUse",
          "energyLimit",
          "energyUseBefore",
          "energyUseAfter");

  private ProjectFacts() {}

  static Facts of(Project project) {
    SubjectFacts own =
        SubjectFacts.of(Project.class, project)
            .follows("totalFloorArea", ProjectAreas.total(project))
            .follows("aboveGroundFloorArea", ProjectAreas.aboveGround(project));
    Optional<Milestones> milestones = project.milestones();
    own.follows("hasConstructionPermit", truth(milestones.flatMap(Milestones::permittedOn)))
        .follows("hasPassedCompletionAcceptance", truth(milestones.flatMap(Milestones::acceptedOn)))
        .follows("isProjectCompleted", completed(project));
    own.followsAll(alike(project));
    return own.further(project.furtherFacts());
  }

  static void checkStage(Project project) {
    Optional<ProjectStage> stage = project.stage();
    Optional<Milestones> milestones = project.milestones();
    if (stage.isEmpty() || milestones.isEmpty()) {
      return;
    }
    boolean planned = stage.get() == ProjectStage.PLANNED;
    boolean running = stage.get() == ProjectStage.UNDER_CONSTRUCTION;
    if (planned && milestones.get().startedOn().isPresent()) {
      throw contradicted(stage.get(), "startedOn", milestones.get().startedOn());
    }
    if ((planned || running) && milestones.get().completedOn().isPresent()) {
      throw contradicted(stage.get(), "completedOn", milestones.get().completedOn());
    }
    if ((planned || running) && milestones.get().acceptedOn().isPresent()) {
      throw contradicted(stage.get(), "acceptedOn", milestones.get().acceptedOn());
    }
  }

  private static InvalidInputException contradicted(
      ProjectStage stage, String milestone, Optional<LocalDate> day) {
    return InvalidInputException.of(
        "stage", stage, "a later stage, as " + milestone + " is " + day.orElseThrow());
  }

  private static Optional<Boolean> completed(Project project) {
    boolean finished =
        project.stage().filter(ProjectStage.COMPLETED::equals).isPresent()
            || project.milestones().flatMap(Milestones::completedOn).isPresent()
            || project.milestones().flatMap(Milestones::acceptedOn).isPresent();
    return finished ? Optional.of(true) : Optional.empty();
  }

  private static Optional<Boolean> truth(Optional<LocalDate> day) {
    return day.map(known -> true);
  }

  /** What every building says, with the same value. */
  private static Facts alike(Project project) {
    List<Building> buildings = project.buildings();
    if (buildings.isEmpty()) {
      return Facts.none();
    }
    Facts common = buildings.get(0).toFacts().without("totalFloorArea");
    for (String id : common.ids()) {
      boolean one = buildings.size() == 1;
      if (!one && (OF_THE_ONE.contains(id) || !sameInAll(buildings, id))) {
        common = common.without(id);
      }
    }
    return common;
  }

  private static boolean sameInAll(List<Building> buildings, String id) {
    return buildings.stream()
            .map(Building::toFacts)
            .map(facts -> Optional.ofNullable(facts.get(id)))
            .distinct()
            .count()
        == 1;
  }
}
