package dev.dougong.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class FactDictionaryTest {

  private static final FactDictionary STANDARD = FactDictionary.standard();

  @Test
  void holdsTheSharedFactsOfEverySubject() {
    assertThat(STANDARD.definitions()).hasSize(333);
    assertThat(STANDARD.definitions()).extracting(FactDefinition::id).doesNotHaveDuplicates();
    int bySubject = 0;
    for (Subject subject : Subject.values()) {
      assertThat(STANDARD.ofSubject(subject)).as(subject.id()).isNotEmpty();
      bySubject += STANDARD.ofSubject(subject).size();
    }
    assertThat(bySubject).isEqualTo(333);
  }

  @Test
  void everyDefinitionIsComplete() {
    for (FactDefinition fact : STANDARD.definitions()) {
      assertThat(fact.subject()).as(fact.id()).isPresent();
      assertThat(fact.zh().codePoints().anyMatch(this::isHan)).as(fact.id() + " zh").isTrue();
      assertThat(fact.en()).as(fact.id()).isNotBlank();
      assertThat(fact.definition()).as(fact.id()).isNotBlank();
      assertThat(fact.values().isEmpty())
          .as(fact.id())
          .isEqualTo(fact.type().kind() != FactType.Kind.ENUM);
      for (AllowedValue value : fact.values()) {
        String where = fact.id() + " " + value.id();
        assertThat(value.id()).as(where).matches("[A-Z][A-Z0-9_]*");
        assertThat(value.zh()).as(where).isNotBlank().isNotEqualTo(value.id());
        assertThat(value.en()).as(where).isNotBlank();
      }
    }
  }

  private boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  @Test
  void keepsTheFormulasOfDerivedFactsAndNamesOnlyKnownFactsInThem() {
    List<FactDefinition> derived =
        STANDARD.definitions().stream().filter(fact -> fact.derivedFrom().isPresent()).toList();
    assertThat(derived).hasSize(17);
    assertThat(STANDARD.get("isSteelStructure").derivedFrom())
        .contains("structureType = \"STEEL\"");
    assertThat(STANDARD.get("isInZhejiang").derivedFrom())
        .contains("starts with(regionCode, \"33\")");
    assertThat(STANDARD.get("cityCode").derivedFrom().orElseThrow())
        .contains("\"^(11|12|31|50)\"")
        .endsWith("substring(regionCode, 1, 4) + \"00\"");
  }

  @Test
  void knowsUnitsValuesAndBounds() {
    FactDefinition rate = STANDARD.get("assemblyRate");
    assertThat(rate.type()).isEqualTo(FactType.DECIMAL);
    assertThat(rate.unit()).contains("ratio");
    assertThat(rate.subject()).contains(Subject.BUILDING);
    assertThat(rate.zh()).isEqualTo("装配率");
    assertThat(rate.min()).contains(BigDecimal.ZERO);
    assertThat(rate.max()).contains(BigDecimal.ONE);
    assertThat(STANDARD.get("assembledSurfaces").valueIds())
        .containsExactly("WALL", "FLOOR", "CEILING");
    assertThat(STANDARD.get("greenStars").max()).contains(BigDecimal.valueOf(3));
  }

  @Test
  void namesTheOutputsThatEveryResultMayCarry() {
    assertThat(FactDictionary.standardOutputs().definitions())
        .extracting(FactDefinition::id)
        .containsExactly(
            "met",
            "target",
            "margin",
            "shortfall",
            "dueDate",
            "inForce",
            "applies",
            "compliant",
            "eligible",
            "failedConditions",
            "missingDocuments");
  }

  @Test
  void anUnknownIdIsRefusedWithTheNamesItMayHaveMeant() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> STANDARD.get("asemblyRate"))
        .withMessageContaining("asemblyRate")
        .withMessageContaining("assemblyRate");
    assertThat(STANDARD.find("asemblyRate")).isEmpty();
  }

  @Test
  void moreDefinitionsGiveAnotherDictionary() {
    FactDefinition local = FactDefinition.builder().id("localOnly").type(FactType.BOOLEAN).build();
    FactDictionary grown = STANDARD.with(List.of(local));
    assertThat(grown.get("localOnly")).isEqualTo(local);
    assertThat(grown.definitions()).hasSize(334);
    assertThat(STANDARD.find("localOnly")).isEmpty();
  }

  @Test
  void oneIdHasOneMeaning() {
    FactDefinition same = STANDARD.get("year");
    assertThat(STANDARD.with(List.of(same))).isEqualTo(STANDARD);
    FactDefinition other = FactDefinition.builder().id("year").type(FactType.STRING).build();
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> STANDARD.with(List.of(other)))
        .withMessageContaining("year");
  }

  @Test
  void severalThreadsGetTheSameDictionary() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<FactDictionary> ask = FactDictionary::standard;
      for (var answer : threads.invokeAll(List.of(ask, ask, ask, ask))) {
        assertThat(answer.get()).isSameAs(STANDARD);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aDefinitionThatContradictsItselfIsRefused() {
    assertRefused(FactDefinition.builder().id("Bad").type(FactType.DATE), "id");
    assertRefused(FactDefinition.builder().id("a").type(FactType.DATE).min(BigDecimal.ONE), "type");
    assertRefused(
        FactDefinition.builder()
            .id("a")
            .type(FactType.DECIMAL)
            .min(BigDecimal.ONE)
            .max(BigDecimal.ZERO),
        "max");
    assertRefused(
        FactDefinition.builder().id("a").type(FactType.STRING).addValues(AllowedValue.of("X")),
        "type");
    assertRefused(
        FactDefinition.builder()
            .id("a")
            .type(FactType.ENUM)
            .addValues(AllowedValue.of("X"), AllowedValue.of("X", "甲", "x")),
        "values");
  }

  private static void assertRefused(FactDefinition.Builder builder, String field) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(builder::build)
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
  }
}
