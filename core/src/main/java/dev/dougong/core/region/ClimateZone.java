package dev.dougong.core.region;

/** The thermal design zone of a place. */
public enum ClimateZone {
  /** 严寒地区: severe cold. */
  SEVERE_COLD,
  /** 寒冷地区: cold. */
  COLD,
  /** 夏热冬冷地区: hot summer cold winter. */
  HOT_SUMMER_COLD_WINTER,
  /** 夏热冬暖地区: hot summer warm winter. */
  HOT_SUMMER_WARM_WINTER,
  /** 温和地区: temperate. */
  TEMPERATE
}
