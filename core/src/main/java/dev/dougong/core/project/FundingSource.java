package dev.dougong.core.project;

/** Who pays for a project, wholly or mainly. */
public enum FundingSource {
  /** 政府投资: government. */
  GOVERNMENT,
  /** 政府投资为主: mainly government. */
  MAINLY_GOVERNMENT,
  /** 国有企业投资: state enterprise. */
  STATE_ENTERPRISE,
  /** 国有企业投资为主: mainly state enterprise. */
  MAINLY_STATE_ENTERPRISE,
  /** 其他: other. */
  OTHER,
  /** 政府投资参与: minority government. */
  MINORITY_GOVERNMENT
}
