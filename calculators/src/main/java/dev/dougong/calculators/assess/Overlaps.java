package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.dougong.calculators.assess.Overlap.Relation;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.place.Jurisdiction.Level;
import dev.dougong.engine.evaluation.Conclusion;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Output;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the pairs of findings that are about the same matter. */
final class Overlaps {

  /** Names of results that say nothing of the matter. */
  private static final ImmutableSet<String> GENERAL =
      ImmutableSet.of(
          "applies",
          "award",
          "complete",
          "compliant",
          "conditionsMet",
          "covered",
          "eligible",
          "exempt",
          "failedConditions",
          "failedItems",
          "goal",
          "inForce",
          "inScope",
          "limit",
          "listed",
          "margin",
          "met",
          "missing",
          "promoted",
          "ratio",
          "required",
          "rewarded",
          "row",
          "share",
          "shortfall",
          "supported",
          "target");

  /** Where one document that says a thing twice may contradict itself; two rewards are two. */
  private static final ImmutableSet<Group> BINDING =
      ImmutableSet.of(Group.OBLIGATIONS, Group.CHECKS, Group.TARGETS);

  private final Predicate<String> circumstance;

  private Overlaps(Predicate<String> circumstance) {
    this.circumstance = circumstance;
  }

  /** Whether two provisions are about the same matter. */
  static boolean of(Provision first, Provision second) {
    return carrier(first) == carrier(second)
        && new Overlaps(Applicability::isCircumstance).sameMatter(first, second);
  }

  static ImmutableList<Overlap> of(List<Finding> findings, Predicate<String> circumstance) {
    Overlaps overlaps = new Overlaps(circumstance);
    Map<String, List<Finding>> byMatter = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Provision provision = finding.provision();
      if (finding.outcome().isPresent() && finding.standing() != Standing.NOTHING) {
        byMatter
            .computeIfAbsent(provision.kind() + " " + carrier(provision), k -> new ArrayList<>())
            .add(finding);
      }
    }
    ImmutableList.Builder<Overlap> found = ImmutableList.builder();
    for (List<Finding> alike : byMatter.values()) {
      for (int i = 0; i < alike.size(); i++) {
        for (int j = i + 1; j < alike.size(); j++) {
          found.addAll(overlaps.between(alike.get(i), alike.get(j)));
        }
      }
    }
    return found.build();
  }

  private List<Overlap> between(Finding first, Finding second) {
    if (!sameMatter(first.provision(), second.provision()) || !sameAspect(first, second)) {
      return List.of();
    }
    Outcome one = first.outcome().orElseThrow();
    Outcome other = second.outcome().orElseThrow();
    List<Overlap> differing = new ArrayList<>();
    boolean same = false;
    for (Output output : first.provision().outputs()) {
      String name = output.name();
      if (!names(second.provision()).contains(name)) {
        continue;
      }
      Object left = one.value(name);
      Object right = other.value(name);
      if (left == null || right == null || isSilent(left) || isSilent(right)) {
        continue;
      }
      if (left.equals(right)) {
        same |= Strictness.isAnswer(name) && (!left.equals(false) || Conclusion.isCompliance(name));
        continue;
      }
      switch (Strictness.compare(first.group(), output, left, right)) {
        case FIRST -> differing.add(new Overlap(Relation.STRICTER, first, second, name));
        case SECOND -> differing.add(new Overlap(Relation.STRICTER, second, first, name));
        case CONFLICT -> differing.add(new Overlap(Relation.CONFLICT, first, second, name));
        case NEITHER -> {}
      }
    }
    if (!differing.isEmpty()) {
      return clearest(differing);
    }
    return same
        ? List.of(
            level(second).compareTo(level(first)) < 0
                ? new Overlap(Relation.SAME, second, first, "")
                : new Overlap(Relation.SAME, first, second, ""))
        : List.of();
  }

  private static boolean isSilent(Object value) {
    return Standing.isSilent(value)
        || (value instanceof BigDecimal number && number.signum() == 0)
        || (value instanceof Collection<?> list && list.isEmpty());
  }

  /** A building stands in its project, and a city or a county is a region. */
  private static Provision.Subject carrier(Provision provision) {
    return switch (provision.subject()) {
      case BUILDING -> Provision.Subject.PROJECT;
      case CITY, COUNTY -> Provision.Subject.REGION;
      default -> provision.subject();
    };
  }

  /** One line for each side that is stricter in something, and one for a conflict. */
  private static List<Overlap> clearest(List<Overlap> differing) {
    Map<String, Overlap> bySide = new LinkedHashMap<>();
    for (Overlap overlap : differing) {
      bySide.putIfAbsent(overlap.relation() + " " + overlap.prevailing().provision().id(), overlap);
    }
    return List.copyOf(bySide.values());
  }

  /** A target for one indicator says nothing of another one. */
  private static boolean sameAspect(Finding first, Finding second) {
    return first.about().equals(second.about());
  }

  boolean sameMatter(Provision first, Provision second) {
    boolean oneDocument = first.documentId().equals(second.documentId());
    if (oneDocument && !BINDING.contains(Group.of(first.kind()))) {
      return false;
    }
    Set<String> results = Sets.intersection(names(first), names(second));
    if (results.isEmpty()) {
      return false;
    }
    Set<String> asked = asked(first);
    Set<String> alsoAsked = asked(second);
    int common = Sets.intersection(asked, alsoAsked).size();
    boolean specific = !GENERAL.containsAll(results);
    boolean linked = names(first, second) || names(second, first);
    if (oneDocument) {
      return linked && specific;
    }
    if (linked) {
      return specific || common > 0;
    }
    boolean scores = Group.of(first.kind()) == Group.SCORES;
    int fewest = Math.min(asked.size(), alsoAsked.size());
    return specific && !scores && common > 0 && 2 * common >= fewest;
  }

  private static boolean names(Provision provision, Provision other) {
    return provision.related().contains(other.id())
        || provision.related().contains(other.documentId());
  }

  private static Set<String> names(Provision provision) {
    return provision.outputs().stream().map(Output::name).collect(Collectors.toSet());
  }

  private Set<String> asked(Provision provision) {
    return provision.inputs().stream()
        .map(Provision.Input::id)
        .filter(circumstance.negate())
        .collect(Collectors.toSet());
  }

  private static Level level(Finding finding) {
    return Jurisdiction.of(finding.document().jurisdiction()).level();
  }

  /** The findings that another one makes superfluous for a reader. */
  static ImmutableSet<Finding> repeated(Collection<Overlap> overlaps) {
    return overlaps.stream()
        .filter(overlap -> overlap.relation() == Relation.SAME)
        .filter(overlap -> overlap.prevailing().standing() == overlap.other().standing())
        .map(Overlap::other)
        .collect(ImmutableSet.toImmutableSet());
  }
}
