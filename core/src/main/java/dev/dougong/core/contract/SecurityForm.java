package dev.dougong.core.contract;

/** The form in which a deposit or guarantee is given. */
public enum SecurityForm {
  /** 银行保函: bank guarantee. */
  BANK_GUARANTEE,
  /** 担保公司保证: guarantee company bond. */
  GUARANTEE_COMPANY_BOND,
  /** 无: none. */
  NONE,
  /** 保险: insurance. */
  INSURANCE,
  /** 保函: guarantee letter. */
  GUARANTEE_LETTER,
  /** 现金: cash. */
  CASH,
  /** 其他: other. */
  OTHER
}
