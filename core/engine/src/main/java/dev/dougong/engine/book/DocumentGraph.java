package dev.dougong.engine.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.NearestNames;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.time.ValidityPeriod;
import dev.dougong.engine.book.Standing.State;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.PolicyDocument.Relation;
import dev.dougong.engine.rule.PolicyDocument.RelationType;
import dev.dougong.engine.rule.Provision;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the documents and provisions of a rule book refer to each other.
 *
 * <p>It covers the whole book, whatever a selection leaves out: a document of 2017 is still what
 * one of 2023 carries out. A relation is written down once, at the document that states it, and can
 * be followed both ways.
 */
public final class DocumentGraph {

  private static final Comparator<Link> EARLIEST =
      Comparator.comparing(link -> link.from().orElse(LocalDate.MAX));

  private final Library library;
  private final ImmutableMap<String, PolicyDocument> documents;
  private final ImmutableListMultimap<String, Link> outgoing;
  private final ImmutableListMultimap<String, Link> incoming;
  private volatile @Nullable ImmutableSetMultimap<String, String> related;
  private volatile @Nullable ImmutableSetMultimap<String, String> users;

  DocumentGraph(Library library) {
    this.library = library;
    documents = library.documents();
    ImmutableListMultimap.Builder<String, Link> bySource = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<String, Link> byTarget = ImmutableListMultimap.builder();
    for (PolicyDocument document : documents.values()) {
      for (Relation relation : document.relations()) {
        Link link = Link.of(document, relation);
        bySource.put(link.source(), link);
        byTarget.put(link.target(), link);
      }
    }
    outgoing = bySource.build();
    incoming = byTarget.build();
  }

  /** Made when it is first asked for, as it takes every provision; so is {@link #users}. */
  private ImmutableSetMultimap<String, String> related() {
    ImmutableSetMultimap<String, String> known = related;
    if (known == null) {
      ImmutableSetMultimap.Builder<String, String> made = ImmutableSetMultimap.builder();
      for (Provision provision : library.provisions()) {
        for (String other : provision.related()) {
          made.put(provision.id(), other);
          made.put(other, provision.id());
        }
      }
      known = made.build();
      related = known;
    }
    return known;
  }

  private ImmutableSetMultimap<String, String> users() {
    ImmutableSetMultimap<String, String> known = users;
    if (known == null) {
      ImmutableSetMultimap.Builder<String, String> made = ImmutableSetMultimap.builder();
      for (Provision provision : library.provisions()) {
        provision.uses().values().forEach(used -> made.put(used, provision.id()));
      }
      known = made.build();
      users = known;
    }
    return known;
  }

  /** All relations between documents, in the order of the book. */
  public ImmutableList<Link> links() {
    return outgoing.values().asList();
  }

  /** What the document with that id does to others. */
  public ImmutableList<Link> from(String documentId) {
    return outgoing.get(document(documentId).id());
  }

  /** What the document with that id does to others in one way, such as repealing them. */
  public ImmutableList<Link> from(String documentId, RelationType type) {
    return only(from(documentId), type);
  }

  /**
   * What documents of the book do to a document; one outside the book is named as they name it, by
   * number or title.
   */
  public ImmutableList<Link> to(String target) {
    return incoming.get(target);
  }

  /** What documents of the book do to a document in one way, such as citing it. */
  public ImmutableList<Link> to(String target, RelationType type) {
    return only(to(target), type);
  }

  private static ImmutableList<Link> only(ImmutableList<Link> links, RelationType type) {
    return links.stream().filter(l -> l.type() == type).collect(ImmutableList.toImmutableList());
  }

  /**
   * The documents that this one carries out, directly or by carrying out one that does, nearest
   * first; a document outside the book is where a branch of the chain ends.
   */
  public ImmutableList<Link> implementationChain(String documentId) {
    ImmutableList.Builder<Link> chain = ImmutableList.builder();
    Set<String> seen = new HashSet<>(Set.of(document(documentId).id()));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (Link link : only(outgoing.get(open.remove()), RelationType.IMPLEMENTS)) {
        if (seen.add(link.target())) {
          chain.add(link);
          open.add(link.target());
        }
      }
    }
    return chain.build();
  }

  /**
   * The provisions and documents that a provision names as saying the same, amending it or building
   * on it, and the provisions that name it so.
   */
  public ImmutableSet<String> related(String provisionId) {
    return related().get(known(provisionId));
  }

  /**
   * The related provisions and documents of smaller places within the place of this one, where a
   * lower level repeats the clause, fills it in or goes beyond it.
   */
  public ImmutableSet<String> relatedBelow(String provisionId) {
    Jurisdiction here = place(provisionId);
    return related(provisionId).stream()
        .filter(other -> isWithin(place(other), here))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** The related provisions and documents of the levels above the place of this one. */
  public ImmutableSet<String> relatedAbove(String provisionId) {
    Jurisdiction here = place(provisionId);
    return related(provisionId).stream()
        .filter(other -> isWithin(here, place(other)))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static boolean isWithin(Jurisdiction smaller, Jurisdiction larger) {
    return !smaller.equals(larger) && larger.contains(smaller);
  }

  /** Where a provision or document applies; one that nobody knows is taken as national. */
  private Jurisdiction place(String id) {
    PolicyDocument document =
        documents.get(library.provisionIds().contains(id) ? Library.documentId(id) : id);
    return document == null ? Jurisdiction.nation() : Jurisdiction.of(document.jurisdiction());
  }

  /** The provisions whose formulas build on the outputs of that one. */
  public ImmutableSet<String> usersOf(String provisionId) {
    return users().get(known(provisionId));
  }

  /** Whether the document with that id is in force on a day, and why if it isn't. */
  public Standing standing(String documentId, LocalDate date) {
    PolicyDocument document = document(documentId);
    Optional<LocalDate> begin = document.holdsFrom();
    if (begin.isPresent() && date.isBefore(begin.get())) {
      return new Standing(State.NOT_BEGUN, begin, Optional.empty());
    }
    LocalDate last = document.effectiveTo();
    Optional<Link> ending = ending(documentId);
    Optional<LocalDate> ended = ending.flatMap(Link::from).filter(from -> !date.isBefore(from));
    if (ended.isPresent() && (last == null || !ended.get().isAfter(last))) {
      boolean repealed = ending.get().type() == RelationType.REPEALS;
      return new Standing(
          repealed ? State.REPEALED : State.SUPERSEDED, ended, ending.map(Link::source));
    }
    if (last != null && date.isAfter(last)) {
      return new Standing(State.LAPSED, Optional.of(last), Optional.empty());
    }
    return new Standing(State.IN_FORCE, begin, Optional.empty());
  }

  /**
   * The days on which the document with that id is in force, with what other documents did to it;
   * empty if it was ended before it began.
   */
  public Optional<ValidityPeriod> period(String documentId) {
    PolicyDocument document = document(documentId);
    Optional<LocalDate> last =
        ending(documentId).flatMap(Link::from).map(from -> from.minusDays(1));
    LocalDate stated = document.effectiveTo();
    if (stated != null && last.filter(day -> day.isBefore(stated)).isEmpty()) {
      last = Optional.of(stated);
    }
    Optional<LocalDate> first = document.holdsFrom();
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      return Optional.empty();
    }
    return Optional.of(ValidityPeriod.builder().from(first).to(last).build());
  }

  /** The first of the relations by which other documents end that one on a known day. */
  private Optional<Link> ending(String documentId) {
    return to(documentId).stream()
        .filter(Link::ends)
        .filter(link -> link.from().isPresent())
        .min(EARLIEST);
  }

  private PolicyDocument document(String id) {
    PolicyDocument document = documents.get(id);
    if (document == null) {
      throw InvalidInputException.of("document", id, nearest("a document", id, documents.keySet()));
    }
    return document;
  }

  private String known(String provisionId) {
    if (!library.provisionIds().contains(provisionId)) {
      throw InvalidInputException.of(
          "provision", provisionId, nearest("a provision", provisionId, library.provisionIds()));
    }
    return provisionId;
  }

  private static String nearest(String what, String id, Set<String> known) {
    return "the id of " + what + ", such as " + String.join(" or ", NearestNames.of(id, known));
  }

  @Override
  public String toString() {
    Map<String, Integer> counts = new java.util.TreeMap<>();
    links().forEach(link -> counts.merge(link.type().name(), 1, Integer::sum));
    return "DocumentGraph" + counts;
  }

  /**
   * One relation between two documents.
   *
   * @param source the id of the document that states it
   * @param type what the source does to the target
   * @param target the id of the other document; its number or title if it lies outside the book
   * @param external whether the target lies outside the book
   * @param from the first day of the relation; empty if neither the relation nor the source has one
   */
  public record Link(
      String source, RelationType type, String target, boolean external, Optional<LocalDate> from) {

    private static Link of(PolicyDocument source, Relation relation) {
      LocalDate stated = relation.from();
      return new Link(
          source.id(),
          relation.type(),
          relation.target(),
          relation.external(),
          stated == null ? source.holdsFrom() : Optional.of(stated));
    }

    /** Whether it ends the target. */
    public boolean ends() {
      return !external && (type == RelationType.REPEALS || type == RelationType.SUPERSEDES);
    }
  }
}
