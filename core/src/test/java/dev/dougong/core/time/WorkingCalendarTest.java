package dev.dougong.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.json.StrictJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 11, 4);
  private static final LocalDate SATURDAY = LocalDate.of(2024, 11, 9);
  private static final WorkingCalendar PLAIN = WorkingCalendar.mondayToFriday();

  @Test
  void fiveWorkingDaysAfterAMondayIsTheNextMonday() {
    assertThat(PLAIN.plusWorkingDays(MONDAY, 5)).isEqualTo(MONDAY.plusWeeks(1));
    assertThat(PLAIN.plusWorkingDays(MONDAY, 20)).isEqualTo(MONDAY.plusWeeks(4));
  }

  @Test
  void aHolidayMovesTheDeadlineByOneWorkingDay() {
    WorkingCalendar newYear =
        WorkingCalendar.of(List.of(LocalDate.of(2025, 1, 1)), ImmutableSet.of());
    LocalDate friday = LocalDate.of(2024, 12, 27);
    assertThat(newYear.plusWorkingDays(friday, 5)).isEqualTo(LocalDate.of(2025, 1, 6));
    assertThat(PLAIN.plusWorkingDays(friday, 5)).isEqualTo(LocalDate.of(2025, 1, 3));
  }

  @Test
  void aWorkedSaturdayCounts() {
    WorkingCalendar worked = WorkingCalendar.of(ImmutableSet.of(), List.of(SATURDAY));
    assertThat(worked.isWorkingDay(SATURDAY)).isTrue();
    assertThat(worked.plusWorkingDays(MONDAY, 5)).isEqualTo(SATURDAY);
  }

  @Test
  void saysWhetherHolidaysWereCounted() {
    assertThat(PLAIN.countsHolidays()).isFalse();
    assertThat(WorkingCalendar.of(List.of(), List.of()).countsHolidays()).isTrue();
    assertThat(WorkingCalendar.builder().addPublicHolidays(MONDAY).build().countsHolidays())
        .isTrue();
  }

  @Test
  void aDayCannotBeBothHolidayAndWorked() {
    assertThatThrownBy(() -> WorkingCalendar.of(List.of(SATURDAY), List.of(SATURDAY)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("makeUpWorkdays: 2024-11-09");
  }

  @Test
  void aMakeUpDayOnAWeekdayIsRefused() {
    assertThatThrownBy(() -> WorkingCalendar.of(List.of(), List.of(MONDAY)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("a Saturday or Sunday");
  }

  @Test
  void holidaysThatAreListedCannotBeSaidNotToCount() {
    assertThatThrownBy(
            () -> WorkingCalendar.builder().addPublicHolidays(MONDAY).countsHolidays(false).build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("countsHolidays");
  }

  @Test
  void aDeadlineBeyondTheLastDateIsRefused() {
    assertThatThrownBy(() -> PLAIN.plusWorkingDays(LocalDate.MAX, 1))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> PLAIN.plusWorkingDays(LocalDate.MIN, -10))
        .isInstanceOf(InvalidInputException.class);
  }

  @Property(tries = 300)
  void agreesWithCountingDayByDay(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 0, max = 60) int length) {
    LocalDate end = start.plusDays(length);
    long counted =
        start.plusDays(1).datesUntil(end.plusDays(1)).filter(calendar::isWorkingDay).count();
    assertThat(calendar.workingDaysBetween(start, end)).isEqualTo(counted);
    assertThat(calendar.workingDaysBetween(end, start)).isEqualTo(-counted);
  }

  @Property(tries = 300)
  void theDeadlineIsAWorkedDayAtTheDistanceAskedFor(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 1, max = 2_000_000) int n) {
    LocalDate later = calendar.plusWorkingDays(start, n);
    assertThat(calendar.isWorkingDay(later)).isTrue();
    assertThat(calendar.workingDaysBetween(start, later)).isEqualTo(n);
    LocalDate earlier = calendar.plusWorkingDays(start, -n);
    assertThat(calendar.isWorkingDay(earlier)).isTrue();
    assertThat(calendar.workingDaysBetween(earlier.minusDays(1), start.minusDays(1))).isEqualTo(n);
  }

  @Property(tries = 300)
  void goingForwardAndBackFromAWorkedDayReturnsToIt(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 1, max = 500) int n) {
    LocalDate worked = calendar.plusWorkingDays(start, 1);
    assertThat(calendar.plusWorkingDays(calendar.plusWorkingDays(worked, n), -n)).isEqualTo(worked);
  }

  @Property(tries = 100)
  void comesBackFromJson(@ForAll("calendars") WorkingCalendar calendar) {
    String json = StrictJson.write(calendar);
    assertThat(StrictJson.read(json, WorkingCalendar.class)).isEqualTo(calendar);
    assertThat(StrictJson.readObject(json))
        .containsOnlyKeys("publicHolidays", "makeUpWorkdays", "countsHolidays");
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-30, 60).map(MONDAY::plusDays);
  }

  @Provide
  Arbitrary<WorkingCalendar> calendars() {
    return Combinators.combine(days().set().ofMaxSize(12), days().set().ofMaxSize(12))
        .as(
            (holidays, others) -> {
              Set<LocalDate> worked = new java.util.TreeSet<>(others);
              worked.removeIf(day -> PLAIN.isWorkingDay(day) || holidays.contains(day));
              return WorkingCalendar.of(holidays, worked);
            });
  }
}
