package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.calculators.internal.Circumstances;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.book.RuleBook;
import java.time.LocalDate;
import java.util.List;

/**
 * Asks every applicable provision of a rule book about one case: an enterprise, a project, a
 * building, a contract, a region, or several of them together.
 *
 * <p>The day and the place are never guessed. Each is told to the assessor or is among the facts
 * ({@code asOfDate}, {@code regionCode}); told to the assessor it becomes a fact as well, and two
 * different answers are refused. Standards that the policies rely on are left out: they say what a
 * figure is, and not what anybody has to do.
 */
@CheckReturnValue
public final class Assessor {

  private final RuleBook book;
  private final Circumstances told;

  private Assessor(RuleBook book, Circumstances told) {
    this.book = book;
    this.told = told;
  }

  /** An assessor with the standard rules. */
  public static Assessor standard() {
    return of(RuleBook.standard());
  }

  /** An assessor with the provisions of that book. */
  public static Assessor of(RuleBook book) {
    return new Assessor(book, Circumstances.UNTOLD);
  }

  /** The same for a question about that day. */
  public Assessor asOf(LocalDate date) {
    return new Assessor(book, told.asOf(date));
  }

  /** The same for a question in that place. */
  public Assessor in(Jurisdiction where) {
    return new Assessor(book, told.in(where));
  }

  /** The same for a question in the place with that GB/T 2260 code. */
  public Assessor in(String code) {
    return in(Jurisdiction.of(code));
  }

  /**
   * What policy says about these subjects, taken together as one case; their order does not count.
   *
   * @throws InvalidInputException if two of them contradict each other, or the day or the place of
   *     the question, and if no day or place is known
   */
  public Assessment assess(FactCarrier... subjects) {
    return assess(ImmutableList.copyOf(subjects));
  }

  /** The same for subjects in a list. */
  public Assessment assess(List<? extends FactCarrier> subjects) {
    Facts facts = told.of(book.dictionary(), subjects);
    LocalDate date = Circumstances.dayOf(facts);
    Jurisdiction where = Circumstances.placeOf(facts);
    RuleBook law = Assessment.lawOf(book, date, where);
    Applicability applicability = Applicability.of(law, facts, subjects);
    return Assessment.of(book, law, applicability, Reports.of(subjects), facts);
  }
}
