package dev.dougong.peers;

import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Parts;

/** Which formulas other engines can be given. */
public final class Portable {

  private Portable() {}

  /**
   * Whether the formula is FEEL as the standard has it: no functions of ours, no name of its words.
   */
  public static boolean isPortable(Expression formula) {
    boolean[] portable = {true};
    Parts.visit(
        formula,
        part -> {
          if (part instanceof Expression.Call call && call.function().isExtension()) {
            portable[0] = false;
          }
          if (part instanceof Expression.Input input && input.name().equals("function")) {
            portable[0] = false;
          }
        });
    return portable[0];
  }
}
