package dev.dougong.core.contract;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How the wages of the workers under a contract are secured and paid.
 *
 * <p>The four duties are asked for one by one and together.
 */
@Value.Immutable
public interface WagePayment {
  /** Whether workers are managed by real name. */
  @FactId
  Optional<Boolean> usesRealNameManagement();

  /** Whether there is a special account for wages. */
  @FactId("usesWageSpecialAccount")
  Optional<Boolean> usesSpecialAccount();

  /** Whether wages are paid through a bank. */
  @FactId("paysWagesByBank")
  Optional<Boolean> isPaidByBank();

  /** Whether wages are paid every month and in full. */
  @FactId("paysWagesMonthlyInFull")
  Optional<Boolean> isPaidMonthlyInFull();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(WagePayment.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a wage payment. */
  final class Builder extends ImmutableWagePayment.Builder {
    Builder() {}
  }
}
