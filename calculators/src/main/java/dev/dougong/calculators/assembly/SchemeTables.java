package dev.dougong.calculators.assembly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.PrefabGrade;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a scheme, and refuses what cannot be one. */
final class SchemeTables {

  private final Provision provision;
  private final ImmutableMap<String, Text> facts;
  private final ImmutableMap<String, Text> outputs;

  SchemeTables(Provision provision) {
    this.provision = provision;
    this.facts =
        provision.inputs().stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    Provision.Input::id, i -> new Text(i.fact().zh(), i.fact().en())));
    this.outputs =
        provision.outputs().stream()
            .collect(ImmutableMap.toImmutableMap(Provision.Output::name, Provision.Output::label));
  }

  ImmutableList<SchemeItem> items() {
    return rows(
        "items",
        row ->
            new SchemeItem(
                text(row, "fact"),
                text(row, "part"),
                output(row, "points"),
                optional(row, "quantity", this::text),
                optional(row, "lower", this::number),
                optional(row, "upper", this::number),
                number(row, "minPoints"),
                number(row, "maxPoints"),
                truth(row, "required"),
                optional(row, "gradeMinimum", this::number),
                label(facts, text(row, "fact"))));
  }

  ImmutableList<SchemePart> parts() {
    return rows(
        "parts",
        row ->
            new SchemePart(
                text(row, "part"),
                output(row, "points"),
                output(row, "sufficient"),
                number(row, "minimum"),
                label(outputs, text(row, "points"))));
  }

  ImmutableList<SchemeGrade> grades() {
    return rows("grades", row -> new SchemeGrade(grade(text(row, "grade")), number(row, "from")));
  }

  private PrefabGrade grade(String name) {
    return Arrays.stream(PrefabGrade.values())
        .filter(grade -> grade.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> refusal("grade", name, "one of " + Arrays.toString(PrefabGrade.values())));
  }

  BigDecimal figure(String name) {
    Provision.Parameter parameter = Objects.requireNonNull(provision.parameters().get(name));
    if (parameter.value() instanceof BigDecimal number) {
      return number;
    }
    throw refusal(name, parameter.value(), "a number");
  }

  private <T> ImmutableList<T> rows(String table, Function<Map<String, @Nullable Object>, T> read) {
    List<Map<String, @Nullable Object>> rows =
        Objects.requireNonNull(provision.tables().get(table)).rows();
    return rows.stream().map(read).collect(ImmutableList.toImmutableList());
  }

  private static <T> Optional<T> optional(
      Map<String, @Nullable Object> row,
      String column,
      BiFunction<Map<String, @Nullable Object>, String, T> read) {
    return row.get(column) == null ? Optional.empty() : Optional.of(read.apply(row, column));
  }

  private String text(Map<String, @Nullable Object> row, String column) {
    if (row.get(column) instanceof String text) {
      return text;
    }
    throw refusal(column, row.get(column), "a text");
  }

  private BigDecimal number(Map<String, @Nullable Object> row, String column) {
    if (row.get(column) instanceof BigDecimal number) {
      return number;
    }
    throw refusal(column, row.get(column), "a number");
  }

  private boolean truth(Map<String, @Nullable Object> row, String column) {
    if (row.get(column) instanceof Boolean truth) {
      return truth;
    }
    throw refusal(column, row.get(column), "true or false");
  }

  private String output(Map<String, @Nullable Object> row, String column) {
    String name = text(row, column);
    label(outputs, name);
    return name;
  }

  private Text label(ImmutableMap<String, Text> labels, String name) {
    Text label = labels.get(name);
    if (label == null) {
      throw refusal("scheme", name, "one of " + labels.keySet());
    }
    return label;
  }

  private InvalidInputException refusal(String field, @Nullable Object given, String expected) {
    return InvalidInputException.of(field, given, expected + " in " + provision.id());
  }
}
