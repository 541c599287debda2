package dev.dougong.calculators.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CircumstancesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
  private static final Jurisdiction XIHU = Jurisdiction.of("330106");
  private static final Facts HOUSING = Facts.builder().put("isCommodityHousing", true).build();
  private static final Facts STEEL = Facts.builder().put("structureType", "STEEL").build();

  private static Facts of(Circumstances told, Facts... subjects) {
    return told.of(FactDictionary.standard(), List.of(subjects));
  }

  @Test
  void whatIsNotToldIsNoFact() {
    assertThat(of(Circumstances.UNTOLD, HOUSING, STEEL))
        .isEqualTo(
            Facts.builder().put("isCommodityHousing", true).put("structureType", "STEEL").build());
  }

  @Test
  void dayAndPlaceBecomeFacts() {
    assertThat(of(Circumstances.UNTOLD.asOf(DAY).in(XIHU), STEEL))
        .isEqualTo(
            Facts.builder()
                .put("structureType", "STEEL")
                .put("asOfDate", "2024-06-01")
                .put("regionCode", "330106")
                .build());
    assertThat(Circumstances.UNTOLD.in(XIHU).asOf(DAY))
        .isEqualTo(Circumstances.UNTOLD.asOf(DAY).in(XIHU));
  }

  @Test
  void twoSubjectsMaySayTheSameButNotContradictEachOther() {
    assertThat(of(Circumstances.UNTOLD, STEEL, STEEL)).isEqualTo(STEEL);
    assertThatThrownBy(() -> of(Circumstances.UNTOLD, STEEL, STEEL.with("structureType", "TIMBER")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("structureType", "TIMBER", "the value STEEL, which is said");
    assertThatThrownBy(
            () -> of(Circumstances.UNTOLD.asOf(DAY), STEEL.with("asOfDate", "2024-06-02")))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("asOfDate"));
    assertThatThrownBy(() -> of(Circumstances.UNTOLD.in(XIHU), STEEL.with("regionCode", "330100")))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("regionCode"));
  }

  @Test
  void aFactWithoutAValueContradictsOneWithAValue() {
    Facts none = Facts.builder().put("structureType", null).build();

    assertThat(of(Circumstances.UNTOLD, none, none).hasNoValue("structureType")).isTrue();
    assertThatThrownBy(() -> of(Circumstances.UNTOLD, none, STEEL))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void dayAndPlaceAreReadFromTheFacts() {
    Facts facts = of(Circumstances.UNTOLD.asOf(DAY).in(XIHU));

    assertThat(Circumstances.dayOf(facts)).isEqualTo(DAY);
    assertThat(Circumstances.placeOf(facts)).isEqualTo(XIHU);
  }

  @Test
  void aMissingDayOrPlaceIsRefused() {
    assertThatThrownBy(() -> Circumstances.dayOf(STEEL))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.field()).isEqualTo("asOfDate");
              assertThat(e.expected()).isEqualTo("the day of the question");
            });
    assertThatThrownBy(() -> Circumstances.placeOf(STEEL))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.field()).isEqualTo("regionCode");
              assertThat(e.expected()).isEqualTo("the place of the question");
            });
  }

  @Test
  void aPlaceThatDoesNotExistIsRefusedByTheNameOfTheFact() {
    assertThatThrownBy(() -> Circumstances.placeOf(STEEL.with("regionCode", "999999")))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.field()).startsWith("regionCode"))
        .hasMessageContaining("999999");
  }
}
