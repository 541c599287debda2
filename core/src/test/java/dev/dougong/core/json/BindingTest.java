package dev.dougong.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.Subject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingTest {

  /** A scalar with a text form, as codes and document numbers have. */
  static final class Plot {
    private final String code;

    private Plot(String code) {
      this.code = code;
    }

    @JsonCreator
    static Plot parse(String text) {
      if (!text.matches("[A-Z]{2}")) {
        throw InvalidInputException.of("plot", text, "two capital letters");
      }
      return new Plot(text);
    }

    @JsonValue
    String code() {
      return code;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Plot that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
      return code.hashCode();
    }
  }

  enum Use {
    HOME,
    SHOP
  }

  record Site(
      BigDecimal area,
      Optional<LocalDate> startedOn,
      int storeys,
      boolean isUrban,
      String name,
      Optional<Plot> plot,
      Optional<Use> use,
      List<FactDefinition> facts,
      ImmutableSet<Use> uses,
      ImmutableMap<Integer, BigDecimal> byYear,
      Facts further) {}

  private static final String GOOD =
      """
      {"area": 10.50, "startedOn": "2024-02-29", "storeys": 3, "isUrban": true, "name": "A",
       "plot": "AB", "use": "HOME",
       "facts": [{"id": "x", "type": "list<enum>", "subject": "building",
                  "values": [{"id": "P", "zh": "甲", "en": "p"}]}],
       "uses": ["SHOP", "HOME"], "byYear": {"2024": 1E+3, "2023": 0.5},
       "further": {"assemblyRate": 0.6, "asOfDate": null}}\
      """;

  private static InvalidInputException refusal(String json) {
    return refusal(json, Site.class);
  }

  private static InvalidInputException refusal(String json, Class<?> type) {
    try {
      StrictJson.read(json, type);
    } catch (InvalidInputException e) {
      return e;
    }
    throw new AssertionError("accepted " + json);
  }

  private static String with(String from, String to) {
    assertThat(GOOD).contains(from);
    return GOOD.replace(from, to);
  }

  @Test
  void readsEveryKindOfValue() {
    Site site = StrictJson.read(GOOD, Site.class);
    assertThat(site.area()).isEqualTo(new BigDecimal("10.50"));
    assertThat(site.startedOn()).contains(LocalDate.of(2024, 2, 29));
    assertThat(site.plot()).contains(Plot.parse("AB"));
    assertThat(site.uses()).containsExactly(Use.SHOP, Use.HOME);
    assertThat(site.byYear()).containsEntry(2024, new BigDecimal("1E+3"));
    assertThat(site.facts())
        .first()
        .extracting(FactDefinition::type)
        .isEqualTo(FactType.parse("list<enum>"));
    assertThat(site.further().get("assemblyRate")).isEqualTo(new BigDecimal("0.6"));
    assertThat(site.further().containsKey("asOfDate")).isTrue();
  }

  @Test
  void writesInOrderOfDeclarationWithPlainDecimalsAndWithoutAbsentValues() {
    assertThat(StrictJson.write(StrictJson.read(GOOD, Site.class)))
        .startsWith(
            "{\"area\":10.50,\"startedOn\":\"2024-02-29\",\"storeys\":3,\"isUrban\":true,"
                + "\"name\":\"A\",\"plot\":\"AB\",\"use\":\"HOME\",\"facts\":")
        .endsWith(
            "\"byYear\":{\"2024\":1000,\"2023\":0.5},"
                + "\"further\":{\"assemblyRate\":0.6,\"asOfDate\":null}}");
    FactDefinition bare = FactDefinition.builder().id("x").type(FactType.DATE).build();
    assertThat(StrictJson.write(bare))
        .isEqualTo(
            "{\"id\":\"x\",\"type\":\"date\",\"zh\":\"x\",\"en\":\"x\",\"definition\":\"\","
                + "\"values\":[]}");
  }

  @Test
  void anOptionalMayBeMissingOrNull() {
    assertThat(StrictJson.read(with("\"AB\"", "null"), Site.class).plot()).isEmpty();
    assertThat(StrictJson.read(with("\"plot\": \"AB\",", ""), Site.class).plot()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "10.50           | \"10.50\"        | /area              | a number",
        "10.50           | true             | /area              | a number",
        "10.50           | NaN              | /area              | NaN and Infinity are none (line"
            + " 1",
        "10.50           | null             | /area              | not null",
        "10.50           | 1e999999999      | /area              | 100 digits",
        "10.50           | []               | /area              | a number",
        "2024-02-29      | 2023-02-29       | /startedOn         | exists",
        "2024-02-29      | 2024-2-29        | /startedOn         | 2024-06-01",
        "\"2024-02-29\"  | 20240229         | /startedOn         | 2024-06-01",
        "\"2024-02-29\"  | \"\"             | /startedOn         | 2024-06-01",
        "\"storeys\": 3  | \"storeys\": 3.0 | /storeys           | whole number",
        "\"storeys\": 3  | \"storeys\": \"3\" | /storeys         | whole number",
        "\"storeys\": 3  | \"storeys\": 99999999999 | /storeys   | whole number",
        "\"storeys\": 3  | \"storeys\": null | /storeys          | not null",
        "true            | 1                | /isUrban           | true or false",
        "true            | \"true\"         | /isUrban           | true or false",
        "\"name\": \"A\", | ``              | /name              | ``",
        "\"A\"           | 5                | /name              | text in quotation marks",
        "\"A\"           | {}               | /name              | text in quotation marks",
        "\"AB\"          | \"ab\"           | /plot              | two capital letters",
        "\"AB\"          | 12               | /plot              | object",
        "\"use\": \"HOME\" | \"use\": \"HOUSE\" | /use           | one of HOME, SHOP",
        "\"use\": \"HOME\" | \"use\": 0     | /use               | one of HOME, SHOP",
        "\"use\": \"HOME\" | \"use\": \"\"  | /use               | one of HOME, SHOP",
        "\"id\": \"x\",  | ``               | /facts/0/id        | required",
        "\"id\": \"x\"   | \"id\": \"X\"    | /facts/0/id        | camel case",
        "\"id\": \"x\"   | \"id\": null     | /facts/0/id        | not null",
        "list<enum>      | list<emun>       | /facts/0/type      | list<...>",
        "list<enum>      | date             | /facts/0/type      | enum",
        "\"building\"    | \"bulding\"      | /facts/0/subject   | one of time, region",
        "\"subject\"     | \"subjekt\"      | /facts/0/subjekt   | such as subject",
        "\"P\"           | \" \"            | /facts/0/values/0/id | not blank",
        "\"P\"           | [[1]]            | /facts/0/values/0/id | text in quotation marks",
        "[\"SHOP\", \"HOME\"] | \"SHOP\"    | /uses              | a list",
        "[\"SHOP\", \"HOME\"] | [\"SHOP\", \"SHOP\"] | /uses     | each element once",
        "[\"SHOP\", \"HOME\"] | [\"SHOP\", null] | /uses/1       | not null",
        "\"2024\": 1     | \"x\": 1         | /byYear            | ``",
        "0.6             | 60               | /further/assemblyRate | from 0 to 1",
        "assemblyRate    | asemblyRate      | /further/asemblyRate | assemblyRate",
        "\"area\"        | \"area\": 1, \"area\" | /area         | each name once",
        "\"plot\"        | \"plat\"         | /plat              | such as plot",
      })
  void whatIsWrongIsRefusedWithAPointer(String from, String to, String pointer, String expected) {
    InvalidInputException refusal = refusal(with(from, to == null ? "" : to));
    assertThat(refusal.field()).isEqualTo(pointer);
    assertThat(refusal.expected()).contains(expected == null ? "" : expected);
    assertThat(refusal.getMessage()).doesNotContain("\n").doesNotContain("com.fasterxml");
  }

  @Test
  void theDocumentAsAWholeIsNamed() {
    assertThat(refusal("")).hasMessageStartingWith("document: ");
    assertThat(refusal("null")).hasMessageStartingWith("document: ");
    assertThat(refusal("[]")).hasMessageStartingWith("document: a list was given");
    assertThat(refusal(GOOD + " 1")).hasMessageContaining("nothing after");
    assertThat(refusal(GOOD + "]")).hasMessageStartingWith("document: ");
    assertThat(refusal("\"X\"", Plot.class)).hasMessageStartingWith("document: ");
  }

  @Test
  void noNameCanBreakTheLineOfAMessage() {
    String json = "{\"a\\nb\": {\"c\": 1}}";
    assertThat(refusal(json).getMessage()).doesNotContain("\n");
    assertThat(refusal(json, Facts.class).getMessage()).doesNotContain("\n");
    assertThat(refusal("{\"a\\nb\": 1e999}", Facts.class).getMessage()).doesNotContain("\n");
  }

  @Test
  void syntaxErrorsNameLineAndColumn() {
    assertThat(refusal(with("\"name\":", "\"name\"")))
        .hasMessageContaining("(line 1, column ")
        .hasMessageContaining("expecting a colon");
  }

  @Test
  void limitsHoldForDomainTypesToo() {
    assertThat(refusal("[".repeat(100_000))).hasMessageContaining("document");
    assertThat(refusal(with("\"A\"", "\"" + "x".repeat(100_001) + "\"")).field())
        .isEqualTo("/name");
    assertThat(refusal("{\"further\": " + "{\"a\":".repeat(100_000))).hasMessageContaining("64");
  }

  @Test
  void everyStandardDefinitionSurvivesTheRoundTrip() {
    List<FactDefinition> all = FactDictionary.standard().definitions();
    String json = StrictJson.writePretty(all);
    assertThat(StrictJson.readList(json, FactDefinition.class)).isEqualTo(all);
    assertThat(json).doesNotContain("\r");
  }

  @Provide
  Arbitrary<Facts> facts() {
    Arbitrary<BigDecimal> areas =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1e9")).ofScale(6);
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, 100_000).map(LocalDate.of(1900, 1, 1)::plusDays);
    return net.jqwik.api.Combinators.combine(
            areas, days.injectNull(0.2), Arbitraries.of(true, false))
        .as(
            (area, day, residential) ->
                Facts.builder()
                    .put("totalFloorArea", area)
                    .put("asOfDate", day)
                    .put("isResidential", residential)
                    .build());
  }

  @Property(tries = 200)
  void factsSurviveTheRoundTrip(@ForAll("facts") Facts facts) {
    String json = StrictJson.write(facts);
    assertThat(StrictJson.read(json, Facts.class)).isEqualTo(facts);
    assertThat(Facts.parseJson(json)).isEqualTo(facts);
  }

  @Property(tries = 300)
  void aDamagedDocumentGivesAValueOrTheDocumentedRefusal(
      @ForAll @IntRange(min = 0, max = 440) int at, @ForAll byte damage) throws Exception {
    byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
    bytes[at % bytes.length] = damage;
    try {
      StrictJson.read(new java.io.ByteArrayInputStream(bytes), Site.class);
    } catch (InvalidInputException e) {
      assertThat(e.field()).isNotBlank();
      assertThat(e.getMessage()).doesNotContain("\n");
    }
  }

  @Property(tries = 300)
  void anyTextGivesTheDocumentedRefusal(@ForAll String text) {
    assertThat(refusal(text).field()).isNotBlank();
    assertThat(refusal("{\"name\":" + text + "}", AllowedValue.class).field()).isNotBlank();
  }

  @Test
  void aSubjectIsWrittenByItsId() {
    assertThat(StrictJson.write(Subject.BUILDING)).isEqualTo("\"building\"");
    assertThat(StrictJson.read("\"fund\"", Subject.class)).isEqualTo(Subject.FUND);
  }
}
