package dev.dougong.core.evaluation.internal;

import dev.dougong.core.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the value of every node that is evaluated, as a tree. */
final class Tracer {

  /** An evaluated node, while its parts are still being evaluated. */
  static final class Entry {
    final Expression expression;
    final List<Entry> parts = new ArrayList<>();
    @Nullable Object value;

    Entry(Expression expression) {
      this.expression = expression;
    }
  }

  private final List<Entry> roots = new ArrayList<>();
  private final List<Entry> open = new ArrayList<>();

  @Nullable Object trace(Expression expression, Node node, Frame frame) {
    Entry entry = new Entry(expression);
    (open.isEmpty() ? roots : open.get(open.size() - 1).parts).add(entry);
    open.add(entry);
    try {
      entry.value = node.eval(frame);
    } finally {
      open.remove(open.size() - 1);
    }
    return entry.value;
  }

  /** The roots traced since the last call. */
  List<Entry> take() {
    List<Entry> taken = List.copyOf(roots);
    roots.clear();
    return taken;
  }
}
