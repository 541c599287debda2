package dev.dougong.cli;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dougong jshell}: Java, line by line, with the rules at hand; or scripts of such lines. */
@Command(name = "jshell", mixinStandardHelpOptions = true)
final class JshellCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "scripts")
  private List<String> scripts = new ArrayList<>();

  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
  private @Nullable Language language;

  JshellCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    List<String> files = new ArrayList<>();
    for (String script : scripts) {
      files.add(Terminal.readable("FILE", script).toString());
    }
    Path folder = Files.createTempDirectory("dougong");
    try {
      Path startup = Files.writeString(folder.resolve("startup.jsh"), text("startup.jsh"));
      return files.isEmpty() ? open(startup) : run(startup, files, folder);
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private int open(Path startup) throws Exception {
    terminal.out().print(text(chinese() ? "banner_zh.txt" : "banner.txt"));
    terminal.out().flush();
    return JavaShellToolBuilder.builder().start(options(startup, List.of()));
  }

  private int run(Path startup, List<String> files, Path folder) throws Exception {
    Path exit = Files.writeString(folder.resolve("exit.jsh"), "/exit\n");
    List<String> all = new ArrayList<>(files);
    all.add(exit.toString());
    LineStream lines = new LineStream(terminal.out());
    try (PrintStream out = new PrintStream(lines, true, StandardCharsets.UTF_8)) {
      JavaShellToolBuilder.builder()
          .in(InputStream.nullInputStream(), null)
          .out(out)
          .err(out)
          .persistence(new HashMap<>())
          .start(options(startup, all));
    }
    return lines.sawRefusal() ? Dougong.FAILED : Dougong.OK;
  }

  private String[] options(Path startup, List<String> files) {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--class-path", System.getProperty("java.class.path")));
    options.addAll(List.of("--startup", startup.toString()));
    options.addAll(
        List.of(
            "-R-XX:TieredStopAtLevel=1",
            "-R-XX:+UseSerialGC",
            "-R-Dfile.encoding=UTF-8",
            "-R-Dstdout.encoding=UTF-8",
            "-R-Duser.language=" + (chinese() ? "zh" : "en")));
    options.addAll(files);
    return options.toArray(String[]::new);
  }

  private boolean chinese() {
    return Language.locale(language).getLanguage().equals("zh");
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = JshellCommand.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
