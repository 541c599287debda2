package dev.dougong.core.enterprise;

/** The highest level at which the technology centre of an enterprise is recognised. */
public enum TechCentreLevel {
  /** 无: none. */
  NONE,
  /** 县级: county. */
  COUNTY,
  /** 市级: city. */
  CITY,
  /** 省级: provincial. */
  PROVINCIAL,
  /** 国家级: national. */
  NATIONAL
}
