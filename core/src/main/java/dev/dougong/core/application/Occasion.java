package dev.dougong.core.application;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.FactsOf;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.internal.SubjectFacts;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * When a question is asked: the day, the year and quarter it is about, and the calendar.
 *
 * <p>These facts belong to the question and to no enterprise or project, so the same project can be
 * asked about again next year.
 */
@FactsOf(Subject.TIME)
@Value.Immutable
public interface Occasion extends FactCarrier {
  /** Day for which the rule is asked. */
  @FactId("asOfDate")
  Optional<LocalDate> asOf();

  /** Calendar year that the question is about. */
  @FactId
  Optional<Integer> year();

  /** Quarter of the year. */
  @FactId
  Optional<Integer> quarter();

  /** Day of the application. */
  @FactId("applicationDate")
  Optional<LocalDate> appliedOn();

  /** Day on which the report, plan or document was handed in. */
  @FactId
  Optional<LocalDate> submittedOn();

  /** Days off beside weekends; none means not known. */
  @FactId
  ImmutableList<LocalDate> publicHolidays();

  /** Weekend days that are worked; none means not known. */
  @FactId
  ImmutableList<LocalDate> makeUpWorkdays();

  /** The facts for evaluation. */
  @Override
  @Value.Lazy
  default Facts toFacts() {
    return SubjectFacts.of(Occasion.class, this).further(Facts.none());
  }

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    toFacts();
  }

  /** The question as of a day, about the year of that day. */
  static Occasion on(LocalDate day) {
    return builder().asOf(day).year(day.getYear()).build();
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an occasion. */
  final class Builder extends ImmutableOccasion.Builder {
    Builder() {}
  }
}
