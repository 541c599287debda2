package dev.dougong.core.contract;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.FactsOf;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.internal.AlsoGives;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.quantity.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A contract for works: its price, what was done and paid, and how both sides are secured.
 *
 * <p>Paying more than is payable is refused unless {@link #isOverpaymentAcknowledged()} says that
 * it is meant: it is nearly always a slip of a decimal point, and now and then a fact.
 */
@FactsOf(Subject.CONTRACT)
@Value.Immutable
public interface Contract extends FactCarrier {
  /** What the contract is called. */
  Optional<String> name();

  /** Total price. */
  @FactId("contractPrice")
  Optional<Money> price();

  /** Estimated value of the works to be bought. */
  @FactId("contractValue")
  Optional<Money> estimatedValue();

  /** How it is priced. */
  @FactId("contractPriceType")
  Optional<PriceType> priceType();

  /** Part of the price that is fixed. */
  @FactId("fixedPartAmount")
  Optional<Money> fixedPart();

  /** Named parts of the price. */
  ImmutableList<PricePart> priceParts();

  /** Sum of the price changes agreed since; may be negative. */
  Optional<Money> agreedChanges();

  /** Price adjustment claimed; may be negative. */
  @FactId
  Optional<Money> claimedAdjustment();

  /** Whether the contract provides for the adjustment. */
  @FactId("isAdjustmentAllowedByContract")
  Optional<Boolean> isAdjustmentAllowed();

  /** Day on which the tender was put out. */
  @FactId("biddingDate")
  Optional<LocalDate> tenderedOn();

  /** Day of signature. */
  Optional<LocalDate> signedOn();

  /** Advance payment agreed. */
  Optional<Money> advance();

  /** The periods of settlement. */
  ImmutableList<SettlementPeriod> periods();

  /** What was paid, and when. */
  ImmutableList<Payment> payments();

  /** Whether more was knowingly paid than is payable. */
  default Boolean isOverpaymentAcknowledged() {
    return false;
  }

  /** Whether the works are settled in stages during construction. */
  @FactId
  Optional<Boolean> usesProcessSettlement();

  /** Whether settlement or payment waits for an audit. */
  @FactId
  Optional<Boolean> isSettlementDelayedByPendingAudit();

  /** Whether the audit conclusion is the basis of settlement. */
  @FactId
  Optional<Boolean> isAuditResultUsedAsSettlementBasis();

  /** Whether the contractor is made to advance the funds. */
  @FactId
  Optional<Boolean> requiresContractorPrefinancing();

  /** Deposits and guarantees. */
  ImmutableList<Deposit> deposits();

  /** Whether a guarantee of the full amount is given. */
  @FactId
  Optional<Boolean> hasSufficientGuarantee();

  /** How wages are paid. */
  Optional<WagePayment> wages();

  /** What was agreed on sharing a benefit. */
  Optional<RewardAgreement> reward();

  /** Who has a part in it. */
  ImmutableList<Party> parties();

  /**
   * What else is known about it, as facts of the dictionary.
   *
   * <p>A fact that an attribute says, or that follows from the attributes, is refused here.
   */
  default Facts furtherFacts() {
    return Facts.none();
  }

  /**
   * The facts for evaluation.
   *
   * <p>The figures of the period asked about are those of the only period, and the type and form of
   * a deposit those of the only one; of several, {@link #about(SettlementPeriod)} and {@link
   * #about(Deposit)} pick one.
   */
  @AlsoGives({"depositType", "securityForm"})
  @Override
  @Value.Lazy
  default Facts toFacts() {
    return SubjectFacts.of(Contract.class, this)
        .follows("depositType", SubjectFacts.only(deposits()).map(Deposit::type))
        .follows("securityForm", SubjectFacts.only(deposits()).map(Deposit::form))
        .further(furtherFacts());
  }

  /**
   * Refuses what the fact dictionary does not allow, parts above the whole and payments above what
   * is payable.
   */
  @Value.Check
  default void check() {
    ContractLimits.check(this);
    toFacts();
  }

  /** The contract as a question about one settlement period sees it. */
  default Contract about(SettlementPeriod period) {
    return builder().copyFrom(this).periods(ImmutableList.of(period)).build();
  }

  /** The contract as a question about one deposit sees it. */
  default Contract about(Deposit deposit) {
    return builder().copyFrom(this).deposits(ImmutableList.of(deposit)).build();
  }

  /** The sum of all payments. */
  @Value.Lazy
  default Money paid() {
    return Money.sum(payments().stream().map(Payment::amount).toList());
  }

  /** The price with the agreed changes. */
  @Value.Lazy
  default Optional<Money> payable() {
    return price().map(price -> price.plus(agreedChanges().orElse(Money.ZERO)));
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a contract. */
  final class Builder extends ImmutableContract.Builder {
    Builder() {}
  }
}
