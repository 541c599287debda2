package dev.dougong.calculators.scope;

import dev.dougong.engine.rule.Text;

/** What an obligation of a project is about. */
public enum Topic {
  /** Prefabricated and industrialised construction. */
  PREFABRICATION("装配式建造", "prefabricated construction"),
  /** A steel structure. */
  STEEL("钢结构", "steel structure"),
  /** Precast inner walls, stairs and floors: the "three panels". */
  THREE_PANELS("三板应用", "precast panels"),
  /** The standard of green building and its stars. */
  GREEN_BUILDING("绿色建筑", "green building"),
  /** Green ways of building. */
  GREEN_CONSTRUCTION("绿色建造", "green construction"),
  /** Green building materials. */
  GREEN_MATERIALS("绿色建材", "green building materials"),
  /** The energy-saving rate of the design. */
  ENERGY_SAVING("设计节能率", "design energy-saving rate"),
  /** Ultra-low, near-zero and zero energy buildings. */
  ULTRA_LOW_ENERGY("超低与近零能耗", "ultra-low and near-zero energy"),
  /** Retrofit of existing buildings for energy saving. */
  ENERGY_RETROFIT("节能改造", "energy retrofit"),
  /** Sub-metering, energy management, the connection to a platform. */
  ENERGY_MONITORING("用能计量与监管", "energy metering and monitoring"),
  /** Renewable energy of any kind. */
  RENEWABLE_ENERGY("可再生能源", "renewable energy"),
  /** Photovoltaics on or in the building. */
  PHOTOVOLTAICS("光伏", "photovoltaics"),
  /** Fixtures that save water. */
  WATER_FIXTURES("节水器具", "water-saving fixtures"),
  /** Use of rain water and reclaimed water. */
  RAIN_AND_RECLAIMED_WATER("雨水与中水利用", "rain and reclaimed water"),
  /** Pipes and cables in utility tunnels. */
  UTILITY_TUNNEL("综合管廊", "utility tunnel"),
  /** Design and construction by one general contractor. */
  EPC("工程总承包", "EPC contracting"),
  /** Whole-process consulting. */
  CONSULTING("全过程工程咨询", "whole-process consulting"),
  /** The architect responsibility system. */
  ARCHITECT_RESPONSIBILITY("建筑师负责制", "architect responsibility system"),
  /** Building information modelling. */
  BIM("BIM应用", "BIM"),
  /** Smart construction equipment. */
  SMART_CONSTRUCTION("智能建造", "smart construction"),
  /** Dwellings handed over with full fit-out. */
  FULL_FIT_OUT("全装修", "full fit-out"),
  /** Fit-out by prefabricated parts. */
  PREFABRICATED_FIT_OUT("装配化装修", "prefabricated fit-out"),
  /** Requirements that have to be written into land terms, plans and approvals. */
  LAND_TERMS("规划与供地条件", "planning and land terms");

  private final String zh;
  private final String en;

  Topic(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The name in both languages. */
  public Text label() {
    return new Text(zh, en);
  }
}
