package dev.dougong.calculators.scope;

import dev.dougong.engine.rule.Text;

/** How strongly a text demands something, the strongest first. */
public enum Strength {
  /** It has to be done. */
  MANDATORY("强制", "mandatory"),
  /** In principle it has to be done; who does not has to say why. */
  IN_PRINCIPLE("原则上应", "required in principle"),
  /** The project is among those that are to take the lead. */
  LEAD("带头", "to take the lead"),
  /** It is encouraged, promoted, preferred or tried out. */
  ENCOURAGED("鼓励", "encouraged");

  private final String zh;
  private final String en;

  Strength(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The word for it in both languages. */
  public Text label() {
    return new Text(zh, en);
  }

  /** Whether leaving it undone needs at least a reason. */
  public boolean isRequired() {
    return this == MANDATORY || this == IN_PRINCIPLE;
  }
}
