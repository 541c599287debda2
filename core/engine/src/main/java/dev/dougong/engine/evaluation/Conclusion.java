package dev.dougong.engine.evaluation;

import com.google.common.collect.ImmutableSet;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Parts;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Output;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which yes-or-no result of a provision answers for it.
 *
 * <p>It goes by the names that rule files give to results, and by what the formulas read: a result
 * called {@code compliant}, {@code met}, {@code eligible}, {@code inForce} or {@code applies} is
 * the answer wherever it stands. Otherwise it is the first yes-or-no result, unless that is one
 * condition of a later one, such as the land of a plant for its scale; then it is the later one.
 */
public final class Conclusion {

  /** The names that are meant as the answer, in the order of preference. */
  private static final List<String> MEANT =
      List.of("compliant", "met", "eligible", "inForce", "applies");

  private static final Pattern COMPLIANCE =
      Pattern.compile(
          "compliant|met|eligible|complete|reached|acceptable|fullyCovered|beforeDeadline|onTrack"
              + "|within.*|.*(Met|Compliant|Complete|Valid|Satisfied|Acceptable|Passed|Reached)");

  private Conclusion() {}

  /** The name of the result that answers for the provision; empty if it asks no such question. */
  public static Optional<String> of(Provision provision) {
    List<Output> truths =
        provision.outputs().stream().filter(output -> output.type().equals("boolean")).toList();
    for (String meant : MEANT) {
      if (truths.stream().anyMatch(output -> output.name().equals(meant))) {
        return Optional.of(meant);
      }
    }
    return truths.isEmpty() ? Optional.empty() : Optional.of(last(truths));
  }

  /** Whether a yes-or-no result of that name asks whether something is complied with. */
  public static boolean isCompliance(String output) {
    return COMPLIANCE.matcher(output).matches();
  }

  /** What the first yes-or-no result leads to. */
  private static String last(List<Output> truths) {
    Set<String> before = new LinkedHashSet<>();
    String conclusion = truths.get(0).name();
    for (Output output : truths) {
      ImmutableSet<String> read = read(output.formula());
      boolean joins = read.stream().filter(before::contains).count() > 1;
      if (read.contains(conclusion) && (joins || isCompliance(output.name()))) {
        conclusion = output.name();
      }
      before.add(output.name());
    }
    return conclusion;
  }

  private static ImmutableSet<String> read(Expression formula) {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    Parts.visit(
        formula,
        part -> {
          if (part instanceof Expression.Output output) {
            names.add(output.name());
          }
        });
    return names.build();
  }
}
