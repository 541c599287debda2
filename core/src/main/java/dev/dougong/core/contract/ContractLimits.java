package dev.dougong.core.contract;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.internal.FieldRules;
import dev.dougong.core.quantity.Money;
import java.util.Optional;

/** What can never be more than something else in a contract. */
final class ContractLimits {

  private ContractLimits() {}

  static void check(Contract contract) {
    FieldRules.requireOrder("tenderedOn", contract.tenderedOn(), "signedOn", contract.signedOn());
    contract.price().ifPresent(price -> checkParts(contract, price));
    if (!contract.isOverpaymentAcknowledged()) {
      contract.payable().ifPresent(payable -> requireWithin(contract.paid(), payable));
      int index = 0;
      for (SettlementPeriod period : contract.periods()) {
        checkPeriod("periods[" + index++ + "].progressPaymentPaid", period);
      }
    }
  }

  private static void checkParts(Contract contract, Money price) {
    requirePart("fixedPart", contract.fixedPart(), price);
    requirePart("advance", contract.advance(), price);
    requirePart(
        "priceParts",
        Optional.of(Money.sum(contract.priceParts().stream().map(PricePart::amount).toList())),
        price);
  }

  private static void requirePart(String field, Optional<Money> part, Money price) {
    if (part.isPresent() && part.get().compareTo(price) > 0) {
      throw InvalidInputException.of(field, part.get(), "at most the price of " + price);
    }
    if (part.isPresent() && part.get().isNegative()) {
      throw InvalidInputException.of(field, part.get(), "zero or more");
    }
  }

  private static void requireWithin(Money paid, Money payable) {
    if (paid.compareTo(payable) > 0) {
      throw InvalidInputException.of(
          "payments",
          paid,
          "at most the payable " + payable + ", or isOverpaymentAcknowledged to be true");
    }
  }

  private static void checkPeriod(String field, SettlementPeriod period) {
    Optional<Money> paid = period.progressPaymentPaid();
    Optional<Money> done = period.completedWorkValue();
    if (paid.isPresent() && done.isPresent() && paid.get().compareTo(done.get()) > 0) {
      throw InvalidInputException.of(
          field,
          paid.get(),
          "at most the completedWorkValue of "
              + done.get()
              + ", or isOverpaymentAcknowledged to be true");
    }
  }
}
