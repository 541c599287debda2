package dev.dougong.catalogue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import dev.dougong.catalogue.FactConsistency.Finding;
import dev.dougong.engine.rule.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Why facts that look alike are kept as they are, by their ids. */
final class KeptFindings {

  private static final Splitter FIELDS = Splitter.on('|').trimResults();
  private static final Text NONE = new Text("", "");

  private final ImmutableMap<String, Text> reasons;

  private KeptFindings(ImmutableMap<String, Text> reasons) {
    this.reasons = reasons;
  }

  /** Those in {@code kept.txt}: the ids with spaces between, and the reason in both languages. */
  static KeptFindings standard() {
    ImmutableMap.Builder<String, Text> reasons = ImmutableMap.builder();
    try {
      for (String line :
          Resources.readLines(
              Resources.getResource(KeptFindings.class, "kept.txt"), StandardCharsets.UTF_8)) {
        List<String> fields = FIELDS.splitToList(line);
        reasons.put(fields.get(0), new Text(fields.get(1), fields.get(2)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KeptFindings(reasons.buildOrThrow());
  }

  /** The reason for a finding, which is empty where nobody has given one. */
  Text get(Finding finding) {
    return reasons.getOrDefault(key(finding), NONE);
  }

  /** What a finding is called here. */
  static String key(Finding finding) {
    return String.join(" ", finding.ids());
  }

  ImmutableSet<String> keys() {
    return reasons.keySet();
  }
}
