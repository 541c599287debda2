package dev.dougong.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.compiler.Compilation;
import dev.dougong.compiler.Example;
import dev.dougong.compiler.RuleCompiler;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.FeelText;
import dev.dougong.engine.rule.Provision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every formula of the standard rules, with the facts of its examples, in three engines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandardRulesAgreeTest {

  private static final Path RULES = Path.of("..", "..", "rules-data", "src", "main", "rules");

  private Compilation rules;
  private RuleBook book;

  @BeforeAll
  void compile() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      rules = RuleCompiler.standard().lenient().compile(sources);
    }
    book = RuleBook.of(rules.documents(), RuleCompiler.standard().derivations());
  }

  @Test
  void kieAgreesOnEveryFormula() {
    assertThat(differences(Peer.KIE)).isEmpty();
  }

  @Test
  void camundaAgreesOnEveryFormula() {
    assertThat(differences(Peer.CAMUNDA)).isEmpty();
  }

  private List<String> differences(Peer peer) {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (Example example : rules.examples()) {
      if (!example.reading().isEmpty()) {
        continue;
      }
      Outcome outcome =
          book.evaluate(example.provision(), book.facts(example.provision(), example.in()));
      if (!outcome.isDetermined()) {
        continue;
      }
      Map<String, Object> names = names(outcome);
      for (Provision.Output output : outcome.provision().outputs()) {
        Expression formula = output.formula();
        if (Portable.isPortable(formula) && !Deviation.explains(peer, output)) {
          Object ours = Peer.canonical(outcome.value(output.name()));
          Object theirs = peer.evaluate(FeelText.of(formula), names);
          compared++;
          if (!Objects.equals(ours, theirs)) {
            differences.add(
                example.provision()
                    + " "
                    + output.name()
                    + " ("
                    + example.why()
                    + "): "
                    + ours
                    + ", but "
                    + theirs
                    + " from "
                    + FeelText.of(formula));
          }
        }
        names.put(output.name(), outcome.value(output.name()));
      }
    }
    assertThat(compared).isGreaterThan(3000);
    return differences;
  }

  /** What the names in the formulas of a provision stand for, but for its outputs. */
  private Map<String, Object> names(Outcome outcome) {
    Map<String, Object> names = new LinkedHashMap<>();
    Provision provision = outcome.provision();
    provision.tables().forEach((name, table) -> names.put(name, table.rows()));
    provision.parameters().forEach((name, parameter) -> names.put(name, parameter.value()));
    for (Provision.Input input : provision.inputs()) {
      names.put(input.id(), outcome.facts().get(input.id()));
    }
    provision
        .uses()
        .forEach((alias, id) -> names.put(alias, book.evaluate(id, outcome.facts()).outputs()));
    return names;
  }
}
