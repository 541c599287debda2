package dev.dougong.engine.book;

import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.CompiledDocument;
import java.util.List;
import java.util.Map;

/**
 * Where the standard rule book comes from: a service that {@code dougong-rules-data} provides, so
 * that the engine needs no rules to be compiled and a program with other rules needs no standard
 * ones.
 */
public interface RuleSource {

  /** The documents with their provisions, in a fixed order. */
  List<CompiledDocument> documents();

  /** The formulas of facts that follow from others, by fact id. */
  Map<String, Expression> derivations();
}
