package dev.dougong.calculators.gap;

import static dev.dougong.calculators.internal.OwnRules.clause;
import static dev.dougong.calculators.internal.OwnRules.document;
import static dev.dougong.calculators.internal.OwnRules.fact;
import static dev.dougong.calculators.internal.OwnRules.number;
import static dev.dougong.calculators.internal.OwnRules.value;
import static dev.dougong.engine.expression.Expression.ArithmeticOperator.ADD;
import static dev.dougong.engine.expression.Expression.ArithmeticOperator.DIVIDE;
import static dev.dougong.engine.expression.Expression.ArithmeticOperator.MULTIPLY;
import static dev.dougong.engine.expression.Expression.ArithmeticOperator.POWER;
import static dev.dougong.engine.expression.Expression.ArithmeticOperator.SUBTRACT;
import static dev.dougong.engine.expression.Expression.ComparisonOperator.GREATER;
import static dev.dougong.engine.expression.Expression.ComparisonOperator.GREATER_OR_EQUAL;
import static dev.dougong.engine.expression.Expression.ComparisonOperator.LESS_OR_EQUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.calculators.assess.Assessor;
import dev.dougong.calculators.internal.OwnRules;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.fact.FactType.Kind;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.project.Project;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Arithmetic;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import dev.dougong.engine.expression.Expression.Call;
import dev.dougong.engine.expression.Expression.Comparison;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import dev.dougong.engine.expression.Expression.Conjunction;
import dev.dougong.engine.expression.Expression.Disjunction;
import dev.dougong.engine.expression.Function;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Ways to meet a rule written out here: x up to 4, y up to 7, others without a bound. */
class SearchTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
  private static final Expression X = fact("x");
  private static final Expression Y = fact("y");
  private static final Expression U = fact("u");
  private static final Expression V = fact("v");

  private static FactDefinition upTo(String id, int most) {
    return FactDefinition.builder()
        .id(id)
        .type(FactType.INTEGER)
        .min(BigDecimal.ZERO)
        .max(BigDecimal.valueOf(most))
        .build();
  }

  private static FactDefinition of(String id, FactType type) {
    return FactDefinition.builder().id(id).type(type).build();
  }

  private static final FactDefinition STAGES =
      FactDefinition.builder()
          .id("stages")
          .type(FactType.listOf(Kind.ENUM))
          .addValues(AllowedValue.of("A"), AllowedValue.of("B"), AllowedValue.of("C"))
          .build();

  private static Expression compared(Expression a, ComparisonOperator operator, Expression b) {
    return new Comparison(operator, a, b);
  }

  private static Expression atLeast(Expression a, String digits) {
    return compared(a, GREATER_OR_EQUAL, number(digits));
  }

  private static Expression arithmetic(Expression a, ArithmeticOperator operator, Expression b) {
    return new Arithmetic(operator, a, b);
  }

  /** Each remedy as the new values by fact. */
  private static List<String> remedies(Expression met, Map<String, ?> known, int together) {
    RuleBook book =
        OwnRules.book(
            document("own")
                .of(
                    clause("own/1")
                        .declares(upTo("x", 4))
                        .declares(upTo("y", 7))
                        .declares(of("u", FactType.DECIMAL))
                        .declares(of("v", FactType.DECIMAL))
                        .declares(of("day", FactType.DATE))
                        .declares(of("yes", FactType.BOOLEAN))
                        .declares(of("also", FactType.BOOLEAN))
                        .declares(STAGES)
                        .gives("met", "boolean", met)));
    return shown(
        GapAnalysis.of(
                Assessor.of(book)
                    .asOf(DAY)
                    .in("330106")
                    .assess(Project.builder().build(), Facts.of(book.dictionary(), known)))
            .changing(Set.of("x", "y", "u", "v", "day", "yes", "also", "stages"))
            .atMost(together)
            .toMeet("own/1"));
  }

  private static List<String> shown(Gap gap) {
    return gap.remedies().stream()
        .map(
            remedy -> {
              Map<String, Object> changes = new TreeMap<>();
              remedy
                  .changes()
                  .forEach(
                      change ->
                          changes.put(
                              change.fact().id(),
                              change.after() instanceof BigDecimal n
                                  ? n.stripTrailingZeros().toPlainString()
                                  : change.after()));
              return changes.toString();
            })
        .toList();
  }

  @Test
  void aNumberMovesToTheBoundFromEitherSide() {
    assertThat(remedies(atLeast(U, "10"), Map.of("u", 3), 1)).containsExactly("{u=10}");
    assertThat(remedies(compared(U, GREATER, number("10")), Map.of("u", 3), 1))
        .containsExactly("{u=10.01}");
    assertThat(remedies(compared(U, LESS_OR_EQUAL, number("10")), Map.of("u", 30), 1))
        .containsExactly("{u=10}");
    assertThat(remedies(atLeast(X, "5"), Map.of("x", 3), 1)).isEmpty();
  }

  @Test
  void whatIsNotSolvedIsSearchedInEverLargerStrides() {
    Expression square = arithmetic(U, POWER, number("2"));

    assertThat(remedies(atLeast(square, "100"), Map.of("u", 3), 1)).containsExactly("{u=10}");
    assertThat(remedies(compared(square, GREATER, number("100")), Map.of("u", 3), 1))
        .containsExactly("{u=10.01}");
    assertThat(remedies(compared(square, LESS_OR_EQUAL, number("4")), Map.of("u", 9), 1))
        .containsExactly("{u=2}");
    assertThat(remedies(atLeast(arithmetic(X, POWER, number("2")), "9"), Map.of("x", 0), 1))
        .containsExactly("{x=3}");
    assertThat(remedies(atLeast(arithmetic(X, POWER, number("2")), "17"), Map.of("x", 0), 1))
        .isEmpty();
  }

  @Test
  void anUnknownNumberStaysWhereItStartsIfThatWillDo() {
    assertThat(remedies(compared(U, LESS_OR_EQUAL, number("5")), Map.of("x", 1), 1))
        .containsExactly("{u=0}");
    assertThat(remedies(atLeast(U, "5"), Map.of("x", 1), 1)).containsExactly("{u=5}");
  }

  @Test
  void aPointAtWhichTheRuleFailsIsNotMet() {
    // 100 / (u - 5) is negative below 5 and has no value at 5.
    Expression share = arithmetic(number("100"), DIVIDE, arithmetic(U, SUBTRACT, number("5")));
    Expression known = new Disjunction(List.of(atLeast(U, "5"), compared(U, LESS_OR_EQUAL, V)));

    assertThat(
            remedies(
                new Conjunction(List.of(known, atLeast(share, "10"))), Map.of("u", 4, "v", 100), 1))
        .containsExactly("{u=5.01}");
  }

  @Test
  void twoNumbersMoveTogetherAsLittleAsTheyCan() {
    // x from 2 and y from 5: 4 and 6 is 2/4 + 1/6, 3 and 7 is 1/3 + 2/7, which is less.
    assertThat(remedies(atLeast(arithmetic(X, ADD, Y), "10"), Map.of("x", 2, "y", 5), 2))
        .containsExactly("{x=3, y=7}");
    assertThat(remedies(atLeast(arithmetic(X, ADD, Y), "10"), Map.of("x", 2, "y", 5), 1)).isEmpty();
    assertThat(remedies(atLeast(arithmetic(X, ADD, Y), "12"), Map.of("x", 2, "y", 5), 2)).isEmpty();
  }

  @Test
  void ofSingleFactsTheSmallerChangeComesFirst() {
    Expression sum = atLeast(arithmetic(U, ADD, V), "10");

    // From 2 to 5 is three fifths, from 5 to 8 three eighths.
    assertThat(remedies(sum, Map.of("u", 2, "v", 5), 2)).containsExactly("{v=8}", "{u=5}");
    assertThat(remedies(sum, Map.of("u", 5, "v", 2), 2)).containsExactly("{u=8}", "{v=5}");
  }

  @Test
  void aDayCountsAsAPartOfAYear() {
    Expression later = compared(fact("day"), GREATER_OR_EQUAL, value(LocalDate.of(2024, 7, 1)));
    Expression either = new Disjunction(List.of(later, atLeast(U, "10")));

    // Thirty days are 0.082 of a year; from 9 to 10 is a tenth, from 9.5 to 10 a twentieth.
    assertThat(remedies(either, Map.of("day", DAY, "u", 9), 1))
        .containsExactly("{day=2024-07-01}", "{u=10}");
    assertThat(remedies(either, Map.of("day", DAY, "u", new BigDecimal("9.5")), 1))
        .containsExactly("{u=10}", "{day=2024-07-01}");
    assertThat(remedies(later, Map.of("x", 1), 1)).containsExactly("{day=2024-07-01}");
  }

  @Test
  void aSetIsTriedUnlessAPartOfItWillDo() {
    Expression both = new Conjunction(List.of(fact("yes"), fact("also")));
    Expression met = new Disjunction(List.of(atLeast(U, "10"), both));
    Map<String, Object> known = new LinkedHashMap<>(Map.of("yes", false, "also", false, "u", 3));

    assertThat(remedies(met, known, 2)).containsExactly("{u=10}", "{also=true, yes=true}");
    assertThat(remedies(met, known, 1)).containsExactly("{u=10}");
  }

  @Test
  void threeFactsChangeTogetherIfThatIsAllowed() {
    Expression met = new Conjunction(List.of(fact("yes"), fact("also"), atLeast(U, "10")));
    Map<String, Object> known = Map.of("yes", false, "also", false, "u", 3);

    assertThat(remedies(met, known, 2)).isEmpty();
    assertThat(remedies(met, known, 3)).containsExactly("{also=true, u=10, yes=true}");
  }

  @Test
  void aNumberThatDependsOnAChoiceFollowsIt() {
    Expression bound =
        new Expression.Conditional(fact("yes"), number("10"), arithmetic(V, MULTIPLY, number("9")));
    Expression met = new Conjunction(List.of(fact("yes"), compared(U, GREATER_OR_EQUAL, bound)));

    assertThat(remedies(met, Map.of("yes", false, "u", 3, "v", 100), 2))
        .containsExactly("{u=10, yes=true}");
  }

  private static Expression holds(String stage) {
    return new Call(Function.LIST_CONTAINS, List.of(fact("stages"), value(stage)));
  }

  @Test
  void aListTakesInNoMoreThanItNeeds() {
    Expression both = new Conjunction(List.of(holds("A"), holds("C")));

    assertThat(remedies(both, Map.of("stages", List.of()), 1)).containsExactly("{stages=[A, C]}");
    assertThat(remedies(both, Map.of("stages", List.of("B")), 1))
        .containsExactly("{stages=[B, A, C]}");
    assertThat(remedies(both, Map.of("stages", List.of("C")), 1))
        .containsExactly("{stages=[C, A]}");
  }

  @Test
  void aFactBehindADerivedOneMayChange() {
    RuleBook book =
        OwnRules.book(
            Map.of("topicFund", arithmetic(fact("totalFund"), MULTIPLY, number("0.5"))),
            document("own")
                .of(
                    clause("own/1")
                        .asks("topicFund")
                        .gives("met", "boolean", atLeast(fact("topicFund"), "30"))));
    Gap gap =
        GapAnalysis.of(
                Assessor.of(book)
                    .asOf(DAY)
                    .in("330106")
                    .assess(
                        Project.builder().build(), Facts.builder().put("totalFund", 40).build()))
            .changing("totalFund")
            .toMeet("own/1");

    assertThat(shown(gap)).containsExactly("{totalFund=60}");
  }
}
