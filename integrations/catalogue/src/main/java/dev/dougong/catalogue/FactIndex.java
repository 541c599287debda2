package dev.dougong.catalogue;

import com.google.common.base.Ascii;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.Subject;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The index by fact: which provisions ask for it. Shared facts stand on the page of their subject,
 * those that provisions declare for themselves on the page of their first letter.
 */
final class FactIndex {

  private final RuleFolder rules;
  private final ListMultimap<String, Provision> askers =
      MultimapBuilder.treeKeys().arrayListValues().build();
  private final Map<String, FactDefinition> local = new TreeMap<>();

  FactIndex(RuleFolder rules) {
    this.rules = rules;
    for (Provision provision : rules.book().provisions()) {
      for (Provision.Input input : provision.inputs()) {
        askers.put(input.id(), provision);
        if (!input.shared()) {
          local.putIfAbsent(input.id(), input.fact());
        }
      }
    }
  }

  /** The address of the page that a fact stands on. */
  static String page(FactDefinition fact) {
    Optional<Subject> subject =
        FactDictionary.standard().find(fact.id()).flatMap(FactDefinition::subject);
    return subject
        .map(s -> "by-fact/" + s.id() + ".md")
        .orElseGet(() -> "by-fact/local-" + Ascii.toLowerCase(fact.id().charAt(0)) + ".md");
  }

  /**
   * The names of the pages of shared or of other facts by address, with how many facts each has.
   */
  Map<String, String> titles(boolean shared) {
    Map<String, String> titles = new LinkedHashMap<>();
    byPage()
        .asMap()
        .forEach(
            (page, facts) -> {
              if (Links.isShared(facts.iterator().next()) == shared) {
                titles.put(page, title(facts) + " (" + facts.size() + ")");
              }
            });
    return titles;
  }

  private static String title(Collection<FactDefinition> facts) {
    FactDefinition first = facts.iterator().next();
    return FactDictionary.standard()
        .find(first.id())
        .flatMap(FactDefinition::subject)
        .map(subject -> Words.both(new Text(subject.zh(), subject.id())))
        .orElseGet(() -> Ascii.toUpperCase(first.id().substring(0, 1)));
  }

  private ListMultimap<String, FactDefinition> byPage() {
    ListMultimap<String, FactDefinition> byPage =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    FactDictionary.standard().definitions().stream()
        .filter(fact -> askers.containsKey(fact.id()))
        .forEach(fact -> byPage.put(page(fact), fact));
    local.values().forEach(fact -> byPage.put(page(fact), fact));
    return byPage;
  }

  void write(Map<String, String> pages) {
    byPage().asMap().forEach((page, facts) -> pages.put(page, page(page, facts)));
  }

  private String page(String address, Collection<FactDefinition> facts) {
    Links links = new Links(rules, address);
    boolean shared = Links.isShared(facts.iterator().next());
    Markdown page = new Markdown();
    page.heading(1, (shared ? "共用事实：" : "条款自有事实：") + title(facts));
    page.paragraph(
        shared
            ? "Facts that documents share, and the provisions that ask for them."
            : "Facts that a provision declares for itself, and where it does.");
    page.paragraph(links.head());
    for (FactDefinition fact : facts) {
      page.anchor(fact.id());
      page.heading(2, Markdown.code(fact.id()) + " " + Markdown.text(fact.zh()));
      page.paragraph(
          Markdown.text(
              Markdown.joined(
                  " · ",
                  List.of(
                      fact.en(),
                      fact.type().toString(),
                      fact.unit().orElse(""),
                      fact.definition()))));
      page.paragraph(values(fact));
      page.paragraph(askers(links, fact.id()));
    }
    return page.toString();
  }

  private static String values(FactDefinition fact) {
    return String.join(
        "、",
        fact.values().stream()
            .map(
                v ->
                    Markdown.code(v.id())
                        + (v.zh().equals(v.id()) ? "" : " " + Markdown.text(v.zh())))
            .toList());
  }

  private String askers(Links links, String fact) {
    List<String> askers = new ArrayList<>();
    this.askers.get(fact).forEach(p -> askers.add(links.provision(p, p.id())));
    return String.join(", ", askers);
  }
}
