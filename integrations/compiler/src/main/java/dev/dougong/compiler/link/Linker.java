package dev.dougong.compiler.link;

import dev.dougong.compiler.Compilation;
import dev.dougong.compiler.Diagnostic;
import dev.dougong.compiler.Example;
import dev.dougong.compiler.check.Type;
import dev.dougong.compiler.file.Findings;
import dev.dougong.compiler.file.YamlNode.Place;
import dev.dougong.compiler.link.DocumentSource.ProvisionSource;
import dev.dougong.core.NearestNames;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument.Relation;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Output;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles files together: those that others use come first. */
public final class Linker {

  private final Options options;
  private final List<Findings> files = new ArrayList<>();
  private final List<DocumentSource> documents = new ArrayList<>();

  private final Map<String, Findings> documentIds = new LinkedHashMap<>();
  private final Map<String, Found> provisions = new LinkedHashMap<>();
  private final Map<String, Map<String, Type>> outputTypes = new HashMap<>();
  private final Map<String, CompiledProvision> compiled = new HashMap<>();
  private final Map<String, Set<String>> askedFacts = new HashMap<>();

  private record Found(ProvisionSource source, DocumentSource document) {}

  /** With what the compiler has been told. */
  public Linker(Options options) {
    this.options = options;
    for (CompiledDocument known : options.book()) {
      for (Provision provision : known.provisions()) {
        outputTypes.put(provision.id(), declared(provision));
        askedFacts.put(provision.id(), asked(provision));
      }
    }
  }

  private static Map<String, Type> declared(Provision provision) {
    Map<String, Type> types = new LinkedHashMap<>();
    for (Output output : provision.outputs()) {
      types.put(
          output.name(),
          Type.declared(
              output.type(),
              output.unit(),
              output.values().stream().map(AllowedValue::id).toList()));
    }
    return types;
  }

  /** Takes a file that could not be read. */
  public void unreadable(String file, String message) {
    Findings findings = new Findings(file);
    findings.error(Place.START, message);
    files.add(findings);
  }

  /** Takes the text of a file. */
  public void add(String file, String text) {
    Findings findings = new Findings(file);
    files.add(findings);
    DocumentSource document = DocumentReader.read(text, findings);
    if (document == null) {
      return;
    }
    documents.add(document);
    Findings before = documentIds.putIfAbsent(document.document().id(), findings);
    if (before != null) {
      findings.error(
          Place.START,
          "the document `"
              + document.document().id()
              + "` was given twice, expected once; it stands in "
              + before.file());
    }
    for (ProvisionSource provision : document.provisions()) {
      Found found = new Found(provision, document);
      if (provisions.putIfAbsent(provision.id(), found) != null) {
        findings.error(
            provision.place(),
            "the provision `" + provision.id() + "` was given twice, expected once");
      }
    }
  }

  /** Compiles what has been taken. */
  public Compilation link() {
    inOrder().forEach(this::compile);
    documents.forEach(this::lookAcross);
    List<CompiledDocument> clean = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    for (DocumentSource source : documents) {
      if (source.findings().errors() == 0) {
        List<CompiledProvision> parts =
            source.provisions().stream().map(p -> compiled.get(p.id())).toList();
        clean.add(
            new CompiledDocument(
                source.document(), parts.stream().map(CompiledProvision::provision).toList()));
        parts.forEach(part -> examples.addAll(part.examples()));
      }
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Findings findings : files) {
      findings.diagnostics().stream()
          .sorted(
              java.util.Comparator.comparingInt(Diagnostic::line)
                  .thenComparingInt(Diagnostic::column))
          .forEach(diagnostics::add);
    }
    return new Compilation(clean, examples, diagnostics);
  }

  private void compile(Found found) {
    Map<String, @Nullable Map<String, Type>> uses = new LinkedHashMap<>();
    found.source.uses().forEach((alias, id) -> uses.put(alias, used(found, alias, id)));
    CompiledProvision result =
        new ProvisionCompiler(found.source, found.document, options)
            .compile(uses, askedThrough(found.source.uses().values()));
    if (result != null) {
      askedFacts.put(found.source.id(), asked(result.provision()));
      compiled.put(found.source.id(), result);
      outputTypes.put(found.source.id(), result.types());
    }
  }

  /** The facts that a provision asks for, itself or through what it uses. */
  private Set<String> asked(Provision provision) {
    Set<String> facts = askedThrough(provision.uses().values());
    provision.inputs().forEach(input -> facts.add(input.id()));
    return facts;
  }

  private Set<String> askedThrough(Collection<String> provisionIds) {
    Set<String> facts = new LinkedHashSet<>();
    provisionIds.forEach(id -> facts.addAll(askedFacts.getOrDefault(id, Set.of())));
    return facts;
  }

  private @Nullable Map<String, Type> used(Found found, String alias, String id) {
    Map<String, Type> types = outputTypes.get(id);
    if (types == null && !provisions.containsKey(id)) {
      unresolved(
          found.document.findings(),
          found.source.usePlaces().getOrDefault(alias, found.source.place()),
          "uses."
              + alias
              + ": `"
              + id
              + "` was given, expected a provision that exists"
              + didYouMean(id, provisions.keySet()));
    }
    return types;
  }

  /** What lies outside the files may exist elsewhere; a lenient compiler only warns. */
  private void unresolved(Findings findings, Place place, String message) {
    if (options.lenient()) {
      findings.warning(place, message);
    } else {
      findings.error(place, message);
    }
  }

  private static String didYouMean(String given, Collection<String> known) {
    List<String> near = NearestNames.of(given, known);
    return near.isEmpty() ? "" : " (did you mean " + String.join(", ", near) + "?)";
  }

  /** The provisions, each after those it uses; those on a cycle are refused and left out. */
  private List<Found> inOrder() {
    Map<String, Integer> waiting = new LinkedHashMap<>();
    Map<String, List<Found>> users = new HashMap<>();
    Deque<Found> ready = new ArrayDeque<>();
    for (Found found : provisions.values()) {
      List<String> needs =
          found.source.uses().values().stream().distinct().filter(provisions::containsKey).toList();
      needs.forEach(id -> users.computeIfAbsent(id, key -> new ArrayList<>()).add(found));
      if (needs.isEmpty()) {
        ready.add(found);
      } else {
        waiting.put(found.source.id(), needs.size());
      }
    }
    List<Found> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      Found next = ready.remove();
      order.add(next);
      for (Found user : users.getOrDefault(next.source.id(), List.of())) {
        if (waiting.merge(user.source.id(), -1, Integer::sum) == 0) {
          waiting.remove(user.source.id());
          ready.add(user);
        }
      }
    }
    for (String id : waiting.keySet()) {
      Found found = provisions.get(id);
      if (found != null) {
        found
            .document
            .findings()
            .error(
                found.source.place(),
                "uses: `"
                    + id
                    + "` was given, expected provisions that do not use it in turn, directly"
                    + " or through others (a cycle: "
                    + String.join(", ", waiting.keySet().stream().limit(5).toList())
                    + ")");
      }
    }
    return order;
  }

  private void lookAcross(DocumentSource source) {
    List<Relation> relations = source.document().relations();
    for (int i = 0; i < relations.size(); i++) {
      String target = relations.get(i).target();
      if (!relations.get(i).external() && !isDocument(target)) {
        unresolved(
            source.findings(),
            source.relationPlaces().get(i),
            "relation: `"
                + target
                + "` was given, expected the id of a document that exists, or `external: true`"
                + didYouMean(target, documentIds.keySet()));
      }
    }
    for (ProvisionSource provision : source.provisions()) {
      CompiledProvision result = compiled.get(provision.id());
      if (result != null) {
        for (String id : result.provision().related()) {
          if (!isDocument(id) && !provisions.containsKey(id) && !outputTypes.containsKey(id)) {
            source
                .findings()
                .warning(
                    provision.node().placeOf("related"),
                    "related: `"
                        + id
                        + "` is no document or provision that is known"
                        + didYouMean(id, provisions.keySet()));
          }
        }
      }
    }
  }

  private boolean isDocument(String id) {
    return documentIds.containsKey(id)
        || options.book().stream().anyMatch(known -> known.document().id().equals(id));
  }
}
