package dev.dougong.compiler.check;

import dev.dougong.engine.expression.Expression;

/**
 * A checked part of a formula.
 *
 * @param at where it stands, in code points of the formula
 * @param expression what it computes
 * @param type what its value can be
 */
public record Typed(int at, Expression expression, Type type) {

  /** Stands for a part that was refused, so that the rest is still checked. */
  static Typed refused(int at) {
    return new Typed(at, new Expression.Literal(null), Type.Plain.ANY);
  }
}
