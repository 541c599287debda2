package dev.dougong.cli;

import dev.dougong.calculators.assess.Assessment;
import dev.dougong.calculators.assess.Assessor;
import dev.dougong.calculators.assess.CaseDescription;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.book.RuleBook;
import dev.dougong.core.place.Jurisdiction;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dougong assess}: what every applicable provision says about a case. */
@Command(name = "assess", mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

  private static final String FILE = "FILE";

  private final Terminal terminal;

  @Parameters(paramLabel = FILE, index = "0", descriptionKey = "case")
  private String file = "";

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

  @Option(names = "--html", paramLabel = FILE, descriptionKey = "html")
  private @Nullable String html;

  AssessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RuleBook book = RuleBook.standard();
    // Wrong options are refused before standard input is waited for.
    Optional<LocalDate> day = Optional.ofNullable(asOf).map(Dates::asOf);
    Optional<Jurisdiction> where = Optional.ofNullable(place).map(AssessCommand::place);
    CaseDescription given = CaseDescription.parseJson(book, terminal.text(FILE, file));
    Assessor assessor = Assessor.of(book);
    LocalDate date = day.or(given::asOf).orElse(null);
    if (date != null) {
      assessor = assessor.asOf(date);
    }
    Jurisdiction in = where.or(given::place).orElse(null);
    if (in != null) {
      assessor = assessor.in(in);
    }
    Assessment assessment = assessor.assess(given.subjects());
    if (html == null) {
      terminal.out().println(printed(assessment).stripTrailing());
    } else {
      Terminal.write("--html", html, assessment.html(Language.locale(language)));
    }
    return Dougong.OK;
  }

  private static Jurisdiction place(String code) {
    try {
      return Jurisdiction.of(code);
    } catch (InvalidInputException e) {
      throw e.at("--in");
    }
  }

  private String printed(Assessment assessment) {
    if (json) {
      return assessment.toJson();
    }
    Locale locale = Language.locale(language);
    return all ? assessment.text(locale) : assessment.summary(locale);
  }
}
