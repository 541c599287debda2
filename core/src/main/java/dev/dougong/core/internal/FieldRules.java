package dev.dougong.core.internal;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.PercentagePoints;
import dev.dougong.core.quantity.Ratio;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Rules between the fields of a domain value that several types share. */
public final class FieldRules {

  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 9999;

  private static final PercentagePoints HALF_A_POINT = PercentagePoints.parse("0.5 pp");

  private FieldRules() {}

  /** Refuses a part that is greater than its whole. */
  public static <Q extends Comparable<Q>> void requireAtMost(
      String partName, Optional<Q> part, String wholeName, Optional<Q> whole) {
    if (part.isPresent() && whole.isPresent() && part.get().compareTo(whole.get()) > 0) {
      throw InvalidInputException.of(
          partName, part.get(), "at most the " + wholeName + " of " + whole.get());
    }
  }

  /** The share of a part in its whole, if both are known and there is a whole. */
  public static Optional<Ratio> share(Optional<Area> part, Optional<Area> whole) {
    return whole
        .filter(area -> !area.isZero())
        .flatMap(known -> part.map(amount -> amount.dividedBy(known)));
  }

  /** Refuses a share that is more than half a per cent off, as statistics are printed rounded. */
  public static void requireShare(String field, Optional<Ratio> stated, Optional<Ratio> computed) {
    if (stated.isEmpty() || computed.isEmpty()) {
      return;
    }
    PercentagePoints off = stated.get().minus(computed.get());
    if (off.compareTo(HALF_A_POINT) > 0 || off.compareTo(HALF_A_POINT.negated()) < 0) {
      throw InvalidInputException.of(
          field, stated.get(), "the share of the areas, which is " + computed.get());
    }
  }

  /** Refuses a day before the one that always comes first. */
  public static void requireOrder(
      String firstName, Optional<LocalDate> first, String laterName, Optional<LocalDate> later) {
    if (first.isPresent() && later.isPresent() && later.get().isBefore(first.get())) {
      throw InvalidInputException.of(
          laterName, later.get(), "a day not before " + firstName + ", which is " + first.get());
    }
  }

  /** Refuses a second element with the same key. */
  public static <E> void requireDistinct(
      String field, List<E> elements, Function<? super E, ?> keyOf) {
    Set<Object> seen = new HashSet<>();
    int index = 0;
    for (E element : elements) {
      Object key = keyOf.apply(element);
      if (!seen.add(key)) {
        throw InvalidInputException.of(field + "[" + index + "]", key, "each one once");
      }
      index++;
    }
  }

  /** Refuses a year that no policy can speak of. */
  public static void requireYear(String field, int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw InvalidInputException.of(
          field, year, "a calendar year from " + FIRST_YEAR + " to " + LAST_YEAR);
    }
  }

  /** A record in the form of facts: exact numbers, texts, days, lists and records. */
  public static ImmutableMap<String, Object> plainRecord(String factId, Map<String, ?> fields) {
    Object checked = FactDictionary.standard().get(factId).check(List.of(fields));
    Map<?, ?> plain = (Map<?, ?>) ((List<?>) Objects.requireNonNull(checked)).get(0);
    ImmutableMap.Builder<String, Object> record = ImmutableMap.builder();
    plain.forEach((name, value) -> record.put((String) name, value));
    return record.buildOrThrow();
  }
}
