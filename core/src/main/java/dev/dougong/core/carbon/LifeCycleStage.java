package dev.dougong.core.carbon;

/** A stage in the life of a building whose emissions are counted by themselves. */
public enum LifeCycleStage {
  /** 建材生产: production of the materials. */
  MATERIAL_PRODUCTION,
  /** 建材运输: transport of the materials. */
  MATERIAL_TRANSPORT,
  /** 建造: construction on site. */
  CONSTRUCTION,
  /** 运行: operation over the study period. */
  OPERATION,
  /** 拆除: demolition. */
  DEMOLITION
}
