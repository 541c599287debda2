package dev.dougong.engine.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.NearestNames;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.evaluation.internal.Derivations;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Parts;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Everything that the selections of one rule book share. */
final class Library {

  private final ImmutableMap<String, PolicyDocument> documents;
  private final ImmutableMap<String, CompiledDocument> compiled;
  private final ImmutableList<RuleBook.Reform> reforms;
  private final ImmutableMap<String, String> readings;
  private final Derivations derivations;
  private final Programs programs;
  private final Map<String, FactDictionary> dictionaries = new ConcurrentHashMap<>();
  private final Map<String, ImmutableSet<String>> relevant = new ConcurrentHashMap<>();
  private volatile @Nullable FactDictionary dictionary;
  private volatile @Nullable String version;
  private volatile @Nullable DocumentGraph graph;

  private Library(
      ImmutableMap<String, CompiledDocument> compiled,
      Derivations derivations,
      ImmutableList<RuleBook.Reform> reforms,
      ImmutableMap<String, String> readings) {
    this.compiled = compiled;
    this.derivations = derivations;
    this.reforms = reforms;
    this.readings = readings;
    ImmutableMap.Builder<String, PolicyDocument> headers = ImmutableMap.builder();
    for (CompiledDocument each : compiled.values()) {
      headers.put(each.document().id(), each.document());
    }
    documents = headers.buildOrThrow();
    programs = new Programs(this, compiled.values());
  }

  static Library of(List<CompiledDocument> sources, Map<String, Expression> derivations) {
    Map<String, CompiledDocument> compiled = new LinkedHashMap<>();
    for (CompiledDocument source : sources) {
      String id = source.document().id();
      if (compiled.put(id, source) != null) {
        throw InvalidInputException.of("document", id, "an id that is used once");
      }
    }
    return new Library(
        ImmutableMap.copyOf(compiled),
        Derivations.of(derivations),
        ImmutableList.of(),
        ImmutableMap.of());
  }

  ImmutableMap<String, PolicyDocument> documents() {
    return documents;
  }

  /** The ids of all provisions, in the order of the book. */
  ImmutableSet<String> provisionIds() {
    return programs.provisionIds();
  }

  ImmutableSet<String> provisionIdsOf(String documentId) {
    CompiledDocument document = compiled.get(documentId);
    return document == null ? ImmutableSet.of() : document.provisionIds();
  }

  /** The provision with that id, or null. */
  @Nullable Provision find(String provisionId) {
    return programs.find(provisionId);
  }

  Provision provision(String provisionId) {
    Provision provision = find(provisionId);
    if (provision == null) {
      throw new IllegalStateException("no provision " + provisionId);
    }
    return provision;
  }

  /** All provisions, in the order of the book. */
  ImmutableList<Provision> provisions() {
    ReadAhead.all(compiled.values().asList());
    ImmutableList.Builder<Provision> all = ImmutableList.builder();
    compiled.values().forEach(document -> all.addAll(document.provisions()));
    return all.build();
  }

  Derivations derivations() {
    return derivations;
  }

  ImmutableList<RuleBook.Reform> reforms() {
    return reforms;
  }

  int size() {
    return provisionIds().size();
  }

  boolean isEmpty(String documentId) {
    return provisionIdsOf(documentId).isEmpty();
  }

  Optional<PolicyDocument> document(String idOrNumber) {
    PolicyDocument found = documents.get(idOrNumber);
    return found != null
        ? Optional.of(found)
        : documents.values().stream().filter(d -> d.number().equals(idOrNumber)).findFirst();
  }

  PolicyDocument documentOf(Provision provision) {
    return documentOf(provision.id());
  }

  PolicyDocument documentOf(String provisionId) {
    PolicyDocument document = documents.get(documentId(provisionId));
    if (document == null) {
      throw new IllegalStateException("no document for " + provisionId);
    }
    return document;
  }

  /** Made when it is first asked for; two threads that ask at once make equal ones. */
  DocumentGraph graph() {
    DocumentGraph made = graph;
    if (made == null) {
      made = new DocumentGraph(this);
      graph = made;
    }
    return made;
  }

  Outcome evaluate(String provisionId, Facts facts, @Nullable String readingId) {
    return programs.get(provisionId, readingId).evaluate(facts);
  }

  Question question(String provisionId) {
    return programs.get(provisionId, null);
  }

  /** The shared facts and those that the provision, or what it uses, declares for itself. */
  FactDictionary dictionaryFor(String provisionId) {
    return dictionaries.computeIfAbsent(
        provisionId,
        id -> {
          Map<String, FactDefinition> local = new LinkedHashMap<>();
          collectLocal(id, local);
          return FactDictionary.standard().with(local.values());
        });
  }

  private void collectLocal(String provisionId, Map<String, FactDefinition> local) {
    Provision provision = provision(provisionId);
    provision.inputs().stream()
        .filter(i -> !i.shared())
        .forEach(i -> local.putIfAbsent(i.id(), i.fact()));
    provision.uses().values().forEach(used -> collectLocal(used, local));
  }

  FactDictionary dictionary() {
    FactDictionary known = dictionary;
    if (known == null) {
      known = CommonFacts.of(provisions());
      dictionary = known;
    }
    return known;
  }

  ImmutableSet<String> relevantFacts(String provisionId) {
    return relevant.computeIfAbsent(provisionId, this::findRelevantFacts);
  }

  private ImmutableSet<String> findRelevantFacts(String provisionId) {
    Set<String> facts = new java.util.TreeSet<>();
    collectRelevant(provisionId, facts);
    List<String> open = new ArrayList<>(facts);
    while (!open.isEmpty()) {
      Expression formula = derivations.formulas().get(open.remove(open.size() - 1));
      if (formula != null) {
        Parts.inputs(formula).stream().filter(facts::add).forEach(open::add);
      }
    }
    return ImmutableSet.copyOf(facts);
  }

  private void collectRelevant(String provisionId, Set<String> facts) {
    Provision provision = find(provisionId);
    if (provision != null) {
      provision.inputs().forEach(i -> facts.add(i.id()));
      provision.uses().values().forEach(used -> collectRelevant(used, facts));
    }
  }

  Library merge(Library other) {
    Map<String, CompiledDocument> all = new LinkedHashMap<>(compiled);
    all.putAll(other.compiled);
    Map<String, Expression> formulas = new LinkedHashMap<>(derivations.formulas());
    formulas.putAll(other.derivations.formulas());
    Map<String, String> choices = new LinkedHashMap<>(readings);
    choices.keySet().removeIf(id -> other.documents.containsKey(documentId(id)));
    choices.putAll(other.readings);
    return new Library(
        ImmutableMap.copyOf(all),
        Derivations.of(formulas),
        ImmutableList.<RuleBook.Reform>builder().addAll(reforms).addAll(other.reforms).build(),
        ImmutableMap.copyOf(choices));
  }

  /** The same with another reading of a provision taken, wherever it is used. */
  Library reading(String provisionId, String readingId) {
    programs.get(provisionId, readingId);
    Map<String, String> choices = new LinkedHashMap<>(readings);
    choices.put(provisionId, readingId);
    return new Library(compiled, derivations, reforms, ImmutableMap.copyOf(choices));
  }

  ImmutableMap<String, String> readings() {
    return readings;
  }

  /** The readings chosen of a provision and of those that it builds on. */
  ImmutableMap<String, Reading> readingsBehind(String provisionId) {
    Map<String, Reading> found = new LinkedHashMap<>();
    collectReadings(provisionId, found);
    return ImmutableMap.copyOf(found);
  }

  private void collectReadings(String provisionId, Map<String, Reading> found) {
    Reading chosen = programs.get(provisionId, null).reading();
    if (chosen != null) {
      found.put(provisionId, chosen);
    }
    Provision provision = find(provisionId);
    if (provision != null) {
      provision.uses().values().forEach(used -> collectReadings(used, found));
    }
  }

  static String documentId(String provisionId) {
    return provisionId.substring(0, provisionId.indexOf('/'));
  }

  Library with(String provisionId, String name, Object given) {
    Provision provision = provision(provisionId);
    Provision.Parameter before = provision.parameters().get(name);
    if (before == null) {
      throw InvalidInputException.of(
          provisionId + " parameter",
          name,
          "one of " + ImmutableList.copyOf(provision.parameters().keySet()));
    }
    Object value = Figure.canonical(provisionId + " parameter " + name, before.value(), given);
    Map<String, CompiledDocument> changed = new LinkedHashMap<>(compiled);
    changed.compute(
        provision.documentId(),
        (id, document) -> with(document, Figure.replaced(provision, name, value)));
    return new Library(
        ImmutableMap.copyOf(changed),
        derivations,
        ImmutableList.<RuleBook.Reform>builder()
            .addAll(reforms)
            .add(new RuleBook.Reform(provisionId, name, before.value(), value))
            .build(),
        readings);
  }

  private static CompiledDocument with(CompiledDocument document, Provision changed) {
    return new CompiledDocument(
        document.document(),
        document.provisions().stream()
            .map(provision -> provision.id().equals(changed.id()) ? changed : provision)
            .toList());
  }

  InvalidInputException unknown(String provisionId, ImmutableSet<String> selected) {
    if (provisionIds().contains(provisionId)) {
      return InvalidInputException.of(
          "provision", provisionId, "a provision that is in force there and then; this one is not");
    }
    List<String> near = NearestNames.of(provisionId, selected);
    return InvalidInputException.of(
        "provision",
        provisionId,
        near.isEmpty()
            ? "the id of a provision: document, slash, clause"
            : "the id of a provision, such as " + String.join(" or ", near));
  }

  String version() {
    String known = version;
    if (known == null) {
      known = Hashing.sha256().hashString(content(), StandardCharsets.UTF_8).toString();
      known = known.substring(0, 16);
      version = known;
    }
    return known;
  }

  private String content() {
    StringBuilder content = new StringBuilder();
    for (Map.Entry<String, CompiledDocument> document : compiled.entrySet()) {
      content.append(document.getKey()).append(' ').append(document.getValue().digest());
      content.append('\n');
    }
    content.append(derivations.formulas());
    if (!readings.isEmpty()) {
      content.append('\n').append(new TreeMap<>(readings));
    }
    return content.toString();
  }
}
