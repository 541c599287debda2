package dev.dougong.core.building;

/** The main class of a building, which decides which half of the rules applies to it. */
public enum BuildingUse {
  /** 居住建筑: residential. */
  RESIDENTIAL,
  /** 公共建筑: public. */
  PUBLIC,
  /** 工业建筑: industrial. */
  INDUSTRIAL,
  /** 其他: other. */
  OTHER,
  /** 场馆类建筑: venue. */
  VENUE
}
