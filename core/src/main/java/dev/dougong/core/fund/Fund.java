package dev.dougong.core.fund;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.FactsOf;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.internal.AlsoGives;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.quantity.Money;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Public money of a year: how much, for which topics, and who shares in it.
 *
 * <p>The weights of the topics may leave a rest (a reserve, the cost of administration), but never
 * add up to more than the whole.
 */
@FactsOf(Subject.FUND)
@Value.Immutable
public interface Fund extends FactCarrier {
  /** What the fund is called. */
  Optional<String> name();

  /** The year for which money is allotted. */
  @FactId("fundYear")
  Optional<Integer> year();

  /** Money of the fund in the year. */
  @FactId("totalFund")
  Optional<Money> total();

  /** Its budget in the year. */
  @FactId
  Optional<Money> annualBudget();

  /** The topics, each once. */
  ImmutableList<Topic> topics();

  /** Achievements by item, each item once. */
  ImmutableList<ItemFigures> items();

  /** Who shares in it. */
  ImmutableList<Recipient> recipients();

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
   * <p>The topic asked about is the only one; of several, {@link #about(AssessmentTopic)} picks
   * one. The records by item come from {@link #items()}; of a single item also the single figures.
   */
  @AlsoGives({
    "completedCounts",
    "districtAreas",
    "cityAreas",
    "allocationItem",
    "completedCount",
    "districtArea",
    "cityArea",
    "recipients"
  })
  @Override
  @Value.Lazy
  default Facts toFacts() {
    return SubjectFacts.of(Fund.class, this)
        .follows("completedCounts", FundRecords.counts(items()))
        .follows("districtAreas", FundRecords.areas(items(), ItemFigures::districtArea))
        .follows("cityAreas", FundRecords.areas(items(), ItemFigures::cityArea))
        .follows("allocationItem", SubjectFacts.only(items()).map(ItemFigures::item))
        .follows("completedCount", SubjectFacts.only(items()).flatMap(ItemFigures::completedCount))
        .follows("districtArea", SubjectFacts.only(items()).flatMap(ItemFigures::districtArea))
        .follows("cityArea", SubjectFacts.only(items()).flatMap(ItemFigures::cityArea))
        .follows("recipients", FundRecords.recipients(recipients()))
        .further(furtherFacts());
  }

  /** Refuses what the fact dictionary does not allow, and shares above the whole. */
  @Value.Check
  default void check() {
    FundRecords.check(this);
    toFacts();
  }

  /** The fund as a question about one topic sees it. */
  default Fund about(AssessmentTopic topic) {
    return builder()
        .copyFrom(this)
        .topics(topics().stream().filter(t -> t.topic() == topic).toList())
        .build();
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a fund. */
  final class Builder extends ImmutableFund.Builder {
    Builder() {}
  }
}
