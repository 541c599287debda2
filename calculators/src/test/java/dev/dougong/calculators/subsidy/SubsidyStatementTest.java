package dev.dougong.calculators.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.json.StrictJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubsidyStatementTest {

  private static final LocalDate DAY = LocalDate.parse("2024-06-01");
  private static final SubsidyStatement COUNTY =
      Subsidies.due(DAY, "320700", SubsidiesTest.PROMOTED);
  private static final SubsidyStatement OPEN =
      Subsidies.due(DAY, "320700", SubsidiesTest.PROMOTED.without("registrationArea"));
  private static final SubsidyStatement RESEARCH =
      Subsidies.due(DAY, "330106", SubsidiesTest.RESEARCH);

  @Test
  void aPersonCanReadItInEnglish() {
    assertThat(COUNTY.text(Locale.ENGLISH))
        .isEqualTo(
            """
            2024-06-01, 320700 Lianyungang City
            - Reward for promotion to special grade, split by level: 3000000 yuan (city 1000000 yuan, county or district 2000000 yuan)  [连政规发〔2023〕2号 三(一)1]
            - Reward for first entry in top lists: 500000 yuan (county or district)  [连政规发〔2023〕2号 三(一)2]
            - Reward for first high-tech recognition: 400000 yuan (payer not stated)  [连政规发〔2023〕2号 三(三)9]
            Totals
              awards (city): 1000000 yuan
              awards (county or district): 2500000 yuan
              awards (payer not stated): 400000 yuan
            """);
  }

  @Test
  void aPersonCanReadItInChinese() {
    assertThat(OPEN.text(Locale.CHINESE))
        .isEqualTo(
            """
            2024-06-01, 320700 连云港市
            - 晋升总承包特级奖励分担: 待定，缺registrationArea  [连政规发〔2023〕2号 三(一)1]
            - 首次入选强企榜单奖励: 500000元（县（区）级财政）  [连政规发〔2023〕2号 三(一)2]
            - 首次认定高新技术企业奖励: 400000元（出资方未写明）  [连政规发〔2023〕2号 三(三)9]
            合计
              奖补资金（市级财政）: 0元，另有待定1项
              奖补资金（县（区）级财政）: 500000元，另有待定1项
              奖补资金（出资方未写明）: 400000元
            """);
  }

  @Test
  void whatDoesNotCountSaysWhy() {
    assertThat(RESEARCH.text(Locale.ENGLISH))
        .contains(
            "R&D super deduction: 500000 yuan (treasury, as tax forgone), not counted: The same"
                + " research expense is deducted extra once");
    assertThat(RESEARCH.text(Locale.CHINESE)).contains("，不重复计：同一笔研发费用只加计扣除一次");
  }

  @Test
  void areasAndCeilingsAndAmountlessBenefitsReadWell() {
    SubsidyStatement area =
        Subsidies.due(
            DAY,
            "330106",
            SubsidiesTest.facts(Map.of("totalFloorArea", 1000, "insulationAddedFloorArea", 12)));
    assertThat(area.text(Locale.ENGLISH))
        .contains("Insulation area not counted: 12 m²  [")
        .contains("  floor area: 12 m²\n");
    assertThat(area.text(Locale.CHINESE)).contains("  建筑面积: 12平方米\n");
    SubsidyStatement ceiling =
        Subsidies.due(
            DAY,
            "410300",
            SubsidiesTest.facts(
                Map.of(
                    "isSociallyInvested",
                    true,
                    "assemblyRate",
                    new BigDecimal("0.5"),
                    "subsidisedFloorArea",
                    1000)));
    assertThat(ceiling.text(Locale.ENGLISH)).contains("at most 20000 yuan (province)");
    assertThat(ceiling.text(Locale.CHINESE)).contains("最高20000元（省级财政）");
    SubsidyStatement district =
        Subsidies.due(
            DAY,
            "330106",
            SubsidiesTest.facts(
                Map.of("honours", List.of("PROVINCIAL_STRONG_CONSTRUCTION_ENTERPRISE"))));
    assertThat(district.text(Locale.ENGLISH))
        .contains("given, no amount stated (county or district)")
        .doesNotContain("Totals");
    assertThat(district.text(Locale.CHINESE)).contains("给予，数额未写明（县（区）级财政）");
  }

  @Test
  void theExplanationGoesThroughWhatIsDue() {
    assertThat(COUNTY.explain(Locale.ENGLISH))
        .startsWith(COUNTY.text(Locale.ENGLISH))
        .contains("municipal share = ")
        .doesNotContain("Reward for promotion to first class");
    assertThat(COUNTY.explain(Locale.CHINESE)).contains("晋升总承包特级奖励分担");
  }

  @Test
  void itFitsOnOneLine() {
    assertThat(COUNTY)
        .hasToString("2024-06-01, 320700 连云港市: 3900000元 in awards, 3 benefits due, 0 open");
    assertThat(OPEN)
        .hasToString("2024-06-01, 320700 连云港市: at least 900000元 in awards, 2 benefits due, 1 open");
    assertThat(COUNTY.due().get(0)).hasToString("lianzhengguifa-2023-2/1-a DUE 3000000 CNY");
    assertThat(RESEARCH.entitlement("hangzheng-2015-2/10-b").orElseThrow())
        .hasToString(
            "hangzheng-2015-2/10-b DUE 500000 CNY, in its place zhezhengbanfa-2022-47/12-f");
    assertThat(OPEN.open().get(0)).hasToString("lianzhengguifa-2023-2/1-a OPEN");
  }

  @Test
  void jsonHasItsMembers() {
    Map<String, @Nullable Object> json = StrictJson.readObject(COUNTY.toJson());
    assertThat(json.keySet())
        .containsExactly(
            "value",
            "awardsSoFar",
            "asOf",
            "place",
            "totals",
            "entitlements",
            "notInForce",
            "missing",
            "outcomes");
    assertThat(json.get("value")).isEqualTo(new BigDecimal("3900000"));
    assertThat(json.get("awardsSoFar")).isEqualTo(new BigDecimal("3900000"));
    assertThat(json.get("asOf")).isEqualTo("2024-06-01");
    assertThat(json.get("place")).isEqualTo("320700");
    assertThat(json.get("missing")).isEqualTo(List.of());
    assertThat((List<?>) json.get("outcomes")).hasSameSizeAs(COUNTY.outcomes());
    assertThat(((List<?>) json.get("totals")).get(0).toString())
        .isEqualTo(
            "{form=AWARD, payer=CITY, label={zh=奖补资金（市级财政）, en=awards (city)}, unit=CNY,"
                + " amount=1000000, provisions=[lianzhengguifa-2023-2/1-a], open=[]}");
    assertThat(
            ((List<?>) json.get("entitlements"))
                .get(COUNTY.entitlements().indexOf(COUNTY.due().get(0)))
                .toString())
        .isEqualTo(
            "{provision=lianzhengguifa-2023-2/1-a, citation=连政规发〔2023〕2号 三(一)1,"
                + " title={zh=晋升总承包特级奖励分担, en=Reward for promotion to special grade, split by"
                + " level}, form=AWARD, standing=DUE, amount=3000000, unit=CNY, cap=null,"
                + " ceiling=false, counted=true, exclusion=null, insteadOf=null,"
                + " shares=[{payer=CITY, output=municipalShare, granted=true, amount=1000000},"
                + " {payer=COUNTY, output=localShare, granted=true, amount=2000000}], missing=[]}");
    assertThat(StrictJson.readObject(OPEN.toJson()).get("value")).isNull();
  }

  @Test
  void jsonSaysWhatIsNotInForce() {
    SubsidyStatement early =
        Subsidies.due(LocalDate.parse("2023-03-31"), "320700", SubsidiesTest.PROMOTED);
    assertThat(StrictJson.readObject(early.toJson()).get("notInForce").toString())
        .contains("{provision=lianzhengguifa-2023-2/1-a, state=NOT_BEGUN}");
  }
}
