package dev.dougong.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;

class FactsTest {

  private enum Surface {
    WALL,
    ROOF
  }

  /** Counts in mu and m2, as an area does. */
  private record Land(BigDecimal m2) implements Quantity {
    @Override
    public String unit() {
      return "m2";
    }

    @Override
    public BigDecimal toFactValue() {
      return m2;
    }

    @Override
    public Optional<BigDecimal> in(String otherUnit) {
      return otherUnit.equals("mu")
          ? Optional.of(m2.multiply(new BigDecimal("0.0015")))
          : Quantity.super.in(otherUnit);
    }
  }

  private static Object checked(String id, Object value) {
    return Facts.of(Map.of(id, value)).get(id);
  }

  private static InvalidInputException refusal(String id, Object value) {
    Map<String, Object> given = Collections.singletonMap(id, value);
    try {
      Facts.of(given);
    } catch (InvalidInputException e) {
      return e;
    }
    throw new AssertionError(id + " accepted " + value);
  }

  @Test
  void everyExactJavaNumberBecomesTheSameDecimal() {
    BigDecimal thirty = new BigDecimal("30");
    assertThat(checked("totalFloorArea", 30)).isEqualTo(thirty);
    assertThat(checked("totalFloorArea", 30L)).isEqualTo(thirty);
    assertThat(checked("totalFloorArea", BigInteger.valueOf(30))).isEqualTo(thirty);
    assertThat(checked("totalFloorArea", new BigDecimal("3.0E+1"))).isEqualTo(thirty);
    assertThat(checked("totalFloorArea", new BigDecimal("30.000"))).isEqualTo(thirty);
    assertThat(checked("totalFloorArea", new BigDecimal("0E-3"))).isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void doublesAreRefusedWithAHint() {
    assertThat(refusal("assemblyRate", 0.5)).hasMessageContaining("BigDecimal");
    assertThat(refusal("assemblyRate", 0.5f)).hasMessageContaining("BigDecimal");
    assertThat(refusal("assemblyRate", Double.NaN)).hasMessageContaining("NaN");
    assertThat(refusal("assemblyRate", Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
  }

  @Test
  void numbersTooLongToStayExactAreRefused() {
    assertThat(refusal("totalFloorArea", new BigDecimal("1e999999999")))
        .hasMessageContaining("34 digits");
    assertThat(refusal("totalFloorArea", new BigDecimal("1e-999999999")))
        .hasMessageContaining("34 digits");
    assertThat(refusal("totalFloorArea", new BigDecimal("1." + "1".repeat(34))))
        .hasMessageContaining("34 digits");
    assertThat(checked("totalFloorArea", new BigDecimal("1." + "1".repeat(33)))).isNotNull();
  }

  @Test
  void boundsAreInclusiveAndNamedInTheRefusal() {
    assertThat(checked("assemblyRate", 1)).isEqualTo(BigDecimal.ONE);
    assertThat(checked("assemblyRate", 0)).isEqualTo(BigDecimal.ZERO);
    assertThat(refusal("assemblyRate", 60))
        .hasMessageContaining("assemblyRate")
        .hasMessageContaining("from 0 to 1")
        .hasMessageContaining("30 %");
    assertThat(refusal("totalFloorArea", -1)).hasMessageContaining("at least 0");
  }

  @Test
  void integersHaveNoFraction() {
    assertThat(checked("greenStars", new BigDecimal("2.0"))).isEqualTo(BigDecimal.valueOf(2));
    assertThat(refusal("greenStars", new BigDecimal("2.5"))).hasMessageContaining("whole number");
  }

  @Test
  void wrongKindsAreRefused() {
    assertThat(refusal("totalFloorArea", "30")).hasMessageContaining("a number (m2)");
    assertThat(refusal("totalFloorArea", true)).hasMessageContaining("a number (m2)");
    assertThat(refusal("isResidential", "true")).hasMessageContaining("true or false");
    assertThat(refusal("isResidential", 1)).hasMessageContaining("true or false");
    assertThat(refusal("enterpriseName", 5)).hasMessageContaining("text");
    assertThat(refusal("enterpriseName", " ")).hasMessageContaining("text");
    assertThat(refusal("assembledSurfaces", "WALL")).hasMessageContaining("a list");
    assertThat(refusal("completedCounts", 5)).hasMessageContaining("a record");
    assertThat(refusal("asOfDate", 20240601)).hasMessageContaining("2024-06-01");
  }

  @Test
  void enumsSayWhatIsAllowed() {
    assertThat(checked("assembledSurfaces", List.of(Surface.WALL))).isEqualTo(List.of("WALL"));
    assertThat(refusal("assembledSurfaces", List.of(Surface.ROOF)).getMessage())
        .startsWith("assembledSurfaces[0]: \"ROOF\"")
        .endsWith("one of WALL, FLOOR, CEILING");
    assertThat(refusal("indicator", "GREEN_BUILDNG_SHARE_NEW_URBAN"))
        .hasMessageContaining("one of the 284 values")
        .hasMessageContaining("GREEN_BUILDING_SHARE_NEW_URBAN");
  }

  @Test
  void aNamedValueThatComesAgainCountsOnce() {
    assertThat(checked("assembledSurfaces", List.of("WALL", "FLOOR", "WALL")))
        .isEqualTo(List.of("WALL", "FLOOR"));
  }

  @Test
  void datesAreIsoDaysThatExist() {
    assertThat(checked("asOfDate", "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(checked("asOfDate", LocalDate.of(2024, 6, 1))).isEqualTo(LocalDate.of(2024, 6, 1));
    assertThat(refusal("asOfDate", "2023-02-29")).hasMessageContaining("exists");
    assertThat(refusal("asOfDate", "2023-2-9")).hasMessageContaining("2024-06-01");
    assertThat(refusal("asOfDate", "+12023-02-09")).hasMessageContaining("2024-06-01");
    assertThat(refusal("asOfDate", LocalDate.MAX)).hasMessageContaining("2024-06-01");
  }

  @Test
  void placeCodesHaveSixDigitsAndAreText() {
    assertThat(checked("regionCode", "330100")).isEqualTo("330100");
    assertThat(refusal("regionCode", "3301")).hasMessageContaining("six digits");
    assertThat(refusal("regionCode", 330100)).hasMessageContaining("as text");
  }

  @Test
  void listsHaveNoGaps() {
    assertThat(refusal("dryMethodRatios", Arrays.asList(BigDecimal.ONE, null)))
        .hasMessageContaining("dryMethodRatios[1]");
    assertThat(checked("dryMethodRatios", List.of(1, 1)))
        .isEqualTo(List.of(BigDecimal.ONE, BigDecimal.ONE));
  }

  @Test
  void quantitiesAreAcceptedInAUnitThatTheyCanBeCountedIn() {
    Land land = new Land(new BigDecimal("2000.0"));
    assertThat(checked("totalFloorArea", land)).isEqualTo(new BigDecimal("2000"));
    FactDefinition inMu =
        FactDefinition.builder().id("land").type(FactType.DECIMAL).unit("mu").build();
    assertThat(inMu.check(land)).isEqualTo(new BigDecimal("3"));
    assertThat(refusal("contractPrice", land)).hasMessageContaining("CNY");
  }

  @Test
  void recordsAreMadePlainAndExactAllTheWayDown() {
    Object record =
        checked("recipients", List.of(Map.of("name", "XIHU", "areas", Map.of("A", List.of(1, 2)))));
    assertThat(record)
        .isEqualTo(
            List.of(
                Map.of(
                    "name",
                    "XIHU",
                    "areas",
                    Map.of("A", List.of(BigDecimal.ONE, new BigDecimal("2"))))));
    assertThat(refusal("completedCounts", Map.of("A", Map.of("B", 0.5))))
        .hasMessageContaining("completedCounts.A.B");
    assertThat(refusal("completedCounts", Map.of(1, 2))).hasMessageContaining("names");
  }

  @Test
  void aRecordThatHoldsItselfIsRefused() {
    Map<String, Object> loop = new java.util.HashMap<>();
    loop.put("again", loop);
    assertThat(refusal("completedCounts", loop)).hasMessageContaining("levels");
  }

  @Test
  void unknownNamesAreRefusedWithSuggestions() {
    assertThat(refusal("totalFloorAera", 1)).hasMessageContaining("totalFloorArea");
  }

  @Test
  void aFactWithoutValueIsNotAnUnknownFact() {
    Facts facts = Facts.none().with("applicationDate", null);
    assertThat(facts.get("applicationDate")).isNull();
    assertThat(facts.containsKey("applicationDate")).isTrue();
    assertThat(facts.containsKey("asOfDate")).isFalse();
    assertThat(facts).isNotEqualTo(Facts.none());
    assertThat(facts.without("applicationDate")).isEqualTo(Facts.none());
  }

  @Test
  void orderIsKeptButDoesNotCount() {
    Facts ab = Facts.builder().put("year", 2024).put("quarter", 2).build();
    Facts ba = Facts.builder().put("quarter", 2).put("year", 2024).build();
    assertThat(ab.ids()).containsExactly("year", "quarter");
    assertThat(ab).isEqualTo(ba).hasSameHashCodeAs(ba);
    assertThat(ab).hasToString("{year=2024, quarter=2}");
  }

  @Test
  void mergeRefusesAContradiction() {
    Facts year = Facts.of(Map.of("year", 2024));
    Facts quarter = Facts.of(Map.of("quarter", 1));
    assertThat(year.merge(quarter)).isEqualTo(Facts.of(Map.of("year", 2024, "quarter", 1)));
    assertThat(year.merge(year)).isEqualTo(year);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> year.merge(year.with("year", 2025)))
        .withMessageContaining("2024")
        .withMessageContaining("2025");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> year.merge(year.with("year", null)));
  }

  @Test
  void mergeKeepsTheDefinitionsOfBoth() {
    FactDefinition local = FactDefinition.builder().id("localOnly").type(FactType.BOOLEAN).build();
    Facts locals =
        Facts.of(FactDictionary.standard().with(List.of(local)), Map.of("localOnly", true));
    assertThat(Facts.none().merge(locals).with("localOnly", false).get("localOnly"))
        .isEqualTo(false);
  }

  @Test
  void aFactPutTwiceIsRefused() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> Facts.builder().put("year", 2024).put("year", 2024))
        .withMessageContaining("once");
  }

  @Test
  void readsAFlatJsonObject() {
    Facts facts =
        Facts.parseJson(
            "{\"assemblyRate\": 0.60, \"asOfDate\": \"2024-06-01\", \"isResidential\": true,"
                + " \"assembledSurfaces\": [\"WALL\"], \"applicationDate\": null}");
    assertThat(facts.asMap())
        .containsEntry("assemblyRate", new BigDecimal("0.6"))
        .containsEntry("asOfDate", LocalDate.of(2024, 6, 1))
        .containsEntry("isResidential", true)
        .containsEntry("assembledSurfaces", List.of("WALL"))
        .containsEntry("applicationDate", null);
  }

  @Property
  void addedThenRemovedLeavesNothingBehind(
      @ForAll @BigRange(min = "0", max = "1000000000000") BigDecimal area) {
    Facts before = Facts.of(Map.of("year", 2024));
    assertThat(before.with("totalFloorArea", area).without("totalFloorArea")).isEqualTo(before);
  }

  @Property
  void aNumberKeepsItsValueAndHasOneForm(
      @ForAll @BigRange(min = "0", max = "1000000000000") BigDecimal area) {
    BigDecimal kept = (BigDecimal) checked("totalFloorArea", area);
    assertThat(kept).isEqualByComparingTo(area);
    assertThat(kept).isEqualTo(checked("totalFloorArea", area.setScale(area.scale() + 2)));
    assertThat(kept.scale()).isNotNegative();
  }

  @Property
  void nothingButAValueOrTheDocumentedRefusalComesOutOfAnyText(@ForAll String text) {
    for (FactDefinition definition :
        List.of(
            FactDictionary.standard().get("asOfDate"),
            FactDictionary.standard().get("indicator"),
            FactDictionary.standard().get("regionCode"),
            FactDictionary.standard().get("greenStars"))) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> definition.check(text))
          .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(definition.id()));
    }
  }
}
