package dev.dougong.core.enterprise;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.quantity.Money;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The figures of an enterprise for one year.
 *
 * <p>One value a year, so that a question about a year takes all its figures from the same one.
 */
@Value.Immutable
public interface AnnualAccounts {
  /** The calendar year. */
  Integer year();

  /** Output value. */
  @FactId("annualOutputValue")
  Optional<Money> outputValue();

  /** Operating revenue. */
  @FactId
  Optional<Money> operatingRevenue();

  /** Taxable income; a loss is negative. */
  @FactId
  Optional<Money> taxableIncome();

  /** Research and development expense. */
  @FactId("rdExpense")
  Optional<Money> researchExpense();

  /** Wages and salaries. */
  @FactId
  Optional<Money> totalWages();

  /** Employee education expense. */
  @FactId
  Optional<Money> educationExpense();

  /** Employee education expense carried in from earlier years. */
  @FactId
  Optional<Money> educationExpenseCarriedIn();

  /** Refuses a year before 1949, and what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    if (year() < 1949 || year() > 9999) {
      throw InvalidInputException.of("year", year(), "a calendar year from 1949 to 9999");
    }
    SubjectFacts.of(AnnualAccounts.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an annual accounts. */
  final class Builder extends ImmutableAnnualAccounts.Builder {
    Builder() {}
  }
}
