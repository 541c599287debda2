package dev.dougong.core.enterprise;

/** The management system or quality that a certification attests. */
public enum CertificationKind {
  /** 质量管理体系认证: quality management. */
  QUALITY_MANAGEMENT,
  /** 环境管理体系认证: environmental management. */
  ENVIRONMENTAL_MANAGEMENT,
  /** 职业健康安全管理体系认证: occupational health and safety management. */
  SAFETY_MANAGEMENT,
  /** 绿色建材认证: green building materials. */
  GREEN_MATERIAL,
  /** 其他认证: another one. */
  OTHER
}
