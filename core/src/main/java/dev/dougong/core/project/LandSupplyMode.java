package dev.dougong.core.project;

/** How the land of a project was supplied. */
public enum LandSupplyMode {
  /** 出让: grant. */
  GRANT,
  /** 划拨: allocation. */
  ALLOCATION,
  /** 其他: other. */
  OTHER
}
