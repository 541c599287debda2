package dev.dougong.core.region;

/** Whether a town is a designated city. */
public enum CityType {
  /** 设市城市: designated city. */
  DESIGNATED_CITY,
  /** 其他县城: other county town. */
  OTHER_COUNTY_TOWN
}
