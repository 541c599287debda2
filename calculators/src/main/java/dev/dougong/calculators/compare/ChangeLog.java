package dev.dougong.calculators.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.assess.Assessment;
import dev.dougong.calculators.assess.Difference;
import dev.dougong.calculators.assess.Finding;
import dev.dougong.calculators.compare.LawChange.Kind;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.book.DocumentGraph;
import dev.dougong.engine.book.Standing;
import dev.dougong.engine.expression.Expression.Literal;
import dev.dougong.engine.expression.Parts;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Output;
import dev.dougong.engine.rule.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that starts, ends or changes for a case between two days.
 *
 * <p>The case is assessed on both sides of every day that can matter: the first and last days of
 * documents, the days that provisions name, and each New Year. What only counts time, such as the
 * days that are left, is no change.
 */
public final class ChangeLog {

  private static final ImmutableSet<String> TIME_UNITS =
      ImmutableSet.of("days", "day", "months", "years", "working days");

  private final LocalDate from;
  private final LocalDate to;
  private final ImmutableList<LawChange> changes;

  private ChangeLog(LocalDate from, LocalDate to, ImmutableList<LawChange> changes) {
    this.from = from;
    this.to = to;
    this.changes = changes;
  }

  /**
   * What changes for the case of an assessment after the first day, up to and including the last.
   *
   * @throws InvalidInputException if the last day lies before the first
   */
  public static ChangeLog of(Assessment assessment, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw InvalidInputException.of("to", to, "a day not before " + from);
    }
    NavigableSet<LocalDate> days = days(assessment, from, to);
    ImmutableList.Builder<LawChange> changes = ImmutableList.builder();
    for (LocalDate day : days) {
      Assessment eve = assessment.at(day.minusDays(1));
      Assessment after = assessment.at(day);
      for (Difference difference : eve.differencesTo(after)) {
        if (isChange(difference)) {
          changes.add(change(day, difference, assessment.book().graph()));
        }
      }
    }
    return new ChangeLog(from, to, changes.build());
  }

  private static NavigableSet<LocalDate> days(Assessment assessment, LocalDate from, LocalDate to) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    DocumentGraph graph = assessment.book().graph();
    Jurisdiction place = assessment.place();
    for (PolicyDocument document : assessment.book().documents()) {
      if (Jurisdiction.of(document.jurisdiction()).contains(place)) {
        graph
            .period(document.id())
            .ifPresent(
                period -> {
                  period.from().ifPresent(days::add);
                  period.to().map(day -> day.plusDays(1)).ifPresent(days::add);
                });
        assessment.book().provisionsOf(document.id()).forEach(p -> addNamed(p, days));
      }
    }
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      days.add(LocalDate.of(year, 1, 1));
    }
    return new TreeSet<>(days.subSet(from, false, to, true));
  }

  private static void addNamed(Provision provision, Collection<LocalDate> days) {
    provision.parameters().values().forEach(figure -> addDays(figure.value(), days));
    provision.tables().values().forEach(table -> addDays(table.rows(), days));
    for (Output output : provision.outputs()) {
      Parts.visit(
          output.formula(),
          part -> addDays(part instanceof Literal literal ? literal.value() : null, days));
    }
  }

  /** A bound may or may not be the last day before the change, so the day after counts as well. */
  private static void addDays(@Nullable Object value, Collection<LocalDate> days) {
    if (value instanceof LocalDate day) {
      days.add(day);
      days.add(day.plusDays(1));
    } else if (value instanceof Collection<?> list) {
      list.forEach(item -> addDays(item, days));
    } else if (value instanceof Map<?, ?> row) {
      row.values().forEach(cell -> addDays(cell, days));
    }
  }

  private static boolean isChange(Difference difference) {
    if (difference.before().isEmpty() || difference.after().isEmpty()) {
      return true;
    }
    Finding before = difference.before().get();
    Finding after = difference.after().get();
    return before.standing() != after.standing()
        || after.provision().outputs().stream()
            .filter(output -> !TIME_UNITS.contains(output.unit()))
            .anyMatch(output -> !Objects.equals(value(before, output), value(after, output)));
  }

  private static @Nullable Object value(Finding finding, Output output) {
    return finding.outcome().map(outcome -> outcome.value(output.name())).orElse(null);
  }

  private static LawChange change(LocalDate day, Difference difference, DocumentGraph graph) {
    Kind kind =
        difference.before().isEmpty()
            ? Kind.STARTS
            : difference.after().isEmpty() ? Kind.ENDS : Kind.CHANGES;
    String document = difference.finding().document().id();
    Standing standing = graph.standing(document, day);
    Text cause =
        kind == Kind.CHANGES
            ? Text.EMPTY
            : new Text(standing.in(Locale.CHINESE), standing.in(Locale.ENGLISH));
    return new LawChange(day, kind, difference, cause);
  }

  /** The day after which changes count. */
  public LocalDate from() {
    return from;
  }

  /** The last day on which they do. */
  public LocalDate to() {
    return to;
  }

  /** The changes, in the order of their days and then of the book. */
  public ImmutableList<LawChange> changes() {
    return changes;
  }

  /** Those of a kind. */
  public List<LawChange> changes(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  /** As text for a terminal, in Chinese for a Chinese locale, otherwise in English. */
  public String text(Locale locale) {
    return ChangeText.of(this, locale);
  }

  /** As a JSON object. */
  public String toJson() {
    return CompareJson.changes(this);
  }
}
