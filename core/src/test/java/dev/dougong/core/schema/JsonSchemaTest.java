package dev.dougong.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.dougong.core.Described;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {

  enum Use {
    RESIDENTIAL,
    PUBLIC
  }

  /** A domain type as the model has them: an interface whose attributes are bound to facts. */
  @Described(zh = "房屋", en = "house")
  @JsonSerialize(as = HouseOfParts.class)
  @JsonDeserialize(as = HouseOfParts.class)
  interface House {
    String name();

    @FactId
    Optional<BigDecimal> assemblyRate();

    @FactId("greenStars")
    Optional<Integer> stars();

    @FactId("buildingUse")
    Optional<Use> use();

    @Described(zh = "竣工日期", en = "completed on", examples = "2024-06-01")
    Optional<LocalDate> completedOn();

    Set<Use> otherUses();

    Map<Integer, BigDecimal> energyByYear();

    List<House> annexes();

    Facts furtherFacts();
  }

  record HouseOfParts(
      String name,
      Optional<BigDecimal> assemblyRate,
      Optional<Integer> stars,
      Optional<Use> use,
      Optional<LocalDate> completedOn,
      Set<Use> otherUses,
      Map<Integer, BigDecimal> energyByYear,
      List<House> annexes,
      Facts furtherFacts)
      implements House {}

  private static final JsonSchema HOUSE = JsonSchema.of(House.class);

  private static final String GOOD =
      """
      {"name": "A", "assemblyRate": 0.6, "stars": 2, "use": "PUBLIC",
       "completedOn": "2024-06-01", "otherUses": ["PUBLIC"], "energyByYear": {"2023": 10.5},
       "annexes": [{"name": "B", "otherUses": [], "energyByYear": {}, "annexes": [],
                    "furtherFacts": {}}],
       "furtherFacts": {"year": 2024, "asOfDate": null}}\
      """;

  private static Set<ValidationMessage> problems(JsonSchema schema, String json) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schema.toString())
        .validate(json, InputFormat.JSON);
  }

  private static String with(String from, String to) {
    assertThat(GOOD).contains(from);
    return GOOD.replace(from, to);
  }

  @Test
  void acceptsWhatTheReaderAcceptsAndTheWriterWrites() {
    assertThat(problems(HOUSE, GOOD)).isEmpty();
    String written = StrictJson.write(StrictJson.read(GOOD, House.class));
    assertThat(problems(HOUSE, written)).isEmpty();
  }

  @Test
  void refusesWhatTheReaderRefuses() {
    for (String wrong :
        List.of(
            with("\"name\": \"A\",", ""),
            with("\"stars\"", "\"star\""),
            with("0.6", "60"),
            with("0.6", "\"0.6\""),
            with("\"stars\": 2", "\"stars\": 2.5"),
            with("\"stars\": 2", "\"stars\": 4"),
            with("\"use\": \"PUBLIC\"", "\"use\": \"PUBLC\""),
            with("2024-06-01", "2024-6-1"),
            with("[\"PUBLIC\"]", "[\"PUBLIC\", \"PUBLIC\"]"),
            with("\"2023\"", "\"last year\""),
            with("\"year\": 2024", "\"year\": \"2024\""),
            with("\"year\": 2024", "\"yaer\": 2024"))) {
      assertThat(problems(HOUSE, wrong)).as(wrong).isNotEmpty();
      if (!wrong.contains("60") && !wrong.contains("\"stars\": 4")) { // bounds are the type's own
        assertThatExceptionOfType(InvalidInputException.class)
            .as(wrong)
            .isThrownBy(() -> StrictJson.read(wrong, House.class));
      }
    }
  }

  @Test
  void saysInBothLanguagesWhatAnAttributeHolds() {
    Map<?, ?> properties = (Map<?, ?>) HOUSE.toMap().get("properties");
    Map<?, ?> rate = (Map<?, ?>) properties.get("assemblyRate");
    FactDefinition definition = FactDictionary.standard().get("assemblyRate");
    assertThat(rate.get("title")).isEqualTo("装配率 / assembly rate");
    assertThat(rate.get("description")).asString().startsWith(definition.definition());
    assertThat(rate.get("description")).asString().endsWith("[ratio]");
    assertThat(rate.get("maximum")).isEqualTo(BigDecimal.ONE);
    Map<?, ?> completed = (Map<?, ?>) properties.get("completedOn");
    assertThat(completed.get("title")).isEqualTo("竣工日期 / completed on");
    assertThat(completed.get("examples")).isEqualTo(List.of("2024-06-01"));
    assertThat(((Map<?, ?>) properties.get("use")).get("description"))
        .asString()
        .contains("RESIDENTIAL 居住建筑 / residential");
    assertThat(HOUSE.toMap()).containsEntry("title", "房屋 / house");
    assertThat(HOUSE.toMap()).containsEntry("$id", "urn:dougong:schema:house");
  }

  @Test
  void aTypeThatHoldsItselfRefersToItself() {
    Map<?, ?> properties = (Map<?, ?>) HOUSE.toMap().get("properties");
    assertThat(((Map<?, ?>) properties.get("annexes")).get("items")).isEqualTo(Map.of("$ref", "#"));
    assertThat(problems(HOUSE, with("\"name\": \"B\"", "\"name\": 5"))).isNotEmpty();
  }

  @Test
  void everyStandardDefinitionFitsTheSchemaOfDefinitions() {
    JsonSchema schema = JsonSchema.of(FactDefinition.class);
    assertThat(schema.toMap()).containsEntry("required", List.of("id", "type"));
    for (FactDefinition definition : FactDictionary.standard().definitions().subList(0, 40)) {
      assertThat(problems(schema, StrictJson.write(definition))).as(definition.id()).isEmpty();
    }
  }

  @Test
  void theSchemaOfFactsKnowsEveryFact() {
    JsonSchema facts = JsonSchema.of(FactDictionary.standard());
    assertThat((Map<?, ?>) facts.toMap().get("properties")).hasSize(333);
    assertThat(
            problems(
                facts,
                "{\"assemblyRate\": 1, \"asOfDate\": null, \"regionCode\": \"330100\","
                    + " \"assembledSurfaces\": [\"WALL\"], \"recipients\": [{\"name\": \"X\"}]}"))
        .isEmpty();
    for (String wrong :
        List.of(
            "{\"assemblyRate\": 2}",
            "{\"regionCode\": 330100}",
            "{\"regionCode\": \"3301\"}",
            "{\"assembledSurfaces\": [\"ROOF\"]}",
            "{\"isResidential\": \"true\"}",
            "{\"unknown\": 1}")) {
      assertThat(problems(facts, wrong)).as(wrong).isNotEmpty();
    }
  }

  @Property(tries = 60)
  void schemaAndDefinitionAgreeOnListsOfNames(
      @ForAll @Size(max = 4) List<@From("surfaces") String> names) {
    FactDefinition surfaces = FactDictionary.standard().get("assembledSurfaces");
    JsonSchema schema = JsonSchema.of(FactDictionary.of(List.of(surfaces)));
    String json = StrictJson.write(Map.of("assembledSurfaces", names));
    boolean known = surfaces.values().stream().map(AllowedValue::id).toList().containsAll(names);
    assertThat(problems(schema, json).isEmpty()).isEqualTo(known);
    if (known) {
      assertThat(Facts.parseJson(json).get("assembledSurfaces"))
          .as("a name that comes again is counted once")
          .isEqualTo(names.stream().distinct().toList());
    } else {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> Facts.parseJson(json));
    }
  }

  @Provide
  Arbitrary<String> surfaces() {
    return Arbitraries.of("WALL", "FLOOR", "ROOF");
  }

  @Property(tries = 60)
  void schemaAndDefinitionAgreeOnNumbers(
      @ForAll @BigRange(min = "-2", max = "2") BigDecimal number) {
    FactDefinition rate = FactDictionary.standard().get("assemblyRate");
    boolean inRange = number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
    String json = "{\"assemblyRate\": " + number.toPlainString() + "}";
    JsonSchema schema = JsonSchema.of(FactDictionary.of(List.of(rate)));
    assertThat(problems(schema, json).isEmpty()).isEqualTo(inRange);
  }

  @Test
  void theSameTypeGivesTheSameText() {
    assertThat(JsonSchema.of(House.class)).hasToString(HOUSE.toString()).isEqualTo(HOUSE);
  }
}
