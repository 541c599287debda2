package dev.dougong.core;

import org.jspecify.annotations.Nullable;

/**
 * The refusal of something that a caller gave: a text that cannot be read, a number out of range, a
 * name that does not exist, a rule between two fields that is broken.
 *
 * <p>It is the one exception that values, domain types, the JSON reader, the compiler and the
 * evaluator throw for bad input, so that a caller needs one catch clause. Its message is one line
 * that a user can act on: the field, what was given and what was expected. It never stands for the
 * outcome of a policy: "not eligible" is a result, not an exception.
 */
public final class InvalidInputException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_SHOWN = 120;

  private final String field;
  private final String given;
  private final String expected;

  private InvalidInputException(String field, String given, String expected) {
    super(field + ": " + given + " was given, expected " + expected);
    this.field = field;
    this.given = given;
    this.expected = expected;
  }

  /**
   * A refusal of a value whose required attributes were left out, for generated builders; the field
   * is the first of them. All else is refused by {@link #of}.
   *
   * @param attributes the names of the attributes, at least one
   */
  public InvalidInputException(String... attributes) {
    this(
        attributes[0],
        shown(null),
        attributes.length == 1
            ? "a value, as the property is required"
            : "a value, as the properties " + String.join(", ", attributes) + " are required");
  }

  /**
   * A refusal of one value.
   *
   * @param field what the value was meant for: a property name, a JSON pointer or the name of a
   *     type
   * @param given the value itself; long texts and control characters are shortened for the message
   * @param expected what would have been accepted, as a phrase that completes "expected ..."
   */
  public static InvalidInputException of(String field, @Nullable Object given, String expected) {
    return new InvalidInputException(field, shown(given), expected);
  }

  /** The same refusal, with the field named as seen from outside, such as a JSON pointer. */
  public InvalidInputException at(String outerField) {
    InvalidInputException moved = new InvalidInputException(outerField, given, expected);
    moved.initCause(this);
    return moved;
  }

  /** What the value was meant for. */
  public String field() {
    return field;
  }

  /** The refused value, as it is shown in the message. */
  public String given() {
    return given;
  }

  /** What would have been accepted. */
  public String expected() {
    return expected;
  }

  private static String shown(@Nullable Object given) {
    if (given == null) {
      return "nothing";
    }
    String text = String.valueOf(given);
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_SHOWN)
        .forEach(c -> safe.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
    if (text.codePointCount(0, text.length()) > LONGEST_SHOWN) {
      safe.append("...");
    }
    return given instanceof CharSequence ? "\"" + safe + "\"" : safe.toString();
  }
}
