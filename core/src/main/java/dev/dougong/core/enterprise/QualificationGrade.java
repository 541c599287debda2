package dev.dougong.core.enterprise;

/**
 * The grade of a qualification, in the system before or after the reform of 2020 (建办市〔2020〕94号).
 *
 * <p>Old main contracting has the special grade and three classes; design, survey and supervision
 * had A, B and C; the reform leaves the comprehensive qualification, A and B everywhere. Grades of
 * one system are ordered. Across systems a grade is first carried over by {@link
 * #inReformedSystem()}, which merges the second and third class into B; that is why {@link
 * #isAtLeast} is a method and the enum's own order means nothing.
 */
public enum QualificationGrade {
  /** 综合资质: comprehensive, without limits of field. */
  COMPREHENSIVE(4, 0),
  /** 特级: special grade of the old system. */
  SPECIAL(0, 4),
  /** 甲级: class A. */
  GRADE_A(3, 0),
  /** 乙级: class B. */
  GRADE_B(2, 0),
  /** 丙级: class C of the old system of design, survey and supervision. */
  GRADE_C(1, 0),
  /** 一级: first class of the old system. */
  FIRST_CLASS(0, 3),
  /** 二级: second class of the old system. */
  SECOND_CLASS(0, 2),
  /** 三级: third class of the old system. */
  THIRD_CLASS(0, 1),
  /** 不分等级: a qualification without grades, at the foot of both systems. */
  UNGRADED(0, 0);

  private final int rankByLetter;
  private final int rankByClass;

  QualificationGrade(int rankByLetter, int rankByClass) {
    this.rankByLetter = rankByLetter;
    this.rankByClass = rankByClass;
  }

  /** Whether new certificates still bear this grade after the reform. */
  public boolean isOfReformedSystem() {
    return inReformedSystem() == this;
  }

  /** The grade that the reform puts in its place; a grade that remains stays itself. */
  public QualificationGrade inReformedSystem() {
    return switch (this) {
      case SPECIAL -> COMPREHENSIVE;
      case FIRST_CLASS -> GRADE_A;
      case SECOND_CLASS, THIRD_CLASS, GRADE_C -> GRADE_B;
      case COMPREHENSIVE, GRADE_A, GRADE_B, UNGRADED -> this;
    };
  }

  /**
   * Whether this grade is as high as the required one or higher.
   *
   * <p>Two grades by class, or two by letter, are compared as they stand. A class and a letter are
   * compared as the reform carries them over: the third class then satisfies a demand for B,
   * although it does not satisfy one for the second class.
   */
  public boolean isAtLeast(QualificationGrade required) {
    if (this == required || required == UNGRADED) {
      return true;
    }
    if (rankByClass > 0 && required.rankByClass > 0) {
      return rankByClass >= required.rankByClass;
    }
    if (rankByLetter > 0 && required.rankByLetter > 0) {
      return rankByLetter >= required.rankByLetter;
    }
    return inReformedSystem().rankByLetter >= required.inReformedSystem().rankByLetter;
  }
}
