package dev.dougong.calculators.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.book.RuleBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AllocationProperties {

  private static final List<String> TASKS =
      List.of("NEW_PREFAB", "PREFAB_SHARE", "NEW_PREFAB_HOUSING", "NEW_STEEL_HOUSING");
  private static final Allocations ALLOCATIONS = Allocations.standard();

  @Provide
  Arbitrary<List<Map<String, Object>>> districts() {
    Arbitrary<List<String>> completed = Arbitraries.of(TASKS).list().ofMaxSize(4).uniqueElements();
    Arbitrary<List<Integer>> areas = Arbitraries.integers().between(0, 900_000).list().ofSize(3);
    return Combinators.combine(completed, areas, Arbitraries.integers().between(0, 4))
        .as(AllocationProperties::district)
        .list()
        .ofMaxSize(6)
        .map(AllocationProperties::named);
  }

  private static Map<String, Object> district(
      List<String> completed, List<Integer> areas, int projects) {
    Map<String, Object> district = new HashMap<>();
    district.put("completedTasks", completed);
    district.put(
        "areas",
        Map.of(
            "NEW_PREFAB", areas.get(0),
            "NEW_PREFAB_HOUSING", areas.get(1),
            "NEW_STEEL_HOUSING", areas.get(2)));
    district.put("demonstrationProjects", projects);
    return district;
  }

  private static List<Map<String, Object>> named(List<Map<String, Object>> districts) {
    List<Map<String, Object>> named = new ArrayList<>();
    for (Map<String, Object> district : districts) {
      Map<String, Object> copy = new LinkedHashMap<>(district);
      copy.put("name", "district" + named.size());
      named.add(copy);
    }
    return named;
  }

  @Provide
  Arbitrary<BigDecimal> funds() {
    return Arbitraries.longs().between(0, 10_000_000_000L).map(fen -> BigDecimal.valueOf(fen, 2));
  }

  private static Allocation share(BigDecimal fund, List<Map<String, Object>> districts) {
    return ALLOCATIONS.hangzhou2023Industrialisation(
        Facts.builder().put("topicFund", fund).put("recipients", districts).build());
  }

  @Property(tries = 150)
  void theConservingDistributionAddsUpToTheFund(
      @ForAll("funds") BigDecimal fund, @ForAll("districts") List<Map<String, Object>> districts) {
    Allocation allocation = share(fund, districts);
    Money conserved = Money.sum(allocation.shares().stream().map(Share::conserved).toList());

    assertThat(conserved.plus(allocation.conservedUndistributed())).isEqualTo(Money.of(fund));
  }

  @Property(tries = 150)
  void nobodyIsMoreThanAFenAwayFromTheExactShare(
      @ForAll("funds") BigDecimal fund, @ForAll("districts") List<Map<String, Object>> districts) {
    for (Share share : share(fund, districts).shares()) {
      assertThat(share.conserved().minus(share.exact()).abs()).isLessThan(Money.ofFen(1));
      assertThat(share.award().minus(share.exact()).abs().times(2))
          .isLessThanOrEqualTo(Money.ofFen(1));
      assertThat(share.conserved().isNegative()).isFalse();
    }
  }

  @Property(tries = 150)
  void theReasonsAddUpToWhatStaysUndistributed(
      @ForAll("funds") BigDecimal fund, @ForAll("districts") List<Map<String, Object>> districts) {
    Allocation allocation = share(fund, districts);
    Money reasons = Money.sum(allocation.reasons().stream().map(Undistributed::amount).toList());

    assertThat(reasons.minus(allocation.undistributed()).abs().times(2))
        .isLessThanOrEqualTo(Money.parse("0.0100001元"));
  }

  @Property(tries = 100)
  void theOrderOfTheRecipientsDoesNotCount(
      @ForAll("funds") BigDecimal fund,
      @ForAll("districts") List<Map<String, Object>> districts,
      @ForAll Random random) {
    List<Map<String, Object>> shuffled = new ArrayList<>(districts);
    Collections.shuffle(shuffled, random);

    Allocation one = share(fund, districts);
    Allocation other = share(fund, shuffled);
    assertThat(other.value().orElseThrow())
        .containsExactlyInAnyOrderEntriesOf(one.value().orElseThrow());
    assertThat(other.conserved().orElseThrow())
        .containsExactlyInAnyOrderEntriesOf(one.conserved().orElseThrow());
  }

  @Property(tries = 100)
  void aFundTenTimesAsLargeGivesTenTimesAsMuchUpToTheLastFen(
      @ForAll("funds") BigDecimal fund, @ForAll("districts") List<Map<String, Object>> districts) {
    Allocation one = share(fund, districts);
    Allocation ten = share(fund.multiply(BigDecimal.TEN), districts);

    for (int i = 0; i < one.shares().size(); i++) {
      Money small = one.shares().get(i).award().times(10);
      assertThat(ten.shares().get(i).award().minus(small).abs())
          .isLessThanOrEqualTo(Money.ofFen(6));
      assertThat(
              ten.shares()
                  .get(i)
                  .conserved()
                  .minus(one.shares().get(i).conserved().times(10))
                  .abs())
          .isLessThanOrEqualTo(Money.ofFen(11));
    }
  }

  @Property(tries = 60)
  void theAwardsAreThoseOfTheProvision(
      @ForAll("funds") BigDecimal fund, @ForAll("districts") List<Map<String, Object>> districts) {
    Facts facts = Facts.builder().put("topicFund", fund).put("recipients", districts).build();
    Object awards =
        RuleBook.standard().evaluate("hangjianke-2023-45/5.2-alloc", facts).value("awards");

    assertThat(ALLOCATIONS.hangzhou2023Industrialisation(facts).value().orElseThrow())
        .allSatisfy(
            (name, award) ->
                assertThat(award.inYuan())
                    .isEqualByComparingTo((BigDecimal) ((Map<?, ?>) awards).get(name)))
        .hasSize(districts.size());
  }
}
