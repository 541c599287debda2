package dev.dougong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessCommandTest {

  private static final String CASE =
      """
      {"asOf": "2024-06-01", "place": "330106",
       "project": {"aboveGroundFloorArea": "60000 m2",
                   "buildings": [{"structure": "STEEL", "housingKind": "COMMODITY",
                                  "prefabrication": {"meetsStandard": true}}]},
       "facts": {"isCommodityHousing": true}}
      """;

  private record Result(int status, String out, String err) {}

  private static Result assess(String standardInput, String... options) {
    List<String> arguments = new ArrayList<>(List.of("assess", "-"));
    arguments.addAll(List.of(options));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Dougong.run(
            arguments.toArray(String[]::new),
            new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    return new Result(status, out.toString(), err.toString());
  }

  @Test
  void theSummaryFitsTwoScreensAndSaysWhatIsDue() {
    for (String language : List.of("zh", "en")) {
      Result summary = assess(CASE, "--lang", language);
      assertThat(summary.status).as(summary.err).isZero();
      assertThat(summary.out).contains("1800 m²").contains("杭建工业办〔2023〕7号 三(十七)4");
      assertThat(summary.out.lines().count()).isLessThan(60);
    }
  }

  @Test
  void everythingIsShownIfAskedFor() {
    String everything = assess(CASE, "--lang", "en", "--all").out;
    assertThat(everything).contains("hangjiangongyeban-2023-7/17.4-a").contains("Not asked (");
    assertThat(everything).doesNotContain("--all");
  }

  @Test
  void jsonHoldsEveryGroupTheTotalsAndTheQuestions() throws IOException {
    JsonNode json = new ObjectMapper().readTree(assess(CASE, "--json").out);
    assertThat(json.get("asOf").textValue()).isEqualTo("2024-06-01");
    assertThat(json.get("place").textValue()).isEqualTo("330106");
    for (String group :
        List.of("entitlements", "obligations", "checks", "scores", "targets", "catalogues")) {
      assertThat(json.get(group).isArray()).as(group).isTrue();
    }
    assertThat(json.get("totals").get(0).get("amount").decimalValue()).isEqualByComparingTo("1800");
    JsonNode first = json.get("missing").get(0);
    assertThat(first.get("question").get("zh").textValue()).isNotBlank();
    assertThat(first.get("provisions")).isNotEmpty();
    assertThat(json.get("entitlements").findValuesAsText("standing")).contains("MET");
  }

  @Test
  void anOptionGoesBeforeWhatTheFileSaysOfTheDayAndThePlace() {
    assertThat(assess(CASE, "--as-of", "2025-01-02", "--in", "330100", "--lang", "en").out)
        .startsWith("2025-01-02, 330100 ");
  }

  @Test
  void aCaseWithoutADayIsRefused() {
    Result refused = assess("{\"place\": \"330106\"}");
    assertThat(refused.status).isEqualTo(2);
    assertThat(refused.out).isEmpty();
    assertThat(refused.err.lines()).singleElement().asString().contains("asOf");
  }

  @Test
  void whatIsWrongInTheFileIsRefusedWithItsPlace() {
    Result refused = assess("{\"project\": {\"buildings\": [{\"structure\": \"STELL\"}]}}");
    assertThat(refused.status).isEqualTo(2);
    assertThat(refused.err.lines())
        .singleElement()
        .asString()
        .contains("/project/buildings/0/structure")
        .contains("STELL");
  }
}
