package dev.dougong.core.building;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.quantity.Money;
import dev.dougong.core.quantity.Ratio;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How far a building is built of factory-made parts.
 *
 * <p>The assembly rate stands beside the quantities and is not computed from them here: which
 * quantities count and how is the matter of an evaluation standard.
 */
@Value.Immutable
public interface Prefabrication {
  /** Whether the building is built prefabricated. */
  @FactId
  Optional<Boolean> isPrefabricated();

  /** Whether factory-made parts are assembled on site. */
  @FactId
  Optional<Boolean> isAssembledOnSite();

  /** Whether the works suit prefabricated construction. */
  @FactId("isSuitableForPrefab")
  Optional<Boolean> isSuitable();

  /** Whether the evaluation standard that applies is met. */
  @FactId("meetsPrefabStandard")
  Optional<Boolean> meetsStandard();

  /** The standard of the evaluation. */
  @FactId("prefabEvaluationStandard")
  Optional<PrefabStandard> standard();

  /** Assembly rate under that standard. */
  @FactId
  Optional<Ratio> assemblyRate();

  /** Assembly rate that has to be reached. */
  @FactId
  Optional<Ratio> requiredAssemblyRate();

  /** Share of standardised components. */
  @FactId
  Optional<Ratio> standardisationRate();

  /** Grade under the standard, designed or certified. */
  @FactId("prefabGrade")
  Optional<PrefabGrade> grade();

  /** Total price of the precast components. */
  @FactId("precastComponentPrice")
  Optional<Money> componentPrice();

  /** The quantities behind the item ratios. */
  Optional<PrefabQuantities> quantities();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(Prefabrication.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a prefabrication. */
  final class Builder extends ImmutablePrefabrication.Builder {
    Builder() {}
  }
}
