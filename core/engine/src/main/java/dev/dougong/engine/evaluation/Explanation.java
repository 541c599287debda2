package dev.dougong.engine.evaluation;

import com.google.common.collect.ImmutableList;
import dev.dougong.engine.evaluation.internal.Frame;
import dev.dougong.engine.evaluation.internal.Trace;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Conditional;
import dev.dougong.engine.expression.Expression.Conjunction;
import dev.dougong.engine.expression.Expression.Disjunction;
import dev.dougong.engine.rule.Provision;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an outcome came about: for every output its formula, and below it every part that was
 * evaluated with its value.
 */
public final class Explanation {

  private final Outcome outcome;
  private final ImmutableList<Result> results;

  private Explanation(Outcome outcome, ImmutableList<Result> results) {
    this.outcome = outcome;
    this.results = results;
  }

  static Explanation of(Outcome outcome, Frame run) {
    List<Provision.Output> outputs = outcome.provision().outputs();
    ImmutableList.Builder<Result> results = ImmutableList.builderWithExpectedSize(outputs.size());
    for (int i = 0; i < outputs.size(); i++) {
      Trace trace = run.trace(i);
      Step step =
          trace == null
              ? step(formula(outcome, outputs.get(i)), run.value(i), List.of())
              : step(trace);
      results.add(new Result(outputs.get(i), step));
    }
    return new Explanation(outcome, results.build());
  }

  private static Expression formula(Outcome outcome, Provision.Output output) {
    return outcome
        .reading()
        .map(reading -> reading.outputs().get(output.name()))
        .orElse(output.formula());
  }

  private static Step step(Trace trace) {
    Step[] parts = new Step[trace.size()];
    int i = 0;
    for (Trace part = trace.first(); part != null; part = part.next()) {
      parts[i++] = step(part);
    }
    return step(trace.expression(), trace.value(), List.of(parts));
  }

  private static Step step(Expression expression, @Nullable Object value, List<Step> parts) {
    List<String> open = Outcome.isScalar(value) ? List.of() : Outcome.missingFrom(value).asList();
    return new Step(expression, open.isEmpty() ? value : null, open, parts);
  }

  /** The outcome that is explained. */
  public Outcome outcome() {
    return outcome;
  }

  /** The results, in the order in which they were computed. */
  public List<Result> results() {
    return results;
  }

  /** As text, in Chinese for a Chinese locale, otherwise in English. */
  public String text(Locale locale) {
    return new ExplanationText(this, locale).toString();
  }

  @Override
  public String toString() {
    return text(Locale.getDefault());
  }

  /**
   * How one output came about.
   *
   * @param output the output
   * @param step the evaluation of its formula
   */
  public record Result(Provision.Output output, Step step) {}

  /**
   * A part of a formula that was evaluated.
   *
   * @param expression the part
   * @param value its value; null if it has none or is undetermined
   * @param missing the facts that hold it up; empty if it is decided
   * @param parts the parts that were evaluated for it, without names and literals
   */
  public record Step(
      Expression expression, @Nullable Object value, List<String> missing, List<Step> parts) {

    /** Whether the value is decided. */
    public boolean isDetermined() {
      return missing.isEmpty();
    }

    /** Whether a reader wants its parts one by one: conditions joined, and choices made. */
    boolean isList() {
      return expression instanceof Conjunction
          || expression instanceof Disjunction
          || expression instanceof Conditional;
    }
  }
}
