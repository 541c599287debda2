package dev.dougong.cli;

import dev.dougong.calculators.assess.Assessment;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.book.RuleBook;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dougong assess}: what every applicable provision says about a case. */
@Command(name = "assess", mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final Case given = new Case();

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "assessAsOf")
  private @Nullable String asOf;

  @Option(names = "--in", paramLabel = "CODE", descriptionKey = "assessIn")
  private @Nullable String place;

  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
  private @Nullable Language language;

  @Option(names = "--all", descriptionKey = "all")
  private boolean all;

  @Option(names = "--json", descriptionKey = "assessJson")
  private boolean json;

  @Option(names = "--html", paramLabel = "FILE", descriptionKey = "html")
  private @Nullable String html;

  AssessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    // Wrong options are refused before standard input is waited for.
    LocalDate day = asOf == null ? null : Dates.asOf(asOf);
    Jurisdiction where = place == null ? null : Case.place("--in", place);
    Assessment assessment = given.assessed(terminal, RuleBook.standard(), day, where);
    if (html == null) {
      terminal.out().println(printed(assessment).stripTrailing());
    } else {
      Terminal.write("--html", html, assessment.html(Language.locale(language)));
    }
    return Dougong.OK;
  }

  private String printed(Assessment assessment) {
    if (json) {
      return assessment.toJson();
    }
    Locale locale = Language.locale(language);
    return all ? assessment.text(locale) : assessment.summary(locale);
  }
}
