package dev.dougong.cli;

import dev.dougong.calculators.assess.Assessment;
import dev.dougong.calculators.assess.Assessor;
import dev.dougong.calculators.assess.CaseDescription;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.book.RuleBook;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The argument that describes a case. */
final class Case {

  private static final String FILE = "FILE";

  @Parameters(paramLabel = FILE, index = "0", descriptionKey = "case")
  private String file = "";

  /** The case on a day and in a place; where these are not said, those that the file says. */
  Assessment assessed(
      Terminal terminal, RuleBook book, @Nullable LocalDate day, @Nullable Jurisdiction place)
      throws IOException {
    CaseDescription given = CaseDescription.parseJson(book, terminal.text(FILE, file));
    Assessor assessor = Assessor.of(book);
    LocalDate date = Optional.ofNullable(day).or(given::asOf).orElse(null);
    if (date != null) {
      assessor = assessor.asOf(date);
    }
    Jurisdiction in = Optional.ofNullable(place).or(given::place).orElse(null);
    if (in != null) {
      assessor = assessor.in(in);
    }
    return assessor.assess(given.subjects());
  }

  /** The place of an option. */
  static Jurisdiction place(String option, String code) {
    try {
      return Jurisdiction.of(code);
    } catch (InvalidInputException e) {
      throw e.at(option);
    }
  }
}
