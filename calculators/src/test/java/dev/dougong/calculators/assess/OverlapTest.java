package dev.dougong.calculators.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.dougong.calculators.assess.Overlap.Relation;
import dev.dougong.calculators.assess.SampleCases.SampleCase;
import dev.dougong.core.contract.Contract;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.project.Project;
import dev.dougong.engine.book.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OverlapTest {

  private static final RuleBook BOOK = RuleBook.standard();

  private static Assessment assessed(String place, Facts facts) {
    return Assessor.of(BOOK)
        .asOf(LocalDate.of(2025, 6, 1))
        .in(place)
        .assess(Project.builder().build(), facts);
  }

  private static Facts.Builder facts() {
    return Facts.builder(BOOK.dictionary());
  }

  /** Luoyang asks two stars of government buildings, the national peak plan one. */
  private static Facts governmentBuilding() {
    return facts()
        .put("isNewBuilding", true)
        .put("isUrbanBuilding", true)
        .put("isGovernmentInvestedPublicWelfare", true)
        .put("isLargePublicBuilding", false)
        .put("civilBuildingClass", "OTHER_PUBLIC")
        .put("fundingSource", "GOVERNMENT")
        .put("greenStars", 1)
        .build();
  }

  @Test
  void ofTwoFloorsTheHigherOnePrevailsAndThePairIsShown() {
    Assessment assessment = assessed("410300", governmentBuilding());
    assertThat(assessment.overlaps())
        .anySatisfy(
            overlap -> {
              assertThat(overlap.relation()).isEqualTo(Relation.STRICTER);
              assertThat(overlap.prevailing().provision().id()).isEqualTo("luozheng-2024-28/s2-d");
              assertThat(overlap.other().provision().id()).isEqualTo("jianbiao-2022-53/6-a");
              assertThat(overlap.output()).isEqualTo("minGreenStars");
            });
  }

  @Test
  void whatTwoDocumentsForbidAlikeIsShownOnce() {
    Facts late = facts().put("isSettlementDelayedByPendingAudit", true).build();
    Assessment assessment =
        Assessor.of(BOOK)
            .asOf(LocalDate.of(2024, 6, 1))
            .in("330100")
            .assess(Contract.builder().build(), late);
    assertThat(assessment.overlaps())
        .anySatisfy(
            overlap -> {
              assertThat(overlap.relation()).isEqualTo(Relation.SAME);
              assertThat(overlap.output()).isEmpty();
              assertThat(overlap.prevailing().provision().id())
                  .isEqualTo("zhezhengbanfa-2021-19/7.4-b");
              assertThat(overlap.other().provision().id()).isEqualTo("zhezhengbanfa-2022-47/15-g");
            });
  }

  @Test
  void oneClausePermitsWhatAnotherDoesNotIsAConflictWithBoth() {
    // The national opinion lets the general contractor subcontract directly unless the price is a
    // provisional estimate; a local scheme that never allows it contradicts it.
    RuleBook local =
        BOOK.merge(
            OverlapBooks.changed(BOOK, "luozheng-2024-28/3-c", "mayContractDirectly", false));
    Facts subcontract =
        facts()
            .put("isWorkInsideEpcContract", true)
            .put("isPriceProvisionalEstimate", false)
            .put("isTenderRequiredByLaw", true)
            .build();
    Assessment assessment =
        Assessor.of(local)
            .asOf(LocalDate.of(2025, 6, 1))
            .in("410300")
            .assess(Project.builder().build(), Contract.builder().build(), subcontract);
    assertThat(assessment.conflicts())
        .anySatisfy(
            overlap -> {
              assertThat(overlap.output()).isEqualTo("mayContractDirectly");
              assertThat(
                      Set.of(
                          overlap.prevailing().provision().id(), overlap.other().provision().id()))
                  .containsExactlyInAnyOrder("guobanfa-2017-19/3-b", "luozheng-2024-28/3-c");
            });
  }

  @Test
  void aPairIsAboutAResultOfBothAndTwoAwardsOfOneDocumentAreNone() {
    for (SampleCase sample : SampleCases.ALL) {
      Assessment assessment = sample.assessor(BOOK).assess(sample.subjects());
      for (Overlap overlap : assessment.overlaps()) {
        assertThat(overlap.prevailing()).isNotEqualTo(overlap.other());
        if (overlap.prevailing().group() == Group.ENTITLEMENTS) {
          assertThat(overlap.prevailing().document()).isNotEqualTo(overlap.other().document());
        }
        assertThat(overlap.prevailing().provision().kind())
            .isEqualTo(overlap.other().provision().kind());
        assertThat(Sets.intersection(results(overlap.prevailing()), results(overlap.other())))
            .isNotEmpty();
        assertThat(assessment.findings()).contains(overlap.prevailing(), overlap.other());
      }
    }
  }

  private static Set<String> results(Finding finding) {
    return finding.provision().outputs().stream().map(o -> o.name()).collect(Collectors.toSet());
  }

  @Test
  void theStandardBookContradictsItselfInNoneOfTheSampleCases() {
    for (SampleCase sample : SampleCases.ALL) {
      assertThat(sample.assessor(BOOK).assess(sample.subjects()).conflicts())
          .as(sample.name())
          .isEqualTo(List.of());
    }
  }
}
