package dev.dougong.calculators.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class CarbonTargetsTest {

  private static final BuildingCarbon HANGZHOU =
      BuildingCarbon.standard().asOf(LocalDate.parse("2025-06-01")).in("330100");

  private static Facts facts(Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return Facts.of(RuleBook.standard().dictionary(), values);
  }

  private static CarbonTarget target(CarbonTargets targets, String provision) {
    return targets.targets().stream()
        .filter(target -> target.outcome().provision().id().equals(provision))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theTargetsOfACityAreItsOwnAndThoseAboveIt() {
    CarbonTargets targets = HANGZHOU.targets();

    assertThat(targets.targets())
        .extracting(target -> target.outcome().provision().id())
        .contains(
            "hangjianke-2023-70/1.3-a",
            "hangjianke-2023-70/2.15-b",
            "zhejianshe-2022-47/1.2-b",
            "zhejianshe-2022-47/2.4.14-b",
            "zhejingxincailiao-2024-9/1.3-d",
            "guofa-2021-23/2-peak",
            "guofa-2021-23/2-targets-2025",
            "guofa-2024-12/1-targets",
            "guofa-2024-12/2.9-targets",
            "jianbiao-2022-53/3-peak",
            "tandafengtanzhongheyijian-2021/2-targets-2060")
        .doesNotContain("guofa-2021-23/3.5-oil-peak", "zhejianshe-2022-47/2.1.2-a");
    assertThat(targets.value()).isEmpty();
    assertThat(targets.missing()).contains("peakYear", "expectedEmissions");
    assertThat(targets.decided(true)).isEmpty();
    assertThat(
            BuildingCarbon.standard()
                .asOf(LocalDate.parse("2025-06-01"))
                .in("410300")
                .targets()
                .targets())
        .noneMatch(target -> target.outcome().document().jurisdiction().startsWith("33"));
  }

  @Test
  void theBuildingSectorOfHangzhouStaysBelowItsCeiling() {
    Facts year = facts("year", 2025, "expectedEmissions", 1_000_000);

    CarbonTarget just =
        target(HANGZHOU.targets(year.with("actualEmissions", 970_000)), "hangjianke-2023-70/1.3-a");
    assertThat(just.figure().orElseThrow()).isEqualByComparingTo("0.03");
    assertThat(just.isMet()).hasValue(true);
    assertThat(just.name())
        .isEqualTo(new Text("建筑领域碳排放比预期下降", "Building-sector carbon below expectation"));
    assertThat(just.citation()).isEqualTo("杭建科〔2023〕70号 一(三)");
    CarbonTargets over = HANGZHOU.targets(year.with("actualEmissions", 970_001));
    assertThat(target(over, "hangjianke-2023-70/1.3-a").isMet()).hasValue(false);
    assertThat(over.value()).hasValue(false);
    assertThat(over.missing()).isEmpty();
    assertThat(over.decided(false)).hasSize(1);
    assertThat(over.toString())
        .contains("Building-sector carbon below expectation 0.03, missed (杭建科〔2023〕70号 一(三))");
  }

  @Test
  void aFigureCountsForItsOwnIndicatorAlone() {
    CarbonTargets targets =
        HANGZHOU.targets(facts("indicator", "CO2_INTENSITY_2024", "value", 96, "baseValue", 100));

    CarbonTarget asked =
        targets.targets().stream()
            .filter(target -> target.name().en().equals("CO2 intensity 2024"))
            .findFirst()
            .orElseThrow();
    assertThat(asked.figure().orElseThrow()).isEqualByComparingTo("0.039");
    assertThat(asked.isMet()).hasValue(true);
    assertThat(targets.decided(true)).containsExactly(asked);
    assertThat(targets.decided(false)).isEmpty();
    assertThat(targets.toString()).contains("CO2 intensity 2024 0.039, met (国发〔2024〕12号 一)");
  }

  @Test
  void publicInstitutionsAreMeasuredByFloorArea() {
    Facts carbon = facts("metric", "CARBON_PER_FLOOR_AREA", "baseline2020", 100, "actual2025", 93);

    assertThat(HANGZHOU.targets(carbon).decided(true))
        .extracting(target -> target.outcome().provision().id())
        .containsExactlyInAnyOrder("hangjianke-2023-70/2.15-b", "zhejianshe-2022-47/2.4.14-b");
    CarbonTarget limit = target(HANGZHOU.targets(carbon), "hangjianke-2023-70/2.15-b");
    assertThat(limit.figure().orElseThrow()).isEqualByComparingTo("93");
    CarbonTargets energy = HANGZHOU.targets(carbon.with("metric", "ENERGY_PER_FLOOR_AREA"));
    assertThat(energy.decided(true)).isEmpty();
    assertThat(target(energy, "hangjianke-2023-70/2.15-b").missing())
        .contains("baseline2020", "actual2025");
    assertThat(target(energy, "hangjianke-2023-70/2.15-b").figure()).isEmpty();
  }

  @Test
  void aPeakInTheLastYearIsInTimeForOneTextAndNotForTheOthers() {
    CarbonTargets late =
        HANGZHOU.targets(facts("peakYear", 2030, "emissionsDecliningAfterPeak", true));

    assertThat(late.decided(true))
        .extracting(target -> target.outcome().provision().id())
        .containsExactly("tandafengtanzhongheyijian-2021/2-peak");
    assertThat(late.decided(false)).hasSize(4);
    assertThat(late.value()).hasValue(false);
  }

  @Test
  void dayAndPlaceAreNotGuessed() {
    assertThatThrownBy(() -> BuildingCarbon.standard().in("330100").targets())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("asOfDate");
    assertThatThrownBy(
            () -> BuildingCarbon.standard().asOf(LocalDate.parse("2025-06-01")).targets())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("regionCode");
  }

  @Test
  void allMetIsSaidOnlyWhenEveryTargetIsDecided() {
    RuleBook peaks = RuleBook.standard().where(p -> p.id().equals("guofa-2021-23/2-peak"));
    BuildingCarbon national =
        BuildingCarbon.of(RuleBook.standard()).asOf(LocalDate.parse("2025-06-01")).in("330100");

    assertThat(CarbonTargets.of(peaks, facts("peakYear", 2029)).value()).hasValue(true);
    assertThat(CarbonTargets.of(peaks, facts("peakYear", 2029)).missing()).isEmpty();
    assertThat(CarbonTargets.of(peaks, facts()).value()).isEmpty();
    assertThat(CarbonTargets.of(peaks, facts()).missing()).containsExactly("peakYear");
    assertThat(national.targets(facts("peakYear", 2029)).value()).isEmpty();
  }

  @Test
  void theJsonListsEveryTarget() {
    CarbonTargets targets =
        HANGZHOU.targets(facts("year", 2030, "expectedEmissions", 100, "actualEmissions", 94));
    Map<String, Object> json = StrictJson.readObject(targets.toJson());

    assertThat(json).containsEntry("value", false).containsEntry("missing", List.of());
    assertThat(json.get("targets"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSameSizeAs(targets.targets())
        .contains(
            Map.of(
                "provision",
                "hangjianke-2023-70/1.3-a",
                "citation",
                "杭建科〔2023〕70号 一(三)",
                "name",
                Map.of("zh", "建筑领域碳排放比预期下降", "en", "Building-sector carbon below expectation"),
                "figure",
                new BigDecimal("0.07"),
                "isMet",
                false,
                "missing",
                List.of()));
    assertThat(json.get("outcomes"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSameSizeAs(targets.targets());
  }
}
