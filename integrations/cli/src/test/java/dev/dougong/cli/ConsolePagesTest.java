package dev.dougong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The commands that pages show: a fence opened with {@code ```console} holds one command and what
 * it prints.
 */
class ConsolePagesTest {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  private static final Pattern CONSOLE =
      Pattern.compile(
          "^```console\\R\\$ \\./dougong (?<arguments>.*)\\R(?<output>(?s:.*?))^```$",
          Pattern.MULTILINE);

  @TestFactory
  Stream<DynamicTest> everyCommandOnAPagePrintsWhatThePageShows() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (Path page : pages) {
      Matcher console = CONSOLE.matcher(Files.readString(page, StandardCharsets.UTF_8));
      while (console.find()) {
        String arguments = console.group("arguments");
        String output = console.group("output");
        tests.add(
            DynamicTest.dynamicTest(
                ROOT.relativize(page) + " " + arguments,
                () -> assertThat(printed(arguments)).isEqualToNormalizingNewlines(output)));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static String printed(String arguments) {
    String[] split =
        Stream.of(arguments.split(" "))
            .map(word -> word.startsWith("docs/") ? ROOT.resolve(word).toString() : word)
            .toArray(String[]::new);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Dougong.run(
            split,
            InputStream.nullInputStream(),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    assertThat(status).as(err.toString()).isZero();
    return out.toString();
  }
}
