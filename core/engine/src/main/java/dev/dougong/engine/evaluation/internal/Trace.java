package dev.dougong.engine.evaluation.internal;

import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Literal;
import org.jspecify.annotations.Nullable;

/**
 * An evaluated node: the part of the formula, its value, and the parts that were evaluated for it.
 *
 * <p>It is filled while the formula is evaluated and nothing writes to it afterwards; a tree of
 * finished copies would double the price of an explanation, and so would a list at every node.
 */
public final class Trace {

  private final Expression expression;
  private @Nullable Object value;
  private @Nullable Trace first;
  private @Nullable Trace last;
  private @Nullable Trace next;
  private int size;

  private Trace(Expression expression) {
    this.expression = expression;
  }

  static Trace root() {
    return new Trace(NOTHING);
  }

  private static final Literal NOTHING = new Literal(null);

  Trace part(Expression of) {
    Trace part = new Trace(of);
    if (last == null) {
      first = part;
    } else {
      last.next = part;
    }
    last = part;
    size++;
    return part;
  }

  void end(@Nullable Object result) {
    value = result;
  }

  /** The part of the formula. */
  public Expression expression() {
    return expression;
  }

  /** Its value; may be {@link Unknown}. */
  public @Nullable Object value() {
    return value;
  }

  /**
   * The first of the parts that were evaluated for it, the others being {@link #next} to it; null
   * if there is none. Names and literals are left out.
   */
  public @Nullable Trace first() {
    return first;
  }

  /** The part that was evaluated after this one for the same whole, or null. */
  public @Nullable Trace next() {
    return next;
  }

  /** How many parts were evaluated for it. */
  public int size() {
    return size;
  }
}
