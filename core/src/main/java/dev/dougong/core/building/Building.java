package dev.dougong.core.building;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.FactsOf;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.internal.AlsoGives;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Length;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One building: what it is for, how it is built, how large it is and how it performs.
 *
 * <p>Everything is optional, because policies are asked long before a building is fully known; what
 * is absent is unknown and never taken for zero or no. Attributes that belong together are values
 * of their own ({@link Prefabrication}, {@link FitOut}, {@link EnergyPerformance}).
 */
@FactsOf(Subject.BUILDING)
@Value.Immutable
public interface Building extends FactCarrier {
  /** What the building is called. */
  Optional<String> name();

  /** The main class: residential, public, industrial. */
  @FactId("buildingUse")
  Optional<BuildingUse> use();

  /** What it is used for in particular. */
  @FactId("buildingFunction")
  Optional<BuildingFunction> function();

  /** The class that decides a raised green-building requirement. */
  @FactId("buildingClass")
  Optional<BuildingClass> greenClass();

  /** Whether it is, or is treated as, an office building of a state organ. */
  @FactId
  Optional<Boolean> isStateOrganOffice();

  /** Whether it belongs to a public institution. */
  @FactId
  Optional<Boolean> isPublicInstitution();

  /** Whether it is a large public building as the document at hand defines it. */
  @FactId
  Optional<Boolean> isLargePublicBuilding();

  /** Whether it stands in a city or town. */
  @FactId("isUrbanBuilding")
  Optional<Boolean> isUrban();

  /** Whether it exists already. */
  @FactId("existingBuilding")
  Optional<Boolean> isExisting();

  /** How its homes reach their users. */
  @FactId
  Optional<HousingKind> housingKind();

  /** The main structural system. */
  @FactId("structureType")
  Optional<StructureType> structure();

  /** Floor area above and below ground. */
  @FactId("singleBuildingFloorArea")
  Optional<Area> floorArea();

  /** Floor area above ground. */
  @FactId("singleBuildingAboveGroundFloorArea")
  Optional<Area> aboveGroundFloorArea();

  /** Floor area below ground. */
  Optional<Area> belowGroundFloorArea();

  /** Floor area that the insulation of the outer walls adds. */
  @FactId
  Optional<Area> insulationAddedFloorArea();

  /** Storeys above ground. */
  Optional<Integer> storeysAboveGround();

  /** Storeys below ground. */
  Optional<Integer> storeysBelowGround();

  /** Height of the building. */
  @FactId("buildingHeight")
  Optional<Length> height();

  /** Stars of the green building as designed or assessed; 0 is none or basic. */
  @FactId
  Optional<Integer> greenStars();

  /** Stars of the label obtained; 0 is no label. */
  @FactId
  Optional<Integer> greenLabelStars();

  /** Water-efficiency grade of the fixtures, 1 being the best. */
  @FactId
  Optional<Integer> waterFixtureEfficiencyGrade();

  /** Whether retrofitted parts reach the standard in force. */
  @FactId
  Optional<Boolean> retrofittedPartsMeetCurrentStandard();

  /** How far it is prefabricated. */
  Optional<Prefabrication> prefabrication();

  /** How the interior is fitted out. */
  Optional<FitOut> fitOut();

  /** What energy it needs. */
  Optional<EnergyPerformance> energy();

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
   * <p>Beside the attributes: {@code totalFloorArea}, which the dictionary defines for the one
   * building asked about, and {@code isExistingPublicBuilding} where use and existence are known.
   * The floor area may follow from its two parts. {@code aboveGroundFloorArea} is a fact of the
   * project and comes from there.
   */
  @AlsoGives({
    "singleBuildingFloorArea",
    "totalFloorArea",
    "singleBuildingAboveGroundFloorArea",
    "isExistingPublicBuilding"
  })
  @Override
  @Value.Lazy
  default Facts toFacts() {
    return SubjectFacts.of(Building.class, this)
        .follows("singleBuildingFloorArea", knownFloorArea())
        .follows("totalFloorArea", knownFloorArea())
        .follows("singleBuildingAboveGroundFloorArea", knownAboveGroundFloorArea())
        .follows("isExistingPublicBuilding", BuildingFacts.existingPublic(this))
        .further(furtherFacts());
  }

  /**
   * Refuses what the fact dictionary does not allow, and floor areas that contradict each other.
   */
  @Value.Check
  default void check() {
    BuildingFacts.check(this);
    requireNotNegative("storeysAboveGround", storeysAboveGround());
    requireNotNegative("storeysBelowGround", storeysBelowGround());
    toFacts();
  }

  /** The floor area, given or the sum of its two parts. */
  @Value.Lazy
  default Optional<Area> knownFloorArea() {
    return BuildingFacts.floorArea(this);
  }

  /** The floor area above ground, given or what the part below ground leaves. */
  @Value.Lazy
  default Optional<Area> knownAboveGroundFloorArea() {
    return BuildingFacts.aboveGround(this);
  }

  private static void requireNotNegative(String field, Optional<Integer> storeys) {
    if (storeys.isPresent() && storeys.get() < 0) {
      throw InvalidInputException.of(field, storeys.get(), "zero or more storeys");
    }
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a building. */
  final class Builder extends ImmutableBuilding.Builder {
    Builder() {}
  }
}
