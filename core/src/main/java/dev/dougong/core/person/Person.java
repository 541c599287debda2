package dev.dougong.core.person;

import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.FactsOf;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.quantity.Money;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A worker, expert or buyer of whom a rule asks something.
 *
 * <p>It carries no name and no identity number: rules need none, and what is not held cannot leak.
 */
@FactsOf(Subject.PERSON)
@Value.Immutable
public interface Person extends FactCarrier {
  /** Whether the person is a high-level talent. */
  @FactId
  Optional<Boolean> isHighLevelTalent();

  /** Honour held or applied for. */
  @FactId
  Optional<PersonHonour> honour();

  /** Whether the person has stable employment. */
  @FactId
  Optional<Boolean> hasStableEmployment();

  /** Whether the person lives stably in the place. */
  @FactId
  Optional<Boolean> hasStableLiving();

  /** Housing provident fund loan limit without uplift. */
  @FactId
  Optional<Money> standardLoanLimit();

  /**
   * What else is known about it, as facts of the dictionary.
   *
   * <p>A fact that an attribute says, or that follows from the attributes, is refused here.
   */
  default Facts furtherFacts() {
    return Facts.none();
  }

  /** The facts for evaluation: the attributes and what else is known. */
  @Override
  @Value.Lazy
  default Facts toFacts() {
    return SubjectFacts.of(Person.class, this).further(furtherFacts());
  }

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    toFacts();
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a person. */
  final class Builder extends ImmutablePerson.Builder {
    Builder() {}
  }
}
