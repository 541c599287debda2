package dev.dougong.engine.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.time.ValidityPeriod;
import dev.dougong.engine.book.DocumentGraph.Link;
import dev.dougong.engine.book.Standing.State;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.PolicyDocument.Provenance;
import dev.dougong.engine.rule.PolicyDocument.Relation;
import dev.dougong.engine.rule.PolicyDocument.RelationType;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentGraphTest {

  private static final LocalDate START = LocalDate.of(2020, 1, 1);

  private static final DocumentGraph GRAPH =
      RuleBook.of(
              List.of(
                  document("nation", START, null, cites("a law")),
                  document("province", START, null, to(RelationType.IMPLEMENTS, "nation")),
                  document(
                      "city",
                      START.plusYears(1),
                      START.plusYears(5),
                      to(RelationType.IMPLEMENTS, "province"),
                      to(RelationType.IMPLEMENTS, "nation"),
                      new Relation(RelationType.IMPLEMENTS, "a plan", true, null)),
                  document("later", START.plusYears(3), null, to(RelationType.SUPERSEDES, "city")),
                  document(
                      "last",
                      START.plusYears(4),
                      null,
                      to(RelationType.REPEALS, "city"),
                      new Relation(
                          RelationType.REPEALS, "province", false, START.plusYears(4).plusDays(9)),
                      cites("a law"))),
              Map.of())
          .graph();

  private static Relation to(RelationType type, String target) {
    return new Relation(type, target, false, null);
  }

  private static Relation cites(String title) {
    return new Relation(RelationType.CITES, title, true, null);
  }

  private static CompiledDocument document(
      String id, @Nullable LocalDate from, @Nullable LocalDate to, Relation... relations) {
    return new CompiledDocument(
        new PolicyDocument(
            id,
            "",
            new Text(id, id),
            List.of("市建委"),
            "330100",
            null,
            from,
            to,
            Text.EMPTY,
            Text.EMPTY,
            List.of(relations),
            Provenance.CORPUS),
        List.of());
  }

  private static List<String> targets(List<Link> links) {
    return links.stream().map(Link::target).toList();
  }

  @Test
  void aRelationIsFollowedFromBothEnds() {
    assertThat(GRAPH.links()).isNotEmpty();
    for (Link link : GRAPH.links()) {
      assertThat(GRAPH.from(link.source(), link.type())).contains(link);
      assertThat(GRAPH.to(link.target(), link.type())).contains(link);
    }
    assertThat(GRAPH.to("city", RelationType.REPEALS))
        .extracting(Link::source)
        .containsExactly("last");
  }

  @Test
  void aDocumentOutsideTheBookIsFollowedBackByTheNameItIsCitedBy() {
    assertThat(GRAPH.to("a law")).extracting(Link::source).containsExactly("nation", "last");
  }

  @Test
  void theChainOfImplementationGoesUpwardNearestFirstAndNamesADocumentOnce() {
    assertThat(targets(GRAPH.implementationChain("city")))
        .containsExactly("province", "nation", "a plan");
    assertThat(GRAPH.implementationChain("nation")).isEmpty();
  }

  @Test
  void aChainThatRunsInACircleEnds() {
    DocumentGraph circle =
        RuleBook.of(
                List.of(
                    document("a", START, null, to(RelationType.IMPLEMENTS, "b")),
                    document("b", START, null, to(RelationType.IMPLEMENTS, "a"))),
                Map.of())
            .graph();
    assertThat(targets(circle.implementationChain("a"))).containsExactly("b");
  }

  @Test
  void aRelationHoldsFromItsOwnDayOrFromTheFirstOfTheDocumentThatStatesIt() {
    assertThat(GRAPH.from("last"))
        .extracting(link -> link.from().orElseThrow())
        .containsExactly(START.plusYears(4), START.plusYears(4).plusDays(9), START.plusYears(4));
  }

  @Test
  void standingNamesTheReason() {
    assertThat(GRAPH.standing("city", START))
        .isEqualTo(
            new Standing(State.NOT_BEGUN, Optional.of(START.plusYears(1)), Optional.empty()));
    assertThat(GRAPH.standing("city", START.plusYears(1)).inForce()).isTrue();
    assertThat(GRAPH.standing("city", START.plusYears(3).minusDays(1)).inForce()).isTrue();
    Standing ended = GRAPH.standing("city", START.plusYears(9));
    assertThat(ended)
        .isEqualTo(
            new Standing(State.SUPERSEDED, Optional.of(START.plusYears(3)), Optional.of("later")));
    assertThat(ended.in(Locale.ENGLISH)).isEqualTo("superseded by later from 2023-01-01");
    assertThat(ended.in(Locale.CHINESE)).isEqualTo("自2023-01-01起被later代替");
    assertThat(GRAPH.standing("province", START.plusYears(5)).state()).isEqualTo(State.REPEALED);
  }

  @Test
  void aDocumentThatLapsedBeforeItWasRepealedHasLapsed() {
    LocalDate last = START.plusYears(2);
    DocumentGraph graph =
        RuleBook.of(
                List.of(
                    document("old", START, last),
                    document("new", START.plusYears(3), null, to(RelationType.REPEALS, "old"))),
                Map.of())
            .graph();
    assertThat(graph.standing("old", START.plusYears(4)))
        .isEqualTo(new Standing(State.LAPSED, Optional.of(last), Optional.empty()));
    assertThat(graph.standing("old", START.plusYears(4)).in(Locale.ENGLISH))
        .isEqualTo("lapsed after 2022-01-01");
    assertThat(graph.period("old")).contains(ValidityPeriod.of(START, last));
  }

  @Test
  void aDocumentEndedBeforeItBeganHasNoPeriod() {
    DocumentGraph graph =
        RuleBook.of(
                List.of(
                    document("late", START.plusYears(1), null),
                    document("early", START, null, to(RelationType.REPEALS, "late"))),
                Map.of())
            .graph();
    assertThat(graph.period("late")).isEmpty();
    assertThat(graph.standing("late", START.plusYears(2)).inForce()).isFalse();
  }

  @Property(tries = 300)
  void aDocumentIsInForceOnTheDaysOfItsPeriodAndOnNoOther(@ForAll @IntRange(max = 3000) int days) {
    LocalDate day = START.plusDays(days);
    for (String id : List.of("nation", "province", "city", "later", "last")) {
      assertThat(GRAPH.standing(id, day).inForce())
          .as(id + " on " + day)
          .isEqualTo(GRAPH.period(id).orElseThrow().contains(day));
    }
  }

  @Test
  void provisionsAreRelatedAndUsedBothWays() {
    Provision first = provision("a/1", Map.of(), List.of("b"));
    Provision second = provision("a/2", Map.of("first", "a/1"), List.of("a/1"));
    DocumentGraph graph =
        RuleBook.of(
                List.of(
                    new CompiledDocument(
                        document("a", START, null).document(), List.of(first, second)),
                    document("b", START, null)),
                Map.of())
            .graph();
    assertThat(graph.related("a/1")).containsExactly("b", "a/2");
    assertThat(graph.related("a/2")).containsExactly("a/1");
    assertThat(graph.usersOf("a/1")).containsExactly("a/2");
    assertThat(graph.usersOf("a/2")).isEmpty();
  }

  private static Provision provision(String id, Map<String, String> uses, List<String> related) {
    return new Provision(
        id,
        "1",
        Provision.Kind.FORMULA,
        Provision.Subject.PROJECT,
        Provision.Force.MANDATORY,
        Text.EMPTY,
        Text.EMPTY,
        Text.EMPTY,
        List.of(),
        Map.of(),
        Map.of(),
        uses,
        List.of(),
        List.of(),
        related);
  }

  @Test
  void anUnknownDocumentOrProvisionIsRefusedWithTheNearestOnes() {
    assertThatThrownBy(() -> GRAPH.standing("provinc", START))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("province");
    assertThatThrownBy(() -> SteelBonus.book().graph().related("hangzhou-2023-1/4"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("hangzhou-2023-1/4-a");
  }
}
