package dev.dougong.calculators.compare;

import com.google.common.collect.ImmutableList;
import dev.dougong.calculators.assess.Assessment;
import dev.dougong.calculators.assess.Finding;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One case assessed several times, side by side: the items in which the assessments differ.
 *
 * <p>Items of one provision stand in one row. Where places have documents of their own, what these
 * say of the same matter stands in one row as well, so that what one city pays stands beside what
 * the other one does.
 */
public final class Comparison {

  private final ImmutableList<Column> columns;
  private final ImmutableList<Row> rows;

  private Comparison(List<Column> columns) {
    this.columns = ImmutableList.copyOf(columns);
    this.rows = differing(this.columns);
  }

  /** Assessments of one case, at least two, under their labels. */
  public static Comparison of(List<Column> columns) {
    if (columns.size() < 2) {
      throw InvalidInputException.of("columns", columns.size(), "at least two to compare");
    }
    return new Comparison(columns);
  }

  /** The case in several places, under the law of each. */
  public static Comparison places(Assessment assessment, List<Jurisdiction> places) {
    return of(
        places.stream()
            .map(
                place -> new Column(new Text(place.nameZh(), place.nameEn()), assessment.at(place)))
            .toList());
  }

  /** The case on several days, under the law of each. */
  public static Comparison days(Assessment assessment, List<LocalDate> days) {
    return of(
        days.stream()
            .map(day -> new Column(new Text(day.toString(), day.toString()), assessment.at(day)))
            .toList());
  }

  /** The case under its own rule book and under another one, such as a reform. */
  public static Comparison reform(Assessment assessment, RuleBook reformed) {
    return of(
        List.of(
            new Column(new Text("现行", "present"), assessment),
            new Column(new Text("改后", "reformed"), assessment.under(reformed))));
  }

  private static ImmutableList<Row> differing(List<Column> columns) {
    List<List<Optional<Finding>>> rows = new ArrayList<>();
    Map<String, List<Optional<Finding>>> byKey = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      List<Finding> others = new ArrayList<>();
      for (Finding finding : columns.get(i).assessment().findings()) {
        List<Optional<Finding>> row = byKey.get(finding.key());
        if (row == null || row.get(i).isPresent()) {
          others.add(finding);
        } else {
          row.set(i, Optional.of(finding));
        }
      }
      // Only where a column has the same provision in no row may another one stand beside it.
      for (Finding finding : others) {
        List<Optional<Finding>> row = alike(rows, i, finding);
        if (row.isEmpty()) {
          row = new ArrayList<>(Collections.nCopies(columns.size(), Optional.empty()));
          rows.add(row);
        }
        row.set(i, Optional.of(finding));
        byKey.putIfAbsent(finding.key(), row);
      }
    }
    return rows.stream()
        .filter(row -> !isUniform(row))
        .map(Row::new)
        .collect(ImmutableList.toImmutableList());
  }

  /** The first row without a finding in the column that is about the same matter; or none. */
  private static List<Optional<Finding>> alike(
      List<List<Optional<Finding>>> rows, int column, Finding finding) {
    return rows.stream()
        .filter(row -> row.get(column).isEmpty())
        .filter(row -> row.stream().flatMap(Optional::stream).anyMatch(finding::isAboutTheSameAs))
        .findFirst()
        .orElseGet(List::of);
  }

  private static boolean isUniform(List<Optional<Finding>> row) {
    return row.stream().map(cell -> cell.map(Comparison::said)).distinct().count() == 1;
  }

  private static String said(Finding finding) {
    return finding.standing() + " " + finding.outcome().map(Outcome::toString).orElse("");
  }

  /** The assessments under their labels. */
  public ImmutableList<Column> columns() {
    return columns;
  }

  /** The items in which they differ, in the order of the book. */
  public ImmutableList<Row> rows() {
    return rows;
  }

  /**
   * As a table for a terminal, in Chinese for a Chinese locale, otherwise in English: totals first,
   * then the items that are decided somewhere.
   */
  public String text(Locale locale) {
    return ComparisonText.of(this, locale);
  }

  /** As a JSON object. */
  public String toJson() {
    return CompareJson.comparison(this);
  }

  /**
   * One assessment of the case.
   *
   * @param label what tells it from the others
   * @param assessment the assessment
   */
  public record Column(Text label, Assessment assessment) {}

  /**
   * An item in each of the assessments.
   *
   * @param cells the finding in each column; empty where there is none
   */
  public record Row(List<Optional<Finding>> cells) {

    /** Copies the list. */
    public Row {
      cells = ImmutableList.copyOf(cells);
    }

    /** The item as the first column has it that has one. */
    public Finding finding() {
      return cells.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    }
  }
}
