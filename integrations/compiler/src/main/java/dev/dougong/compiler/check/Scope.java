package dev.dougong.compiler.check;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.Provision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that the formulas of one provision can refer to. It grows by one output after the
 * other, and remembers which names were referred to.
 */
public final class Scope {

  private final Map<String, Typed> names = new LinkedHashMap<>();
  private final Map<String, Map<String, Type>> uses = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final Map<String, FactDefinition> inputs = new LinkedHashMap<>();
  private final Map<String, Expression> formulas = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
  private final Map<String, Provision.Table> tables = new LinkedHashMap<>();

  /** Adds a fact. */
  public void input(FactDefinition fact) {
    inputs.put(fact.id(), fact);
    Type type =
        Type.declared(fact.type().toString(), fact.unit().orElse(""), fact.valueIds().asList());
    add(fact.id(), new Expression.Input(fact.id()), type);
  }

  /** Adds a figure. */
  public void parameter(String name, Provision.Parameter parameter) {
    parameters.put(name, parameter.value());
    Type type = Type.of(parameter.value(), Unit.declared(parameter.unit()));
    add(name, new Expression.Parameter(name), type);
  }

  /** Adds a table with the declared types and units of its columns. */
  public void table(String name, Provision.Table table, Map<String, Type> columns) {
    tables.put(name, table);
    Type row = new Type.Context(ImmutableMap.copyOf(columns), false);
    add(name, new Expression.Table(name), new Type.Items(row));
  }

  /** Adds the outputs of another provision under an alias; null if they are not known. */
  public void use(String alias, @Nullable Map<String, Type> outputs) {
    uses.put(alias, outputs == null ? Map.of() : outputs);
    Type type =
        outputs == null ? Type.Plain.ANY : new Type.Context(ImmutableMap.copyOf(outputs), false);
    add(alias, new Expression.UsedOutput(alias, ""), type);
  }

  /** Adds an output that is computed before those to come. */
  public void output(String name, Expression formula, Type type) {
    formulas.put(name, formula);
    add(name, new Expression.Output(name), type);
  }

  private void add(String name, Expression expression, Type type) {
    names.put(name, new Typed(0, expression, type));
  }

  /** Whether some formula refers to the name. */
  public boolean isUsed(String name) {
    return used.contains(name);
  }

  @Nullable Typed find(String name) {
    Typed found = names.get(name);
    if (found != null) {
      used.add(name);
    }
    return found;
  }

  boolean isAlias(String name) {
    return uses.containsKey(name);
  }

  List<String> names() {
    return new ArrayList<>(names.keySet());
  }

  @Nullable Type type(String name) {
    Typed found = names.get(name);
    return found == null ? null : found.type();
  }

  @Nullable FactDefinition fact(String name) {
    return inputs.get(name);
  }

  @Nullable Expression formula(String output) {
    return formulas.get(output);
  }

  @Nullable Object figure(String parameter) {
    return parameters.get(parameter);
  }

  Provision.@Nullable Table rows(String table) {
    return tables.get(table);
  }
}
