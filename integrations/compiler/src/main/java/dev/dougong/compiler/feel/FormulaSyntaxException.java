package dev.dougong.compiler.feel;

/** A formula that is no FEEL: what is wrong and where, as an offset in code points. */
public final class FormulaSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int offset;

  FormulaSyntaxException(int offset, String message) {
    super(message, null, false, false);
    this.offset = offset;
  }

  /** Where in the text, in code points. */
  public int offset() {
    return offset;
  }
}
