package dev.dougong.core.building;

/** The main structural system of a building. */
public enum StructureType {
  /** 装配式混凝土: precast concrete. */
  PRECAST_CONCRETE,
  /** 钢结构: steel. */
  STEEL,
  /** 木结构: timber. */
  TIMBER,
  /** 其他: other. */
  OTHER,
  /** 现浇混凝土: cast in place concrete. */
  CAST_IN_PLACE_CONCRETE,
  /** 轻钢: light steel. */
  LIGHT_STEEL,
  /** 其他工业化方式: other industrialised. */
  OTHER_INDUSTRIALISED,
  /** 混合结构: mixed. */
  MIXED
}
