package dev.dougong.calculators.scope;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a provision says that something is demanded: the output to look at and what its values
 * mean.
 *
 * <p>Some provisions say in one word whether the demand exists and whether it is met. They are
 * asked what they would say if it were not met: if that would be a shortcoming, the demand binds.
 *
 * @param topic what it is about
 * @param provision the provision
 * @param output the output that tells whether it binds
 * @param says what the values of the output mean; those not listed demand nothing
 * @param strength what "yes" or a figure above zero means; empty for the force of the provision
 * @param only facts that the text binds it to and that the output does not ask for
 * @param unfulfilled facts of a project that does not do what is demanded
 * @param above an output that the figure has to exceed in order to demand more than that one
 * @param level the output or parameter that holds the level
 * @param unit the unit of the level; empty if there is no level
 * @param lowerIsStricter whether a smaller level demands more
 */
record Duty(
    Topic topic,
    String provision,
    String output,
    Map<String, Strength> says,
    Optional<Strength> strength,
    Map<String, Object> only,
    Map<String, Object> unfulfilled,
    Optional<String> above,
    Optional<String> level,
    String unit,
    boolean lowerIsStricter) {

  Duty {
    says = ImmutableMap.copyOf(says);
    only = ImmutableMap.copyOf(only);
    unfulfilled = ImmutableMap.copyOf(unfulfilled);
  }

  /** What this provision demands of a case. */
  Obligation of(RuleBook book, Facts facts) {
    Facts asked = facts;
    for (Map.Entry<String, Object> fact : unfulfilled.entrySet()) {
      asked = asked.with(fact.getKey(), fact.getValue());
    }
    Outcome outcome = book.evaluate(provision, asked);
    Set<String> undecided =
        Sets.union(
            outcome.missing(output),
            above.map(outcome::missing).orElseGet(() -> outcome.missing(output)));
    Optional<Strength> demanded = undecided.isEmpty() ? demanded(outcome) : Optional.empty();
    if (isExcluded(facts) || (undecided.isEmpty() && demanded.isEmpty())) {
      return obligation(
          Standing.NOT_BINDING, Optional.empty(), Optional.empty(), ImmutableSet.of(), outcome);
    }
    Set<String> missing = Sets.union(undecided, Sets.difference(only.keySet(), facts.ids()));
    return missing.isEmpty()
        ? obligation(Standing.BINDING, demanded, level(outcome), missing, outcome)
        : obligation(Standing.UNDETERMINED, Optional.empty(), Optional.empty(), missing, outcome);
  }

  private boolean isExcluded(Facts facts) {
    return only.entrySet().stream()
        .anyMatch(
            fact ->
                facts.containsKey(fact.getKey())
                    && !fact.getValue().equals(facts.get(fact.getKey())));
  }

  private Obligation obligation(
      Standing standing,
      Optional<Strength> demanded,
      Optional<Level> demandedLevel,
      Set<String> missing,
      Outcome outcome) {
    return new Obligation(topic, standing, demanded, demandedLevel, false, missing, outcome);
  }

  private Optional<Strength> demanded(Outcome outcome) {
    Object value = outcome.value(output);
    if (value instanceof BigDecimal figure) {
      BigDecimal floor = above.flatMap(outcome::number).orElse(BigDecimal.ZERO);
      return figure.compareTo(floor) > 0 ? Optional.of(usual(outcome)) : Optional.empty();
    }
    if (value instanceof List<?> values) {
      return values.stream().flatMap(item -> said(item).stream()).sorted().findFirst();
    }
    if (value instanceof Boolean yes && says.isEmpty()) {
      return yes ? Optional.of(usual(outcome)) : Optional.empty();
    }
    return said(value);
  }

  private Optional<Strength> said(@Nullable Object value) {
    return Optional.ofNullable(says.get(String.valueOf(value)));
  }

  private Strength usual(Outcome outcome) {
    return strength.orElseGet(
        () ->
            outcome.provision().force() == Provision.Force.MANDATORY
                ? Strength.MANDATORY
                : Strength.ENCOURAGED);
  }

  private Optional<Level> level(Outcome outcome) {
    return level
        .flatMap(
            name -> {
              Provision.Parameter parameter = outcome.provision().parameters().get(name);
              return parameter == null
                  ? outcome.number(name)
                  : Optional.ofNullable((BigDecimal) parameter.value());
            })
        .map(value -> new Level(value, unit, lowerIsStricter));
  }
}
