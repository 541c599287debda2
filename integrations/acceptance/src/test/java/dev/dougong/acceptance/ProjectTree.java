package dev.dougong.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The source tree of the project, and what the build of this module leaves in {@code target}. */
final class ProjectTree {

  private static final Set<String> NOT_SOURCE =
      Set.of(".git", "target", ".idea", ".vscode", ".settings");

  /** The folder that holds the root POM. */
  static final Path ROOT =
      Path.of(System.getProperty("project.root", "../..")).toAbsolutePath().normalize();

  private ProjectTree() {}

  /** All files of the tree whose name ends so, in the order of their paths. */
  static List<Path> filesEndingWith(String... endings) {
    try (Stream<Path> paths = Files.walk(ROOT)) {
      return paths
          .filter(path -> NOT_SOURCE.stream().noneMatch(name -> contains(path, name)))
          .filter(Files::isRegularFile)
          .filter(path -> Stream.of(endings).anyMatch(path.getFileName().toString()::endsWith))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file. */
  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path as it is written in a message. */
  static String named(Path file) {
    return ROOT.relativize(file).toString().replace(File.separatorChar, '/');
  }

  /** What a user who adds dougong-core alone has at run time: that module and what it pulls in. */
  static List<Path> coreAtRunTime() {
    String list = read(Path.of("target", "core-runtime.classpath")).strip();
    return Stream.of(list.split(File.pathSeparator)).map(Path::of).toList();
  }

  /** Below a source folder a name is a package and means nothing else. */
  private static boolean contains(Path path, String folder) {
    for (Path part : ROOT.relativize(path)) {
      if (part.toString().equals("src")) {
        return false;
      }
      if (part.toString().equals(folder)) {
        return true;
      }
    }
    return false;
  }
}
