package dev.dougong.core.enterprise;

/**
 * The field of works that a qualification of a builder or designer is for.
 *
 * <p>The thirteen fields of main contracting after the reform of 2020; a design or professional
 * qualification of a narrower kind keeps its name in {@link Qualification#specialty()}.
 */
public enum WorksField {
  /** 建筑工程: building works. */
  BUILDING,
  /** 公路工程: highways. */
  HIGHWAY,
  /** 铁路工程: railways. */
  RAILWAY,
  /** 港口与航道工程: ports and waterways. */
  PORT_AND_WATERWAY,
  /** 水利水电工程: water and hydropower. */
  WATER_AND_HYDROPOWER,
  /** 电力工程: electric power. */
  ELECTRIC_POWER,
  /** 矿山工程: mines. */
  MINING,
  /** 冶金工程: metallurgy. */
  METALLURGY,
  /** 石油化工工程: petrochemical works. */
  PETROCHEMICAL,
  /** 市政公用工程: municipal works. */
  MUNICIPAL,
  /** 通信工程: communications. */
  COMMUNICATIONS,
  /** 机电工程: mechanical and electrical works. */
  MECHANICAL_AND_ELECTRICAL,
  /** 民航工程: civil aviation. */
  CIVIL_AVIATION
}
