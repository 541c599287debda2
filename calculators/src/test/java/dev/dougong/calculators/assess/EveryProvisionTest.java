package dev.dougong.calculators.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.calculators.assess.SampleCases.SampleCase;
import dev.dougong.core.book.RuleBook;
import dev.dougong.core.evaluation.EvaluationException;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.rule.Provision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EveryProvisionTest {

  private static final RuleBook BOOK = RuleBook.standard();

  @Test
  void thereAreTwentyCases() {
    assertThat(SampleCases.ALL).hasSize(20);
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
}
