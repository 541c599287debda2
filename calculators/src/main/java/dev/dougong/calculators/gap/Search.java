package dev.dougong.calculators.gap;

import com.google.common.collect.Sets;
import dev.dougong.calculators.assess.Assessment;
import dev.dougong.calculators.assess.Finding;
import dev.dougong.calculators.assess.Standing;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.EvaluationException;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the nearest values of some facts at which one item is met.
 *
 * <p>One fact at a time first; facts that cannot do it alone are tried together. Within a set, all
 * but the last stand at one of their thresholds, the last is moved until the item is met, and then
 * each is moved back as far as it goes.
 */
final class Search {

  private static final int MOST_VALUES = 24;
  private static final int MOST_QUESTIONS = 200_000;
  private static final int MOST_DOUBLINGS = 44;

  private final RuleBook book;
  private final LocalDate day;
  private final Finding finding;
  private final Facts facts;
  private final Map<String, FactDefinition> changeable = new TreeMap<>();
  private final Map<String, BigDecimal> steps;
  private int questions;

  Search(Assessment assessment, Finding finding, Set<String> ids, Map<String, BigDecimal> steps) {
    this.book = assessment.book();
    this.day = assessment.date();
    this.finding = finding;
    this.facts = finding.outcome().map(Outcome::facts).orElse(assessment.facts());
    this.steps = steps;
    Set<String> relevant = book.factsOf(finding.provision().id());
    for (String id : Sets.intersection(ids, relevant)) {
      changeable.put(id, definition(id));
    }
  }

  /** As the provision asks for it, as that names the values that it knows. */
  private FactDefinition definition(String id) {
    return finding.provision().inputs().stream()
        .filter(input -> input.id().equals(id))
        .map(input -> input.fact())
        .findFirst()
        .orElseGet(() -> facts.dictionary().get(id));
  }

  /** The smallest changes, each of another set of facts; fewer facts first, then smaller ones. */
  List<Map<String, Object>> remedies(int most) {
    List<Map<String, Object>> found = new ArrayList<>();
    for (int size = 1; size <= Math.min(most, changeable.size()); size++) {
      List<Map<String, Object>> ofSize = new ArrayList<>();
      for (Set<String> ids : Sets.combinations(changeable.keySet(), size)) {
        if (found.stream().noneMatch(smaller -> ids.containsAll(smaller.keySet()))) {
          best(ids).ifPresent(ofSize::add);
        }
      }
      ofSize.sort(Comparator.comparing(this::extent));
      found.addAll(ofSize);
    }
    return found;
  }

  /** Which fact comes last matters, as that one is moved freely. */
  private Optional<Map<String, Object>> best(Set<String> ids) {
    List<Map<String, Object>> found = new ArrayList<>();
    for (String last : ids) {
      List<String> others = ids.stream().filter(id -> !id.equals(last)).toList();
      complete(facts, others, last, new LinkedHashMap<>(), found);
    }
    return found.stream().min(Comparator.comparing(this::extent));
  }

  private void complete(
      Facts told,
      List<String> open,
      String last,
      Map<String, Object> chosen,
      List<Map<String, Object>> found) {
    if (open.isEmpty()) {
      Object value = nearest(told, last);
      if (value != null) {
        Map<String, Object> changes = new TreeMap<>(chosen);
        changes.put(last, value);
        if (movedBack(changes)) {
          found.add(changes);
        }
      }
      return;
    }
    String id = open.get(0);
    List<String> rest = open.subList(1, open.size());
    for (Object value : candidates(told, id)) {
      Optional<Facts> changed = changed(told, id, value);
      if (changed.isPresent() && questions < MOST_QUESTIONS) {
        chosen.put(id, value);
        complete(changed.get(), rest, last, chosen, found);
        chosen.remove(id);
      }
    }
  }

  /** Moves each change back as far as the others allow; false if one of them is not needed. */
  private boolean movedBack(Map<String, Object> changes) {
    for (String id : List.copyOf(changes.keySet())) {
      Facts others = facts;
      for (Map.Entry<String, Object> change : changes.entrySet()) {
        if (!change.getKey().equals(id)) {
          others = others.with(change.getKey(), change.getValue());
        }
      }
      Object value = nearest(others, id);
      if (value == null) {
        return false;
      }
      changes.put(id, value);
      if (changes.size() > 1 && isMet(others)) {
        return false;
      }
    }
    return true;
  }

  private List<Object> candidates(Facts told, String id) {
    FactDefinition fact = definitionOf(id);
    if (!Range.holds(fact)) {
      return Choices.of(fact, told.get(id)).stream().limit(MOST_VALUES).toList();
    }
    Range range = Range.of(fact, steps.get(id));
    BigDecimal from = from(told, id, range);
    return range.around(thresholds(told, id), from).stream()
        .filter(point -> point.compareTo(from) != 0)
        .limit(MOST_VALUES)
        .map(range::value)
        .toList();
  }

  private FactDefinition definitionOf(String id) {
    return Objects.requireNonNull(changeable.get(id));
  }

  private BigDecimal from(Facts told, String id, Range range) {
    BigDecimal present = Thresholds.number(told.get(id));
    return present == null ? range.start(day) : present;
  }

  private Set<BigDecimal> thresholds(Facts told, String id) {
    try {
      Outcome outcome = book.evaluate(finding.provision().id(), told);
      return Thresholds.of(book, outcome, told, id);
    } catch (EvaluationException | InvalidInputException e) {
      return new TreeSet<>();
    }
  }

  /** The nearest value of a fact at which the item is met; null if none is found. */
  private @Nullable Object nearest(Facts told, String id) {
    FactDefinition fact = definitionOf(id);
    if (!Range.holds(fact)) {
      for (Object value : Choices.of(fact, facts.get(id))) {
        if (isMet(told, id, value)) {
          return value instanceof List<?> list ? shortest(told, id, list) : value;
        }
      }
      return null;
    }
    Range range = Range.of(fact, steps.get(id));
    BigDecimal from = from(facts, id, range);
    boolean known = facts.get(id) != null;
    if (!known && isMet(told, id, range.value(from))) {
      return range.value(from);
    }
    BigDecimal point = nearest(told, range, from);
    return point == null ? null : range.value(point);
  }

  private @Nullable BigDecimal nearest(Facts told, Range range, BigDecimal from) {
    Set<BigDecimal> thresholds = thresholds(told, range.fact().id());
    BigDecimal found = nearest(told, range, from, range.around(thresholds, from));
    // Where the formula is not understood, ever larger strides are tried; for one fact alone, as
    // they take long.
    return found == null && told.equals(facts)
        ? nearest(told, range, from, strides(range, from))
        : found;
  }

  private @Nullable BigDecimal nearest(
      Facts told, Range range, BigDecimal from, List<BigDecimal> points) {
    BigDecimal above = from;
    BigDecimal below = from;
    for (BigDecimal point : points) {
      boolean up = point.compareTo(from) > 0;
      if (point.compareTo(from) == 0) {
        continue;
      }
      if (isMet(told, range.fact().id(), range.value(point))) {
        return closer(told, range, up ? above : below, point);
      }
      if (up) {
        above = above.max(point);
      } else {
        below = below.min(point);
      }
    }
    return null;
  }

  private static List<BigDecimal> strides(Range range, BigDecimal from) {
    List<BigDecimal> points = new ArrayList<>();
    BigDecimal stride = range.step();
    for (int i = 0; i < MOST_DOUBLINGS; i++) {
      for (BigDecimal point : List.of(from.add(stride), from.subtract(stride))) {
        if (range.contains(point)) {
          points.add(point);
        }
      }
      stride = stride.add(stride);
    }
    return points;
  }

  /** Halves the way between a point that is not met and one that is, down to a step. */
  private BigDecimal closer(Facts told, Range range, BigDecimal notMet, BigDecimal met) {
    BigDecimal no = notMet;
    BigDecimal yes = met;
    while (yes.subtract(no).abs().compareTo(range.step()) > 0) {
      BigDecimal half = range.floor(no.add(yes).divide(BigDecimal.valueOf(2)));
      if (half.compareTo(no.min(yes)) <= 0) {
        half = half.add(range.step());
      }
      if (half.compareTo(no) == 0 || half.compareTo(yes) == 0 || !range.contains(half)) {
        break;
      }
      if (isMet(told, range.fact().id(), range.value(half))) {
        yes = half;
      } else {
        no = half;
      }
    }
    return yes;
  }

  /** Takes back every name of a list that is not needed. */
  private Object shortest(Facts told, String id, List<?> found) {
    List<Object> list = new ArrayList<>(found);
    Collection<?> held = facts.get(id) instanceof Collection<?> present ? present : List.of();
    for (Object name : found) {
      List<Object> without = new ArrayList<>(list);
      without.remove(name);
      if (!held.contains(name) && isMet(told, id, without)) {
        list = without;
      }
    }
    return List.copyOf(list);
  }

  private boolean isMet(Facts told, String id, Object value) {
    return changed(told, id, value).filter(this::isMet).isPresent();
  }

  private Optional<Facts> changed(Facts told, String id, Object value) {
    try {
      return Optional.of(told.with(id, value));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  private boolean isMet(Facts told) {
    questions++;
    try {
      return Standing.of(book.question(finding.provision().id()).evaluate(told)).isPositive();
    } catch (EvaluationException | InvalidInputException e) {
      return false;
    }
  }

  /** How far the changes go, each in proportion to what it changes. */
  private BigDecimal extent(Map<String, Object> changes) {
    return changes.entrySet().stream()
        .map(change -> extent(change.getKey(), change.getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal extent(String id, Object after) {
    BigDecimal before = Thresholds.number(facts.get(id));
    BigDecimal number = Thresholds.number(after);
    if (before == null || number == null) {
      return BigDecimal.ONE;
    }
    BigDecimal change = number.subtract(before).abs();
    if (after instanceof LocalDate) {
      return change.divide(BigDecimal.valueOf(365), MathContext.DECIMAL32);
    }
    BigDecimal whole = number.abs().max(before.abs());
    return whole.signum() == 0 ? BigDecimal.ZERO : change.divide(whole, MathContext.DECIMAL32);
  }

  /** The facts with new values, with their meaning. */
  List<Change> changes(Map<String, Object> remedy) {
    return remedy.entrySet().stream()
        .map(e -> new Change(definitionOf(e.getKey()), facts.get(e.getKey()), e.getValue()))
        .collect(Collectors.toList());
  }
}
