package dev.dougong.core.person;

/** An honour of a person that some policies reward. */
public enum PersonHonour {
  /** 杭州工匠: hangzhou craftsman. */
  HANGZHOU_CRAFTSMAN,
  /** 五一劳动奖章: may day medal. */
  MAY_DAY_MEDAL,
  /** 劳动模范: model worker. */
  MODEL_WORKER,
  /** 其他荣誉: other honour. */
  OTHER_HONOUR,
  /** 无: none. */
  NONE,
  /** 杭州建设工匠: hangzhou construction craftsman. */
  HANGZHOU_CONSTRUCTION_CRAFTSMAN
}
