package dev.dougong.core.building;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.quantity.Ratio;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How the interior of a building is fitted out.
 *
 * <p>Dry construction is given room by room, because the rules ask for the lowest room and not for
 * the mean.
 */
@Value.Immutable
public interface FitOut {
  /** Whether the interior is fitted out with prefabricated parts. */
  @FactId("hasPrefabFitOut")
  Optional<Boolean> isPrefabricated();

  /** Whether the building is handed over fully fitted out. */
  @FactId("fullFitOutDelivery")
  Optional<Boolean> isDeliveredInFull();

  /** Whether the fit-out is built dry. */
  @FactId
  Optional<Boolean> usesDryConstruction();

  /** Whether parts are integrated in the factory. */
  @FactId
  Optional<Boolean> usesFactoryIntegratedParts();

  /** Surfaces built with prefabricated methods; none means not known. */
  @FactId
  ImmutableList<FitOutSurface> assembledSurfaces();

  /** Share of dry construction in each single space, one number a space. */
  @FactId
  ImmutableList<Ratio> dryMethodRatios();

  /** Days that the fit-out takes. */
  @FactId("constructionDays")
  Optional<Integer> days();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(FitOut.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a fit out. */
  final class Builder extends ImmutableFitOut.Builder {
    Builder() {}
  }
}
