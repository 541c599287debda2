package dev.dougong.cli;

import dev.dougong.calculators.assess.Assessment;
import dev.dougong.calculators.compare.ChangeLog;
import dev.dougong.engine.book.RuleBook;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dougong changes}: what starts, ends or changes for a case between two days. */
@Command(name = "changes", mixinStandardHelpOptions = true)
final class ChangesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final Case given = new Case();

  @Option(names = "--from", paramLabel = "DATE", required = true, descriptionKey = "from")
  private String from = "";

  @Option(names = "--to", paramLabel = "DATE", required = true, descriptionKey = "to")
  private String to = "";

  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
  private @Nullable Language language;

  @Option(names = "--json", descriptionKey = "assessJson")
  private boolean json;

  ChangesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    LocalDate first = Dates.day("--from", from);
    LocalDate last = Dates.day("--to", to);
    Assessment assessment = given.assessed(terminal, RuleBook.standard(), first, null);
    ChangeLog log = ChangeLog.of(assessment, first, last);
    terminal
        .out()
        .println(json ? log.toJson() : log.text(Language.locale(language)).stripTrailing());
    return Dougong.OK;
  }
}
