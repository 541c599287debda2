package dev.dougong.engine.book;

import dev.dougong.engine.rule.Text;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a document is in force on a day, and if it isn't, why not.
 *
 * @param state the answer
 * @param day the day that decides: the first day of a document in force or not yet begun, the last
 *     day of one that lapsed, the first day without one that was ended; empty if the text names
 *     none
 * @param by the id of the document that ended it; empty unless one did
 */
public record Standing(State state, Optional<LocalDate> day, Optional<String> by) {

  /** Whether the document is in force. */
  public boolean inForce() {
    return state == State.IN_FORCE;
  }

  /** The answer as a clause, such as {@code lapsed after 2025-12-31}. */
  public String in(Locale locale) {
    return text().in(locale);
  }

  private Text text() {
    String on = day.map(LocalDate::toString).orElse("");
    String who = by.orElse("");
    return switch (state) {
      case IN_FORCE -> on.isEmpty() ? new Text("有效", "in force") : since(on);
      case NOT_BEGUN -> new Text("尚未施行，自" + on + "起施行", "not begun, begins on " + on);
      case LAPSED -> new Text("已失效，有效期至" + on, "lapsed after " + on);
      case REPEALED -> new Text("自" + on + "起被" + who + "废止", "repealed by " + who + " from " + on);
      case SUPERSEDED ->
          new Text("自" + on + "起被" + who + "代替", "superseded by " + who + " from " + on);
    };
  }

  private static Text since(String day) {
    return new Text("自" + day + "起有效", "in force since " + day);
  }

  /** The possible answers. */
  public enum State {
    /** It holds. */
    IN_FORCE,
    /** Its first day is still to come. */
    NOT_BEGUN,
    /** Its last day, as the document states it, is over. */
    LAPSED,
    /** Another document ended it. */
    REPEALED,
    /** Another document took its place. */
    SUPERSEDED
  }
}
