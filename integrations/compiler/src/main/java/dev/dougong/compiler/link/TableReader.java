package dev.dougong.compiler.link;

import com.google.common.collect.ImmutableSet;
import dev.dougong.compiler.check.Type;
import dev.dougong.compiler.feel.Constants;
import dev.dougong.compiler.file.Fields;
import dev.dougong.compiler.file.Findings;
import dev.dougong.compiler.file.Values;
import dev.dougong.compiler.file.YamlNode;
import dev.dougong.compiler.file.YamlNode.Mapping;
import dev.dougong.compiler.file.YamlNode.Place;
import dev.dougong.compiler.file.YamlNode.Scalar;
import dev.dougong.compiler.file.YamlNode.Sequence;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a table: its columns with their types, and its rows cell by cell. */
final class TableReader {

  private static final Set<String> TYPES =
      ImmutableSet.of("string", "enum", "decimal", "integer", "boolean", "date");

  private final Findings findings;

  TableReader(Findings findings) {
    this.findings = findings;
  }

  /**
   * A table with the types of its columns.
   *
   * @param table the table
   * @param columns the type of each column, for texts with the values that occur
   * @param kinds the type of each column as it is declared
   * @param places where each row stands
   */
  record TypedTable(
      Provision.Table table,
      Map<String, Type> columns,
      Map<String, String> kinds,
      List<Place> places) {}

  @Nullable TypedTable read(String name, YamlNode node) {
    Fields fields = Fields.of(node, "table " + name, findings, "zh", "en", "columns", "rows");
    if (fields == null || fields.required("columns", "names with types") == null) {
      return null;
    }
    Mapping given = fields.mapping("columns");
    if (given == null) {
      return null;
    }
    Map<String, String> kinds = new LinkedHashMap<>();
    Map<String, String> units = new LinkedHashMap<>();
    given.entries().forEach((column, type) -> column(given, column, type, kinds, units));
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    fields.required("rows", "a list of rows");
    for (YamlNode row : fields.items("rows")) {
      Map<String, @Nullable Object> cells = row(name, row, kinds);
      if (cells != null) {
        rows.add(cells);
        places.add(row.place());
      }
    }
    Map<String, Type> types = new LinkedHashMap<>();
    kinds.forEach(
        (column, kind) ->
            types.put(column, type(kind, units.getOrDefault(column, ""), column, rows)));
    Provision.Table table = new Provision.Table(List.copyOf(kinds.keySet()), rows, fields.label());
    return new TypedTable(table, types, kinds, places);
  }

  private void column(
      Mapping columns,
      String column,
      YamlNode node,
      Map<String, String> kinds,
      Map<String, String> units) {
    if (!Names.isName(column)) {
      findings.error(
          columns.placeOf(column),
          "column: `" + column + "` was given, expected a name of letters, digits and _");
      return;
    }
    String type = node instanceof Scalar scalar ? scalar.text() : "";
    if (node instanceof Mapping) {
      Fields fields = Fields.of(node, "column " + column, findings, "type", "unit");
      type = fields == null ? "" : fields.requiredText("type");
      units.put(column, fields == null ? "" : fields.text("unit"));
    }
    String element =
        type.startsWith("list<") && type.endsWith(">")
            ? type.substring(5, type.length() - 1)
            : type;
    if (!TYPES.contains(element)) {
      findings.refuse(
          node,
          "column " + column,
          "one of " + String.join(", ", TYPES) + ", or list<..> of one of these");
      type = "any";
    }
    kinds.put(column, type);
  }

  private @Nullable Map<String, @Nullable Object> row(
      String name, YamlNode node, Map<String, String> kinds) {
    if (!(node instanceof Sequence row)) {
      findings.refuse(node, "row of " + name, "a list of " + kinds.size() + " cells");
      return null;
    }
    if (row.items().size() != kinds.size()) {
      findings.error(
          row.place(),
          "row of "
              + name
              + ": "
              + row.items().size()
              + " cells were given, expected "
              + kinds.size()
              + " ("
              + String.join(", ", kinds.keySet())
              + ")");
      return null;
    }
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    int i = 0;
    for (Map.Entry<String, String> column : kinds.entrySet()) {
      cells.put(column.getKey(), cell(column.getKey(), column.getValue(), row.items().get(i++)));
    }
    return Collections.unmodifiableMap(cells);
  }

  private @Nullable Object cell(String column, String kind, YamlNode node) {
    if (node instanceof Scalar scalar && scalar.isNull()) {
      return null;
    }
    if (kind.startsWith("list<")) {
      if (!(node instanceof Sequence list)) {
        findings.refuse(node, "column " + column, "a list");
        return null;
      }
      String element = kind.substring(5, kind.length() - 1);
      List<@Nullable Object> cells = new ArrayList<>();
      list.items().forEach(item -> cells.add(cell(column, element, item)));
      return Collections.unmodifiableList(cells);
    }
    if (kind.equals("any")) {
      return null;
    }
    Object value = node instanceof Scalar scalar ? Values.scalar(scalar) : null;
    LocalDate date = node instanceof Scalar scalar ? Constants.date(scalar.text()) : null;
    boolean fits =
        switch (kind) {
          case "string", "enum" -> value instanceof String;
          case "decimal" -> value instanceof BigDecimal;
          case "integer" -> value instanceof BigDecimal number && number.scale() <= 0;
          case "boolean" -> value instanceof Boolean;
          default -> date != null;
        };
    if (!fits) {
      String hint =
          value instanceof BigDecimal && !kind.equals("integer") ? " (put it in quotes)" : "";
      findings.refuse(node, "column " + column, "a value of type " + kind + hint);
      return null;
    }
    return kind.equals("date") ? date : value;
  }

  /** Of a text column, the values that occur are known, so that a misspelt one is found. */
  private static Type type(
      String kind, String unit, String column, List<Map<String, @Nullable Object>> rows) {
    if (kind.startsWith("list<")) {
      String element = kind.substring(5, kind.length() - 1);
      return new Type.Items(type(element, unit, column, rows));
    }
    if (kind.equals("string") || kind.equals("enum")) {
      Set<String> values = new LinkedHashSet<>();
      for (Map<String, @Nullable Object> row : rows) {
        Object cell = row.get(column);
        if (cell instanceof String text) {
          values.add(text);
        } else if (cell instanceof List<?> list) {
          list.forEach(item -> values.add(String.valueOf(item)));
        }
      }
      return new Type.Textual(
          values.isEmpty() ? null : ImmutableSet.copyOf(values), kind.equals("enum"));
    }
    return Type.declared(kind, unit, List.of());
  }
}
