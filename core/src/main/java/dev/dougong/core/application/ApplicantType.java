package dev.dougong.core.application;

/** Who makes an application. */
public enum ApplicantType {
  /** 建设单位: project owner. */
  PROJECT_OWNER,
  /** 设计企业: design enterprise. */
  DESIGN_ENTERPRISE,
  /** 施工企业: construction enterprise. */
  CONSTRUCTION_ENTERPRISE,
  /** 工程总承包企业: EPC contractor. */
  EPC_CONTRACTOR,
  /** 其他参建单位: other participant. */
  OTHER_PARTICIPANT,
  /** 其他: other. */
  OTHER,
  /** 设区市建设主管部门: prefecture construction authority. */
  PREFECTURE_CONSTRUCTION_AUTHORITY,
  /** 县（市、区）建设主管部门: county construction authority. */
  COUNTY_CONSTRUCTION_AUTHORITY,
  /** 浙江注册法人: legal entity in zhejiang. */
  LEGAL_ENTITY_IN_ZHEJIANG,
  /** 省外法人: legal entity elsewhere. */
  LEGAL_ENTITY_ELSEWHERE,
  /** 市政府: city government. */
  CITY_GOVERNMENT,
  /** 县（市、区）政府: county government. */
  COUNTY_GOVERNMENT,
  /** 建筑工业化生产企业: industrialisation producer. */
  INDUSTRIALISATION_PRODUCER,
  /** 建筑工业化研究单位: industrialisation research institution. */
  INDUSTRIALISATION_RESEARCH_INSTITUTION,
  /** 建筑工业化装备企业: industrialisation equipment maker. */
  INDUSTRIALISATION_EQUIPMENT_MAKER,
  /** 施工总承包企业: general contractor. */
  GENERAL_CONTRACTOR
}
