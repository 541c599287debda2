package dev.dougong.cli;

import dev.dougong.core.book.RuleBook;
import dev.dougong.core.evaluation.Outcome;
import dev.dougong.core.fact.Facts;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that say which provision is asked about which facts. */
final class Question {

  @Parameters(paramLabel = "PROVISION", index = "0", descriptionKey = "provision")
  private String provision = "";

  @Option(names = "--facts", paramLabel = "FILE", descriptionKey = "facts")
  private @Nullable String facts;

  @Option(names = "--reading", paramLabel = "ID", descriptionKey = "reading")
  private @Nullable String reading;

  Outcome ask(Terminal terminal) throws IOException {
    RuleBook book = RuleBook.standard();
    // A wrong id is refused before standard input is waited for.
    book.provision(provision);
    Facts known =
        facts == null
            ? Facts.none()
            : book.factsFromJson(provision, terminal.text("--facts", facts));
    return book.evaluate(provision, known, reading);
  }
}
