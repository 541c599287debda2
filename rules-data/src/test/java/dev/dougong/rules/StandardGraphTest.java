package dev.dougong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.time.ValidityPeriod;
import dev.dougong.engine.book.DocumentGraph;
import dev.dougong.engine.book.DocumentGraph.Link;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandardGraphTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final DocumentGraph GRAPH = BOOK.graph();

  /** Every day on which something begins or ends, and the days around it. */
  private static Set<LocalDate> turningDays() {
    Set<LocalDate> days = new TreeSet<>();
    Stream.concat(
            BOOK.documents().stream()
                .flatMap(d -> Stream.of(d.holdsFrom(), Optional.ofNullable(d.effectiveTo())))
                .flatMap(Optional::stream),
            GRAPH.links().stream().map(Link::from).flatMap(Optional::stream))
        .forEach(day -> days.addAll(Set.of(day.minusDays(1), day, day.plusDays(1))));
    return days;
  }

  @Test
  void everyRelationLeadsToADocumentOfTheBookOrSaysThatItLeadsOutside() {
    assertThat(GRAPH.links()).isNotEmpty();
    assertThat(GRAPH.links())
        .allSatisfy(
            link ->
                assertThat(BOOK.document(link.target()).isPresent())
                    .as(link.toString())
                    .isEqualTo(!link.external()));
  }

  @Test
  void whatIsSaidToLieOutsideIsNoDocumentOfTheBookUnderItsNumberOrTitle() {
    for (Link link : GRAPH.links()) {
      if (link.external()) {
        assertThat(BOOK.documents())
            .as(link.toString())
            .noneMatch(
                d ->
                    (!d.number().isEmpty() && link.target().contains(d.number()))
                        || link.target().replaceAll("[《》]", "").equals(d.title().zh()));
      }
    }
  }

  @Test
  void noDocumentHasARelationToItself() {
    assertThat(GRAPH.links()).noneMatch(link -> link.source().equals(link.target()));
  }

  @Test
  void noDocumentEndsAnotherBeforeItBeginsItself() {
    for (PolicyDocument document : BOOK.documents()) {
      for (Link link : GRAPH.from(document.id())) {
        if (link.ends() && document.holdsFrom().isPresent()) {
          assertThat(link.from().orElseThrow())
              .as(link.toString())
              .isAfterOrEqualTo(document.holdsFrom().get());
        }
      }
    }
  }

  @Test
  void aDocumentInForceLiesInItsOwnPeriodAndIsNotYetRepealed() {
    for (LocalDate day : turningDays()) {
      for (PolicyDocument document : BOOK.documents()) {
        if (GRAPH.standing(document.id(), day).inForce()) {
          String what = document.id() + " on " + day;
          assertThat(document.holdsOn(day)).as(what).isTrue();
          assertThat(GRAPH.to(document.id()))
              .as(what)
              .noneMatch(link -> link.ends() && !day.isBefore(link.from().orElse(LocalDate.MAX)));
        }
      }
    }
  }

  @Test
  void theLawOfADayHoldsTheProvisionsOfTheDocumentsInForceAndNoOther() {
    for (LocalDate day : turningDays()) {
      assertThat(BOOK.asOf(day).provisions().stream().map(Provision::documentId).distinct())
          .as(day.toString())
          .containsExactlyElementsOf(
              BOOK.documents().stream()
                  .map(PolicyDocument::id)
                  .filter(id -> !BOOK.provisionsOf(id).isEmpty())
                  .filter(id -> GRAPH.standing(id, day).inForce())
                  .toList());
    }
  }

  @Test
  void everyDocumentHasAPeriod() {
    for (PolicyDocument document : BOOK.documents()) {
      Optional<ValidityPeriod> period = GRAPH.period(document.id());
      assertThat(period).as(document.id()).isPresent();
      assertThat(period.get().from()).isEqualTo(document.holdsFrom());
    }
  }

  @Test
  void whatIsRelatedToAProvisionIsInTheBook() {
    for (Provision provision : BOOK.provisions()) {
      assertThat(GRAPH.related(provision.id()))
          .as(provision.id())
          .allMatch(id -> BOOK.find(id).isPresent() || BOOK.document(id).isPresent());
    }
  }

  @Test
  void whatALowerLevelMakesOfAProvisionLeadsBackToIt() {
    for (Provision provision : BOOK.provisions()) {
      for (String below : GRAPH.relatedBelow(provision.id())) {
        assertThat(GRAPH.relatedAbove(provision.id())).doesNotContain(below);
        if (BOOK.find(below).isPresent()) {
          assertThat(GRAPH.relatedAbove(below)).as(below).contains(provision.id());
        }
      }
    }
    assertThat(GRAPH.relatedBelow("zhejianguanfa-2023-49/1.2-a"))
        .as("the city's target for 2027 is below the province's and the nation's is not")
        .contains("hangjiangongyeban-2023-7/2-a")
        .noneMatch(
            id -> BOOK.document(documentOf(id)).orElseThrow().jurisdiction().equals("000000"));
  }

  private static String documentOf(String id) {
    return id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
  }

  @Test
  void noDocumentCarriesOutWhatCarriesItOut() {
    for (PolicyDocument document : BOOK.documents()) {
      assertThat(GRAPH.implementationChain(document.id()))
          .as(document.id())
          .noneMatch(
              link ->
                  !link.external()
                      && GRAPH.implementationChain(link.target()).stream()
                          .anyMatch(above -> above.target().equals(document.id())));
    }
  }
}
