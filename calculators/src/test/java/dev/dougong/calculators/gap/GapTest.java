package dev.dougong.calculators.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.calculators.assess.Assessment;
import dev.dougong.calculators.assess.Assessor;
import dev.dougong.calculators.assess.Finding;
import dev.dougong.calculators.assess.Standing;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.contract.Contract;
import dev.dougong.core.enterprise.Enterprise;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.project.Project;
import dev.dougong.engine.book.RuleBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final String PAYMENT = "zhezhengbanfa-2022-47/15-f";

  private static Facts.Builder facts() {
    return Facts.builder(BOOK.dictionary());
  }

  private static Assessment assessed(String day, String place, FactCarrier... subjects) {
    return Assessor.of(BOOK).asOf(LocalDate.parse(day)).in(place).assess(subjects);
  }

  private static Assessment latePayment() {
    Facts facts =
        facts()
            .put("isGovernmentInvested", true)
            .put("completedWorkValue", 10_000_000)
            .put("progressPaymentPaid", 7_000_000)
            .build();
    return assessed("2024-06-01", "330100", Contract.builder().build(), facts);
  }

  private static Finding notMet(Assessment assessment, String output) {
    return assessment.findings(Standing.NOT_MET).stream()
        .filter(f -> f.provision().outputs().stream().anyMatch(o -> o.name().equals(output)))
        .findFirst()
        .orElseThrow();
  }

  private static Object after(Gap gap, String fact) {
    return gap.value().orElseThrow().changes().stream()
        .filter(change -> change.fact().id().equals(fact))
        .findFirst()
        .orElseThrow()
        .after();
  }

  @Test
  void aPaymentIsRaisedToExactlyTheShareThatIsDue() {
    Assessment assessment = latePayment();
    Finding ratio = notMet(assessment, "progressPaymentCompliance");
    Gap gap = GapAnalysis.of(assessment).changing("progressPaymentPaid").toMeet(ratio);
    assertThat((BigDecimal) after(gap, "progressPaymentPaid")).isEqualByComparingTo("8500000");
  }

  @Test
  void aBoundThatIsAFractionOfAFenIsRoundedToTheFenThatMeetsIt() {
    Assessment assessment =
        latePayment().with(Map.of("completedWorkValue", new BigDecimal("0.33")));
    Assessment less = assessment.with(Map.of("progressPaymentPaid", new BigDecimal("0.1")));
    Finding ratio = notMet(less, "progressPaymentCompliance");
    Gap gap = GapAnalysis.of(less).changing("progressPaymentPaid").toMeet(ratio);
    // 85 % of 0.33 is 0.2805, and nobody pays less than a fen.
    assertThat((BigDecimal) after(gap, "progressPaymentPaid"))
        .isBetween(new BigDecimal("0.2805"), new BigDecimal("0.29"));
  }

  @Test
  void starsRiseToTheFloor() {
    Facts office =
        facts()
            .put("civilBuildingClass", "STATE_ORGAN_OFFICE")
            .put("fundingSource", "OTHER")
            .put("greenStars", 0)
            .build();
    Assessment assessment = assessed("2025-06-01", "410300", Project.builder().build(), office);
    Gap gap = GapAnalysis.of(assessment).changing("greenStars").toMeet("luozheng-2024-28/s2-d");
    assertThat((BigDecimal) after(gap, "greenStars")).isEqualByComparingTo("2");
  }

  @Test
  void twoFactsAreChangedTogetherWhereNeitherDoesItAlone() {
    Facts housing =
        facts()
            .put("structureType", "STEEL")
            .put("isCommodityHousing", true)
            .put("aboveGroundFloorArea", 49_000)
            .put("meetsPrefabStandard", false)
            .build();
    Assessment assessment = assessed("2024-06-01", "330106", Project.builder().build(), housing);
    GapAnalysis analysis =
        GapAnalysis.of(assessment).changing("aboveGroundFloorArea", "meetsPrefabStandard");
    assertThat(analysis.atMost(1).toMeet("hangjiangongyeban-2023-7/17.4-a").remedies()).isEmpty();
    Gap gap = analysis.toMeet("hangjiangongyeban-2023-7/17.4-a");
    assertThat(after(gap, "meetsPrefabStandard")).isEqualTo(true);
    assertThat((BigDecimal) after(gap, "aboveGroundFloorArea")).isEqualByComparingTo("50000");
  }

  @Test
  void aGradeRisesToTheOneThatIsRewarded() {
    Facts first =
        facts()
            .put("generalContracting", true)
            .put("promotedToGrade", "FIRST_CLASS")
            .put("registrationArea", "COUNTY")
            .build();
    Assessment assessment = assessed("2024-06-01", "320700", Enterprise.builder().build(), first);
    Gap gap =
        GapAnalysis.of(assessment).changing("promotedToGrade").toMeet("lianzhengguifa-2023-2/1-a");
    assertThat(after(gap, "promotedToGrade")).isEqualTo("SPECIAL");
  }

  @Test
  void whatIsMetNeedsNoChange() {
    Assessment paid = latePayment().with(Map.of("progressPaymentPaid", 9_000_000));
    Gap gap =
        GapAnalysis.of(paid)
            .changing("progressPaymentPaid")
            .toMeet(paid.findings().stream().filter(Finding::isPositive).findFirst().orElseThrow());
    assertThat(gap.remedies()).isEmpty();
    assertThat(gap.text(Locale.ENGLISH)).contains("Nothing has to change.");
  }

  @Test
  void nothingIsChangedThatTheCallerDidNotName() {
    Assessment assessment = latePayment();
    Finding ratio = notMet(assessment, "progressPaymentCompliance");
    assertThat(GapAnalysis.of(assessment).toMeet(ratio).remedies()).isEmpty();
    assertThat(GapAnalysis.of(assessment).changing("greenStars").toMeet(ratio).remedies())
        .isEmpty();
  }

  @Test
  void anotherStepGivesTheFirstStepThatMeetsIt() {
    Assessment assessment = latePayment();
    Finding ratio = notMet(assessment, "progressPaymentCompliance");
    Gap gap =
        GapAnalysis.of(assessment)
            .changing("progressPaymentPaid")
            .inSteps("progressPaymentPaid", BigDecimal.valueOf(1_000_000))
            .toMeet(ratio);
    assertThat((BigDecimal) after(gap, "progressPaymentPaid")).isEqualByComparingTo("9000000");
  }

  @Test
  void theDayCannotBeChanged() {
    GapAnalysis analysis = GapAnalysis.of(latePayment());
    assertThatThrownBy(() -> analysis.changing("asOfDate").gaps())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("asOfDate");
    assertThatThrownBy(() -> analysis.changing("noSuchFact").gaps())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("noSuchFact");
    assertThatThrownBy(() -> analysis.atMost(4).gaps())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("4");
  }

  @Test
  void theEffectOnOtherItemsIsShown() {
    Facts office =
        facts()
            .put("civilBuildingClass", "STATE_ORGAN_OFFICE")
            .put("fundingSource", "GOVERNMENT")
            .put("isGovernmentInvested", true)
            .put("greenStars", 0)
            .build();
    Assessment assessment = assessed("2025-06-01", "410300", Project.builder().build(), office);
    Gap gap = GapAnalysis.of(assessment).changing("greenStars").toMeet("luozheng-2024-28/s2-d");
    Remedy remedy = gap.value().orElseThrow();
    Assessment after = assessment.with(Map.of("greenStars", 2));
    assertThat(remedy.effects())
        .isNotEmpty()
        .allSatisfy(
            effect -> {
              String id = effect.finding().provision().id();
              assertThat(id).isNotEqualTo("luozheng-2024-28/s2-d");
              assertThat(after.finding(id).map(Finding::standing))
                  .isEqualTo(effect.after().map(Finding::standing));
              assertThat(assessment.finding(id).map(Finding::standing))
                  .isEqualTo(effect.before().map(Finding::standing));
            });
  }
}
