package dev.dougong.calculators.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.evaluation.Outcome;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a region against the targets of its level and above, target by target and year by
 * year.
 */
public final class TargetReport implements Result<ImmutableList<TargetCheck>> {

  private final LocalDate day;
  private final Jurisdiction place;
  private final ImmutableList<TargetTrack> tracks;
  private final ImmutableList<Target> withoutFigure;

  private TargetReport(
      LocalDate day,
      Jurisdiction place,
      ImmutableList<TargetTrack> tracks,
      ImmutableList<Target> withoutFigure) {
    this.day = day;
    this.place = place;
    this.tracks = tracks;
    this.withoutFigure = withoutFigure;
  }

  static TargetReport of(
      LocalDate day, Jurisdiction place, List<TargetCheck> checks, List<Target> targets) {
    Map<String, List<TargetCheck>> byTarget =
        checks.stream()
            .sorted(Comparator.comparing(check -> check.year().orElse(Integer.MAX_VALUE)))
            .collect(
                Collectors.groupingBy(
                    check -> check.target().toString(), LinkedHashMap::new, Collectors.toList()));
    ImmutableList.Builder<TargetTrack> tracks = ImmutableList.builder();
    ImmutableList.Builder<Target> without = ImmutableList.builder();
    for (Target target : targets) {
      List<TargetCheck> found = byTarget.get(target.toString());
      if (found == null) {
        without.add(target);
      } else {
        tracks.add(new TargetTrack(target, found));
      }
    }
    return new TargetReport(day, place, tracks.build(), without.build());
  }

  /** Every figure against every target that knows it; empty while a fact is missing. */
  @Override
  public Optional<ImmutableList<TargetCheck>> value() {
    return isDetermined() ? Optional.of(checks()) : Optional.empty();
  }

  /** Every figure against every target that knows it, in the order of the book and the years. */
  public ImmutableList<TargetCheck> checks() {
    return tracks.stream()
        .flatMap(track -> track.checks().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** The targets of which the region has a figure, each over the years. */
  public ImmutableList<TargetTrack> tracks() {
    return tracks;
  }

  /** The figures of that year. */
  public ImmutableList<TargetCheck> inYear(int year) {
    return checks().stream()
        .filter(check -> check.year().equals(Optional.of(year)))
        .collect(ImmutableList.toImmutableList());
  }

  /** What is met. */
  public ImmutableList<TargetCheck> met() {
    return with(Standing.MET);
  }

  /** What is not met and is due in the year of the figure, was due before, or has no year. */
  public ImmutableList<TargetCheck> missed() {
    return with(Standing.MISSED);
  }

  /** The checks that stand so. */
  public ImmutableList<TargetCheck> with(Standing standing) {
    return checks().stream()
        .filter(check -> check.standing() == standing)
        .collect(ImmutableList.toImmutableList());
  }

  /** The targets in force of which the region has no figure. */
  public ImmutableList<Target> withoutFigure() {
    return withoutFigure;
  }

  /** The day of the question. */
  public LocalDate day() {
    return day;
  }

  /** The region. */
  public Jurisdiction place() {
    return place;
  }

  @Override
  public ImmutableSet<String> missing() {
    return checks().stream()
        .flatMap(check -> check.missing().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return checks().stream().map(TargetCheck::outcome).collect(ImmutableList.toImmutableList());
  }

  /** The lines of the report, then how each check comes about. */
  @Override
  public String explain(Locale locale) {
    return text(locale) + "\n\n" + Result.super.explain(locale);
  }

  /** A line for each figure and each trend, in the language of the locale. */
  public String text(Locale locale) {
    return tracks.stream().map(track -> track.text(locale)).collect(Collectors.joining("\n"));
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("day", day);
    members.put("place", place.code());
    members.put("targets", tracks.stream().map(TargetReport::members).toList());
    members.put("withoutFigure", withoutFigure.stream().map(TargetReport::members).toList());
    members.put("missing", missing());
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  private static Map<String, @Nullable Object> members(Target target) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("provision", target.provision().id());
    members.put("citation", target.citation(Locale.CHINESE));
    members.put("indicator", target.indicator().map(i -> i.id()));
    members.put("label", target.label());
    members.put("setBy", target.setBy().code());
    return members;
  }

  private static Map<String, @Nullable Object> members(TargetTrack track) {
    Map<String, @Nullable Object> members = members(track.target());
    members.put("checks", track.checks().stream().map(TargetReport::members).toList());
    members.put("trend", track.trend().map(TargetReport::members));
    return members;
  }

  private static Map<String, @Nullable Object> members(TargetCheck check) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("year", check.year());
    members.put("due", check.due());
    members.put("figure", check.figure());
    members.put("goal", check.goal());
    members.put("standing", check.standing());
    members.put("margin", check.margin());
    members.put("gap", check.gap());
    members.put("missing", check.missing());
    return members;
  }

  private static Map<String, @Nullable Object> members(Trend trend) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("from", trend.from());
    members.put("to", trend.to());
    members.put("change", trend.change());
    members.put("gained", trend.gained());
    members.put("direction", trend.direction());
    members.put("onTrack", trend.onTrack());
    return members;
  }

  /** A line for each figure and each trend, in English. */
  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
