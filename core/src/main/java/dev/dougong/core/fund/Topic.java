package dev.dougong.core.fund;

import dev.dougong.core.fact.FactId;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.quantity.Money;
import dev.dougong.core.quantity.Ratio;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A topic of a fund with its share of the money.
 *
 * <p>Weight and amount are both optional: some notices print the one, some the other.
 */
@Value.Immutable
public interface Topic {
  /** The topic. */
  @FactId("assessmentTopic")
  AssessmentTopic topic();

  /** Its share of the fund. */
  @FactId("topicWeight")
  Optional<Ratio> weight();

  /** Its money in the year. */
  @FactId("topicFund")
  Optional<Money> amount();

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    SubjectFacts.of(Topic.class, this);
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a topic. */
  final class Builder extends ImmutableTopic.Builder {
    Builder() {}
  }
}
