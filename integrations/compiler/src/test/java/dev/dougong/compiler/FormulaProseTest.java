package dev.dougong.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.engine.evaluation.Prose;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas are told in the words of their readers, not in the names of the rule file. */
class FormulaProseTest {

  private static final String NAMES =
      """
      lint: {allow: [unused, constant, echo, rows], why: tests of single formulas}
      inputs:
        - {id: grade, type: enum, zh: 申报等级, en: grade applied for, values: [{id: FIRST_CLASS, zh: 一级, en: first class}, {id: OTHER, zh: 其他, en: other}]}
        - {id: measures, type: list<enum>, zh: 已采取措施, en: measures taken, values: [{id: DUST_CONTROL, zh: 扬尘控制, en: dust control}, {id: NOISE, zh: 降噪, en: noise}]}
        - {id: place, type: string, zh: 所在地, en: place}
        - {id: begin, type: date, zh: 开工日期, en: begin}
        - {id: n, type: integer, zh: 宽限, en: allowance}
        - {id: isNew, type: boolean, zh: 是否新建, en: new}
      parameters:
        required: [DUST_CONTROL, NOISE]
        cities: {value: ['3301', '3302'], zh: 试点城市, en: pilot cities}
        period: P2Y
        price: {value: 5, unit: CNY/m2}
      tables:
        goals:
          zh: 年度目标
          en: Yearly goals
          columns: {code: string, goalYear: integer, isUpperLimit: boolean, siloHeight: decimal}
          rows: [[A, 2025, true, 1], [B, 2030, false, 2]]
        parts:
          zh: 部分
          en: Parts
          columns: {code: string, weight: decimal}
          rows: [[A, 1], [B, 2]]
      outputs:
      """;

  private static Provision of(String formula) {
    String values =
        formula.contains("NO_DUTY")
            ? "    values:\n      - {id: BREACH, zh: 违反, en: breach}\n"
                + "      - {id: NO_DUTY, zh: 无义务, en: no duty}\n"
            : "";
    String type = formula.startsWith("begin") ? "    type: date\n" : "";
    return RuleFiles.compiled(
        NAMES + "  r:\n" + type + values + "    formula: >-\n" + formula.indent(6));
  }

  private static String told(String formula, Locale locale) {
    Provision provision = of(formula);
    return Prose.of(provision, locale).of(provision.outputs().get(0).formula());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "if isNew then \"BREACH\" else \"NO_DUTY\""
            + "| 若新建，则违反，否则无义务 | if new then breach otherwise no duty",
        "grade = \"FIRST_CLASS\" | 申报等级为一级 | grade applied for is first class",
        "list contains(measures, \"NOISE\") | 已采取措施包含降噪 | measures taken contains noise",
        "list contains(cities, place) | 所在地属于试点城市 | place is one of pilot cities",
        "required[not(list contains(measures, item))]"
            + "| [扬尘控制、降噪]中满足“并非（已采取措施包含该项）”的各项"
            + "| the items of [dust control, noise] where not (measures taken contains the item)",
        "goals[code = place and goalYear = 2025].isUpperLimit[1]| 年度目标中满足“代码 = 所在地，且目标年份 ="
            + " 2025”的各项的上限的第1项| item 1 of upper limit of the rows of Yearly goals where code ="
            + " place and goal year = 2025",
        "goals[goalYear > n].code[-1]| 年度目标中满足“目标年份 > 宽限”的各项的代码的最后一项| the last item of code of the"
            + " rows of Yearly goals where goal year > allowance",
        "for g in goals return g.siloHeight * n"
            + "| 对年度目标逐项取siloHeight × 宽限"
            + "| silo height × allowance for each item of Yearly goals",
        "(for g in goals return g.goalYear)[1]"
            + "| （对年度目标逐项取目标年份）的第1项"
            + "| item 1 of (goal year for each item of Yearly goals)",
        "for p in goals return parts[code = p.code].weight[1]| 对p（年度目标）逐项取部分中满足“代码 ="
            + " p的代码”的各项的权重的第1项| item 1 of weight of the rows of Parts where code = code of p for"
            + " each p (Yearly goals)",
        "for i in 1..n return i * 2 | 对i（1至宽限）逐项取i × 2 | i × 2 for each i (1 to allowance)",
        "some g in goals satisfies g.code = place"
            + "| 年度目标中至少一项满足“代码 = 所在地” | some item of Yearly goals has code = place",
        "every m in required satisfies list contains(measures, m)"
            + "| [扬尘控制、降噪]中每一项均满足“已采取措施包含该项”"
            + "| every item of [dust control, noise] has measures taken contains the item",
        "starts with(place, \"33\") and isNew" + "| 所在地以33开头，且新建 | place starts with 33 and new",
        "begin + duration(period) | 开工日期 + 2年 | begin + 2 years",
        "begin + duration(\"P1Y6M\") | 开工日期 + 1年6个月 | begin + 1 year 6 months",
        "begin + duration(\"P10D\") | 开工日期 + 10天 | begin + 10 days",
        "begin + duration(\"P\" + string(n) + \"D\") | 开工日期 + 宽限天 | begin + allowance days",
        "price * n | 5 元/m² × 宽限 | 5 yuan/m² × allowance",
        "[{code: place, weight: n}] | [（代码：所在地，权重：宽限）] | [(code: place, weight: allowance)]",
        "distinct values(measures) | 去重（已采取措施） | distinct values(measures taken)",
        "place + \"：\" | 所在地 + “：” | place + “：”",
      })
  void aFormulaIsTold(String formula, String zh, String en) {
    assertThat(told(formula, Locale.CHINESE)).isEqualTo(zh);
    assertThat(told(formula, Locale.ENGLISH)).isEqualTo(en);
  }

  @Test
  void aResultFromElsewhereIsToldWithItsClause() {
    String first =
        RuleFiles.provision(
            "1.2-a",
            "inputs: [totalFloorArea]\n"
                + "outputs: {share: {type: decimal, zh: 占比, en: share, formula: 'totalFloorArea /"
                + " 2'}}\n");
    String second =
        RuleFiles.provision(
            "2-a",
            "uses: {base: test-1/1.2-a}\ninputs: [totalFloorArea]\n"
                + "outputs: {share: {type: decimal, zh: 占比, en: share, formula: 'base.share *"
                + " totalFloorArea'}}\n");
    Provision provision =
        RuleCompiler.standard()
            .compile("test.yaml", RuleFiles.document(first, second))
            .orThrow()
            .documents()
            .get(0)
            .provisions()
            .get(1);

    assertThat(Prose.of(provision, Locale.CHINESE).of(provision.outputs().get(0).formula()))
        .isEqualTo("占比（依1.2-a） × 总建筑面积");
    assertThat(Prose.of(provision, Locale.ENGLISH).of(provision.outputs().get(0).formula()))
        .startsWith("share (of 1.2-a) × ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CNY | 元 | yuan",
        "CNY/m2 | 元/m² | yuan/m²",
        "10000 CNY | 万元 | 10000 yuan",
        "kWh/(m2 a) | kWh/(m² a) | kWh/(m² a)",
        "persons/km2 | 人/km² | persons/km²",
        "count per year | 项/年 | count/year",
        "tce (bought power converted) | tce | tce",
        "'m3, t or CNY per mu' | m³、t或元/亩 | 'm3, t or CNY per mu'",
        "cities or districts | 个 | cities or districts",
        "count | '' | ''",
        "unit of the indicator | '' | ''",
      })
  void aNumberIsToldWithItsUnit(String unit, String zh, String en) {
    Provision provision =
        RuleFiles.compiled(
            "inputs: [{id: x, type: decimal, unit: '%s', zh: 数, en: number}]\n".formatted(unit)
                + "outputs: {r: {type: boolean, zh: 够, en: enough, formula: x > 1}}\n");

    BigDecimal five = BigDecimal.valueOf(5);
    assertThat(Prose.of(provision, Locale.CHINESE).shown("x", five)).isEqualTo(("5 " + zh).strip());
    assertThat(Prose.of(provision, Locale.ENGLISH).shown("x", five)).isEqualTo(("5 " + en).strip());
  }
}
