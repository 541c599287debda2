package dev.dougong.calculators.assess;

import static dev.dougong.calculators.internal.OwnRules.clause;
import static dev.dougong.calculators.internal.OwnRules.document;
import static dev.dougong.calculators.internal.OwnRules.fact;
import static dev.dougong.calculators.internal.OwnRules.number;
import static dev.dougong.calculators.internal.OwnRules.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.calculators.internal.OwnRules;
import dev.dougong.calculators.internal.OwnRules.Clause;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.expression.Expression;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final List<String> NAMES =
      List.of("NON_COMPLIANT", "COMPLIANT", "NONE", "GRADE_A");

  private static Standing of(Clause clause) {
    return Standing.of(OwnRules.book(document("own").of(clause)).evaluate("own/1", Facts.none()));
  }

  private static Clause own() {
    return clause("own/1").asks("isCommodityHousing");
  }

  private static Standing of(String name, boolean answer) {
    return of(own().gives(name, "boolean", value(answer)));
  }

  private static Standing ofName(String name) {
    return of(own().gives("result", NAMES, value(name)));
  }

  @Test
  void aYesToADemandIsMetAndAYesToAQuestionApplies() {
    assertThat(of("met", true)).isEqualTo(Standing.MET);
    assertThat(of("met", false)).isEqualTo(Standing.NOT_MET);
    assertThat(of("isWithinLimit", true)).isEqualTo(Standing.APPLIES);
    assertThat(of("withinLimit", true)).isEqualTo(Standing.MET);
    assertThat(of("required", true)).isEqualTo(Standing.APPLIES);
    assertThat(of("required", false)).isEqualTo(Standing.DOES_NOT_APPLY);
  }

  @Test
  void aNameMayBeTheAnswer() {
    assertThat(ofName("NON_COMPLIANT")).isEqualTo(Standing.NOT_MET);
    assertThat(of(own().gives("result", List.of("FALLS_SHORT_OF_X"), value("FALLS_SHORT_OF_X"))))
        .isEqualTo(Standing.NOT_MET);
    assertThat(ofName("COMPLIANT")).isEqualTo(Standing.MET);
    assertThat(ofName("GRADE_A")).isEqualTo(Standing.GIVEN);
    assertThat(ofName("NONE")).isEqualTo(Standing.NOTHING);
  }

  @Test
  void aFigureIsGivenUnlessItIsNothing() {
    assertThat(of(own().gives("award", "decimal", number("5")))).isEqualTo(Standing.GIVEN);
    assertThat(of(own().gives("award", "decimal", number("0.00")))).isEqualTo(Standing.NOTHING);
    assertThat(of(own().gives("award", "decimal", new Expression.Literal(null))))
        .isEqualTo(Standing.NOTHING);
  }

  @Test
  void aListIsGivenIfItSaysSomething() {
    assertThat(of(own().gives("kinds", "list<string>", new Expression.ListLiteral(List.of()))))
        .isEqualTo(Standing.NOTHING);
    assertThat(
            of(
                own()
                    .gives(
                        "kinds",
                        "list<string>",
                        new Expression.ListLiteral(List.of(value("NONE"), number("0"))))))
        .isEqualTo(Standing.NOTHING);
    assertThat(
            of(
                own()
                    .gives(
                        "kinds",
                        "list<string>",
                        new Expression.ListLiteral(List.of(value("NONE"), value("A"))))))
        .isEqualTo(Standing.GIVEN);
  }

  @Test
  void aRecordIsGivenIfOneOfItsMembersSaysSomething() {
    assertThat(of(own().gives("row", "record", context(number("0"), value("NONE")))))
        .isEqualTo(Standing.NOTHING);
    assertThat(of(own().gives("row", "record", context(number("0"), number("1")))))
        .isEqualTo(Standing.GIVEN);
    assertThat(of(own().gives("row", "record", context(value(false), number("0")))))
        .isEqualTo(Standing.NOTHING);
  }

  private static Expression context(Expression a, Expression b) {
    return new Expression.ContextLiteral(
        List.of(new Expression.Entry("a", a), new Expression.Entry("b", b)));
  }

  @Test
  void whatAMissingFactHoldsUpIsUndetermined() {
    assertThat(of(own().gives("met", "boolean", fact("isCommodityHousing"))))
        .isEqualTo(Standing.UNDETERMINED);
    assertThat(
            of(
                own()
                    .gives(
                        "award",
                        "decimal",
                        new Expression.Conditional(
                            fact("isCommodityHousing"), number("1"), number("2")))))
        .isEqualTo(Standing.UNDETERMINED);
  }

  @Test
  void aConditionOfALaterDemandIsNotTheAnswer() {
    Expression land = new Expression.Output("hasLand");

    assertThat(
            of(
                own()
                    .gives("hasLand", "boolean", value(true))
                    .gives(
                        "scaleMet",
                        "boolean",
                        new Expression.Conjunction(List.of(land, value(false))))))
        .isEqualTo(Standing.NOT_MET);
    assertThat(
            of(
                own()
                    .gives("hasLand", "boolean", value(true))
                    .gives("scaleMet", "boolean", value(false))))
        .as("a result that does not rest on the first is another matter")
        .isEqualTo(Standing.APPLIES);
    assertThat(
            of(
                own()
                    .gives("met", "boolean", value(true))
                    .gives(
                        "scaleMet",
                        "boolean",
                        new Expression.Conjunction(
                            List.of(new Expression.Output("met"), value(false))))))
        .as("what is called met is the answer wherever it stands")
        .isEqualTo(Standing.MET);
  }

  @Test
  void onlyAYesOfSomeKindIsPositive() {
    assertThat(List.of(Standing.values()))
        .filteredOn(Standing::isPositive)
        .containsExactly(Standing.MET, Standing.APPLIES, Standing.GIVEN);
  }

  @Test
  void everyStandingHasAWordOfItsOwn() {
    assertThat(List.of(Standing.values()))
        .map(standing -> standing.label().zh())
        .containsExactly("符合", "不符合", "适用", "不适用", "有结果", "本案无结果", "待定", "计算失败");
    assertThat(Standing.FAILED.label().en()).isEqualTo("failed");
  }
}
