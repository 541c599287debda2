package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableList;
import dev.dougong.engine.evaluation.Conclusion;
import dev.dougong.engine.rule.Provision.Output;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Which of two values of one result demands more.
 *
 * <p>Rule files name results by what they are: {@code minGreenStars}, {@code maxFine}, {@code
 * dueDate}, {@code mayTender}. The name says whether more or less of it is stricter.
 */
enum Strictness {
  /** The first. */
  FIRST,
  /** The second. */
  SECOND,
  /** They cannot both hold. */
  CONFLICT,
  /** They are about different things, or one is silent. */
  NEITHER;

  private static final Pattern MORE =
      Pattern.compile(
          "(min|required|minimum|shortfall|outstanding|lowest|floor|maxFine|stages).*|maxFine");
  private static final Pattern LESS =
      Pattern.compile("(max|limit|cap|ceiling|highest|margin|remaining|yearsLeft|allowed).*");
  private static final Pattern PERMISSION =
      Pattern.compile(
          "(may|can)[A-Z].*|permitted|allowed|acceptable|accepted|admissible|adjustable"
              + "|.*(Permitted|Allowed|Accepted|Admissible)");
  private static final Pattern MEASURED =
      Pattern.compile(
          "coverage|measured|target|row|ratio|share|.*(Share|Coverage|Ratio|Rate|Intensity)");

  /** Names of answers, the strictest first. */
  private static final ImmutableList<Pattern> ANSWERS =
      ImmutableList.of(
          Pattern.compile("NON_COMPLIANT|VIOLATION|BREACH.*|PROHIBITED.*|REFUSED"),
          Pattern.compile("DEVIATION.*|REQUIRED|MANDATORY|MUST.*|LEAD.*"),
          Pattern.compile("FALLS_SHORT.*"),
          Pattern.compile("EXPECTED|ADVISED|PREFERRED|RECOMMENDED|ENCOURAGED|SHOULD.*"),
          Pattern.compile("COMPLIANT|MEETS|PERMITTED|ALLOWED"));

  static Strictness compare(Group group, Output output, Object first, Object second) {
    String name = output.name();
    if (first instanceof Boolean yes) {
      if (Conclusion.isCompliance(name)) {
        return yes ? SECOND : FIRST;
      }
      return PERMISSION.matcher(name).matches() ? CONFLICT : NEITHER;
    }
    if (first instanceof BigDecimal one && second instanceof BigDecimal other) {
      return numbers(group, name, one.compareTo(other));
    }
    if (first instanceof LocalDate one && second instanceof LocalDate other) {
      return name.startsWith("due") || name.endsWith("Deadline")
          ? (one.isBefore(other) ? FIRST : SECOND)
          : CONFLICT;
    }
    if (first instanceof String one
        && second instanceof String other
        && !output.values().isEmpty()) {
      int order = Integer.compare(rank(one), rank(other));
      return order < 0 ? FIRST : order > 0 ? SECOND : CONFLICT;
    }
    if (first instanceof Collection<?> one && second instanceof Collection<?> other) {
      return one.containsAll(other) ? FIRST : other.containsAll(one) ? SECOND : NEITHER;
    }
    return NEITHER;
  }

  /** Whether a result of that name says what is demanded or given, and not what was measured. */
  static boolean isAnswer(String name) {
    return !MEASURED.matcher(name).matches();
  }

  private static Strictness numbers(Group group, String name, int order) {
    if (order == 0 || !isAnswer(name)) {
      return NEITHER;
    }
    if (MORE.matcher(name).matches()) {
      return order > 0 ? FIRST : SECOND;
    }
    if (LESS.matcher(name).matches()) {
      return order < 0 ? FIRST : SECOND;
    }
    // Two levels may each pay their part, so different amounts contradict nothing.
    return group == Group.ENTITLEMENTS ? NEITHER : CONFLICT;
  }

  private static int rank(String answer) {
    for (int i = 0; i < ANSWERS.size(); i++) {
      if (ANSWERS.get(i).matcher(answer).matches()) {
        return i;
      }
    }
    return ANSWERS.size() - 1;
  }
}
