package dev.dougong.catalogue;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.book.DocumentGraph;
import dev.dougong.engine.book.DocumentGraph.Link;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.PolicyDocument.Provenance;
import dev.dougong.engine.rule.PolicyDocument.RelationType;
import dev.dougong.engine.rule.Provision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The page of one document. */
final class DocumentPage {

  private final RuleFolder rules;
  private final PolicyDocument document;
  private final Links links;
  private final Markdown page = new Markdown();

  DocumentPage(RuleFolder rules, PolicyDocument document) {
    this.rules = rules;
    this.document = document;
    this.links = new Links(rules, rules.page(document));
  }

  String write() {
    page.heading(1, Markdown.text(document.title().zh()));
    page.paragraph(Markdown.text(document.title().en()));
    page.paragraph(links.head());
    page.table(List.of("项目 Item", "内容 Content"), particulars());
    page.paragraph(Markdown.text(document.effectiveNote().zh()));
    page.paragraph(Markdown.text(document.effectiveNote().en()));
    page.heading(2, "概要 Summary");
    page.paragraph(Markdown.text(document.summary().zh()));
    page.paragraph(Markdown.text(document.summary().en()));
    relations();
    ImmutableList<Provision> provisions = rules.book().provisionsOf(document.id());
    page.heading(2, "条款 Provisions");
    if (provisions.isEmpty()) {
      page.paragraph("没有可计算的条款。There is no provision that can be computed.");
      return page.toString();
    }
    page.table(
        List.of("条款 Provision", "标题 Title", "Title in English", "类别 Kind"),
        provisions.stream().map(DocumentPage::line).toList());
    ProvisionSection section = new ProvisionSection(rules, links, page);
    provisions.forEach(section::write);
    return page.toString();
  }

  private static List<String> line(Provision p) {
    String anchor = Links.anchor(p);
    return List.of(
        Markdown.link(Markdown.code(anchor), "#" + anchor),
        Markdown.text(p.title().zh()),
        Markdown.text(p.title().en()),
        Words.both(Words.of(p.kind())));
  }

  private List<List<String>> particulars() {
    List<List<String>> rows = new ArrayList<>();
    if (!document.number().isEmpty()) {
      rows.add(List.of("文号 Number", Markdown.text(document.number())));
    }
    rows.add(List.of("编号 Id", Markdown.code(document.id())));
    rows.add(List.of("发文机关 Issued by", Markdown.text(String.join("、", document.issuers()))));
    rows.add(List.of("适用地区 Place", place(Jurisdiction.of(document.jurisdiction()))));
    rows.add(List.of("印发 Issued", day(document.issued())));
    rows.add(List.of("有效期 In force", period(rules.book().graph(), document, links)));
    if (document.provenance() == Provenance.STANDARD_NOT_IN_CORPUS) {
      rows.add(
          List.of("来源 Source", "已发布的标准，请核对正式文本。A published standard; check the official text."));
    }
    String file = rules.page(document).replaceAll("\\.md$", ".yaml");
    rows.add(
        List.of(
            "规则文件 Rule file",
            Markdown.link(
                Markdown.code(file.substring(file.lastIndexOf('/') + 1)),
                links.to("../../rules-data/src/main/rules/" + file))));
    return rows;
  }

  private static String place(Jurisdiction place) {
    return place.code() + " " + place.nameZh() + " " + Markdown.text(place.nameEn());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "未载明 not stated" : day.toString();
  }

  /** The stated period, and what other documents did to it. */
  static String period(DocumentGraph graph, PolicyDocument document, Links links) {
    Optional<LocalDate> from = document.holdsFrom();
    LocalDate to = document.effectiveTo();
    String period =
        from.map(LocalDate::toString).orElse("未载明 not stated")
            + (to == null ? " 起 onwards" : " 至 to " + to);
    List<String> endings = new ArrayList<>();
    endings.add(period);
    for (Link link : graph.to(document.id())) {
      if (link.ends()) {
        endings.add(
            Words.both(Words.passive(link.type()))
                + " "
                + links.id(link.source())
                + link.from().map(day -> " (" + day + ")").orElse(""));
      }
    }
    return String.join("; ", endings);
  }

  private void relations() {
    DocumentGraph graph = rules.book().graph();
    List<String> items = new ArrayList<>();
    for (RelationType type : RelationType.values()) {
      graph
          .from(document.id(), type)
          .forEach(link -> items.add(item(Words.both(Words.of(type)), link, Link::target)));
      graph
          .to(document.id(), type)
          .forEach(link -> items.add(item(Words.both(Words.passive(type)), link, Link::source)));
    }
    if (!items.isEmpty()) {
      page.heading(2, "与其他文件的关系 Relations");
      page.list(items);
    }
    List<Link> chain = graph.implementationChain(document.id());
    if (chain.size() > graph.from(document.id(), RelationType.IMPLEMENTS).size()) {
      page.paragraph(
          "逐级落实 Carries out, level by level: "
              + String.join(
                  " → ", chain.stream().map(link -> other(link, link.target())).toList()));
    }
  }

  private String item(String relation, Link link, Function<Link, String> end) {
    boolean dated = link.from().isPresent() && !link.from().equals(document.holdsFrom());
    String day = dated && link.ends() ? link.from().map(d -> " (" + d + ")").orElse("") : "";
    return relation + "：" + other(link, end.apply(link)) + day;
  }

  private String other(Link link, String end) {
    return rules
        .book()
        .document(end)
        .map(links::document)
        .orElseGet(() -> Markdown.text(end) + (link.external() ? "（库外 not in the book）" : ""));
  }
}
