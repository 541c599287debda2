package dev.dougong.compiler;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.InvalidInputException;
import dev.dougong.engine.rule.CompiledDocument;
import java.util.List;

/**
 * What came of compiling rule files.
 *
 * @param documents the documents, in the order of the files; a document with errors is left out
 * @param examples the worked examples of the documents
 * @param diagnostics what is wrong, in the order of files and lines
 */
public record Compilation(
    List<CompiledDocument> documents, List<Example> examples, List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public Compilation {
    documents = ImmutableList.copyOf(documents);
    examples = ImmutableList.copyOf(examples);
    diagnostics = ImmutableList.copyOf(diagnostics);
  }

  /** Whether there is no error. */
  public boolean isClean() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }

  /** The errors alone. */
  public List<Diagnostic> errors() {
    return diagnostics.stream().filter(Diagnostic::isError).toList();
  }

  /** This compilation, or a refusal with the first error if there is one. */
  public Compilation orThrow() {
    List<Diagnostic> errors = errors();
    if (!errors.isEmpty()) {
      Diagnostic first = errors.get(0);
      String[] parts = first.message().split(" was given, expected ", 2);
      throw InvalidInputException.of(
          first.file() + ":" + first.line() + ":" + first.column(),
          new Problem(parts[0]),
          (parts.length == 2 ? parts[1] : "a rule file without errors")
              + (errors.size() == 1 ? "" : " (the first of " + errors.size() + " errors)"));
    }
    return this;
  }

  /** A problem in its own words, which a refusal shows without quotes. */
  private record Problem(String text) {
    @Override
    public String toString() {
      return text;
    }
  }
}
