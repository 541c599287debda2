package dev.dougong.engine.book;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.evaluation.Outcome.Contradiction;
import dev.dougong.engine.evaluation.internal.Program;
import dev.dougong.engine.evaluation.internal.Unknown;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The executable provisions of a library, each made when it is first asked. */
final class Programs implements Program.Linker {

  private final Library library;
  private final ImmutableMap<String, Shelf> shelves;

  Programs(Library library, Collection<CompiledDocument> documents) {
    this.library = library;
    ImmutableMap.Builder<String, Shelf> all = ImmutableMap.builder();
    for (CompiledDocument document : documents) {
      Shelf shelf = new Shelf(document);
      for (String id : document.provisionIds()) {
        all.put(id, shelf);
      }
    }
    shelves = all.buildOrThrow();
  }

  ImmutableSet<String> provisionIds() {
    return shelves.keySet();
  }

  /** The provision with that id, or null. */
  @Nullable Provision find(String provisionId) {
    Shelf shelf = shelves.get(provisionId);
    return shelf == null ? null : shelf.entry(provisionId).provision();
  }

  /** The provision under that reading; null for the one taken in this library. */
  Entry get(String provisionId, @Nullable String readingId) {
    Entry entry = Objects.requireNonNull(shelves.get(provisionId)).entry(provisionId);
    if (readingId == null) {
      return entry;
    }
    Entry alternative = entry.alternatives.get(readingId);
    if (alternative == null) {
      throw InvalidInputException.of(
          "reading",
          readingId,
          "one of "
              + entry.provision().readings().stream()
                  .filter(Reading::isAlternative)
                  .map(Reading::id)
                  .toList());
    }
    return alternative;
  }

  @Override
  public Program program(String provisionId, boolean traced) {
    Entry entry = get(provisionId, null);
    return traced ? entry.traced() : entry.program();
  }

  /** The provisions of one document, there when one of them is first asked for. */
  private final class Shelf {
    private final CompiledDocument document;
    private volatile @Nullable ImmutableMap<String, Entry> entries;

    Shelf(CompiledDocument document) {
      this.document = document;
    }

    Entry entry(String provisionId) {
      ImmutableMap<String, Entry> known = entries;
      if (known == null) {
        known = made();
        entries = known;
      }
      return Objects.requireNonNull(known.get(provisionId));
    }

    private ImmutableMap<String, Entry> made() {
      ImmutableMap.Builder<String, Entry> all = ImmutableMap.builder();
      for (Provision provision : document.provisions()) {
        all.put(provision.id(), entry(provision));
      }
      return all.buildOrThrow();
    }

    private Entry entry(Provision provision) {
      ImmutableMap.Builder<String, Entry> others = ImmutableMap.builder();
      for (Reading reading : provision.readings()) {
        if (reading.isAlternative()) {
          others.put(reading.id(), new Entry(provision, reading, ImmutableMap.of()));
        }
      }
      ImmutableMap<String, Entry> alternatives = others.buildOrThrow();
      String chosen = library.readings().get(provision.id());
      Reading reading =
          chosen == null ? null : Objects.requireNonNull(alternatives.get(chosen)).reading;
      return new Entry(provision, reading, alternatives);
    }
  }

  /**
   * A provision under one reading. Two threads that ask at once may both make the program; the
   * programs are the same and either may stay.
   */
  final class Entry implements Outcome.Source, Question {
    private final Provision provision;
    private final @Nullable Reading reading;
    private final ImmutableMap<String, Entry> alternatives;
    private volatile @Nullable Program program;
    private volatile @Nullable Program traced;
    private volatile @Nullable Set<String> relevant;

    Entry(
        Provision provision, @Nullable Reading reading, ImmutableMap<String, Entry> alternatives) {
      this.provision = provision;
      this.reading = reading;
      this.alternatives = alternatives;
    }

    @Override
    public Outcome evaluate(Facts facts) {
      return Outcome.of(this, facts, program().run(facts));
    }

    Program program() {
      Program made = program;
      if (made == null) {
        made = make(false);
        program = made;
      }
      return made;
    }

    @Override
    public Program traced() {
      Program made = traced;
      if (made == null) {
        made = make(true);
        traced = made;
      }
      return made;
    }

    private Program make(boolean trace) {
      return Program.of(provision, reading, library.derivations(), Programs.this, trace);
    }

    @Override
    public Provision provision() {
      return provision;
    }

    @Override
    public PolicyDocument document() {
      return library.documentOf(provision);
    }

    @Override
    public @Nullable Reading reading() {
      return reading;
    }

    @Override
    public ImmutableMap<String, Reading> readings() {
      ImmutableMap.Builder<String, Reading> all = ImmutableMap.builder();
      all.putAll(library.readingsBehind(provision.id()));
      if (reading != null) {
        all.put(provision.id(), reading);
      }
      return all.buildKeepingLast();
    }

    @Override
    public String bookVersion() {
      return library.version();
    }

    @Override
    public Set<String> relevantFacts() {
      Set<String> found = relevant;
      if (found == null) {
        found = library.relevantFacts(provision.id());
        relevant = found;
      }
      return found;
    }

    @Override
    public List<Contradiction> contradictions(Facts facts) {
      List<Contradiction> found = new ArrayList<>();
      for (String id : relevantFacts()) {
        Object given = facts.get(id);
        if (given != null && library.derivations().derives(id)) {
          Object derived = library.derivations().derive(id, facts);
          if (!(derived instanceof Unknown) && derived != null && !same(given, derived)) {
            found.add(new Contradiction(id, given, derived));
          }
        }
      }
      return List.copyOf(found);
    }

    private static boolean same(Object given, Object derived) {
      return (given instanceof BigDecimal a && derived instanceof BigDecimal b)
          ? a.compareTo(b) == 0
          : given.equals(derived);
    }
  }
}
