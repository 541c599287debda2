package dev.dougong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessmentPageTest {

  private static final String CASE =
      """
      {"asOf": "2024-06-01", "place": "330106",
       "project": {"name": "<script>alert(1)</script>", "aboveGroundFloorArea": "60000 m2",
                   "buildings": [{"structure": "STEEL", "housingKind": "COMMODITY",
                                  "prefabrication": {"meetsStandard": true}}]},
       "facts": {"isCommodityHousing": true}}
      """;

  @TempDir Path folder;

  private Path page(String language) {
    Path file = folder.resolve(language + ".html");
    Result result = run(CASE, "assess", "-", "--lang", language, "--html", file.toString());
    assertThat(result.status).as(result.err).isZero();
    assertThat(result.out).isEmpty();
    return file;
  }

  private record Result(int status, String out, String err) {}

  private static Result run(String standardInput, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    InputStream in = new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8));
    int status = Dougong.run(arguments, in, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Result(status, out.toString(), err.toString());
  }

  @Test
  void thePageNeedsNothingElse() throws IOException {
    for (String language : List.of("zh", "en")) {
      assertThat(Files.readString(page(language)))
          .startsWith("<!DOCTYPE html>")
          .contains("1,800 m²")
          .doesNotContain("http:", "https:", "<script", "<link", "url(", "src=");
    }
  }

  @Test
  void everyElementThatIsOpenedIsClosed() throws IOException {
    String html = Files.readString(page("zh"));
    for (String element : List.of("details", "summary", "table", "tr", "td", "span", "section")) {
      assertThat(count(html, "<" + element + "[ >]"))
          .as(element)
          .isPositive()
          .isEqualTo(count(html, "</" + element + ">"));
    }
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }

  @Test
  void anOldPageIsReplacedAndNothingIsLeftBeside() throws IOException {
    Files.writeString(folder.resolve("zh.html"), "old");
    assertThat(Files.readString(page("zh"))).doesNotContain("old").endsWith("</html>\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("zh.html"));
    }
  }

  @Test
  void aPageThatCannotBeWrittenIsRefusedInOneLine() {
    Path nowhere = folder.resolve("missing").resolve("page.html");
    Result result = run(CASE, "assess", "-", "--html", nowhere.toString());
    assertThat(result.status).isEqualTo(2);
    assertThat(result.err.lines()).singleElement().asString().startsWith("--html: ");
  }

  @Test
  void aBrowserShowsEveryLineOfThePage() throws IOException, InterruptedException {
    String dom = browse(page("zh"), "--dump-dom");
    assertThat(dom).contains("奖励建筑面积", "杭建工业办〔2023〕7号 三(十七)4").contains("<html lang=\"zh-CN\">");
    // What the browser could not make sense of would have been moved or dropped.
    String html = Files.readString(folder.resolve("zh.html"));
    for (String element : List.of("details", "summary", "tr", "td", "th", "pre")) {
      assertThat(count(dom, "<" + element + "[ >]"))
          .as(element)
          .isEqualTo(count(html, "<" + element + "[ >]"));
    }
  }

  @Test
  void aBrowserPaintsThePageInColour() throws IOException, InterruptedException {
    Path picture = folder.resolve("page.png");
    browse(page("en"), "--hide-scrollbars", "--window-size=900,900", "--screenshot=" + picture);
    var image = ImageIO.read(picture.toFile());
    assertThat(image.getWidth()).isEqualTo(900);
    long colours =
        java.util.stream.IntStream.range(0, 900 * 900)
            .map(i -> image.getRGB(i % 900, i / 900))
            .distinct()
            .count();
    assertThat(colours).as("text, lines and bars").isGreaterThan(50);
  }

  /** What the browser prints; skipped where there is none. */
  private String browse(Path page, String... options) throws IOException, InterruptedException {
    Optional<String> browser = browser();
    assumeTrue(
        browser.isPresent(),
        "no chromium, chromium-browser or google-chrome on the path to look at it");
    List<String> command = new ArrayList<>(List.of(browser.get(), "--headless", "--no-sandbox"));
    command.addAll(List.of("--disable-gpu", "--disable-quic", "--no-first-run"));
    command.addAll(List.of("--disable-background-networking", "--disable-component-update"));
    command.addAll(List.of("--disable-sync", "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(List.of(options));
    command.add(page.toUri().toString());
    File out = folder.resolve("out").toFile();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(90, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    assertThat(ended).as("the browser ended by itself").isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(out.toPath());
  }

  private static Optional<String> browser() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name ->
                Stream.of(path.split(File.pathSeparator)).map(directory -> directory + "/" + name))
        .filter(file -> Files.isExecutable(Path.of(file)))
        .findFirst();
  }
}
