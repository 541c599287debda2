package dev.dougong.engine.evaluation.internal;

import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Literal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An evaluated node: the part of the formula, its value, and the parts that were evaluated for it.
 *
 * <p>It is filled while the formula is evaluated and nothing writes to it afterwards; a tree of
 * finished copies would double the price of an explanation.
 */
public final class Trace {

  private final Expression expression;
  private @Nullable Object value;
  private @Nullable List<Trace> parts;

  private Trace(Expression expression) {
    this.expression = expression;
  }

  static Trace root() {
    return new Trace(NOTHING);
  }

  private static final Literal NOTHING = new Literal(null);

  Trace part(Expression of) {
    if (parts == null) {
      parts = new ArrayList<>(4);
    }
    Trace part = new Trace(of);
    parts.add(part);
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

  /** The parts that were evaluated for it, in that order; names and literals are left out. */
  public List<Trace> parts() {
    return parts == null ? List.of() : Collections.unmodifiableList(parts);
  }
}
