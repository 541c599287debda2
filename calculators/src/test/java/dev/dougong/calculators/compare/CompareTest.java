package dev.dougong.calculators.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.calculators.assess.Assessment;
import dev.dougong.calculators.assess.Assessor;
import dev.dougong.calculators.assess.Finding;
import dev.dougong.calculators.assess.SampleCases;
import dev.dougong.calculators.assess.Standing;
import dev.dougong.calculators.compare.Comparison.Row;
import dev.dougong.calculators.compare.LawChange.Kind;
import dev.dougong.calculators.compare.RuleDiff.Detail;
import dev.dougong.calculators.compare.RuleDiff.Entry;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.project.Project;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompareTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final String BONUS = "hangjiangongyeban-2023-7/17.4-a";
  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

  private static Assessment housing() {
    Facts facts =
        Facts.builder(BOOK.dictionary())
            .put("structureType", "STEEL")
            .put("isCommodityHousing", true)
            .put("aboveGroundFloorArea", 60_000)
            .put("meetsPrefabStandard", true)
            .put("greenStars", 2)
            .build();
    return Assessor.of(BOOK).asOf(DAY).in("330106").assess(Project.builder().build(), facts);
  }

  private static Optional<Row> row(Comparison comparison, String provision) {
    return comparison.rows().stream()
        .filter(
            row ->
                row.cells().stream()
                    .flatMap(Optional::stream)
                    .anyMatch(f -> f.provision().id().equals(provision)))
        .findFirst();
  }

  @Test
  void onePlaceGivesWhatTheOtherDoesNot() {
    Comparison comparison =
        Comparison.places(housing(), List.of(Jurisdiction.of("330106"), Jurisdiction.of("410300")));
    Row bonus = row(comparison, BONUS).orElseThrow();
    assertThat(bonus.cells().get(0).map(Finding::standing)).contains(Standing.MET);
    assertThat(bonus.cells().get(1)).isEmpty();
    assertThat(comparison.text(Locale.ENGLISH)).contains("1800").contains("Luoyang");
  }

  @Test
  void whatTwoPlacesSayOfOneMatterStandsInOneRow() {
    Facts rd =
        Facts.builder(BOOK.dictionary())
            .put("rdExpense", 1_000_000)
            .put("superDeductionRate", 1)
            .put("isHighTechEnterprise", true)
            .build();
    Assessment enterprise =
        Assessor.of(BOOK).asOf(LocalDate.of(2025, 6, 1)).in("320700").assess(rd);
    Comparison comparison =
        Comparison.places(
            enterprise, List.of(Jurisdiction.of("320700"), Jurisdiction.of("410300")));
    Row deduction = row(comparison, "lianzhengguifa-2023-2/9-b").orElseThrow();
    assertThat(deduction.cells().get(1).map(f -> f.provision().id()))
        .contains("luozheng-2024-28/19-c");
  }

  @Test
  void everyItemThatIsNotInTheTableIsTheSameInAllColumns() {
    for (var sample : SampleCases.ALL.subList(0, 4)) {
      Assessment assessment = sample.assessor(BOOK).assess(sample.subjects());
      List<LocalDate> days = List.of(sample.day().minusYears(2), sample.day());
      Comparison comparison = Comparison.days(assessment, days);
      Set<String> differing = new TreeSet<>();
      for (Row row : comparison.rows()) {
        row.cells().stream().flatMap(Optional::stream).forEach(f -> differing.add(f.key()));
      }
      Set<String> expected =
          assessment.at(days.get(0)).differencesTo(assessment.at(days.get(1))).stream()
              .map(difference -> difference.finding().key())
              .collect(Collectors.toSet());
      assertThat(differing).as(sample.name()).isSubsetOf(expected);
      expected.removeAll(differing);
      // What only one of the days has cannot be left out.
      assertThat(expected).as(sample.name()).isEmpty();
    }
  }

  @Test
  void aReformShowsWhatItDoesAndNothingElse() {
    RuleBook reformed = BOOK.with(BONUS, "rate", new BigDecimal("0.02"));
    Comparison comparison = Comparison.reform(housing(), reformed);
    assertThat(comparison.rows()).hasSize(1);
    assertThat(comparison.text(Locale.ENGLISH)).contains("1800").contains("1200");
  }

  @Test
  void aComparisonNeedsTwo() {
    assertThatThrownBy(() -> Comparison.days(housing(), List.of(DAY)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("columns");
  }

  @Test
  void theLogOfTheLawNamesTheFirstAndTheLastDay() {
    ChangeLog log = ChangeLog.of(housing(), LocalDate.of(2023, 7, 1), LocalDate.of(2028, 6, 30));
    assertThat(log.changes())
        .filteredOn(change -> change.finding().provision().id().equals(BONUS))
        .extracting(LawChange::date, LawChange::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(LocalDate.of(2023, 8, 1), Kind.STARTS),
            org.assertj.core.groups.Tuple.tuple(LocalDate.of(2028, 1, 1), Kind.ENDS));
    assertThat(log.text(Locale.ENGLISH)).contains("lapsed after 2027-12-31");
  }

  @Test
  void twoLogsThatFollowEachOtherAreTheLogOfTheWhole() {
    LocalDate first = LocalDate.of(2022, 1, 1);
    LocalDate middle = LocalDate.of(2023, 8, 1);
    LocalDate last = LocalDate.of(2025, 1, 1);
    Assessment case1 = housing();
    List<LawChange> parts = new ArrayList<>(ChangeLog.of(case1, first, middle).changes());
    parts.addAll(ChangeLog.of(case1, middle, last).changes());
    assertThat(named(ChangeLog.of(case1, first, last).changes())).isEqualTo(named(parts));
  }

  private static List<String> named(List<LawChange> changes) {
    return changes.stream().map(c -> c.date() + " " + c.kind() + " " + c.finding().key()).toList();
  }

  @Test
  void aLogBackwardsIsRefused() {
    assertThatThrownBy(() -> ChangeLog.of(housing(), DAY, DAY.minusDays(1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("to");
  }

  @Test
  void aBookDiffersFromItsReformInThatFigureAlone() {
    RuleDiff diff = RuleDiff.books(BOOK, BOOK.with(BONUS, "rate", new BigDecimal("0.02")));
    Entry entry = diff.entries().get(0);
    assertThat(diff.entries()).hasSize(1);
    assertThat(entry.provision().id()).isEqualTo(BONUS);
    assertThat(entry.details()).containsExactly(new Detail("parameter rate", "0.03", "0.02"));
  }

  @Test
  void theLawOfTwoDaysDiffersInWhatBeganAndEndedInBetween() {
    RuleBook before = BOOK.asOf(LocalDate.of(2023, 7, 31)).in("330100");
    RuleBook after = BOOK.asOf(LocalDate.of(2023, 8, 1)).in("330100");
    RuleDiff diff = RuleDiff.books(before, after);
    assertThat(diff.entries())
        .filteredOn(entry -> entry.before().isEmpty())
        .extracting(entry -> entry.provision().id())
        .contains(BONUS);
    assertThat(before.size() - gone(diff) + added(diff)).isEqualTo(after.size());
  }

  private static long gone(RuleDiff diff) {
    return diff.entries().stream().filter(entry -> entry.after().isEmpty()).count();
  }

  private static long added(RuleDiff diff) {
    return diff.entries().stream().filter(entry -> entry.before().isEmpty()).count();
  }

  @Test
  void aDocumentDoesNotDifferFromItself() {
    assertThat(RuleDiff.documents(BOOK, "luozheng-2024-28", "洛政〔2024〕28号").entries()).isEmpty();
    assertThat(RuleDiff.books(BOOK, BOOK).text(Locale.ENGLISH)).isEqualTo("No difference.\n");
  }

  @Test
  void documentsArePairedByWhatTheyDecide() {
    RuleDiff diff = RuleDiff.documents(BOOK, "caiku-2022-35", "caiku-2024-36");
    assertThat(diff.entries())
        .filteredOn(entry -> entry.before().isPresent() && entry.after().isPresent())
        .extracting(entry -> entry.before().map(Provision::id).orElse(""))
        .contains("caiku-2022-35/1-a");
    assertThatThrownBy(() -> RuleDiff.documents(BOOK, "caiku-2022-3", "caiku-2024-36"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("caiku-2022-35");
  }
}
