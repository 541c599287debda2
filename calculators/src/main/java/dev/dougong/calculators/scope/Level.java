package dev.dougong.calculators.scope;

import dev.dougong.calculators.internal.Json;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * The level that an obligation demands at least.
 *
 * @param value the figure of the rule
 * @param unit its unit: {@code stars}, {@code ratio}, {@code grade}
 * @param lowerIsStricter whether a smaller figure demands more, as with grades of which 1 is best
 */
public record Level(BigDecimal value, String unit, boolean lowerIsStricter) {

  private static final int PERCENT = 2;

  /** Whether this demands more than the other, which is of the same unit. */
  boolean isStricterThan(Level other) {
    int order = value.compareTo(other.value);
    return unit.equals(other.unit) && (lowerIsStricter ? order < 0 : order > 0);
  }

  /** The level in words: {@code 2 stars}, {@code 75 %}, {@code grade 2}. */
  public String text(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    return switch (unit) {
      case "stars" -> chinese ? plain() + "星" : plain() + (isOne() ? " star" : " stars");
      case "grade" -> chinese ? plain() + "级" : "grade " + plain();
      case "ratio" -> Json.plain(value.movePointRight(PERCENT)) + (chinese ? "%" : " %");
      default -> plain() + " " + unit;
    };
  }

  private boolean isOne() {
    return value.compareTo(BigDecimal.ONE) == 0;
  }

  private String plain() {
    return Json.plain(value);
  }

  /** The level in English words. */
  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
