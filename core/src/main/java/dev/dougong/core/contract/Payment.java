package dev.dougong.core.contract;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.quantity.Money;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * Money that the owner paid under a contract on a day.
 *
 * <p>Dated, because late payment is what most rules on payment are about.
 */
@Value.Immutable
public interface Payment {
  /** The day of the payment. */
  LocalDate paidOn();

  /** How much was paid. */
  Money amount();

  /** What it was for. */
  PaymentKind kind();

  /** Refuses a negative payment. */
  @Value.Check
  default void check() {
    if (amount().isNegative()) {
      throw InvalidInputException.of("amount", amount(), "zero or more");
    }
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a payment. */
  final class Builder extends ImmutablePayment.Builder {
    Builder() {}
  }
}
