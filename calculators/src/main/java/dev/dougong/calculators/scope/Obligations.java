package dev.dougong.calculators.scope;

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
 * Tells which obligations bind a project there and then: whether it has to be prefabricated, of
 * steel, of how many stars, let as EPC, modelled in BIM, fitted out in full.
 *
 * <p>An obligation binds if leaving it undone would be a shortcoming by its clause. Whether the
 * project does it is another question, which the assessor answers. The day and the place are never
 * guessed: they are told to the calculator or are among the facts.
 */
@CheckReturnValue
public final class Obligations {

  private final RuleBook book;
  private final ImmutableList<Duty> duties;
  private final Circumstances told;

  private Obligations(RuleBook book, ImmutableList<Duty> duties, Circumstances told) {
    this.book = book;
    this.duties = duties;
    this.told = told;
  }

  /** By the standard rules. */
  public static Obligations standard() {
    return of(RuleBook.standard());
  }

  /** By the rules of that book; mandates that a book of one's own adds are recognised. */
  public static Obligations of(RuleBook book) {
    return new Obligations(book, Duties.STANDARD.of(book), Circumstances.UNTOLD);
  }

  /** What the standard rules demand on that day in the place with that code. */
  public static Scope on(LocalDate date, String code, FactCarrier... subjects) {
    return standard().asOf(date).in(code).on(subjects);
  }

  /** The same for a question about that day. */
  public Obligations asOf(LocalDate date) {
    return new Obligations(book, duties, told.asOf(date));
  }

  /** The same for a question in that place. */
  public Obligations in(Jurisdiction where) {
    return new Obligations(book, duties, told.in(where));
  }

  /** The same for a question in the place with that GB/T 2260 code. */
  public Obligations in(String code) {
    return in(Jurisdiction.of(code));
  }

  /**
   * What is demanded of a project, which may be given together with one of its buildings or with
   * further facts.
   *
   * @throws InvalidInputException if two of them contradict each other, or the day or the place of
   *     the question, and if no day or place is known
   */
  public Scope on(FactCarrier... subjects) {
    return on(ImmutableList.copyOf(subjects));
  }

  /** The same for subjects in a list. */
  public Scope on(List<? extends FactCarrier> subjects) {
    Facts facts = told.of(book.dictionary(), subjects);
    LocalDate day = Circumstances.dayOf(facts);
    Jurisdiction place = Circumstances.placeOf(facts);
    RuleBook here = book.in(place);
    RuleBook law = here.asOf(day);
    ImmutableList.Builder<Obligation> obligations = ImmutableList.builder();
    ImmutableList.Builder<String> notInForce = ImmutableList.builder();
    for (Duty duty : duties) {
      if (here.find(duty.provision()).isEmpty()) {
        continue;
      }
      if (law.find(duty.provision()).isPresent()) {
        obligations.add(duty.of(law, facts));
      } else {
        notInForce.add(duty.provision());
      }
    }
    return Scope.of(
        day,
        place,
        obligations.build(),
        notInForce.build().stream().distinct().collect(ImmutableList.toImmutableList()));
  }
}
