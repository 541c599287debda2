package dev.dougong.engine.evaluation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.evaluation.internal.Frame;
import dev.dougong.engine.evaluation.internal.Program;
import dev.dougong.engine.evaluation.internal.Unknown;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Output;
import dev.dougong.engine.rule.Provision.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a provision says about given facts: never a bare number.
 *
 * <p>An output can be decided, with a value or with null for "the rule gives no value", or
 * undetermined, in which case the missing facts are listed; the two are told apart by {@link
 * #isDetermined(String)}. Everything beyond the values (explanation, fingerprint, contradictions)
 * is worked out when it is asked for, from the same facts and the same rule book, so that asking
 * for a number alone stays cheap.
 */
public final class Outcome {

  private final Source source;
  private final Facts facts;
  private final Frame run;

  /** What an outcome comes from; the rule book makes it. */
  public interface Source {
    /** The provision. */
    Provision provision();

    /** Its document. */
    PolicyDocument document();

    /** The alternative reading that was chosen, or null for the reading taken. */
    @Nullable Reading reading();

    /** The alternative readings chosen of the provision and of those that it builds on, by id. */
    ImmutableMap<String, Reading> readings();

    /** The version of the rule book. */
    String bookVersion();

    /** The traced form of the program, for explanations. */
    Program traced();

    /** The given facts that contradict what follows from the other facts. */
    List<Contradiction> contradictions(Facts facts);

    /** The ids of all facts that can bear on the outcome, through whatever it builds on. */
    Set<String> relevantFacts();
  }

  private Outcome(Source source, Facts facts, Frame run) {
    this.source = source;
    this.facts = facts;
    this.run = run;
  }

  /** An outcome of a run; made by the rule book. */
  public static Outcome of(Source source, Facts facts, Frame run) {
    return new Outcome(source, facts, run);
  }

  /** The provision that was asked. */
  public Provision provision() {
    return source.provision();
  }

  /** The document it stands in. */
  public PolicyDocument document() {
    return source.document();
  }

  /** The alternative reading that was chosen; empty for the reading taken. */
  public Optional<Reading> reading() {
    return Optional.ofNullable(source.reading());
  }

  /**
   * The alternative readings on which the outcome rests, by the id of the provision: its own, and
   * those chosen in the rule book of provisions that it builds on.
   */
  public ImmutableMap<String, Reading> readings() {
    return source.readings();
  }

  /** The facts that were given, whether or not they were used. */
  public Facts facts() {
    return facts;
  }

  /**
   * The value of an output: null if it is undetermined or if the rule gives no value.
   *
   * @throws InvalidInputException if the provision has no such output
   */
  public @Nullable Object value(String output) {
    Object value = raw(output);
    return isScalar(value) || missingFrom(value).isEmpty() ? value : null;
  }

  /** The value of a number output; empty if there is none. */
  public Optional<BigDecimal> number(String output) {
    return typed(output, BigDecimal.class);
  }

  /** The value of a yes-or-no output; empty if there is none. */
  public Optional<Boolean> truth(String output) {
    return typed(output, Boolean.class);
  }

  /** The value of a text or enum output; empty if there is none. */
  public Optional<String> text(String output) {
    return typed(output, String.class);
  }

  /** The value of a date output; empty if there is none. */
  public Optional<LocalDate> date(String output) {
    return typed(output, LocalDate.class);
  }

  static boolean isScalar(@Nullable Object value) {
    return value instanceof BigDecimal || value instanceof Boolean || value instanceof String;
  }

  private <T> Optional<T> typed(String output, Class<T> type) {
    Object value = value(output);
    if (value != null && !type.isInstance(value)) {
      throw InvalidInputException.of(
          output, type.getSimpleName(), "the type of the output, which is " + typeOf(output));
    }
    return Optional.ofNullable(type.cast(value));
  }

  private String typeOf(String output) {
    return provision().outputs().get(position(output)).type();
  }

  /** All outputs by name, in their order; null where undetermined or without value. */
  public Map<String, @Nullable Object> outputs() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Output output : provision().outputs()) {
      values.put(output.name(), value(output.name()));
    }
    return Collections.unmodifiableMap(values);
  }

  /** Whether every output is decided. */
  public boolean isDetermined() {
    return missing().isEmpty();
  }

  /** Whether the output is decided; a decided output may still have no value. */
  public boolean isDetermined(String output) {
    return missing(output).isEmpty();
  }

  /** The facts that would decide the open outputs, those that hold up most outputs first. */
  public ImmutableSet<String> missing() {
    Map<String, Integer> outputsHeldUp = new LinkedHashMap<>();
    for (Output output : provision().outputs()) {
      missing(output.name()).forEach(fact -> outputsHeldUp.merge(fact, 1, Integer::sum));
    }
    return outputsHeldUp.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** The facts that would decide that output; empty if it is decided. */
  public ImmutableSet<String> missing(String output) {
    return missingFrom(raw(output));
  }

  /**
   * The answer, for a provision that asks a yes-or-no question: what its {@link Conclusion} says.
   * Empty if it asks none, or if the rule gives no value in this case.
   */
  public Optional<Verdict> verdict() {
    return verdictOutput()
        .flatMap(
            output -> {
              if (!isDetermined(output)) {
                return Optional.of(Verdict.UNDETERMINED);
              }
              return truth(output).map(yes -> yes ? Verdict.YES : Verdict.NO);
            });
  }

  /** The name of the output that gives the verdict. */
  public Optional<String> verdictOutput() {
    return Conclusion.of(provision());
  }

  /** The given facts that the provision asks for, in its order. */
  public Map<String, @Nullable Object> factsUsed() {
    Map<String, @Nullable Object> used = new LinkedHashMap<>();
    for (Provision.Input input : provision().inputs()) {
      if (facts.containsKey(input.id())) {
        used.put(input.id(), facts.get(input.id()));
      }
    }
    return Collections.unmodifiableMap(used);
  }

  /** The given facts that can bear on the result, also through what it builds on. */
  Map<String, @Nullable Object> questionFacts() {
    Map<String, @Nullable Object> relevant = new LinkedHashMap<>();
    for (String id : source.relevantFacts()) {
      if (facts.containsKey(id)) {
        relevant.put(id, facts.get(id));
      }
    }
    return relevant;
  }

  /** What the reader of the result must know about how it came about. */
  public Set<Note> notes() {
    return Collections.unmodifiableSet(run.notes());
  }

  /** The given facts that contradict what follows from other given facts; the given value won. */
  public List<Contradiction> contradictions() {
    return source.contradictions(facts);
  }

  /** Every step of the calculation. */
  public Explanation explanation() {
    return Explanation.of(this, source.traced().runTraced(facts));
  }

  /** The explanation as text, in Chinese for a Chinese locale, otherwise in English. */
  public String explain(Locale locale) {
    return explanation().text(locale);
  }

  /** The version of the rule book that was asked. */
  public String bookVersion() {
    return source.bookVersion();
  }

  /**
   * A stable name of this result: a hash of the rule-book version, the provision, the reading and
   * the facts it asked for. The same question to the same book always has the same fingerprint.
   */
  public String fingerprint() {
    return OutcomeJson.fingerprint(this);
  }

  /** The outcome as a JSON object. */
  public String toJson() {
    return OutcomeJson.write(this);
  }

  /** Two outcomes are equal if the same provision under the same reading gave the same values. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Outcome that && fingerprint().equals(that.fingerprint());
  }

  @Override
  public int hashCode() {
    return fingerprint().hashCode();
  }

  /** The provision and its outputs: {@code kunzhengbanfa-2026-24/3-a {eligible=true}}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(provision().id()).append(" {");
    String separator = "";
    for (Output output : provision().outputs()) {
      Object value = value(output.name());
      text.append(separator).append(output.name()).append('=');
      text.append(isDetermined(output.name()) ? Plain.text(value) : "undetermined");
      separator = ", ";
    }
    text.append('}');
    return isDetermined() ? text.toString() : text.append(" missing ").append(missing()).toString();
  }

  private @Nullable Object raw(String output) {
    return run.value(position(output));
  }

  private int position(String name) {
    int position = run.position(name);
    if (position < 0) {
      throw InvalidInputException.of(
          "output", name, "one of " + provision().outputs().stream().map(Output::name).toList());
    }
    return position;
  }

  /** What is missing from a value; an open item leaves the whole list or context open. */
  static ImmutableSet<String> missingFrom(@Nullable Object value) {
    if (value instanceof Unknown unknown) {
      return unknown.missing();
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .flatMap(item -> missingFrom(item).stream())
          .collect(ImmutableSet.toImmutableSet());
    }
    if (value instanceof Map<?, ?> context) {
      return missingFrom(new ArrayList<>(context.values()));
    }
    return ImmutableSet.of();
  }

  /**
   * A given fact that differs from what follows from the other given facts.
   *
   * @param fact the fact
   * @param given the value that the caller gave, which was used
   * @param derived the value that follows from the other facts
   */
  public record Contradiction(String fact, @Nullable Object given, @Nullable Object derived) {}
}
