package dev.dougong.calculators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A single value with the outcomes it rests on: the result of a calculator that has no more to say.
 *
 * @param <T> the type of the value
 */
public final class Answer<T> implements Result<T> {

  private final @Nullable T value;
  private final ImmutableSet<String> missing;
  private final ImmutableList<Outcome> outcomes;

  private Answer(@Nullable T value, Set<String> missing, List<Outcome> outcomes) {
    this.value = value;
    this.missing = ImmutableSet.copyOf(missing);
    this.outcomes = ImmutableList.copyOf(outcomes);
  }

  /** A decided value that rests on those outcomes. */
  public static <T> Answer<T> of(T value, List<Outcome> outcomes) {
    return new Answer<>(value, ImmutableSet.of(), outcomes);
  }

  /** The decided answer that the rules give no value. */
  public static <T> Answer<T> none(List<Outcome> outcomes) {
    return new Answer<>(null, ImmutableSet.of(), outcomes);
  }

  /** The answer that depends on facts that are not known. */
  public static <T> Answer<T> undetermined(Set<String> missing, List<Outcome> outcomes) {
    if (missing.isEmpty()) {
      throw new IllegalArgumentException("an undetermined answer names what is missing");
    }
    return new Answer<>(null, missing, outcomes);
  }

  /** What an output of an outcome says, as a value of a type of one's own. */
  public static <T> Answer<T> of(Outcome outcome, String output, Function<Object, T> type) {
    ImmutableSet<String> missing = outcome.missing(output);
    Object value = outcome.value(output);
    return new Answer<>(
        value == null ? null : type.apply(value), missing, ImmutableList.of(outcome));
  }

  /** What an output in yuan says. */
  public static Answer<Money> money(Outcome outcome, String output) {
    return of(outcome, output, value -> Money.of((BigDecimal) value));
  }

  /** What a number output says. */
  public static Answer<BigDecimal> number(Outcome outcome, String output) {
    return of(outcome, output, BigDecimal.class::cast);
  }

  /** What a yes-or-no output says. */
  public static Answer<Boolean> truth(Outcome outcome, String output) {
    return of(outcome, output, Boolean.class::cast);
  }

  /** What a text output says. */
  public static Answer<String> text(Outcome outcome, String output) {
    return of(outcome, output, String.class::cast);
  }

  /** The same answer with its value, if there is one, turned into another. */
  public <U> Answer<U> map(Function<? super T, ? extends U> change) {
    return new Answer<U>(value == null ? null : change.apply(value), missing, outcomes);
  }

  @Override
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  @Override
  public ImmutableSet<String> missing() {
    return missing;
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return outcomes;
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value);
    members.put("missing", missing);
    members.put("outcomes", outcomes);
    return Json.write(members);
  }

  /** The value, {@code no value}, or {@code undetermined, missing [..]}. */
  @Override
  public String toString() {
    if (value instanceof BigDecimal number) {
      return Json.plain(number);
    }
    if (value != null) {
      return value.toString();
    }
    return missing.isEmpty() ? "no value" : "undetermined, missing " + missing;
  }
}
