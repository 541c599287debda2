package dev.dougong.core.project;

/** Whether a project builds anew, alters or extends. */
public enum ConstructionNature {
  /** 新建: new. */
  NEW,
  /** 改建: alteration. */
  ALTERATION,
  /** 扩建: extension. */
  EXTENSION,
  /** 既有: existing. */
  EXISTING,
  /** 其他: other. */
  OTHER,
  /** 拆除全部围护结构的改造: renovation full envelope removal. */
  RENOVATION_FULL_ENVELOPE_REMOVAL,
  /** 其他改造: other renovation. */
  OTHER_RENOVATION
}
