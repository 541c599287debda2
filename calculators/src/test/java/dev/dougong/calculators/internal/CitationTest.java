package dev.dougong.calculators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import org.junit.jupiter.api.Test;

class CitationTest {

  private static String cited(String provisionId) {
    return Citation.of(RuleBook.standard().evaluate(provisionId, Facts.none()));
  }

  @Test
  void aClauseIsCitedByTheNumberOfItsDocument() {
    assertThat(cited("hangjiangongyeban-2023-7/17.4-a")).isEqualTo("杭建工业办〔2023〕7号 三(十七)4");
  }

  @Test
  void aDocumentWithoutNumberIsCitedByItsTitle() {
    assertThat(cited("zhiliangqiangguo-jianshegangyao-2023/2.2-targets"))
        .isEqualTo("中共中央 国务院印发《质量强国建设纲要》 二(二)");
  }
}
