package dev.dougong.engine.evaluation;

import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.util.List;
import java.util.Map;

/** A book of one provision that gives one yes-or-no result, whatever its formula. */
final class MadeUp {

  static final String PROVISION = "made-up/1";
  static final String RESULT = "result";

  private MadeUp() {}

  static RuleBook book(List<Provision.Input> inputs, Expression formula) {
    Provision provision =
        new Provision(
            PROVISION,
            "1",
            Provision.Kind.MANDATE,
            Provision.Subject.PROJECT,
            Provision.Force.MANDATORY,
            Text.EMPTY,
            new Text("虚构", "made up"),
            Text.EMPTY,
            inputs,
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(
                new Provision.Output(
                    RESULT, "boolean", "", List.of(), new Text("结果", "result"), formula)),
            List.of(),
            List.of());
    PolicyDocument document =
        new PolicyDocument(
            "made-up",
            "",
            new Text("虚构文件", "A made-up document"),
            List.of(),
            "000000",
            null,
            null,
            null,
            Text.EMPTY,
            Text.EMPTY,
            List.of(),
            PolicyDocument.Provenance.USER);
    return RuleBook.of(List.of(new CompiledDocument(document, List.of(provision))), Map.of());
  }
}
