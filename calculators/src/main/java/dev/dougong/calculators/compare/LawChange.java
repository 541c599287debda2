package dev.dougong.calculators.compare;

import dev.dougong.calculators.assess.Difference;
import dev.dougong.calculators.assess.Finding;
import dev.dougong.engine.rule.Text;
import java.time.LocalDate;

/**
 * Something that is otherwise for a case from one day on.
 *
 * @param date the first day on which it is so
 * @param kind whether it starts, ends or changes
 * @param difference the item the day before and on the day
 * @param cause why, as far as the documents say: lapse, repeal, first day; empty for a change
 *     within a provision
 */
public record LawChange(LocalDate date, Kind kind, Difference difference, Text cause) {

  /** The item concerned. */
  public Finding finding() {
    return difference.finding();
  }

  /** What happens. */
  public enum Kind {
    /** A provision begins to concern the case. */
    STARTS("施行", "starts"),
    /** A provision no longer holds. */
    ENDS("失效", "ends"),
    /** A provision says something else, as its own text is staged by date. */
    CHANGES("变化", "changes");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** The word for it in both languages. */
    public Text label() {
      return new Text(zh, en);
    }
  }
}
