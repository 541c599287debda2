package dev.dougong.compiler.file;

import dev.dougong.compiler.file.YamlNode.Place;
import dev.dougong.compiler.file.YamlNode.Scalar;
import dev.dougong.compiler.file.YamlNode.Style;
import java.util.Arrays;

/**
 * Finds where in the file a character of a formula stands.
 *
 * <p>YAML folds lines and drops indentation, but it keeps what is not white space, in order; so the
 * n-th visible character of the formula is the n-th of the scalar in the file. Escapes inside a
 * quoted scalar count as the one character they stand for.
 */
public final class FormulaPlace {

  private final int[] source;
  private final int[] lineStarts;

  /** For the text of a file. */
  public FormulaPlace(String source) {
    this.source = source.codePoints().toArray();
    this.lineStarts = starts(this.source);
  }

  private static int[] starts(int[] source) {
    int[] starts = new int[source.length + 1];
    int lines = 1;
    for (int i = 0; i < source.length; i++) {
      boolean end =
          source[i] == '\n'
              || (source[i] == '\r' && (i + 1 == source.length || source[i + 1] != '\n'));
      if (end) {
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }

  /** The place of the character at an offset of the scalar's text, counted in code points. */
  public Place of(Scalar scalar, int offset) {
    int visible = 0;
    int[] text = scalar.text().codePoints().toArray();
    for (int i = 0; i < Math.min(offset, text.length); i++) {
      visible += isSpace(text[i]) ? 0 : 1;
    }
    if (visible > 0 && isBlankFrom(text, offset)) {
      Place last = at(scalar, visible - 1);
      return new Place(last.line(), last.column() + 1);
    }
    return at(scalar, visible);
  }

  private static boolean isBlankFrom(int[] text, int offset) {
    return Arrays.stream(text).skip(offset).allMatch(FormulaPlace::isSpace);
  }

  /** The place of the n-th visible character, from 0. */
  private Place at(Scalar scalar, int n) {
    int visible = n;
    int line = scalar.place().line() - 1;
    if (line >= lineStarts.length) {
      return scalar.place();
    }
    int at = lineStarts[line] + scalar.place().column() - 1;
    if (scalar.style() == Style.BLOCK) {
      at = line + 1 < lineStarts.length ? lineStarts[line + 1] : at;
    } else if (scalar.style() != Style.PLAIN) {
      at++;
    }
    while (at < source.length) {
      int length = lengthAt(at, scalar.style());
      if (!isSpace(source[at]) && visible-- == 0) {
        return place(at);
      }
      at += length;
    }
    return scalar.place();
  }

  private int lengthAt(int at, Style style) {
    int next = at + 1 < source.length ? source[at + 1] : 0;
    if (style == Style.SINGLE_QUOTED && source[at] == '\'' && next == '\'') {
      return 2;
    }
    if (style == Style.DOUBLE_QUOTED && source[at] == '\\') {
      return switch (next) {
        case 'x' -> 4;
        case 'u' -> 6;
        case 'U' -> 10;
        default -> 2;
      };
    }
    return 1;
  }

  private Place place(int at) {
    int line = Arrays.binarySearch(lineStarts, at);
    if (line < 0) {
      line = -line - 2;
    }
    return new Place(line + 1, at - lineStarts[line] + 1);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c);
  }
}
