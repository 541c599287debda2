package dev.dougong.compiler.link;

import dev.dougong.compiler.file.Findings;
import dev.dougong.compiler.file.YamlNode.Place;
import dev.dougong.compiler.link.TableReader.TypedTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks for bands of a table that end before they begin, overlap or leave a gap. A table has bands
 * if it has the columns {@code from} and {@code to}, or {@code min} and {@code max}; the columns
 * before them say of what.
 */
final class BandCheck {

  private static final List<List<String>> ENDS =
      List.of(List.of("from", "to"), List.of("min", "max"));

  private final TypedTable table;
  private final Findings findings;

  BandCheck(TypedTable table, Findings findings) {
    this.table = table;
    this.findings = findings;
  }

  private record Band(@Nullable Object low, @Nullable Object high) {}

  void check(String name, Place place) {
    for (List<String> ends : ENDS) {
      String low = ends.get(0);
      String high = ends.get(1);
      List<String> columns = table.table().columns();
      if (columns.contains(low) && columns.contains(high)) {
        for (int i = 0; i < table.table().rows().size(); i++) {
          order(name, table.table().rows().get(i), low, high, table.places().get(i));
        }
        bands(low, high).forEach((key, bands) -> adjacent(name, key, bands, place));
      }
    }
  }

  private void order(
      String name, Map<String, @Nullable Object> row, String low, String high, Place place) {
    Object start = row.get(low);
    Object end = row.get(high);
    boolean ordered = end instanceof BigDecimal || end instanceof LocalDate;
    if (start != null && end != null && ordered && compare(start, end) > 0) {
      findings.error(
          place,
          "row of "
              + name
              + ": "
              + low
              + " "
              + plain(start)
              + " and "
              + high
              + " "
              + plain(end)
              + " were given, expected "
              + high
              + " not to come before "
              + low);
    }
  }

  private static String plain(Object end) {
    return end instanceof BigDecimal number ? number.toPlainString() : end.toString();
  }

  private Map<String, List<Band>> bands(String low, String high) {
    List<String> columns = table.table().columns();
    List<String> keys = columns.subList(0, Math.min(columns.indexOf(low), columns.indexOf(high)));
    Map<String, List<Band>> bands = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> row : table.table().rows()) {
      String key = String.join(" ", keys.stream().map(k -> String.valueOf(row.get(k))).toList());
      bands.computeIfAbsent(key, k -> new ArrayList<>()).add(new Band(row.get(low), row.get(high)));
    }
    return bands;
  }

  private void adjacent(String name, String key, List<Band> bands, Place place) {
    List<Band> sorted = new ArrayList<>(bands);
    sorted.sort(Comparator.comparing(Band::low, BandCheck::compare));
    for (int i = 1; i < sorted.size(); i++) {
      Object end = sorted.get(i - 1).high();
      Object start = sorted.get(i).low();
      int order = end == null || start == null ? 1 : compare(start, end);
      String bandOf = "table " + name + (key.isEmpty() ? "" : " (" + key + ")");
      if (order < 0 || end == null || start == null) {
        findings.warning(place, bandOf + ": a band overlaps the next, which begins at " + start);
      } else if (order > 0 && !isNext(end, start)) {
        findings.warning(place, bandOf + ": the bands leave a gap from " + end + " to " + start);
      }
    }
  }

  /** Nothing comes first: a band without a lower end. */
  private static int compare(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
      return x.compareTo(y);
    }
    return a instanceof LocalDate x && b instanceof LocalDate y
        ? x.compareTo(y)
        : Objects.toString(a).compareTo(Objects.toString(b));
  }

  /** Whole numbers and days are next to each other without a gap. */
  private boolean isNext(Object end, Object start) {
    if (end instanceof BigDecimal x && start instanceof BigDecimal y) {
      return x.scale() <= 0 && y.scale() <= 0 && y.subtract(x).compareTo(BigDecimal.ONE) == 0;
    }
    return end instanceof LocalDate x && start instanceof LocalDate y && x.plusDays(1).equals(y);
  }
}
