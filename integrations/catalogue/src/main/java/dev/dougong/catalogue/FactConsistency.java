package dev.dougong.catalogue;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.dougong.core.book.RuleBook;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.rule.Provision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

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
   * @param what what they share: an id, or a label
   * @param declarations those that share it, one or more of each kind
   */
  record Finding(String what, ImmutableList<Declaration> declarations) {

    /** The different ids, in order. */
    List<String> ids() {
      return declarations.stream().map(d -> d.fact().id()).distinct().sorted().toList();
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
                found.add(new Finding(id, ImmutableList.copyOf(all)));
              }
            });
    return found;
  }

  /** One Chinese label, type and unit with two ids, which may be one thing. */
  List<Finding> sameLabels() {
    ListMultimap<String, Declaration> byLabel =
        MultimapBuilder.treeKeys().arrayListValues().build();
    declarations.values().forEach(d -> byLabel.put(kind(d.fact()) + plain(d.fact().zh()), d));
    List<Finding> found = new ArrayList<>();
    for (Collection<Declaration> alike : byLabel.asMap().values()) {
      Finding finding = new Finding(first(alike).zh(), ImmutableList.copyOf(alike));
      if (finding.ids().size() > 1) {
        found.add(finding);
      }
    }
    return found;
  }

  /** A shared fact, by id, and facts of provisions with its label, type and unit. */
  List<Finding> copiesOfSharedFacts() {
    List<Finding> found = new ArrayList<>();
    for (FactDefinition shared : dictionary.definitions()) {
      ImmutableList<Declaration> copies =
          declarations.values().stream()
              .filter(d -> kind(d.fact()).equals(kind(shared)))
              .filter(d -> saysTheSame(d.fact(), shared))
              .collect(ImmutableList.toImmutableList());
      if (!copies.isEmpty()) {
        found.add(new Finding(shared.id(), copies));
      }
    }
    return found;
  }

  private static boolean saysTheSame(FactDefinition one, FactDefinition other) {
    return plain(one.zh()).equals(plain(other.zh()))
        || plainEnglish(one.en()).equals(plainEnglish(other.en()));
  }

  private static FactDefinition first(Collection<Declaration> declarations) {
    return declarations.iterator().next().fact();
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
}
