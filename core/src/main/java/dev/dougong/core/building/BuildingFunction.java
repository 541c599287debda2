package dev.dougong.core.building;

/**
 * What a building is used for in particular.
 *
 * <p>One list for all policy documents: each of them names the few functions that it knows.
 */
public enum BuildingFunction {
  /** 医院: hospital. */
  HOSPITAL,
  /** 学校: school. */
  SCHOOL,
  /** 办公楼: office. */
  OFFICE,
  /** 综合体: complex. */
  COMPLEX,
  /** 展览馆: exhibition hall. */
  EXHIBITION_HALL,
  /** 会展中心: convention centre. */
  CONVENTION_CENTRE,
  /** 体育馆: gymnasium. */
  GYMNASIUM,
  /** 保障性住房: affordable housing. */
  AFFORDABLE_HOUSING,
  /** 其他: other. */
  OTHER,
  /** 公租房: public rental. */
  PUBLIC_RENTAL,
  /** 保障性租赁住房: affordable rental. */
  AFFORDABLE_RENTAL,
  /** 共有产权住房: shared ownership. */
  SHARED_OWNERSHIP,
  /** 轨道交通: rail transit. */
  RAIL_TRANSIT,
  /** 商品住宅: commodity housing. */
  COMMODITY_HOUSING,
  /** 既有建筑改造: existing building renovation. */
  EXISTING_BUILDING_RENOVATION,
  /** 酒店: hotel. */
  HOTEL,
  /** 商业街: commercial street. */
  COMMERCIAL_STREET,
  /** 商场: shopping mall. */
  SHOPPING_MALL,
  /** 居住建筑: residential. */
  RESIDENTIAL,
  /** 其他公共建筑: other public. */
  OTHER_PUBLIC,
  /** 农房: farmhouse. */
  FARMHOUSE,
  /** 工业建筑: industrial. */
  INDUSTRIAL,
  /** 幼儿园: kindergarten. */
  KINDERGARTEN,
  /** 养老机构: elderly care. */
  ELDERLY_CARE,
  /** 儿童福利机构: child welfare. */
  CHILD_WELFARE,
  /** 应急指挥中心: emergency command centre. */
  EMERGENCY_COMMAND_CENTRE,
  /** 应急避难场所: emergency shelter. */
  EMERGENCY_SHELTER,
  /** 广播电视: broadcast TV. */
  BROADCAST_TV,
  /** 图书馆: library. */
  LIBRARY,
  /** 航站楼: airport terminal. */
  AIRPORT_TERMINAL,
  /** 火车站: railway station. */
  RAILWAY_STATION,
  /** 客运站: road passenger station. */
  ROAD_PASSENGER_STATION,
  /** 停车楼: parking building. */
  PARKING_BUILDING,
  /** 大型公共建筑: large public building. */
  LARGE_PUBLIC_BUILDING,
  /** 其他配租型住房: other allocated rental housing. */
  OTHER_ALLOCATED_RENTAL_HOUSING,
  /** 老旧小区改造: old community renovation. */
  OLD_COMMUNITY_RENOVATION,
  /** 旧改类未来社区: old area future community. */
  OLD_AREA_FUTURE_COMMUNITY,
  /** 市政公用设施: municipal facility. */
  MUNICIPAL_FACILITY,
  /** 其他客运场站: other passenger station. */
  OTHER_PASSENGER_STATION
}
