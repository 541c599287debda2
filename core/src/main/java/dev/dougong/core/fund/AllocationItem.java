package dev.dougong.core.fund;

/** An item for which fund money is allotted. */
public enum AllocationItem {
  /** 高星级绿色建筑: high star green. */
  HIGH_STAR_GREEN,
  /** 超低能耗建筑: ultra low energy. */
  ULTRA_LOW_ENERGY,
  /** 近零能耗建筑: near zero energy. */
  NEAR_ZERO_ENERGY,
  /** 可再生能源应用: renewable application. */
  RENEWABLE_APPLICATION,
  /** 建筑光伏装机: BIPV capacity. */
  BIPV_CAPACITY,
  /** 公共建筑节能改造: public retrofit. */
  PUBLIC_RETROFIT,
  /** 居住建筑节能改造: residential retrofit. */
  RESIDENTIAL_RETROFIT,
  /** 能耗监测平台: energy monitoring platform. */
  ENERGY_MONITORING_PLATFORM,
  /** 绿色生态城区: eco district. */
  ECO_DISTRICT,
  /** 绿色建材认证: green material certification. */
  GREEN_MATERIAL_CERTIFICATION,
  /** 绿色建材试点: green material pilot. */
  GREEN_MATERIAL_PILOT,
  /** 新开工装配式建筑: new prefab. */
  NEW_PREFAB,
  /** 装配式建筑占比: prefab share. */
  PREFAB_SHARE,
  /** 新开工装配式住宅: new prefab housing. */
  NEW_PREFAB_HOUSING,
  /** 新开工钢结构住宅: new steel housing. */
  NEW_STEEL_HOUSING,
  /** 新开工装配式住宅和公共建筑: new prefab res public. */
  NEW_PREFAB_RES_PUBLIC,
  /** 新建全装修: new full fitout. */
  NEW_FULL_FITOUT
}
