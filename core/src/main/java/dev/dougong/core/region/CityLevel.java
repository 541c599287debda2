package dev.dougong.core.region;

/** Whether a city is of prefecture or county level. */
public enum CityLevel {
  /** 设区市: prefecture. */
  PREFECTURE,
  /** 县级: county. */
  COUNTY
}
