package dev.dougong.calculators.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the documentation against what their pages say, clause by clause. */
class ExampleCasesTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final Path EXAMPLES = Path.of("..", "docs", "examples");

  private static Assessment assessed(String name) throws IOException {
    String json = Files.readString(EXAMPLES.resolve(name + ".json"));
    CaseDescription given = CaseDescription.parseJson(BOOK, json);
    return Assessor.of(BOOK)
        .asOf(given.asOf().orElseThrow())
        .in(given.place().orElseThrow())
        .assess(given.subjects());
  }

  static Stream<Arguments> clauses() {
    String housing = "hangzhou-steel-housing";
    String promotion = "lianyungang-special-grade";
    String payment = "zhejiang-late-payment";
    String office = "luoyang-government-office";
    String hall = "kunshan-public-project";
    String county = "zhejiang-county-year";
    String plant = "component-plant-base";
    String kitchen = "hangzhou-kitchen-renewal";
    return Stream.of(
        said(housing, "hangjiangongyeban-2023-7/17.4-a", Standing.MET, "bonusFloorArea", "1800"),
        said(promotion, "lianzhengguifa-2023-2/1-a", Standing.APPLIES, "municipalShare", "1000000"),
        said(promotion, "lianzhengguifa-2023-2/1-a", Standing.APPLIES, "localShare", "2000000"),
        said(promotion, "lianzhengguifa-2023-2/2-a", Standing.GIVEN, "localReward", "500000"),
        said(promotion, "lianzhengguifa-2023-2/9-a", Standing.GIVEN, "reward", "400000"),
        said(promotion, "lianzhengguifa-2023-2/1-b", Standing.NOTHING, null, null),
        said(
            payment,
            "zhezhengbanfa-2022-47/15-e",
            Standing.GIVEN,
            "minimumProgressPayment",
            "8500000"),
        said(payment, "zhezhengbanfa-2022-47/15-f", Standing.NOT_MET, null, null),
        said(payment, "zhezhengbanfa-2021-19/7.4-b", Standing.NOT_MET, null, null),
        said(payment, "zhezhengbanfa-2022-47/15-g", Standing.NOT_MET, null, null),
        said(payment, "caiku-2022-35/2.4-a", Standing.UNDETERMINED, null, null),
        said(office, "luozheng-2024-28/s2-d", Standing.NOT_MET, "minGreenStars", "2"),
        said(office, "luozheng-2024-28/10-a", Standing.MET, "minGreenStars", "1"),
        said(office, "guobanfa-2017-19/3-a", Standing.NOT_MET, null, null),
        said(
            office,
            "luozheng-2024-28/3-a",
            Standing.GIVEN,
            "epcExpectationResult",
            "DEVIATION_NEEDS_REASON"),
        said(office, "luozheng-2024-28/4-a", Standing.NOT_MET, null, null),
        said(office, "luozheng-2024-28/13-b", Standing.APPLIES, null, null),
        said(office, "guobanfa-2016-71/13-b", Standing.NOT_MET, null, null),
        said(
            hall,
            "kunzhengbanfa-2026-24/8-a",
            Standing.NOT_MET,
            "missingEquipment",
            "[HIGH_FORMWORK_MONITORING, SMART_SITE_MANAGEMENT]"),
        said(hall, "kunzhengbanfa-2026-24/12-a", Standing.NOT_MET, "bipvResult", "FALLS_SHORT"),
        said(hall, "kunzhengbanfa-2026-24/9-a", Standing.APPLIES, null, null),
        said(hall, "kunzhengbanfa-2026-24/11-b", Standing.DOES_NOT_APPLY, null, null),
        said(county, "zhejianguanfa-2023-49/1.2-a", Standing.NOT_MET, null, null),
        said(county, "zhejianshe-2022-47/2.2.5-a", Standing.MET, null, null),
        said(county, "zhejianshe-2022-7/2.1.2-4", Standing.GIVEN, "prefabShareScore", "9"),
        said(county, "zhejianshe-2022-7/2.1-total", Standing.GIVEN, "baseScore", "92"),
        said(county, "zhejianshe-2022-7/2.1-total", Standing.GIVEN, "assessmentTotalScore", "98"),
        said(county, "zhejianshe-2022-7/2.1.1-b", Standing.MET, null, null),
        said(county, "zhejianshe-2022-7/5-c", Standing.GIVEN, "excellentCountyQuota", "1"),
        said(county, "zhejianshe-2022-7/5-a", Standing.GIVEN, "countyGrade", "GOOD"),
        said(county, "zhejianshe-2022-7/6-a", Standing.DOES_NOT_APPLY, null, null),
        said(plant, "zhejian-2023-14/6", Standing.APPLIES, null, null),
        said(plant, "zhejian-2023-14/9-a", Standing.MET, null, null),
        said(plant, "zhejian-2023-14/9.2-1a", Standing.NOT_MET, "outputPerMu", "590"),
        said(plant, "zhejian-2023-14/9.2-1b", Standing.NOT_MET, "failedConditions", "[WORKERS]"),
        said(plant, "zhejian-2023-14/9-z", Standing.NOT_MET, null, null),
        said(kitchen, "zhejianguanfa-2024-80/4", Standing.MET, null, null),
        said(kitchen, "hangfangju-2024-43/2.1-a", Standing.MET, null, null),
        said(kitchen, "hangfangju-2024-43/2.2-a", Standing.APPLIES, null, null),
        said(kitchen, "guofa-2024-7/7-a", Standing.GIVEN, "homeMeasureTreatment", "SUPPORTED"),
        said(kitchen, "shangxiaofeifa-2023-146/5-a", Standing.MET, null, null),
        said(kitchen, "hangfangju-2024-43/3.1.4-a", Standing.NOT_MET, "dueDate", "2024-09-10"),
        said(
            kitchen,
            "hangfangju-2024-43/3.1.1-a",
            Standing.DOES_NOT_APPLY,
            "missingSteps",
            "[FILING]"),
        said(kitchen, "hangfangju-2024-43/4.3-a", Standing.UNDETERMINED, null, null));
  }

  private static Arguments said(
      String example,
      String provision,
      Standing standing,
      @Nullable String output,
      @Nullable String value) {
    return Arguments.of(example, provision, standing, output, value);
  }

  @ParameterizedTest(name = "{0} {1} {3}")
  @MethodSource("clauses")
  void aClauseGivesWhatAReaderOfTheDocumentWouldWriteDown(
      String example,
      String provision,
      Standing standing,
      @Nullable String output,
      @Nullable String value)
      throws IOException {
    Finding finding = assessed(example).finding(provision).orElseThrow();
    assertThat(finding.standing()).isEqualTo(standing);
    if (output != null) {
      assertThat(shown(finding.outcome().orElseThrow(), output)).isEqualTo(value);
    }
  }

  private static String shown(Outcome outcome, String output) {
    Object value = outcome.value(output);
    if (value instanceof BigDecimal number) {
      return AssessmentText.plain(number);
    }
    return value instanceof LocalDate day ? day.toString() : String.valueOf(value);
  }

  @Test
  void eachIndicatorOfACountyIsHeldAgainstEachOfItsTargets() throws IOException {
    Assessment county = assessed("zhejiang-county-year");
    assertThat(county.findings())
        .filteredOn(f -> f.provision().id().equals("zhezhengbanfa-2021-19/1-a"))
        .extracting(Finding::standing)
        .containsExactly(Standing.MET, Standing.NOT_MET);
  }

  @Test
  void everyExampleIsExplainedOnAPageThatTheIndexNames() throws IOException {
    String index = Files.readString(EXAMPLES.resolve("README.md"));
    List<String> names =
        clauses().map(arguments -> (String) arguments.get()[0]).distinct().toList();
    assertThat(names).hasSizeGreaterThanOrEqualTo(8);
    for (String name : names) {
      assertThat(EXAMPLES.resolve(name + ".md")).exists();
      assertThat(index).contains("(" + name + ".md)");
    }
  }

  @Test
  void noExampleFailsAnywhere() throws IOException {
    for (Object name : clauses().map(arguments -> arguments.get()[0]).distinct().toList()) {
      assertThat(assessed((String) name).findings(Standing.FAILED)).isEmpty();
    }
  }
}
