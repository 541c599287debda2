package dev.dougong.calculators.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.calculators.assess.Assessment;
import dev.dougong.calculators.assess.Difference;
import dev.dougong.calculators.assess.Finding;
import dev.dougong.calculators.assess.Standing;
import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks of an assessment what would have to change for an item to be met.
 *
 * <p>The caller says which facts may change; nothing else is touched. A number moves by the
 * smallest amount of its unit: money by the fen, a share by a hundredth of a per cent, what is
 * counted by one; another step can be stated.
 */
@CheckReturnValue
public final class GapAnalysis {

  private static final int MOST_FACTS = 3;
  private static final ImmutableSet<String> CIRCUMSTANCES =
      ImmutableSet.of("asOfDate", "regionCode");

  private final Assessment assessment;
  private final ImmutableSet<String> changeable;
  private final ImmutableMap<String, BigDecimal> steps;
  private final int most;

  private GapAnalysis(
      Assessment assessment, Set<String> changeable, Map<String, BigDecimal> steps, int most) {
    this.assessment = assessment;
    this.changeable = ImmutableSet.copyOf(changeable);
    this.steps = ImmutableMap.copyOf(steps);
    this.most = most;
  }

  /** A question about that assessment, in which nothing may change yet. */
  public static GapAnalysis of(Assessment assessment) {
    return new GapAnalysis(assessment, ImmutableSet.of(), ImmutableMap.of(), 2);
  }

  /** The same with further facts that may change, by their ids. */
  public GapAnalysis changing(String... facts) {
    return changing(ImmutableList.copyOf(facts));
  }

  /**
   * The same for facts in a collection.
   *
   * @throws InvalidInputException if a fact is not known, or is the day or the place, which choose
   *     the law instead of meeting it
   */
  public GapAnalysis changing(Iterable<String> facts) {
    ImmutableSet.Builder<String> all = ImmutableSet.<String>builder().addAll(changeable);
    for (String id : facts) {
      if (CIRCUMSTANCES.contains(id)) {
        throw InvalidInputException.of("changing", id, "a fact other than the day and the place");
      }
      all.add(assessment.facts().dictionary().get(id).id());
    }
    return new GapAnalysis(assessment, all.build(), steps, most);
  }

  /** The same with a number that moves by that step, such as half a million yuan. */
  public GapAnalysis inSteps(String fact, BigDecimal step) {
    if (step.signum() <= 0) {
      throw InvalidInputException.of(fact, step, "a step greater than zero");
    }
    Map<String, BigDecimal> all = new LinkedHashMap<>(steps);
    all.put(assessment.facts().dictionary().get(fact).id(), step);
    return new GapAnalysis(assessment, changeable, all, most);
  }

  /** The same with that many facts changed together at most, up to three; two if not said. */
  public GapAnalysis atMost(int facts) {
    if (facts < 1 || facts > MOST_FACTS) {
      throw InvalidInputException.of("atMost", facts, "a number from 1 to " + MOST_FACTS);
    }
    return new GapAnalysis(assessment, changeable, steps, facts);
  }

  /**
   * What meets the item of that provision.
   *
   * @throws InvalidInputException if the provision does not concern the case
   */
  public Gap toMeet(String provisionId) {
    return toMeet(
        assessment
            .finding(provisionId)
            .orElseThrow(
                () ->
                    InvalidInputException.of(
                        "provision", provisionId, "a provision that concerns the case")));
  }

  /** What meets an item of the assessment; nothing, if it is met already. */
  public Gap toMeet(Finding finding) {
    if (finding.isPositive()) {
      return new Gap(finding, List.of());
    }
    Search search = new Search(assessment, finding, changeable, steps);
    ImmutableList.Builder<Remedy> remedies = ImmutableList.builder();
    for (Map<String, Object> remedy : search.remedies(most)) {
      List<Difference> effects =
          assessment.differencesTo(assessment.with(remedy)).stream()
              .filter(difference -> !difference.finding().key().equals(finding.key()))
              .toList();
      remedies.add(new Remedy(search.changes(remedy), effects));
    }
    return new Gap(finding, remedies.build());
  }

  /** What meets each item that is not met, in the order of the book. */
  public ImmutableList<Gap> gaps() {
    return assessment.findings(Standing.NOT_MET).stream()
        .map(this::toMeet)
        .collect(ImmutableList.toImmutableList());
  }
}
