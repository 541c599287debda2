package dev.dougong.calculators.compare;

import com.google.common.collect.ImmutableMap;
import dev.dougong.calculators.assess.Finding;
import dev.dougong.calculators.compare.Comparison.Row;
import dev.dougong.calculators.compare.RuleDiff.Entry;
import dev.dougong.calculators.internal.Json;
import dev.dougong.engine.rule.Provision;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON forms of comparisons, change logs and differences. */
final class CompareJson {

  private CompareJson() {}

  static String comparison(Comparison comparison) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("columns", comparison.columns().stream().map(column -> column.label()).toList());
    members.put("rows", comparison.rows().stream().map(CompareJson::row).toList());
    return Json.write(members);
  }

  private static Map<String, Object> row(Row row) {
    return Map.of("cells", row.cells().stream().map(CompareJson::finding).toList());
  }

  private static Optional<Map<String, @Nullable Object>> finding(Optional<Finding> finding) {
    return finding.map(
        f -> {
          Map<String, @Nullable Object> members = new LinkedHashMap<>();
          members.put("provision", f.provision().id());
          members.put("title", f.title());
          members.put("standing", f.standing());
          members.put("outputs", f.outcome().map(outcome -> outcome.outputs()));
          return members;
        });
  }

  static String changes(ChangeLog log) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("from", log.from());
    members.put("to", log.to());
    members.put("changes", log.changes().stream().map(CompareJson::change).toList());
    return Json.write(members);
  }

  private static Map<String, @Nullable Object> change(LawChange change) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("date", change.date());
    members.put("kind", change.kind());
    members.put("cause", change.cause());
    members.put("before", finding(change.difference().before()));
    members.put("after", finding(change.difference().after()));
    return members;
  }

  static String diff(RuleDiff diff) {
    return Json.write(Map.of("entries", diff.entries().stream().map(CompareJson::entry).toList()));
  }

  private static Map<String, @Nullable Object> entry(Entry entry) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("before", entry.before().map(Provision::id));
    members.put("after", entry.after().map(Provision::id));
    members.put("title", entry.provision().title());
    members.put(
        "details",
        entry.details().stream()
            .map(d -> ImmutableMap.of("what", d.what(), "before", d.before(), "after", d.after()))
            .toList());
    return members;
  }
}
