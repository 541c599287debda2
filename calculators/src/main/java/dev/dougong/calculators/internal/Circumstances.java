package dev.dougong.calculators.internal;

import dev.dougong.core.InvalidInputException;
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
 * The day and the place of a question, as far as the caller has told them.
 *
 * <p>Neither is ever guessed: what is not told must be among the facts ({@code asOfDate}, {@code
 * regionCode}); what is told becomes a fact as well, and two different answers are refused.
 *
 * @param day the day, if it was told
 * @param place the place, if it was told
 */
public record Circumstances(Optional<LocalDate> day, Optional<Jurisdiction> place) {

  static final String DAY = "asOfDate";
  static final String PLACE = "regionCode";

  /** Nothing was told. */
  public static final Circumstances UNTOLD = new Circumstances(Optional.empty(), Optional.empty());

  /** The same on that day. */
  public Circumstances asOf(LocalDate date) {
    return new Circumstances(Optional.of(date), place);
  }

  /** The same in that place. */
  public Circumstances in(Jurisdiction where) {
    return new Circumstances(day, Optional.of(where));
  }

  /**
   * The facts of these subjects, taken together as one case, with the day and the place.
   *
   * @throws InvalidInputException if two of them contradict each other, or the day or the place
   */
  public Facts of(FactDictionary dictionary, List<? extends FactCarrier> subjects) {
    Map<String, @Nullable Object> known = new TreeMap<>();
    for (FactCarrier subject : subjects) {
      subject.toFacts().asMap().forEach((id, value) -> add(known, id, value));
    }
    day.ifPresent(date -> add(known, DAY, date));
    place.ifPresent(where -> add(known, PLACE, where.code()));
    return Facts.of(dictionary, known);
  }

  /** The day that those facts are about; refused if it is not known. */
  public static LocalDate dayOf(Facts facts) {
    return Optional.ofNullable((LocalDate) facts.get(DAY))
        .orElseThrow(() -> InvalidInputException.of(DAY, null, "the day of the question"));
  }

  /** The place that those facts are about; refused if it is not known or there is none such. */
  public static Jurisdiction placeOf(Facts facts) {
    return Optional.ofNullable((String) facts.get(PLACE))
        .map(Circumstances::located)
        .orElseThrow(() -> InvalidInputException.of(PLACE, null, "the place of the question"));
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
