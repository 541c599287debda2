package dev.dougong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.compiler.Compilation;
import dev.dougong.compiler.ExampleCheck;
import dev.dougong.compiler.RuleCompiler;
import dev.dougong.engine.book.RuleBook;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContributingTest {

  private static final Pattern YAML =
      Pattern.compile("^ *```yaml\\R(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);

  @Test
  void theRuleFileThatContributingWritesStepByStepCompilesAndItsExamplesPass() {
    String page = ProjectTree.read(ProjectTree.ROOT.resolve("CONTRIBUTING.md"));
    String rules =
        YAML.matcher(page)
            .results()
            .map(block -> block.group(1).stripIndent())
            .collect(Collectors.joining());
    Compilation compilation = RuleCompiler.standard().compile("CONTRIBUTING.md", rules);
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.examples()).isNotEmpty();
    assertThat(
            ExampleCheck.run(
                RuleBook.of(compilation.documents(), Map.of()), compilation.examples()))
        .isEmpty();
  }
}
