package dev.dougong.core.enterprise;

/** The size class of an enterprise under the national standard for enterprise sizes. */
public enum EnterpriseSize {
  /** 大型: large. */
  LARGE,
  /** 中型: medium. */
  MEDIUM,
  /** 小型: small. */
  SMALL,
  /** 微型: micro. */
  MICRO
}
