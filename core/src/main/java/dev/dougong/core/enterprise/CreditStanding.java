package dev.dougong.core.enterprise;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How an enterprise stands with the authorities that keep records of its conduct.
 *
 * <p>Yes or no and not a score: every place rates on a scale of its own, and policies only ask for
 * the band.
 */
@Value.Immutable
public interface CreditStanding {
  /** Whether the credit standing is good. */
  @FactId("hasGoodCredit")
  Optional<Boolean> isGood();

  /** Whether the rating is in the high band. */
  @FactId("hasHighCreditRating")
  Optional<Boolean> isHighlyRated();

  /** Whether the enterprise is on the black list. */
  @FactId
  Optional<Boolean> isBlacklisted();

  /** Whether an administrative penalty was imposed for the conduct. */
  @FactId("wasAdministrativelyPenalised")
  Optional<Boolean> wasPenalised();

  /** Whether works were transferred as a whole to another firm. */
  @FactId("hasIllegalTransfer")
  Optional<Boolean> hasTransferredWorks();

  /** Whether the enterprise lent its qualification. */
  @FactId("hasQualificationLending")
  Optional<Boolean> hasLentQualification();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(CreditStanding.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a credit standing. */
  final class Builder extends ImmutableCreditStanding.Builder {
    Builder() {}
  }
}
