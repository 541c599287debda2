package dev.dougong.calculators.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.calculators.internal.Circumstances;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.region.IndicatorReport;
import dev.dougong.core.region.Region;
import dev.dougong.core.region.RegionStatistics;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the figures of a region against every target of its own level and of every level above, by
 * year: met or not, the exact gap, and the trend.
 *
 * <p>A figure is held against a target if the target knows it: an achievement by its indicator, the
 * statistics of a year and other facts by their names. Names are not guessed to mean the same: the
 * prefabricated share of new urban buildings is not that of all new buildings.
 */
@CheckReturnValue
public final class Targets {

  private static final String INDICATOR = "indicator";
  private static final String YEAR = "year";

  private final RuleBook book;
  private final Circumstances told;

  private Targets(RuleBook book, Circumstances told) {
    this.book = book;
    this.told = told;
  }

  /** By the standard rules. */
  public static Targets standard() {
    return of(RuleBook.standard());
  }

  /** By the rules of that book. */
  public static Targets of(RuleBook book) {
    return new Targets(book, Circumstances.UNTOLD);
  }

  /** The region against the targets of the standard rules that are in force on that day. */
  public static TargetReport check(LocalDate date, Region region) {
    return standard().asOf(date).check(region);
  }

  /** The same by the targets that are in force on that day. */
  public Targets asOf(LocalDate date) {
    return new Targets(book, told.asOf(date));
  }

  /** The same for a region that does not say where it is. */
  public Targets in(Jurisdiction where) {
    return new Targets(book, told.in(where));
  }

  /** The same for the region with that GB/T 2260 code. */
  public Targets in(String code) {
    return in(Jurisdiction.of(code));
  }

  /** The region against the targets; further facts about it may be given beside it. */
  public TargetReport check(Region region, Facts... further) {
    return check(
        ImmutableList.<FactCarrier>builder().add(bare(region)).add(further).build(),
        region.achievements(),
        region.statistics());
  }

  /**
   * Facts of a region against the targets; {@code indicator} and {@code value} hold one figure.
   *
   * @throws InvalidInputException if no day or place is known
   */
  public TargetReport check(Facts facts) {
    return check(ImmutableList.of(facts), ImmutableList.of(), ImmutableList.of());
  }

  private TargetReport check(
      List<FactCarrier> subjects,
      List<IndicatorReport> reports,
      List<RegionStatistics> statistics) {
    Facts facts = told.of(book.dictionary(), subjects);
    LocalDate day = Circumstances.dayOf(facts);
    Jurisdiction place = Circumstances.placeOf(facts);
    RuleBook law = book.asOf(day).in(place).ofKind(Provision.Kind.TARGET);
    List<TargetCheck> checks = new ArrayList<>();
    ImmutableList.Builder<Target> targets = ImmutableList.builder();
    for (Provision provision : law.provisions()) {
      Questions questions = new Questions(law, provision, day.getYear());
      targets.addAll(questions.targets());
      cases(questions, facts, reports, statistics).forEach(c -> checks.add(questions.check(c)));
    }
    return TargetReport.of(day, place, checks, targets.build());
  }

  /** The region as each question sees it: with one report, with one year, or as it is. */
  private static List<Facts> cases(
      Questions questions,
      Facts facts,
      List<IndicatorReport> reports,
      List<RegionStatistics> statistics) {
    List<Facts> cases = new ArrayList<>();
    if (questions.asksForIndicator()) {
      ImmutableSet<String> known = questions.indicators();
      reports.stream()
          .filter(report -> known.contains(report.indicator().id()))
          .forEach(report -> cases.add(with(facts, report)));
      if (known.contains(String.valueOf(facts.get(INDICATOR)))) {
        cases.add(facts);
      }
      return cases;
    }
    for (RegionStatistics year : statistics) {
      Facts counted = Region.builder().addStatistics(year).build().toFacts();
      if (questions.asksForAny(counted.ids())) {
        cases.add(facts.without(YEAR).merge(counted.with(YEAR, year.year())));
      }
    }
    if (cases.isEmpty() && questions.asksForAny(telling(facts))) {
      cases.add(facts);
    }
    return cases;
  }

  /** The facts that tell one region from another on the same day. */
  private static ImmutableSet<String> telling(Facts facts) {
    return facts.ids().stream()
        .filter(id -> !ImmutableSet.of("asOfDate", "regionCode", YEAR).contains(id))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static Facts with(Facts facts, IndicatorReport report) {
    Facts told = facts.with(INDICATOR, report.indicator().id()).with("value", report.value());
    if (report.baseValue().isPresent()) {
      told = told.with("baseValue", report.baseValue().get());
    }
    if (report.tolerance().isPresent()) {
      told = told.with("tolerance", report.tolerance().get());
    }
    return report.year().isPresent() ? told.with(YEAR, report.year().get()) : told;
  }

  private static Region bare(Region region) {
    return Region.builder()
        .copyFrom(region)
        .achievements(ImmutableList.of())
        .statistics(ImmutableList.of())
        .build();
  }
}
