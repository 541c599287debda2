package dev.dougong.core.product;

import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.FactsOf;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.internal.SubjectFacts;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A building material, part, machine or facility that a rule asks about.
 *
 * <p>Most rules ask for one certificate or one figure only, so there is no hierarchy of products.
 */
@FactsOf(Subject.PRODUCT)
@Value.Immutable
public interface Product extends FactCarrier {
  /** What it is called. */
  Optional<String> name();

  /** Whether it has a green product certificate. */
  @FactId
  Optional<Boolean> hasGreenProductCertificate();

  /** Whether it has a valid test report. */
  @FactId
  Optional<Boolean> hasValidTestReport();

  /** What kind of coal-fired facility it is. */
  @FactId("coalFacilityType")
  Optional<CoalFacilityType> coalFacility();

  /** Steam capacity of a boiler, in tonnes an hour. */
  @FactId
  Optional<BigDecimal> steamCapacity();

  /** National emission stage of a vehicle or machine; 0 is none. */
  @FactId
  Optional<Integer> emissionStage();

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
    return SubjectFacts.of(Product.class, this).further(furtherFacts());
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

  /** Builds a product. */
  final class Builder extends ImmutableProduct.Builder {
    Builder() {}
  }
}
