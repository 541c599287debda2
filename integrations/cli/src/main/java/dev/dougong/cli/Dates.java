package dev.dougong.cli;

import dev.dougong.core.InvalidInputException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads the days of options. */
final class Dates {

  private Dates() {}

  /** The day of {@code --as-of}. */
  static LocalDate asOf(String text) {
    return day("--as-of", text);
  }

  /** The day of an option. */
  static LocalDate day(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw InvalidInputException.of(option, text, "a date that exists, such as 2024-06-01");
    }
  }
}
