package dev.dougong.core.fund;

/** A topic that fund money is divided among. */
public enum AssessmentTopic {
  /** 建筑节能与绿色建筑: energy and green building. */
  ENERGY_AND_GREEN_BUILDING,
  /** 新型建筑工业化: building industrialisation. */
  BUILDING_INDUSTRIALISATION
}
