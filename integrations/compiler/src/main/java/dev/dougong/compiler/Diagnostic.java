package dev.dougong.compiler;

/**
 * Something that is wrong with a rule file, and where.
 *
 * @param severity how bad it is
 * @param file the name of the file
 * @param line the line, from 1
 * @param column the column in characters, from 1
 * @param message what was given and what was expected
 */
public record Diagnostic(Severity severity, String file, int line, int column, String message) {

  /** How bad it is. */
  public enum Severity {
    /** The file cannot be used. */
    ERROR,
    /** The file can be used; someone should look. */
    WARNING
  }

  /** Whether the file cannot be used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** As compilers print it: {@code file:line:column: message}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + (isError() ? "" : "warning: ") + message;
  }
}
