package dev.dougong.calculators.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TargetProperties {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  private static final List<Target> TARGETS =
      BOOK.ofKind(Provision.Kind.TARGET).provisions().stream()
          .map(p -> new Questions(BOOK, p, DAY.getYear()))
          .filter(Questions::asksForIndicator)
          .flatMap(q -> q.targets().stream())
          .toList();

  @Provide
  Arbitrary<Target> targets() {
    return Arbitraries.of(TARGETS);
  }

  @Provide
  Arbitrary<BigDecimal> figures() {
    return Arbitraries.oneOf(
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.ONE).ofScale(4),
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1e10")).ofScale(0));
  }

  private static TargetCheck check(Target target, BigDecimal figure, int year) {
    Facts facts =
        Facts.builder(BOOK.dictionary())
            .put("indicator", target.indicator().orElseThrow().id())
            .put("value", figure)
            .put("baseValue", 100)
            .put("year", year)
            .build();
    return new Questions(BOOK, target.provision(), DAY.getYear()).check(facts);
  }

  @Property(tries = 150)
  void theMarginHasTheSignOfTheVerdict(
      @ForAll("targets") Target target,
      @ForAll("figures") BigDecimal figure,
      @ForAll @IntRange(min = 2020, max = 2031) int year) {
    TargetCheck check = check(target, figure, year);
    check
        .margin()
        .ifPresent(
            margin -> {
              assertThat(margin.signum() > 0)
                  .as("%s", check)
                  .isIn(false, check.standing() == Standing.MET);
              assertThat(margin.signum() < 0)
                  .as("%s", check)
                  .isIn(false, check.standing() != Standing.MET);
              assertThat(check.gap().orElseThrow().signum()).isNotNegative();
            });
  }

  @Property(tries = 150)
  void theVerdictIsThatOfTheProvisionAskedById(
      @ForAll("targets") Target target,
      @ForAll("figures") BigDecimal figure,
      @ForAll @IntRange(min = 2020, max = 2031) int year) {
    TargetCheck check = check(target, figure, year);
    Outcome same = BOOK.evaluate(target.provision().id(), check.outcome().facts());
    assertThat(check.outcome()).isEqualTo(same);
    String verdict = same.verdictOutput().orElseThrow();
    assertThat(check.missing()).isEqualTo(same.missing(verdict));
    assertThat(check.standing() == Standing.MET).isEqualTo(same.truth(verdict).orElse(false));
  }

  @Property(tries = 100)
  void aNearerFigureHasNoGreaterGap(
      @ForAll("targets") Target target, @ForAll("figures") BigDecimal figure) {
    TargetCheck check = check(target, figure, 2025);
    boolean compared = check.figure().filter(f -> f.compareTo(figure) == 0).isPresent();
    if (compared
        && check.goal().isPresent()
        && check.gap().filter(g -> g.signum() > 0).isPresent()) {
      BigDecimal half = figure.add(check.goal().get()).divide(BigDecimal.valueOf(2));
      TargetCheck nearer = check(target, half, 2025);
      assertThat(nearer.gap().orElseThrow())
          .as("%s against %s", nearer, check)
          .isLessThanOrEqualTo(check.gap().get());
    }
  }
}
