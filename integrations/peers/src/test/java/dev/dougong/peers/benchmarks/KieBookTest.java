package dev.dougong.peers.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KieBookTest {

  @Test
  void kieComesToTheSameResultsWhereTheFactsDecideThem() {
    RuleBook book =
        RuleBook.standard()
            .where(provision -> provision.id().startsWith("hangjianshifa-2023-26/4.2.4-"));
    Facts facts = RuleBook.standard().facts(ScoreSheet.PROVISION, ScoreSheet.facts());
    KieBook kie = new KieBook(book, facts);
    List<Map<String, Object>> results = kie.evaluate();
    int compared = 0;
    for (int i = 0; i < results.size(); i++) {
      Provision provision = book.provisions().get(i);
      for (Provision.Output output : provision.outputs()) {
        if (book.question(provision.id()).evaluate(facts).value(output.name())
            instanceof BigDecimal ours) {
          assertThat(results.get(i).get(output.name()))
              .as(provision.id() + " " + output.name())
              .isInstanceOfSatisfying(
                  BigDecimal.class, theirs -> assertThat(theirs).isEqualByComparingTo(ours));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(15);
    assertThat(kie.formulas()).isGreaterThanOrEqualTo(compared);
  }
}
