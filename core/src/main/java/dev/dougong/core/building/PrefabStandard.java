package dev.dougong.core.building;

/**
 * The standard under which the prefabrication of a building is evaluated.
 *
 * <p>An assembly rate means nothing without it: the same building has different rates under
 * different standards.
 */
public enum PrefabStandard {
  /** 国家标准GB/T 51129: GB/T 51129 (national). */
  GB_T_51129,
  /** 浙江标准DB33/T 1165: DB33/T 1165 (Zhejiang). */
  DB33_T_1165,
  /** 其他: other. */
  OTHER,
  /** 浙江省导则（2016）: Zhejiang guide of 2016. */
  PROVINCIAL_GUIDE_2016
}
