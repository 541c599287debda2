package dev.dougong.calculators.compare;

import static dev.dougong.calculators.internal.OwnRules.clause;
import static dev.dougong.calculators.internal.OwnRules.document;
import static dev.dougong.calculators.internal.OwnRules.fact;
import static dev.dougong.calculators.internal.OwnRules.number;
import static dev.dougong.calculators.internal.OwnRules.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.calculators.assess.Assessment;
import dev.dougong.calculators.assess.Assessor;
import dev.dougong.calculators.assess.Finding;
import dev.dougong.calculators.internal.OwnRules;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.project.Project;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import dev.dougong.engine.rule.Provision.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables of which every line is known, from the floor-area bonus alone and from rules of ours. */
class ComparisonReportTest {

  private static final String BONUS = "hangjiangongyeban-2023-7/17.4-a";
  private static final RuleBook BOOK =
      RuleBook.standard().where(provision -> provision.id().equals(BONUS));
  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
  private static final Facts HOUSING =
      Facts.builder()
          .put("structureType", "STEEL")
          .put("isCommodityHousing", true)
          .put("aboveGroundFloorArea", 60_000)
          .put("meetsPrefabStandard", true)
          .build();

  private static Assessment housing(RuleBook book) {
    return Assessor.of(book).asOf(DAY).in("330106").assess(HOUSING);
  }

  private static Comparison reform() {
    return Comparison.reform(housing(BOOK), BOOK.with(BONUS, "rate", new BigDecimal("0.02")));
  }

  private static Comparison places(Assessment assessment) {
    return Comparison.places(
        assessment, List.of(Jurisdiction.of("330106"), Jurisdiction.of("330200")));
  }

  @Test
  void amountsComeFirstThenTheItemsWithResultAndClause() {
    assertThat(reform().text(Locale.ENGLISH))
        .isEqualTo(
            """
            Amounts          present  reformed
            floor area (m²)  1800     1200

            Items that differ                         present                          reformed
            Floor-area bonus for large steel commod…  met                              met
                                                      bonus floor area: 1800 m²        \
            bonus floor area: 1200 m²
                                                      杭建工业办〔2023〕7号 三(十七)4  \
            杭建工业办〔2023〕7号 三(十七)4
            """);
    assertThat(reform().text(Locale.CHINESE))
        .contains("有差别的事项", "现行", "改后", "面积奖励", "1800", "1200")
        .startsWith("数额")
        .doesNotContain("present", "met", "Amounts", "yuan");
  }

  @Test
  void whereThereIsNothingADashStands() {
    assertThat(places(housing(BOOK)).text(Locale.ENGLISH))
        .isEqualTo(
            """
            Amounts          Xihu District  Ningbo City
            floor area (m²)  1800           ·

            Items that differ                         Xihu District                    Ningbo City
            Floor-area bonus for large steel commod…  met                              —
                                                      bonus floor area: 1800 m²
                                                      杭建工业办〔2023〕7号 三(十七)4
            """);
  }

  /** A check that holds in Hangzhou from 100 on, one that is open, and one that never applies. */
  private static Assessment ofOwnRules() {
    RuleBook book =
        OwnRules.book(
            document("hz")
                .in("330100")
                .of(
                    clause("hz/1")
                        .asks("totalFund")
                        .kind(Kind.RATIO_CHECK)
                        .gives(
                            "met",
                            "boolean",
                            new Expression.Comparison(
                                ComparisonOperator.GREATER_OR_EQUAL,
                                fact("totalFund"),
                                number("100"))),
                    clause("hz/2")
                        .asks("totalFund", "topicFund")
                        .gives(
                            "met",
                            "boolean",
                            new Expression.Comparison(
                                ComparisonOperator.LESS, fact("totalFund"), fact("topicFund"))),
                    clause("hz/3").asks("totalFund").gives("applies", "boolean", value(false))));
    return Assessor.of(book)
        .asOf(DAY)
        .in("330106")
        .assess(Project.builder().build(), Facts.builder().put("totalFund", 99).build());
  }

  @Test
  void whatIsOpenOrWithoutEffectEverywhereIsCountedOnly() {
    assertThat(places(ofOwnRules()).text(Locale.ENGLISH))
        .isEqualTo(
            """
            Items that differ  Xihu District      Ningbo City
            Clause hz/1        not met            —
                               Document hz 第1条
            2 more differ, but are open or without effect everywhere.
            """);
    assertThat(places(ofOwnRules()).text(Locale.CHINESE))
        .contains("条款hz/1", "不符合", "文件hz 第1条")
        .endsWith("另有2项有差别，但均未定或不适用。\n");
  }

  @Test
  void aRowHasACellForEachColumn() {
    Comparison comparison = places(ofOwnRules());

    assertThat(comparison.columns()).map(c -> c.label().zh()).containsExactly("西湖区", "宁波市");
    assertThat(comparison.columns())
        .map(c -> c.assessment().place().code())
        .containsExactly("330106", "330200");
    assertThat(comparison.rows())
        .map(row -> row.finding().provision().id())
        .containsExactly("hz/1", "hz/2", "hz/3");
    assertThat(comparison.rows().get(0).cells()).hasSize(2);
    assertThat(comparison.rows().get(0).cells().get(1)).isEqualTo(Optional.<Finding>empty());
    assertThat(Comparison.days(ofOwnRules(), List.of(DAY, DAY.plusDays(1))).rows()).isEmpty();
  }

  @Test
  void jsonHoldsColumnsAndCells() {
    Map<String, ?> json = StrictJson.readObject(places(housing(BOOK)).toJson());

    assertThat(String.valueOf(json.get("columns")))
        .isEqualTo("[{zh=西湖区, en=Xihu District}, {zh=宁波市, en=Ningbo City}]");
    assertThat(String.valueOf(json.get("rows")))
        .isEqualTo(
            "[{cells=[{provision="
                + BONUS
                + ", title={zh=钢结构商品住宅3%面积奖励,"
                + " en=Floor-area bonus for large steel commodity housing}, standing=MET,"
                + " outputs={eligible=true, bonusFloorArea=1800, landPremiumDue=true}}, null]}]");
  }
}
