package dev.dougong.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the repository that is generated from the code and kept in version control.
 *
 * <p>A test fails when the file is stale; {@code mvn -pl core test -Ddougong.regenerate=true}
 * writes it anew.
 */
final class GeneratedPage {

  private static final boolean REGENERATE = Boolean.getBoolean("dougong.regenerate");

  private GeneratedPage() {}

  static void requireCurrent(String file, String content) {
    Path path = root().resolve(file);
    try {
      if (REGENERATE) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
      }
      assertThat(path)
          .as("stale: run mvn -pl core test -Ddougong.regenerate=true")
          .hasContent(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    return Files.exists(folder.resolve("docs")) ? folder : folder.getParent();
  }
}
