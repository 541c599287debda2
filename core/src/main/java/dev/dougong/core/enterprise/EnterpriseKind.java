package dev.dougong.core.enterprise;

/** The main business of an enterprise. */
public enum EnterpriseKind {
  /** 小微建筑企业: small micro construction. */
  SMALL_MICRO_CONSTRUCTION,
  /** 劳务分包企业: labour subcontractor. */
  LABOUR_SUBCONTRACTOR,
  /** 其他: other. */
  OTHER,
  /** 设计: design. */
  DESIGN,
  /** 部品部件生产: component production. */
  COMPONENT_PRODUCTION,
  /** 施工: construction. */
  CONSTRUCTION,
  /** 装备制造: equipment manufacturing. */
  EQUIPMENT_MANUFACTURING,
  /** 科技研发: tech research. */
  TECH_RESEARCH,
  /** 勘察设计: survey design. */
  SURVEY_DESIGN,
  /** 监理: supervision. */
  SUPERVISION,
  /** 检测: testing. */
  TESTING,
  /** 造价咨询: cost consulting. */
  COST_CONSULTING,
  /** 招标代理: tender agency. */
  TENDER_AGENCY,
  /** 钢结构企业: steel contractor. */
  STEEL_CONTRACTOR,
  /** 装饰装修企业: decoration contractor. */
  DECORATION_CONTRACTOR,
  /** 智能化企业: intelligent systems contractor. */
  INTELLIGENT_SYSTEMS_CONTRACTOR,
  /** 古建筑企业: ancient architecture contractor. */
  ANCIENT_ARCHITECTURE_CONTRACTOR,
  /** 施工总承包企业: general contractor. */
  GENERAL_CONTRACTOR,
  /** 幕墙企业: curtain wall contractor. */
  CURTAIN_WALL_CONTRACTOR
}
