package dev.dougong.catalogue;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An index of provisions: a page for each group, and a provision in every group that it belongs to.
 *
 * @param folder where its pages stand
 * @param title what it groups by
 * @param groups the provisions by group, in the order of the groups
 */
record ProvisionIndex(String folder, Text title, ImmutableListMultimap<Group, Provision> groups) {

  /**
   * One group.
   *
   * @param id the name of its page
   * @param name what a reader calls it
   */
  record Group(String id, Text name) {}

  static ProvisionIndex by(
      String folder,
      Text title,
      List<Group> groups,
      Collection<Provision> provisions,
      Function<Provision, List<Group>> groupsOf) {
    ListMultimap<Group, Provision> found =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    for (Group group : groups) {
      provisions.stream()
          .filter(provision -> groupsOf.apply(provision).contains(group))
          .forEach(provision -> found.put(group, provision));
    }
    return new ProvisionIndex(folder, title, ImmutableListMultimap.copyOf(found));
  }

  private String page(Group group) {
    return folder + "/" + group.id() + ".md";
  }

  /** The groups in a line, with how many provisions each has. */
  String line() {
    List<String> links = new ArrayList<>();
    groups
        .asMap()
        .forEach(
            (group, provisions) ->
                links.add(
                    Markdown.link(Words.both(group.name()), page(group))
                        + " ("
                        + provisions.size()
                        + ")"));
    return String.join(" · ", links);
  }

  void write(RuleFolder rules, Map<String, String> pages) {
    groups.asMap().forEach((group, members) -> pages.put(page(group), page(rules, group, members)));
  }

  private String page(RuleFolder rules, Group group, Collection<Provision> members) {
    Links links = new Links(rules, page(group));
    Markdown page = new Markdown();
    page.heading(1, title.zh() + "：" + group.name().zh());
    page.paragraph(title.en() + ": " + group.name().en());
    page.paragraph(links.head());
    ListMultimap<PolicyDocument, Provision> byDocument =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    members.forEach(p -> byDocument.put(rules.book().documentOf(p), p));
    byDocument
        .asMap()
        .forEach(
            (document, provisions) -> {
              page.heading(2, links.document(document));
              page.list(provisions.stream().map(p -> line(links, p)).toList());
            });
    return page.toString();
  }

  private static String line(Links links, Provision p) {
    return links.provision(p, Links.anchor(p)) + " " + Markdown.text(Words.both(p.title()));
  }
}
