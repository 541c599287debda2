package dev.dougong.calculators.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.calculators.assess.SampleCases.SampleCase;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.EvaluationException;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EveryProvisionTest {

  private static final RuleBook BOOK = RuleBook.standard();

  @Test
  void thereAreMoreThanTwentyCasesOfManyPlacesAndDays() {
    assertThat(SampleCases.ALL).hasSizeGreaterThan(20);
    assertThat(SampleCases.ALL.stream().map(SampleCase::place).distinct())
        .hasSizeGreaterThan(10)
        .contains("410300", "320583", "330522", "330106");
    assertThat(SampleCases.ALL.stream().map(SampleCase::day).distinct()).hasSizeGreaterThan(10);
  }

  @Test
  void everyProvisionInForceCanBeAskedAboutEveryCase() {
    List<String> failed = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (SampleCase sample : SampleCases.ALL) {
      Facts facts = sample.assessor(BOOK).assess(sample.subjects()).facts();
      for (Provision provision : BOOK.asOf(sample.day()).in(sample.place()).provisions()) {
        asked.add(provision.id());
        try {
          BOOK.evaluate(provision.id(), facts).toJson();
        } catch (EvaluationException e) {
          failed.add(sample + ": " + e.getMessage());
        }
      }
    }
    assertThat(failed).isEmpty();
    assertThat(asked).as("the cases reach most of the book").hasSizeGreaterThan(1000);
  }

  @Test
  void everyCaseConcernsSomeProvisionsAndNoneOfThemFails() {
    for (SampleCase sample : SampleCases.ALL) {
      Assessment assessment = sample.assessor(BOOK).assess(sample.subjects());
      assertThat(assessment.findings()).as(sample.name()).isNotEmpty();
      assertThat(assessment.findings(Standing.FAILED)).as(sample.name()).isEmpty();
    }
  }

  @Test
  void everyProvisionComesToItsEndAndExplainsItselfWhenNothingIsLeftOpen() {
    List<String> failed = new ArrayList<>();
    Set<String> explained = new HashSet<>();
    int round = 0;
    for (SampleCase sample : SampleCases.ALL) {
      CompletedFacts complete = new CompletedFacts(BOOK, sample.day(), round++);
      Facts facts = sample.assessor(BOOK).assess(sample.subjects()).facts();
      for (Provision provision : BOOK.asOf(sample.day()).in(sample.place()).provisions()) {
        try {
          Outcome outcome = BOOK.evaluate(provision.id(), complete.of(provision, facts));
          if (!outcome.isDetermined()) {
            failed.add(sample + ": " + provision.id() + " misses " + outcome.missing());
          }
          if (explained.add(provision.id())) {
            failed.addAll(explanationFaults(outcome));
          }
        } catch (InvalidInputException | EvaluationException e) {
          failed.add(sample + ": " + provision.id() + " " + e.getMessage());
        }
      }
    }
    assertThat(failed).isEmpty();
  }

  @Test
  void everyFindingExplainsItselfInBothLanguages() {
    List<String> failed = new ArrayList<>();
    for (SampleCase sample : SampleCases.ALL) {
      Assessment assessment = sample.assessor(BOOK).assess(sample.subjects());
      for (Finding finding : assessment.findings()) {
        finding.outcome().ifPresent(outcome -> failed.addAll(explanationFaults(outcome)));
        assertThat(finding.citation(Locale.CHINESE)).isNotBlank();
        assertThat(finding.citation(Locale.ENGLISH)).isNotBlank();
      }
      assertThat(assessment.text(Locale.CHINESE)).isNotBlank();
      assertThat(assessment.text(Locale.ENGLISH)).isNotBlank();
      assertThat(StrictJson.readObject(assessment.toJson())).isNotEmpty();
    }
    assertThat(failed).isEmpty();
  }

  @Test
  void theStandingAndTheVerdictOfAFindingSayTheSame() {
    for (SampleCase sample : SampleCases.ALL) {
      for (Finding finding : sample.assessor(BOOK).assess(sample.subjects()).findings()) {
        Outcome outcome = finding.outcome().orElseThrow();
        outcome
            .verdict()
            .ifPresent(
                verdict ->
                    assertThat(finding.standing())
                        .as(outcome.toString())
                        .isIn(
                            switch (verdict) {
                              case YES -> List.of(Standing.MET, Standing.APPLIES);
                              case NO -> List.of(Standing.NOT_MET, Standing.DOES_NOT_APPLY);
                              case UNDETERMINED -> List.of(Standing.UNDETERMINED);
                            }));
      }
    }
  }

  /** What an explanation lacks: the clause, a result, or that it can be read back as JSON. */
  private static List<String> explanationFaults(Outcome outcome) {
    List<String> faults = new ArrayList<>();
    Provision provision = outcome.provision();
    String zh = outcome.explain(Locale.CHINESE);
    String en = outcome.explain(Locale.ENGLISH);
    if (!zh.contains(provision.title().zh()) || !en.contains(provision.title().en())) {
      faults.add(provision.id() + " is explained without its title");
    }
    if (zh.contains("null") || zh.contains("Optional[") || en.contains("Optional[")) {
      faults.add(provision.id() + " is explained in the words of a program: " + zh);
    }
    for (Provision.Output output : provision.outputs()) {
      if (!zh.contains(output.label().zh()) || !en.contains(output.label().en())) {
        faults.add(provision.id() + " does not explain " + output.name());
      }
    }
    if (!StrictJson.readObject(outcome.toJson()).containsKey("outputs")) {
      faults.add(provision.id() + " has no JSON");
    }
    return faults;
  }
}
