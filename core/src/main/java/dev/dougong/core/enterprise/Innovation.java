package dev.dougong.core.enterprise;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an enterprise has invented, written down as a standard and been recognised for.
 *
 * <p>Counts of what is held today; what was obtained in a year is an {@link Award}.
 */
@Value.Immutable
public interface Innovation {
  /** Invention patents held. */
  @FactId
  Optional<Integer> inventionPatents();

  /** Utility model patents held. */
  @FactId
  Optional<Integer> utilityModelPatents();

  /** Software copyrights held. */
  @FactId
  Optional<Integer> softwareCopyrights();

  /** Provincial construction methods held. */
  @FactId
  Optional<Integer> provincialConstructionMethods();

  /** National, industry and local standards edited. */
  @FactId
  Optional<Integer> officialStandardsEdited();

  /** Association standards edited. */
  @FactId
  Optional<Integer> associationStandardsEdited();

  /** Highest level of the technology centre. */
  @FactId
  Optional<TechCentreLevel> techCentreLevel();

  /** Highest level at which the factory is a green one. */
  @FactId
  Optional<GreenFactoryLevel> greenFactoryLevel();

  /** Whether it is recognised as a high-tech enterprise. */
  @FactId("isHighTechEnterprise")
  Optional<Boolean> isHighTech();

  /** Year of the last recognition. */
  @FactId
  Optional<Integer> lastRecognitionYear();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(Innovation.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an innovation. */
  final class Builder extends ImmutableInnovation.Builder {
    Builder() {}
  }
}
