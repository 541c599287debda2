package dev.dougong.core.enterprise;

/** The highest level at which a factory is recognised as green. */
public enum GreenFactoryLevel {
  /** 无: none. */
  NONE,
  /** 市级: city. */
  CITY,
  /** 省级: provincial. */
  PROVINCIAL,
  /** 国家级: national. */
  NATIONAL
}
