package dev.dougong.engine.evaluation.internal;

import org.jspecify.annotations.Nullable;

/** An executable formula or part of one. */
abstract class Node {

  /** The value in that frame. */
  abstract @Nullable Object eval(Frame frame);

  /**
   * The same value, found without a virtual call where the node is a name or a figure, as most
   * operands are.
   */
  final @Nullable Object value(Frame frame) {
    if (this instanceof Slot slot) {
      return frame.slots[slot.index];
    }
    return this instanceof Constant constant ? constant.value : eval(frame);
  }

  /** A figure or another value that is the same for all facts. */
  static final class Constant extends Node {
    final @Nullable Object value;

    Constant(@Nullable Object value) {
      this.value = value;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      return value;
    }
  }

  /** A shared fact, which is read where it stands among the facts. */
  static final class Given extends Node {
    final int place;
    private final int index;

    Given(int place, int index) {
      this.place = place;
      this.index = index;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object value = frame.facts.atPlace(place);
      return value != null ? value : frame.absent(index);
    }
  }

  /** A fact that the provision declares for itself, an earlier output or a variable. */
  static final class Slot extends Node {
    private final int index;

    Slot(int index) {
      this.index = index;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      return frame.slots[index];
    }
  }
}
