package dev.dougong.calculators.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.book.RuleBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScoreProperties {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final Scores SCORES = Scores.standard();

  @Provide
  Arbitrary<ScoreTable> tables() {
    return Arbitraries.of(ScoreTable.values());
  }

  /** Facts at random for everything that the table asks for, lists of records left out. */
  private static Facts claims(ScoreTable table, Random random) {
    TableLayout layout = TableLayout.of(table);
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> asked = new ArrayList<>(layout.items());
    layout.control().ifPresent(asked::add);
    for (String id : asked) {
      BOOK.provision(id)
          .inputs()
          .forEach(input -> value(input.fact(), random).ifPresent(v -> values.put(input.id(), v)));
    }
    return Facts.of(BOOK.dictionary(), values);
  }

  private static Optional<Object> value(FactDefinition fact, Random random) {
    if (fact.type().kind() == FactType.Kind.ENUM) {
      List<String> names = ImmutableSet.copyOf(fact.valueIds()).asList();
      if (fact.type().isList()) {
        return Optional.of(names.stream().filter(n -> random.nextInt(3) > 0).toList());
      }
      return Optional.of(names.get(random.nextInt(names.size())));
    }
    if (fact.type().isList()) {
      return Optional.empty();
    }
    return switch (fact.type().kind()) {
      case BOOLEAN -> Optional.of(random.nextInt(3) > 0);
      case DECIMAL, INTEGER ->
          Optional.of(
              BigDecimal.valueOf(
                  fact.max().isPresent() && fact.max().get().compareTo(BigDecimal.TEN) < 0
                      ? random.nextInt(2)
                      : List.of(0, 1, 2, 30, 30_000, 5_000_000).get(random.nextInt(6))));
      default -> Optional.empty();
    };
  }

  @Property(tries = 120)
  void aScoreNeverExceedsItsMaximumNorFallsBelowZero(
      @ForAll("tables") ScoreTable table, @ForAll long seed) {
    ScoreCard card = SCORES.score(table, claims(table, new Random(seed)));
    for (ScoreItem item : card.items()) {
      item.points()
          .ifPresent(
              points -> {
                assertThat(points).as("%s", item).isBetween(BigDecimal.ZERO, item.maximum());
                assertThat(item.open()).isEqualByComparingTo(item.maximum().subtract(points));
              });
    }
    card.value().ifPresent(t -> assertThat(t).isBetween(BigDecimal.ZERO, card.maximum()));
    card.lostToCaps().ifPresent(lost -> assertThat(lost).isNotNegative());
  }

  @Property(tries = 60)
  void aFactLessNeverChangesPointsThatStayDecided(
      @ForAll("tables") ScoreTable table, @ForAll long seed) {
    Random random = new Random(seed);
    Facts facts = claims(table, random);
    List<String> ids = facts.ids().asList();
    String gone = ids.get(random.nextInt(ids.size()));
    ScoreCard more = SCORES.score(table, facts);
    ScoreCard less = SCORES.score(table, facts.without(gone));
    for (ScoreItem item : less.items()) {
      if (item.missing().isEmpty()) {
        assertThat(more.item(item.id()).orElseThrow().points()).isEqualTo(item.points());
      }
    }
    less.value().ifPresent(total -> assertThat(more.value()).contains(total));
    less.passed().ifPresent(passed -> assertThat(more.passed()).contains(passed));
  }

  /** Every set of improvements is tried by hand, each fact changed or not. */
  @Property(tries = 15)
  void noCheaperSetReachesTheTotal(@ForAll long seed) {
    Random random = new Random(seed);
    ScoreTable table = ScoreTable.HANGZHOU_FARMHOUSE_PROJECT;
    Facts facts = claims(table, random);
    List<String> truths =
        facts.ids().stream().filter(id -> Boolean.FALSE.equals(facts.get(id))).limit(4).toList();
    List<Improvement> all = new ArrayList<>();
    for (String id : truths) {
      Facts done = Facts.of(BOOK.dictionary(), Map.of(id, true));
      all.add(Improvement.of(id, done, Money.of(1 + random.nextInt(50))));
    }
    BigDecimal wanted = BigDecimal.valueOf(60 + random.nextInt(40));
    Optional<Money> least = Optional.empty();
    for (int chosen = 0; chosen < 1 << all.size(); chosen++) {
      Facts changed = facts;
      Money cost = Money.ZERO;
      for (int i = 0; i < all.size(); i++) {
        if ((chosen & 1 << i) != 0) {
          changed = changed.with(truths.get(i), true);
          cost = cost.plus(all.get(i).cost());
        }
      }
      Money price = cost;
      if (SCORES.score(table, changed).value().orElseThrow().compareTo(wanted) >= 0
          && least.filter(m -> m.compareTo(price) <= 0).isEmpty()) {
        least = Optional.of(price);
      }
    }
    assertThat(SCORES.cheapest(table, Claims.of(facts), all, wanted).map(Plan::cost))
        .isEqualTo(least);
  }
}
