package dev.dougong.core.building;

/** A surface of a room that can be built with prefabricated methods. */
public enum FitOutSurface {
  /** 墙面: wall. */
  WALL,
  /** 地面: floor. */
  FLOOR,
  /** 吊顶: ceiling. */
  CEILING
}
