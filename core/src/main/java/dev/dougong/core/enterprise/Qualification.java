package dev.dougong.core.enterprise;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.time.ValidityPeriod;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A qualification of an enterprise: a category, a field and a grade.
 *
 * <p>The certificate's own words are not parsed: what is compared is the category and the grade,
 * and the specialty keeps its official name.
 */
@Value.Immutable
public interface Qualification {
  /** The kind of work it allows. */
  QualificationCategory category();

  /** How high it is. */
  QualificationGrade grade();

  /** The field of works; absent for a comprehensive or a narrower qualification. */
  Optional<WorksField> field();

  /** Official name of a narrower specialty, such as 钢结构工程. */
  Optional<String> specialty();

  /** Whether a design qualification is for a whole industry (行业) and not for one specialty. */
  default Boolean coversIndustry() {
    return false;
  }

  /** The days on which the certificate is valid. */
  Optional<ValidityPeriod> validity();

  /** Whether it is of that category and at least of that grade. */
  default boolean satisfies(
      QualificationCategory requiredCategory, QualificationGrade requiredGrade) {
    return category() == requiredCategory && grade().isAtLeast(requiredGrade);
  }

  /** Refuses classes where the category is graded by letters. */
  @Value.Check
  default void check() {
    boolean byClass =
        switch (grade()) {
          case SPECIAL, FIRST_CLASS, SECOND_CLASS, THIRD_CLASS -> true;
          default -> false;
        };
    boolean contracting =
        category() == QualificationCategory.GENERAL_CONTRACTING
            || category() == QualificationCategory.PROFESSIONAL_CONTRACTING;
    if (byClass && !contracting) {
      throw InvalidInputException.of(
          "grade", grade(), "COMPREHENSIVE, GRADE_A, GRADE_B or GRADE_C for " + category());
    }
    if (grade() == QualificationGrade.GRADE_C && contracting) {
      throw InvalidInputException.of(
          "grade", grade(), "a class, COMPREHENSIVE, GRADE_A or GRADE_B for " + category());
    }
  }

  /** A qualification of a category and a grade. */
  static Qualification of(QualificationCategory category, QualificationGrade grade) {
    return builder().category(category).grade(grade).build();
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a qualification. */
  final class Builder extends ImmutableQualification.Builder {
    Builder() {}
  }
}
