package dev.dougong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A small program that a test compiles and runs as a user would: with javac, in a JVM of its own.
 */
final class JavaProgram {

  private final Path folder;

  private JavaProgram(Path folder) {
    this.folder = folder;
  }

  /** Compiles sources, given by file name, with the given javac options. */
  static JavaProgram compile(Path folder, Map<String, String> sources, List<String> options)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve("src").resolve(source.getKey());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      files.add(Files.writeString(file, source.getValue(), StandardCharsets.UTF_8));
    }
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-encoding", "UTF-8", "-proc:none", "-d", folder.resolve("out").toString()));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      boolean compiled =
          javac
              .getTask(said, manager, null, all, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertThat(compiled).as("compiles: %s", said).isTrue();
    }
    return new JavaProgram(folder);
  }

  /** Where its classes are. */
  Path classes() {
    return folder.resolve("out");
  }

  /** What it prints, run with the given arguments of the java command. */
  String run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-XX:TieredStopAtLevel=1"));
    command.addAll(arguments);
    Path output = folder.resolve("printed.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends").isTrue();
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as("exit status; it printed: %s", printed).isZero();
    return printed;
  }

  /** Paths joined as a class path or a module path. */
  static String path(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
