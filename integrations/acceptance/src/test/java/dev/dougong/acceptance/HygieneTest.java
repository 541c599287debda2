package dev.dougong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HygieneTest {

  /** The beginnings of paths of somebody's machine, in pieces, so that this file has none. */
  private static final Pattern PATH_OF_A_MACHINE =
      Pattern.compile("(?<![\\w.])/" + "(home|root|Users|work|tmp)/|[A-Z]:" + "\\\\\\\\?Users");

  private static final Pattern REPOSITORY =
      Pattern.compile("<(plugin)?repositor(y|ies)>|<distributionManagement>|<scm>");
  private static final Pattern UNPINNED =
      Pattern.compile("version>\\s*([\\[(]\\d|LATEST|RELEASE)|version>[^<]*\\+<");

  @Test
  void noFileNamesAPathOfSomebodysMachine() {
    assertThat(
            linesMatching(
                PATH_OF_A_MACHINE,
                ".java",
                ".xml",
                ".md",
                ".yaml",
                ".json",
                ".properties",
                ".g4",
                ".jsh",
                "dougong",
                "run",
                ".config"))
        .isEmpty();
  }

  @Test
  void noPomNamesARepositoryBecauseWhereArtifactsComeFromIsTheUsersChoice() {
    assertThat(linesMatching(REPOSITORY, "pom.xml")).isEmpty();
  }

  @Test
  void noVersionIsARange() {
    assertThat(linesMatching(UNPINNED, "pom.xml")).isEmpty();
  }

  @Test
  void theBomListsEveryModuleForUsersInTheVersionOfTheProject() {
    String bom = ProjectTree.read(ProjectTree.ROOT.resolve("integrations/bom/pom.xml"));
    String parent = ProjectTree.read(ProjectTree.ROOT.resolve("pom.xml"));
    assertThat(first("<version>([^<]+)</version>", bom))
        .isEqualTo(first("<version>([^<]+)</version>", parent));
    List<String> modules =
        Pattern.compile("<module>([^<]+)</module>")
            .matcher(parent)
            .results()
            .map(module -> ProjectTree.ROOT.resolve(module.group(1)))
            .filter(module -> Files.exists(module.resolve("src/main/java/module-info.java")))
            .map(module -> ProjectTree.read(module.resolve("pom.xml")))
            .map(pom -> first("</parent>\\s*<artifactId>([^<]+)</artifactId>", pom))
            .toList();
    assertThat(modules)
        .isNotEmpty()
        .allSatisfy(
            artifact -> assertThat(bom).contains("<artifactId>" + artifact + "</artifactId>"));
  }

  private static String first(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> linesMatching(Pattern pattern, String... endings) {
    List<String> found = new ArrayList<>();
    for (Path file : ProjectTree.filesEndingWith(endings)) {
      int number = 0;
      for (String line : ProjectTree.read(file).lines().toList()) {
        number++;
        if (pattern.matcher(line).find()) {
          found.add(ProjectTree.named(file) + ":" + number + ": " + line.strip());
        }
      }
    }
    return found;
  }
}
