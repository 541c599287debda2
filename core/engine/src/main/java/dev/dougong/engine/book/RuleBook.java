package dev.dougong.engine.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A collection of policy documents that can be asked: the law as data.
 *
 * <p>A rule book is immutable. {@link #asOf}, {@link #in} and {@link #where} give a smaller book
 * that shares everything with the first, {@link #merge} a larger one, {@link #with} the same book
 * with another figure in it, and {@link #reading} with another reading, which says so. What a
 * selected provision builds on is still there for its evaluation, even if the selection leaves it
 * out.
 */
public final class RuleBook {

  private final Library library;
  private final ImmutableSet<String> selected;

  private RuleBook(Library library, ImmutableSet<String> selected) {
    this.library = library;
    this.selected = selected;
  }

  /**
   * The standard book of the documents that {@code dougong-rules-data} ships.
   *
   * @throws IllegalStateException if that artifact is not on the class path or module path
   */
  public static RuleBook standard() {
    return Standard.BOOK;
  }

  /** A book of these documents. */
  public static RuleBook of(List<CompiledDocument> documents, Map<String, Expression> derivations) {
    Library library = Library.of(documents, derivations);
    return new RuleBook(library, library.provisionIds());
  }

  /** A book of what a source provides. */
  public static RuleBook of(RuleSource source) {
    return of(source.documents(), source.derivations());
  }

  /** The version: a hash of everything that can change a result, reforms included. */
  public String version() {
    return library.version();
  }

  /** The documents that have a provision here or none at all, in the order of the book. */
  public ImmutableList<PolicyDocument> documents() {
    return library.documents().values().stream()
        .filter(d -> library.isEmpty(d.id()) ? selected.size() == library.size() : holdsAny(d))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean holdsAny(PolicyDocument document) {
    return library.provisionIdsOf(document.id()).stream().anyMatch(selected::contains);
  }

  /** The provisions, in the order of the book. */
  public ImmutableList<Provision> provisions() {
    ImmutableList<Provision> all = library.provisions();
    return selected.size() == all.size()
        ? all
        : all.stream()
            .filter(provision -> selected.contains(provision.id()))
            .collect(ImmutableList.toImmutableList());
  }

  /** The number of provisions. */
  public int size() {
    return selected.size();
  }

  /** The provision with that id, if it is here. */
  public Optional<Provision> find(String provisionId) {
    return selected.contains(provisionId)
        ? Optional.of(library.provision(provisionId))
        : Optional.empty();
  }

  /**
   * The provision with that id.
   *
   * @throws InvalidInputException if there is none, with the nearest ids that exist
   */
  public Provision provision(String provisionId) {
    return find(provisionId).orElseThrow(() -> library.unknown(provisionId, selected));
  }

  /** The document with that id or number. */
  public Optional<PolicyDocument> document(String idOrNumber) {
    return library.document(idOrNumber);
  }

  /** The document that a provision stands in. */
  public PolicyDocument documentOf(Provision provision) {
    return library.documentOf(provision);
  }

  /** The provisions of a document, in the order of its text. */
  public ImmutableList<Provision> provisionsOf(String documentId) {
    return library.provisionIdsOf(documentId).stream()
        .filter(selected::contains)
        .map(library::provision)
        .collect(ImmutableList.toImmutableList());
  }

  /** How the documents and provisions of the whole book refer to each other. */
  public DocumentGraph graph() {
    return library.graph();
  }

  /** The book of those provisions alone that meet a condition. */
  public RuleBook where(Predicate<Provision> condition) {
    return new RuleBook(
        library,
        provisions().stream()
            .filter(condition)
            .map(Provision::id)
            .collect(ImmutableSet.toImmutableSet()));
  }

  /** The provisions of that kind. */
  public RuleBook ofKind(Provision.Kind kind) {
    return where(p -> p.kind() == kind);
  }

  /** The provisions about that subject. */
  public RuleBook about(Provision.Subject subject) {
    return where(p -> p.subject() == subject);
  }

  /** The provisions that ask for that fact. */
  public RuleBook using(String factId) {
    return where(p -> p.inputs().stream().anyMatch(i -> i.id().equals(factId)));
  }

  /**
   * The law as it stood on a day: without documents that had not begun, had lapsed, or had been
   * repealed or superseded by one that had begun.
   */
  public RuleBook asOf(LocalDate date) {
    return of(document -> graph().standing(document.id(), date).inForce());
  }

  /** The law of a place: its own documents and those of every level above it. */
  public RuleBook in(Jurisdiction place) {
    return of(document -> Jurisdiction.of(document.jurisdiction()).contains(place));
  }

  /** The law of the place with that GB/T 2260 code. */
  public RuleBook in(String code) {
    return in(Jurisdiction.of(code));
  }

  /** The provisions of those documents that meet a condition. */
  private RuleBook of(Predicate<PolicyDocument> condition) {
    ImmutableSet.Builder<String> ids = ImmutableSet.builder();
    for (PolicyDocument document : library.documents().values()) {
      if (condition.test(document)) {
        library.provisionIdsOf(document.id()).stream().filter(selected::contains).forEach(ids::add);
      }
    }
    return new RuleBook(library, ids.build());
  }

  /**
   * What the provision says about these facts.
   *
   * @throws InvalidInputException if there is no such provision, or if a fact is not of the type,
   *     unit or range that the provision asks for
   */
  public Outcome evaluate(String provisionId, Facts facts) {
    return evaluate(provisionId, facts, null);
  }

  /** What the provision says about these facts under the reading with that id. */
  public Outcome evaluate(String provisionId, Facts facts, @Nullable String readingId) {
    if (!selected.contains(provisionId)) {
      throw library.unknown(provisionId, selected);
    }
    return library.evaluate(provisionId, facts, readingId);
  }

  /**
   * The provision ready to be asked many times, for callers who ask one provision about thousands
   * of subjects.
   */
  public Question question(String provisionId) {
    provision(provisionId);
    return library.question(provisionId);
  }

  /** What the provision says about facts given as plain values by id, which are checked. */
  public Outcome evaluate(String provisionId, Map<String, ?> facts) {
    return evaluate(provisionId, facts(provisionId, facts));
  }

  /**
   * Facts for a question to one provision: names may be those of the dictionary, or of the facts
   * that the provision or what it uses declares for itself.
   */
  public Facts facts(String provisionId, Map<String, ? extends @Nullable Object> values) {
    return Facts.of(library.dictionaryFor(provision(provisionId).id()), values);
  }

  /** The same from a JSON object. */
  public Facts factsFromJson(String provisionId, String json) {
    return Facts.parseJson(library.dictionaryFor(provision(provisionId).id()), json);
  }

  /**
   * What every fact means that a provision of the book asks for: the shared facts, and those that
   * provisions declare for themselves.
   *
   * <p>Of a fact that several provisions declare, every value is allowed that one of them knows.
   */
  public FactDictionary dictionary() {
    return library.dictionary();
  }

  /**
   * The ids of all facts that can bear on what a provision says: those it asks for, those that what
   * it builds on asks for, and those that one of these follows from.
   */
  public ImmutableSet<String> factsOf(String provisionId) {
    return library.relevantFacts(provision(provisionId).id());
  }

  /** The documents of both books; a document of the other one takes the place of its namesake. */
  public RuleBook merge(RuleBook other) {
    Library merged = library.merge(other.library);
    ImmutableSet<String> both =
        merged.provisionIds().stream()
            .filter(
                id ->
                    other.selected.contains(id)
                        || (selected.contains(id) && !other.library.provisionIds().contains(id)))
            .collect(ImmutableSet.toImmutableSet());
    return new RuleBook(merged, both);
  }

  /**
   * The same book with another figure in a provision: what would hold if the policy were changed.
   *
   * @throws InvalidInputException if there is no such provision or parameter, or if the value is of
   *     another type than the present one
   */
  public RuleBook with(String provisionId, String parameter, Object value) {
    provision(provisionId);
    return new RuleBook(library.with(provisionId, parameter, value), selected);
  }

  /**
   * The same book with another reading of a provision taken in place of the standard one, also
   * wherever other provisions build on it; every outcome that depends on it says so.
   *
   * @throws InvalidInputException if there is no such provision, or if it offers no such reading
   */
  public RuleBook reading(String provisionId, String readingId) {
    provision(provisionId);
    return new RuleBook(library.reading(provisionId, readingId), selected);
  }

  /** The readings chosen by {@link #reading}, by provision id. */
  public ImmutableMap<String, String> readings() {
    return library.readings();
  }

  /** What was changed by {@link #with}, in the order in which it was. */
  public ImmutableList<Reform> reforms() {
    return library.reforms();
  }

  /** The formulas of facts that follow from others, by fact id. */
  public ImmutableMap<String, Expression> derivations() {
    return library.derivations().formulas();
  }

  /** How many documents and provisions: {@code RuleBook[94 documents, 1412 provisions]}. */
  @Override
  public String toString() {
    return "RuleBook[" + documents().size() + " documents, " + size() + " provisions]";
  }

  /**
   * A figure that was changed.
   *
   * @param provision the provision
   * @param parameter the figure
   * @param before its value in the document
   * @param after its value in the changed book
   */
  public record Reform(
      String provision, String parameter, @Nullable Object before, @Nullable Object after) {}

  /** Holds the standard book from the first use on. */
  private static final class Standard {
    static final RuleBook BOOK = load();

    private static RuleBook load() {
      for (RuleSource source : java.util.ServiceLoader.load(RuleSource.class)) {
        return of(source);
      }
      throw new IllegalStateException(
          "no rules found: add dougong-rules-data to the class path or module path");
    }
  }
}
