package dev.dougong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.PolicyDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardRulesTest {

  @Test
  void theStandardBookHoldsEveryRuleFileUnderTheNameOfItsDocument() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/rules"))) {
      List<String> ids =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.substring(0, name.length() - ".yaml".length()))
              .toList();
      assertThat(ids).isNotEmpty();
      assertThat(RuleBook.standard().documents())
          .extracting(PolicyDocument::id)
          .containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  @ParameterizedTest
  @CsvSource({"410182,410100", "419001,419001", "429004,429004", "110105,110000", "500154,500000"})
  void theCityOfAPlaceIsItsPrefectureOrWhereThereIsNoneThePlaceItself(String place, String city) {
    Map<String, String> contradicted = Map.of("regionCode", place, "cityCode", "440300");

    assertThat(RuleBook.standard().evaluate("jianshihan-2022-82/list", contradicted))
        .satisfies(
            outcome ->
                assertThat(outcome.contradictions())
                    .containsExactly(new Outcome.Contradiction("cityCode", "440300", city)));
  }

  @Test
  void theVersionOfTheBookDependsOnItsContentAlone() {
    assertThat(RuleBook.of(new StandardRules()).version()).isEqualTo(RuleBook.standard().version());
  }
}
