package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.region.IndicatorReport;
import dev.dougong.core.region.Region;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What regions report, indicator by indicator.
 *
 * <p>A provision about an indicator asks for one {@code indicator} and its {@code value}; a region
 * that reports several is several questions to it.
 */
final class Reports {

  private static final String INDICATOR = "indicator";

  private final ImmutableList<IndicatorReport> reports;

  private Reports(ImmutableList<IndicatorReport> reports) {
    this.reports = reports;
  }

  static Reports of(List<? extends FactCarrier> subjects) {
    List<IndicatorReport> all =
        subjects.stream()
            .filter(Region.class::isInstance)
            .flatMap(region -> ((Region) region).achievements().stream())
            .toList();
    // A single report is among the facts of the region already.
    return new Reports(all.size() < 2 ? ImmutableList.of() : ImmutableList.copyOf(all));
  }

  /** The reports that the provision knows an answer for. */
  List<IndicatorReport> about(Provision provision) {
    if (reports.isEmpty()) {
      return reports;
    }
    Set<String> known =
        provision.inputs().stream()
            .filter(input -> input.id().equals(INDICATOR))
            .flatMap(input -> input.fact().valueIds().stream())
            .collect(Collectors.toSet());
    return reports.stream().filter(report -> known.contains(report.indicator().id())).toList();
  }

  /** The case with that report as the one in question. */
  static Facts with(Facts facts, IndicatorReport report) {
    Facts told = facts.with(INDICATOR, report.indicator().id()).with("value", report.value());
    told = report.baseValue().isPresent() ? told.with("baseValue", report.baseValue().get()) : told;
    told = report.tolerance().isPresent() ? told.with("tolerance", report.tolerance().get()) : told;
    Optional<Integer> year = report.year();
    return year.isPresent() && !told.containsKey("year") ? told.with("year", year.get()) : told;
  }

  /** The name of what is reported, with its year. */
  static Text label(IndicatorReport report) {
    return report
        .year()
        .map(
            year ->
                new Text(
                    report.indicator().zh() + "（" + year + "年）",
                    report.indicator().en() + " (" + year + ")"))
        .orElseGet(() -> new Text(report.indicator().zh(), report.indicator().en()));
  }
}
