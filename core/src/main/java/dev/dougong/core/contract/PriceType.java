package dev.dougong.core.contract;

/** How a contract is priced. */
public enum PriceType {
  /** 固定总价: fixed total price. */
  FIXED_TOTAL_PRICE,
  /** 其他: other. */
  OTHER,
  /** 总价: total price. */
  TOTAL_PRICE
}
