package dev.dougong.cli;

import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that say which provision is asked about which facts. */
final class Question {

  @Parameters(paramLabel = "PROVISION", index = "0", descriptionKey = "provision")
  private String provision = "";

  @Option(names = "--facts", paramLabel = "FILE", descriptionKey = "facts")
  private @Nullable String facts;

  @Option(names = "--reading", paramLabel = "[PROVISION=]ID", descriptionKey = "reading")
  private List<String> readings = List.of();

  Outcome ask(Terminal terminal) throws IOException {
    // A wrong id is refused before standard input is waited for.
    RuleBook standard = RuleBook.standard();
    standard.provision(provision);
    RuleBook book = withReadings(standard);
    Facts known =
        facts == null
            ? Facts.none()
            : book.factsFromJson(provision, terminal.text("--facts", facts));
    return book.evaluate(provision, known);
  }

  private RuleBook withReadings(RuleBook standard) {
    RuleBook book = standard;
    for (String reading : readings) {
      int end = reading.indexOf('=');
      book =
          end < 0
              ? book.reading(provision, reading)
              : book.reading(reading.substring(0, end), reading.substring(end + 1));
    }
    return book;
  }
}
