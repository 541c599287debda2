package dev.dougong.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.CaseFormat;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.Building;
import dev.dougong.core.enterprise.Enterprise;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.project.Project;
import dev.dougong.core.schema.JsonSchema;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedSchemaTest {

  private static final Map<Class<?>, com.networknt.schema.JsonSchema> SCHEMAS = schemas();

  static List<Class<?>> types() {
    return DomainTypes.ALL;
  }

  @ParameterizedTest
  @MethodSource("types")
  void thePublishedSchemaIsThatOfTheType(Class<?> type) {
    String name = CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, type.getSimpleName());

    GeneratedPage.requireCurrent(
        "docs/schema/" + name + ".schema.json", JsonSchema.of(type).toString());
  }

  @Property(tries = 150)
  void everyValueWrittenFitsItsSchema(@ForAll("anyValue") Written any) {
    assertThat(fits(any.type(), any.json())).as(any.json()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("types")
  void readerAndSchemaRefuseAPropertyThatTheTypeDoesNotHave(Class<?> type) {
    String json = "{\"nonsense\":1}";

    assertThat(fits(type, json)).isFalse();
    assertThatThrownBy(() -> StrictJson.read(json, type))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("/nonsense: ");
  }

  @ParameterizedTest
  @MethodSource("types")
  void readerAndSchemaRefuseAValueOfAnotherType(Class<?> type) {
    for (Method attribute : ArbitraryDomain.attributes(type)) {
      for (String wrong : List.of("{\"nonsense\":1}", "[[]]")) {
        String json = "{\"" + attribute.getName() + "\":" + wrong + "}";

        assertThat(fits(type, json)).as(json).isFalse();
        assertThatThrownBy(() -> StrictJson.read(json, type))
            .as(json)
            .isInstanceOf(InvalidInputException.class)
            .hasMessageStartingWith("/" + attribute.getName());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"greenStars\":4};/greenStars",
        "{\"greenStars\":1.5};/greenStars",
        "{\"use\":\"PALACE\"};/use",
        "{\"use\":\"residential\"};/use",
        "{\"isUrban\":\"true\"};/isUrban",
        "{\"isUrban\":1};/isUrban",
        "{\"prefabrication\":{\"assemblyRate\":1.1}};/prefabrication/assemblyRate",
        "{\"prefabrication\":{\"rate\":0.5}};/prefabrication/rate",
        "{\"fitOut\":{\"assembledSurfaces\":[\"WALL\",\"ROOF\"]}};/fitOut/assembledSurfaces/1",
        "{\"furtherFacts\":{\"buildingUse\":\"PUBLIC\"}};/furtherFacts/buildingUse",
        "{\"furtherFacts\":{\"waterUse\":\"DRINKING\"}};/furtherFacts",
        "{\"furtherFacts\":{\"totalWages\":1}};/furtherFacts/totalWages"
      })
  void readerAndSchemaRefuseTheSameBuildings(String json, String pointer) {
    assertThat(fits(Building.class, json)).isFalse();
    assertThatThrownBy(() -> StrictJson.read(json, Building.class))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(pointer);
  }

  @Test
  void readerAndSchemaAcceptTheFormsThatPeopleWrite() {
    String json =
        """
        {"use": "RESIDENTIAL", "floorArea": "1.2万平方米", "aboveGroundFloorArea": 9000,
         "prefabrication": {"assemblyRate": "55%", "componentPrice": "300万元"},
         "furtherFacts": {"waterUse": "GREENING"}}
        """;

    assertThat(fits(Building.class, json)).isTrue();
    assertThat(StrictJson.read(json, Building.class).toFacts().asMap())
        .containsEntry("waterUse", "GREENING")
        .containsKeys("singleBuildingFloorArea", "assemblyRate", "precastComponentPrice");
  }

  @Test
  void aNameGivenTwiceIsRefusedWithAPointer() {
    assertThatThrownBy(
            () ->
                StrictJson.read(
                    "{\"land\":{\"mode\":\"GRANT\",\"mode\":\"GRANT\"}}", Project.class))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("/land/mode")
        .hasMessageContaining("each name once");
  }

  @Test
  void aRuleBetweenFieldsIsRefusedWithAPointer() {
    assertThatThrownBy(
            () ->
                StrictJson.read(
                    "{\"buildings\":[{},{\"floorArea\":10,\"aboveGroundFloorArea\":11}]}",
                    Project.class))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "/buildings/1/aboveGroundFloorArea: 11 m² was given, expected at most the floorArea of"
                + " 10 m²");
    assertThatThrownBy(
            () ->
                StrictJson.read("{\"qualifications\":[{\"grade\":\"GRADE_A\"}]}", Enterprise.class))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("/qualifications/0/category: nothing was given");
  }

  private static boolean fits(Class<?> type, String json) {
    return SCHEMAS.get(type).validate(json, InputFormat.JSON).isEmpty();
  }

  private static Map<Class<?>, com.networknt.schema.JsonSchema> schemas() {
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    Map<Class<?>, com.networknt.schema.JsonSchema> schemas = new HashMap<>();
    DomainTypes.ALL.forEach(
        type -> schemas.put(type, factory.getSchema(JsonSchema.of(type).toString())));
    return schemas;
  }

  record Written(Class<?> type, String json) {}

  @Provide
  Arbitrary<Written> anyValue() {
    return Arbitraries.of(DomainTypes.ALL)
        .flatMap(type -> ArbitraryDomain.of(type).map(v -> new Written(type, StrictJson.write(v))));
  }
}
