package dev.dougong.calculators.assess;

import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case for one provision, with an admissible value for each that the case leaves
 * open, so that the provision is computed to its end and not only to its first unknown.
 *
 * <p>The values are chosen by the name of the fact and the number of the round: over the rounds a
 * fact takes its bounds, zero, values between, both truths, each name of its list.
 */
final class CompletedFacts {

  private static final List<String> NUMBERS = List.of("0", "1", "0.37", "2", "12", "850", "240000");

  private final RuleBook book;
  private final LocalDate day;
  private final int round;

  CompletedFacts(RuleBook book, LocalDate day, int round) {
    this.book = book;
    this.day = day;
    this.round = round;
  }

  Facts of(Provision provision, Facts known) {
    Map<String, FactDefinition> asked = new LinkedHashMap<>();
    collect(provision, asked);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    asked.forEach(
        (id, fact) -> {
          Object value = known.containsKey(id) ? known.get(id) : value(fact);
          values.put(id, admissible(fact, value) ? value : value(fact));
        });
    return book.facts(provision.id(), values);
  }

  private void collect(Provision provision, Map<String, FactDefinition> asked) {
    provision.inputs().forEach(input -> asked.put(input.id(), input.fact()));
    provision.uses().values().forEach(used -> collect(book.provision(used), asked));
  }

  /** A case may use a name that the provision's own list does not have. */
  private static boolean admissible(FactDefinition fact, @Nullable Object value) {
    return value == null
        || fact.values().isEmpty()
        || (value instanceof List<?> list
            ? fact.valueIds().containsAll(list)
            : fact.valueIds().contains(value));
  }

  private Object value(FactDefinition fact) {
    int turn = Math.floorMod(fact.id().hashCode() + round, 5040);
    if (!fact.type().isList()) {
      return scalar(fact, turn);
    }
    return switch (fact.type().kind()) {
      case ENUM -> List.copyOf(fact.valueIds()).subList(0, turn % (fact.values().size() + 1));
      case DATE -> List.of(day.with(TemporalAdjusters.next(weekday(fact))));
      case RECORD -> List.of();
      default -> List.of(scalar(fact, turn), scalar(fact, turn + 1)).subList(0, turn % 3);
    };
  }

  /** A weekend is made up for by working on it, and a holiday is one on which people would work. */
  private static DayOfWeek weekday(FactDefinition fact) {
    return fact.id().equals("makeUpWorkdays") ? DayOfWeek.SATURDAY : DayOfWeek.WEDNESDAY;
  }

  private Object scalar(FactDefinition fact, int turn) {
    return switch (fact.type().kind()) {
      case BOOLEAN -> turn % 2 == 0;
      case ENUM -> fact.values().get(turn % fact.values().size()).id();
      case STRING -> "330106";
      case DATE -> day.plusDays((turn % 7 - 3) * 40L);
      case DECIMAL -> number(fact, turn);
      case INTEGER -> number(fact, turn);
      case RECORD -> Map.of();
    };
  }

  private Object number(FactDefinition fact, int turn) {
    BigDecimal year = BigDecimal.valueOf(day.getYear() + turn % 3 - 1L);
    boolean calendar =
        fact.unit().equals(Optional.of("year")) || fact.id().equals("assessmentYear");
    if (calendar && fact.max().map(max -> year.compareTo(max) <= 0).orElse(true)) {
      return year;
    }
    boolean whole = fact.type().kind() == FactType.Kind.INTEGER;
    List<BigDecimal> admissible =
        Stream.concat(
                Stream.concat(fact.min().stream(), fact.max().stream()),
                NUMBERS.stream().map(BigDecimal::new))
            .filter(n -> !whole || n.stripTrailingZeros().scale() <= 0)
            .filter(n -> fact.min().map(min -> n.compareTo(min) >= 0).orElse(true))
            .filter(n -> fact.max().map(max -> n.compareTo(max) <= 0).orElse(true))
            .toList();
    return admissible.get(turn % admissible.size());
  }
}
