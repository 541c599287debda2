package dev.dougong.core.contract;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.quantity.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A deposit or guarantee under a contract: what it secures, in which form, and how much.
 *
 * <p>One type for cash and for guarantees, since the rules are about replacing the one by the
 * other.
 */
@Value.Immutable
public interface Deposit {
  /** What it secures. */
  DepositType type();

  /** In which form it is given. */
  SecurityForm form();

  /** How much it is. */
  Optional<Money> amount();

  /** Day by which it is to be returned. */
  Optional<LocalDate> dueBack();

  /** Day on which it was returned. */
  Optional<LocalDate> returnedOn();

  /** Refuses a negative amount. */
  @Value.Check
  default void check() {
    if (amount().isPresent() && amount().get().isNegative()) {
      throw InvalidInputException.of("amount", amount().get(), "zero or more");
    }
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a deposit. */
  final class Builder extends ImmutableDeposit.Builder {
    Builder() {}
  }
}
