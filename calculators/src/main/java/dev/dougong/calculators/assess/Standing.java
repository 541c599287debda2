package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableSet;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Parts;
import dev.dougong.engine.rule.Provision.Output;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands with a provision.
 *
 * <p>A yes to "is it complied with?" is not a yes to "is it required?". The two are told apart by
 * the name of the output that gives the verdict: rule files name the first kind {@code compliant},
 * {@code met}, {@code eligible}, {@code withinLimit}, {@code planValid} and the like, or give
 * {@code COMPLIANT}, {@code NON_COMPLIANT}, {@code MEETS} or {@code FALLS_SHORT} as a result.
 */
public enum Standing {
  /** Its conditions are met, its duty is fulfilled. */
  MET("符合", "met"),
  /** Its conditions are not met, its duty is not fulfilled. */
  NOT_MET("不符合", "not met"),
  /** Yes to another question, such as whether something is required, allowed or listed. */
  APPLIES("适用", "applies"),
  /** No to such a question. */
  DOES_NOT_APPLY("不适用", "does not apply"),
  /** It asks no yes-or-no question and gives a figure, a grade, a day or a list. */
  GIVEN("有结果", "gives a result"),
  /** It is decided and gives nothing in this case: no value, zero, no, an empty list. */
  NOTHING("本案无结果", "gives nothing here"),
  /** Facts are missing. */
  UNDETERMINED("待定", "undetermined"),
  /** Its formula cannot deal with these facts; the message says why. */
  FAILED("计算失败", "failed");

  private static final Pattern COMPLIANCE =
      Pattern.compile(
          "compliant|met|eligible|complete|reached|acceptable|fullyCovered|beforeDeadline|onTrack"
              + "|within.*|.*(Met|Compliant|Complete|Valid|Satisfied|Acceptable|Passed|Reached)");

  /** Names that are the answer wherever they stand. */
  private static final ImmutableSet<String> MEANT =
      ImmutableSet.of("compliant", "met", "eligible", "inForce", "applies");

  /** Names by which rule files say that something is as it should be. */
  private static final ImmutableSet<Object> FULFILLED = ImmutableSet.of("COMPLIANT", "MEETS");

  /** Names by which rule files say that a provision does not touch the case. */
  private static final ImmutableSet<Object> NOTHING_NAMES =
      ImmutableSet.of(
          "NO",
          "NONE",
          "NO_DUTY",
          "NO_OUTPUT",
          "NO_RESTRICTION_HERE",
          "NO_RULE",
          "NOT_ADDRESSED",
          "NOT_AFFECTED",
          "NOT_APPLICABLE",
          "NOT_BARRED",
          "NOT_COVERED",
          "NOT_LISTED",
          "NOT_NAMED",
          "NOT_PILOT",
          "NOT_PROHIBITED_HERE",
          "NOT_RECOGNISED",
          "NOT_REGULATED",
          "NOT_REQUIRED",
          "NOT_RESTRICTED",
          "NOT_RESTRICTED_HERE",
          "OUTSIDE",
          "OUT_OF_SCOPE");

  private final String zh;
  private final String en;

  Standing(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Whether it is a yes of some kind: met, applying, or giving a result. */
  public boolean isPositive() {
    return this == MET || this == APPLIES || this == GIVEN;
  }

  /** The word for it in both languages. */
  public Text label() {
    return new Text(zh, en);
  }

  /** How a case stands with a provision that said this of it. */
  public static Standing of(Outcome outcome) {
    String asked = outcome.verdictOutput().map(first -> conclusion(outcome, first)).orElse("");
    if (!asked.isEmpty() && !outcome.isDetermined(asked)) {
      return UNDETERMINED;
    }
    Optional<Boolean> answer = asked.isEmpty() ? Optional.empty() : outcome.truth(asked);
    if (answer.isPresent()) {
      boolean compliance = isCompliance(asked);
      return answer.get() ? (compliance ? MET : APPLIES) : compliance ? NOT_MET : DOES_NOT_APPLY;
    }
    if (outcome.outputs().values().stream().anyMatch(Standing::isBreach)) {
      return NOT_MET;
    }
    if (!outcome.isDetermined()) {
      return UNDETERMINED;
    }
    if (outcome.outputs().values().stream().anyMatch(FULFILLED::contains)) {
      return MET;
    }
    return outcome.outputs().values().stream().anyMatch(Standing::saysSomething) ? GIVEN : NOTHING;
  }

  /**
   * The result that answers for the provision: where the first yes-or-no result is one condition of
   * a later one, such as the land of a plant for its scale, the later one.
   */
  private static String conclusion(Outcome outcome, String first) {
    String conclusion = first;
    for (Output output : outcome.provision().outputs()) {
      if (output.type().equals("boolean")
          && !output.name().equals(first)
          && isCompliance(output.name())
          && !MEANT.contains(first)
          && reads(output.formula(), first)) {
        conclusion = output.name();
      }
    }
    return conclusion;
  }

  private static boolean reads(Expression formula, String output) {
    boolean[] found = {false};
    Parts.visit(
        formula,
        part -> found[0] |= part instanceof Expression.Output o && o.name().equals(output));
    return found[0];
  }

  /** Whether a yes-or-no result of that name asks whether something is complied with. */
  static boolean isCompliance(String output) {
    return COMPLIANCE.matcher(output).matches();
  }

  /** Whether a result is a name by which a rule says that it does not touch the case. */
  static boolean isSilent(Object value) {
    return NOTHING_NAMES.contains(value);
  }

  private static boolean isBreach(@Nullable Object value) {
    return value instanceof String name
        && (name.equals("NON_COMPLIANT") || name.startsWith("FALLS_SHORT"));
  }

  private static boolean saysSomething(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.signum() != 0;
    }
    if (value instanceof Collection<?> list) {
      return list.stream().anyMatch(Standing::saysSomething);
    }
    if (value instanceof Map<?, ?> context) {
      return context.values().stream().anyMatch(Standing::saysSomething);
    }
    return value != null && !value.equals(false) && !NOTHING_NAMES.contains(value);
  }
}
