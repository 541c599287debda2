package dev.dougong.calculators.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.FactDefinition;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ThresholdTest {

  private static final RuleBook BOOK = RuleBook.standard();

  /** Its figures are 0.34, 0.38 and 0.4, and the years for which they hold. */
  private static final Provision SHARES = BOOK.provision("zhejianguanfa-2023-49/1.2-a");

  private static final FactDefinition SHARE = BOOK.dictionary().get("prefabShare");
  private static final FactDefinition BASES = BOOK.dictionary().get("nationalIndustryBases");
  private static final Outcome MET = said("0.5");
  private static final Outcome MISSED = said("0.1");

  private static Outcome said(String share) {
    return BOOK.evaluate(SHARES.id(), Map.of("year", 2023, "prefabShare", new BigDecimal(share)));
  }

  private static Optional<BigDecimal> nearest(String figure, Predicate<BigDecimal> met) {
    return Threshold.nearest(
        SHARES, SHARE, new BigDecimal(figure), value -> met.test(value) ? MET : MISSED);
  }

  private static boolean isAtLeast(BigDecimal value, String bound) {
    return value.compareTo(new BigDecimal(bound)) >= 0;
  }

  @Test
  void theFiguresAreThoseOfParametersAndTables() {
    assertThat(Threshold.figures(SHARES))
        .map(BigDecimal::toPlainString)
        .containsExactly("0.34", "0.38", "0.4", "2023", "2025", "2027");
    assertThat(Threshold.figures(BOOK.provision("zhejianguanfa-2023-49/1.2-b")))
        .containsExactly(BigDecimal.valueOf(25));
  }

  @Test
  void theVerdictTurnsAtJustBelowOrJustAboveTheGoal() {
    assertThat(nearest("0.1", v -> isAtLeast(v, "0.38"))).contains(new BigDecimal("0.38"));
    assertThat(nearest("0.1", v -> !isAtLeast(new BigDecimal("0.38"), v.toPlainString())))
        .contains(new BigDecimal("0.38"));
    assertThat(nearest("0.5", v -> !isAtLeast(v, "0.38"))).contains(new BigDecimal("0.38"));
  }

  @Test
  void aVerdictThatTurnsElsewhereHasNoGoal() {
    assertThat(nearest("0.1", v -> isAtLeast(v, "0.37"))).isEmpty();
    assertThat(nearest("0.1", v -> true)).isEmpty();
    assertThat(nearest("0.1", v -> false)).isEmpty();
  }

  @Test
  void ofTwoGoalsTheNearestCountsAndTheLowerIfBothAreAsNear() {
    Predicate<BigDecimal> between =
        v -> isAtLeast(v, "0.34") && isAtLeast(new BigDecimal("0.4"), v.toPlainString());

    assertThat(nearest("0.30", between)).contains(new BigDecimal("0.34"));
    assertThat(nearest("0.36", between)).contains(new BigDecimal("0.34"));
    assertThat(nearest("0.37", between)).contains(new BigDecimal("0.34"));
    assertThat(nearest("0.38", between)).contains(new BigDecimal("0.4"));
    assertThat(nearest("0.45", between)).contains(new BigDecimal("0.4"));
  }

  @Test
  void theRuleIsAskedOnlyAboutValuesThatTheFactMayHave() {
    List<BigDecimal> asked = new ArrayList<>();
    nearest("0.1", asked::add);
    assertThat(asked)
        .isNotEmpty()
        .allSatisfy(v -> assertThat(v).isBetween(BigDecimal.ZERO, BigDecimal.ONE));

    List<BigDecimal> whole = new ArrayList<>();
    Threshold.nearest(
        SHARES,
        BASES,
        BigDecimal.TEN,
        value -> {
          whole.add(value);
          return MET;
        });
    assertThat(whole)
        .map(BigDecimal::toPlainString)
        .containsExactly("2022", "2023", "2024", "2024", "2025", "2026", "2026", "2027", "2028");
  }

  @Test
  void aGoalMayLieAtTheBoundOfItsFact() {
    Provision whole =
        BOOK.with("zhongfa-2016-6/11-a", "targetShare", 1).provision("zhongfa-2016-6/11-a");
    Provision nothing =
        BOOK.with("zhongfa-2016-6/11-a", "targetShare", 0).provision("zhongfa-2016-6/11-a");
    BigDecimal half = new BigDecimal("0.5");

    assertThat(
            Threshold.nearest(whole, SHARE, half, v -> isAtLeast(v, "1") ? MET : MISSED)
                .orElseThrow())
        .isEqualByComparingTo("1");
    assertThat(
            Threshold.nearest(nothing, SHARE, half, v -> v.signum() > 0 ? MISSED : MET)
                .orElseThrow())
        .isEqualByComparingTo("0");
  }
}
