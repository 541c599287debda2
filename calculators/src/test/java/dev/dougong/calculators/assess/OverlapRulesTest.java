package dev.dougong.calculators.assess;

import static dev.dougong.calculators.internal.OwnRules.document;
import static dev.dougong.calculators.internal.OwnRules.number;
import static dev.dougong.calculators.internal.OwnRules.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.calculators.internal.OwnRules;
import dev.dougong.calculators.internal.OwnRules.Clause;
import dev.dougong.calculators.internal.OwnRules.Document;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.project.Project;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.Provision.Kind;
import dev.dougong.engine.rule.Provision.Subject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which clauses of rules written out here are a pair, and what the pair is. */
class OverlapRulesTest {

  private static final Facts KNOWN =
      Facts.builder()
          .put("totalFund", 1)
          .put("topicFund", 2)
          .put("annualBudget", 3)
          .put("greenStars", 1)
          .put("totalFloorArea", 4)
          .put("aboveGroundFloorArea", 5)
          .build();

  private static Assessment assessed(CompiledDocument... documents) {
    return Assessor.of(OwnRules.book(documents))
        .asOf(LocalDate.of(2024, 6, 1))
        .in("330106")
        .assess(Project.builder().build(), KNOWN);
  }

  /** Each pair as its relation, the one that counts, the other one, and the result. */
  private static List<String> pairs(CompiledDocument... documents) {
    return assessed(documents).overlaps().stream()
        .map(
            overlap ->
                (overlap.relation()
                        + " "
                        + overlap.prevailing().provision().id()
                        + " "
                        + overlap.other().provision().id()
                        + " "
                        + overlap.output())
                    .strip())
        .toList();
  }

  private static List<String> pairs(Clause first, Clause second) {
    return pairs(document("a").of(first), document("b").of(second));
  }

  private static Clause clause(String id, String... asked) {
    return OwnRules.clause(id).kind(Kind.MANDATE).asks(asked);
  }

  private static Clause stars(String id, int least, String... asked) {
    return clause(id, asked).gives("minStars", "decimal", number(String.valueOf(least)));
  }

  private static Clause met(String id, boolean met, String... asked) {
    return clause(id, asked).gives("met", "boolean", value(met));
  }

  private static final String STRICTER = "STRICTER a/1 b/1 minStars";

  @Test
  void clausesThatAskHalfOfTheSameAreAboutOneMatter() {
    assertThat(pairs(stars("a/1", 2, "totalFund"), stars("b/1", 1, "totalFund")))
        .containsExactly(STRICTER);
    assertThat(
            pairs(
                stars("a/1", 2, "totalFund", "topicFund"),
                stars("b/1", 1, "totalFund", "greenStars", "annualBudget", "totalFloorArea")))
        .containsExactly(STRICTER);
    assertThat(
            pairs(
                stars("a/1", 2, "totalFund", "topicFund", "aboveGroundFloorArea"),
                stars("b/1", 1, "totalFund", "greenStars", "annualBudget", "totalFloorArea")))
        .isEmpty();
    assertThat(pairs(stars("a/1", 2, "totalFund"), stars("b/1", 1, "topicFund"))).isEmpty();
  }

  @Test
  void dayAndPlaceAreNothingInCommon() {
    assertThat(
            pairs(
                stars("a/1", 2, "totalFund", "asOfDate", "regionCode"),
                stars("b/1", 1, "topicFund", "asOfDate", "regionCode")))
        .isEmpty();
    assertThat(pairs(stars("a/1", 2, "asOfDate"), stars("b/1", 1, "asOfDate"))).isEmpty();
  }

  @Test
  void aGeneralResultIsAboutTheSameOnlyIfTheClausesAreLinked() {
    assertThat(pairs(met("a/1", true, "totalFund"), met("b/1", true, "totalFund"))).isEmpty();
    assertThat(pairs(met("a/1", true, "totalFund"), met("b/1", true, "totalFund").related("a/1")))
        .containsExactly("SAME a/1 b/1");
    assertThat(pairs(met("a/1", true, "totalFund").related("b/1"), met("b/1", true, "totalFund")))
        .containsExactly("SAME a/1 b/1");
    assertThat(pairs(met("a/1", true, "totalFund"), met("b/1", true, "totalFund").related("a")))
        .containsExactly("SAME a/1 b/1");
    assertThat(pairs(met("a/1", true, "totalFund"), met("b/1", true, "topicFund").related("a/1")))
        .isEmpty();
    assertThat(pairs(met("a/1", true, "totalFund"), met("b/1", true, "totalFund").related("c/1")))
        .isEmpty();
  }

  @Test
  void aResultOfItsOwnNameIsAboutTheSameIfTheClausesAreLinked() {
    assertThat(pairs(stars("a/1", 2, "totalFund"), stars("b/1", 1, "topicFund").related("a/1")))
        .containsExactly(STRICTER);
    assertThat(
            pairs(
                stars("a/1", 2, "totalFund"),
                clause("b/1", "totalFund").related("a/1").gives("minArea", "decimal", number("1"))))
        .isEmpty();
  }

  @Test
  void scoresAreOneMatterOnlyIfTheyAreLinked() {
    Clause first = stars("a/1", 2, "totalFund").kind(Kind.SCORE);

    assertThat(pairs(first, stars("b/1", 1, "totalFund").kind(Kind.SCORE))).isEmpty();
    assertThat(pairs(first, stars("b/1", 1, "totalFund").kind(Kind.SCORE).related("a/1")))
        .containsExactly(STRICTER);
  }

  @Test
  void oneDocumentContradictsItselfOnlyWhereItBindsAndLinks() {
    assertThat(
            pairs(
                document("a")
                    .of(stars("a/1", 2, "totalFund"), stars("a/2", 1, "totalFund").related("a/1"))))
        .containsExactly("STRICTER a/1 a/2 minStars");
    assertThat(pairs(document("a").of(stars("a/1", 2, "totalFund"), stars("a/2", 1, "totalFund"))))
        .isEmpty();
    assertThat(
            pairs(
                document("a")
                    .of(
                        met("a/1", true, "totalFund"),
                        met("a/2", false, "totalFund").related("a/1"))))
        .isEmpty();
    assertThat(
            pairs(
                document("a")
                    .of(
                        stars("a/1", 2, "totalFund").kind(Kind.AMOUNT),
                        stars("a/2", 1, "totalFund").kind(Kind.AMOUNT).related("a/1"))))
        .isEmpty();
  }

  @Test
  void clausesOfAnotherKindOrSubjectAreNoPair() {
    Clause first = stars("a/1", 2, "totalFund");

    assertThat(pairs(first, stars("b/1", 1, "totalFund").kind(Kind.QUOTA))).isEmpty();
    assertThat(pairs(first, stars("b/1", 1, "totalFund").about(Subject.BUILDING)))
        .containsExactly(STRICTER);
    Assessment both =
        Assessor.of(
                OwnRules.book(
                    document("a").of(first),
                    document("b").of(stars("b/1", 1, "totalFund").about(Subject.CONTRACT))))
            .asOf(LocalDate.of(2024, 6, 1))
            .in("330106")
            .assess(
                Project.builder().build(),
                dev.dougong.core.contract.Contract.builder().build(),
                KNOWN);
    assertThat(both.findings()).hasSize(2);
    assertThat(both.overlaps()).isEmpty();
  }

  @Test
  void whatSaysNothingContradictsNothing() {
    assertThat(pairs(stars("a/1", 2, "totalFund"), stars("b/1", 0, "totalFund"))).isEmpty();
    assertThat(
            pairs(
                clause("a/1", "totalFund")
                    .gives("minStars", "decimal", number("2"))
                    .gives("duty", List.of("REQUIRED", "NONE"), value("REQUIRED")),
                clause("b/1", "totalFund")
                    .gives("minStars", "decimal", number("2"))
                    .gives("duty", List.of("REQUIRED", "NONE"), value("NONE"))))
        .containsExactly("SAME a/1 b/1");
    Expression none = new Expression.ListLiteral(List.of());
    Expression some = new Expression.ListLiteral(List.of(value("A")));
    assertThat(
            pairs(
                clause("a/1", "totalFund")
                    .gives("x", "decimal", number("1"))
                    .gives("stages", "list<string>", some),
                clause("b/1", "totalFund")
                    .gives("x", "decimal", number("1"))
                    .gives("stages", "list<string>", none)))
        .containsExactly("SAME a/1 b/1");
  }

  @Test
  void twoNoesToAQuestionAreNothingInCommon() {
    assertThat(
            pairs(
                clause("a/1", "totalFund").gives("isUrban", "boolean", value(false)),
                clause("b/1", "totalFund").gives("isUrban", "boolean", value(false))))
        .isEmpty();
    assertThat(
            pairs(
                clause("a/1", "totalFund").gives("isUrban", "boolean", value(true)),
                clause("b/1", "totalFund").gives("isUrban", "boolean", value(true))))
        .containsExactly("SAME a/1 b/1");
    assertThat(pairs(met("a/1", false, "totalFund"), met("b/1", false, "totalFund").related("a/1")))
        .containsExactly("SAME a/1 b/1");
    assertThat(
            pairs(
                clause("a/1", "totalFund").gives("greenShare", "decimal", number("1")),
                clause("b/1", "totalFund").gives("greenShare", "decimal", number("1"))))
        .as("what was measured")
        .isEmpty();
  }

  @Test
  void ofTwoThatSayTheSameTheHigherLevelCounts() {
    Document city = document("a").in("330100");
    Document province = document("b").in("330000");

    assertThat(
            pairs(city.of(stars("a/1", 2, "totalFund")), province.of(stars("b/1", 2, "totalFund"))))
        .containsExactly("SAME b/1 a/1");
    assertThat(
            pairs(province.of(stars("b/1", 2, "totalFund")), city.of(stars("a/1", 2, "totalFund"))))
        .containsExactly("SAME b/1 a/1");
    assertThat(pairs(stars("a/1", 2, "totalFund"), stars("b/1", 2, "totalFund")))
        .containsExactly("SAME a/1 b/1");
  }

  @Test
  void eachSideIsNamedOnceForWhatItIsStricterIn() {
    Clause first =
        stars("a/1", 2, "totalFund")
            .gives("minArea", "decimal", number("20"))
            .gives("maxFloors", "decimal", number("9"));
    Clause second =
        stars("b/1", 1, "totalFund")
            .gives("minArea", "decimal", number("10"))
            .gives("maxFloors", "decimal", number("5"));

    assertThat(pairs(first, second)).containsExactly(STRICTER, "STRICTER b/1 a/1 maxFloors");
  }

  @Test
  void aPairConcernsItsTwoItemsOnly() {
    Assessment assessment =
        assessed(
            document("a").of(stars("a/1", 2, "totalFund"), met("a/2", true, "totalFund")),
            document("b").of(stars("b/1", 1, "totalFund")));
    Overlap pair = assessment.overlaps().get(0);

    assertThat(pair.concerns(assessment.finding("a/1").orElseThrow())).isTrue();
    assertThat(pair.concerns(assessment.finding("b/1").orElseThrow())).isTrue();
    assertThat(pair.concerns(assessment.finding("a/2").orElseThrow())).isFalse();
  }

  @Test
  void theSameMatterIsRecognisedWhateverTheResults() {
    Assessment assessment =
        assessed(
            document("a").of(stars("a/1", 2, "totalFund"), met("a/2", true, "totalFund")),
            document("b")
                .of(
                    stars("b/1", 0, "totalFund"),
                    stars("b/2", 1, "totalFund").kind(Kind.QUOTA),
                    stars("b/3", 1, "topicFund")));
    Finding first = assessment.finding("a/1").orElseThrow();

    assertThat(assessment.findings().stream().filter(first::isAboutTheSameAs))
        .map(Finding::key)
        .containsExactly("a/1", "b/1");
  }
}
