package dev.dougong.calculators.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules do not hold as figures: the list {@code targets.json}.
 *
 * @param due the year by which a provision is to be met that asks for no year
 * @param undated provisions without year of which the text names none, or several
 * @param goals the outputs that hold a goal in the unit of the figure
 * @param measures the outputs that hold the figure as the goal counts it, such as a change
 */
record TargetList(
    Map<String, Integer> due, Set<String> undated, List<String> goals, List<String> measures) {

  static final TargetList STANDARD = read();

  TargetList {
    due = ImmutableMap.copyOf(due);
    undated = ImmutableSet.copyOf(undated);
    goals = ImmutableList.copyOf(goals);
    measures = ImmutableList.copyOf(measures);
  }

  Optional<Integer> dueYear(String provisionId) {
    return Optional.ofNullable(due.get(provisionId));
  }

  private static TargetList read() {
    try (InputStream in = TargetList.class.getResourceAsStream("targets.json")) {
      if (in == null) {
        throw new IllegalStateException("targets.json is not where this class is");
      }
      Map<String, @Nullable Object> file = StrictJson.readObject(in);
      Map<String, Integer> due = new HashMap<>();
      if (file.get("due") instanceof Map<?, ?> years) {
        years.forEach(
            (year, ids) -> names(ids).forEach(id -> due.put(id, Integer.valueOf(year.toString()))));
      }
      return new TargetList(
          due,
          ImmutableSet.copyOf(names(file.get("undated"))),
          names(file.get("goals")),
          names(file.get("measures")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(@Nullable Object list) {
    return list instanceof List<?> items
        ? items.stream().map(Object::toString).toList()
        : ImmutableList.of();
  }
}
