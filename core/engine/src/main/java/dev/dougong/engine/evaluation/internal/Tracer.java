package dev.dougong.engine.evaluation.internal;

import dev.dougong.engine.expression.Expression;
import org.jspecify.annotations.Nullable;

/** Collects the value of every node that is evaluated, as a tree. */
final class Tracer {

  private Trace open = Trace.root();

  @Nullable Object trace(Expression expression, Node node, Frame frame) {
    Trace outer = open;
    Trace trace = outer.part(expression);
    open = trace;
    try {
      Object value = node.eval(frame);
      trace.end(value);
      return value;
    } finally {
      open = outer;
    }
  }

  /** What was traced since the last call: the trees of one formula, below a nameless root. */
  Trace take() {
    Trace taken = open;
    open = Trace.root();
    return taken;
  }
}
