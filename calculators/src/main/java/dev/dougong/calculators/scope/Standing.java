package dev.dougong.calculators.scope;

import dev.dougong.engine.rule.Text;

/** Whether an obligation binds a project. */
public enum Standing {
  /** It does, with the strength that its text has. */
  BINDING("适用", "binding"),
  /** It does not. */
  NOT_BINDING("不适用", "not binding"),
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
