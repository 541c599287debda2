package dev.dougong.calculators.target;

import com.google.common.collect.ImmutableSet;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figure of a rule at which its verdict turns, by asking the rule.
 *
 * <p>Many targets say only whether they are met. The figures of the provision are tried in place of
 * the region's: the one at which, just below or just above which the verdict is another is the
 * goal, whichever way the rule compares.
 */
final class Threshold {

  /** Finer than any share in a text. */
  private static final BigDecimal STEP = new BigDecimal("1e-12");

  private Threshold() {}

  /** The nearest such figure to the given one; empty if the verdict turns at none of them. */
  static Optional<BigDecimal> nearest(
      Provision provision,
      FactDefinition fact,
      BigDecimal figure,
      Function<BigDecimal, Outcome> asked) {
    BigDecimal nearest = null;
    for (BigDecimal candidate : figures(provision)) {
      if (isNearer(candidate, nearest, figure) && turnsAt(fact, candidate, asked)) {
        nearest = candidate;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static boolean isNearer(BigDecimal candidate, @Nullable BigDecimal other, BigDecimal to) {
    return other == null || candidate.subtract(to).abs().compareTo(other.subtract(to).abs()) < 0;
  }

  private static boolean turnsAt(
      FactDefinition fact, BigDecimal at, Function<BigDecimal, Outcome> asked) {
    boolean whole = fact.type().kind() == FactType.Kind.INTEGER;
    BigDecimal step = whole ? BigDecimal.ONE : STEP;
    ImmutableSet<Standing> said =
        List.of(at.subtract(step), at, at.add(step)).stream()
            .filter(value -> fact.min().map(min -> value.compareTo(min) >= 0).orElse(true))
            .filter(value -> fact.max().map(max -> value.compareTo(max) <= 0).orElse(true))
            .filter(value -> !whole || value.stripTrailingZeros().scale() <= 0)
            .map(asked)
            .map(Verdicts::standing)
            .collect(ImmutableSet.toImmutableSet());
    return said.contains(Standing.MET) && said.contains(Standing.MISSED);
  }

  /** The numbers among the parameters and in the tables. */
  static ImmutableSet<BigDecimal> figures(Provision provision) {
    Set<BigDecimal> figures = new TreeSet<>();
    provision.parameters().values().forEach(p -> add(figures, p.value()));
    for (Provision.Table table : provision.tables().values()) {
      for (Map<String, ?> row : table.rows()) {
        row.values().forEach(cell -> add(figures, cell));
      }
    }
    return ImmutableSet.copyOf(figures);
  }

  private static void add(Set<BigDecimal> figures, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      figures.add(number);
    }
  }
}
