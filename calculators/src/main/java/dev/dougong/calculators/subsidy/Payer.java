package dev.dougong.calculators.subsidy;

import dev.dougong.engine.rule.Text;

/**
 * Who bears a benefit, as the text says it.
 *
 * <p>Where the text leaves it open, that is an answer of its own and never a guess.
 */
public enum Payer {
  /** The central government. */
  STATE("中央财政", "central government"),
  /** The province. */
  PROVINCE("省级财政", "province"),
  /** The prefecture-level city. */
  CITY("市级财政", "city"),
  /** The county, district or county-level city. */
  COUNTY("县（区）级财政", "county or district"),
  /** A local government of which the text does not name the level. */
  LOCAL("地方财政（层级未定）", "local government, level not named"),
  /** The client of a contract. */
  CLIENT("建设单位", "client"),
  /** The housing provident fund. */
  HOUSING_FUND("住房公积金", "housing provident fund"),
  /** Whoever would have got the tax or the charge. */
  TREASURY("税收", "treasury, as tax forgone"),
  /** Nobody, as no money is paid. */
  NOBODY("不涉及资金", "nobody, no money is paid"),
  /** The text does not say who pays. */
  UNSTATED("出资方未写明", "payer not stated");

  private final String zh;
  private final String en;

  Payer(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Its name in Chinese and English. */
  public Text label() {
    return new Text(zh, en);
  }
}
