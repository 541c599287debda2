package dev.dougong.calculators.internal;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.book.RuleBook;
import dev.dougong.core.book.Standing;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.rule.Provision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which book is asked, about which day and which place.
 *
 * <p>Day and place are told to a calculator or are among the facts, and never guessed.
 *
 * @param book the book
 * @param day the day, if it was told
 * @param place the place, if it was told
 */
public record Setting(RuleBook book, Optional<LocalDate> day, Optional<Jurisdiction> place) {

  private static final String DAY = "asOfDate";
  private static final String PLACE = "regionCode";

  /** That book, on no day and in no place yet. */
  public static Setting of(RuleBook book) {
    return new Setting(book, Optional.empty(), Optional.empty());
  }

  /** The same on that day. */
  public Setting asOf(LocalDate date) {
    return new Setting(book, Optional.of(date), place);
  }

  /** The same in that place. */
  public Setting in(Jurisdiction where) {
    return new Setting(book, day, Optional.of(where));
  }

  /** The facts of the subjects together, with day and place where they were told. */
  public Facts facts(List<? extends FactCarrier> subjects) {
    Map<String, @Nullable Object> known = new TreeMap<>();
    for (FactCarrier subject : subjects) {
      subject.toFacts().asMap().forEach((id, value) -> add(known, id, value));
    }
    day.ifPresent(date -> add(known, DAY, date));
    place.ifPresent(where -> add(known, PLACE, where.code()));
    return Facts.of(book.dictionary(), known);
  }

  private static void add(Map<String, @Nullable Object> known, String id, @Nullable Object value) {
    Object already = known.get(id);
    if (already != null && !already.equals(value)) {
      throw InvalidInputException.of(
          id, value, "the value " + already + ", which is said elsewhere of this case");
    }
    known.put(id, value);
  }

  /** The same facts on another day. */
  public static Facts on(LocalDate date, Facts facts) {
    return facts.with(DAY, date);
  }

  /** The day of the question. */
  public static LocalDate day(Facts facts) {
    return known(facts, DAY, "the day of the question", LocalDate.class);
  }

  /** The place of the question. */
  public static Jurisdiction place(Facts facts) {
    return Jurisdiction.of(known(facts, PLACE, "the place of the question", String.class));
  }

  private static <T> T known(Facts facts, String id, String what, Class<T> type) {
    return Optional.ofNullable(facts.get(id))
        .map(type::cast)
        .orElseThrow(() -> InvalidInputException.of(id, null, what));
  }

  /** Whether the document of a provision is made for that place or one around it. */
  public boolean holdsIn(Jurisdiction where, Provision provision) {
    return Jurisdiction.of(book.documentOf(provision).jurisdiction()).contains(where);
  }

  /** Whether the document of a provision is in force on a day. */
  public Standing standing(Provision provision, LocalDate date) {
    return book.graph().standing(provision.documentId(), date);
  }

  /**
   * Whether a provision asks for a known fact that tells one case of a day and place from another.
   */
  public boolean concerns(String provisionId, Facts facts) {
    return book.factsOf(provisionId).stream()
        .anyMatch(id -> facts.containsKey(id) && !id.equals(PLACE) && !isTime(id));
  }

  private static boolean isTime(String id) {
    return FactDictionary.standard()
        .find(id)
        .flatMap(FactDefinition::subject)
        .filter(subject -> subject == Subject.TIME)
        .isPresent();
  }
}
