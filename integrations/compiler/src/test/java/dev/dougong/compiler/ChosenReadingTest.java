package dev.dougong.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reading chosen of one provision, seen from those that build on it. */
class ChosenReadingTest {

  private static final RuleBook BOOK =
      RuleBook.of(
          RuleCompiler.standard()
              .lenient()
              .compile(
                  "test-1.yaml",
                  """
                  document:
                    id: test-1
                    title: {zh: 试点, en: Trial}
                    summary: {zh: 试点, en: Trial}
                    issuers: [市建委]
                    jurisdiction: "000000"
                    provenance: USER
                  provisions:
                    - id: test-1/item
                      kind: score
                      subject: project
                      force: mandatory
                      title: {zh: 单项, en: Item}
                      statement: {zh: 单项, en: Item}
                      inputs: [{id: awards, type: integer, zh: 奖项, en: awards}]
                      outputs: {points: {type: decimal, zh: 分, en: points, formula: 'min(awards, 3)'}}
                      readings:
                        - {id: uncapped, zh: 不封顶。, en: No cap., outputs: {points: awards}}
                    - id: test-1/sheet
                      kind: score
                      subject: project
                      force: mandatory
                      title: {zh: 总表, en: Sheet}
                      statement: {zh: 总表, en: Sheet}
                      inputs: [{id: base, type: integer, zh: 基础分, en: base}]
                      uses: {item: test-1/item}
                      outputs: {total: {type: decimal, zh: 总分, en: total, formula: base + item.points}}
                    - id: test-1/award
                      kind: amount
                      subject: project
                      force: mandatory
                      title: {zh: 奖励, en: Award}
                      statement: {zh: 奖励, en: Award}
                      inputs: [{id: rate, type: decimal, zh: 单价, en: rate}]
                      uses: {sheet: test-1/sheet}
                      outputs: {sum: {type: decimal, zh: 金额, en: sum, formula: rate * sheet.total}}
                  """)
              .orThrow()
              .documents(),
          Map.of());

  private static final Map<String, Object> FACTS = Map.of("awards", 5, "base", 10, "rate", 2);

  @Test
  void carriesOnIntoWhateverBuildsOnIt() {
    RuleBook chosen = BOOK.reading("test-1/item", "uncapped");

    assertThat(sum(BOOK)).isEqualTo("26");
    assertThat(sum(chosen)).isEqualTo("30");
  }

  private static String sum(RuleBook book) {
    return ((BigDecimal) book.evaluate("test-1/award", FACTS).value("sum")).toPlainString();
  }

  @Test
  void isNamedInTheOutcomeTheJsonAndTheExplanation() {
    Outcome outcome = BOOK.reading("test-1/item", "uncapped").evaluate("test-1/award", FACTS);

    assertThat(outcome.reading()).isEmpty();
    assertThat(outcome.readings()).containsOnlyKeys("test-1/item");
    assertThat(outcome.toJson()).contains("\"readings\":{\"test-1/item\":\"uncapped\"}");
    assertThat(outcome.explain(Locale.ENGLISH)).contains("Reading chosen of test-1/item: No cap.");
    assertThat(outcome.explain(Locale.CHINESE)).contains("选用口径（test-1/item）：不封顶。");
    assertThat(outcome.fingerprint())
        .isNotEqualTo(BOOK.evaluate("test-1/award", FACTS).fingerprint());
  }

  @Test
  void isNotNamedWhereNothingRestsOnIt() {
    RuleBook chosen = BOOK.reading("test-1/item", "uncapped");
    RuleBook other = BOOK.reading("test-1/item", "uncapped");

    assertThat(BOOK.evaluate("test-1/award", FACTS).readings()).isEmpty();
    assertThat(BOOK.evaluate("test-1/award", FACTS).toJson()).doesNotContain("readings");
    assertThat(chosen.version()).isEqualTo(other.version());
  }
}
