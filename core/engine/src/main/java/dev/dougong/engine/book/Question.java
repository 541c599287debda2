package dev.dougong.engine.book;

import dev.dougong.core.fact.Facts;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;

/**
 * A provision of a rule book, found once and ready to be asked any number of times by any thread.
 *
 * <p>The same as {@link RuleBook#evaluate(String, Facts)} without the search for the id.
 */
public interface Question {

  /** The provision that is asked. */
  Provision provision();

  /** What the provision says about these facts. */
  Outcome evaluate(Facts facts);
}
