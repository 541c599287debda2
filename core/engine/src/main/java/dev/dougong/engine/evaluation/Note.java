package dev.dougong.engine.evaluation;

import dev.dougong.engine.rule.Text;

/** Something about the way a result came about that its reader must know. */
public enum Note {
  /** Working days were counted from Monday to Friday because no public holidays were given. */
  PUBLIC_HOLIDAYS_NOT_COUNTED(
      "未提供法定节假日和调休安排，工作日按周一至周五计算。",
      "No public holidays were given: working days are Monday to Friday.");

  private final String zh;
  private final String en;

  Note(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The note in both languages. */
  public Text text() {
    return new Text(zh, en);
  }
}
