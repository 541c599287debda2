package dev.dougong.calculators.assembly;

import static dev.dougong.calculators.assembly.Samples.NATIONAL;
import static dev.dougong.calculators.assembly.Samples.PROVISION;
import static dev.dougong.calculators.assembly.Samples.area;
import static dev.dougong.calculators.assembly.Samples.flats;
import static dev.dougong.calculators.assembly.Samples.volume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.PrefabGrade;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.quantity.Money;
import dev.dougong.core.quantity.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AssemblyPlanTest {

  private static final AssemblyRating RATING = AssemblyRating.standard();

  private static Ratio percent(String percent) {
    return Ratio.parse(percent + "%");
  }

  /** 46 points are there; beams and slabs can be raised from 70 %, pipes from nothing. */
  private static ItemOffers fourPointsShort(Money pipes) {
    return ItemOffers.begin()
        .fixed("verticalMemberRatio", percent("35"))
        .offer("horizontalMemberRatio", Money.parse("1000万元"), percent("70"), Ratio.ONE)
        .fixed("nonMasonryEnvelopeRatio", percent("80"))
        .fixed("integratedEnvelopeRatio", Ratio.ZERO)
        .fixed("nonMasonryPartitionRatio", percent("50"))
        .fixed("integratedPartitionRatio", Ratio.ZERO)
        .fixed("fullFitOutDelivery", true)
        .fixed("dryLaidFloorRatio", Ratio.ZERO)
        .fixed("integratedKitchenRatio", Ratio.ZERO)
        .fixed("integratedBathroomRatio", Ratio.ZERO)
        .offer("separatedPipeRatio", pipes);
  }

  @Test
  void slabsAreRaisedWhilePipesAreDearer() {
    AssemblyPlan plan =
        RATING.cheapest(AssemblyGoal.prefabricated(), fourPointsShort(Money.parse("100万元")));

    assertThat(plan.value()).contains(Money.parse("739.5万元"));
    assertThat(plan.ratios())
        .containsEntry("horizontalMemberRatio", percent("73.95"))
        .containsEntry("separatedPipeRatio", Ratio.ZERO)
        .containsEntry("fullFitOutDelivery", Ratio.ONE)
        .hasSize(11);
    assertThat(plan.points().orElseThrow()).isEqualByComparingTo("50");
    assertThat(plan.rating().orElseThrow().value()).contains(percent("50"));
    assertThat(plan.isReachable()).contains(true);
    assertThat(plan.missing()).isEmpty();
    assertThat(plan.goal()).isEqualTo(AssemblyGoal.prefabricated());
    assertThat(plan.highestRate()).contains(percent("62"));
    assertThat(plan.outcomes().get(0).provision().id()).isEqualTo(PROVISION);
    assertThat(plan)
        .hasToString("prefabricated: 7395000元, assembly rate 50%, prefabricated, no grade");
  }

  @Test
  void pipesAreSeparatedOnceTheyAreCheaper() {
    AssemblyPlan plan =
        RATING.cheapest(AssemblyGoal.prefabricated(), fourPointsShort(Money.parse("60万元")));

    assertThat(plan.value()).contains(Money.parse("730万元"));
    assertThat(plan.ratios())
        .containsEntry("horizontalMemberRatio", percent("70"))
        .containsEntry("separatedPipeRatio", percent("50"));
  }

  @Test
  void aSavingIsTakenInFull() {
    AssemblyPlan plan =
        RATING.cheapest(AssemblyGoal.prefabricated(), fourPointsShort(Money.of(-100)));

    assertThat(plan.ratios()).containsEntry("separatedPipeRatio", Ratio.ONE);
    assertThat(plan.value()).contains(Money.of(6_999_900));
  }

  @Test
  void aRateIsReachedExactlyOrNotAtAll() {
    ItemOffers offers = fourPointsShort(Money.parse("100万元"));

    AssemblyPlan most = RATING.cheapest(AssemblyGoal.rate(percent("62")), offers);
    assertThat(most.ratios())
        .as("19.95 points and 5.95 points are enough")
        .containsEntry("horizontalMemberRatio", percent("79.95"))
        .containsEntry("separatedPipeRatio", percent("69.5"));
    assertThat(most.rating().orElseThrow().value()).contains(percent("62"));

    AssemblyPlan more = RATING.cheapest(AssemblyGoal.rate(percent("62.01")), offers);
    assertThat(more.value()).isEmpty();
    assertThat(more.missing()).isEmpty();
    assertThat(more.isReachable()).contains(false);
    assertThat(more.ratios()).isEmpty();
    assertThat(more.points()).isEmpty();
    assertThat(more.rating()).isEmpty();
    assertThat(more.outcomes()).isEmpty();
    assertThat(more.highestRate()).contains(percent("62"));
    assertThat(more).hasToString("62.01% or more: out of reach, at most 62%");
    assertThat(more.explain(Locale.CHINESE)).isEqualTo("62.01% or more: out of reach, at most 62%");
  }

  @Test
  void aRateBelowTheLeastRateOfTheStandardIsThatRate() {
    ItemOffers offers = fourPointsShort(Money.parse("100万元"));

    assertThat(RATING.cheapest(AssemblyGoal.rate(percent("10")), offers).value())
        .isEqualTo(RATING.cheapest(AssemblyGoal.prefabricated(), offers).value());
  }

  @Test
  void aGradeNeedsEnoughVerticalMembers() {
    AssemblyPlan graded =
        RATING.cheapest(AssemblyGoal.grade(PrefabGrade.A), fourPointsShort(Money.parse("1元")));
    assertThat(graded.rating().orElseThrow().grade().value()).contains(PrefabGrade.A);
    assertThat(graded.rating().orElseThrow().value()).contains(percent("60"));

    ItemOffers few =
        fourPointsShort(Money.parse("1元")).fixed("verticalMemberRatio", percent("34.99"));
    AssemblyPlan never = RATING.cheapest(AssemblyGoal.grade(PrefabGrade.A), few);
    assertThat(never.value()).isEmpty();
    assertThat(never.highestRate()).isEmpty();
    assertThat(never).hasToString("grade A or above: out of reach");

    AssemblyPlan absent =
        RATING.cheapest(
            AssemblyGoal.grade(PrefabGrade.A),
            fourPointsShort(Money.parse("1元")).absent("verticalMemberRatio"));
    assertThat(absent.isReachable()).contains(false);
  }

  @Test
  void theLeastPointsOfAPartAreNotBoughtElsewhere() {
    ItemOffers offers =
        fourPointsShort(Money.parse("1元"))
            .fixed("nonMasonryPartitionRatio", Ratio.ZERO)
            .offer("integratedEnvelopeRatio", Money.of(90), Ratio.ZERO, Ratio.ONE)
            .offer("integratedPartitionRatio", Money.of(100), Ratio.ZERO, Ratio.ONE)
            .offer("dryLaidFloorRatio", Money.of(1), Ratio.ZERO, Ratio.ONE);
    AssemblyPlan plan = RATING.cheapest(AssemblyGoal.prefabricated(), offers);

    // 5 points are missing of the 10: integrated envelope up to 4.95 costs 71.55 of 90, which
    // no mix with the partitions beats, as both begin with 2 points at one half.
    assertThat(plan.ratios())
        .containsEntry("integratedEnvelopeRatio", percent("79.5"))
        .containsEntry("integratedPartitionRatio", Ratio.ZERO);
    assertThat(plan.rating().orElseThrow().parts().get(1).points().orElseThrow())
        .isEqualByComparingTo("10");
  }

  @Test
  void withoutFullFitOutThereIsNoPlan() {
    AssemblyPlan plan =
        RATING.cheapest(
            AssemblyGoal.prefabricated(),
            fourPointsShort(Money.of(1))
                .fixed("fullFitOutDelivery", false)
                .fixed("dryLaidFloorRatio", Ratio.ONE));

    assertThat(plan.isReachable()).contains(false);
    AssemblyPlan bought =
        RATING.cheapest(
            AssemblyGoal.prefabricated(),
            fourPointsShort(Money.of(1)).offer("fullFitOutDelivery", Money.of(7)));
    assertThat(bought.ratios()).containsEntry("fullFitOutDelivery", Ratio.ONE);
  }

  @Test
  void anItemWithoutOfferIsNotTakenForMissing() {
    AssemblyPlan plan =
        RATING.cheapest(
            AssemblyGoal.prefabricated(), ItemOffers.begin().fixed("fullFitOutDelivery", true));

    assertThat(plan.value()).isEmpty();
    assertThat(plan.isReachable()).isEmpty();
    assertThat(plan.missing()).hasSize(10).contains("verticalMemberRatio");
    assertThat(plan.toString()).startsWith("prefabricated: undetermined, missing [");
    assertThat(StrictJson.readObject(plan.toJson()))
        .containsEntry("isReachable", null)
        .containsEntry("value", null);
  }

  @Test
  void offersFollowFromQuantitiesAndUnitCosts() {
    ItemOffers offers =
        ItemOffers.of(
                NATIONAL,
                flats(volume(1000, 2000), area(0, 0), area(2400, 3000)),
                Map.of(
                    "verticalMemberRatio", Money.of(800),
                    "horizontalMemberRatio", Money.of(120)))
            .fixed("fullFitOutDelivery", true);
    AssemblyPlan plan = RATING.cheapest(AssemblyGoal.rate(percent("60")), offers);

    // Fixed: envelope 5 + 0, partitions 5 + 0, fit-out 6 + 0, bathrooms 4.5, pipes 5 of 94: 25.5.
    // Wanted 56.4, so 30.9 of the structure: vertical at 0.35 has 20 points, a tenth more costs
    // 0.45 % of 1.6 million; slabs at 0.7 have 10, a tenth more costs 0.1 % of 1.2 million.
    assertThat(plan.ratios())
        .containsEntry("verticalMemberRatio", percent("35"))
        .containsEntry("horizontalMemberRatio", percent("70.85"))
        .containsEntry("integratedBathroomRatio", percent("80"))
        .doesNotContainKey("integratedKitchenRatio");
    assertThat(plan.value())
        .as("0.35 * 2000 m3 * 800 and 0.7085 * 10000 m2 * 120")
        .contains(Money.of(560_000 + 850_200));
    assertThat(plan.rating().orElseThrow().value()).contains(percent("60"));
  }

  @Test
  void explanationAndJsonNameTheItems() {
    AssemblyPlan plan =
        RATING.cheapest(AssemblyGoal.prefabricated(), fourPointsShort(Money.parse("100万元")));

    assertThat(plan.explain(Locale.CHINESE))
        .startsWith("最低费用 7395000元\n竖向构件应用比例：35%\n水平构件应用比例：73.95%\n")
        .contains("装配率50%，是装配式建筑，无等级\n");
    assertThat(plan.explain(Locale.ENGLISH))
        .startsWith("least cost 7395000元\nshare of prefabricated vertical members: 35%\n")
        .contains("assembly rate 50%, prefabricated, no grade\n");
    assertThat(StrictJson.readObject(plan.toJson()))
        .containsEntry("goal", "prefabricated")
        .containsEntry("value", "7395000元")
        .containsEntry("isReachable", true)
        .containsEntry("points", BigDecimal.valueOf(50))
        .containsEntry("highestRate", "62%")
        .containsEntry("missing", List.of())
        .containsKeys("ratios", "rating");
  }

  @Test
  void goalsSayWhatTheyAre() {
    assertThat(AssemblyGoal.grade(PrefabGrade.AA)).hasToString("grade AA or above");
    assertThat(AssemblyGoal.rate(percent("60"))).hasToString("60% or more");
    assertThat(AssemblyGoal.prefabricated()).hasToString("prefabricated");
    assertThat(AssemblyGoal.grade(PrefabGrade.A))
        .isEqualTo(AssemblyGoal.grade(PrefabGrade.A))
        .hasSameHashCodeAs(AssemblyGoal.grade(PrefabGrade.A))
        .isNotEqualTo(AssemblyGoal.grade(PrefabGrade.AA))
        .isNotEqualTo(AssemblyGoal.rate(percent("60")));
    assertThat(AssemblyGoal.rate(percent("60"))).isNotEqualTo(AssemblyGoal.rate(percent("61")));
  }

  @Test
  void badOffersAndGoalsAreRefused() {
    assertThatThrownBy(() -> AssemblyGoal.rate(percent("101")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("a ratio of 0 to 1");
    ItemOffers offers = fourPointsShort(Money.of(1));
    assertThatThrownBy(() -> RATING.cheapest(AssemblyGoal.grade(PrefabGrade.BASIC), offers))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(
            () -> offers.offer("separatedPipeRatio", Money.of(1), percent("60"), percent("50")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("separatedPipeRatio");
    assertThatThrownBy(() -> offers.fixed("separatedPipeRatio", percent("101")))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> offers.fixed("separatedPipeRatio", percent("-1")))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(
            () -> RATING.cheapest(AssemblyGoal.prefabricated(), offers.fixed("roof", true)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("roof");
    assertThatThrownBy(
            () ->
                RATING.cheapest(
                    AssemblyGoal.prefabricated(),
                    offers.fixed("fullFitOutDelivery", percent("50"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("all or nothing");
    assertThatThrownBy(
            () ->
                RATING.cheapest(AssemblyGoal.prefabricated(), offers.absent("fullFitOutDelivery")))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> ItemOffers.of(NATIONAL, flats(), Map.of("roof", Money.of(1))))
        .isInstanceOf(InvalidInputException.class);
  }

  @Property(tries = 15)
  void aPlanReachesItsGoalAndADearerGoalCostsNoLess(
      @ForAll @Size(11) List<@IntRange(min = 0, max = 1000) Integer> costs,
      @ForAll @IntRange(min = 50, max = 100) int rate) {
    ItemOffers offers = ItemOffers.begin();
    for (int i = 0; i < costs.size(); i++) {
      offers = offers.offer(NATIONAL.items().get(i).fact(), Money.of(costs.get(i)));
    }
    AssemblyPlan plan = RATING.cheapest(AssemblyGoal.rate(Ratio.ofPercent(rate)), offers);
    AssemblyPlan least = RATING.cheapest(AssemblyGoal.prefabricated(), offers);

    assertThat(plan.rating().orElseThrow().value().orElseThrow())
        .isGreaterThanOrEqualTo(Ratio.ofPercent(rate));
    assertThat(plan.rating().orElseThrow().isPrefabricated().value()).contains(true);
    assertThat(plan.value().orElseThrow()).isGreaterThanOrEqualTo(least.value().orElseThrow());
    assertThat(plan.value().orElseThrow())
        .isLessThanOrEqualTo(Money.of(costs.stream().mapToInt(Integer::intValue).sum()));
  }
}
