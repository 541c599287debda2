package dev.dougong.core.contract;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.quantity.Money;
import org.immutables.value.Value;

/**
 * A named part of the price of a contract.
 *
 * <p>Parts need not add up to the price: what is not listed is the rest.
 */
@Value.Immutable
public interface PricePart {
  /** What the part is for. */
  String name();

  /** How much of the price it is. */
  Money amount();

  /** Refuses a negative part. */
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

  /** Builds a price part. */
  final class Builder extends ImmutablePricePart.Builder {
    Builder() {}
  }
}
