package dev.dougong.calculators.target;

import dev.dougong.engine.rule.Text;

/** How a figure stands with a target. */
public enum Standing {
  /** The target is met. */
  MET("达到", "met"),
  /** It is not met, and is due later than the year of the figure. */
  NOT_YET("尚未达到", "not yet met"),
  /** It is not met. */
  MISSED("未达到", "missed"),
  /** The text gives no figure for this case, such as for that year. */
  NO_TARGET("无目标值", "no figure in the text"),
  /** Facts are missing. */
  UNDETERMINED("待定", "undetermined");

  private final String zh;
  private final String en;

  Standing(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The word for it in both languages. */
  public Text label() {
    return new Text(zh, en);
  }
}
