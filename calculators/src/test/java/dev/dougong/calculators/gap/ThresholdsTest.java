package dev.dougong.calculators.gap;

import static dev.dougong.engine.expression.Expression.ArithmeticOperator.ADD;
import static dev.dougong.engine.expression.Expression.ArithmeticOperator.DIVIDE;
import static dev.dougong.engine.expression.Expression.ArithmeticOperator.MULTIPLY;
import static dev.dougong.engine.expression.Expression.ArithmeticOperator.POWER;
import static dev.dougong.engine.expression.Expression.ArithmeticOperator.SUBTRACT;
import static dev.dougong.engine.expression.Expression.ComparisonOperator.EQUAL;
import static dev.dougong.engine.expression.Expression.ComparisonOperator.GREATER_OR_EQUAL;
import static dev.dougong.engine.expression.Expression.ComparisonOperator.LESS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Arithmetic;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import dev.dougong.engine.expression.Expression.Between;
import dev.dougong.engine.expression.Expression.Binding;
import dev.dougong.engine.expression.Expression.Call;
import dev.dougong.engine.expression.Expression.Comparison;
import dev.dougong.engine.expression.Expression.Conditional;
import dev.dougong.engine.expression.Expression.Element;
import dev.dougong.engine.expression.Expression.Filter;
import dev.dougong.engine.expression.Expression.Input;
import dev.dougong.engine.expression.Expression.Iteration;
import dev.dougong.engine.expression.Expression.ListLiteral;
import dev.dougong.engine.expression.Expression.Literal;
import dev.dougong.engine.expression.Expression.Membership;
import dev.dougong.engine.expression.Expression.Negation;
import dev.dougong.engine.expression.Expression.Parameter;
import dev.dougong.engine.expression.Expression.Property;
import dev.dougong.engine.expression.Expression.Quantified;
import dev.dougong.engine.expression.Expression.Table;
import dev.dougong.engine.expression.Expression.Test.Equal;
import dev.dougong.engine.expression.Expression.Test.Interval;
import dev.dougong.engine.expression.Expression.Test.Related;
import dev.dougong.engine.expression.Expression.UsedOutput;
import dev.dougong.engine.expression.Expression.Variable;
import dev.dougong.engine.expression.Function;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The values of {@code totalFund} at which formulas written out here may change their mind. */
class ThresholdsTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final Provision MODEL = BOOK.provision("hangjiangongyeban-2023-7/17.4-a");
  private static final String FACT = "totalFund";
  private static final Expression X = new Input(FACT);
  private static final Expression Y = new Input("topicFund");
  private static final Facts KNOWN =
      Facts.builder().put(FACT, 100).put("topicFund", 60).put("isCommodityHousing", true).build();

  private static Expression number(String digits) {
    return new Literal(new BigDecimal(digits));
  }

  private static Expression arithmetic(Expression a, ArithmeticOperator operator, Expression b) {
    return new Arithmetic(operator, a, b);
  }

  private static Expression atLeast(Expression left, Expression right) {
    return new Comparison(GREATER_OR_EQUAL, left, right);
  }

  private static Expression call(Function function, Expression... arguments) {
    return new Call(function, List.of(arguments));
  }

  private static Provision.Output output(String name, Expression formula) {
    return new Provision.Output(name, "any", "", List.of(), Text.EMPTY, formula);
  }

  /** With the rows (1, 30) and (2, 45) in a table and the figures 7 and 9 in a parameter. */
  private static Provision provision(
      String id, Map<String, String> uses, List<Provision.Output> outputs) {
    return new Provision(
        id,
        MODEL.clause(),
        MODEL.kind(),
        MODEL.subject(),
        MODEL.force(),
        MODEL.forceNote(),
        MODEL.title(),
        MODEL.statement(),
        Stream.of(FACT, "topicFund", "isCommodityHousing")
            .map(fact -> new Provision.Input(BOOK.dictionary().get(fact), true, false, Text.EMPTY))
            .toList(),
        Map.of(
            "figures",
            new Provision.Parameter(
                List.of(new BigDecimal("7"), new BigDecimal("9")), "", Text.EMPTY),
            "figure",
            new Provision.Parameter(new BigDecimal("11"), "", Text.EMPTY)),
        Map.of(
            "steps",
            new Provision.Table(
                List.of("rank", "limit"),
                List.of(
                    Map.of("rank", new BigDecimal("1"), "limit", new BigDecimal("30")),
                    Map.of("rank", new BigDecimal("2"), "limit", new BigDecimal("45"))),
                Text.EMPTY)),
        uses,
        outputs,
        List.of(),
        List.of());
  }

  private static List<String> thresholds(
      Map<String, Expression> derivations, Facts facts, Provision... provisions) {
    RuleBook book =
        RuleBook.of(
            List.of(new CompiledDocument(BOOK.documentOf(MODEL), List.of(provisions))),
            derivations);
    return Thresholds.of(book, book.evaluate(provisions[0].id(), facts), facts, FACT).stream()
        .map(value -> value.stripTrailingZeros().toPlainString())
        .toList();
  }

  private static List<String> thresholds(Expression... formulas) {
    List<Provision.Output> outputs = new ArrayList<>();
    for (Expression formula : formulas) {
      outputs.add(output("o" + (outputs.size() + 1), formula));
    }
    return thresholds(Map.of(), KNOWN, provision("own/1", Map.of(), outputs));
  }

  @Test
  void aComparisonTurnsWhereItsSidesAreEqual() {
    assertThat(thresholds(atLeast(X, number("5")))).containsExactly("5");
    assertThat(thresholds(new Comparison(LESS, number("5"), X))).containsExactly("5");
    assertThat(thresholds(atLeast(X, Y))).containsExactly("60");
    assertThat(thresholds(atLeast(X, new Parameter("figure")))).containsExactly("11");
  }

  @Test
  void whatDoesNotDependOnTheFactHasNoThreshold() {
    assertThat(thresholds(atLeast(Y, number("5")))).isEmpty();
    assertThat(thresholds(arithmetic(X, ADD, number("5")))).isEmpty();
    assertThat(
            thresholds(
                Map.of(),
                KNOWN.without("topicFund"),
                provision("own/1", Map.of(), List.of(output("o1", atLeast(X, Y))))))
        .isEmpty();
  }

  @Test
  void anIntervalTurnsAtItsBounds() {
    assertThat(thresholds(new Between(X, number("2"), number("7")))).containsExactly("2", "7");
    assertThat(
            thresholds(
                new Membership(
                    X,
                    List.of(
                        new Equal(number("3")),
                        new Related(LESS, number("1")),
                        new Interval(number("20"), true, number("30"), true)))))
        .containsExactly("1", "3", "20", "30");
    assertThat(
            thresholds(
                new Membership(
                    X,
                    List.of(
                        new Interval(number("20"), true, null, false),
                        new Interval(null, false, number("10"), true)))))
        .containsExactly("10", "20");
  }

  @Test
  void arithmeticIsSolved() {
    Expression twice = arithmetic(number("2"), MULTIPLY, arithmetic(X, SUBTRACT, number("3")));

    assertThat(thresholds(atLeast(arithmetic(twice, ADD, number("1")), number("9"))))
        .containsExactly("7");
    assertThat(thresholds(atLeast(arithmetic(number("10"), DIVIDE, X), number("4"))))
        .containsExactly("2.5");
    assertThat(thresholds(atLeast(new Negation(X), number("-6")))).containsExactly("6");
    assertThat(thresholds(atLeast(arithmetic(X, MULTIPLY, X), number("49"))))
        .containsExactly("-7", "7");
    assertThat(thresholds(atLeast(arithmetic(X, POWER, number("2")), number("49")))).isEmpty();
    assertThat(
            thresholds(atLeast(arithmetic(arithmetic(X, SUBTRACT, Y), DIVIDE, X), number("0.25"))))
        .containsExactly("80");
  }

  @Test
  void bothBranchesOfAChoiceCount() {
    Expression choice =
        new Conditional(new Input("isCommodityHousing"), X, arithmetic(X, MULTIPLY, number("2")));

    assertThat(thresholds(atLeast(choice, number("8")))).containsExactly("4", "8");
  }

  @Test
  void functionsAreTakenAsTheirPieces() {
    assertThat(thresholds(call(Function.MIN, X, number("4")))).containsExactly("4");
    assertThat(thresholds(call(Function.MAX, number("4"), X, Y))).containsExactly("4");
    assertThat(
            thresholds(
                atLeast(call(Function.MAX, new ListLiteral(List.of(X, number("4")))), number("6"))))
        .containsExactly("6");
    assertThat(
            thresholds(
                atLeast(call(Function.ABS, arithmetic(X, SUBTRACT, number("5"))), number("2"))))
        .containsExactly("3", "7");
    assertThat(
            thresholds(
                atLeast(call(Function.FLOOR, arithmetic(X, DIVIDE, number("10"))), number("4"))))
        .containsExactly("40");
    assertThat(
            thresholds(atLeast(call(Function.SUM, new ListLiteral(List.of(X, number("3"), Y))), Y)))
        .containsExactly("-3");
    assertThat(thresholds(atLeast(call(Function.SQRT, X), number("3")))).isEmpty();
  }

  @Test
  void anEarlierOutputIsFollowed() {
    Expression.Output first = new Expression.Output("o1");

    assertThat(thresholds(arithmetic(X, MULTIPLY, number("2")), atLeast(first, number("10"))))
        .containsExactly("5");
    assertThat(thresholds(arithmetic(Y, MULTIPLY, number("2")), atLeast(X, first)))
        .containsExactly("120");
    assertThat(thresholds(atLeast(X, number("10")), new Comparison(EQUAL, first, first)))
        .containsExactly("10");
  }

  private static Expression limitOfRank(Expression rank) {
    Expression listed = new Property(new Variable(Filter.ITEM), "rank");
    return new Element(
        new Property(new Filter(new Table("steps"), new Comparison(EQUAL, listed, rank)), "limit"),
        number("1"));
  }

  @Test
  void aCellTurnsTheVerdictIfItIsTheOneThatIsPicked() {
    assertThat(thresholds(atLeast(X, limitOfRank(number("2"))))).containsExactly("45");
  }

  @Test
  void everyCellMayTurnTheVerdictIfTheFactPicksTheRow() {
    Expression rank = arithmetic(X, DIVIDE, number("50"));

    assertThat(thresholds(atLeast(X, limitOfRank(rank)))).containsExactly("30", "45", "50", "100");
    assertThat(
            thresholds(
                new Filter(
                    new Table("steps"),
                    atLeast(X, new Property(new Variable(Filter.ITEM), "limit")))))
        .containsExactly("30", "45");
  }

  @Test
  void everyRowOfALoopIsVisited() {
    Expression limit = new Property(new Variable("row"), "limit");
    Expression rank = new Property(new Variable("row"), "rank");
    Binding rows = new Binding("row", new Table("steps"), null);
    Binding figures = new Binding("figure", new Parameter("figures"), null);

    assertThat(thresholds(new Quantified(false, List.of(rows), atLeast(X, limit))))
        .containsExactly("30", "45");
    assertThat(
            thresholds(
                new Iteration(List.of(rows), atLeast(arithmetic(rank, MULTIPLY, X), number("12")))))
        .containsExactly("6", "12");
    assertThat(
            thresholds(new Quantified(true, List.of(figures), atLeast(X, new Variable("figure")))))
        .containsExactly("7", "9");
  }

  @Test
  void anotherProvisionIsFollowed() {
    Provision share =
        provision(
            "own/2",
            Map.of(),
            List.of(
                output("share", arithmetic(X, MULTIPLY, number("0.5"))),
                output("fixed", arithmetic(Y, ADD, number("1")))));
    Provision asked =
        provision(
            "own/1",
            Map.of("other", "own/2"),
            List.of(
                output("o1", atLeast(new UsedOutput("other", "share"), number("8"))),
                output("o2", atLeast(X, new UsedOutput("other", "fixed")))));

    assertThat(thresholds(Map.of(), KNOWN, asked, share)).containsExactly("16", "61");
  }

  @Test
  void aFactThatFollowsFromTheFactIsFollowedUnlessItIsTold() {
    Map<String, Expression> derivations =
        ImmutableMap.of("topicFund", arithmetic(X, MULTIPLY, number("0.2")));
    Provision asked = provision("own/1", Map.of(), List.of(output("o1", atLeast(Y, number("30")))));

    assertThat(thresholds(derivations, KNOWN.without("topicFund"), asked)).containsExactly("150");
    assertThat(thresholds(derivations, KNOWN, asked)).isEmpty();
  }

  @Test
  void aComparisonInsideAnotherProvisionOrADerivationCounts() {
    Provision other = provision("own/2", Map.of(), List.of(output("ok", atLeast(X, number("12")))));
    Provision asked =
        provision(
            "own/1",
            Map.of("other", "own/2"),
            List.of(output("o1", new UsedOutput("other", "ok"))));
    assertThat(thresholds(Map.of(), KNOWN, asked, other)).containsExactly("12");

    Provision housing =
        provision("own/1", Map.of(), List.of(output("o1", new Input("isCommodityHousing"))));
    Map<String, Expression> derivations =
        ImmutableMap.of("isCommodityHousing", atLeast(X, number("33")));
    assertThat(thresholds(derivations, KNOWN.without("isCommodityHousing"), housing))
        .containsExactly("33");
    assertThat(thresholds(derivations, KNOWN, housing)).isEmpty();
  }

  @Test
  void theConditionOfALoopCountsAlsoWhereItsRowsAreNotAtHand() {
    Binding numbers = new Binding("n", new ListLiteral(List.of(number("1"), number("2"))), null);
    Binding large =
        new Binding("row", new Filter(new Table("steps"), atLeast(X, number("3"))), null);

    assertThat(thresholds(new Quantified(true, List.of(numbers), atLeast(X, number("5")))))
        .containsExactly("5");
    assertThat(thresholds(new Iteration(List.of(numbers), atLeast(X, number("5")))))
        .containsExactly("5");
    assertThat(
            thresholds(
                new Quantified(
                    true, List.of(large), atLeast(X, new Property(new Variable("row"), "limit")))))
        .containsExactly("3", "30", "45");
    assertThat(
            thresholds(
                new Iteration(
                    List.of(large), atLeast(X, new Property(new Variable("row"), "limit")))))
        .containsExactly("3", "30", "45");
  }

  @Test
  void theBonusAreaTurnsAtItsFloorAndAtItsCap() {
    Facts housing =
        Facts.builder()
            .put("structureType", "STEEL")
            .put("isCommodityHousing", true)
            .put("meetsPrefabStandard", true)
            .put("aboveGroundFloorArea", 10_000)
            .put("asOfDate", "2024-06-01")
            .build();

    // 3 % of 200,000 / 3 is the cap of 2,000.
    assertThat(
            Thresholds.of(
                BOOK, BOOK.evaluate(MODEL.id(), housing), housing, "aboveGroundFloorArea"))
        .map(value -> value.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString())
        .contains("50000.00", "66666.67");
  }

  @Test
  void daysAndDurationsAreNumbersOfDays() {
    assertThat(Thresholds.number(LocalDate.of(1970, 2, 1))).isEqualTo("31");
    assertThat(Thresholds.number(Duration.ofHours(49))).isEqualTo("2");
    assertThat(Thresholds.number(Period.ofMonths(24))).isEqualTo("730");
    assertThat(Thresholds.number(Period.of(1, 6, 0))).isEqualTo("547");
    assertThat(Thresholds.number(new BigDecimal("0.5"))).isEqualTo("0.5");
    assertThat(Thresholds.number("0.5")).isNull();
    assertThat(Thresholds.number(null)).isNull();
  }
}
