package dev.dougong.calculators.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.NearestNames;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.expression.FeelText;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How two sets of rules differ, provision by provision: the law on two days, a book and its reform,
 * or two documents on the same matter.
 */
public final class RuleDiff {

  /** The likeness from which on more does not count. */
  private static final int MOST = 12;

  private final ImmutableList<Entry> entries;

  private RuleDiff(List<Entry> entries) {
    this.entries = ImmutableList.copyOf(entries);
  }

  /**
   * The provisions that only one of two books has, and those that they have with other contents.
   */
  public static RuleDiff books(RuleBook before, RuleBook after) {
    List<Entry> entries = new ArrayList<>();
    for (Provision provision : before.provisions()) {
      Optional<Provision> now = after.find(provision.id());
      if (now.filter(provision::equals).isEmpty()) {
        entries.add(Entry.of(Optional.of(provision), now));
      }
    }
    for (Provision provision : after.provisions()) {
      if (before.find(provision.id()).isEmpty()) {
        entries.add(Entry.of(Optional.empty(), Optional.of(provision)));
      }
    }
    return new RuleDiff(entries);
  }

  /**
   * Two documents of a book, the provisions paired that give the same results; of several, those
   * that have most in common.
   *
   * @throws InvalidInputException if one of them is not in the book
   */
  public static RuleDiff documents(RuleBook book, String before, String after) {
    List<Provision> olds = new ArrayList<>(provisions(book, before));
    List<Provision> news = new ArrayList<>(provisions(book, after));
    Map<Provision, Provision> pairs = new LinkedHashMap<>();
    for (int needed = MOST; needed > 0; needed--) {
      for (Provision old : List.copyOf(olds)) {
        for (Provision candidate : List.copyOf(news)) {
          if (likeness(old, candidate) >= needed && !pairs.containsKey(old)) {
            pairs.put(old, candidate);
            news.remove(candidate);
          }
        }
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (Provision old : olds) {
      Entry entry = Entry.of(Optional.of(old), Optional.ofNullable(pairs.get(old)));
      if (entry.after().isEmpty() || !entry.details().isEmpty()) {
        entries.add(entry);
      }
    }
    news.forEach(added -> entries.add(Entry.of(Optional.empty(), Optional.of(added))));
    return new RuleDiff(entries);
  }

  private static List<Provision> provisions(RuleBook book, String idOrNumber) {
    PolicyDocument document =
        book.document(idOrNumber)
            .orElseThrow(
                () ->
                    InvalidInputException.of(
                        "document",
                        idOrNumber,
                        "the id or number of a document, such as "
                            + String.join(
                                " or ",
                                NearestNames.of(
                                    idOrNumber,
                                    book.documents().stream().map(PolicyDocument::id).toList()))));
    return book.provisionsOf(document.id());
  }

  /** How much two provisions have in common; 0 if they are about different things. */
  private static int likeness(Provision one, Provision other) {
    if (one.kind() != other.kind() || one.subject() != other.subject()) {
      return 0;
    }
    if (one.equals(other)) {
      return MOST;
    }
    int results = Sets.intersection(results(one), results(other)).size();
    int asked = Sets.intersection(asked(one), asked(other)).size();
    if (results == 0 || (asked == 0 && !one.title().equals(other.title()))) {
      return 0;
    }
    boolean linked = one.related().contains(other.id()) || other.related().contains(one.id());
    return Math.min(MOST - 1, results + asked + (linked ? 4 : 0));
  }

  private static Set<String> results(Provision provision) {
    return provision.outputs().stream().map(Provision.Output::name).collect(Collectors.toSet());
  }

  private static Set<String> asked(Provision provision) {
    return provision.inputs().stream().map(Provision.Input::id).collect(Collectors.toSet());
  }

  /** What differs, in the order of the first book, then what is new in the second. */
  public ImmutableList<Entry> entries() {
    return entries;
  }

  /** As text for a terminal, in Chinese for a Chinese locale, otherwise in English. */
  public String text(Locale locale) {
    return DiffText.of(this, locale);
  }

  /** As a JSON object. */
  public String toJson() {
    return CompareJson.diff(this);
  }

  /**
   * A provision that differs.
   *
   * @param before as it was; empty if it is new
   * @param after as it is; empty if it is gone
   * @param details what differs in it; empty if it is new or gone
   */
  public record Entry(Optional<Provision> before, Optional<Provision> after, List<Detail> details) {

    /** Copies the list. */
    public Entry {
      details = ImmutableList.copyOf(details);
    }

    static Entry of(Optional<Provision> before, Optional<Provision> after) {
      List<Detail> details =
          before.isPresent() && after.isPresent() ? details(before.get(), after.get()) : List.of();
      return new Entry(before, after, details);
    }

    /** The provision as it is, or as it was if it is gone. */
    public Provision provision() {
      return after.or(this::before).orElseThrow();
    }

    private static List<Detail> details(Provision one, Provision other) {
      List<Detail> details = new ArrayList<>();
      add(details, "force", one.force().name(), other.force().name());
      add(details, "inputs", named(asked(one)), named(asked(other)));
      addAll(details, "parameter ", one.parameters(), other.parameters(), p -> shown(p.value()));
      tables(details, one.tables(), other.tables());
      addAll(
          details,
          "formula ",
          formulas(one),
          formulas(other),
          output -> FeelText.of(output.formula()));
      return details;
    }

    /** Of a table, the rows that only one of the two has. */
    private static void tables(
        List<Detail> details, Map<String, Table> before, Map<String, Table> after) {
      for (String name : Sets.union(before.keySet(), after.keySet())) {
        Set<String> old = rows(before.get(name));
        Set<String> now = rows(after.get(name));
        add(
            details,
            "table " + name,
            String.join("; ", Sets.difference(old, now)),
            String.join("; ", Sets.difference(now, old)));
      }
    }

    private static Set<String> rows(@Nullable Table table) {
      Set<String> rows = new LinkedHashSet<>();
      if (table != null) {
        table
            .rows()
            .forEach(
                row ->
                    rows.add(
                        row.values().stream().map(Entry::shown).collect(Collectors.joining(", "))));
      }
      return rows;
    }

    private static String named(Set<String> ids) {
      return ids.stream().sorted().collect(Collectors.joining(", "));
    }

    private static Map<String, Provision.Output> formulas(Provision provision) {
      Map<String, Provision.Output> byName = new LinkedHashMap<>();
      provision.outputs().forEach(output -> byName.put(output.name(), output));
      return byName;
    }

    private static String shown(@Nullable Object value) {
      return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private static <T> void addAll(
        List<Detail> details,
        String what,
        Map<String, T> before,
        Map<String, T> after,
        Function<T, String> shown) {
      Set<String> names = new LinkedHashSet<>(before.keySet());
      names.addAll(after.keySet());
      for (String name : names) {
        T old = before.get(name);
        T now = after.get(name);
        add(
            details,
            what + name,
            old == null ? "" : shown.apply(old),
            now == null ? "" : shown.apply(now));
      }
    }

    private static void add(List<Detail> details, String what, String before, String after) {
      if (!Objects.equals(before, after)) {
        details.add(new Detail(what, before, after));
      }
    }
  }

  /**
   * A part of a provision that differs.
   *
   * @param what the part: {@code parameter cap}, {@code formula eligible}, {@code inputs}
   * @param before as it was; empty if it is new
   * @param after as it is; empty if it is gone
   */
  public record Detail(String what, String before, String after) {}
}
