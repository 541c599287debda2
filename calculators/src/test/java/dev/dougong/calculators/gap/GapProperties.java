package dev.dougong.calculators.gap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.calculators.assess.Assessment;
import dev.dougong.calculators.assess.Finding;
import dev.dougong.calculators.assess.SampleCases;
import dev.dougong.calculators.assess.Standing;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.EvaluationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GapProperties {

  private static final RuleBook BOOK = RuleBook.standard();

  private record Item(Assessment assessment, Finding finding) {}

  private static final List<Item> NOT_MET = notMet();

  private static List<Item> notMet() {
    List<Item> items = new ArrayList<>();
    for (var sample : SampleCases.ALL) {
      Assessment assessment = sample.assessor(BOOK).assess(sample.subjects());
      for (Standing standing : List.of(Standing.NOT_MET, Standing.DOES_NOT_APPLY)) {
        assessment.findings(standing).forEach(f -> items.add(new Item(assessment, f)));
      }
    }
    return items;
  }

  private static List<String> askedFor(Item item) {
    return item.finding.provision().inputs().stream()
        .map(input -> input.id())
        .filter(id -> !id.equals("asOfDate") && !id.equals("regionCode"))
        .toList();
  }

  private static Gap gap(Item item) {
    return GapAnalysis.of(item.assessment).changing(askedFor(item)).toMeet(item.finding);
  }

  private static boolean isMet(Finding finding, Facts facts) {
    try {
      return Standing.of(BOOK.evaluate(finding.provision().id(), facts)).isPositive();
    } catch (EvaluationException | InvalidInputException e) {
      return false;
    }
  }

  private static Facts changed(Facts facts, List<Change> changes) {
    Facts changed = facts;
    for (Change change : changes) {
      changed = changed.with(change.fact().id(), change.after());
    }
    return changed;
  }

  @Property(tries = 40)
  void thePointFoundIsMetAndThePointJustShortOfItIsNot(@ForAll long seed) {
    Item item = NOT_MET.get(new Random(seed).nextInt(NOT_MET.size()));
    Facts facts = item.finding.outcome().orElseThrow().facts();
    for (Remedy remedy : gap(item).remedies()) {
      assertThat(isMet(item.finding, changed(facts, remedy.changes()))).isTrue();
      for (Change change : remedy.changes()) {
        Facts others = changed(facts, remedy.changes().stream().filter(c -> c != change).toList());
        assertThat(isMet(item.finding, others)).as("without " + change).isFalse();
        Object justShort = justShort(change);
        if (justShort != null) {
          assertThat(isMet(item.finding, others.with(change.fact().id(), justShort)))
              .as(item.finding.provision().id() + " one step short of " + change)
              .isFalse();
        }
      }
    }
  }

  /** One step back towards where the fact was; null for what has no steps. */
  private static Object justShort(Change change) {
    if (!Range.holds(change.fact()) || change.before() == null) {
      return null;
    }
    Range range = Range.of(change.fact(), null);
    BigDecimal before = Thresholds.number(change.before());
    BigDecimal after = Thresholds.number(change.after());
    BigDecimal back =
        after.compareTo(before) > 0
            ? after.subtract(range.step()).max(before)
            : after.add(range.step()).min(before);
    return range.value(back);
  }

  @Property(tries = 8)
  void theOrderInWhichFactsAreNamedDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    Item item = NOT_MET.get(random.nextInt(NOT_MET.size()));
    List<String> facts = new ArrayList<>(askedFor(item));
    Collections.shuffle(facts, random);
    Gap shuffled = GapAnalysis.of(item.assessment).changing(facts).toMeet(item.finding);
    assertThat(shuffled.toJson()).isEqualTo(gap(item).toJson());
  }

  @Test
  void aGoodPartOfWhatIsNotMetCanBeMet() {
    List<Item> some =
        IntStream.range(0, NOT_MET.size()).filter(i -> i % 9 == 0).mapToObj(NOT_MET::get).toList();
    long met = some.stream().filter(item -> !gap(item).remedies().isEmpty()).count();
    assertThat(met).isGreaterThan(some.size() / 3);
  }

  @Test
  void aDayIsAStep() {
    FactDefinition day =
        FactDefinition.builder().id("someDay").type(dev.dougong.core.fact.FactType.DATE).build();
    Range range = Range.of(day, null);
    assertThat(range.value(BigDecimal.ZERO)).isEqualTo(LocalDate.EPOCH);
  }
}
