package dev.dougong.core.fund;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.internal.FieldRules;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Money;
import dev.dougong.core.quantity.Ratio;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The records of a fund in the form of facts, and the limits of its shares. */
final class FundRecords {

  private FundRecords() {}

  static Optional<Map<String, Object>> counts(List<ItemFigures> items) {
    return record(items, item -> item.completedCount().map(Object.class::cast));
  }

  static Optional<Map<String, Object>> areas(
      List<ItemFigures> items, Function<ItemFigures, Optional<Area>> areaOf) {
    return record(items, item -> areaOf.apply(item).map(Object.class::cast));
  }

  static Optional<List<Map<String, Object>>> recipients(List<Recipient> recipients) {
    return recipients.isEmpty()
        ? Optional.empty()
        : Optional.of(recipients.stream().<Map<String, Object>>map(Recipient::toRecord).toList());
  }

  static void check(Fund fund) {
    FieldRules.requireDistinct("topics", fund.topics(), Topic::topic);
    FieldRules.requireDistinct("items", fund.items(), ItemFigures::item);
    FieldRules.requireDistinct("recipients", fund.recipients(), Recipient::name);
    Ratio weights =
        fund.topics().stream()
            .map(Topic::weight)
            .flatMap(Optional::stream)
            .reduce(Ratio.ZERO, Ratio::plus);
    if (weights.compareTo(Ratio.ONE) > 0) {
      throw InvalidInputException.of("topics", weights, "weights that add up to at most 100%");
    }
    Money amounts =
        Money.sum(fund.topics().stream().map(Topic::amount).flatMap(Optional::stream).toList());
    if (fund.total().isPresent() && amounts.compareTo(fund.total().get()) > 0) {
      throw InvalidInputException.of(
          "topics", amounts, "amounts that add up to at most the total of " + fund.total().get());
    }
  }

  /** Absent where no item gives the figure: an empty record would say that there is nothing. */
  private static Optional<Map<String, Object>> record(
      List<ItemFigures> items, Function<ItemFigures, Optional<Object>> figureOf) {
    ImmutableMap.Builder<String, Object> record = ImmutableMap.builder();
    items.forEach(item -> figureOf.apply(item).ifPresent(f -> record.put(item.item().name(), f)));
    ImmutableMap<String, Object> known = record.buildOrThrow();
    return known.isEmpty() ? Optional.empty() : Optional.of(known);
  }
}
