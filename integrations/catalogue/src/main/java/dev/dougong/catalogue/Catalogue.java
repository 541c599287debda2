package dev.dougong.catalogue;

import com.google.common.collect.ImmutableSortedMap;
import dev.dougong.catalogue.ProvisionIndex.Group;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Kind;
import dev.dougong.engine.rule.Provision.Subject;
import dev.dougong.engine.rule.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All pages of the catalogue. */
final class Catalogue {

  private Catalogue() {}

  /** The pages by address, which is counted from the top of the catalogue. */
  static ImmutableSortedMap<String, String> of(RuleFolder rules) {
    Map<String, String> pages = new TreeMap<>();
    for (PolicyDocument document : rules.book().documents()) {
      pages.put(rules.page(document), new DocumentPage(rules, document).write());
    }
    List<ProvisionIndex> indexes = indexes(rules.book().provisions());
    indexes.forEach(index -> index.write(rules, pages));
    FactIndex facts = new FactIndex(rules);
    facts.write(pages);
    pages.put("README.md", FrontPage.write(rules, indexes, facts));
    pages.put("coverage.md", CoveragePage.write(rules));
    pages.put("consistency.md", ConsistencyPage.write(rules));
    return ImmutableSortedMap.copyOf(pages);
  }

  private static List<ProvisionIndex> indexes(List<Provision> provisions) {
    Topics topics = Topics.standard();
    return List.of(
        ProvisionIndex.by(
            "by-topic", new Text("按主题", "By topic"), topics.groups(), provisions, topics::of),
        ProvisionIndex.by(
            "by-subject",
            new Text("按对象", "By subject"),
            Stream.of(Subject.values()).map(Catalogue::group).toList(),
            provisions,
            provision -> List.of(group(provision.subject()))),
        ProvisionIndex.by(
            "by-kind",
            new Text("按类别", "By kind"),
            Stream.of(Kind.values()).map(Catalogue::group).toList(),
            provisions,
            provision -> List.of(group(provision.kind()))));
  }

  private static Group group(Subject subject) {
    return new Group(Words.id(subject), Words.of(subject));
  }

  private static Group group(Kind kind) {
    return new Group(Words.id(kind), Words.of(kind));
  }
}
