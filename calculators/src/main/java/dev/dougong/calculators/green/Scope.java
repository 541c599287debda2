package dev.dougong.calculators.green;

import com.google.common.collect.ImmutableSet;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.util.Optional;

/**
 * Whether a project falls under the procurement policy of a document, as its own clause on scope
 * says where the caller does not.
 *
 * @param facts the facts, with the scope where it is decided
 * @param missing the facts that would decide the scope
 */
record Scope(Facts facts, ImmutableSet<String> missing) {

  private static final String FACT = "isInGreenProcurementScope";
  private static final String OUTPUT = "scopeStatus";

  static Scope of(RuleBook law, Provision asked, Facts facts) {
    boolean asks = asked.inputs().stream().anyMatch(input -> input.id().equals(FACT));
    if (!asks || facts.containsKey(FACT)) {
      return new Scope(facts, ImmutableSet.of());
    }
    Optional<Outcome> scope =
        law.provisionsOf(asked.documentId()).stream()
            .filter(p -> p.outputs().stream().anyMatch(output -> output.name().equals(OUTPUT)))
            .findFirst()
            .map(provision -> law.evaluate(provision.id(), facts));
    if (scope.isEmpty()) {
      return new Scope(facts, ImmutableSet.of());
    }
    ImmutableSet<String> missing = scope.get().missing(OUTPUT);
    return missing.isEmpty()
        ? new Scope(
            facts.with(FACT, scope.get().text(OUTPUT).filter("MANDATORY"::equals).isPresent()),
            missing)
        : new Scope(facts, missing);
  }

  /** The missing facts, with those that decide the scope in place of the scope itself. */
  ImmutableSet<String> named(ImmutableSet<String> open) {
    if (missing.isEmpty() || !open.contains(FACT)) {
      return open;
    }
    return ImmutableSet.<String>builder()
        .addAll(open.stream().filter(fact -> !fact.equals(FACT)).iterator())
        .addAll(missing)
        .build();
  }
}
