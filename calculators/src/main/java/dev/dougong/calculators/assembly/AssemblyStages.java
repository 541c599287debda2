package dev.dougong.calculators.assembly;

import dev.dougong.core.building.PrefabGrade;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.book.RuleBook;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of an assembly rate from the design to the completed building: the rates of the
 * stages, the one promised, and how the promise was kept.
 *
 * <p>What is not said is unknown. A stage that is known not to have been evaluated yet is said by
 * {@link #notCompleted()}.
 */
public final class AssemblyStages {

  private final Map<String, @Nullable Object> facts;

  private AssemblyStages(Map<String, @Nullable Object> facts) {
    this.facts = facts;
  }

  /** Nothing is known yet. */
  public static AssemblyStages begin() {
    return new AssemblyStages(new LinkedHashMap<>());
  }

  private AssemblyStages with(String fact, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(facts);
    more.put(fact, value);
    return new AssemblyStages(more);
  }

  /** The rate as evaluated at the design stage. */
  public AssemblyStages designed(Ratio rate) {
    return with("designStageAssemblyRate", rate);
  }

  /** The rate that was promised. */
  public AssemblyStages committed(Ratio rate) {
    return with("committedAssemblyRate", rate);
  }

  /** The rate after a change of the design. */
  public AssemblyStages changed(Ratio rate) {
    return with("changedAssemblyRate", rate);
  }

  /** The rate as evaluated at completion. */
  public AssemblyStages completed(Ratio rate) {
    return with("completionStageAssemblyRate", rate).with("assemblyRate", rate);
  }

  /** That the completion stage has not been evaluated. */
  public AssemblyStages notCompleted() {
    return with("completionStageAssemblyRate", null);
  }

  /** The rate that the project has to reach. */
  public AssemblyStages required(Ratio rate) {
    return with("requiredAssemblyRate", rate);
  }

  /** Whether it was built as evaluated and promised. */
  public AssemblyStages builtAsPromised(boolean yes) {
    return with("builtAsPromised", yes);
  }

  /** Whether a shortfall was put right. */
  public AssemblyStages rectified(boolean yes) {
    return with("isRectified", yes);
  }

  /** Whether the application was falsified. */
  public AssemblyStages falsified(boolean yes) {
    return with("falsified", yes);
  }

  /** The grade that was certified. */
  public AssemblyStages certified(PrefabGrade grade) {
    return with("certifiedGrade", grade.name());
  }

  Facts toFacts(RuleBook book) {
    return Facts.of(book.dictionary(), facts);
  }

  /** What is known, by fact. */
  @Override
  public String toString() {
    return facts.toString();
  }
}
