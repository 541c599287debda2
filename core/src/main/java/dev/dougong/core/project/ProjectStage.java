package dev.dougong.core.project;

/** The stage that a project has reached. */
public enum ProjectStage {
  /** 在建: under construction. */
  UNDER_CONSTRUCTION,
  /** 拟建: planned. */
  PLANNED,
  /** 存量: existing. */
  EXISTING,
  /** 已竣工: completed. */
  COMPLETED
}
