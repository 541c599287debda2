package dev.dougong.core.enterprise;

/** The level of government that gave an award or recognised an achievement. */
public enum AwardLevel {
  /** 无: none. */
  NONE,
  /** 市级: city. */
  CITY,
  /** 省级: provincial. */
  PROVINCIAL,
  /** 国家级: national. */
  NATIONAL,
  /** 县级: county. */
  COUNTY,
  /** 其他: other. */
  OTHER
}
