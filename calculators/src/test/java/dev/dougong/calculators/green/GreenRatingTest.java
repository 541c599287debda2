package dev.dougong.calculators.green;

import static dev.dougong.calculators.green.GreenCases.COLD_HOUSING;
import static dev.dougong.calculators.green.GreenCases.facts;
import static dev.dougong.calculators.green.GreenCases.twoStars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.calculators.green.GreenScores.Category;
import dev.dougong.calculators.green.GreenScores.SoundInsulation;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.Building;
import dev.dougong.core.building.BuildingUse;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.quantity.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class GreenRatingTest {

  private static final GreenBuildings GREEN = GreenBuildings.standard();

  @Test
  void aBuildingHasTheStarsThatItsLowestGatesLetPass() {
    GreenRating rating = GREEN.rating(twoStars(), COLD_HOUSING);

    assertThat(rating.value()).hasValue(GreenLevel.TWO_STAR);
    assertThat(rating.stars()).hasValue(2);
    assertThat(rating.score()).hasValue(new BigDecimal("75"));
    assertThat(rating.scoreShortfall()).hasValue(BigDecimal.TEN);
    assertThat(rating.atMost()).isEqualTo(2);
    assertThat(rating.missing()).isEmpty();
    assertThat(rating.heldBackBy())
        .extracting(Gate::name)
        .containsExactly(
            "starsByScore", "starsByThermalPerformance", "starsByWindows", "starsBySound");
    assertThat(rating)
        .hasToString(
            "TWO_STAR, 75 points; held back by starsByScore 2, starsByThermalPerformance 2,"
                + " starsByWindows 2, starsBySound 2");
  }

  @Test
  void atTheHighestLevelNothingHoldsItBack() {
    GreenRating rating =
        GREEN.rating(
            twoStars()
                .points(Category.RESOURCES, 200)
                .envelopeImprovement(Ratio.ZERO)
                .loadReduction(Ratio.ofPercent(15))
                .windowHeatTransferReduction(Ratio.ofPercent(20))
                .soundInsulation(SoundInsulation.HIGH_LIMIT),
            COLD_HOUSING);

    assertThat(rating.value()).hasValue(GreenLevel.THREE_STAR);
    assertThat(rating.score()).hasValue(new BigDecimal("85"));
    assertThat(rating.scoreShortfall().orElseThrow()).isZero();
    assertThat(rating.heldBackBy()).isEmpty();
    assertThat(rating.below(4)).isEmpty();
    assertThat(rating).hasToString("THREE_STAR, 85 points");
    assertThat(rating.explain(Locale.ENGLISH)).doesNotContain("Not one star more");
  }

  @Test
  void withoutFullFitOutItIsOfTheBasicLevelWhateverElseIsUnknown() {
    GreenRating rating =
        GREEN.rating(GreenScores.evaluation().controlItems(true).fullFitOut(false));

    assertThat(rating.value()).hasValue(GreenLevel.BASIC);
    assertThat(rating.score()).isEmpty();
    assertThat(rating.missing()).isEmpty();
    assertThat(rating).hasToString("BASIC; held back by starsByFitOut 0");
    assertThat(GREEN.rating(GreenScores.evaluation().controlItems(false)).value())
        .hasValue(GreenLevel.NONE);
  }

  @Test
  void anOpenGateLeavesTheLevelOpenButNotWhatIsPossible() {
    Facts known = twoStars().toFacts().without("waterFixtureEfficiencyGrade");
    GreenRating rating = GREEN.rating(known, COLD_HOUSING);

    assertThat(rating.isDetermined()).isFalse();
    assertThat(rating.value()).isEmpty();
    assertThat(rating.stars()).isEmpty();
    assertThat(rating.atMost()).isEqualTo(2);
    assertThat(rating.missing()).containsExactly("waterFixtureEfficiencyGrade");
    assertThat(rating.heldBackBy()).isEmpty();
    assertThat(rating.below(3)).extracting(Gate::name).contains("starsByScore").hasSize(4);
    assertThat(rating)
        .hasToString(
            "undetermined, at most 2 stars, missing [waterFixtureEfficiencyGrade], 75 points");
  }

  @Test
  void atPreEvaluationConvenienceHasFewerPoints() {
    Facts pre = GreenScores.preEvaluation().toFacts();
    Facts scores = twoStars().toFacts().without("assessmentStage");

    assertThat(GREEN.rating(pre, scores.with("conveniencePoints", 70), COLD_HOUSING).score())
        .hasValue(new BigDecimal("76"));
    assertThatThrownBy(() -> GREEN.rating(pre, scores.with("conveniencePoints", 71), COLD_HOUSING))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("conveniencePoints")
        .hasMessageContaining("at most 70 points");
    assertThat(GREEN.rating(twoStars().points(Category.CONVENIENCE, 100), COLD_HOUSING).score())
        .hasValue(new BigDecimal("79"));
  }

  @Test
  void figuresOutOfRangeAreRefused() {
    assertThatThrownBy(() -> GREEN.rating(twoStars().points(Category.SAFETY, 101)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("safetyPoints");
    assertThatThrownBy(() -> GREEN.rating(twoStars(), twoStars().fullFitOut(false)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("fullFitOutDelivery");
  }

  @Test
  void aBuildingOfTheDomainSaysItsUse() {
    Building office = Building.builder().use(BuildingUse.PUBLIC).build();

    assertThat(GREEN.rating(twoStars(), office).value()).hasValue(GreenLevel.TWO_STAR);
    assertThat(GREEN.rating(twoStars().soundInsulation(SoundInsulation.LOW_LIMIT), office).stars())
        .hasValue(2);
  }

  @Test
  void theReasonsAreGivenInBothLanguages() {
    GreenRating rating = GREEN.rating(twoStars(), COLD_HOUSING);

    assertThat(rating.explain(Locale.ENGLISH))
        .startsWith(
            "Not one star more because of: stars that the score allows 2;"
                + " stars that envelope or load allow 2; ")
        .contains("GB/T 50378-2019");
    assertThat(rating.explain(Locale.CHINESE)).startsWith("未达到上一星级的原因：总得分允许的星级 2；围护结构");
  }

  @Test
  void theJsonHasGatesAndReasons() {
    Map<String, Object> json =
        StrictJson.readObject(GREEN.rating(twoStars(), COLD_HOUSING).toJson());

    assertThat(json)
        .containsEntry("value", "TWO_STAR")
        .containsEntry("stars", new BigDecimal("2"))
        .containsEntry("atMost", new BigDecimal("2"))
        .containsEntry("score", new BigDecimal("75"))
        .containsEntry("scoreShortfall", new BigDecimal("10"))
        .containsEntry("missing", List.of())
        .containsEntry(
            "heldBackBy",
            List.of("starsByScore", "starsByThermalPerformance", "starsByWindows", "starsBySound"));
    assertThat(json.get("gates"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(14)
        .contains(
            Map.of(
                "name",
                "starsByScore",
                "label",
                Map.of("zh", "总得分允许的星级", "en", "stars that the score allows"),
                "stars",
                new BigDecimal("2")));
    assertThat(json.get("outcomes")).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(1);
  }

  @Test
  void theStarsOfTheLevels() {
    assertThat(GreenLevel.values()).extracting(GreenLevel::stars).containsExactly(0, 0, 1, 2, 3);
  }

  @Test
  void aGateIsBelowOnlyIfThatIsKnown() {
    Gate open = GREEN.rating(facts()).gates().get(0);

    assertThat(open.name()).isEqualTo("starsByControlItems");
    assertThat(open.isBelow(3)).isFalse();
    assertThat(GREEN.rating(facts()).atMost()).isEqualTo(3);
  }

  @Test
  void theScoresCanBePrinted() {
    assertThat(GreenScores.evaluation().airtightWindows(true).toString())
        .contains("assessmentStage=EVALUATION", "windowsAirtight=true");
  }
}
