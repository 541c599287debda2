package dev.dougong.core.enterprise;

/** The kind of work for which a construction enterprise needs a qualification. */
public enum QualificationCategory {
  /** 勘察: survey. */
  SURVEY,
  /** 设计: design. */
  DESIGN,
  /** 监理: supervision. */
  SUPERVISION,
  /** 施工总承包: general contracting. */
  GENERAL_CONTRACTING,
  /** 专业承包: professional contracting. */
  PROFESSIONAL_CONTRACTING
}
