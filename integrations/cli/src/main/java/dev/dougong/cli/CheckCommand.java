package dev.dougong.cli;

import dev.dougong.compiler.Diagnostic;
import dev.dougong.compiler.Example;
import dev.dougong.compiler.ExampleCheck;
import dev.dougong.core.InvalidInputException;
import dev.dougong.engine.book.RuleBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dougong check}: whether provisions give what files of cases expect. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  private static final String FILES = "FILE_OR_FOLDER";

  private final Terminal terminal;

  @Parameters(paramLabel = FILES, arity = "1..*", descriptionKey = "cases")
  private List<String> names = List.of();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Reads every file before the first case is asked, so that a bad file stops it all. */
  @Override
  public Integer call() throws IOException {
    List<Example> cases = new ArrayList<>();
    for (String name : names) {
      read(name, cases);
    }
    PrintWriter out = terminal.out();
    RuleBook book = RuleBook.standard();
    int failed = 0;
    for (Example one : cases) {
      List<Diagnostic> failures = ExampleCheck.run(book, List.of(one));
      failures.forEach(out::println);
      failed += failures.isEmpty() ? 0 : 1;
    }
    out.println((cases.size() - failed) + " passed, " + failed + " failed");
    return failed == 0 ? Dougong.OK : Dougong.FAILED;
  }

  private void read(String name, List<Example> cases) throws IOException {
    if (!name.equals("-") && Files.isDirectory(Terminal.readable(FILES, name))) {
      for (Path file : yamlFilesIn(Path.of(name))) {
        Optional<List<Example>> found = casesOf(file.toString());
        if (found.isEmpty()) {
          terminal.err().println(file + ": no cases, passed over");
        }
        found.ifPresent(cases::addAll);
      }
      return;
    }
    cases.addAll(
        casesOf(name)
            .orElseThrow(
                () ->
                    InvalidInputException.of(
                        FILES, name, "a list `cases:` or a list `provisions:`")));
  }

  private Optional<List<Example>> casesOf(String name) throws IOException {
    return CaseFile.read(name, terminal.text(FILES, name));
  }

  private static List<Path> yamlFilesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
          .sorted()
          .toList();
    }
  }
}
