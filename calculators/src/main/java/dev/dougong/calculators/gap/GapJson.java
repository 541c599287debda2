package dev.dougong.calculators.gap;

import com.google.common.collect.ImmutableMap;
import dev.dougong.calculators.assess.Difference;
import dev.dougong.calculators.internal.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON form of a gap. */
final class GapJson {

  private GapJson() {}

  static String write(Gap gap) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("provision", gap.finding().provision().id());
    members.put("title", gap.finding().title());
    members.put("standing", gap.finding().standing());
    members.put("missing", gap.missing());
    members.put("remedies", gap.remedies().stream().map(GapJson::remedy).toList());
    return Json.write(members);
  }

  private static Map<String, Object> remedy(Remedy remedy) {
    return ImmutableMap.of(
        "changes", remedy.changes().stream().map(GapJson::change).toList(),
        "effects", remedy.effects().stream().map(GapJson::effect).toList());
  }

  private static Map<String, @Nullable Object> change(Change change) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("fact", change.fact().id());
    members.put("before", change.before());
    members.put("after", change.after());
    return members;
  }

  private static Map<String, @Nullable Object> effect(Difference effect) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("provision", effect.finding().provision().id());
    members.put("before", effect.before().map(f -> f.standing()));
    members.put("after", effect.after().map(f -> f.standing()));
    members.put("outputs", List.of());
    effect
        .after()
        .flatMap(f -> f.outcome())
        .ifPresent(outcome -> members.put("outputs", outcome.outputs()));
    return members;
  }
}
