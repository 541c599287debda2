package dev.dougong.compiler;

import com.google.common.collect.ImmutableList;
import dev.dougong.compiler.Diagnostic.Severity;
import dev.dougong.core.InvalidInputException;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.EvaluationException;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Evaluates worked examples and compares what comes out with what they say. */
public final class ExampleCheck {

  /** From so many decimals on, an expected number is one that was rounded for writing it down. */
  private static final int ROUNDED_FROM = 4;

  private ExampleCheck() {}

  /** What is wrong, in the order of the examples; an example that passes adds nothing. */
  public static List<Diagnostic> run(RuleBook book, List<Example> examples) {
    ImmutableList.Builder<Diagnostic> failures = ImmutableList.builder();
    for (Example example : examples) {
      try {
        String reading = example.reading().isEmpty() ? null : example.reading();
        Outcome outcome =
            book.evaluate(
                example.provision(), book.facts(example.provision(), example.in()), reading);
        example.out().forEach((name, wanted) -> compare(example, outcome, name, wanted, failures));
      } catch (InvalidInputException | EvaluationException e) {
        failures.add(failure(example, String.valueOf(e.getMessage())));
      }
    }
    return failures.build();
  }

  private static void compare(
      Example example,
      Outcome outcome,
      String name,
      @Nullable Object wanted,
      ImmutableList.Builder<Diagnostic> failures) {
    Object given = outcome.value(name);
    if (!matches(wanted, given)) {
      String missing =
          given == null && !outcome.missing(name).isEmpty()
              ? " (undetermined; missing: " + String.join(", ", outcome.missing(name)) + ")"
              : "";
      failures.add(
          failure(example, name + " is " + given + missing + ", the example expects " + wanted));
    }
  }

  private static Diagnostic failure(Example example, String problem) {
    String why = example.why().isEmpty() ? "" : " [" + example.why() + "]";
    return new Diagnostic(
        Severity.ERROR,
        example.file(),
        example.line(),
        example.column(),
        "example of " + example.provision() + ": " + problem + why);
  }

  /**
   * Whether a value is the expected one. Numbers are equal as decimals, and a number that is
   * written with four decimals or more is compared after rounding to that many; a date equals its
   * ISO text; a list or context is compared item by item.
   */
  public static boolean matches(@Nullable Object wanted, @Nullable Object given) {
    if (wanted instanceof BigDecimal a && given instanceof BigDecimal b) {
      return a.compareTo(b) == 0
          || (a.scale() >= ROUNDED_FROM
              && (a.compareTo(b.setScale(a.scale(), RoundingMode.HALF_UP)) == 0
                  || a.compareTo(b.setScale(a.scale(), RoundingMode.HALF_EVEN)) == 0));
    }
    if (wanted instanceof List<?> a && given instanceof List<?> b) {
      if (a.size() != b.size()) {
        return false;
      }
      for (int i = 0; i < a.size(); i++) {
        if (!matches(a.get(i), b.get(i))) {
          return false;
        }
      }
      return true;
    }
    if (wanted instanceof Map<?, ?> a && given instanceof Map<?, ?> b) {
      return a.keySet().equals(b.keySet())
          && a.keySet().stream().allMatch(key -> matches(a.get(key), b.get(key)));
    }
    if (wanted instanceof LocalDate || given instanceof LocalDate) {
      return Objects.toString(wanted).equals(Objects.toString(given));
    }
    return Objects.equals(wanted, given);
  }
}
