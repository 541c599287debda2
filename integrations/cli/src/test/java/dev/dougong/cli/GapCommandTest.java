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

class GapCommandTest {

  private static final String CASE =
      """
      {"asOf": "2024-06-01", "place": "330100", "contract": {},
       "facts": {"isGovernmentInvested": true,
                 "completedWorkValue": 10000000, "progressPaymentPaid": 7000000}}
      """;

  private static final String RATIO = "zhezhengbanfa-2022-47/15-f";

  private record Result(int status, String out, String err) {}

  private static Result gap(String... options) {
    return gapOf(CASE, options);
  }

  private static Result gapOf(String described, String... options) {
    List<String> arguments = new ArrayList<>(List.of("gap", "-"));
    arguments.addAll(List.of(options));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Dougong.run(
            arguments.toArray(String[]::new),
            new ByteArrayInputStream(described.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    return new Result(status, out.toString(), err.toString());
  }

  @Test
  void theChangeIsExactInBothLanguages() {
    assertThat(gap(RATIO, "--change", "progressPaymentPaid", "--lang", "en").out)
        .contains("progress payment paid: 7000000 yuan → 8500000 yuan");
    assertThat(gap(RATIO, "--change", "progressPaymentPaid", "--lang", "zh").out)
        .contains("7000000 元 → 8500000 元");
  }

  @Test
  void jsonNamesTheFactAndItsValues() throws IOException {
    JsonNode gaps =
        new ObjectMapper().readTree(gap(RATIO, "--change", "progressPaymentPaid", "--json").out);
    JsonNode change = gaps.get(0).get("remedies").get(0).get("changes").get(0);
    assertThat(change.get("fact").textValue()).isEqualTo("progressPaymentPaid");
    assertThat(change.get("after").decimalValue()).isEqualByComparingTo("8500000");
  }

  @Test
  void withoutAProvisionEverythingThatIsNotMetIsShown() {
    assertThat(gap("--lang", "en").out).contains(RATIO).contains(": not met");
  }

  @Test
  void aWrongProvisionOrFactIsRefusedInOneLine() {
    for (Result refused : List.of(gap("zhezhengbanfa-2022-47/99"), gap("--change", "noSuchFact"))) {
      assertThat(refused.status).isEqualTo(2);
      assertThat(refused.err.lines()).hasSize(1);
    }
  }

  @Test
  void aKindChangesOnlyWhenItIsNamedAndAGradeWithoutThat() {
    String office =
        """
        {"asOf": "2025-06-01", "place": "410300", "project": {},
         "facts": {"civilBuildingClass": "STATE_ORGAN_OFFICE", "fundingSource": "OTHER",
                   "greenStars": 0}}
        """;
    String stars = "luozheng-2024-28/s2-d";
    assertThat(gapOf(office, stars, "--lang", "en").out)
        .contains("green stars: 0 → 2")
        .doesNotContain("civil building");
    assertThat(gapOf(office, stars, "--change", "civilBuildingClass", "--lang", "en").out)
        .contains("class of civil building");
  }
}
