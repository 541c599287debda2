package dev.dougong.catalogue;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The first page: all documents by place, and the way to the other indexes. */
final class FrontPage {

  private static final Comparator<PolicyDocument> ORDER =
      Comparator.comparing(FrontPage::path)
          .thenComparing(document -> document.holdsFrom().orElse(LocalDate.MAX))
          .thenComparing(PolicyDocument::id);

  private FrontPage() {}

  static String write(RuleFolder rules, List<ProvisionIndex> indexes, FactIndex facts) {
    Links links = new Links(rules, "README.md");
    Markdown page = new Markdown();
    page.heading(1, "政策目录 Catalogue");
    page.paragraph("规则库中的文件及其条款，由规则文件生成；标题、概要和说明均为转述，以正式文本为准。");
    page.paragraph(
        "The documents of the rule book with their provisions, generated from the rule files."
            + " Titles in English, summaries and statements are our own words; the official texts"
            + " hold.");
    page.paragraph(links.generated());
    page.paragraph(
        counts(rules, rules.policies())
            + ". "
            + Markdown.link("覆盖情况 Coverage", "coverage.md")
            + " · "
            + Markdown.link("一致性 Consistency", "consistency.md"));
    if (!rules.standards().isEmpty()) {
      page.paragraph("另有标准 Besides, of standards: " + counts(rules, rules.standards()) + ".");
    }
    for (ProvisionIndex index : indexes) {
      page.heading(2, Words.both(index.title()));
      page.paragraph(index.line());
    }
    page.heading(2, "按事实 By fact");
    page.paragraph("共用 shared: " + line(facts.titles(true)));
    page.paragraph(
        "条款自有，按首字母 declared by provisions, by first letter: " + line(facts.titles(false)));
    byPlace(rules, links, page);
    return page.toString();
  }

  private static String counts(RuleFolder rules, List<PolicyDocument> documents) {
    List<Provision> provisions =
        documents.stream().flatMap(d -> rules.book().provisionsOf(d.id()).stream()).toList();
    return documents.size()
        + " 个文件 documents, "
        + provisions.size()
        + " 条可计算条款 provisions, "
        + provisions.stream().mapToInt(p -> rules.examples().get(p.id()).size()).sum()
        + " 个算例 worked examples";
  }

  private static String line(Map<String, String> titles) {
    List<String> links = new ArrayList<>();
    titles.forEach((address, title) -> links.add(Markdown.link(title, address)));
    return String.join(" · ", links);
  }

  private static void byPlace(RuleFolder rules, Links links, Markdown page) {
    page.heading(2, "按地区 By place");
    ListMultimap<Jurisdiction, PolicyDocument> places =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    rules.policies().stream()
        .sorted(ORDER)
        .forEach(document -> places.put(Jurisdiction.of(document.jurisdiction()), document));
    places
        .asMap()
        .forEach(
            (place, documents) -> {
              page.heading(3, place.nameZh() + " " + Markdown.text(place.nameEn()));
              table(rules, links, page, documents);
            });
    if (!rules.standards().isEmpty()) {
      page.heading(2, "标准 Standards");
      page.paragraph(
          "文件引用而未载明的已公布标准，数值以正式文本为准。Published standards that the documents rely on and do"
              + " not print; check their official texts.");
      table(rules, links, page, rules.standards());
    }
  }

  private static void table(
      RuleFolder rules, Links links, Markdown page, Collection<PolicyDocument> documents) {
    page.table(
        List.of("文号 Number", "文件 Document", "In English", "有效期 In force", "条款 Provisions"),
        documents.stream().map(d -> line(rules, links, d)).toList());
  }

  private static List<String> line(RuleFolder rules, Links links, PolicyDocument d) {
    return List.of(
        Markdown.text(d.number()),
        Markdown.link(Markdown.text(d.title().zh()), rules.page(d)),
        Markdown.text(d.title().en()),
        DocumentPage.period(rules.book().graph(), d, links),
        String.valueOf(rules.book().provisionsOf(d.id()).size()));
  }

  /** The codes from the nation down to the place, so that a place follows what it lies in. */
  private static String path(PolicyDocument document) {
    StringBuilder path = new StringBuilder();
    Jurisdiction place = Jurisdiction.of(document.jurisdiction());
    place.ancestors().reverse().forEach(above -> path.append(above.code()).append('/'));
    return path.append(place.code()).toString();
  }
}
