package dev.dougong.peers.benchmarks;

import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.Question;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Larger questions to the book: a score sheet, and everything that is in force. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class BookBenchmark {

  private final RuleBook book = RuleBook.standard();
  final Facts facts = book.facts(ScoreSheet.PROVISION, ScoreSheet.facts());
  private final Question sheet = book.question(ScoreSheet.PROVISION);
  final List<Question> inForce =
      book.asOf(LocalDate.of(2026, 1, 1)).in("330100").provisions().stream()
          .map(Provision::id)
          .map(book::question)
          .toList();

  /** A sheet built on two dozen other provisions, from one set of facts. */
  @Benchmark
  public Object scoreSheet() {
    return sheet.evaluate(facts);
  }

  @Benchmark
  public Object scoreSheetExplained() {
    return sheet.evaluate(facts).explanation();
  }

  @Benchmark
  public Object scoreSheetExplainedAsText() {
    return sheet.evaluate(facts).explain(Locale.ENGLISH);
  }

  /** Every provision in force in Hangzhou about one project, most of whose facts are unknown. */
  @Benchmark
  public void everythingInForce(Blackhole results) {
    for (Question question : inForce) {
      results.consume(question.evaluate(facts));
    }
  }

  @Benchmark
  public void everythingInForceExplained(Blackhole results) {
    for (Question question : inForce) {
      results.consume(question.evaluate(facts).explanation());
    }
  }

  /** The same formulas about the same facts in KIE FEEL, compiled beforehand. */
  @Benchmark
  public Object everythingInForceKie(InKie kie) {
    return kie.book.evaluate();
  }

  /** The formulas in force as KIE has them, which take a while to compile. */
  @State(Scope.Benchmark)
  public static class InKie {
    private final RuleBook inForce =
        RuleBook.standard().asOf(LocalDate.of(2026, 1, 1)).in("330100");
    final KieBook book =
        new KieBook(inForce, inForce.facts(ScoreSheet.PROVISION, ScoreSheet.facts()));
  }
}
