package dev.dougong.core.enterprise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows from the qualifications that an enterprise holds, in the words of the fact
 * dictionary.
 */
final class HeldQualifications {

  private HeldQualifications() {}

  /** The best main-contracting grade for building works, by class; NONE if others are listed. */
  static Optional<String> generalContractingGrade(List<Qualification> held) {
    if (held.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        bestByClass(
                held.stream()
                    .filter(q -> q.category() == QualificationCategory.GENERAL_CONTRACTING)
                    .filter(HeldQualifications::isForBuildings))
            .map(QualificationGrade::name)
            .orElse("NONE"));
  }

  /** The best main-contracting grade of any field; PROFESSIONAL for a professional contractor. */
  static Optional<String> contractorGrade(List<Qualification> held) {
    Optional<String> best =
        bestByClass(
                held.stream()
                    .filter(q -> q.category() == QualificationCategory.GENERAL_CONTRACTING))
            .map(QualificationGrade::name);
    if (best.isPresent()) {
      return best;
    }
    boolean onlyProfessional =
        held.stream().noneMatch(q -> q.category() == QualificationCategory.GENERAL_CONTRACTING)
            && held.stream()
                .anyMatch(q -> q.category() == QualificationCategory.PROFESSIONAL_CONTRACTING);
    return onlyProfessional ? Optional.of("PROFESSIONAL") : Optional.empty();
  }

  /** The best design qualification. */
  static Optional<String> designQualification(List<Qualification> held) {
    List<Qualification> design =
        held.stream().filter(q -> q.category() == QualificationCategory.DESIGN).toList();
    if (design.isEmpty()) {
      return Optional.empty();
    }
    if (design.stream().anyMatch(q -> q.grade() == QualificationGrade.COMPREHENSIVE)) {
      return Optional.of("COMPREHENSIVE_CLASS_A");
    }
    List<Qualification> buildingA =
        design.stream()
            .filter(q -> q.grade() == QualificationGrade.GRADE_A && isForBuildings(q))
            .toList();
    if (buildingA.stream().anyMatch(Qualification::coversIndustry)) {
      return Optional.of("BUILDING_INDUSTRY_CLASS_A");
    }
    return Optional.of(buildingA.isEmpty() ? "OTHER" : "BUILDING_ENGINEERING_CLASS_A");
  }

  /** The grade as the dictionary names it; a grade that it does not know stays unsaid. */
  static Optional<String> known(QualificationGrade grade) {
    return grade == QualificationGrade.GRADE_C || grade == QualificationGrade.UNGRADED
        ? Optional.empty()
        : Optional.of(grade.name());
  }

  private static boolean isForBuildings(Qualification qualification) {
    return qualification.grade() == QualificationGrade.COMPREHENSIVE
        || qualification.field().filter(WorksField.BUILDING::equals).isPresent();
  }

  private static Optional<QualificationGrade> bestByClass(Stream<Qualification> qualifications) {
    return qualifications
        .map(Qualification::grade)
        .map(HeldQualifications::asClass)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** Texts that speak of classes count A as the first and B as the second class. */
  private static Optional<QualificationGrade> asClass(QualificationGrade grade) {
    return switch (grade) {
      case COMPREHENSIVE, SPECIAL -> Optional.of(QualificationGrade.SPECIAL);
      case GRADE_A, FIRST_CLASS -> Optional.of(QualificationGrade.FIRST_CLASS);
      case GRADE_B, SECOND_CLASS -> Optional.of(QualificationGrade.SECOND_CLASS);
      case THIRD_CLASS -> Optional.of(QualificationGrade.THIRD_CLASS);
      case GRADE_C, UNGRADED -> Optional.empty();
    };
  }
}
