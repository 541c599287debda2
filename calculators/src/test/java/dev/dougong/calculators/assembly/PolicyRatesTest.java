package dev.dougong.calculators.assembly;

import static dev.dougong.calculators.assembly.Samples.BOOK;
import static dev.dougong.calculators.assembly.Samples.area;
import static dev.dougong.calculators.assembly.Samples.facts;
import static dev.dougong.calculators.assembly.Samples.volume;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.building.PrefabGrade;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.PercentagePoints;
import dev.dougong.core.quantity.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyRatesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
  private static final AssemblyRating ZHEJIANG = AssemblyRating.standard().asOf(DAY).in("330106");
  private static final AssemblyRating LIANYUNGANG =
      AssemblyRating.standard().asOf(DAY).in("320700");
  private static final Facts NEW_IN_TOWN =
      facts(Map.of("isNewBuilding", true, "inUrbanOrCountyTown", true));

  private static Ratio percent(String percent) {
    return Ratio.parse(percent + "%");
  }

  @Test
  void theRateOfCompletionCountsEvenIfItIsLower() {
    StageComparison comparison =
        ZHEJIANG.compareStages(percent("62"), percent("58"), percent("50"));

    assertThat(comparison.value()).contains(percent("58"));
    assertThat(comparison.isFinal().value()).contains(true);
    assertThat(comparison.shortfall()).contains(PercentagePoints.ofPoints(4));
    assertThat(comparison.evaluationRevoked().value()).isEmpty();
    assertThat(comparison.missing())
        .contains("falsified", "builtAsPromised", "isRectified", "changedAssemblyRate");
    assertThat(comparison.asked())
        .containsExactly("zhejian-2023-3/2.4-a", "zhejian-2023-3/2.5.4-a", "zhejian-2023-3/5.10-a");
    assertThat(comparison)
        .hasToString(
            "rate that counts 58%, "
                + PercentagePoints.ofPoints(4)
                + " below the promise, evaluation revoked: "
                + comparison.evaluationRevoked());
  }

  @Test
  void aShortfallThatIsNotPutRightRevokesTheEvaluation() {
    AssemblyStages stages =
        AssemblyStages.begin()
            .designed(percent("62"))
            .committed(percent("60"))
            .completed(percent("58"))
            .required(percent("50"))
            .falsified(false)
            .builtAsPromised(true)
            .certified(PrefabGrade.A);
    StageComparison left = ZHEJIANG.compareStages(stages.rectified(false));
    assertThat(left.evaluationRevoked().value()).contains(true);
    assertThat(left.gradeRevoked().value()).contains(true);
    assertThat(left.benefitsCancelled().value()).contains(true);

    StageComparison mended = ZHEJIANG.compareStages(stages.rectified(true));
    assertThat(mended.evaluationRevoked().value()).contains(false);
    assertThat(mended.gradeRevoked().value()).contains(false);
    assertThat(mended.benefitsCancelled().value()).contains(false);

    StageComparison fraud = ZHEJIANG.compareStages(AssemblyStages.begin().falsified(true));
    assertThat(fraud.evaluationRevoked().value()).contains(true);
    assertThat(stages.toString()).contains("committedAssemblyRate=60%");
  }

  @Test
  void aChangedDesignIsSubmittedAgainAndStillHasToReachTheRequiredRate() {
    StageComparison comparison =
        ZHEJIANG.compareStages(
            AssemblyStages.begin()
                .designed(percent("62"))
                .committed(percent("62"))
                .changed(percent("60"))
                .required(percent("61"))
                .notCompleted());

    assertThat(comparison.value()).contains(percent("62"));
    assertThat(comparison.isFinal().value()).contains(false);
    assertThat(comparison.resubmissionNeeded().value()).contains(true);
    assertThat(comparison.changeAcceptable().value()).contains(false);
    assertThat(comparison.shortfall()).isEmpty();
    assertThat(StrictJson.readObject(comparison.toJson()))
        .containsEntry("value", "62%")
        .containsEntry("isFinal", false)
        .containsEntry("shortfall", null)
        .containsEntry("resubmissionNeeded", true)
        .containsEntry("changeAcceptable", false)
        .containsEntry("evaluationRevoked", null)
        .containsEntry("gradeRevoked", null)
        .containsEntry("benefitsCancelled", null)
        .containsKeys("missing", "outcomes");
    assertThat(comparison.outcomes()).hasSize(3);
  }

  @Test
  void aRateAsPromisedIsNoShortfall() {
    assertThat(ZHEJIANG.compareStages(percent("60"), percent("60"), percent("50")).shortfall())
        .isEmpty();
  }

  @Test
  void theProcedureIsNotAskedWhereItDoesNotHold() {
    StageComparison before =
        AssemblyRating.standard()
            .asOf(LocalDate.of(2023, 6, 30))
            .in("330106")
            .compareStages(percent("60"), percent("58"), percent("50"));
    assertThat(before.asked()).isEmpty();
    assertThat(before.value()).isEmpty();
    assertThat(before.missing()).isEmpty();
    assertThat(before.evaluationRevoked().value()).isEmpty();
    assertThat(before.shortfall()).as("a matter of numbers").isPresent();
    assertThat(before.toString())
        .startsWith("rate that counts no value, ")
        .endsWith(", evaluation revoked: no value");
    assertThat(LIANYUNGANG.compareStages(AssemblyStages.begin()).asked()).isEmpty();
  }

  @Test
  void theStagesAnswerAsTheProvisionDoes() {
    StageComparison comparison =
        ZHEJIANG.compareStages(AssemblyStages.begin().designed(percent("62")).notCompleted());

    assertThat(comparison.outcomes().get(0))
        .isEqualTo(
            BOOK.evaluate(
                "zhejian-2023-3/2.4-a",
                facts(Map.of("designStageAssemblyRate", "0.62"))
                    .with("completionStageAssemblyRate", null)));
  }

  @Test
  void lianyungangAsksForThreeFifthsOfBoards() {
    BoardShare enough = LIANYUNGANG.threeBoards(area(6000, 10_000), NEW_IN_TOWN);
    assertThat(enough.value()).contains(percent("60"));
    assertThat(enough.required().value()).contains(percent("60"));
    assertThat(enough.compliant().value()).contains(true);
    assertThat(enough.shortfall().value()).contains(Area.ZERO);
    assertThat(enough).hasToString("share 60% of 60%, compliant: true");

    BoardShare short1 = LIANYUNGANG.threeBoards(area(5999, 10_000), NEW_IN_TOWN);
    assertThat(short1.compliant().value()).contains(false);
    assertThat(short1.shortfall().value()).contains(Area.parse("1 m2"));
    assertThat(StrictJson.readObject(short1.toJson()))
        .containsEntry("value", "59.99%")
        .containsEntry("required", "60%")
        .containsEntry("compliant", false)
        .containsEntry("shortfall", "1 m²")
        .containsEntry("missing", List.of())
        .containsKey("outcomes");
    assertThat(short1.outcomes()).hasSize(1);
  }

  @Test
  void boardsOfUnknownBuildingsAreOpenAndElsewhereNobodyAsks() {
    BoardShare open = LIANYUNGANG.threeBoards(area(6000, 10_000));
    assertThat(open.value()).isEmpty();
    assertThat(open.missing()).contains("isNewBuilding", "inUrbanOrCountyTown");
    assertThat(open.compliant().value()).isEmpty();

    BoardShare elsewhere = ZHEJIANG.threeBoards(area(6000, 10_000), NEW_IN_TOWN);
    assertThat(elsewhere.value()).isEmpty();
    assertThat(elsewhere.missing()).isEmpty();
    assertThat(elsewhere.outcomes()).isEmpty();
    assertThat(elsewhere).hasToString("share no value of no value, compliant: no value");

    BoardShare old =
        LIANYUNGANG.threeBoards(
            facts(
                Map.of(
                    "isNewBuilding",
                    false,
                    "inUrbanOrCountyTown",
                    true,
                    "threePanelArea",
                    1,
                    "totalPanelArea",
                    10)));
    assertThat(old.value()).isEmpty();
    assertThat(old.missing()).isEmpty();
    assertThat(old.compliant().value()).as("the rule does not concern it").isEmpty();
  }

  @Test
  void lianyungangCountsBuildingsWithEnoughPrecastConcrete() {
    Facts isNew = facts(Map.of("isNewBuilding", true));
    PrefabricationRate enough = LIANYUNGANG.prefabricationRate(volume(450, 1000), isNew);
    assertThat(enough.value()).contains(percent("45"));
    assertThat(enough.counted().value()).contains(true);
    assertThat(enough).hasToString("prefabrication rate 45%, counted: true");

    PrefabricationRate less = LIANYUNGANG.prefabricationRate(volume(449, 1000), isNew);
    assertThat(less.counted().value()).contains(false);
    assertThat(StrictJson.readObject(less.toJson()))
        .containsEntry("value", "44.9%")
        .containsEntry("counted", false)
        .containsEntry("missing", List.of())
        .containsKey("outcomes");
    assertThat(less.outcomes()).hasSize(1);

    PrefabricationRate open = LIANYUNGANG.prefabricationRate(volume(450, 1000));
    assertThat(open.missing()).containsExactly("isNewBuilding");
    assertThat(open.counted().value()).isEmpty();

    PrefabricationRate none = LIANYUNGANG.prefabricationRate(volume(0, 0), isNew);
    assertThat(none.value()).isEmpty();
    assertThat(none.outcomes()).isEmpty();
    assertThat(none).hasToString("prefabrication rate no value, counted: no value");
    assertThat(ZHEJIANG.prefabricationRate(volume(1, 2), isNew).outcomes()).isEmpty();
  }

  @Test
  void theShareOfSuchBuildingsIsAMatterOfTheRegion() {
    PrefabricationRate.RegionShare share =
        LIANYUNGANG.prefabricationShareOfRegion(Area.parse("30万平方米"), Area.parse("100万平方米"));
    assertThat(share.value()).contains(percent("30"));
    assertThat(share.met().value()).contains(true);
    assertThat(share).hasToString("share 30%, met: true");
    assertThat(StrictJson.readObject(share.toJson()))
        .containsEntry("value", "30%")
        .containsEntry("met", true)
        .containsEntry("missing", List.of())
        .containsKey("outcomes");

    PrefabricationRate.RegionShare less =
        LIANYUNGANG.prefabricationShareOfRegion(Area.parse("299999 m2"), Area.parse("1000000 m2"));
    assertThat(less.met().value()).contains(false);
    assertThat(less.missing()).isEmpty();
    assertThat(less.outcomes()).hasSize(1);

    PrefabricationRate.RegionShare elsewhere =
        ZHEJIANG.prefabricationShareOfRegion(Area.parse("1 m2"), Area.parse("2 m2"));
    assertThat(elsewhere.value()).isEmpty();
    assertThat(elsewhere.met().value()).isEmpty();
    assertThat(elsewhere.outcomes()).isEmpty();
    assertThat(elsewhere.missing()).isEmpty();
  }
}
