package dev.dougong.peers.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.engine.book.RuleBook;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is measured side by side must be the same rule. */
class TypicalRuleTest {

  private static final BigDecimal BONUS = new BigDecimal("1803.7035");

  @Test
  void everyEngineGivesTheBonusThatFollowsByHand() {
    Map<String, Object> facts = TypicalRule.facts();
    Map<String, Object> names = TypicalRule.names();
    RuleBook book = RuleBook.standard();

    assertThat(HandWritten.bonus(facts).area()).isEqualByComparingTo(BONUS);
    assertThat(HandWritten.bonus(TypicalRule.project()).area()).isEqualByComparingTo(BONUS);
    assertThat(book.evaluate(TypicalRule.PROVISION, facts).number(TypicalRule.OUTPUT))
        .hasValueSatisfying(area -> assertThat(area).isEqualByComparingTo(BONUS));
    assertThat((BigDecimal) TypicalRule.Kie.interpreted().evaluate(names))
        .isEqualByComparingTo(BONUS);
    assertThat((BigDecimal) TypicalRule.Kie.generated().evaluate(names))
        .isEqualByComparingTo(BONUS);
    assertThat(new BigDecimal(new TypicalRule.Camunda().evaluate(names).toString()))
        .isEqualByComparingTo(BONUS);
  }
}
