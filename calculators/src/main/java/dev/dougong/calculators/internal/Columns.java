package dev.dougong.calculators.internal;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;

/**
 * Text in columns of a terminal, where a Chinese character takes two.
 *
 * <p>Wide are the blocks that Unicode's East Asian Width calls wide or full-width; what it calls
 * ambiguous, such as a curly quotation mark, counts as one column, as terminals do by default.
 */
public final class Columns {

  private static final RangeSet<Integer> WIDE =
      ImmutableRangeSet.<Integer>builder()
          .add(Range.closed(0x1100, 0x115F))
          .add(Range.closed(0x2E80, 0x303E))
          .add(Range.closed(0x3041, 0x4DBF))
          .add(Range.closed(0x4E00, 0xA4CF))
          .add(Range.closed(0xA960, 0xA97F))
          .add(Range.closed(0xAC00, 0xD7A3))
          .add(Range.closed(0xF900, 0xFAFF))
          .add(Range.closed(0xFE10, 0xFE19))
          .add(Range.closed(0xFE30, 0xFE6F))
          .add(Range.closed(0xFF01, 0xFF60))
          .add(Range.closed(0xFFE0, 0xFFE6))
          .add(Range.closed(0x1F300, 0x1F64F))
          .add(Range.closed(0x1F900, 0x1F9FF))
          .add(Range.closed(0x20000, 0x3FFFD))
          .build();

  private Columns() {}

  /** How many columns the text takes. */
  public static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> WIDE.contains(codePoint) ? 2 : 1;
    };
  }

  /** The text with blanks behind it up to that width. */
  public static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** The text with blanks before it up to that width. */
  public static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  /** The text, cut with an ellipsis if it takes more than that width. */
  public static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int taken = 1;
    for (int codePoint : text.codePoints().toArray()) {
      taken += width(codePoint);
      if (taken > width) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept.append('…').toString();
  }
}
