package dev.dougong.core.building;

/** How little energy or carbon a building is designed to need. */
public enum EnergyClass {
  /** 无: none. */
  NONE,
  /** 超低能耗: ultra low. */
  ULTRA_LOW,
  /** 近零能耗: near zero. */
  NEAR_ZERO,
  /** 零能耗: zero energy. */
  ZERO_ENERGY,
  /** 零碳: zero carbon. */
  ZERO_CARBON
}
