package dev.dougong.engine.rule;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A policy document with its provisions, as the compiler gives them and a rule book takes them.
 *
 * @param document the document
 * @param provisions its provisions, in the order of the text
 */
public record CompiledDocument(PolicyDocument document, List<Provision> provisions) {
  /** Copies the list. */
  public CompiledDocument {
    provisions = ImmutableList.copyOf(provisions);
  }
}
