package dev.dougong.calculators.subsidy;

import dev.dougong.engine.rule.Text;

/**
 * What a benefit consists of.
 *
 * <p>Amounts of different forms are never added: a yuan off the taxable income is not a yuan.
 */
public enum BenefitForm {
  /** Money paid out. */
  AWARD("奖补资金", "awards", "CNY"),
  /** Tax or charges that need not be paid. */
  TAX_RELIEF("税费减免", "tax and charges relieved", "CNY"),
  /** An amount taken off the taxable income. */
  TAX_DEDUCTION("税前扣除额", "deductions from taxable income", "CNY"),
  /** A higher limit of a loan. */
  LOAN_LIMIT("贷款额度上浮", "higher loan limits", "CNY"),
  /** Floor area granted, or not counted. */
  FLOOR_AREA("建筑面积", "floor area", "m2");

  private final String zh;
  private final String en;
  private final String unit;

  BenefitForm(String zh, String en, String unit) {
    this.zh = zh;
    this.en = en;
    this.unit = unit;
  }

  /** Its name in Chinese and English. */
  public Text label() {
    return new Text(zh, en);
  }

  /** The unit of its amounts: {@code CNY} or {@code m2}. */
  public String unit() {
    return unit;
  }
}
