package dev.dougong.catalogue;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether the facts that provisions declare for themselves agree with each other and with the
 * shared ones.
 *
 * <p>One description of a project is asked against every document, so one name must not mean two
 * things, and one thing should not have two names.
 */
final class FactConsistency {

  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern QUESTION = Pattern.compile("^(是否|为|属于)+");
  private static final Pattern ARTICLE = Pattern.compile("\\b(a|an|the|is|are|of)\\b");
  private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+");
  private static final Pattern ENDING = Pattern.compile("(ies|s|ed|ing|e)$");

  /** What is in an id or not without changing what it names. */
  private static final ImmutableSet<String> SMALL_WORDS =
      ImmutableSet.of(
          "a", "an", "and", "are", "at", "be", "by", "for", "has", "in", "is", "of", "on", "or",
          "the", "to", "under", "was", "with");

  /** What two facts that are one have in common: a label, or the words of the id. */
  private static final ImmutableList<Function<FactDefinition, String>> ASPECTS =
      ImmutableList.of(
          fact -> plain(fact.zh()), fact -> plainEnglish(fact.en()), fact -> words(fact.id()));

  private final ListMultimap<String, Declaration> declarations =
      MultimapBuilder.treeKeys().arrayListValues().build();
  private final FactDictionary dictionary;

  FactConsistency(RuleBook book, FactDictionary dictionary) {
    this.dictionary = dictionary;
    for (Provision provision : book.provisions()) {
      for (Provision.Input input : provision.inputs()) {
        if (!input.shared()) {
          declarations.put(input.id(), new Declaration(provision.id(), input.fact()));
        }
      }
    }
  }

  /**
   * A fact that a provision declares for itself.
   *
   * @param provision the id of the provision
   * @param fact the fact
   */
  record Declaration(String provision, FactDefinition fact) {}

  /**
   * Declarations that look alike and differ.
   *
   * @param ids the ids that they have, in order; the shared fact's first where there is one
   * @param declarations one or more of each
   */
  record Finding(ImmutableList<String> ids, ImmutableList<Declaration> declarations) {

    static Finding of(Collection<Declaration> declarations) {
      return new Finding(
          declarations.stream()
              .map(d -> d.fact().id())
              .distinct()
              .sorted()
              .collect(ImmutableList.toImmutableList()),
          ImmutableList.copyOf(declarations));
    }

    /** The same beside a shared fact. */
    Finding with(FactDefinition shared) {
      return new Finding(
          ImmutableList.<String>builder().add(shared.id()).addAll(ids).build(), declarations);
    }
  }

  /** One id with two types or units: a description could not serve both. */
  List<Finding> clashes() {
    return differing(fact -> List.of(fact.type(), fact.unit()));
  }

  /** One id, type and unit with two sets of values or bounds. */
  List<Finding> differentRanges() {
    return differing(
        fact ->
            List.of(
                List.copyOf(fact.valueIds()).stream().sorted().toList(), fact.min(), fact.max()));
  }

  /** One id with two labels, which may be two things. */
  List<Finding> differentLabels() {
    return differing(fact -> List.of(plain(fact.zh())));
  }

  private List<Finding> differing(Function<FactDefinition, Object> aspect) {
    List<Finding> found = new ArrayList<>();
    declarations
        .asMap()
        .forEach(
            (id, all) -> {
              if (all.stream().map(d -> aspect.apply(d.fact())).distinct().count() > 1) {
                found.add(Finding.of(all));
              }
            });
    return found;
  }

  /**
   * One type and unit with two ids that share a label or differ in small words alone, which may be
   * one thing.
   */
  List<Finding> alike() {
    Map<List<String>, Finding> found = new LinkedHashMap<>();
    for (Function<FactDefinition, String> aspect : ASPECTS) {
      ListMultimap<String, Declaration> groups = by(aspect);
      for (Collection<Declaration> group : groups.asMap().values()) {
        Finding finding = Finding.of(group);
        if (finding.ids().size() > 1) {
          found.putIfAbsent(finding.ids(), finding);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** One Chinese label with two types or units, under two ids. */
  List<Finding> oneLabelOfTwoKinds() {
    ListMultimap<String, Declaration> byLabel =
        MultimapBuilder.treeKeys().arrayListValues().build();
    declarations.values().forEach(d -> byLabel.put(plain(d.fact().zh()), d));
    Map<String, FactDefinition> shared = new HashMap<>();
    dictionary.definitions().forEach(fact -> shared.putIfAbsent(plain(fact.zh()), fact));
    List<Finding> found = new ArrayList<>();
    byLabel
        .asMap()
        .forEach(
            (label, group) -> {
              Finding finding = Finding.of(group);
              FactDefinition other = shared.get(label);
              if (other != null && !kind(other).equals(kind(group.iterator().next().fact()))) {
                found.add(finding.with(other));
              } else if (group.stream().map(d -> kind(d.fact())).distinct().count() > 1) {
                found.add(finding);
              }
            });
    return found;
  }

  /** A shared fact and facts of provisions that are like it. */
  List<Finding> copiesOfSharedFacts() {
    ListMultimap<FactDefinition, Declaration> copies =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    for (Function<FactDefinition, String> aspect : ASPECTS) {
      ListMultimap<String, Declaration> groups = by(aspect);
      for (FactDefinition shared : dictionary.definitions()) {
        groups.get(kind(shared) + aspect.apply(shared)).stream()
            .filter(copy -> !copies.containsEntry(shared, copy))
            .forEach(copy -> copies.put(shared, copy));
      }
    }
    List<Finding> found = new ArrayList<>();
    for (FactDefinition shared : dictionary.definitions()) {
      if (copies.containsKey(shared)) {
        found.add(Finding.of(copies.get(shared)).with(shared));
      }
    }
    return found;
  }

  /** The declarations by type, unit and that aspect. */
  private ListMultimap<String, Declaration> by(Function<FactDefinition, String> aspect) {
    ListMultimap<String, Declaration> groups = MultimapBuilder.treeKeys().arrayListValues().build();
    declarations.values().forEach(d -> groups.put(kind(d.fact()) + aspect.apply(d.fact()), d));
    return groups;
  }

  private static String kind(FactDefinition fact) {
    return fact.type() + " " + fact.unit().orElse("") + " ";
  }

  /** A label without what only its wording adds. */
  private static String plain(String label) {
    String words = NOT_WORDS.matcher(label.toLowerCase(Locale.ROOT)).replaceAll("");
    return QUESTION.matcher(words).replaceFirst("");
  }

  private static String plainEnglish(String label) {
    return plain(ARTICLE.matcher(Ascii.toLowerCase(label)).replaceAll(""));
  }

  /** The words of an id that carry its meaning, in the order of the alphabet. */
  private static String words(String id) {
    return WORD.matcher(id)
        .results()
        .map(word -> Ascii.toLowerCase(word.group()))
        .filter(word -> !SMALL_WORDS.contains(word))
        .map(word -> ENDING.matcher(word).replaceFirst(""))
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
