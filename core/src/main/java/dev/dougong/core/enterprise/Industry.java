package dev.dougong.core.enterprise;

/**
 * The industry that an enterprise belongs to, where the capacity or energy rules of industries
 * apply.
 */
public enum Industry {
  /** 钢铁: steel. */
  STEEL,
  /** 电解铝: electrolytic aluminium. */
  ELECTROLYTIC_ALUMINIUM,
  /** 水泥熟料: cement clinker. */
  CEMENT_CLINKER,
  /** 平板玻璃: flat glass. */
  FLAT_GLASS,
  /** 炼油: refining. */
  REFINING,
  /** 传统煤化工: traditional coal chemistry. */
  TRADITIONAL_COAL_CHEMISTRY,
  /** 其他: other. */
  OTHER,
  /** 钢铁冶炼: steel smelting. */
  STEEL_SMELTING,
  /** 石化: petrochemical. */
  PETROCHEMICAL,
  /** 氧化铝: alumina. */
  ALUMINA,
  /** 多晶硅: polysilicon. */
  POLYSILICON,
  /** 锂电池正负极材料: lithium battery electrode. */
  LITHIUM_BATTERY_ELECTRODE,
  /** 水泥: cement. */
  CEMENT,
  /** 陶瓷: ceramics. */
  CERAMICS,
  /** 铜冶炼: copper smelting. */
  COPPER_SMELTING,
  /** 硅: silicon. */
  SILICON,
  /** 锂: lithium. */
  LITHIUM,
  /** 镁: magnesium. */
  MAGNESIUM
}
