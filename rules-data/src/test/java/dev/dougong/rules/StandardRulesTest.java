package dev.dougong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.evaluation.Prose;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardRulesTest {

  private static final Pattern RAW_IN_CHINESE =
      Pattern.compile("(?<![A-Za-z\\\\])[a-z][A-Za-z]{2,}|[A-Z0-9]+_[A-Z0-9_]+");
  private static final Pattern RAW_IN_ENGLISH =
      Pattern.compile("(?<![A-Za-z])[a-z]+[A-Z][A-Za-z]*|[A-Z0-9]+_[A-Z0-9_]+");
  private static final Set<String> UNITS = Set.of("tce", "min", "kW", "kWh", "dB");

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
  void everyFormulaIsToldInWordsAndNotInTheNamesOfTheRuleFile() {
    List<String> raw = new ArrayList<>();
    for (Provision provision : RuleBook.standard().provisions()) {
      List<Expression> formulas = new ArrayList<>();
      provision.outputs().forEach(output -> formulas.add(output.formula()));
      provision.readings().forEach(reading -> formulas.addAll(reading.outputs().values()));
      Prose zh = Prose.of(provision, Locale.CHINESE);
      Prose en = Prose.of(provision, Locale.ENGLISH);
      for (Expression formula : formulas) {
        names(RAW_IN_CHINESE, zh.of(formula)).forEach(n -> raw.add(provision.id() + " zh " + n));
        names(RAW_IN_ENGLISH, en.of(formula)).forEach(n -> raw.add(provision.id() + " en " + n));
      }
    }
    assertThat(raw)
        .as("give the name a label in the rule file, or a word in words.txt of the engine")
        .isEmpty();
  }

  private static Stream<String> names(Pattern raw, String told) {
    return raw.matcher(told).results().map(MatchResult::group).filter(n -> !UNITS.contains(n));
  }

  @Test
  void theVersionOfTheBookDependsOnItsContentAlone() {
    assertThat(RuleBook.of(new StandardRules()).version()).isEqualTo(RuleBook.standard().version());
  }
}
