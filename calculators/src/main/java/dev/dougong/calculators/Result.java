package dev.dougong.calculators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.engine.evaluation.Outcome;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a calculator says: a typed value with the provisions that it rests on.
 *
 * <p>A result without value is one of two things that must not blur. If {@link #missing()} lists
 * facts, the answer is undetermined until they are known; if it lists none, the answer is that the
 * rules give no value in this case.
 *
 * @param <T> the type of the value
 */
public interface Result<T> {

  /** The value; empty if it is undetermined or if the rules give none. */
  Optional<T> value();

  /** The ids of the facts that would decide what is open; empty if all is decided. */
  ImmutableSet<String> missing();

  /** What the provisions said that the value rests on, each with its citation. */
  ImmutableList<Outcome> outcomes();

  /** The result as a JSON object, with value, missing facts and outcomes. */
  String toJson();

  /** Whether no fact is missing. */
  default boolean isDetermined() {
    return missing().isEmpty();
  }

  /** How the value comes about, in Chinese for a Chinese locale, otherwise in English. */
  default String explain(Locale locale) {
    return outcomes().stream()
        .map(outcome -> outcome.explain(locale))
        .collect(Collectors.joining("\n"));
  }
}
