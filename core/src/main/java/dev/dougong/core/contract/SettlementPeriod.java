package dev.dougong.core.contract;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.quantity.Money;
import dev.dougong.core.time.ValidityPeriod;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A period whose work is valued and paid for.
 *
 * <p>The days are optional, as a question about one period seldom needs them.
 */
@Value.Immutable
public interface SettlementPeriod {
  /** From and to which day. */
  Optional<ValidityPeriod> days();

  /** Value of the work completed in the period. */
  @FactId
  Optional<Money> completedWorkValue();

  /** Progress payment paid for it. */
  @FactId
  Optional<Money> progressPaymentPaid();

  /** Whether the work of the period is completed. */
  @FactId("isPeriodWorkCompleted")
  Optional<Boolean> isWorkCompleted();

  /** Whether the completed work is undisputed. */
  @FactId
  Optional<Boolean> isUndisputed();

  /** Whether both parties confirmed the settlement. */
  @FactId
  Optional<Boolean> isConfirmedByBothParties();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(SettlementPeriod.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a settlement period. */
  final class Builder extends ImmutableSettlementPeriod.Builder {
    Builder() {}
  }
}
