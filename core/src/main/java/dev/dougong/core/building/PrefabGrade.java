package dev.dougong.core.building;

/** The grade of a prefabricated building under its evaluation standard. */
public enum PrefabGrade {
  /** 基本级: basic grade. */
  BASIC,
  /** A级: grade A. */
  A,
  /** AA级: grade AA. */
  AA,
  /** AAA级: grade AAA. */
  AAA,
  /** 无: none. */
  NONE
}
