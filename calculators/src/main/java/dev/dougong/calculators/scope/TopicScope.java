package dev.dougong.calculators.scope;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is demanded of the project under one topic.
 *
 * @param topic the topic
 * @param obligations what each provision in force there and then says, in the order of the book
 */
public record TopicScope(Topic topic, List<Obligation> obligations) {

  /** Copies the list. */
  public TopicScope {
    obligations = ImmutableList.copyOf(obligations);
  }

  static TopicScope of(Topic topic, List<Obligation> obligations) {
    return new TopicScope(
        topic,
        obligations.stream()
            .map(o -> o.isBinding() && isUnsurpassed(o, obligations) ? o.asStrictest() : o)
            .toList());
  }

  private static boolean isUnsurpassed(Obligation obligation, List<Obligation> all) {
    return all.stream().noneMatch(o -> o.isBinding() && o.demandsMoreThan(obligation));
  }

  /** Binding if one provision binds; otherwise undetermined if one is open. */
  public Standing standing() {
    return obligations.stream()
        .map(Obligation::standing)
        .reduce(
            Standing.NOT_BINDING,
            (a, b) -> a == Standing.BINDING || b == Standing.NOT_BINDING ? a : b);
  }

  /** The provisions that bind. */
  public ImmutableList<Obligation> binding() {
    return obligations.stream()
        .filter(Obligation::isBinding)
        .collect(ImmutableList.toImmutableList());
  }

  /** Those of them that no other surpasses, in strength first and in level then. */
  public ImmutableList<Obligation> strictest() {
    return obligations.stream()
        .filter(Obligation::strictest)
        .collect(ImmutableList.toImmutableList());
  }

  /** The greatest strength with which anything binds. */
  public Optional<Strength> strength() {
    return strictest().stream().flatMap(o -> o.strength().stream()).findFirst();
  }

  /** The highest level that is demanded with that strength. */
  public Optional<Level> level() {
    return strictest().stream().flatMap(o -> o.level().stream()).findFirst();
  }

  /** The highest level that is mandatory; empty if none is. */
  public Optional<Level> mandatoryLevel() {
    return level().filter(l -> strength().equals(Optional.of(Strength.MANDATORY)));
  }

  /** The facts that would decide the provisions that are open; they may demand more. */
  public ImmutableSet<String> missing() {
    return obligations.stream()
        .flatMap(o -> o.missing().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** The heading and a line for each provision that binds or is open. */
  public String text(Locale locale) {
    StringBuilder text = new StringBuilder(topic.label().in(locale)).append(": ");
    text.append(standing().label().in(locale));
    strength().ifPresent(s -> text.append(", ").append(s.label().in(locale)));
    level().ifPresent(l -> text.append(", ").append(l.text(locale)));
    for (Obligation obligation : obligations) {
      if (obligation.standing() != Standing.NOT_BINDING) {
        text.append('\n').append(obligation.strictest() ? "  * " : "    ");
        text.append(obligation.text(locale));
      }
    }
    return text.toString();
  }

  /** The heading and a line for each provision that binds or is open, in English. */
  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
