package dev.dougong.core.contract;

/** What a deposit or guarantee secures. */
public enum DepositType {
  /** 农民工工资保证金: migrant wage. */
  MIGRANT_WAGE,
  /** 投标保证金: bid. */
  BID,
  /** 履约保证金: performance. */
  PERFORMANCE,
  /** 质量保证金: quality. */
  QUALITY,
  /** 其他: other. */
  OTHER
}
