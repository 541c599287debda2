package dev.dougong.calculators.assembly;

import static dev.dougong.calculators.assembly.Samples.BOOK;
import static dev.dougong.calculators.assembly.Samples.NATIONAL;
import static dev.dougong.calculators.assembly.Samples.PROVISION;
import static dev.dougong.calculators.assembly.Samples.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.building.PrefabGrade;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class AssemblyLaws {

  private static final AssemblyRating RATING = AssemblyRating.standard();
  private static final List<PrefabGrade> GRADES =
      List.of(PrefabGrade.NONE, PrefabGrade.A, PrefabGrade.AA, PrefabGrade.AAA);

  /** For each item a ratio, or null if the building does not have it. */
  @Provide
  Arbitrary<Map<String, @Nullable Object>> buildings() {
    Arbitrary<@Nullable BigDecimal> ratio =
        Arbitraries.integers()
            .between(0, 1000)
            .map(thousandths -> (BigDecimal) BigDecimal.valueOf(thousandths, 3))
            .injectNull(0.05);
    return ratio
        .list()
        .ofSize(NATIONAL.items().size())
        .map(
            ratios -> {
              Map<String, @Nullable Object> facts = new LinkedHashMap<>();
              for (int i = 0; i < ratios.size(); i++) {
                SchemeItem item = NATIONAL.items().get(i);
                BigDecimal value = ratios.get(i);
                facts.put(
                    item.fact(),
                    item.isYesOrNo()
                        ? (Object) (value != null && value.compareTo(new BigDecimal("0.1")) > 0)
                        : value);
              }
              return facts;
            });
  }

  @Property(tries = 300)
  void theTypedAnswerIsAlwaysThatOfTheProvision(
      @ForAll("buildings") Map<String, @Nullable Object> building) {
    Facts facts = facts(building);
    Outcome outcome = BOOK.evaluate(PROVISION, facts);
    BuildingRating rating = RATING.rate(facts);

    assertThat(rating.outcomes()).containsExactly(outcome);
    assertThat(rating.value().map(Ratio::toFraction))
        .isEqualTo(outcome.number("assemblyRate").map(r -> Ratio.of(r).toFraction()));
    assertThat(rating.isPrefabricated().value()).isEqualTo(outcome.truth("isPrefabricated"));
    assertThat(rating.grade().value().map(PrefabGrade::name))
        .isEqualTo(outcome.text("prefabGrade"));
  }

  @Property(tries = 200)
  void theRateIsAShareAndThePointsAreThoseOfTheTable(
      @ForAll("buildings") Map<String, @Nullable Object> building) {
    BuildingRating rating = RATING.rate(facts(building));

    assertThat(rating.value().orElseThrow().isShare()).isTrue();
    for (ItemRating item : rating.items()) {
      item.ratio()
          .ifPresent(
              ratio ->
                  assertThat(item.points().orElseThrow())
                      .as(item.item().fact())
                      .isEqualByComparingTo(item.item().points(ratio)));
    }
  }

  @Property(tries = 200)
  void moreOfAnItemNeverLowersRateVerdictOrGrade(
      @ForAll("buildings") Map<String, @Nullable Object> building,
      @ForAll("items") SchemeItem item) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(building);
    if (building.get(item.fact()) == null) {
      return;
    }
    more.put(item.fact(), item.isYesOrNo() ? (Object) true : BigDecimal.ONE);
    BuildingRating before = RATING.rate(facts(building));
    BuildingRating after = RATING.rate(facts(more));

    assertThat(after.value().orElseThrow()).isGreaterThanOrEqualTo(before.value().orElseThrow());
    assertThat(GRADES.indexOf(after.grade().value().orElseThrow()))
        .isGreaterThanOrEqualTo(GRADES.indexOf(before.grade().value().orElseThrow()));
    assertThat(before.isPrefabricated().value().orElseThrow())
        .satisfiesAnyOf(
            yes -> assertThat(yes).isFalse(),
            yes -> assertThat(after.isPrefabricated().value()).contains(true));
  }

  @Provide
  Arbitrary<SchemeItem> items() {
    return Arbitraries.of(NATIONAL.items());
  }

  @Property(tries = 200)
  void aGradeIsHigherOnlyWithAHigherRate(
      @ForAll("buildings") Map<String, @Nullable Object> one,
      @ForAll("buildings") Map<String, @Nullable Object> other) {
    BuildingRating a = RATING.rate(facts(one));
    BuildingRating b = RATING.rate(facts(other));
    int grade = GRADES.indexOf(a.grade().value().orElseThrow());
    if (grade > GRADES.indexOf(b.grade().value().orElseThrow())
        && b.outcomes().get(0).truth("gradable").orElseThrow()) {
      assertThat(a.value().orElseThrow()).isGreaterThan(b.value().orElseThrow());
    }
  }

  @Property(tries = 150)
  void whatIsNotKnownNeverTurnsAnAnswerRoundAndTheRateLiesBetweenTheBounds(
      @ForAll("buildings") Map<String, @Nullable Object> building,
      @ForAll List<Boolean> forgotten) {
    Map<String, @Nullable Object> known = new LinkedHashMap<>(building);
    for (int i = 0; i < Math.min(forgotten.size(), NATIONAL.items().size()); i++) {
      if (forgotten.get(i)) {
        known.remove(NATIONAL.items().get(i).fact());
      }
    }
    BuildingRating all = RATING.rate(facts(building));
    BuildingRating some = RATING.rate(facts(known));

    Ratio rate = all.value().orElseThrow();
    assertThat(some.leastRate().orElseThrow()).isLessThanOrEqualTo(rate);
    assertThat(some.greatestRate().orElseThrow()).isGreaterThanOrEqualTo(rate);
    agree(some.isPrefabricated().value(), all.isPrefabricated().value());
    agree(some.grade().value(), all.grade().value());
    for (int i = 0; i < all.conditions().size(); i++) {
      agree(some.conditions().get(i).met(), all.conditions().get(i).met());
    }
    assertThat(some.missing())
        .hasSameElementsAs(
            building.keySet().stream().filter(fact -> !known.containsKey(fact)).toList());
  }

  private static <T> void agree(Optional<T> some, Optional<T> all) {
    some.ifPresent(value -> assertThat(all).contains(value));
  }
}
