package dev.dougong.cli;

import dev.dougong.calculators.compare.RuleDiff;
import dev.dougong.core.InvalidInputException;
import dev.dougong.engine.book.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dougong diff}: how two documents differ, or the law on two days. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "DOCUMENT", arity = "0..2", descriptionKey = "documents")
  private List<String> documents = new ArrayList<>();

  @Option(names = "--as-of", paramLabel = "DATE", split = ",", descriptionKey = "diffAsOf")
  private List<String> days = new ArrayList<>();

  @Option(names = "--in", paramLabel = "CODE", descriptionKey = "in")
  private @Nullable String place;

  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
  private @Nullable Language language;

  @Option(names = "--json", descriptionKey = "assessJson")
  private boolean json;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RuleDiff diff = diff();
    terminal
        .out()
        .println(json ? diff.toJson() : diff.text(Language.locale(language)).stripTrailing());
    return Dougong.OK;
  }

  private RuleDiff diff() {
    RuleBook book = RuleBook.standard();
    if (documents.size() == 2 && days.isEmpty() && place == null) {
      return RuleDiff.documents(book, documents.get(0), documents.get(1));
    }
    if (documents.isEmpty() && days.size() == 2) {
      RuleBook there = place == null ? book : book.in(Case.place("--in", place));
      List<LocalDate> both = days.stream().map(Dates::asOf).toList();
      return RuleDiff.books(there.asOf(both.get(0)), there.asOf(both.get(1)));
    }
    throw InvalidInputException.of(
        "diff",
        documents.size() + " documents, " + days.size() + " days",
        "two documents, or two days with --as-of");
  }
}
