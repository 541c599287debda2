package dev.dougong.core.region;

/** The functional type of a county town or county. */
public enum CountyFunction {
  /** 生态功能: ecological. */
  ECOLOGICAL,
  /** 农产品主产: main agricultural. */
  MAIN_AGRICULTURAL,
  /** 其他: other. */
  OTHER,
  /** 大城市周边: big city periphery. */
  BIG_CITY_PERIPHERY,
  /** 专业功能: specialised function. */
  SPECIALISED_FUNCTION,
  /** 人口流失: population loss. */
  POPULATION_LOSS,
  /** 边境: border. */
  BORDER
}
