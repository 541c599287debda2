package dev.dougong.calculators.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.fact.FactType.Kind;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A missing fact as a question that a person is asked. */
class QuestionTest {

  private static Text question(FactType type, String unit, String zh) {
    FactDefinition.Builder fact =
        FactDefinition.builder().id("someFact").type(type).zh(zh).en("fact");
    return new MissingFact(
            (unit.isEmpty() ? fact : fact.unit(unit)).build(), List.of(), BigDecimal.ZERO, true)
        .question();
  }

  private static Text question(FactType type, String unit) {
    return question(type, unit, "事实");
  }

  @Test
  void theQuestionIsThatOfTheType() {
    assertThat(question(FactType.DECIMAL, ""))
        .isEqualTo(new Text("事实是多少？", "How much or how many: fact?"));
    assertThat(question(FactType.INTEGER, ""))
        .isEqualTo(new Text("事实是多少？", "How much or how many: fact?"));
    assertThat(question(FactType.ENUM, "")).isEqualTo(new Text("事实是哪一种？", "Which one: fact?"));
    assertThat(question(FactType.DATE, "")).isEqualTo(new Text("事实是哪一天？", "On which day: fact?"));
    assertThat(question(FactType.STRING, "")).isEqualTo(new Text("请说明：事实", "State: fact"));
    assertThat(question(FactType.RECORD, "")).isEqualTo(new Text("请说明：事实", "State: fact"));
    assertThat(question(FactType.listOf(Kind.ENUM), ""))
        .isEqualTo(new Text("请列出：事实", "List: fact"));
  }

  @Test
  void aYesOrNoQuestionIsNotAskedTwice() {
    assertThat(question(FactType.BOOLEAN, "", "钢结构"))
        .isEqualTo(new Text("是否：钢结构？", "Yes or no: fact?"));
    assertThat(question(FactType.BOOLEAN, "", "是否钢结构").zh()).isEqualTo("是否钢结构？");
    assertThat(question(FactType.BOOLEAN, "", "有无保函").zh()).isEqualTo("有无保函？");
    assertThat(question(FactType.BOOLEAN, "", "已竣工").zh()).isEqualTo("已竣工？");
    assertThat(question(FactType.BOOLEAN, "", "合同已备案").zh()).isEqualTo("是否：合同已备案？");
  }

  @Test
  void theUnitIsNamedWhereThereIsOne() {
    assertThat(question(FactType.DECIMAL, "CNY"))
        .isEqualTo(new Text("事实（单位：元）是多少？", "How much or how many: fact (in yuan)?"));
    assertThat(question(FactType.DECIMAL, "m2").en()).contains("(in m²)");
    assertThat(question(FactType.DECIMAL, "ratio"))
        .isEqualTo(
            new Text(
                "事实（单位：比例，30%写作0.3）是多少？",
                "How much or how many: fact (in parts of one: 0.3 for 30 %)?"));
    assertThat(question(FactType.INTEGER, "days").zh()).contains("（单位：天）");
    assertThat(question(FactType.DECIMAL, "points").zh()).contains("（单位：分）");
    assertThat(question(FactType.DECIMAL, "kWh"))
        .isEqualTo(new Text("事实（单位：kWh）是多少？", "How much or how many: fact (in kWh)?"));
    for (String unit : List.of("year", "count", "stars", "grade")) {
      assertThat(question(FactType.INTEGER, unit).en()).isEqualTo("How much or how many: fact?");
    }
  }

  @Test
  void aChoiceIsAmongNames() {
    FactDefinition grade =
        FactDefinition.builder()
            .id("grade")
            .type(FactType.ENUM)
            .addValues(AllowedValue.of("A"))
            .build();
    FactDefinition open = FactDefinition.builder().id("open").type(FactType.ENUM).build();
    List<String> ids = new ArrayList<>(List.of("own/1"));
    MissingFact fact = new MissingFact(grade, ids, BigDecimal.ONE, false);
    ids.clear();

    assertThat(fact.isChoice()).isTrue();
    assertThat(fact.id()).isEqualTo("grade");
    assertThat(fact.provisions()).containsExactly("own/1");
    assertThat(new MissingFact(open, List.of(), BigDecimal.ZERO, true).isChoice()).isFalse();
    assertThat(
            new MissingFact(
                    FactDefinition.builder().id("yes").type(FactType.BOOLEAN).build(),
                    List.of(),
                    BigDecimal.ZERO,
                    true)
                .isChoice())
        .isFalse();
  }
}
