package dev.dougong.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Conjunction;
import dev.dougong.engine.expression.Expression.Input;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Output;
import dev.dougong.engine.rule.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConclusionTest {

  private static final Input NEW = new Input("isNewBuilding");
  private static final Input HOUSING = new Input("isResidential");

  @Test
  void theFirstYesOrNoResultAnswersWhereNoneIsMeantToOrFollows() {
    assertThat(conclusion(truth("leads", NEW), truth("other", HOUSING))).isEqualTo("leads");
    assertThat(conclusion(truth("isListed", NEW), truth("isPilot", reads("isListed"), HOUSING)))
        .as("a result beside it that asks something else")
        .isEqualTo("isListed");
    assertThat(conclusion(truth("accepted", NEW), truth("areaMet", HOUSING)))
        .as("a compliance that does not follow from the first")
        .isEqualTo("accepted");
  }

  @Test
  void aResultWithANameForTheAnswerIsTheAnswerWhereverItStands() {
    assertThat(conclusion(truth("isSteel", NEW), truth("eligible", HOUSING))).isEqualTo("eligible");
    assertThat(conclusion(truth("eligible", NEW), truth("bonusMet", reads("eligible"))))
        .isEqualTo("eligible");
    assertThat(conclusion(truth("applies", NEW), truth("met", HOUSING))).isEqualTo("met");
  }

  @Test
  void aComplianceThatTheFirstIsAConditionOfIsTheAnswer() {
    assertThat(
            conclusion(
                truth("landMet", NEW),
                truth("outputMet", HOUSING),
                truth("scaleMet", reads("landMet"), reads("outputMet"))))
        .isEqualTo("scaleMet");
    assertThat(
            conclusion(
                truth("controlMet", NEW),
                truth("pointsMet", reads("controlMet")),
                truth("evaluationPassed", reads("pointsMet"), HOUSING)))
        .as("also over several steps")
        .isEqualTo("evaluationPassed");
  }

  @Test
  void aResultThatJoinsTheConditionsIsTheAnswerWhateverItsName() {
    assertThat(
            conclusion(
                truth("structureSufficient", NEW),
                truth("envelopeSufficient", HOUSING),
                truth("isPrefabricated", reads("structureSufficient"), reads("envelopeSufficient")),
                truth("gradable", reads("isPrefabricated"), HOUSING)))
        .isEqualTo("isPrefabricated");
  }

  @Test
  void aProvisionWithoutAYesOrNoResultHasNone() {
    Output figure = new Output("rate", "decimal", "", List.of(), Text.EMPTY, new Input("year"));
    assertThat(Conclusion.of(provision(figure))).isEmpty();
  }

  @Test
  void theVerdictOfAnOutcomeIsThatOfItsConclusion() {
    Provision provision =
        provision(
            truth("landMet", NEW),
            truth("outputMet", HOUSING),
            truth("scaleMet", reads("landMet"), reads("outputMet")));
    RuleBook book =
        RuleBook.of(List.of(new CompiledDocument(document(), List.of(provision))), Map.of());
    Outcome failed =
        book.evaluate(
            provision.id(),
            Facts.builder().put("isNewBuilding", true).put("isResidential", false).build());
    assertThat(failed.verdictOutput()).contains("scaleMet");
    assertThat(failed.truth("landMet")).contains(true);
    assertThat(failed.verdict()).contains(Verdict.NO);
    assertThat(failed.toJson()).contains("\"verdict\":\"NO\"");
    Outcome open =
        book.evaluate(provision.id(), Facts.builder().put("isNewBuilding", true).build());
    assertThat(open.verdict()).contains(Verdict.UNDETERMINED);
  }

  private static String conclusion(Output... outputs) {
    return Conclusion.of(provision(outputs)).orElseThrow();
  }

  private static Expression reads(String output) {
    return new Expression.Output(output);
  }

  private static Output truth(String name, Expression... conditions) {
    return new Output(
        name,
        "boolean",
        "",
        List.of(),
        Text.EMPTY,
        conditions.length == 1 ? conditions[0] : new Conjunction(List.of(conditions)));
  }

  private static Provision provision(Output... outputs) {
    return new Provision(
        "test-2024-1/1",
        "1",
        Provision.Kind.MANDATE,
        Provision.Subject.PROJECT,
        Provision.Force.MANDATORY,
        Text.EMPTY,
        new Text("规模", "Scale"),
        Text.EMPTY,
        Stream.of(NEW, HOUSING)
            .map(fact -> FactDictionary.standard().get(fact.name()))
            .map(fact -> new Provision.Input(fact, true, false, Text.EMPTY))
            .toList(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(outputs),
        List.of(),
        List.of());
  }

  private static PolicyDocument document() {
    return new PolicyDocument(
        "test-2024-1",
        "",
        new Text("试验", "Test"),
        List.of("市建委"),
        "330100",
        null,
        null,
        null,
        Text.EMPTY,
        Text.EMPTY,
        List.of(),
        PolicyDocument.Provenance.CORPUS);
  }
}
