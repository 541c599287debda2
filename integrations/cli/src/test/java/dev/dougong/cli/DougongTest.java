package dev.dougong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DougongTest {

  /** Splits one fund by fixed shares, so that its results are plain to see. */
  private static final String PROVISION = "hangjianke-2023-45/5.1-a";

  private static final ObjectMapper JSON = new ObjectMapper();

  private record Result(int status, String out, String err) {}

  private static Result run(String standardInput, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Dougong.run(
            arguments,
            new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    return new Result(status, out.toString(), err.toString());
  }

  @Test
  void evaluatePrintsOneJsonObjectWithOutputsAndWhatIsMissing() throws IOException {
    Result decided = run("{\"topicFund\": 1000000.10}", "evaluate", PROVISION, "--facts", "-");
    JsonNode json = JSON.readTree(decided.out);
    assertThat(decided.status).isZero();
    assertThat(decided.err).isEmpty();
    assertThat(json.get("provision").textValue()).isEqualTo(PROVISION);
    assertThat(json.get("missing")).isEmpty();
    assertThat(json.get("outputs").get("taskPool").decimalValue())
        .isEqualByComparingTo("400000.04");

    JsonNode open = JSON.readTree(run("{}", "evaluate", PROVISION, "--facts", "-").out);
    assertThat(open.get("outputs").get("taskPool").isNull()).isTrue();
    assertThat(open.get("missing").get(0).textValue()).isEqualTo("topicFund");
  }

  @Test
  void factsMayComeFromAFile(@TempDir Path folder) throws IOException {
    Path facts = Files.writeString(folder.resolve("事实.json"), "{\"topicFund\": 10}");
    assertThat(run("", "evaluate", PROVISION, "--facts", facts.toString()).out)
        .contains("\"taskPool\":4,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"topicFnd\": 1}                  | topicFnd",
        "{\"topicFund\": \"much\"}          | topicFund",
        "{\"topicFund\": 1, \"topicFund\": 1} | topicFund",
        "{\"topicFund\": NaN}               | topicFund",
        "{\"asOfDate\": \"2023-02-29\"}     | asOfDate",
        "{\"structureType\": \"STELL\"}     | structureType",
        "[]                                 | JSON object",
        "{                                  | JSON",
        "''                                 | JSON object",
      })
  void wrongFactsAreRefusedInOneLineThatNamesThem(String facts, String named) {
    assertRefused(run(facts, "evaluate", PROVISION, "--facts", "-"), named);
  }

  @Test
  void deepNestingIsRefusedInOneLine() {
    assertRefused(
        run("{\"topicFund\":" + "[".repeat(1_000_000), "evaluate", PROVISION, "--facts", "-"),
        "expected");
  }

  @Test
  void aReadingOfWhatAProvisionBuildsOnCanBeChosen() {
    String facts = "{\"countyCount\": 13, \"cityGrade\": \"GOOD\"}";
    String used = "zhejianshe-2022-7/5-c=rounded-quota";

    assertThat(
            run(facts, "evaluate", "zhejianshe-2022-7/5-c", "--facts", "-", "--reading", used).out)
        .contains("\"excellentCountyQuota\":4", "\"reading\":\"rounded-quota\"");
    assertThat(run("", "evaluate", "zhejianshe-2022-7/5-a", "--reading", used).out)
        .contains("\"readings\":{\"zhejianshe-2022-7/5-c\":\"rounded-quota\"}");
    assertThat(run("", "explain", "zhejianshe-2022-7/5-a", "--lang", "en", "--reading", used).out)
        .contains("Reading chosen of zhejianshe-2022-7/5-c: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evalute",
        "evaluate",
        "evaluate no-such-document/1",
        "evaluate " + PROVISION + " --facts no-such-file.json",
        "evaluate " + PROVISION + " --facts .",
        "evaluate " + PROVISION + " --reading none",
        "evaluate " + PROVISION + " --reading zhejianshe-2022-7/5-c=none",
        "evaluate " + PROVISION + " --reading no-such-document/1=none",
        "evaluate " + PROVISION + " --fact -",
        "explain " + PROVISION + " --lang fr",
        "assess",
        "assess no-such-file.json",
        "assess - --as-of 2023-02-29",
        "assess - --in 33",
        "assess - --lang fr",
        "list --as-of 2023-02-29",
        "list --in 33",
        "check",
        "check no-such-file.yaml",
        "check pom.xml",
        "compile",
        "compile no-such-file.yaml",
      })
  void whatCannotBeUsedIsRefusedInOneLine(String line) {
    assertRefused(run("", line.isEmpty() ? new String[0] : line.split(" ")), "");
  }

  private static void assertRefused(Result result, String named) {
    assertThat(result.status).as(result.err).isEqualTo(2);
    assertThat(result.out).isEmpty();
    assertThat(result.err.lines()).singleElement().asString().contains(named);
  }

  @Test
  void aMisspeltCommandIsAnsweredWithTheOneThatWasMeant() {
    assertThat(run("", "evalute").err).contains("evaluate");
  }

  @Test
  void listShowsEveryProvisionOnceInBothForms() throws IOException {
    List<String> ids = RuleBook.standard().provisions().stream().map(Provision::id).toList();
    assertThat(run("", "list").out.lines().map(line -> line.split(" ", 2)[0]))
        .containsExactlyElementsOf(ids);
    JsonNode listed = JSON.readTree(run("", "list", "--json").out);
    assertThat(listed.findValuesAsText("id")).containsExactlyElementsOf(ids);
    assertThat(listed.get(0).fieldNames())
        .toIterable()
        .contains("id", "kind", "subject", "jurisdiction", "validity");
  }

  @Test
  void listCanBeNarrowedToADayAndAPlace() {
    assertThat(run("", "list", "--as-of", "1950-01-01").out).doesNotContain(PROVISION);
    assertThat(run("", "list", "--in", "330106").out).contains(PROVISION);
    assertThat(run("", "list", "--in", "320583").out).doesNotContain(PROVISION);
  }

  @Test
  void explainSpeaksChineseAndEnglish() {
    String english = run("{}", "explain", PROVISION, "--facts", "-", "--lang", "en").out;
    String chinese = run("{}", "explain", PROVISION, "--facts", "-", "--lang", "zh").out;
    assertThat(english).contains("topicFund").doesNotContain("缺少事实");
    assertThat(chinese).contains("缺少事实", "topicFund");
  }

  @Test
  void checkPrintsEveryMismatchAndLastTheCount(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        """
        cases:
        - {provision: %1$s, in: {topicFund: 100}, out: {taskPool: 40}, why: right}
        - {provision: %1$s, in: {topicFund: 100}, out: {taskPool: 41}, why: wrong}
        - {provision: no/such, in: {}, out: {}, why: unknown}
        """
            .formatted(PROVISION));
    Files.writeString(
        folder.resolve("b.yml"),
        """
        provisions:
        - id: %s
          anything: [else]
          examples:
          - {in: {topicFund: 0.1}, out: {taskPool: 0.0400}, why: rounded}
        """
            .formatted(PROVISION));
    Files.writeString(folder.resolve("other.yaml"), "facts: []\n");
    Result result = run("", "check", folder.toString());
    assertThat(result.status).isEqualTo(1);
    assertThat(result.out.lines()).hasSize(3).last().isEqualTo("2 passed, 2 failed");
    assertThat(result.out).contains("wrong", "taskPool", "40", "41", "no/such");
    assertThat(run("", "check", folder.resolve("b.yml").toString()))
        .isEqualTo(new Result(0, "1 passed, 0 failed" + System.lineSeparator(), ""));
  }

  @Test
  void aBadFileAmongGoodOnesStopsTheCheckBeforeAnythingIsPrinted(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "cases: []\n");
    Files.writeString(folder.resolve("b.yaml"), "cases: [\n");
    assertRefused(run("", "check", folder.toString()), "b.yaml:");
  }

  @Test
  void compileSaysWhatIsWrongAndWhere(@TempDir Path folder) throws IOException {
    String rules =
        """
        document:
          id: own-1
          title: {zh: 试, en: Own}
          issuers: [某市人民政府]
          jurisdiction: "330100"
          summary: {zh: 试, en: A test}
        provisions:
          - id: own-1/1
            kind: formula
            subject: project
            force: mandatory
            title: {zh: 试, en: Own}
            statement: {zh: 试, en: Own}
            inputs: [topicFund]
            outputs:
              half: {type: decimal, unit: CNY, zh: 半, en: half, formula: topicFund / 2}
            examples:
              - {in: {topicFund: 3}, out: {half: 1.5}, why: half of three}
        """;
    Path file = Files.writeString(folder.resolve("own-1.yaml"), rules);
    assertThat(run("", "compile", file.toString()).status).isZero();

    Files.writeString(file, rules.replace("topicFund / 2", "topicFnd / 2"));
    Result unknown = run("", "compile", file.toString());
    assertThat(unknown.status).isEqualTo(2);
    assertThat(unknown.err).contains("own-1.yaml:16:", "topicFnd", "topicFund");

    Files.writeString(file, rules.replace("half: 1.5", "half: 2"));
    Result example = run("", "compile", file.toString());
    assertThat(example.status).isEqualTo(2);
    assertThat(example.err).contains("own-1.yaml:18:", "half of three");
  }

  @ParameterizedTest
  @ValueSource(strings = {"assess", "evaluate", "explain", "list", "check", "compile"})
  void everyCommandHasHelp(String command) {
    Result help = run("", command, "--help");
    assertThat(help.status).isZero();
    assertThat(help.out.lines().toList().get(0)).isNotBlank().doesNotStartWith("Usage");
    assertThat(run("", "--help").out).contains(help.out.lines().toList().get(0));
  }

  @Test
  void theHelpSaysTheSameThingsInBothLanguages() {
    ResourceBundle english = ResourceBundle.getBundle("dev.dougong.cli.help", Locale.ROOT);
    ResourceBundle chinese = ResourceBundle.getBundle("dev.dougong.cli.help", Locale.CHINESE);
    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    assertThat(english.keySet())
        .allSatisfy(key -> assertThat(chinese.getString(key)).isNotEqualTo(english.getString(key)));
  }

  @Test
  void versionNamesTheSdkAndTheRules() {
    assertThat(run("", "--version").out)
        .matches("(?s)dougong \\d+\\.\\d+.*" + RuleBook.standard().version() + "\\s*");
  }
}
