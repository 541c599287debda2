package dev.dougong.core.evaluation.internal;

import org.jspecify.annotations.Nullable;

/** An executable formula or part of one. */
abstract class Node {

  /** The value in that frame. */
  abstract @Nullable Object eval(Frame frame);
}
