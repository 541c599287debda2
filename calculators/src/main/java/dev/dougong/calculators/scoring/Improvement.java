package dev.dougong.calculators.scoring;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that could be done for more points, and what it costs.
 *
 * @param name what it is called
 * @param facts the facts as they would be then
 * @param item the item that the facts are about alone, if they are
 * @param cost what it costs
 */
public record Improvement(String name, Facts facts, Optional<String> item, Money cost) {

  /** Refuses a negative cost. */
  public Improvement {
    if (cost.compareTo(Money.ZERO) < 0) {
      throw InvalidInputException.of("cost", cost, "0 or more");
    }
  }

  /** An improvement that every item sees. */
  public static Improvement of(String name, FactCarrier facts, Money cost) {
    return new Improvement(name, facts.toFacts(), Optional.empty(), cost);
  }

  /** The same for the item with that provision id alone. */
  public Improvement inItem(String provisionId) {
    return new Improvement(name, facts, Optional.of(provisionId), cost);
  }

  Claims appliedTo(Claims claims) {
    return item.map(id -> claims.forItem(id, facts)).orElseGet(() -> claims.with(facts));
  }

  /** Whether the two set one fact to two values, so that only one of them can be done. */
  boolean excludes(Improvement other) {
    return item.equals(other.item)
        && facts.ids().stream()
            .filter(other.facts::containsKey)
            .anyMatch(id -> !Objects.equals(facts.get(id), other.facts.get(id)));
  }
}
