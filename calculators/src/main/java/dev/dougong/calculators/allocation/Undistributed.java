package dev.dougong.calculators.allocation;

import dev.dougong.core.quantity.Money;
import java.util.Arrays;

/**
 * A part of the fund that nobody gets.
 *
 * @param part the part of the fund, such as {@code completion}
 * @param item the task or the kind of demonstration; {@code ALL} for the whole part
 * @param reason why nobody gets it
 * @param amount how much
 */
public record Undistributed(String part, String item, Reason reason, Money amount) {

  /** Why money stays undistributed. */
  public enum Reason {
    /** No task was assigned for the year. */
    NOTHING_ASSIGNED,
    /** No recipient completed the task. */
    NOBODY_COMPLETED,
    /** All recipients together have nothing to count. */
    NO_CITY_FIGURE,
    /** The cap for each demonstration is reached. */
    UNIT_CAP,
    /** The provision leaves it over without saying of what. */
    NOT_STATED;

    /** The reason that a rule file gives by that name; {@link #NOT_STATED} for any other name. */
    static Reason named(String name) {
      return Arrays.stream(values())
          .filter(reason -> reason.name().equals(name))
          .findFirst()
          .orElse(NOT_STATED);
    }
  }
}
