package dev.dougong.calculators.compare;

import com.google.common.base.Joiner;
import dev.dougong.calculators.assess.Finding;
import dev.dougong.calculators.assess.Standing;
import dev.dougong.calculators.assess.Total;
import dev.dougong.calculators.compare.Comparison.Row;
import dev.dougong.calculators.internal.Columns;
import dev.dougong.calculators.internal.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A comparison as text for a terminal. */
final class ComparisonText {

  private static final int TITLE = 40;
  private static final int CELL = 34;

  private final Comparison comparison;
  private final Locale locale;
  private final boolean chinese;
  private final StringBuilder text = new StringBuilder();

  private ComparisonText(Comparison comparison, Locale locale) {
    this.comparison = comparison;
    this.locale = locale;
    this.chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  static String of(Comparison comparison, Locale locale) {
    ComparisonText text = new ComparisonText(comparison, locale);
    text.totals();
    text.rows();
    return text.text.toString();
  }

  private String words(String zh, String en) {
    return chinese ? zh : en;
  }

  private List<String> heads(String first) {
    List<String> heads = new ArrayList<>(List.of(first));
    comparison.columns().forEach(column -> heads.add(column.label().in(locale)));
    return heads;
  }

  private void totals() {
    Map<String, List<String>> amounts = new LinkedHashMap<>();
    for (int i = 0; i < comparison.columns().size(); i++) {
      for (Total total : comparison.columns().get(i).assessment().totals()) {
        String unit = total.unit().equals("CNY") ? words("元", "yuan") : "m²";
        String label = total.label().in(locale) + words("（", " (") + unit + words("）", ")");
        amounts
            .computeIfAbsent(label, l -> new ArrayList<>(Collections.nCopies(width(), "·")))
            .set(i, Json.plain(total.amount()));
      }
    }
    if (!amounts.isEmpty()) {
      List<List<String>> table = new ArrayList<>(List.of(heads(words("数额", "Amounts"))));
      amounts.forEach(
          (label, cells) -> {
            List<String> row = new ArrayList<>(List.of(label));
            row.addAll(cells);
            table.add(row);
          });
      table(table);
      text.append('\n');
    }
  }

  private int width() {
    return comparison.columns().size();
  }

  private void rows() {
    List<Row> decided = comparison.rows().stream().filter(ComparisonText::isDecided).toList();
    List<List<String>> table = new ArrayList<>();
    table.add(heads(words("有差别的事项", "Items that differ")));
    for (Row row : decided) {
      List<String> titles =
          new ArrayList<>(List.of(Columns.cut(row.finding().title().in(locale), TITLE)));
      List<String> results = new ArrayList<>(List.of(""));
      List<String> clauses = new ArrayList<>(List.of(""));
      for (Optional<Finding> cell : row.cells()) {
        titles.add(cell.map(f -> f.standing().label().in(locale)).orElse("—"));
        results.add(cell.map(f -> Columns.cut(f.result(locale), CELL)).orElse(""));
        clauses.add(cell.map(f -> Columns.cut(f.citation(locale), CELL)).orElse(""));
      }
      table.add(titles);
      if (results.stream().anyMatch(result -> !result.isEmpty())) {
        table.add(results);
      }
      table.add(clauses);
    }
    table(table);
    int open = comparison.rows().size() - decided.size();
    if (open > 0) {
      text.append(
          words(
              "另有" + open + "项有差别，但均未定或不适用。\n",
              open + " more differ, but are open or without effect everywhere.\n"));
    }
  }

  private static boolean isDecided(Row row) {
    return row.cells().stream()
        .flatMap(Optional::stream)
        .anyMatch(f -> f.isPositive() || f.standing() == Standing.NOT_MET);
  }

  private void table(List<List<String>> rows) {
    int[] widths = new int[width() + 1];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < widths.length; i++) {
        cells.add(Columns.left(row.get(i), widths[i]));
      }
      text.append(Joiner.on("  ").join(cells).stripTrailing()).append('\n');
    }
  }
}
