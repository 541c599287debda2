package dev.dougong.core.region;

/** The intensity that a region compares with its value of 2020. */
public enum IntensityMetric {
  /** 单位建筑面积能耗: energy per floor area. */
  ENERGY_PER_FLOOR_AREA,
  /** 人均综合能耗: energy per capita. */
  ENERGY_PER_CAPITA,
  /** 单位建筑面积碳排放: carbon per floor area. */
  CARBON_PER_FLOOR_AREA
}
