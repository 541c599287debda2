package dev.dougong.engine.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.quantity.Area;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.evaluation.Verdict;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RuleBookTest {

  private static final RuleBook BOOK = SteelBonus.book();
  private static final Map<String, Object> STEEL_60000 =
      Map.of(
          "structureType",
          "STEEL",
          "housingKind",
          "COMMODITY",
          "aboveGroundFloorArea",
          new BigDecimal("60000"));

  private static List<String> ids(RuleBook book) {
    return book.provisions().stream().map(Provision::id).toList();
  }

  @Test
  void lawThatHasNotBegunIsLeftOut() {
    assertThat(ids(BOOK.asOf(LocalDate.of(2023, 7, 31)))).isEmpty();
    assertThat(ids(BOOK.asOf(LocalDate.of(2023, 8, 1)))).containsExactly("hangzhou-2023-1/4-a");
  }

  @Test
  void repealedLawIsLeftOutFromTheDayTheRepealBegins() {
    assertThat(ids(BOOK.asOf(LocalDate.of(2026, 2, 28))))
        .containsExactly("hangzhou-2023-1/4-a", "luoyang-2024-2/4-a");
    assertThat(ids(BOOK.asOf(LocalDate.of(2026, 3, 1))))
        .containsExactly("hangzhou-2026-9/4-a", "luoyang-2024-2/4-a");
  }

  @Test
  void lawOfAPlaceIsThatOfThePlaceAndOfTheLevelsAboveIt() {
    assertThat(ids(BOOK.in("330108")))
        .containsExactly("hangzhou-2023-1/4-a", "hangzhou-2026-9/4-a");
    assertThat(ids(BOOK.in(Jurisdiction.of("410300")))).containsExactly("luoyang-2024-2/4-a");
    assertThat(ids(BOOK.in("330000"))).isEmpty();
  }

  @Test
  void provisionsAreFoundByKindSubjectAndFact() {
    assertThat(BOOK.ofKind(Provision.Kind.AREA_BONUS).size()).isEqualTo(3);
    assertThat(BOOK.about(Provision.Subject.ENTERPRISE).size()).isZero();
    assertThat(BOOK.using("structureType").size()).isEqualTo(3);
    assertThat(BOOK.using("assemblyRate").size()).isZero();
  }

  @Test
  void bonusIsThreePerCentUpToTheCap() {
    Outcome outcome = BOOK.evaluate(SteelBonus.ID, STEEL_60000);
    assertThat(outcome.verdict()).contains(Verdict.YES);
    assertThat(outcome.number("bonusFloorArea")).contains(new BigDecimal("1800.00"));
    assertThat(outcome.isDetermined()).isTrue();
  }

  @Property(tries = 200)
  void bonusIsNeverAboveTheCapAndNeverFalls(
      @ForAll @IntRange(max = 200_000) int area, @ForAll @IntRange(max = 1000) int more) {
    BigDecimal bonus = bonus(area);
    assertThat(bonus).isBetween(BigDecimal.ZERO, new BigDecimal(2000));
    assertThat(bonus(area + more)).isGreaterThanOrEqualTo(bonus);
  }

  private static BigDecimal bonus(int area) {
    return BOOK.evaluate(
            SteelBonus.ID,
            Map.of(
                "structureType",
                "STEEL",
                "isCommodityHousing",
                true,
                "aboveGroundFloorArea",
                BigDecimal.valueOf(area)))
        .number("bonusFloorArea")
        .orElseThrow();
  }

  @Test
  void missingFactLeavesTheResultOpenAndIsNamed() {
    Outcome outcome =
        BOOK.evaluate(SteelBonus.ID, Map.of("structureType", "STEEL", "isCommodityHousing", true));
    assertThat(outcome.verdict()).contains(Verdict.UNDETERMINED);
    assertThat(outcome.missing()).containsExactly("aboveGroundFloorArea");
    assertThat(outcome.value("bonusFloorArea")).isNull();
  }

  @Test
  void missingFactThatCannotMatterDoesNotLeaveTheResultOpen() {
    Outcome outcome = BOOK.evaluate(SteelBonus.ID, Map.of("structureType", "TIMBER"));
    assertThat(outcome.verdict()).contains(Verdict.NO);
    assertThat(outcome.number("bonusFloorArea").orElseThrow()).isEqualByComparingTo("0");
    assertThat(outcome.missing()).isEmpty();
  }

  @Test
  void givenValueWinsOverADerivedOneAndTheContradictionIsReported() {
    Outcome outcome =
        BOOK.evaluate(
            SteelBonus.ID,
            Map.of(
                "structureType",
                "STEEL",
                "isCommodityHousing",
                true,
                "housingKind",
                "PUBLIC_RENTAL",
                "aboveGroundFloorArea",
                new BigDecimal("60000")));
    assertThat(outcome.verdict()).contains(Verdict.YES);
    assertThat(outcome.contradictions())
        .containsExactly(new Outcome.Contradiction("isCommodityHousing", true, false));
  }

  @Test
  void quantityIsAcceptedForAFactOfItsUnit() {
    Outcome outcome =
        BOOK.evaluate(
            SteelBonus.ID,
            Map.of(
                "structureType",
                "STEEL",
                "isCommodityHousing",
                true,
                "aboveGroundFloorArea",
                Area.parse("6万平方米")));
    assertThat(outcome.number("bonusFloorArea").orElseThrow()).isEqualByComparingTo("1800");
  }

  @Test
  void alternativeReadingIsChosenByItsId() {
    Map<String, Object> large =
        Map.of(
            "structureType",
            "STEEL",
            "isCommodityHousing",
            true,
            "aboveGroundFloorArea",
            new BigDecimal("100000"));
    Outcome taken = BOOK.evaluate(SteelBonus.ID, large);
    Outcome other = BOOK.evaluate(SteelBonus.ID, BOOK.facts(SteelBonus.ID, large), "without-cap");
    assertThat(taken.number("bonusFloorArea").orElseThrow()).isEqualByComparingTo("2000");
    assertThat(other.number("bonusFloorArea").orElseThrow()).isEqualByComparingTo("3000");
    assertThat(other.fingerprint()).isNotEqualTo(taken.fingerprint());
    assertThatThrownBy(
            () -> BOOK.evaluate(SteelBonus.ID, BOOK.facts(SteelBonus.ID, large), "no-such"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("without-cap");
  }

  @Test
  void reformGivesANewBookThatSaysWhatWasChanged() {
    RuleBook reformed = BOOK.with(SteelBonus.ID, "rate", new BigDecimal("0.02"));
    assertThat(reformed.evaluate(SteelBonus.ID, STEEL_60000).number("bonusFloorArea").orElseThrow())
        .isEqualByComparingTo("1200");
    assertThat(BOOK.evaluate(SteelBonus.ID, STEEL_60000).number("bonusFloorArea").orElseThrow())
        .isEqualByComparingTo("1800");
    assertThat(reformed.reforms())
        .containsExactly(
            new RuleBook.Reform(
                SteelBonus.ID, "rate", new BigDecimal("0.03"), new BigDecimal("0.02")));
    assertThat(reformed.version()).isNotEqualTo(BOOK.version());
    assertThatThrownBy(() -> BOOK.with(SteelBonus.ID, "rat", BigDecimal.ONE))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("rate");
    assertThatThrownBy(() -> BOOK.with(SteelBonus.ID, "rate", "a lot"))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void mergedBookTakesTheOthersDocumentForItsNamesake() {
    RuleBook reformed = BOOK.with(SteelBonus.ID, "rate", new BigDecimal("0.02"));
    RuleBook merged = BOOK.merge(reformed);
    assertThat(merged.size()).isEqualTo(3);
    assertThat(merged.evaluate(SteelBonus.ID, STEEL_60000).number("bonusFloorArea").orElseThrow())
        .isEqualByComparingTo("1200");
  }

  @Test
  void fingerprintDependsOnTheFactsThatMatterAlone() {
    String fingerprint = BOOK.evaluate(SteelBonus.ID, STEEL_60000).fingerprint();
    Map<String, Object> more = new java.util.HashMap<>(STEEL_60000);
    more.put("contractPrice", new BigDecimal("1000000"));
    assertThat(BOOK.evaluate(SteelBonus.ID, more).fingerprint()).isEqualTo(fingerprint);
    more.put("aboveGroundFloorArea", new BigDecimal("60000.00"));
    assertThat(BOOK.evaluate(SteelBonus.ID, more).fingerprint()).isEqualTo(fingerprint);
    more.put("aboveGroundFloorArea", new BigDecimal("60001"));
    assertThat(BOOK.evaluate(SteelBonus.ID, more).fingerprint()).isNotEqualTo(fingerprint);
  }

  @Test
  void unknownProvisionIsRefusedWithTheNearestIds() {
    assertThatThrownBy(() -> BOOK.evaluate("hangzhou-2023-1/4-b", Map.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("hangzhou-2023-1/4-a");
  }

  @Test
  void unknownFactIsRefused() {
    assertThatThrownBy(() -> BOOK.evaluate(SteelBonus.ID, Map.of("structureTyp", "STEEL")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("structureType");
  }

  @Test
  void explanationShowsSourceResultFactsAndCalculationInBothLanguages() {
    Outcome outcome = BOOK.evaluate(SteelBonus.ID, STEEL_60000);
    assertThat(outcome.explain(Locale.CHINESE))
        .contains("面积奖励", "依据：《钢结构住宅奖励办法》", "奖励面积：1800 m²", "0.03 × 地上建筑面积", "0.03 × 60000");
    assertThat(outcome.explain(Locale.ENGLISH))
        .contains("Bonus floor area", "bonus floor area: 1800 m²", "the least of");
  }

  @Test
  void jsonHoldsOutputsMissingFactsAndCitation() {
    String json = BOOK.evaluate(SteelBonus.ID, STEEL_60000).toJson();
    assertThat(json)
        .startsWith(
            "{\"provision\":\"hangzhou-2023-1/4-a\","
                + "\"outputs\":{\"eligible\":true,\"bonusFloorArea\":1800},\"missing\":[]")
        .contains("\"verdict\":\"YES\"", "\"document\":\"hangzhou-2023-1\"");
  }

  @Test
  void aReadingChosenInABookIsTheOneThatItTakes() {
    RuleBook chosen = BOOK.reading(SteelBonus.ID, "without-cap");
    Map<String, Object> large = new HashMap<>(STEEL_60000);
    large.put("aboveGroundFloorArea", new BigDecimal("100000"));
    Outcome outcome = chosen.evaluate(SteelBonus.ID, large);

    assertThat(outcome.value("bonusFloorArea")).isEqualTo(new BigDecimal("3000.00"));
    assertThat(outcome.readings()).containsOnlyKeys(SteelBonus.ID);
    assertThat(outcome.toJson()).contains("\"reading\":\"without-cap\"");
    assertThat(BOOK.evaluate(SteelBonus.ID, large).value("bonusFloorArea"))
        .isEqualTo(new BigDecimal("2000"));
    assertThat(chosen.readings()).containsExactly(Map.entry(SteelBonus.ID, "without-cap"));
    assertThat(chosen.version()).isNotEqualTo(BOOK.version());
    assertThat(chosen.with(SteelBonus.ID, "rate", new BigDecimal("0.02")).readings())
        .isEqualTo(chosen.readings());
    assertThat(BOOK.merge(chosen).readings()).isEqualTo(chosen.readings());
    assertThat(chosen.merge(BOOK).readings()).isEmpty();
  }

  @Test
  void aReadingThatIsNotOfferedIsRefused() {
    assertThatThrownBy(() -> BOOK.reading(SteelBonus.ID, "generous"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("reading: ")
        .hasMessageContaining("generous")
        .hasMessageEndingWith("one of [without-cap]");
    assertThatThrownBy(() -> BOOK.reading("hangzhou-2023-1/9", "without-cap"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("provision: ");
  }
}
