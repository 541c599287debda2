package dev.dougong.core.enterprise;

/** The kind of a scientific or technical achievement that was recognised. */
public enum AchievementKind {
  /** 科学技术进步奖: science progress award. */
  SCIENCE_PROGRESS_AWARD,
  /** 技术中心: tech centre. */
  TECH_CENTRE,
  /** 其他奖项: other award. */
  OTHER_AWARD,
  /** 无: none. */
  NONE,
  /** 科学技术奖: science technology award. */
  SCIENCE_TECHNOLOGY_AWARD,
  /** 工法: construction method. */
  CONSTRUCTION_METHOD,
  /** 其他: other. */
  OTHER
}
