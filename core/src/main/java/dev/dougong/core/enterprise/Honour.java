package dev.dougong.core.enterprise;

/** An honour or ranking of an enterprise that some policies reward. */
public enum Honour {
  /** 省级建筑强企: provincial strong construction enterprise. */
  PROVINCIAL_STRONG_CONSTRUCTION_ENTERPRISE,
  /** 主项资质晋升特级: main qualification promoted to special grade. */
  MAIN_QUALIFICATION_PROMOTED_TO_SPECIAL_GRADE,
  /** 首次入围中国企业500强: first time china top 500. */
  FIRST_TIME_CHINA_TOP_500,
  /** 首次入围民营企业500强: first time private top 500. */
  FIRST_TIME_PRIVATE_TOP_500,
  /** 首次入围大企业集团竞争力500强: first time large group competitiveness top 500. */
  FIRST_TIME_LARGE_GROUP_COMPETITIVENESS_TOP_500,
  /** 其他荣誉: other honour. */
  OTHER_HONOUR,
  /** 首次入围中国建筑业综合实力百强: first time china construction top 100. */
  FIRST_TIME_CHINA_CONSTRUCTION_TOP_100,
  /** 首次入围江苏建筑业百强: first time jiangsu construction top 100. */
  FIRST_TIME_JIANGSU_CONSTRUCTION_TOP_100,
  /** 其他: other. */
  OTHER
}
