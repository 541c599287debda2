package dev.dougong.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dougong.core.Described;
import dev.dougong.core.InvalidInputException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The days on which something holds, both ends included.
 *
 * <p>Policy documents name the last day on which they are in force, so the end is the last day and
 * not the first day after it. Either end may be open: a document without a stated end holds until
 * something repeals it. An open end is absent, never a far-away date, so that nobody mistakes it
 * for one that was decided. Periods are ordered by their start (open first), then by their end
 * (open last).
 *
 * <p>As text and in JSON a period is its two ISO dates with two dots between: {@code
 * 2023-08-01..2027-12-31}, {@code 2023-08-01..}, {@code ..2027-12-31}, {@code ..}.
 */
@Value.Immutable
@Described(zh = "有效期", en = "validity period")
public abstract class ValidityPeriod implements Comparable<ValidityPeriod> {

  private static final String BETWEEN = "..";
  private static final Comparator<ValidityPeriod> ORDER =
      Comparator.comparing(ValidityPeriod::first).thenComparing(ValidityPeriod::last);

  ValidityPeriod() {}

  /** First day. */
  public abstract Optional<LocalDate> from();

  /** Last day. */
  public abstract Optional<LocalDate> to();

  /** Refuses an end before the start. */
  @Value.Check
  void check() {
    if (last().isBefore(first())) {
      throw InvalidInputException.of("to", last(), "a date not before " + first());
    }
  }

  /** A builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** The period from the first day to the last. */
  public static ValidityPeriod of(LocalDate from, LocalDate to) {
    return builder().from(from).to(to).build();
  }

  /** The period that starts on a day and has no end. */
  public static ValidityPeriod since(LocalDate from) {
    return builder().from(from).build();
  }

  /** The period without a start that ends on a day. */
  public static ValidityPeriod until(LocalDate to) {
    return builder().to(to).build();
  }

  /** The period without a start and without an end. */
  public static ValidityPeriod always() {
    return builder().build();
  }

  /** Reads {@code 2023-08-01..2027-12-31}; either date may be left out. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ValidityPeriod parse(String text) {
    int dots = text.indexOf(BETWEEN);
    if (dots < 0) {
      throw InvalidInputException.of(
          "period", text, "two ISO dates with .. between, such as 2023-08-01..2027-12-31");
    }
    return builder()
        .from(date("from", text.substring(0, dots)))
        .to(date("to", text.substring(dots + BETWEEN.length())))
        .build();
  }

  /** Whether the day is within the period. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first()) && !day.isAfter(last());
  }

  /** Whether every day of the other period is within this one. */
  public boolean encloses(ValidityPeriod other) {
    return !other.first().isBefore(first()) && !other.last().isAfter(last());
  }

  /** Whether the two periods have a day in common. */
  public boolean overlaps(ValidityPeriod other) {
    return !other.first().isAfter(last()) && !first().isAfter(other.last());
  }

  /** The days that both periods have, or nothing if they have none in common. */
  public Optional<ValidityPeriod> intersect(ValidityPeriod other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    return Optional.of(
        builder()
            .from(first().isBefore(other.first()) ? other.from() : from())
            .to(last().isAfter(other.last()) ? other.to() : to())
            .build());
  }

  /** The number of days, or nothing if an end is open. */
  public OptionalLong days() {
    if (from().isEmpty() || to().isEmpty()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(ChronoUnit.DAYS.between(first(), last()) + 1);
  }

  @Override
  public int compareTo(ValidityPeriod other) {
    int byBounds = ORDER.compare(this, other);
    // Only an open end and the same bound written out are equal here and still differ.
    return byBounds != 0 ? byBounds : toString().compareTo(other.toString());
  }

  /** The text that {@link #parse} reads. */
  @Override
  @JsonValue
  public String toString() {
    return from().map(LocalDate::toString).orElse("")
        + BETWEEN
        + to().map(LocalDate::toString).orElse("");
  }

  private LocalDate first() {
    return from().orElse(LocalDate.MIN);
  }

  private LocalDate last() {
    return to().orElse(LocalDate.MAX);
  }

  private static Optional<LocalDate> date(String field, String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(trimmed));
    } catch (DateTimeException e) {
      throw InvalidInputException.of(field, trimmed, "an ISO date such as 2023-08-01");
    }
  }

  /** Builds a period. */
  public static final class Builder extends ImmutableValidityPeriod.Builder {
    Builder() {}
  }
}
