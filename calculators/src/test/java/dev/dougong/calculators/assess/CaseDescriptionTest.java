package dev.dougong.calculators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.StructureType;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.project.Project;
import dev.dougong.engine.book.RuleBook;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseDescriptionTest {

  private static final RuleBook BOOK = RuleBook.standard();

  private static CaseDescription read(String json) {
    return CaseDescription.parseJson(BOOK, json.replace('\'', '"'));
  }

  @Test
  void aCaseHoldsDayPlaceSubjectsAndFurtherFacts() {
    CaseDescription read =
        read(
            """
            {'asOf': '2024-06-01', 'place': '330106',
             'project': {'buildings': [{'structure': 'STEEL'}]},
             'facts': {'isCommodityHousing': true}}
            """);
    assertThat(read.asOf()).contains(LocalDate.of(2024, 6, 1));
    assertThat(read.place()).contains(Jurisdiction.of("330106"));
    assertThat(read.subjects()).hasSize(2);
    assertThat(((Project) read.subjects().get(0)).buildings().get(0).structure())
        .contains(StructureType.STEEL);
    assertThat(read.subjects().get(1))
        .isEqualTo(Facts.builder().put("isCommodityHousing", true).build());
  }

  @Test
  void anEmptyCaseIsOneOfWhichNothingIsKnown() {
    assertThat(read("{}").subjects()).isEmpty();
  }

  @Test
  void factsMayBeThoseThatAProvisionDeclaresForItself() {
    assertThat(read("{'facts': {'promotedToGrade': 'SPECIAL'}}").subjects().get(0).toFacts().ids())
        .containsExactly("promotedToGrade");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'projekt': {}}|/projekt",
        "{'asOf': '2024-6-1'}|/asOf",
        "{'asOf': 20240601}|/asOf",
        "{'place': '999999'}|/place",
        "{'place': 330106}|/place",
        "{'project': []}|/project",
        "{'project': null}|/project",
        "{'project': {'fundng': 'OTHER'}}|/project/fundng",
        "{'project': {'buildings': [{'structure': 'STELL'}]}}|/project/buildings/0/structure",
        "{'facts': {'isComodityHousing': true}}|/facts/isComodityHousing",
        "{'facts': {'isCommodityHousing': 'yes'}}|/facts/isCommodityHousing",
        "{'facts': 3}|/facts",
      })
  void whatIsWrongIsRefusedWithItsPlace(String json, String field) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            InvalidInputException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @Test
  void aNameGivenTwiceIsRefused() {
    assertThatThrownBy(() -> read("{'facts': {}, 'facts': {}}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("facts");
  }
}
