package dev.dougong.core.project;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.quantity.Area;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How, when and on what terms a project got its land.
 *
 * <p>The terms stand here and not with the project, because they bind whoever builds on the land.
 */
@Value.Immutable
public interface LandSupply {
  /** Grant, allocation or another way. */
  @FactId("landSupplyMode")
  Optional<LandSupplyMode> mode();

  /** Day on which the land was supplied. */
  @FactId("landSupplyDate")
  Optional<LocalDate> suppliedOn();

  /** Area of the land. */
  @FactId
  Optional<Area> siteArea();

  /** Whether it was newly granted or allocated. */
  @FactId("isNewlySuppliedLand")
  Optional<Boolean> isNewlySupplied();

  /** Whether it is state-owned construction land. */
  @FactId("isOnStateOwnedConstructionLand")
  Optional<Boolean> isStateOwnedConstructionLand();

  /** Whether it lies in the central urban area of its city. */
  @FactId
  Optional<Boolean> isInCentralUrbanArea();

  /** Whether the land terms require prefabrication. */
  @FactId("hasPrefabRequirementInLandTerms")
  Optional<Boolean> termsRequirePrefabrication();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(LandSupply.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a land supply. */
  final class Builder extends ImmutableLandSupply.Builder {
    Builder() {}
  }
}
