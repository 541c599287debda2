package dev.dougong.core.contract;

/** The part that somebody plays in the works. */
public enum PartyRole {
  /** 建设单位: owner. */
  OWNER,
  /** 监理单位: supervisor. */
  SUPERVISOR,
  /** 施工单位: contractor. */
  CONTRACTOR,
  /** 检测机构: testing body. */
  TESTING_BODY,
  /** 其他: other. */
  OTHER,
  /** 勘察单位: surveyor. */
  SURVEYOR,
  /** 设计单位: designer. */
  DESIGNER,
  /** 建材生产单位: material producer. */
  MATERIAL_PRODUCER,
  /** 建材供应单位: material supplier. */
  MATERIAL_SUPPLIER,
  /** 建材使用单位: material user. */
  MATERIAL_USER
}
