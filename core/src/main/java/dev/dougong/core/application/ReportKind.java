package dev.dougong.core.application;

/** The report or plan that is handed in. */
public enum ReportKind {
  /** 实施方案及首批项目: implementation plan and first projects. */
  IMPLEMENTATION_PLAN_AND_FIRST_PROJECTS,
  /** 进展报告: progress report. */
  PROGRESS_REPORT,
  /** 试点总结报告: final pilot report. */
  FINAL_PILOT_REPORT,
  /** 季度报告: quarterly. */
  QUARTERLY,
  /** 年度报告: annual. */
  ANNUAL,
  /** 实施方案: implementation plan. */
  IMPLEMENTATION_PLAN,
  /** 月度报告: monthly. */
  MONTHLY,
  /** 紧急报告: emergency. */
  EMERGENCY,
  /** 其他: other. */
  OTHER,
  /** 试点方案: pilot plan. */
  PILOT_PLAN,
  /** 半年报告: half year report. */
  HALF_YEAR_REPORT,
  /** 年终报告: year end report. */
  YEAR_END_REPORT,
  /** 工作方案: work plan. */
  WORK_PLAN
}
