package dev.dougong.core.region;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.FieldRules;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Money;
import dev.dougong.core.quantity.Ratio;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was built in a region in one year.
 *
 * <p>Part and whole are kept beside the share; where both areas are known the share follows, and a
 * share that is stated as well must agree with them to half a per cent.
 */
@Value.Immutable
public interface RegionStatistics {
  /** The calendar year. */
  Integer year();

  /** Output value of construction. */
  @FactId("outputValue")
  Optional<Money> constructionOutput();

  /** Floor area of new buildings. */
  @FactId("newBuildingFloorArea")
  Optional<Area> newFloorArea();

  /** Part of it that is prefabricated. */
  @FactId
  Optional<Area> prefabFloorArea();

  /** Prefabricated share of the new floor area. */
  @FactId
  Optional<Ratio> prefabShare();

  /** Share of new buildings that are green. */
  @FactId
  Optional<Ratio> greenBuildingShare();

  /** Floor area of new housing. */
  @FactId
  Optional<Area> newResidentialFloorArea();

  /** Part of it in buildings of at most six storeys. */
  @FactId
  Optional<Area> lowRiseResidentialFloorArea();

  /** Storeys of the tallest new residential building. */
  @FactId("maxStoreys")
  Optional<Integer> tallestNewHousingStoreys();

  /** Land granted or allocated. */
  @FactId("totalSuppliedLandArea")
  Optional<Area> suppliedLandArea();

  /** Part of it that was supplied with a prefabrication requirement. */
  @FactId
  Optional<Area> prefabricatedLandArea();

  /** Accidents of class major (重大) or above. */
  @FactId("regionMajorOrWorseAccidents")
  Optional<Integer> majorOrWorseAccidents();

  /** The prefabricated share, stated or from the two areas. */
  @Value.Lazy
  default Optional<Ratio> knownPrefabShare() {
    return prefabShare().isPresent()
        ? prefabShare()
        : FieldRules.share(prefabFloorArea(), newFloorArea());
  }

  /** Refuses parts greater than their whole, and a share that the areas contradict. */
  @Value.Check
  default void check() {
    FieldRules.requireYear("year", year());
    SubjectFacts.of(RegionStatistics.class, this);
    FieldRules.requireAtMost("prefabFloorArea", prefabFloorArea(), "newFloorArea", newFloorArea());
    FieldRules.requireAtMost(
        "lowRiseResidentialFloorArea",
        lowRiseResidentialFloorArea(),
        "newResidentialFloorArea",
        newResidentialFloorArea());
    FieldRules.requireAtMost(
        "prefabricatedLandArea", prefabricatedLandArea(), "suppliedLandArea", suppliedLandArea());
    FieldRules.requireShare(
        "prefabShare", prefabShare(), FieldRules.share(prefabFloorArea(), newFloorArea()));
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a region statistics. */
  final class Builder extends ImmutableRegionStatistics.Builder {
    Builder() {}
  }
}
