package dev.dougong.calculators.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.core.region.Indicator;
import dev.dougong.core.region.IndicatorReport;
import dev.dougong.core.region.Region;
import dev.dougong.core.region.RegionStatistics;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetsTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
  private static final String URBAN = "PREFAB_SHARE_NEW_URBAN";
  private static final String ZHEJIANG = "zhejianguanfa-2023-49/1.2-a";
  private static final String HANGZHOU = "hangjianke-2023-70/2.6-c";

  private static Region region(String code, IndicatorReport... reports) {
    return Region.builder().place(Jurisdiction.of(code)).addAchievements(reports).build();
  }

  private static IndicatorReport report(String indicator, int year, String value) {
    return IndicatorReport.builder()
        .indicator(Indicator.of(indicator))
        .year(year)
        .value(new BigDecimal(value))
        .build();
  }

  private static Region counted(String code, Map<Integer, String> prefabShares) {
    Region.Builder region = Region.builder().place(Jurisdiction.of(code));
    prefabShares.forEach(
        (year, share) ->
            region.addStatistics(
                RegionStatistics.builder().year(year).prefabShare(Ratio.parse(share)).build()));
    return region.build();
  }

  private static Facts facts(Object... pairs) {
    Facts.Builder facts = Facts.builder(BOOK.dictionary());
    for (int i = 0; i < pairs.length; i += 2) {
      facts.put(pairs[i].toString(), pairs[i + 1]);
    }
    return facts.build();
  }

  private static TargetTrack track(TargetReport report, String provision) {
    return report.tracks().stream()
        .filter(t -> t.target().provision().id().equals(provision))
        .findFirst()
        .orElseThrow();
  }

  private static TargetCheck check(TargetReport report, String provision) {
    return track(report, provision).latest();
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  @Test
  void aFigureBelowTheGoalOfItsYearMissesItByTheExactGap() {
    TargetCheck missed =
        check(Targets.check(DAY, region("330100", report(URBAN, 2025, "0.3333"))), HANGZHOU);

    assertThat(missed.standing()).isEqualTo(Standing.MISSED);
    assertThat(missed.figure()).contains(number("0.3333"));
    assertThat(missed.goal()).contains(number("0.35"));
    assertThat(missed.margin()).contains(number("-0.0167"));
    assertThat(missed.gap()).contains(number("0.0167"));
    assertThat(missed.year()).contains(2025);
    assertThat(missed.due()).contains(2025);
    assertThat(missed.target().indicator().orElseThrow().id()).isEqualTo(URBAN);
    assertThat(missed.target().setBy()).isEqualTo(Jurisdiction.of("330100"));
  }

  @Test
  void aFigureAtTheGoalMeetsItWithoutGap() {
    TargetCheck met =
        check(Targets.check(DAY, region("330100", report(URBAN, 2025, "0.35"))), HANGZHOU);
    assertThat(met.standing()).isEqualTo(Standing.MET);
    assertThat(met.margin().orElseThrow()).isEqualByComparingTo("0");
    assertThat(met.gap().orElseThrow()).isEqualByComparingTo("0");

    TargetCheck above =
        check(Targets.check(DAY, region("330100", report(URBAN, 2025, "0.4"))), HANGZHOU);
    assertThat(above.margin().orElseThrow()).isEqualByComparingTo("0.05");
    assertThat(above.gap().orElseThrow()).isEqualByComparingTo("0");
  }

  @Test
  void aFigureOfAnEarlierYearIsHeldAgainstTheNextGoal() {
    TargetReport report =
        Targets.check(
            DAY, region("330100", report(URBAN, 2023, "0.34"), report(URBAN, 2026, "0.39")));
    List<TargetCheck> checks = track(report, HANGZHOU).checks();

    assertThat(checks).map(TargetCheck::year).containsExactly(Optional.of(2023), Optional.of(2026));
    assertThat(checks).map(TargetCheck::due).containsExactly(Optional.of(2025), Optional.of(2030));
    assertThat(checks).map(TargetCheck::standing).containsOnly(Standing.NOT_YET);
    assertThat(checks.get(0).outcome().facts().get("year")).isEqualTo(BigDecimal.valueOf(2025));
    assertThat(report.missed()).noneMatch(c -> c.target().toString().contains(HANGZHOU));
  }

  @Test
  void afterTheLastGoalYearThereIsNoTarget() {
    TargetCheck late =
        check(Targets.check(DAY, region("330100", report(URBAN, 2031, "0.2"))), HANGZHOU);
    assertThat(late.standing()).isEqualTo(Standing.NO_TARGET);
    assertThat(late.due()).isEmpty();
    assertThat(late.goal()).isEmpty();
    assertThat(late.margin()).isEmpty();
    assertThat(late.gap()).isEmpty();
    assertThat(late.missing()).isEmpty();
  }

  @Test
  void theGoalOfARuleThatSaysOnlyYesOrNoIsFoundByAskingIt() {
    TargetReport report = Targets.check(DAY, counted("330000", Map.of(2023, "33%", 2025, "39%")));
    List<TargetCheck> checks = track(report, ZHEJIANG).checks();

    assertThat(checks)
        .map(c -> c.goal().orElseThrow())
        .containsExactly(number("0.34"), number("0.38"));
    assertThat(checks)
        .map(c -> c.margin().orElseThrow())
        .containsExactly(number("-0.01"), number("0.01"));
    assertThat(checks).map(TargetCheck::standing).containsExactly(Standing.MISSED, Standing.MET);
    assertThat(checks.get(0).outcome())
        .isEqualTo(BOOK.evaluate(ZHEJIANG, facts("prefabShare", number("0.33"), "year", 2023)));
  }

  @Test
  void aGoalThatHasToBeUndercutIsFoundAsWell() {
    TargetReport report =
        Targets.check(DAY, region("330000", report("WATER_NETWORK_LEAKAGE_RATE", 2025, "0.1")));
    TargetCheck leakage = check(report, "zhejianshe-2022-47/2.5.16-a");
    Outcome below =
        BOOK.evaluate(
            "zhejianshe-2022-47/2.5.16-a",
            facts(
                "indicator",
                "WATER_NETWORK_LEAKAGE_RATE",
                "year",
                2025,
                "value",
                leakage.goal().orElseThrow().subtract(number("0.0001"))));

    assertThat(below.truth("met")).contains(true);
    assertThat(leakage.standing()).isEqualTo(Standing.MISSED);
    assertThat(leakage.gap()).contains(number("0.1").subtract(leakage.goal().orElseThrow()));
  }

  @Test
  void aGoalThatHasToBeExceededLeavesNoGapButIsMissedAtItsFigure() {
    TargetCheck strict =
        check(
            Targets.check(
                DAY,
                region("330000", report("ELECTRICITY_SHARE_OF_BUILDING_ENERGY", 2025, "0.55"))),
            "jianbiao-2022-24/targets-2025");
    assertThat(strict.standing()).isEqualTo(Standing.MISSED);
    assertThat(strict.gap().orElseThrow()).isEqualByComparingTo("0");
    assertThat(strict.due()).contains(2025);
  }

  @Test
  void whatATolerancePassesHasNoGap() {
    Region region =
        Region.builder()
            .place(Jurisdiction.of("330000"))
            .addAchievements(
                IndicatorReport.builder()
                    .indicator(Indicator.of("NON_FOSSIL_ENERGY_SHARE"))
                    .year(2025)
                    .value(number("0.197"))
                    .tolerance(number("0.005"))
                    .build())
            .build();
    TargetCheck about =
        check(Targets.check(DAY, region), "tandafengtanzhongheyijian-2021/2-targets-2025");
    assertThat(about.standing()).isEqualTo(Standing.MET);
    assertThat(about.margin().orElseThrow()).isEqualByComparingTo("-0.003");
    assertThat(about.gap()).contains(BigDecimal.ZERO);
  }

  @Test
  void aChangeAgainstABaseYearIsMeasuredByTheRule() {
    Region region =
        Region.builder()
            .place(Jurisdiction.of("330000"))
            .addAchievements(
                IndicatorReport.builder()
                    .indicator(Indicator.of("TRANSPORT_CO2_INTENSITY"))
                    .year(2025)
                    .value(number("96"))
                    .baseValue(number("100"))
                    .build())
            .build();
    TargetCheck cut = check(Targets.check(DAY, region), "guofa-2024-12/2.8-targets");
    assertThat(cut.standing()).isEqualTo(Standing.MISSED);
    assertThat(cut.gap().orElseThrow()).isEqualByComparingTo("0.01");
    assertThat(cut.figure().orElseThrow()).isEqualByComparingTo("0.04");
    assertThat(cut.goal().orElseThrow()).isEqualByComparingTo("0.05");
  }

  @Test
  void whatIsDueLaterIsNotYetMissed() {
    Region province = region("330000", report("ELECTRICITY_SHARE_OF_BUILDING_ENERGY", 2024, "0.5"));
    String plan = "jianbiao-2022-24/targets-2025";
    assertThat(check(Targets.check(DAY, province), plan).standing()).isEqualTo(Standing.NOT_YET);

    Region undated =
        Region.builder()
            .place(Jurisdiction.of("330000"))
            .addAchievements(
                IndicatorReport.builder()
                    .indicator(Indicator.of("ELECTRICITY_SHARE_OF_BUILDING_ENERGY"))
                    .value(number("0.5"))
                    .build())
            .build();
    assertThat(check(Targets.check(DAY, undated), plan).standing()).isEqualTo(Standing.MISSED);
    assertThat(check(Targets.check(LocalDate.of(2024, 12, 31), undated), plan).standing())
        .isEqualTo(Standing.NOT_YET);
    assertThat(check(Targets.check(DAY, undated), plan).year()).isEmpty();
  }

  @Test
  void theHorizonOfARuleThatCountsTheYearsLeftIsItsDueYear() {
    TargetReport report = Targets.check(DAY, counted("330000", Map.of(2024, "29%")));
    TargetCheck tenYears = check(report, "zhongfa-2016-6/11-a");
    assertThat(tenYears.due()).contains(2026);
    assertThat(tenYears.standing()).isEqualTo(Standing.NOT_YET);
    assertThat(tenYears.goal()).contains(number("0.3"));
    assertThat(tenYears.gap()).contains(number("0.01"));
  }

  @Test
  void targetsOfOtherPlacesAndOtherTimesAreNotAsked() {
    Region luoyang = counted("410300", Map.of(2025, "41%"));
    TargetReport report = Targets.check(DAY, luoyang);
    assertThat(check(report, "luozheng-2024-28/13-a").standing()).isEqualTo(Standing.MET);
    assertThat(report.checks())
        .map(c -> c.target().setBy().code())
        .allMatch(Set.of("000000", "410000", "410300")::contains);
    assertThat(Targets.check(LocalDate.of(2023, 1, 1), luoyang).checks())
        .noneMatch(c -> c.target().document().id().equals("luozheng-2024-28"));
  }

  @Test
  void targetsOfWhichTheRegionHasNoFigureAreListed() {
    TargetReport report = Targets.check(DAY, region("330100", report(URBAN, 2025, "0.36")));
    int all =
        BOOK.asOf(DAY).in("330100").ofKind(Provision.Kind.TARGET).provisions().stream()
            .mapToInt(
                p ->
                    p.inputs().stream()
                        .filter(i -> i.id().equals("indicator"))
                        .findFirst()
                        .map(i -> i.fact().valueIds().size())
                        .orElse(1))
            .sum();
    assertThat(report.withoutFigure()).hasSize(all - report.tracks().size());
    assertThat(report.withoutFigure())
        .map(Target::toString)
        .contains(
            "hangjianke-2023-70/2.10-d", "hangjianke-2023-70/2.18-a WATER_NETWORK_LEAKAGE_RATE")
        .doesNotContain(HANGZHOU + " " + URBAN);
  }

  @Test
  void aFigureWithoutItsYearIsOpenWhereTheTargetAsksForIt() {
    TargetReport report =
        Targets.standard()
            .asOf(DAY)
            .in("330100")
            .check(facts("indicator", URBAN, "value", number("0.34")));
    TargetCheck open = check(report, HANGZHOU);
    assertThat(open.standing()).isEqualTo(Standing.UNDETERMINED);
    assertThat(open.missing()).containsExactly("year");
    assertThat(report.missing()).contains("year");
    assertThat(report.value()).isEmpty();
    assertThat(open.toString()).endsWith("[year]");
    assertThat(check(report, "jianbiao-2022-53/10-a").standing()).isEqualTo(Standing.NOT_YET);
  }

  @Test
  void aTargetThatRestsOnSeveralFactsTakesThemFromTheRegion() {
    TargetReport report =
        Targets.standard()
            .asOf(DAY)
            .in("330100")
            .check(
                Region.builder().build(),
                facts("year", 2026, "householdsInYear", 1_500, "cumulativeHouseholds", 4_499));
    TargetCheck kitchens = check(report, "zhejianguanfa-2024-80/2");
    assertThat(kitchens.standing()).isEqualTo(Standing.MISSED);
    assertThat(kitchens.figure()).isEmpty();
    assertThat(kitchens.goal()).isEmpty();
    assertThat(kitchens.gap()).isEmpty();
    TargetCheck met =
        check(
            Targets.standard()
                .asOf(DAY)
                .in("330100")
                .check(
                    facts("year", 2026, "householdsInYear", 1_500, "cumulativeHouseholds", 4_500)),
            "zhejianguanfa-2024-80/2");
    assertThat(met.standing()).isEqualTo(Standing.MET);
  }

  @Test
  void wholeNumbersTurnAtAWholeNumber() {
    TargetCheck bases =
        check(
            Targets.standard()
                .asOf(LocalDate.of(2023, 12, 31))
                .in("330000")
                .check(Region.builder().nationalIndustryBases(24).build()),
            "zhejianguanfa-2023-49/1.2-b");
    BigDecimal goal =
        (BigDecimal)
            Optional.ofNullable(
                    BOOK.provision("zhejianguanfa-2023-49/1.2-b").parameters().get("minBases"))
                .map(Provision.Parameter::value)
                .orElseThrow();
    assertThat(bases.goal()).contains(goal);
    assertThat(bases.figure()).contains(BigDecimal.valueOf(24));
  }

  @Test
  void theTrendSaysWhetherTheGoalIsReachedInTime() {
    Trend slow =
        track(
                Targets.check(
                    DAY,
                    region("330100", report(URBAN, 2021, "0.30"), report(URBAN, 2024, "0.33"))),
                HANGZHOU)
            .trend()
            .orElseThrow();
    assertThat(slow)
        .isEqualTo(new Trend(2021, 2024, number("0.03"), number("0.03"), Optional.of(false)));
    assertThat(slow.direction()).isEqualTo(Trend.Direction.IMPROVING);
    assertThat(slow.changePerYear()).isEqualByComparingTo("0.01");

    Trend enough =
        track(
                Targets.check(
                    DAY,
                    region("330100", report(URBAN, 2021, "0.28"), report(URBAN, 2024, "0.3325"))),
                HANGZHOU)
            .trend()
            .orElseThrow();
    assertThat(enough.onTrack()).contains(true);
    Trend exactly =
        track(
                Targets.check(
                    DAY,
                    region("330100", report(URBAN, 2022, "0.32"), report(URBAN, 2024, "0.34"))),
                HANGZHOU)
            .trend()
            .orElseThrow();
    assertThat(exactly.onTrack()).contains(true);
  }

  @Test
  void aFigureThatFallsIsWorseningUnlessLessIsBetter() {
    Trend share =
        track(
                Targets.check(
                    DAY,
                    region("330100", report(URBAN, 2023, "0.33"), report(URBAN, 2024, "0.32"))),
                HANGZHOU)
            .trend()
            .orElseThrow();
    assertThat(share.direction()).isEqualTo(Trend.Direction.WORSENING);
    assertThat(share.change()).isEqualTo(number("-0.01"));
    assertThat(share.onTrack()).contains(false);

    String leakage = "WATER_NETWORK_LEAKAGE_RATE";
    TargetReport report =
        Targets.check(
            DAY, region("330100", report(leakage, 2022, "0.12"), report(leakage, 2024, "0.11")));
    Trend losses = track(report, "zhejianshe-2022-47/2.5.16-a").trend().orElseThrow();
    assertThat(losses.direction()).isEqualTo(Trend.Direction.IMPROVING);
    assertThat(losses.change()).isEqualTo(number("-0.01"));
    assertThat(losses.gained()).isEqualTo(number("0.01"));
    Trend still =
        track(
                Targets.check(
                    DAY,
                    region("330100", report(URBAN, 2023, "0.33"), report(URBAN, 2024, "0.33"))),
                HANGZHOU)
            .trend()
            .orElseThrow();
    assertThat(still.direction()).isEqualTo(Trend.Direction.STEADY);
    assertThat(still.onTrack()).contains(false);
  }

  @Test
  void whereTheGoalRoseTheTrendIsThatOfTheFigure() {
    Trend rising =
        track(Targets.check(DAY, counted("330000", Map.of(2023, "33%", 2025, "36%"))), ZHEJIANG)
            .trend()
            .orElseThrow();
    assertThat(rising.gained()).isEqualTo(number("0.03"));
    assertThat(rising.direction()).isEqualTo(Trend.Direction.IMPROVING);
    String leakage = "WATER_NETWORK_LEAKAGE_RATE";
    Trend falling =
        track(
                Targets.check(
                    DAY,
                    region("330100", report(leakage, 2025, "0.12"), report(leakage, 2030, "0.11"))),
                "hangjianke-2023-70/2.18-a")
            .trend()
            .orElseThrow();
    assertThat(falling.gained()).isEqualByComparingTo("0.01");
  }

  @Test
  void oneYearIsNoTrend() {
    assertThat(
            track(Targets.check(DAY, region("330100", report(URBAN, 2024, "0.33"))), HANGZHOU)
                .trend())
        .isEmpty();
  }

  @Test
  void theReportIsSortedByYear() {
    TargetReport report =
        Targets.check(
            DAY,
            region(
                "330100",
                report(URBAN, 2024, "0.34"),
                report(URBAN, 2022, "0.31"),
                report(URBAN, 2025, "0.36")));
    assertThat(track(report, HANGZHOU).checks())
        .map(c -> c.year().orElseThrow())
        .containsExactly(2022, 2024, 2025);
    assertThat(report.inYear(2025)).isNotEmpty().allMatch(c -> c.year().equals(Optional.of(2025)));
    assertThat(report.inYear(2019)).isEmpty();
    assertThat(report.met())
        .hasSize(report.with(Standing.MET).size())
        .allMatch(c -> c.standing() == Standing.MET)
        .isNotEmpty();
    assertThat(report.value()).contains(report.checks());
    assertThat(report.outcomes()).hasSameSizeAs(report.checks());
    assertThat(report.day()).isEqualTo(DAY);
    assertThat(report.place()).isEqualTo(Jurisdiction.of("330100"));
  }

  @Test
  void peopleReadItInBothLanguages() {
    TargetReport report =
        Targets.check(
            DAY, region("330100", report(URBAN, 2022, "0.31"), report(URBAN, 2025, "0.34")));
    assertThat(report.toString())
        .contains(
            "2022 prefab share new urban: 0.31 / 0.35 not yet met, gap 0.04 (by 2025) -"
                + " 杭建科〔2023〕70号")
        .contains("2025 prefab share new urban: 0.34 / 0.35 missed, gap 0.01 (by 2025) - 杭建科")
        .contains("\n  improving, not on track\n");
    assertThat(report.text(Locale.CHINESE))
        .contains(": 0.31 / 0.35 尚未达到，差 0.04（2025年） - 杭建科〔2023〕70号")
        .contains("\n  向好，按此速度达不到\n");
    assertThat(track(report, "jianbiao-2022-24/targets-2025").text(Locale.CHINESE))
        .endsWith("\n  向好，按此速度可达到");
    assertThat(report.explain(Locale.CHINESE))
        .startsWith(report.text(Locale.CHINESE))
        .contains("装配式");
    assertThat(List.of(Standing.values()))
        .map(s -> s.label().zh() + s.label().en())
        .doesNotHaveDuplicates()
        .contains("达到met", "未达到missed");
    assertThat(List.of(Trend.Direction.values()))
        .map(d -> d.label().zh())
        .containsExactly("向好", "持平", "走低");
  }

  @Test
  void jsonHoldsTargetsChecksAndTrends() {
    TargetReport report =
        Targets.check(
            DAY, region("330100", report(URBAN, 2022, "0.31"), report(URBAN, 2025, "0.34")));
    Map<String, @Nullable Object> json = StrictJson.readObject(report.toJson());
    assertThat(json)
        .containsEntry("day", "2025-12-31")
        .containsEntry("place", "330100")
        .containsEntry("missing", List.of());
    assertThat((List<?>) json.get("outcomes")).hasSameSizeAs(report.outcomes());
    assertThat((List<?>) json.get("withoutFigure")).hasSameSizeAs(report.withoutFigure());
    Map<?, ?> target =
        ((List<?>) Optional.ofNullable(json.get("targets")).orElseThrow())
            .stream()
                .map(t -> (Map<?, ?>) t)
                .filter(t -> HANGZHOU.equals(t.get("provision")))
                .findFirst()
                .orElseThrow();
    assertThat(target.get("indicator")).isEqualTo(URBAN);
    assertThat(target.get("setBy")).isEqualTo("330100");
    assertThat(target.get("citation")).isEqualTo("杭建科〔2023〕70号 二(二)6");
    assertThat(target.get("label")).isInstanceOf(Map.class);
    Map<?, ?> check = (Map<?, ?>) ((List<?>) target.get("checks")).get(1);
    assertThat(check)
        .isEqualTo(
            Map.of(
                "year", BigDecimal.valueOf(2025),
                "due", BigDecimal.valueOf(2025),
                "figure", number("0.34"),
                "goal", number("0.35"),
                "standing", "MISSED",
                "margin", number("-0.01"),
                "gap", number("0.01"),
                "missing", List.of()));
    assertThat(target.get("trend"))
        .isEqualTo(
            Map.of(
                "from", BigDecimal.valueOf(2022),
                "to", BigDecimal.valueOf(2025),
                "change", number("0.03"),
                "gained", number("0.03"),
                "direction", "IMPROVING",
                "onTrack", false));
  }

  @Test
  void theDayAndThePlaceAreNeverGuessed() {
    Region nowhere = Region.builder().build();
    assertThatThrownBy(() -> Targets.check(DAY, nowhere))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("regionCode");
    assertThatThrownBy(() -> Targets.standard().in("330100").check(nowhere))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("asOfDate");
    assertThatThrownBy(() -> Targets.standard().asOf(DAY).in("330100").check(region("410300")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("said elsewhere");
  }

  @Test
  void everyTargetWithoutAYearIsInOneOfTheLists() {
    Set<String> withoutYear =
        BOOK.ofKind(Provision.Kind.TARGET).provisions().stream()
            .filter(p -> p.inputs().stream().noneMatch(i -> i.id().equals("year")))
            .map(Provision::id)
            .collect(Collectors.toSet());
    TargetList list = TargetList.STANDARD;
    assertThat(list.undated()).doesNotContainAnyElementsOf(list.due().keySet());
    assertThat(
            Stream.concat(list.undated().stream(), list.due().keySet().stream())
                .collect(Collectors.toSet()))
        .isEqualTo(withoutYear);
    assertThat(Stream.concat(list.goals().stream(), list.measures().stream()))
        .allSatisfy(
            goal ->
                assertThat(BOOK.ofKind(Provision.Kind.TARGET).provisions())
                    .anyMatch(p -> p.outputs().stream().anyMatch(o -> o.name().equals(goal))));
  }

  @Test
  void aGapIsNamedOnlyWhereThereIsOne() {
    TargetReport report =
        Targets.check(
            DAY, region("330100", report(URBAN, 2025, "0.35"), report(URBAN, 2030, "0.38")));
    TargetTrack track = track(report, HANGZHOU);

    assertThat(track.checks().get(0))
        .asString()
        .startsWith("2025 prefab share new urban: 0.35 / 0.35 met (by 2025) - ");
    assertThat(track.checks().get(1))
        .asString()
        .contains("0.38 / 0.4 missed, gap 0.02 (by 2030) - ");
    assertThat(track.toString()).isEqualTo(track.text(Locale.ENGLISH)).contains("\n  improving");
  }
}
