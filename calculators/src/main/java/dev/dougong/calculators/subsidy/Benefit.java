package dev.dougong.calculators.subsidy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the catalogue: which outputs of a provision are a benefit, and who bears them.
 *
 * @param provision the id of the provision
 * @param form what it consists of
 * @param shares the output that says what each payer bears
 * @param cap the parameter that the amount never exceeds
 * @param capOf the fact that the cap is a ratio of, if it is no amount itself
 * @param beyond the fact that the output departs from, where the benefit is the difference
 * @param when the value that grants it, where the output is a text or a list of texts
 * @param place where it holds, if that is not the place of its document
 * @param ceiling whether the amount is the most that may be paid, and not what is due
 * @param amountless whether the output is a number but not the amount of the benefit
 */
record Benefit(
    String provision,
    BenefitForm form,
    Map<Payer, String> shares,
    Optional<String> cap,
    Optional<String> capOf,
    Optional<String> beyond,
    Optional<String> when,
    Optional<String> place,
    boolean ceiling,
    boolean amountless) {

  Benefit {
    shares = ImmutableMap.copyOf(shares);
  }

  /** The names by which an exclusion can refer to it. */
  ImmutableSet<String> names() {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    names.add(provision);
    for (String output : shares.values()) {
      names.add(provision + "#" + output);
      when.ifPresent(value -> names.add(provision + "#" + output + "=" + value));
    }
    return names.build();
  }

  /** The amount that is never exceeded, if the text sets one and what it is a ratio of is known. */
  Optional<BigDecimal> cap(Outcome outcome) {
    return cap.map(name -> outcome.provision().parameters().get(name))
        .map(Provision.Parameter::value)
        .map(BigDecimal.class::cast)
        .flatMap(limit -> capOf.isEmpty() ? Optional.of(limit) : ratio(limit, outcome));
  }

  private Optional<BigDecimal> ratio(BigDecimal limit, Outcome outcome) {
    return capOf
        .map(fact -> outcome.facts().get(fact))
        .map(BigDecimal.class::cast)
        .map(limit::multiply);
  }

  /** What that payer bears in this outcome. */
  BenefitShare share(Payer payer, String output, Outcome outcome) {
    ImmutableSet<String> missing = outcome.missing(output);
    Object value = outcome.value(output);
    boolean granted = grants(value);
    Optional<BigDecimal> amount =
        granted && !amountless && value instanceof BigDecimal number
            ? Optional.of(departure(number, outcome))
            : Optional.empty();
    return new BenefitShare(
        payer,
        output,
        granted && amount.map(BigDecimal::signum).orElse(1) != 0,
        amount.filter(number -> number.signum() != 0),
        missing);
  }

  /** Whether it states an amount, whatever the case. */
  boolean statesAmount(Provision asked) {
    return !amountless
        && asked.outputs().stream()
            .anyMatch(o -> shares.containsValue(o.name()) && o.type().equals("decimal"));
  }

  private boolean grants(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return amountless || number.signum() > 0;
    }
    if (value instanceof String text) {
      return when.map(text::equals).orElse(true);
    }
    if (value instanceof List<?> several) {
      return when.map(several::contains).orElse(!several.isEmpty());
    }
    return Boolean.TRUE.equals(value);
  }

  private BigDecimal departure(BigDecimal value, Outcome outcome) {
    Object from = beyond.map(fact -> outcome.facts().get(fact)).orElse(null);
    return from instanceof BigDecimal number ? value.subtract(number).abs() : value;
  }
}
