package dev.dougong.compiler.link;

import dev.dougong.compiler.check.RowCheck;
import dev.dougong.compiler.check.Scope;
import dev.dougong.compiler.file.Findings;
import dev.dougong.compiler.file.YamlNode.Place;
import dev.dougong.compiler.link.TableReader.TypedTable;
import dev.dougong.engine.expression.Expression;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Warns of rows of a table that stand there twice, and of those that no formula ever takes. */
final class RowDoubts {

  private final Scope scope;
  private final Findings findings;

  RowDoubts(Scope scope, Findings findings) {
    this.scope = scope;
    this.findings = findings;
  }

  void check(String name, TypedTable table, Collection<Expression> formulas) {
    List<Map<String, @Nullable Object>> rows = table.table().rows();
    Map<Integer, String> doubts =
        new HashMap<>(RowCheck.check(scope, name, table.table(), formulas));
    Map<Map<String, @Nullable Object>, Integer> seen = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Integer first = seen.putIfAbsent(rows.get(i), i);
      Place place = table.places().get(i);
      if (first != null) {
        findings.warning(
            place, "table " + name + ": row " + (i + 1) + " says the same as row " + (first + 1));
      } else if (doubts.containsKey(i)) {
        findings.warning(
            place, "table " + name + ": row " + (i + 1) + " is never taken: " + doubts.get(i));
      }
    }
  }
}
