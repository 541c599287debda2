package dev.dougong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The Markdown pages. A fence opened with {@code ```java run} is a program, or the statements of
 * one; the {@code ```text} fence that follows shows what it prints.
 */
class PagesTest {

  private static final Pattern PROGRAM =
      Pattern.compile(
          "^```java run\\R(?<code>.*?)^```\\R(?<between>.*?)(^```text\\R(?<output>.*?)^```|\\z)",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern FENCE =
      Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern INLINE_CODE = Pattern.compile("`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("\\]\\((?<target>[^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ +(?<text>.+)$", Pattern.MULTILINE);
  private static final Pattern EXPLICIT = Pattern.compile("<a id=\"(?<id>[^\"]+)\">");
  private static final Map<Path, Set<String>> ANCHORS = new HashMap<>();

  @TestFactory
  Stream<DynamicTest> everyProgramOnAPageCompilesAndPrintsWhatThePageShows() {
    return ProjectTree.filesEndingWith(".md").stream().flatMap(PagesTest::programs);
  }

  @Test
  void allJavaInTheReadmeIsRun() {
    String readme = ProjectTree.read(ProjectTree.ROOT.resolve("README.md"));
    assertThat(readme).contains("```java run\n").doesNotContain("```java\n");
  }

  @Test
  void everyLinkInsideTheProjectLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    for (Path page : ProjectTree.filesEndingWith(".md")) {
      Matcher link = LINK.matcher(prose(page));
      while (link.find()) {
        String target = link.group("target");
        if (!target.matches("[a-z]+:.*") && !resolves(page, target)) {
          broken.add(ProjectTree.named(page) + " -> " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static Stream<DynamicTest> programs(Path page) {
    List<DynamicTest> tests = new ArrayList<>();
    Matcher program = PROGRAM.matcher(ProjectTree.read(page));
    while (program.find()) {
      String code = program.group("code");
      String shown = program.group("output");
      tests.add(
          DynamicTest.dynamicTest(
              ProjectTree.named(page) + " program " + (tests.size() + 1),
              () -> {
                assertThat(shown).as("the page shows what the program prints").isNotNull();
                assertThat(printed(code)).isEqualToNormalizingNewlines(shown);
              }));
    }
    return tests.stream();
  }

  private static String printed(String code) throws IOException, InterruptedException {
    StringBuilder imports = new StringBuilder();
    StringBuilder statements = new StringBuilder();
    code.lines()
        .forEach(
            line -> (line.startsWith("import ") ? imports : statements).append(line).append('\n'));
    String source =
        imports
            + "public class Program { public static void main(String[] arguments)"
            + " throws Exception {\n"
            + statements
            + "} }\n";
    String classPath = System.getProperty("java.class.path");
    Path folder = Files.createTempDirectory(Path.of("target"), "page");
    JavaProgram program =
        JavaProgram.compile(
            folder,
            Map.of("Program.java", source),
            List.of("-cp", classPath, "-Xlint:deprecation"));
    return program.run(
        List.of("-cp", program.classes() + java.io.File.pathSeparator + classPath, "Program"));
  }

  private static boolean resolves(Path page, String target) {
    String[] parts = target.split("#", 2);
    Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    if (parts.length == 1 || parts[1].isEmpty()) {
      return Files.exists(file);
    }
    return Files.isRegularFile(file)
        && ANCHORS.computeIfAbsent(file, PagesTest::anchors).contains(parts[1]);
  }

  /** The anchors of a page: those that it names, and those that viewers make from its headings. */
  private static Set<String> anchors(Path page) {
    String text = FENCE.matcher(ProjectTree.read(page)).replaceAll("");
    Set<String> anchors = new HashSet<>();
    HEADING
        .matcher(text)
        .results()
        .map(heading -> heading.group(1).strip().toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .forEach(anchors::add);
    EXPLICIT.matcher(text).results().map(anchor -> anchor.group(1)).forEach(anchors::add);
    return anchors;
  }

  private static String prose(Path page) {
    String withoutFences = FENCE.matcher(ProjectTree.read(page)).replaceAll("");
    return INLINE_CODE.matcher(withoutFences).replaceAll("");
  }
}
