package dev.dougong.calculators.energy;

import com.google.common.collect.ImmutableList;

/**
 * A provision that a question of this package asks, and how its answer is read.
 *
 * @param id the provision
 * @param output the output that answers
 * @param yes the value that says that it is met
 * @param no the value that says that it is not; any other value says that it does not concern the
 *     building
 * @param isGoal whether it is a goal of a later year, which no building has to meet yet
 */
record EnergyRule(String id, String output, String yes, String no, boolean isGoal) {

  static final ImmutableList<EnergyRule> DESIGN =
      ImmutableList.of(
          truth("gb-55015-2021/2.0.1-b", "compliant"),
          new EnergyRule("jianbiao-2022-53/6-b", "compliant", "true", "false", true),
          duty("zhejianshe-2022-47/2.1.1-a", "energySavingDuty"),
          duty("hangjianke-2023-70/2.1-a", "energySavingDuty"));

  /** The two that call a design rate the low-energy standard. */
  static final ImmutableList<EnergyRule> LOW_ENERGY = DESIGN.subList(2, 4);

  static final ImmutableList<EnergyRule> STANDARDS_2016 =
      ImmutableList.of(truth("gb-55015-2021/2.0.1-a", "compliant"));

  static final ImmutableList<EnergyRule> RETROFIT =
      ImmutableList.of(
          truth("guobanhan-2024-20/2.2-a", "compliant"),
          truth("guofa-2024-12/2.7.2-a", "reached"),
          truth("zhejianshe-2023-35/A1.2.4", "categoryConditionsMet"),
          truth("hangjianke-2023-70/2.14-b", "counts15"));

  static final ImmutableList<EnergyRule> RENEWABLES =
      ImmutableList.of(
          truth("zhejianshe-2023-35/2.5-a", "highProportionRenewable"),
          truth("zhejianshe-2023-35/A1.2.5", "categoryConditionsMet"));

  static final ImmutableList<EnergyRule> CLASSES =
      ImmutableList.of(
          truth("guobanhan-2024-20/2.1-b", "ultraLowEnergyEncouraged"),
          truth("jianbiao-2022-53/9-e", "avoidMunicipalCentralHeating"),
          truth("zhejianshe-2023-35/A1.2.2", "categoryConditionsMet"),
          new EnergyRule("hangjianke-2023-70/2.2-b", "leadDuty", "SHOULD_LEAD", "ENCOURAGED"));

  static final ImmutableList<EnergyRule> LIMITS =
      ImmutableList.of(
          within("zhejiang-lvse-jianzhu-tiaoli-2020/24-b", "overLimit"),
          within("zhejianshe-2022-47/2.4.14-a", "surchargePolicyApplies"),
          within("hangjianke-2023-70/2.15-c", "overLimit"));

  static final ImmutableList<EnergyRule> DUTIES =
      ImmutableList.of(
          truth("zhejiang-lvse-jianzhu-tiaoli-2020/31", "renewableEnergyRequired"),
          new EnergyRule("hangjianke-2023-70/2.10-a", "pvDuty", "PV_REQUIRED", "BIPV_PREFERRED"),
          new EnergyRule("hangjianke-2023-70/2.11-a", "leadDuty", "SHOULD_LEAD", "ENCOURAGED"),
          new EnergyRule(
              "zhejianshe-2022-47/2.3.9-a",
              "pvOnExistingBuilding",
              "ACTIVELY_PROMOTED",
              "ENCOURAGED"));

  static final ImmutableList<EnergyRule> KEPT =
      ImmutableList.of(
          truth("hangjianke-2023-70/2.10-b", "compliant"),
          new EnergyRule("kunzhengbanfa-2026-24/12-a", "bipvResult", "MEETS", "FALLS_SHORT"));

  static final ImmutableList<EnergyRule> REVIEW =
      ImmutableList.of(truth("guobanhan-2024-20/2.1-a", "strengthenedEnergyReview"));

  EnergyRule(String id, String output, String yes, String no) {
    this(id, output, yes, no, false);
  }

  private static EnergyRule truth(String id, String output) {
    return new EnergyRule(id, output, "true", "false");
  }

  /** A provision that says when something is over a limit: being within it is what is asked. */
  private static EnergyRule within(String id, String output) {
    return new EnergyRule(id, output, "false", "true");
  }

  private static EnergyRule duty(String id, String output) {
    return new EnergyRule(id, output, "COMPLIANT", "NON_COMPLIANT");
  }
}
