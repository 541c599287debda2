package dev.dougong.core.enterprise;

/** What a production base for building parts makes. */
public enum PartsBaseType {
  /** 装配式混凝土: precast concrete. */
  PRECAST_CONCRETE,
  /** 钢构件: steel. */
  STEEL,
  /** 木结构: timber. */
  TIMBER,
  /** 建筑部品: building parts. */
  BUILDING_PARTS,
  /** 机电部品: MEP parts. */
  MEP_PARTS,
  /** 装修部品: fit out parts. */
  FIT_OUT_PARTS
}
