package dev.dougong.core.domain;

import static dev.dougong.core.enterprise.QualificationGrade.COMPREHENSIVE;
import static dev.dougong.core.enterprise.QualificationGrade.FIRST_CLASS;
import static dev.dougong.core.enterprise.QualificationGrade.GRADE_A;
import static dev.dougong.core.enterprise.QualificationGrade.GRADE_B;
import static dev.dougong.core.enterprise.QualificationGrade.GRADE_C;
import static dev.dougong.core.enterprise.QualificationGrade.SECOND_CLASS;
import static dev.dougong.core.enterprise.QualificationGrade.SPECIAL;
import static dev.dougong.core.enterprise.QualificationGrade.THIRD_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.enterprise.QualificationGrade;
import dev.dougong.core.fact.FactDictionary;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class QualificationGradeProperties {

  @Property
  void of_two_grades_one_is_at_least_the_other(
      @ForAll QualificationGrade one, @ForAll QualificationGrade other) {
    assertThat(one.isAtLeast(other) || other.isAtLeast(one)).isTrue();
  }

  @Property
  void every_grade_is_at_least_what_the_reform_makes_of_it_and_the_reverse(
      @ForAll QualificationGrade grade) {
    if (grade != GRADE_C) {
      assertThat(grade.isAtLeast(grade.inReformedSystem())).isTrue();
    }
    assertThat(grade.inReformedSystem().isAtLeast(grade)).isTrue();
    assertThat(grade.inReformedSystem().isOfReformedSystem()).isTrue();
  }

  @Example
  void within_a_system_the_order_is_strict() {
    for (List<QualificationGrade> descending :
        List.of(
            List.of(SPECIAL, FIRST_CLASS, SECOND_CLASS, THIRD_CLASS),
            List.of(COMPREHENSIVE, GRADE_A, GRADE_B, GRADE_C))) {
      for (int high = 0; high < descending.size(); high++) {
        for (int low = high + 1; low < descending.size(); low++) {
          assertThat(descending.get(high).isAtLeast(descending.get(low))).isTrue();
          assertThat(descending.get(low).isAtLeast(descending.get(high))).isFalse();
        }
      }
    }
  }

  @Example
  void across_systems_the_reform_decides() {
    assertThat(FIRST_CLASS.isAtLeast(GRADE_A)).isTrue();
    assertThat(SECOND_CLASS.isAtLeast(GRADE_A)).isFalse();
    assertThat(THIRD_CLASS.isAtLeast(GRADE_B)).isTrue();
    assertThat(GRADE_A.isAtLeast(SPECIAL)).isFalse();
    assertThat(COMPREHENSIVE.isAtLeast(SPECIAL)).isTrue();
  }

  @Example
  void every_grade_of_the_dictionary_is_a_grade() {
    assertThat(Arrays.stream(QualificationGrade.values()).map(Enum::name))
        .containsAll(FactDictionary.standard().get("qualificationGrade").valueIds());
  }
}
