package dev.dougong.core.contract;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.quantity.Money;
import dev.dougong.core.quantity.Ratio;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the parties agreed on sharing the benefit of time or money saved, and what was achieved.
 *
 * <p>The reward itself is for a rule to compute.
 */
@Value.Immutable
public interface RewardAgreement {
  /** Share of the benefit agreed as reward. */
  @FactId("agreedRewardRatio")
  Optional<Ratio> agreedRatio();

  /** Benefit from saved investment or time. */
  @FactId("benefitProduced")
  Optional<Money> benefit();

  /** Whether the construction period was shortened. */
  @FactId
  Optional<Boolean> hasShortenedDuration();

  /** Whether quality was improved. */
  @FactId
  Optional<Boolean> hasImprovedQuality();

  /** Whether investment was saved. */
  @FactId
  Optional<Boolean> hasSavedInvestment();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(RewardAgreement.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a reward agreement. */
  final class Builder extends ImmutableRewardAgreement.Builder {
    Builder() {}
  }
}
