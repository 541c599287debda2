package dev.dougong.peers.benchmarks;

import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.Question;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Explanation;
import java.util.Locale;
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

/** The same rule about the same facts in every engine, and by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class TypicalRuleBenchmark {

  private final Map<String, Object> facts = TypicalRule.facts();
  private final Map<String, Object> names = TypicalRule.names();
  private final HandWritten.Project project = TypicalRule.project();
  private final RuleBook book = RuleBook.standard();
  private final Facts checked = book.facts(TypicalRule.PROVISION, facts);
  private final Question question = book.question(TypicalRule.PROVISION);
  private final TypicalRule.Kie kie = TypicalRule.Kie.interpreted();
  private final TypicalRule.Kie kieGenerated = TypicalRule.Kie.generated();
  private final TypicalRule.Camunda camunda = new TypicalRule.Camunda();

  @Benchmark
  public Object handWrittenFromFields() {
    return HandWritten.bonus(project);
  }

  @Benchmark
  public Object handWritten() {
    return HandWritten.bonus(facts);
  }

  @Benchmark
  public Object dougongQuestion() {
    return question.evaluate(checked).value(TypicalRule.OUTPUT);
  }

  @Benchmark
  public Object dougongBook() {
    return book.evaluate(TypicalRule.PROVISION, checked).value(TypicalRule.OUTPUT);
  }

  /** With the check of every fact against the dictionary, as a portal asks. */
  @Benchmark
  public Object dougongUncheckedFacts() {
    return question.evaluate(book.facts(TypicalRule.PROVISION, facts)).value(TypicalRule.OUTPUT);
  }

  @Benchmark
  public Explanation dougongExplained() {
    return question.evaluate(checked).explanation();
  }

  @Benchmark
  public String dougongExplainedAsText() {
    return question.evaluate(checked).explain(Locale.ENGLISH);
  }

  @Benchmark
  public Object kie() {
    return kie.evaluate(names);
  }

  @Benchmark
  public Object kieGenerated() {
    return kieGenerated.evaluate(names);
  }

  @Benchmark
  public Object camunda() {
    return camunda.evaluate(names);
  }

  @Benchmark
  public Object kieFromText() {
    return kie.evaluateText(names);
  }

  @Benchmark
  public Object camundaFromText() {
    return camunda.evaluateText(names);
  }
}
