package dev.dougong.core.enterprise;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.quantity.Area;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A base that makes parts for prefabricated buildings.
 *
 * <p>The capacity is a bare number, since its unit depends on what is made: m³ a year of concrete,
 * tonnes a year of steel.
 */
@Value.Immutable
public interface ProductionSite {
  /** What it makes. */
  @FactId("partsBaseType")
  Optional<PartsBaseType> type();

  /** Its land. */
  @FactId("siteAreaMu")
  Optional<Area> siteArea();

  /** Design capacity a year, in m³ for concrete and t for steel. */
  @FactId
  Optional<BigDecimal> annualDesignCapacity();

  /** Whether the storage yard suffices. */
  @FactId
  Optional<Boolean> hasSufficientStorageYard();

  /** Whether the laboratory is adequately equipped. */
  @FactId
  Optional<Boolean> hasAdequateLaboratoryEquipment();

  /** Whether the laboratory is adequately staffed. */
  @FactId
  Optional<Boolean> hasAdequateLaboratoryStaff();

  /** Whether product quality is controlled by a system. */
  @FactId
  Optional<Boolean> hasProductQualityControl();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(ProductionSite.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a production site. */
  final class Builder extends ImmutableProductionSite.Builder {
    Builder() {}
  }
}
