package dev.dougong.engine.evaluation.internal;

import dev.dougong.engine.expression.Function;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A built-in function applied to arguments; unknown arguments make most results unknown. */
final class FunctionNode extends Node {

  private final Function function;
  private final Node[] arguments;

  private FunctionNode(Function function, List<Node> arguments) {
    this.function = function;
    this.arguments = arguments.toArray(new Node[0]);
  }

  static Node of(Function function, List<Node> arguments) {
    if (function == Function.NOT) {
      return new LogicNodes.Not(arguments.get(0));
    }
    if ((function == Function.MIN || function == Function.MAX) && arguments.size() == 2) {
      return new Extreme(arguments.get(0), arguments.get(1), function == Function.MAX ? 1 : -1);
    }
    return new FunctionNode(function, arguments);
  }

  @Override
  @Nullable Object eval(Frame frame) {
    @Nullable Object[] values = new Object[arguments.length];
    Unknown open = null;
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].value(frame);
      if (values[i] instanceof Unknown unknown && !decidesWithUnknownItems()) {
        open = open == null ? unknown : Unknown.both(open, unknown);
      }
    }
    if (open != null) {
      return open;
    }
    return Builtins.apply(function, Collections.unmodifiableList(Arrays.asList(values)), frame);
  }

  private boolean decidesWithUnknownItems() {
    return function == Function.ALL || function == Function.ANY;
  }

  /** The lesser or greater of two values, the way most caps and floors are written. */
  private static final class Extreme extends Node {
    private final Node left;
    private final Node right;
    private final int sign;

    Extreme(Node left, Node right, int sign) {
      this.left = left;
      this.right = right;
      this.sign = sign;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object a = left.value(frame);
      Object b = right.value(frame);
      if (a instanceof BigDecimal first && b instanceof BigDecimal second) {
        return Integer.signum(first.compareTo(second)) == -sign ? second : first;
      }
      Unknown unknown = Unknown.either(a, b);
      if (unknown != null) {
        return unknown;
      }
      return Builtins.extreme(Arrays.asList(a, b), sign);
    }
  }
}
