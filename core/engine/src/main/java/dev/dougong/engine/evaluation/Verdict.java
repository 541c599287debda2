package dev.dougong.engine.evaluation;

/** What a provision that asks a yes-or-no question says. */
public enum Verdict {
  /** Met, eligible, compliant, in force, applicable. */
  YES,
  /** Not so. */
  NO,
  /** Facts are missing that could decide it either way. */
  UNDETERMINED
}
