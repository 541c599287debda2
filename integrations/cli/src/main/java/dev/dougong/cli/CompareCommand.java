package dev.dougong.cli;

import dev.dougong.calculators.assess.Assessment;
import dev.dougong.calculators.compare.Comparison;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.book.RuleBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dougong compare}: one case in several places, on several days, or under a reform. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

  private static final Pattern REFORM = Pattern.compile("(.+/[^:]+):([^=]+)=(.+)");

  private final Terminal terminal;

  @Mixin private final Case given = new Case();

  @Option(names = "--in", paramLabel = "CODE", split = ",", descriptionKey = "compareIn")
  private List<String> places = new ArrayList<>();

  @Option(names = "--as-of", paramLabel = "DATE", split = ",", descriptionKey = "compareAsOf")
  private List<String> days = new ArrayList<>();

  @Option(names = "--with", paramLabel = "REFORM", descriptionKey = "with")
  private List<String> reforms = new ArrayList<>();

  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
  private @Nullable Language language;

  @Option(names = "--json", descriptionKey = "assessJson")
  private boolean json;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RuleBook book = RuleBook.standard();
    List<Jurisdiction> where = places.stream().map(code -> Case.place("--in", code)).toList();
    List<LocalDate> when = days.stream().map(Dates::asOf).toList();
    RuleBook reformed = reformed(book);
    Comparison comparison = compared(book, where, when, reformed);
    String printed =
        json ? comparison.toJson() : comparison.text(Language.locale(language)).stripTrailing();
    terminal.out().println(printed);
    return Dougong.OK;
  }

  private Comparison compared(
      RuleBook book, List<Jurisdiction> where, List<LocalDate> when, RuleBook reformed)
      throws IOException {
    if (where.size() > 1 && when.size() < 2 && reforms.isEmpty()) {
      LocalDate day = when.isEmpty() ? null : when.get(0);
      return Comparison.places(given.assessed(terminal, book, day, where.get(0)), where);
    }
    Jurisdiction place = where.isEmpty() ? null : where.get(0);
    if (when.size() > 1 && where.size() < 2 && reforms.isEmpty()) {
      return Comparison.days(given.assessed(terminal, book, when.get(0), place), when);
    }
    if (!reforms.isEmpty() && where.size() < 2 && when.size() < 2) {
      LocalDate day = when.isEmpty() ? null : when.get(0);
      Assessment present = given.assessed(terminal, book, day, place);
      return Comparison.reform(present, reformed);
    }
    throw InvalidInputException.of(
        "compare",
        places.size() + " places, " + days.size() + " days, " + reforms.size() + " reforms",
        "several places with --in, or several days with --as-of, or a reform with --with");
  }

  private RuleBook reformed(RuleBook book) {
    RuleBook changed = book;
    for (String reform : reforms) {
      Matcher parts = REFORM.matcher(reform);
      if (!parts.matches()) {
        throw InvalidInputException.of("--with", reform, "PROVISION:PARAMETER=NUMBER");
      }
      changed = changed.with(parts.group(1), parts.group(2), number(reform, parts.group(3)));
    }
    return changed;
  }

  private static BigDecimal number(String reform, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw InvalidInputException.of("--with", reform, "PROVISION:PARAMETER=NUMBER");
    }
  }
}
