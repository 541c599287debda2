package dev.dougong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.book.RuleBook;
import dev.dougong.core.rule.PolicyDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

  @Test
  void theVersionOfTheBookDependsOnItsContentAlone() {
    assertThat(RuleBook.of(new StandardRules()).version()).isEqualTo(RuleBook.standard().version());
  }
}
