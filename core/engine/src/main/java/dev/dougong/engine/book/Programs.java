package dev.dougong.engine.book;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.evaluation.Outcome.Contradiction;
import dev.dougong.engine.evaluation.internal.Program;
import dev.dougong.engine.evaluation.internal.Unknown;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The executable provisions of a library, each made when it is first asked. */
final class Programs implements Program.Linker {

  private final Library library;
  private final ImmutableMap<String, Entry> taken;
  private final ImmutableMap<String, Entry> alternatives;

  Programs(Library library) {
    this.library = library;
    ImmutableMap.Builder<String, Entry> standard = ImmutableMap.builder();
    ImmutableMap.Builder<String, Entry> others = ImmutableMap.builder();
    for (Provision provision : library.provisions().values()) {
      standard.put(provision.id(), new Entry(provision, null));
      for (Reading reading : provision.readings()) {
        if (reading.isAlternative()) {
          others.put(key(provision.id(), reading.id()), new Entry(provision, reading));
        }
      }
    }
    alternatives = others.buildOrThrow();
    for (Map.Entry<String, String> choice : library.readings().entrySet()) {
      standard.put(choice.getKey(), chosen(choice.getKey(), choice.getValue()));
    }
    taken = standard.buildKeepingLast();
  }

  private Entry chosen(String provision, String reading) {
    return Objects.requireNonNull(alternatives.get(key(provision, reading)));
  }

  private static String key(String provision, String reading) {
    return provision + " " + reading;
  }

  /** The provision under that reading; null for the one taken in this library. */
  Entry get(String provisionId, @Nullable String readingId) {
    Entry entry = Objects.requireNonNull(taken.get(provisionId));
    if (readingId == null) {
      return entry;
    }
    Entry alternative = alternatives.get(key(provisionId, readingId));
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

  /**
   * A provision under one reading. Two threads that ask at once may both make the program; the
   * programs are the same and either may stay.
   */
  final class Entry implements Outcome.Source, Question {
    private final Provision provision;
    private final @Nullable Reading reading;
    private volatile @Nullable Program program;
    private volatile @Nullable Program traced;
    private volatile @Nullable Set<String> relevant;

    Entry(Provision provision, @Nullable Reading reading) {
      this.provision = provision;
      this.reading = reading;
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
