package dev.dougong.catalogue;

import dev.dougong.compiler.Example;
import dev.dougong.engine.evaluation.Prose;
import dev.dougong.engine.rule.Provision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one or two worked examples that a page shows of a provision. */
final class WorkedExamples {

  /** What a cell of a table holds before it stops being readable. */
  private static final int LONG = 700;

  private final Prose prose;

  WorkedExamples(Provision provision) {
    this.prose = Prose.of(provision, Locale.CHINESE);
  }

  /** The rows: what it shows, the facts, the results. */
  List<List<String>> rows(List<Example> examples) {
    return chosen(examples).stream()
        .map(e -> List.of(Markdown.text(e.why()), cell(e.in()), cell(e.out())))
        .toList();
  }

  /**
   * The first example that fits, under the reading taken, and the next one with another result; the
   * shortest one where none fits.
   */
  private List<Example> chosen(List<Example> examples) {
    List<Example> taken = examples.stream().filter(e -> e.reading().isEmpty()).toList();
    List<Example> fitting = taken.stream().filter(e -> length(e) <= LONG).toList();
    List<Example> chosen = new ArrayList<>();
    if (fitting.isEmpty()) {
      taken.stream()
          .min(java.util.Comparator.comparingInt(WorkedExamples::length))
          .ifPresent(chosen::add);
      return chosen;
    }
    Example first = fitting.get(0);
    chosen.add(first);
    fitting.stream().filter(e -> !e.out().equals(first.out())).findFirst().ifPresent(chosen::add);
    return chosen;
  }

  private static int length(Example example) {
    return Plain.text(example.in()).length() + Plain.text(example.out()).length();
  }

  private String cell(Map<String, @Nullable Object> values) {
    return values.entrySet().stream()
        .map(entry -> shown(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("<br>"));
  }

  private String shown(String name, @Nullable Object value) {
    String label = prose.label(name);
    String words = value instanceof Map ? Plain.text(value) : prose.shown(name, value);
    String plain = Plain.text(value);
    boolean same = words.equals(plain) || words.startsWith(plain + " ") || value instanceof List;
    return (label.equals(name) ? "" : Markdown.text(label) + " ")
        + Markdown.code(name)
        + " = "
        + Markdown.text(same || value == null ? words : words + " " + plain);
  }
}
