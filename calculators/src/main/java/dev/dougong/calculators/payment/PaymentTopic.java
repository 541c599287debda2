package dev.dougong.calculators.payment;

import dev.dougong.engine.rule.Text;

/** What a rule on payment is about. */
public enum PaymentTopic {
  /** Paying for completed work while the works go on. */
  PROGRESS("进度款", "progress payment"),
  /** Paying in advance. */
  ADVANCE("预付款", "advance payment"),
  /** Settling the price when the works are finished. */
  SETTLEMENT("竣工结算与付款", "settlement"),
  /** Settling in stages. */
  PROCESS_SETTLEMENT("施工过程结算", "process settlement"),
  /** The wages of the workers. */
  WAGES("农民工工资", "wages"),
  /** Deposits and guarantees. */
  DEPOSITS("保证金与保函", "deposits and guarantees");

  private final String zh;
  private final String en;

  PaymentTopic(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Its name in Chinese and English. */
  public Text label() {
    return new Text(zh, en);
  }
}
