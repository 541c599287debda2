package dev.dougong.calculators.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.calculators.assess.SampleCases.SampleCase;
import dev.dougong.core.enterprise.Enterprise;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.region.Indicator;
import dev.dougong.core.region.IndicatorReport;
import dev.dougong.core.region.Region;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class MissingFactTest {

  private static final RuleBook BOOK = RuleBook.standard();

  private static Assessment lianyungang(Facts facts) {
    return Assessor.of(BOOK)
        .asOf(LocalDate.of(2024, 6, 1))
        .in("320700")
        .assess(Enterprise.builder().build(), facts);
  }

  @Test
  void whatIsAtStakeIsTheMostThatTheOpenAmountsCanComeTo() {
    Facts high = Facts.builder(BOOK.dictionary()).put("isHighTechEnterprise", true).build();
    MissingFact recognition =
        lianyungang(high).missing().stream()
            .filter(fact -> fact.id().equals("isFirstRecognition"))
            .findFirst()
            .orElseThrow();
    assertThat(recognition.atStake()).isEqualByComparingTo("400000");
    assertThat(recognition.isBounded()).isTrue();
  }

  @Test
  void factsThatHoldUpMoreItemsComeFirstAndThenThoseWithMoreAtStake() {
    for (SampleCase sample : SampleCases.ALL) {
      assertThat(sample.assessor(BOOK).assess(sample.subjects()).missing())
          .isSortedAccordingTo(
              Comparator.comparing((MissingFact fact) -> -fact.provisions().size())
                  .thenComparing(fact -> fact.atStake().negate())
                  .thenComparing(MissingFact::id));
    }
  }

  @Test
  void noAnswerBringsMoreThanWasAtStake() {
    for (SampleCase sample : SampleCases.ALL) {
      Assessment open = sample.assessor(BOOK).assess(sample.subjects());
      for (MissingFact fact : open.missing()) {
        if (fact.isBounded() && fact.atStake().signum() > 0) {
          Assessment answered = open.with(java.util.Map.of(fact.id(), answer(fact)));
          for (String id : fact.provisions()) {
            Finding before = open.finding(id).orElseThrow();
            if (Stakes.hasOpenAmount(before)) {
              assertThat(largest(before, answered.finding(id).orElseThrow()))
                  .as(fact.id() + " " + id)
                  .isLessThanOrEqualTo(fact.atStake());
            }
          }
        }
      }
    }
  }

  private static Object answer(MissingFact fact) {
    Object answer = AssessmentProperties.answer(fact.fact());
    return answer == null ? java.util.List.of() : answer;
  }

  private static BigDecimal largest(Finding before, Finding after) {
    Outcome was = before.outcome().orElseThrow();
    Outcome now = after.outcome().orElseThrow();
    return after.provision().outputs().stream()
        .filter(output -> output.unit().equals("CNY") && !was.isDetermined(output.name()))
        .map(output -> now.value(output.name()))
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast)
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  @Test
  void aRegionIsAskedAboutEachIndicatorThatItReports() {
    Region county =
        Region.builder()
            .addAchievements(report("PREFAB_SHARE_OF_NEW_BUILDINGS", "0.36"))
            .addAchievements(report("TWO_STAR_OR_ABOVE", "0.25"))
            .build();
    Assessment assessment =
        Assessor.of(BOOK).asOf(LocalDate.of(2025, 6, 1)).in("410300").assess(county);
    assertThat(assessment.findings())
        .filteredOn(finding -> finding.provision().id().equals("luozheng-2024-28/s2-a"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.standing()).isEqualTo(Standing.NOT_MET);
              assertThat(finding.about().en()).isEqualTo(Indicator.of("TWO_STAR_OR_ABOVE").en());
            });
    assertThat(assessment.missing()).noneMatch(fact -> fact.id().equals("value"));
  }

  private static IndicatorReport report(String indicator, String value) {
    return IndicatorReport.builder()
        .indicator(Indicator.of(indicator))
        .value(new BigDecimal(value))
        .build();
  }
}
