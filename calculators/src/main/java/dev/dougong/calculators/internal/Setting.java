package dev.dougong.calculators.internal;

import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.book.Standing;
import dev.dougong.engine.rule.Provision;
import java.time.LocalDate;
import java.util.List;

/**
 * Which book is asked, and about which circumstances.
 *
 * @param book the book
 * @param told the day and the place, as far as they were told
 */
public record Setting(RuleBook book, Circumstances told) {

  /** That book, on no day and in no place yet. */
  public static Setting of(RuleBook book) {
    return new Setting(book, Circumstances.UNTOLD);
  }

  /** The same on that day. */
  public Setting asOf(LocalDate date) {
    return new Setting(book, told.asOf(date));
  }

  /** The same in that place. */
  public Setting in(Jurisdiction where) {
    return new Setting(book, told.in(where));
  }

  /** The facts of the subjects together, with day and place where they were told. */
  public Facts facts(List<? extends FactCarrier> subjects) {
    return told.of(book.dictionary(), subjects);
  }

  /** The same facts on another day. */
  public static Facts on(LocalDate date, Facts facts) {
    return facts.with(Circumstances.DAY, date);
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
        .anyMatch(id -> facts.containsKey(id) && !id.equals(Circumstances.PLACE) && !isTime(id));
  }

  private static boolean isTime(String id) {
    return FactDictionary.standard()
        .find(id)
        .flatMap(FactDefinition::subject)
        .filter(subject -> subject == Subject.TIME)
        .isPresent();
  }
}
