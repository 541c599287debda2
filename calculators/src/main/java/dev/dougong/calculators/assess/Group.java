package dev.dougong.calculators.assess;

import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;

/** What a provision means to the one it concerns: the headings of an assessment. */
public enum Group {
  /** Amounts, area bonuses, tax benefits, rights and shares of money. */
  ENTITLEMENTS("权益", "entitlements"),
  /** Duties, quotas and penalties. */
  OBLIGATIONS("义务", "obligations"),
  /** Ratios, deadlines, price limits and figures that others are checked against. */
  CHECKS("核验", "checks"),
  /** Points and grades. */
  SCORES("评分与等级", "scores and grades"),
  /** Values to be reached. */
  TARGETS("目标", "targets"),
  /** Lists in which something stands or does not. */
  CATALOGUES("目录", "catalogues");

  private final String zh;
  private final String en;

  Group(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The group of a kind of provision. */
  public static Group of(Provision.Kind kind) {
    return switch (kind) {
      case AMOUNT, AREA_BONUS, TAX, ELIGIBILITY, ALLOCATION -> ENTITLEMENTS;
      case MANDATE, QUOTA, PENALTY -> OBLIGATIONS;
      case RATIO_CHECK, DEADLINE, PRICE_CONTROL, FORMULA -> CHECKS;
      case SCORE, CLASSIFICATION -> SCORES;
      case TARGET -> TARGETS;
      case CATALOG -> CATALOGUES;
    };
  }

  /** The heading in both languages. */
  public Text label() {
    return new Text(zh, en);
  }
}
