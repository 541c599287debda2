package dev.dougong.engine.book;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * The dictionary of a whole book, in which a fact that several provisions declare stands once.
 *
 * <p>Their definitions may narrow the values and the bounds in different ways; here stands what any
 * of them allows, so that one description of a case can be asked of all of them.
 */
final class CommonFacts {

  private CommonFacts() {}

  static FactDictionary of(Collection<Provision> provisions) {
    FactDictionary shared = FactDictionary.standard();
    Map<String, FactDefinition> local = new LinkedHashMap<>();
    for (Provision provision : provisions) {
      for (Provision.Input input : provision.inputs()) {
        if (shared.find(input.id()).isEmpty()) {
          local.merge(input.id(), input.fact(), CommonFacts::widest);
        }
      }
    }
    return shared.with(local.values());
  }

  private static FactDefinition widest(FactDefinition first, FactDefinition second) {
    if (first.equals(second)) {
      return first;
    }
    if (!first.type().equals(second.type()) || !first.unit().equals(second.unit())) {
      throw InvalidInputException.of(
          first.id(),
          second,
          "one type and unit wherever it is declared; elsewhere it is declared as " + first);
    }
    FactDefinition.Builder widest = FactDefinition.builder();
    widest.id(first.id()).type(first.type()).unit(first.unit());
    widest.zh(first.zh()).en(first.en());
    widest.definition(first.definition().isEmpty() ? second.definition() : first.definition());
    widest.subject(first.subject().equals(second.subject()) ? first.subject() : Optional.empty());
    widest.derivedFrom(first.derivedFrom());
    widest.min(either(first.min(), second.min(), BigDecimal::min));
    widest.max(either(first.max(), second.max(), BigDecimal::max));
    return widest.values(values(first, second)).build();
  }

  /** A bound that one of the two does not have is no bound. */
  private static Optional<BigDecimal> either(
      Optional<BigDecimal> first, Optional<BigDecimal> second, BinaryOperator<BigDecimal> wider) {
    return first.flatMap(one -> second.map(other -> wider.apply(one, other)));
  }

  /** An enum without values takes every name, and so does a union with it. */
  private static ImmutableList<AllowedValue> values(FactDefinition first, FactDefinition second) {
    if (first.values().isEmpty() || second.values().isEmpty()) {
      return ImmutableList.of();
    }
    Map<String, AllowedValue> all = new LinkedHashMap<>();
    first.values().forEach(value -> all.put(value.id(), value));
    second.values().forEach(value -> all.putIfAbsent(value.id(), value));
    return ImmutableList.copyOf(all.values());
  }
}
