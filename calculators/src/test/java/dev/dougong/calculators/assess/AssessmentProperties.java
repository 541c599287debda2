package dev.dougong.calculators.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.dougong.calculators.assess.SampleCases.SampleCase;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class AssessmentProperties {

  private static final RuleBook BOOK = RuleBook.standard();

  @Provide
  Arbitrary<SampleCase> cases() {
    return Arbitraries.of(SampleCases.ALL);
  }

  @Property(tries = 12)
  void theOrderOfFactsAndOfSubjectsDoesNotMatter(
      @ForAll("cases") SampleCase sample, @ForAll long seed) {
    Random random = new Random(seed);
    List<FactCarrier> subjects = new ArrayList<>(sample.subjects());
    Collections.shuffle(subjects, random);
    Assessment given = sample.assessor(BOOK).assess(sample.subjects());
    assertThat(sample.assessor(BOOK).assess(subjects).toJson()).isEqualTo(given.toJson());

    List<String> ids = new ArrayList<>(given.facts().ids());
    Collections.shuffle(ids, random);
    Facts.Builder shuffled = Facts.builder(BOOK.dictionary());
    ids.forEach(id -> shuffled.put(id, given.facts().get(id)));
    assertThat(sample.assessor(BOOK).assess(shuffled.build()).toJson())
        .isEqualTo(sample.assessor(BOOK).assess(given.facts()).toJson());
  }

  /** A copy of a document under another id that holds elsewhere, or held at another time. */
  @Property(tries = 20)
  void addingADocumentThatDoesNotApplyChangesNothing(
      @ForAll("cases") SampleCase sample, @ForAll long seed, @ForAll boolean elsewhere) {
    List<PolicyDocument> documents = BOOK.documents();
    PolicyDocument copied = documents.get(new Random(seed).nextInt(documents.size()));
    PolicyDocument foreign =
        new PolicyDocument(
            "added-document",
            "",
            copied.title(),
            copied.issuers(),
            elsewhere ? "650000" : sample.place(),
            copied.issued(),
            elsewhere ? null : LocalDate.of(1990, 1, 1),
            elsewhere ? null : LocalDate.of(1999, 12, 31),
            copied.effectiveNote(),
            copied.summary(),
            List.of(),
            copied.provenance());
    List<Provision> provisions =
        BOOK.provisionsOf(copied.id()).stream()
            .map(p -> renamed(p, "added-document/" + p.id().substring(p.id().indexOf('/') + 1)))
            .toList();
    RuleBook larger =
        BOOK.merge(
            RuleBook.of(List.of(new CompiledDocument(foreign, provisions)), BOOK.derivations()));
    assertThat(larger.size()).isEqualTo(BOOK.size() + provisions.size());
    assertThat(shown(sample.assessor(larger).assess(sample.subjects())))
        .isEqualTo(shown(sample.assessor(BOOK).assess(sample.subjects())));
  }

  @Property(tries = 3)
  void theOrderOfDocumentsDoesNotMatter(@ForAll("cases") SampleCase sample, @ForAll long seed) {
    List<CompiledDocument> documents = new ArrayList<>();
    BOOK.documents()
        .forEach(d -> documents.add(new CompiledDocument(d, BOOK.provisionsOf(d.id()))));
    Collections.shuffle(documents, new Random(seed));
    RuleBook shuffled = RuleBook.of(documents, BOOK.derivations());
    Assessment one = sample.assessor(BOOK).assess(sample.subjects());
    Assessment other = sample.assessor(shuffled).assess(sample.subjects());
    assertThat(outcomes(other)).isEqualTo(outcomes(one));
    assertThat(other.missing().stream().map(MissingFact::id).toList())
        .isEqualTo(one.missing().stream().map(MissingFact::id).toList());
    assertThat(other.totals().stream().map(t -> t.label() + " " + t.amount()).sorted().toList())
        .isEqualTo(one.totals().stream().map(t -> t.label() + " " + t.amount()).sorted().toList());
  }

  private static Map<String, String> outcomes(Assessment assessment) {
    Map<String, String> outcomes = new TreeMap<>();
    for (Finding finding : assessment.findings()) {
      String said = finding.outcome().map(Outcome::toString).orElse("");
      outcomes.put(finding.key(), finding.standing() + " " + said);
    }
    return outcomes;
  }

  @Property(tries = 4)
  void answeringTheMissingFactsInAnyOrderEndsInTheSameAssessment(
      @ForAll("cases") SampleCase sample, @ForAll long seed) {
    Assessment open = sample.assessor(BOOK).assess(sample.subjects());
    List<MissingFact> questions = new ArrayList<>(open.missing());
    Assessment inOrder = assessed(sample, answered(open.facts(), questions));
    Collections.shuffle(questions, new Random(seed));
    Facts facts = open.facts();
    for (List<MissingFact> some : Lists.partition(questions, 20)) {
      facts = assessed(sample, answered(facts, some)).facts();
    }
    assertThat(assessed(sample, facts).toJson()).isEqualTo(inOrder.toJson());
    assertThat(inOrder.missing())
        .as("what was answered is not asked again")
        .noneSatisfy(fact -> assertThat(questions).contains(fact));
  }

  @Property(tries = 8)
  void anAnswerNeverTurnsADecidedItemIntoAnotherOne(
      @ForAll("cases") SampleCase sample, @ForAll long seed) {
    Assessment before = sample.assessor(BOOK).assess(sample.subjects());
    List<MissingFact> questions = new ArrayList<>(before.missing());
    Collections.shuffle(questions, new Random(seed));
    for (List<MissingFact> some : Lists.partition(questions, 25)) {
      // What follows from an earlier answer is not asked again.
      Set<String> open = before.missing().stream().map(MissingFact::id).collect(Collectors.toSet());
      List<MissingFact> asked = some.stream().filter(q -> open.contains(q.id())).toList();
      Assessment after = assessed(sample, answered(before.facts(), asked));
      for (Finding finding : before.findings()) {
        if (finding.outcome().isPresent() && needsAllItAsks(finding.provision())) {
          Outcome was = finding.outcome().get();
          Finding now = after.finding(finding.provision().id()).orElseThrow();
          for (Provision.Output output : finding.provision().outputs()) {
            if (was.isDetermined(output.name()) && now.outcome().isPresent()) {
              assertThat(now.outcome().get().outputs().get(output.name()))
                  .as("%s %s", finding.provision().id(), output.name())
                  .isEqualTo(was.outputs().get(output.name()));
            }
          }
        }
      }
      before = after;
    }
  }

  /** A fact that may be left out has a meaning when it is left out, which an answer may change. */
  private static boolean needsAllItAsks(Provision provision) {
    return provision.inputs().stream().noneMatch(Provision.Input::optional)
        && provision.uses().values().stream()
            .map(BOOK::provision)
            .allMatch(AssessmentProperties::needsAllItAsks);
  }

  private static Assessment assessed(SampleCase sample, Facts answers) {
    return sample
        .assessor(BOOK)
        .assess(
            ImmutableList.<FactCarrier>builder().addAll(sample.subjects()).add(answers).build());
  }

  private static Facts answered(Facts known, List<MissingFact> questions) {
    Facts facts = Facts.of(BOOK.dictionary(), known.asMap());
    for (MissingFact question : questions) {
      facts = facts.with(question.id(), answer(question.fact()));
    }
    return facts;
  }

  /** An answer that depends on the question alone. */
  static @Nullable Object answer(FactDefinition fact) {
    int choice = Math.floorMod(fact.id().hashCode(), 7);
    Object one =
        switch (fact.type().kind()) {
          case BOOLEAN -> choice % 2 == 0;
          case DECIMAL, INTEGER -> number(fact, choice);
          case DATE -> LocalDate.of(2020 + choice, 1 + choice, 15);
          case STRING -> fact.unit().isPresent() ? "330100" : "某某";
          case ENUM ->
              fact.values().isEmpty()
                  ? "OTHER"
                  : fact.values().get(choice % fact.values().size()).id();
          case RECORD -> null;
        };
    return one == null ? null : fact.type().isList() ? List.of(one) : one;
  }

  private static BigDecimal number(FactDefinition fact, int choice) {
    BigDecimal wanted =
        switch (fact.unit().orElse("")) {
          case "ratio" -> new BigDecimal("0.15").multiply(BigDecimal.valueOf(choice));
          case "year" -> BigDecimal.valueOf(2020 + choice);
          case "CNY" -> BigDecimal.valueOf(1_000_000L * choice);
          default -> BigDecimal.valueOf(choice);
        };
    BigDecimal low = fact.min().map(wanted::max).orElse(wanted);
    return fact.max().map(low::min).orElse(low);
  }

  private static Provision renamed(Provision p, String id) {
    return new Provision(
        id,
        p.clause(),
        p.kind(),
        p.subject(),
        p.force(),
        p.forceNote(),
        p.title(),
        p.statement(),
        p.inputs(),
        p.parameters(),
        p.tables(),
        p.uses(),
        p.outputs(),
        p.readings(),
        p.related());
  }

  /** Everything but the version of the book and what is hashed from it. */
  private static Map<String, Object> shown(Assessment assessment) {
    Map<String, Object> shown = new LinkedHashMap<>();
    for (Finding finding : assessment.findings()) {
      shown.put(
          finding.provision().id(),
          ImmutableList.of(
              finding.group(),
              finding.standing(),
              finding.problem(),
              finding.outcome().map(Outcome::toString).orElse("")));
    }
    shown.put("missing", assessment.missing());
    shown.put("totals", assessment.totals());
    return shown;
  }
}
