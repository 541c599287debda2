package dev.dougong.calculators.assess;

import static dev.dougong.calculators.internal.OwnRules.clause;
import static dev.dougong.calculators.internal.OwnRules.document;
import static dev.dougong.calculators.internal.OwnRules.fact;
import static dev.dougong.calculators.internal.OwnRules.number;
import static dev.dougong.engine.expression.Expression.ArithmeticOperator.ADD;
import static dev.dougong.engine.expression.Expression.ArithmeticOperator.DIVIDE;
import static dev.dougong.engine.expression.Expression.ArithmeticOperator.MULTIPLY;
import static dev.dougong.engine.expression.Expression.ArithmeticOperator.SUBTRACT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.calculators.internal.OwnRules;
import dev.dougong.calculators.internal.OwnRules.Clause;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Arithmetic;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import dev.dougong.engine.expression.Expression.Call;
import dev.dougong.engine.expression.Expression.Conditional;
import dev.dougong.engine.expression.Expression.Element;
import dev.dougong.engine.expression.Expression.Filter;
import dev.dougong.engine.expression.Expression.Negation;
import dev.dougong.engine.expression.Expression.Parameter;
import dev.dougong.engine.expression.Expression.Property;
import dev.dougong.engine.expression.Expression.Table;
import dev.dougong.engine.expression.Expression.UsedOutput;
import dev.dougong.engine.expression.Function;
import dev.dougong.engine.rule.Provision.Kind;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an award can come to: x is from 2 to 10, z at least 0, and whether it is paid is open. */
class StakesTest {

  private static final Expression X = fact("x");
  private static final Expression Z = fact("z");
  private static final Expression PAID = fact("paid");

  private static FactDefinition bounded(String id, String min, String max) {
    FactDefinition.Builder fact = FactDefinition.builder().id(id).type(FactType.DECIMAL);
    fact.min(new BigDecimal(min));
    return max.isEmpty() ? fact.build() : fact.max(new BigDecimal(max)).build();
  }

  private static Clause award() {
    return clause("own/1")
        .kind(Kind.AMOUNT)
        .declares(bounded("x", "2", "10"))
        .declares(bounded("z", "0", ""))
        .declares(FactDefinition.builder().id("paid").type(FactType.BOOLEAN).build())
        .figure("cap", new BigDecimal("500"))
        .table("steps", new BigDecimal("30"), new BigDecimal("45"), new BigDecimal("20"));
  }

  private static Optional<BigDecimal> most(Map<String, Object> told, Clause... clauses) {
    RuleBook book = OwnRules.book(document("own").of(clauses));
    Facts facts = Facts.of(book.dictionary(), told);
    Finding finding = Finding.of(book, book.provision("own/1"), facts, Text.EMPTY);
    assertThat(Stakes.hasOpenAmount(finding)).isTrue();
    return Stakes.of(book, facts, finding).map(BigDecimal::stripTrailingZeros);
  }

  private static Optional<BigDecimal> most(Expression formula) {
    return most(Map.of(), award().gives("award", "decimal", "CNY", formula));
  }

  private static BigDecimal yuan(int amount) {
    return BigDecimal.valueOf(amount).stripTrailingZeros();
  }

  private static Expression arithmetic(Expression a, ArithmeticOperator operator, Expression b) {
    return new Arithmetic(operator, a, b);
  }

  private static Expression times(Expression a, Expression b) {
    return arithmetic(a, MULTIPLY, b);
  }

  private static Expression minus(Expression a, Expression b) {
    return arithmetic(a, SUBTRACT, b);
  }

  private static Expression call(Function function, Expression... arguments) {
    return new Call(function, List.of(arguments));
  }

  private static Expression ifPaid(Expression then, Expression otherwise) {
    return new Conditional(PAID, then, otherwise);
  }

  @Test
  void aMissingFactRangesOverWhatItsDefinitionAllows() {
    assertThat(most(X)).contains(yuan(10));
    assertThat(most(Z)).isEmpty();
    assertThat(most(times(number("3"), X))).contains(yuan(30));
    assertThat(most(arithmetic(X, ADD, number("5")))).contains(yuan(15));
    assertThat(most(minus(number("7"), X))).contains(yuan(5));
    assertThat(most(minus(number("7"), Z))).contains(yuan(7));
    assertThat(most(minus(X, Z))).contains(yuan(10));
    assertThat(most(minus(Z, X))).isEmpty();
    assertThat(most(arithmetic(X, ADD, Z))).isEmpty();
    assertThat(most(arithmetic(number("7"), DIVIDE, X))).isEmpty();
  }

  @Test
  void nothingLessThanZeroIsAtStake() {
    assertThat(most(new Negation(X))).contains(yuan(0));
    assertThat(most(minus(number("1"), X))).contains(yuan(0));
  }

  @Test
  void aProductTakesTheSignsIntoAccount() {
    Expression negative = minus(X, number("12"));

    // From -10 to -2, times itself: from 4 to 100.
    assertThat(most(times(negative, negative))).contains(yuan(100));
    // From -10 to -2, times from 2 to 10.
    assertThat(most(times(negative, X))).contains(yuan(0));
    assertThat(most(times(new Negation(negative), X))).contains(yuan(100));
    // From -3 to 5, times from 2 to 10.
    assertThat(most(times(minus(X, number("5")), X))).contains(yuan(50));
    assertThat(most(times(negative, Z))).isEmpty();
    assertThat(most(times(X, Z))).isEmpty();
    assertThat(most(times(minus(X, Z), X))).isEmpty();
    assertThat(most(times(X, minus(X, Z)))).isEmpty();
    assertThat(most(times(minus(Z, number("12")), X))).isEmpty();
    assertThat(most(times(X, minus(Z, number("12"))))).isEmpty();
    assertThat(most(times(number("0"), Z))).contains(yuan(0));
    assertThat(most(times(Z, number("0")))).contains(yuan(0));
  }

  @Test
  void bothBranchesOfAChoiceCount() {
    assertThat(most(ifPaid(number("100"), number("40")))).contains(yuan(100));
    assertThat(most(ifPaid(number("40"), number("100")))).contains(yuan(100));
    assertThat(most(ifPaid(number("40"), Z))).isEmpty();
    assertThat(most(ifPaid(Z, number("40")))).isEmpty();
    assertThat(most(minus(number("50"), ifPaid(number("20"), number("30"))))).contains(yuan(30));
    assertThat(most(minus(number("50"), ifPaid(number("30"), number("20"))))).contains(yuan(30));
  }

  @Test
  void aCapCaps() {
    assertThat(most(call(Function.MIN, times(X, number("100")), new Parameter("cap"))))
        .contains(yuan(500));
    assertThat(most(call(Function.MIN, X, new Parameter("cap")))).contains(yuan(10));
    assertThat(most(call(Function.MIN, Z, number("70")))).contains(yuan(70));
    assertThat(most(call(Function.MIN, number("70"), Z))).contains(yuan(70));
    assertThat(most(call(Function.MIN, Z, Z))).isEmpty();
    assertThat(most(call(Function.MAX, X, number("20")))).contains(yuan(20));
    assertThat(most(call(Function.MAX, X, number("7")))).contains(yuan(10));
    assertThat(most(call(Function.MAX, Z, number("70")))).isEmpty();
    assertThat(most(minus(number("90"), call(Function.MAX, X, number("7"))))).contains(yuan(83));
    assertThat(most(minus(number("90"), call(Function.MAX, Z, number("7"))))).contains(yuan(83));
    assertThat(most(minus(number("90"), call(Function.MIN, X, number("7"))))).contains(yuan(88));
  }

  @Test
  void roundingNeverLowersTheBound() {
    Expression third = times(X, number("0.333"));

    assertThat(most(call(Function.ROUND_HALF_UP, third, number("0")))).contains(yuan(4));
    assertThat(most(call(Function.ROUND_DOWN, third, number("1")))).contains(new BigDecimal("3.4"));
    assertThat(most(call(Function.DECIMAL, Z, number("0")))).isEmpty();
    // From 0.666 on: at least 0 whichever way it is rounded.
    assertThat(most(minus(number("9"), call(Function.ROUND_UP, third, number("0")))))
        .contains(yuan(9));
    assertThat(most(call(Function.ROUND_UP, third, X))).isEmpty();
    assertThat(most(call(Function.SQRT, X))).isEmpty();
  }

  @Test
  void anyCellOfAColumnMayBePicked() {
    Expression first =
        new Property(new Element(new Filter(new Table("steps"), PAID), number("1")), "cell");

    assertThat(most(first)).contains(yuan(45));
    assertThat(most(minus(number("60"), first))).contains(yuan(40));
  }

  @Test
  void earlierResultsAreFollowed() {
    Expression first = new Expression.Output("first");

    assertThat(
            most(
                Map.of(),
                award()
                    .gives("first", "decimal", X)
                    .gives("award", "decimal", "CNY", times(first, number("2")))))
        .contains(yuan(20));
    assertThat(
            most(
                Map.of(),
                award()
                    .gives("first", "decimal", number("6"))
                    .gives("award", "decimal", "CNY", ifPaid(first, number("2")))))
        .contains(yuan(6));
    assertThat(
            most(
                Map.of(),
                award()
                    .uses("other", "own/2")
                    .gives("award", "decimal", "CNY", new UsedOutput("other", "share")),
                clause("own/2")
                    .declares(bounded("x", "2", "10"))
                    .gives("share", "decimal", times(X, number("7")))))
        .contains(yuan(70));
  }

  @Test
  void whatIsToldIsCertain() {
    assertThat(
            most(
                Map.of("x", 3),
                award()
                    .gives("award", "decimal", "CNY", ifPaid(times(X, number("2")), number("1")))))
        .contains(yuan(6));
  }

  @Test
  void ofSeveralOpenAmountsTheLargestCounts() {
    assertThat(
            most(
                Map.of(),
                award()
                    .gives("part", "decimal", "CNY", X)
                    .gives("sum", "decimal", "CNY", times(X, number("3")))
                    .gives("rest", "decimal", "CNY", minus(X, number("1")))
                    .gives("area", "decimal", "m2", times(X, number("9")))))
        .contains(yuan(30));
    assertThat(
            most(
                Map.of(),
                award().gives("part", "decimal", "CNY", X).gives("rest", "decimal", "CNY", Z)))
        .isEmpty();
  }

  private static boolean isOpen(Kind kind, String unit, Map<String, Object> told) {
    RuleBook book =
        OwnRules.book(document("own").of(award().kind(kind).gives("award", "decimal", unit, X)));
    Facts facts = Facts.of(book.dictionary(), told);
    return Stakes.hasOpenAmount(Finding.of(book, book.provision("own/1"), facts, Text.EMPTY));
  }

  @Test
  void onlyOpenYuanOfAnEntitlementAreAtStake() {
    assertThat(isOpen(Kind.AMOUNT, "CNY", Map.of())).isTrue();
    assertThat(isOpen(Kind.TAX, "CNY", Map.of())).isTrue();
    assertThat(isOpen(Kind.MANDATE, "CNY", Map.of())).isFalse();
    assertThat(isOpen(Kind.AMOUNT, "m2", Map.of())).isFalse();
    assertThat(isOpen(Kind.AMOUNT, "CNY", Map.of("x", 5))).isFalse();
  }
}
