package dev.dougong.core.product;

/** The kind of a coal-fired facility. */
public enum CoalFacilityType {
  /** 燃煤锅炉: coal boiler. */
  COAL_BOILER,
  /** 茶水炉: tea boiler. */
  TEA_BOILER,
  /** 经营性炉灶: commercial stove. */
  COMMERCIAL_STOVE,
  /** 储粮烘干设备: grain storage dryer. */
  GRAIN_STORAGE_DRYER,
  /** 农产品加工: agri processing. */
  AGRI_PROCESSING,
  /** 其他: other. */
  OTHER,
  /** 其他燃煤设施: other coal facility. */
  OTHER_COAL_FACILITY,
  /** 散煤: scattered coal. */
  SCATTERED_COAL,
  /** 非燃煤: not coal. */
  NOT_COAL
}
