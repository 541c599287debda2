package dev.dougong.calculators.assembly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Answer;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a provision says where the law of the day and the place has it; elsewhere there is no value
 * and nothing is missing.
 */
record Asked(Optional<Outcome> outcome) {

  static Asked of(RuleBook law, String provision, Facts facts) {
    return new Asked(law.find(provision).map(found -> law.evaluate(found.id(), facts)));
  }

  <T> Answer<T> answer(String output, Function<Object, T> type) {
    return outcome
        .map(said -> Answer.of(said, output, type))
        .orElseGet(() -> Answer.none(ImmutableList.of()));
  }

  Answer<Ratio> ratio(String output) {
    return answer(output, value -> Ratio.of((BigDecimal) value));
  }

  Answer<Boolean> truth(String output) {
    return answer(output, Boolean.class::cast);
  }

  ImmutableSet<String> missing() {
    return outcome.map(Outcome::missing).orElseGet(ImmutableSet::of);
  }

  ImmutableList<Outcome> outcomes() {
    return outcome.map(ImmutableList::of).orElseGet(ImmutableList::of);
  }
}
