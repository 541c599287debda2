package dev.dougong.core.time;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.dougong.core.InvalidInputException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * Which days are worked: Monday to Friday, without the public holidays, with the weekend days that
 * are worked in their place.
 *
 * <p>The holidays of a year are announced by the State Council in the autumn before, so none are
 * built in: a caller who knows them gives them, and {@link #countsHolidays()} tells everybody who
 * sees a computed deadline whether they were counted. Deadlines are counted as administrative
 * practice counts them, with the starting day left out.
 *
 * <p>Distances are computed from weeks and from positions in the two lists, not by walking over the
 * days, so a period of centuries costs no more than one of a week.
 */
@Value.Immutable
public abstract class WorkingCalendar {

  private static final int WEEK = 7;
  private static final int WORKED = 5;
  // 1970-01-01 was a Thursday, the fourth day of its week.
  private static final int EPOCH_OFFSET = 3;

  WorkingCalendar() {}

  /** Days off; those on a weekend change nothing and may be listed. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<LocalDate> publicHolidays();

  /** Saturdays and Sundays that are worked. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<LocalDate> makeUpWorkdays();

  /**
   * Whether public holidays were counted. Unless said otherwise, that is whether a holiday or a
   * make-up day is listed; a caller who knows that a period has none says so.
   */
  @Value.Default
  public boolean countsHolidays() {
    return !publicHolidays().isEmpty() || !makeUpWorkdays().isEmpty();
  }

  /** Holidays that would be worked but for the holiday. */
  @Value.Lazy
  ImmutableSortedSet<LocalDate> weekdaysOff() {
    return publicHolidays().stream()
        .filter(day -> !isWeekend(day))
        .collect(ImmutableSortedSet.toImmutableSortedSet(LocalDate::compareTo));
  }

  /** Refuses a make-up day that is a holiday or not on a weekend, and lists that do not count. */
  @Value.Check
  void check() {
    for (LocalDate day : Sets.intersection(publicHolidays(), makeUpWorkdays())) {
      throw InvalidInputException.of("makeUpWorkdays", day, "a day that is not a public holiday");
    }
    for (LocalDate day : makeUpWorkdays()) {
      if (!isWeekend(day)) {
        throw InvalidInputException.of("makeUpWorkdays", day, "a Saturday or Sunday");
      }
    }
    if (!countsHolidays() && !(publicHolidays().isEmpty() && makeUpWorkdays().isEmpty())) {
      throw InvalidInputException.of("countsHolidays", false, "true where holidays are listed");
    }
  }

  /** Monday to Friday; holidays are not counted. */
  public static WorkingCalendar mondayToFriday() {
    return builder().build();
  }

  /** Monday to Friday with the given exceptions, which are taken to be complete. */
  public static WorkingCalendar of(
      Iterable<LocalDate> publicHolidays, Iterable<LocalDate> makeUpWorkdays) {
    return builder()
        .addAllPublicHolidays(publicHolidays)
        .addAllMakeUpWorkdays(makeUpWorkdays)
        .countsHolidays(true)
        .build();
  }

  /** A builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether the day is worked. */
  public boolean isWorkingDay(LocalDate day) {
    return isWeekend(day) ? makeUpWorkdays().contains(day) : !publicHolidays().contains(day);
  }

  /**
   * The number of working days after {@code start} up to and including {@code end}: the starting
   * day is not counted. Negative if the end is before the start, so that {@code between(a, b) =
   * -between(b, a)}.
   */
  public long workingDaysBetween(LocalDate start, LocalDate end) {
    return workedUpTo(end) - workedUpTo(start);
  }

  /**
   * The {@code n}th working day after the day; for a negative number the {@code n}th working day
   * before it; for zero the day itself, worked or not.
   */
  public LocalDate plusWorkingDays(LocalDate day, int n) {
    if (n == 0) {
      return day;
    }
    long start = day.toEpochDay();
    // Even if every exception lay in the way, this many days hold n working days.
    long reach =
        (Math.abs((long) n) + weekdaysOff().size() + makeUpWorkdays().size() + WEEK) / WORKED * WEEK
            + WEEK;
    long target = n > 0 ? workedUpTo(start) + n : workedUpTo(start - 1) + n + 1;
    long found =
        n > 0 ? search(start, start + reach, target) : search(start - reach, start, target);
    if (found > LocalDate.MAX.toEpochDay() || found < LocalDate.MIN.toEpochDay()) {
      throw InvalidInputException.of(
          "workingDays", n, "a number that keeps the date within " + LocalDate.MAX);
    }
    return LocalDate.ofEpochDay(found);
  }

  /** The first day at or after {@code low} up to which {@code target} days are worked. */
  private long search(long low, long high, long target) {
    long first = low;
    long last = high;
    while (first < last) {
      long middle = Math.floorDiv(first + last, 2);
      if (workedUpTo(middle) >= target) {
        last = middle;
      } else {
        first = middle + 1;
      }
    }
    return first;
  }

  private long workedUpTo(LocalDate day) {
    return workedUpTo(day.toEpochDay());
  }

  /** Working days from the week of the epoch to the day, the day included; grows with the day. */
  private long workedUpTo(long epochDay) {
    long shifted = epochDay + EPOCH_OFFSET;
    long inFullWeeks = Math.floorDiv(shifted, WEEK) * WORKED;
    long inThisWeek = Math.min(Math.floorMod(shifted, WEEK) + 1, WORKED);
    return inFullWeeks
        + inThisWeek
        - upTo(epochDay, weekdaysOff())
        + upTo(epochDay, makeUpWorkdays());
  }

  private static int upTo(long epochDay, ImmutableSortedSet<LocalDate> days) {
    long inRange =
        Math.max(LocalDate.MIN.toEpochDay(), Math.min(LocalDate.MAX.toEpochDay(), epochDay));
    if (inRange > epochDay) {
      return 0;
    }
    return days.headSet(LocalDate.ofEpochDay(inRange), true).size();
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
  }

  /** Builds a calendar. */
  public static final class Builder extends ImmutableWorkingCalendar.Builder {
    Builder() {}
  }
}
