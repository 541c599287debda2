package dev.dougong.compiler.check;

import dev.dougong.compiler.check.Type.Numeric;
import dev.dougong.compiler.check.Type.Textual;
import dev.dougong.compiler.check.Type.Whole;

/** The types that operators and functions give most often. */
final class CommonTypes {

  /** A number whose unit cannot be told. */
  static final Type NUMBER = new Numeric(Unit.UNKNOWN, Whole.UNSURE);

  /** A whole number, such as a count. */
  static final Type WHOLE = new Numeric(Unit.UNKNOWN, Whole.YES);

  /** Free text. */
  static final Type TEXT = new Textual(null, false);

  private CommonTypes() {}
}
