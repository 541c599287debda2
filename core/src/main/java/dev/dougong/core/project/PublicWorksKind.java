package dev.dougong.core.project;

/** The kind of public works for which steel, prefabrication and BIM are promoted. */
public enum PublicWorksKind {
  /** 新建公共建筑: new public building. */
  NEW_PUBLIC_BUILDING,
  /** 市政桥梁: municipal bridge. */
  MUNICIPAL_BRIDGE,
  /** 轨道交通: rail transit. */
  RAIL_TRANSIT,
  /** 交通枢纽: transport hub. */
  TRANSPORT_HUB,
  /** 其他: other. */
  OTHER,
  /** 保障性住房: affordable housing. */
  AFFORDABLE_HOUSING
}
