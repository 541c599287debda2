package dev.dougong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoreFootprintTest {

  private static final long SIX_MEGABYTES = 6_000_000;

  @Test
  void coreAndWhatItPullsInStayBelowSixMegabytes() {
    assertThat(ProjectTree.coreAtRunTime().stream().mapToLong(CoreFootprintTest::size).sum())
        .isBetween(1L, SIX_MEGABYTES);
  }

  @Test
  void corePullsInGuavaAndJacksonAndNothingElse() {
    assertThat(ProjectTree.coreAtRunTime())
        .extracting(path -> path.toString().replace('\\', '/'))
        .filteredOn(path -> !path.contains("/core/target/"))
        .allSatisfy(
            path ->
                assertThat(path)
                    // The annotations come with Guava, which declares them itself.
                    .containsAnyOf(
                        "/com/google/guava/",
                        "/com/fasterxml/jackson/core/",
                        "/org/jspecify/jspecify/",
                        "/com/google/errorprone/error_prone_annotations/",
                        "/com/google/j2objc/j2objc-annotations/"));
  }

  private static long size(Path jarOrFolder) {
    try (Stream<Path> files = Files.walk(jarOrFolder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
