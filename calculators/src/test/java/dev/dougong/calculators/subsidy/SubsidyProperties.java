package dev.dougong.calculators.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.book.RuleBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class SubsidyProperties {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final LocalDate DAY = LocalDate.parse("2024-06-01");
  private static final Subsidies HANGZHOU = Subsidies.standard().asOf(DAY).in("330106");
  private static final Subsidies LIANYUNGANG = Subsidies.standard().asOf(DAY).in("320700");
  private static final BigDecimal RESEARCH_CAP = new BigDecimal(5_000_000);

  @Provide
  Arbitrary<Map<String, Object>> contractors() {
    return Arbitraries.maps(
            Arbitraries.of(
                "promotedToGrade",
                "registrationArea",
                "generalContracting",
                "qualityAward",
                "constructionRole",
                "isHighTechEnterprise",
                "isFirstRecognition",
                "honours"),
            Arbitraries.integers().between(0, 3))
        .map(
            picks -> {
              Map<String, Object> values = new HashMap<>();
              picks.forEach((fact, pick) -> values.put(fact, value(fact, pick)));
              return values;
            });
  }

  private static Object value(String fact, int pick) {
    return switch (fact) {
      case "promotedToGrade" -> List.of("SPECIAL", "FIRST_CLASS", "OTHER", "SPECIAL").get(pick);
      case "registrationArea" -> List.of("CITY_PROPER", "COUNTY", "GANYU", "COUNTY").get(pick);
      case "qualityAward" ->
          List.of("LUBAN", "NATIONAL_QUALITY", "PROVINCIAL_QUALITY", "OTHER").get(pick);
      case "constructionRole" -> pick < 2 ? "INDEPENDENT" : "PARTICIPATING";
      case "honours" ->
          List.of("FIRST_TIME_CHINA_TOP_500", "FIRST_TIME_JIANGSU_CONSTRUCTION_TOP_100")
              .subList(0, Math.min(pick, 2));
      default -> pick < 2;
    };
  }

  @Property(tries = 200)
  void awardsAreNeverNegativeAndThePayersAddUpToThem(
      @ForAll("contractors") Map<String, Object> values) {
    SubsidyStatement statement = LIANYUNGANG.due(Facts.of(BOOK.dictionary(), values));

    List<Money> counted = new ArrayList<>();
    for (Entitlement entitlement : statement.entitlements()) {
      entitlement.amount().ifPresent(amount -> assertThat(amount).isPositive());
      if (entitlement.isCounted()) {
        entitlement.money().ifPresent(counted::add);
      }
    }
    Money byPayer = Money.ZERO;
    for (Payer payer : Payer.values()) {
      byPayer = byPayer.plus(statement.awardsFrom(payer));
    }
    assertThat(byPayer).isEqualTo(statement.awardsSoFar());
    assertThat(Money.sum(counted)).isEqualTo(statement.awardsSoFar());
  }

  @Property(tries = 100)
  void theSharesOfAPromotionAddUpToItsAward(@ForAll("contractors") Map<String, Object> values) {
    LIANYUNGANG
        .due(Facts.of(BOOK.dictionary(), values))
        .entitlement("lianzhengguifa-2023-2/1-a")
        .filter(Entitlement::isDue)
        .ifPresent(
            award ->
                assertThat(award.amount().orElseThrow())
                    .isEqualByComparingTo(award.outcome().number("totalReward").orElseThrow()));
  }

  @Property(tries = 200)
  void oneFactLessTakesAwardsAwayOrLeavesThemOpenButNeverTurnsThemRound(
      @ForAll("contractors") Map<String, Object> values) {
    Facts facts = Facts.of(BOOK.dictionary(), values);
    SubsidyStatement whole = LIANYUNGANG.due(facts);
    for (String fact : values.keySet()) {
      for (Entitlement less : LIANYUNGANG.due(facts.without(fact)).entitlements()) {
        if (!less.isOpen()) {
          Entitlement more = whole.entitlement(less.provision().id()).orElseThrow();
          assertThat(more.standing()).isEqualTo(less.standing());
          assertThat(more.amount()).isEqualTo(less.amount());
        }
      }
    }
  }

  @Property(tries = 200)
  void everyEntitlementIsWhatItsProvisionSays(@ForAll("contractors") Map<String, Object> values) {
    Facts facts = Facts.of(BOOK.dictionary(), values);
    for (Entitlement entitlement : LIANYUNGANG.due(facts).entitlements()) {
      assertThat(entitlement.outcome().outputs())
          .isEqualTo(BOOK.evaluate(entitlement.provision().id(), facts).outputs());
    }
  }

  @Property(tries = 200)
  void supportForResearchGrowsUpToItsCapAndStaysThere(
      @ForAll @BigRange(min = "0", max = "40000000") @Scale(2) BigDecimal expense,
      @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal more) {
    BigDecimal less = support(expense);
    BigDecimal greater = support(expense.add(more));

    assertThat(less).isNotNegative().isLessThanOrEqualTo(RESEARCH_CAP);
    assertThat(greater).isGreaterThanOrEqualTo(less);
    if (less.compareTo(RESEARCH_CAP) == 0) {
      assertThat(greater).isEqualByComparingTo(RESEARCH_CAP);
    }
  }

  private static BigDecimal support(BigDecimal expense) {
    Facts facts =
        Facts.of(BOOK.dictionary(), Map.of("ownIntellectualProperty", true, "rdExpense", expense));
    return HANGZHOU.due(facts).awardsFrom(Payer.CITY).inYuan();
  }
}
