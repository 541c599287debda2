package dev.dougong.calculators.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.dougong.core.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which provisions a score table is made of: the list {@code tables.json}.
 *
 * @param items the provisions that give points
 * @param control the provision of the control items, if there are any
 * @param steps the provisions that add up and grade, in the order in which they are asked; each may
 *     use what those before it and the items gave
 * @param total the output that holds the total
 * @param verdict the output that holds the grade, or whether the table is passed
 * @param evidence the provision that says what an item without evidence counts
 */
record TableLayout(
    List<String> items,
    Optional<String> control,
    List<String> steps,
    String total,
    String verdict,
    String evidence) {

  static final ImmutableMap<ScoreTable, TableLayout> ALL = read();

  TableLayout {
    items = ImmutableList.copyOf(items);
    steps = ImmutableList.copyOf(steps);
  }

  static TableLayout of(ScoreTable table) {
    return Optional.ofNullable(ALL.get(table)).orElseThrow();
  }

  private static ImmutableMap<ScoreTable, TableLayout> read() {
    try (InputStream in = TableLayout.class.getResourceAsStream("tables.json")) {
      if (in == null) {
        throw new IllegalStateException("tables.json is not where this class is");
      }
      Map<ScoreTable, TableLayout> tables = new EnumMap<>(ScoreTable.class);
      StrictJson.readObject(in)
          .forEach((name, fields) -> tables.put(ScoreTable.valueOf(name), layout(fields)));
      return Maps.immutableEnumMap(tables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TableLayout layout(@Nullable Object json) {
    Map<?, ?> fields = (Map<?, ?>) Optional.ofNullable(json).orElseThrow();
    return new TableLayout(
        texts(fields, "items"),
        Optional.ofNullable(fields.get("control")).map(Object::toString),
        texts(fields, "steps"),
        text(fields, "total"),
        text(fields, "verdict"),
        text(fields, "evidence"));
  }

  private static List<String> texts(Map<?, ?> fields, String name) {
    return ((List<?>) Optional.ofNullable(fields.get(name)).orElseThrow())
        .stream().map(Object::toString).toList();
  }

  private static String text(Map<?, ?> fields, String name) {
    return Optional.ofNullable(fields.get(name)).orElseThrow().toString();
  }
}
