package dev.dougong.calculators.green;

/** A level of GB/T 50378, from the lowest to the highest. */
public enum GreenLevel {
  /** A control item is not met. */
  NONE(0),
  /** 基本级: all control items are met. */
  BASIC(0),
  /** 一星级. */
  ONE_STAR(1),
  /** 二星级. */
  TWO_STAR(2),
  /** 三星级. */
  THREE_STAR(3);

  private final int stars;

  GreenLevel(int stars) {
    this.stars = stars;
  }

  /** The stars of the level; the basic level has none. */
  public int stars() {
    return stars;
  }
}
