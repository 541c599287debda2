package dev.dougong.core.source;

/** The plain form of what people type: half-width, one kind of bracket, no space. */
final class DocumentText {

  private static final String OPENING = "〔﹝［[（(【〖";
  private static final String CLOSING = "〕﹞］]）)】〗";

  private DocumentText() {}

  /** Full-width forms made half-width, every bracket round, every space and invisible mark gone. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !isBlank(c))
        .map(DocumentText::plain)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static int plain(int c) {
    if (OPENING.indexOf(c) >= 0) {
      return '(';
    }
    if (CLOSING.indexOf(c) >= 0) {
      return ')';
    }
    // The full-width block repeats ASCII from '!' to '~' at a fixed distance.
    return c >= '\uFF01' && c <= '\uFF5E' ? c - '\uFF01' + '!' : c;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
