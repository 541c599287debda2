package dev.dougong.compiler.check;

/** Takes what is wrong with a formula. */
public interface Problems {

  /** The formula cannot be compiled. */
  void error(int at, String message);

  /** A division that can hit zero. */
  void unguarded(int at, String message);

  /** Something that can be compiled and hardly is what was meant. */
  default void doubt(int at, String message) {}
}
