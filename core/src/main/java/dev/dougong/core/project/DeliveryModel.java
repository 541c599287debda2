package dev.dougong.core.project;

/** How design and construction are contracted. */
public enum DeliveryModel {
  /** 工程总承包: EPC (engineering general contracting). */
  EPC,
  /** 传统模式: traditional. */
  TRADITIONAL
}
