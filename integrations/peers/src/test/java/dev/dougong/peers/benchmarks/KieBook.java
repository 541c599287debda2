package dev.dougong.peers.benchmarks;

import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.expression.FeelText;
import dev.dougong.engine.rule.Provision;
import dev.dougong.peers.Portable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;

/**
 * The formulas of a rule book about one set of facts, in KIE FEEL: each compiled beforehand, with
 * what a provision builds on handed to it ready-made.
 */
final class KieBook {

  private final FEEL feel = FEELBuilder.builder().build();
  private final List<Rule> rules = new ArrayList<>();
  private int formulas;

  private record Rule(Map<String, Object> names, List<Output> outputs) {}

  private record Output(String name, CompiledExpression formula) {}

  KieBook(RuleBook book, Facts facts) {
    for (Provision provision : book.provisions()) {
      rules.add(rule(book, provision, facts));
    }
  }

  private Rule rule(RuleBook book, Provision provision, Facts facts) {
    Map<String, Object> names = new HashMap<>();
    provision.tables().forEach((name, table) -> names.put(name, table.rows()));
    provision.parameters().forEach((name, parameter) -> names.put(name, parameter.value()));
    provision.inputs().forEach(input -> names.put(input.id(), facts.get(input.id())));
    provision.uses().forEach((alias, id) -> names.put(alias, used(book, id, facts)));
    CompilerContext context = feel.newCompilerContext();
    names.keySet().forEach(name -> context.addInputVariableType(name, BuiltInType.UNKNOWN));
    List<Output> outputs = new ArrayList<>();
    for (Provision.Output output : provision.outputs()) {
      if (Portable.isPortable(output.formula())) {
        outputs.add(
            new Output(output.name(), feel.compile(FeelText.of(output.formula()), context)));
      }
      context.addInputVariableType(output.name(), BuiltInType.UNKNOWN);
    }
    formulas += outputs.size();
    return new Rule(names, outputs);
  }

  private static Map<String, Object> used(RuleBook book, String id, Facts facts) {
    return book.question(id).evaluate(facts).outputs();
  }

  /** How many formulas it evaluates. */
  int formulas() {
    return formulas;
  }

  /** The outputs of every provision by name, provisions in the order of the book. */
  List<Map<String, Object>> evaluate() {
    List<Map<String, Object>> results = new ArrayList<>(rules.size());
    for (Rule rule : rules) {
      Map<String, Object> names = new HashMap<>(rule.names);
      for (Output output : rule.outputs) {
        names.put(output.name, feel.evaluate(output.formula, names));
      }
      results.add(names);
    }
    return results;
  }
}
