package dev.dougong.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Comparison;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import dev.dougong.engine.expression.Expression.Conditional;
import dev.dougong.engine.expression.Expression.Input;
import dev.dougong.engine.expression.Expression.Literal;
import dev.dougong.engine.expression.Expression.Membership;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The short ways by which shared facts are compared give what the general way gives: the same
 * condition is asked of the fact itself and of an expression that comes to the fact.
 */
class SharedFactsTest {

  private static final String NUMBER = "aboveGroundFloorArea";
  private static final String NAME = "structureType";
  private static final String DAY = "asOfDate";

  private static final Literal LIMIT = new Literal(new BigDecimal("50000"));
  private static final Literal FIRST = new Literal(LocalDate.of(2024, 1, 1));
  private static final Literal LAST = new Literal(LocalDate.of(2024, 12, 31));

  @Test
  void aNumberAgainstAFigure() {
    for (ComparisonOperator operator : ComparisonOperator.values()) {
      sameBothWays(
          NUMBER,
          fact -> new Comparison(operator, fact, LIMIT),
          new BigDecimal("49999.99"),
          new BigDecimal("50000"),
          new BigDecimal("50000.00"),
          new BigDecimal("50000.01"));
    }
    assertThat(
            asked(new Comparison(ComparisonOperator.GREATER_OR_EQUAL, new Input(NUMBER), LIMIT))
                .evaluate(MadeUp.PROVISION, facts(NUMBER, new BigDecimal("50000")))
                .truth(MadeUp.RESULT))
        .contains(true);
  }

  @Test
  void aNameAgainstAName() {
    for (ComparisonOperator operator :
        List.of(ComparisonOperator.EQUAL, ComparisonOperator.NOT_EQUAL)) {
      sameBothWays(
          NAME, fact -> new Comparison(operator, fact, new Literal("STEEL")), "STEEL", "TIMBER");
    }
  }

  @Test
  void aDayInAPeriodWithAndWithoutItsEnds() {
    for (boolean first : List.of(true, false)) {
      for (boolean last : List.of(true, false)) {
        sameBothWays(
            DAY,
            fact ->
                new Membership(
                    fact, List.of(new Expression.Test.Interval(FIRST, first, LAST, last))),
            "2023-12-31",
            "2024-01-01",
            "2024-06-30",
            "2024-12-31",
            "2025-01-01");
      }
    }
  }

  private static void sameBothWays(
      String fact, UnaryOperator<Expression> condition, Object... values) {
    RuleBook direct = asked(condition.apply(new Input(fact)));
    Expression roundabout = new Conditional(new Literal(true), new Input(fact), new Input(fact));
    RuleBook general = asked(condition.apply(roundabout));
    List<Facts> cases = new ArrayList<>(List.of(Facts.none(), facts(fact, null)));
    for (Object value : values) {
      cases.add(facts(fact, value));
    }
    for (Facts given : cases) {
      Outcome one = direct.evaluate(MadeUp.PROVISION, given);
      Outcome other = general.evaluate(MadeUp.PROVISION, given);
      assertThat(one.outputs()).as("%s", given).isEqualTo(other.outputs());
      assertThat(one.missing()).as("%s", given).isEqualTo(other.missing());
      assertThat(one.isDetermined()).isEqualTo(!given.isEmpty());
    }
  }

  private static Facts facts(String fact, @Nullable Object value) {
    return Facts.builder().put(fact, value).build();
  }

  private static RuleBook asked(Expression condition) {
    return MadeUp.book(List.of(input(NUMBER), input(NAME), input(DAY)), condition);
  }

  private static Provision.Input input(String id) {
    return new Provision.Input(FactDictionary.standard().get(id), true, false, Text.EMPTY);
  }
}
