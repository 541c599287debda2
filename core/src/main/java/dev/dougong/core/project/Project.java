package dev.dougong.core.project;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.building.Building;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.FactsOf;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.internal.AlsoGives;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Mass;
import dev.dougong.core.quantity.Money;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A construction project: its money, land, stages and buildings.
 *
 * <p>The buildings are part of the project, so that what rules ask of "the project" can be told
 * from them. A total that is stated wins over the sum, as a project may have buildings that are not
 * described; it cannot be less than the sum.
 */
@FactsOf(Subject.PROJECT)
@Value.Immutable
public interface Project extends FactCarrier {
  /** What the project is called. */
  Optional<String> name();

  /** Where it lies, as exactly as known. */
  @FactId("regionCode")
  Optional<Jurisdiction> place();

  /** Who pays. */
  @FactId("fundingSource")
  Optional<FundingSource> funding();

  /** Whether it is a public-private partnership. */
  @FactId("isPpp")
  Optional<Boolean> isPublicPrivatePartnership();

  /** New, altered, extended or existing. */
  @FactId("constructionNature")
  Optional<ConstructionNature> nature();

  /** Kind of public works for which steel, prefabrication and BIM are promoted. */
  @FactId("publicWorksKind")
  Optional<PublicWorksKind> publicWorks();

  /** Its land. */
  Optional<LandSupply> land();

  /** How design and construction are contracted. */
  @FactId
  Optional<DeliveryModel> deliveryModel();

  /** Whether whole-process consulting is used. */
  @FactId
  Optional<Boolean> usesWholeProcessConsulting();

  /** Whether it runs under the architect responsibility system. */
  @FactId("projectUsesArchitectResponsibility")
  Optional<Boolean> usesArchitectResponsibility();

  /** Whether the works must be tendered by law. */
  @FactId
  Optional<Boolean> isTenderRequiredByLaw();

  /** Whether prefabricated construction is required of it. */
  @FactId
  Optional<Boolean> isPrefabRequired();

  /** The stage it has reached. */
  @FactId("projectStage")
  Optional<ProjectStage> stage();

  /** The days on which it passed its stages. */
  Optional<Milestones> milestones();

  /** The reviews it has passed. */
  Optional<Approvals> approvals();

  /** Its use of building information modelling. */
  Optional<Bim> bim();

  /** Floor area above and below ground of all its buildings. */
  @FactId
  Optional<Area> totalFloorArea();

  /** Floor area above ground of all its buildings. */
  @FactId
  Optional<Area> aboveGroundFloorArea();

  /** Cost estimate of the preliminary design. */
  @FactId
  Optional<Money> designCost();

  /** Cost of building and installation works. */
  @FactId("constructionInstallationCost")
  Optional<Money> buildingAndInstallationCost();

  /** Construction waste that leaves the site. */
  @FactId("wasteTonnes")
  Optional<Mass> waste();

  /** The buildings described. */
  ImmutableList<Building> buildings();

  /**
   * What else is known about it, as facts of the dictionary.
   *
   * <p>A fact that an attribute says, or that follows from the attributes, is refused here.
   */
  default Facts furtherFacts() {
    return Facts.none();
  }

  /**
   * The facts for evaluation.
   *
   * <p>The only building of a project gives all its facts. Of several buildings only that is said
   * of the project which every one of them says alike, such as a common use; floor areas of the
   * project are sums if every building gives its own, and the area of "the one building asked
   * about" stays unknown: ask {@link #about(Building)}. A permit day says that the permit is there,
   * a day of completion or acceptance that the works are completed or accepted.
   */
  @AlsoGives({"hasConstructionPermit", "hasPassedCompletionAcceptance", "isProjectCompleted"})
  @Override
  @Value.Lazy
  default Facts toFacts() {
    return ProjectFacts.of(this);
  }

  /** The project as a question about one building sees it: that building, and the totals. */
  default Project about(Building building) {
    return builder()
        .copyFrom(this)
        .totalFloorArea(ProjectAreas.total(this))
        .aboveGroundFloorArea(ProjectAreas.aboveGround(this))
        .buildings(ImmutableList.of(building))
        .build();
  }

  /** The building with the largest floor area; empty if one has none or there are no buildings. */
  @Value.Lazy
  default Optional<Building> largestBuilding() {
    return ProjectAreas.largest(this);
  }

  /**
   * Refuses what the fact dictionary does not allow, totals below the sum of the buildings, and a
   * stage that the milestones contradict.
   */
  @Value.Check
  default void check() {
    ProjectAreas.check(this);
    ProjectFacts.checkStage(this);
    toFacts();
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a project. */
  final class Builder extends ImmutableProject.Builder {
    Builder() {}
  }
}
