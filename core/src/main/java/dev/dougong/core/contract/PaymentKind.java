package dev.dougong.core.contract;

/** What a payment under a contract is for. */
public enum PaymentKind {
  /** 预付款: advance payment. */
  ADVANCE,
  /** 工程进度款: progress payment. */
  PROGRESS,
  /** 结算款: final settlement. */
  SETTLEMENT,
  /** 其他: another purpose. */
  OTHER
}
