package dev.dougong.peers.benchmarks;

import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.util.List;
import java.util.Map;
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

/** The standard book in a fresh JVM, class loading included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(15)
public class LoadingBenchmark {

  @Benchmark
  public RuleBook standardBook() {
    return RuleBook.standard();
  }

  /** With the dictionary and the one document that the question is about. */
  @Benchmark
  public Outcome standardBookAndFirstQuestion() {
    return RuleBook.standard().evaluate(TypicalRule.PROVISION, Map.of("structureType", "STEEL"));
  }

  /** With every document read, as a question to the whole book needs it. */
  @Benchmark
  public List<Provision> standardBookWhole() {
    return RuleBook.standard().provisions();
  }
}
