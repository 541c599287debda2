package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableSet;
import dev.dougong.engine.evaluation.Conclusion;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
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
    String asked = outcome.verdictOutput().orElse("");
    if (!asked.isEmpty() && !outcome.isDetermined(asked)) {
      return UNDETERMINED;
    }
    Optional<Boolean> answer = asked.isEmpty() ? Optional.empty() : outcome.truth(asked);
    if (answer.isPresent()) {
      boolean compliance = Conclusion.isCompliance(asked);
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
