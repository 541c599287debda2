package dev.dougong.core.building;

/** How the homes of a residential building reach their users. */
public enum HousingKind {
  /** 公租房: public rental. */
  PUBLIC_RENTAL,
  /** 商品住宅: commodity. */
  COMMODITY,
  /** 其他: other. */
  OTHER
}
