package dev.dougong.calculators.target;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One target over the years of which the region has figures.
 *
 * @param target the target
 * @param checks the figures against it, the earliest year first
 */
public record TargetTrack(Target target, List<TargetCheck> checks) {

  /** Copies the list. */
  public TargetTrack {
    checks = ImmutableList.copyOf(checks);
  }

  /** The figure of the last year. */
  public TargetCheck latest() {
    return checks.get(checks.size() - 1);
  }

  /** How the figures moved; empty if fewer than two years with a known distance are given. */
  public Optional<Trend> trend() {
    ImmutableList<TargetCheck> known =
        checks.stream()
            .filter(c -> c.year().isPresent() && c.margin().isPresent())
            .collect(ImmutableList.toImmutableList());
    return known.size() < 2
        ? Optional.empty()
        : Trend.of(known.get(0), known.get(known.size() - 1));
  }

  /** A line for each year and one for the trend, in the language of the locale. */
  public String text(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    StringBuilder text = new StringBuilder();
    checks.forEach(check -> text.append(check.text(locale)).append('\n'));
    trend()
        .ifPresent(
            trend -> {
              text.append("  ").append(trend.direction().label().in(locale));
              trend
                  .onTrack()
                  .ifPresent(
                      yes ->
                          text.append(
                              chinese
                                  ? (yes ? "，按此速度可达到" : "，按此速度达不到")
                                  : (yes ? ", on track" : ", not on track")));
              text.append('\n');
            });
    return text.substring(0, text.length() - 1);
  }

  /** A line for each year and one for the trend, in English. */
  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
