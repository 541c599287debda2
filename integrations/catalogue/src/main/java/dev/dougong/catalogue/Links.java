package dev.dougong.catalogue;

import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;

/** The links of one page to others. */
final class Links {

  private final RuleFolder rules;
  private final String up;

  /** Links of the page with that address, which is counted from the top of the catalogue. */
  Links(RuleFolder rules, String page) {
    this.rules = rules;
    this.up = "../".repeat((int) page.chars().filter(c -> c == '/').count());
  }

  /** The way from the page to an address that is counted from the top of the catalogue. */
  String to(String address) {
    return up + address;
  }

  /** The line at the top of a page: up to the catalogue, and how the page came about. */
  String head() {
    return Markdown.link("目录 Catalogue", to("README.md")) + " · " + generated();
  }

  /** Where the way to write the page anew is described. */
  String generated() {
    return Markdown.link(
        "由规则文件生成，勿直接修改 generated from the rule files, not written by hand",
        to("../../CONTRIBUTING.md#write-the-catalogue-anew"));
  }

  /** A document by its title and number. */
  String document(PolicyDocument document) {
    String number = document.number().isEmpty() ? "" : "（" + document.number() + "）";
    return Markdown.link(Markdown.text(document.title().zh() + number), to(rules.page(document)));
  }

  /** A document or provision by its id; without link if it isn't in the book. */
  String id(String id) {
    return rules
        .book()
        .find(id)
        .map(provision -> provision(provision, id))
        .or(
            () ->
                rules
                    .book()
                    .document(id)
                    .map(d -> Markdown.link(Markdown.code(id), to(rules.page(d)))))
        .orElseGet(() -> Markdown.code(id));
  }

  /** A provision under a label. */
  String provision(Provision provision, String label) {
    PolicyDocument document = rules.book().documentOf(provision);
    return Markdown.link(Markdown.code(label), to(rules.page(document) + "#" + anchor(provision)));
  }

  /** A fact by its id: to its place in the index of facts. */
  String fact(FactDefinition fact) {
    return Markdown.link(Markdown.code(fact.id()), to(FactIndex.page(fact) + "#" + fact.id()));
  }

  /** Whether the fact stands in the shared dictionary. */
  static boolean isShared(FactDefinition fact) {
    return FactDictionary.standard().find(fact.id()).isPresent();
  }

  /** The anchor of a provision on the page of its document. */
  static String anchor(Provision provision) {
    return provision.id().substring(provision.documentId().length() + 1);
  }
}
