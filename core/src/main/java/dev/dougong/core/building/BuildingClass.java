package dev.dougong.core.building;

/** The class of a building where the green-building requirement is raised for some classes. */
public enum BuildingClass {
  /** 大型公共建筑: large public. */
  LARGE_PUBLIC,
  /** 公益性建筑: public welfare. */
  PUBLIC_WELFARE,
  /** 其他公共建筑: other public. */
  OTHER_PUBLIC,
  /** 居住建筑: residential. */
  RESIDENTIAL
}
