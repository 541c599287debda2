package dev.dougong.calculators.scoring;

import dev.dougong.engine.rule.Text;

/** A table of the corpus by which points are given. */
public enum ScoreTable {
  /** Hangzhou demonstration base for prefabricated building: designers. */
  HANGZHOU_DESIGN_BASE("杭州装配式示范产业基地（设计类）", "Hangzhou demonstration base: design"),
  /** The same: builders. */
  HANGZHOU_CONSTRUCTION_BASE("杭州装配式示范产业基地（施工类）", "Hangzhou demonstration base: construction"),
  /** The same: makers of components. */
  HANGZHOU_COMPONENT_BASE("杭州装配式示范产业基地（部品部件类）", "Hangzhou demonstration base: components"),
  /** Hangzhou demonstration project: a prefabricated building. */
  HANGZHOU_BUILDING_PROJECT("杭州装配式建筑示范项目", "Hangzhou demonstration project: building"),
  /** Hangzhou demonstration project: prefabricated farmhouses. */
  HANGZHOU_FARMHOUSE_PROJECT("杭州装配式农房示范项目", "Hangzhou demonstration project: farmhouses"),
  /** Zhejiang's yearly assessment of a county: building industrialisation. */
  ZHEJIANG_COUNTY_INDUSTRIALISATION("浙江县（市、区）建筑工业化考核", "Zhejiang county: industrialisation"),
  /** The same: energy saving and green building. */
  ZHEJIANG_COUNTY_GREEN("浙江县（市、区）节能与绿色建筑考核", "Zhejiang county: green building"),
  /** Zhejiang's yearly assessment of a city: building industrialisation. */
  ZHEJIANG_CITY_INDUSTRIALISATION("浙江设区市建筑工业化考核", "Zhejiang city: industrialisation"),
  /** The same: energy saving and green building. */
  ZHEJIANG_CITY_GREEN("浙江设区市节能与绿色建筑考核", "Zhejiang city: green building");

  private final String zh;
  private final String en;

  ScoreTable(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The name in both languages. */
  public Text label() {
    return new Text(zh, en);
  }
}
