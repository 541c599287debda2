package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.book.RuleBook;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

  private static final String DAY = "asOfDate";
  private static final String PLACE = "regionCode";

  private final RuleBook book;
  private final Optional<LocalDate> day;
  private final Optional<Jurisdiction> place;

  private Assessor(RuleBook book, Optional<LocalDate> day, Optional<Jurisdiction> place) {
    this.book = book;
    this.day = day;
    this.place = place;
  }

  /** An assessor with the standard rules. */
  public static Assessor standard() {
    return of(RuleBook.standard());
  }

  /** An assessor with the provisions of that book. */
  public static Assessor of(RuleBook book) {
    return new Assessor(book, Optional.empty(), Optional.empty());
  }

  /** The same for a question about that day. */
  public Assessor asOf(LocalDate date) {
    return new Assessor(book, Optional.of(date), place);
  }

  /** The same for a question in that place. */
  public Assessor in(Jurisdiction where) {
    return new Assessor(book, day, Optional.of(where));
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
    Map<String, @Nullable Object> known = new TreeMap<>();
    for (FactCarrier subject : subjects) {
      subject.toFacts().asMap().forEach((id, value) -> add(known, id, value));
    }
    day.ifPresent(date -> add(known, DAY, date));
    place.ifPresent(where -> add(known, PLACE, where.code()));
    FactDictionary dictionary = book.dictionary();
    Facts facts = Facts.of(dictionary, known);
    LocalDate date =
        Optional.ofNullable((LocalDate) facts.get(DAY))
            .orElseThrow(() -> InvalidInputException.of(DAY, null, "the day of the question"));
    Jurisdiction where =
        Optional.ofNullable((String) facts.get(PLACE))
            .map(Assessor::located)
            .orElseThrow(() -> InvalidInputException.of(PLACE, null, "the place of the question"));
    RuleBook law = Assessment.lawOf(book, date, where);
    Applicability applicability = Applicability.of(law, facts, subjects);
    return Assessment.of(book, law, applicability, Reports.of(subjects), facts);
  }

  private static Jurisdiction located(String code) {
    try {
      return Jurisdiction.of(code);
    } catch (InvalidInputException e) {
      throw e.at(PLACE);
    }
  }

  private static void add(Map<String, @Nullable Object> known, String id, @Nullable Object value) {
    if (known.containsKey(id) && !Objects.equals(known.get(id), value)) {
      throw InvalidInputException.of(
          id, value, "the value " + known.get(id) + ", which is said elsewhere of this case");
    }
    known.put(id, value);
  }
}
