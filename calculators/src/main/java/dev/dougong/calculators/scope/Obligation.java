package dev.dougong.calculators.scope;

import com.google.common.collect.ImmutableSet;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What one provision demands of the project.
 *
 * @param topic what it is about
 * @param standing whether it binds
 * @param strength how strongly it demands; empty unless it binds
 * @param level the level demanded; empty unless it binds and names one
 * @param strictest whether no other provision of the topic demands more; only of what binds
 * @param missing the facts that would decide whether it binds; empty if that is decided
 * @param outcome what the provision said. Where it tells in one word whether it binds and whether
 *     it is met, it was asked about the project as if the demand were not met, which the facts of
 *     the outcome show.
 */
public record Obligation(
    Topic topic,
    Standing standing,
    Optional<Strength> strength,
    Optional<Level> level,
    boolean strictest,
    Set<String> missing,
    Outcome outcome) {

  /** Copies the set. */
  public Obligation {
    missing = ImmutableSet.copyOf(missing);
  }

  /** The provision. */
  public Provision provision() {
    return outcome.provision();
  }

  /** The title of the provision. */
  public Text title() {
    return provision().title();
  }

  /** Whether it binds. */
  public boolean isBinding() {
    return standing == Standing.BINDING;
  }

  /** Number or title of the document, and the clause: {@code 杭政办函〔2022〕11号 七}. */
  public String citation(Locale locale) {
    PolicyDocument document = outcome.document();
    String source = document.number().isEmpty() ? document.title().in(locale) : document.number();
    return source + " " + provision().clause();
  }

  Obligation asStrictest() {
    return new Obligation(topic, standing, strength, level, true, missing, outcome);
  }

  /** Of two that bind. */
  boolean demandsMoreThan(Obligation other) {
    int order = strength.orElseThrow().compareTo(other.strength.orElseThrow());
    if (order != 0) {
      return order < 0;
    }
    if (level.isEmpty() || other.level.isEmpty()) {
      return level.isPresent() && other.level.isEmpty();
    }
    return level.get().isStricterThan(other.level.get());
  }

  /** One line in the language of the locale. */
  public String text(Locale locale) {
    StringBuilder line = new StringBuilder(standing.label().in(locale));
    strength.ifPresent(s -> line.append(", ").append(s.label().in(locale)));
    level.ifPresent(l -> line.append(", ").append(l.text(locale)));
    line.append(": ").append(citation(locale)).append(' ').append(title().in(locale));
    return missing.isEmpty() ? line.toString() : line.append(' ').append(missing).toString();
  }

  /** One line in English. */
  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
