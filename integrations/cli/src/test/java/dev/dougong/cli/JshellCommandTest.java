package dev.dougong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JshellCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private int run(String... arguments) {
    return Dougong.run(
        arguments, InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err));
  }

  private int script(String lines, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("script.jsh"), lines);
    String[] arguments = new String[options.length + 2];
    arguments[0] = "jshell";
    arguments[1] = file.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return run(arguments);
  }

  @Test
  void everyLineOfTheBannerThatOneIsToTryRuns() throws IOException {
    String banner;
    try (InputStream in = JshellCommand.class.getResourceAsStream("banner.txt")) {
      banner = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Matcher line = Pattern.compile("^  (\\S.*)$", Pattern.MULTILINE).matcher(banner);
    StringBuilder lines = new StringBuilder();
    int count = 0;
    while (line.find()) {
      lines.append(line.group(1)).append('\n');
      count++;
    }

    assertThat(count).isEqualTo(3);
    assertThat(script(lines.toString())).as(out.toString()).isZero();
    assertThat(out.toString()).contains("Missing facts").contains("registrationArea");
  }

  @Test
  void theBannersInBothLanguagesShowTheSameLines() throws IOException {
    assertThat(triedLines("banner_zh.txt")).isEqualTo(triedLines("banner.txt"));
  }

  private static String triedLines(String resource) throws IOException {
    try (InputStream in = JshellCommand.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("  "))
          .toList()
          .toString();
    }
  }

  @Test
  void everyCalculatorIsImported() throws IOException {
    Path descriptor = Path.of("..", "..", "calculators", "src", "main", "java", "module-info.java");
    String startup;
    try (InputStream in = JshellCommand.class.getResourceAsStream("startup.jsh")) {
      startup = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(Files.readAllLines(descriptor))
        .filteredOn(line -> line.startsWith("  exports "))
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(startup).contains("import " + line.strip().split("[ ;]")[1] + ".*;"));
  }

  @Test
  void whatIsAtHandSpeaksTheLanguageThatWasAskedFor() throws IOException {
    String lines =
        "explain(ask(\"lianzhengguifa-2023-2/1-a\", \"promotedToGrade\", \"SPECIAL\"))\n"
            + "print(facts(\"year\", 2025))\n";

    assertThat(script(lines, "--lang", "zh")).as(out.toString()).isZero();
    assertThat(out.toString()).contains("晋升").contains("year").doesNotContain("Missing facts");
  }

  @Test
  void aLineThatDoesNotCompileFails() throws IOException {
    assertThat(script("int number = \"text\";\n")).isEqualTo(Dougong.FAILED);
    assertThat(out.toString()).contains("incompatible types");
  }

  @Test
  void aLineThatEndsInAnExceptionFails() throws IOException {
    assertThat(script("Money.parse(\"much\")\n")).isEqualTo(Dougong.FAILED);
    assertThat(out.toString()).contains("InvalidInputException");
  }

  @Test
  void aScriptThatIsNotThereIsRefused() {
    assertThat(run("jshell", folder.resolve("nothing.jsh").toString()))
        .isEqualTo(Dougong.BAD_INPUT);
    assertThat(err.toString()).contains("nothing.jsh");
  }

  @Test
  void aCharacterIsNeverCutInTwo() throws IOException {
    byte[] bytes = "斗拱\n完".getBytes(StandardCharsets.UTF_8);
    PrintWriter printed = new PrintWriter(out);
    try (LineStream lines = new LineStream(printed)) {
      for (byte b : bytes) {
        lines.write(new byte[] {b});
      }
      lines.flush();
    }

    assertThat(out).hasToString("斗拱\n完");
  }
}
