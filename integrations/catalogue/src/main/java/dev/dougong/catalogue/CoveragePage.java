package dev.dougong.catalogue;

import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Reading;
import java.util.ArrayList;
import java.util.List;

/** How much of each document is encoded, and how well it is covered by examples. */
final class CoveragePage {

  private CoveragePage() {}

  static String write(RuleFolder rules) {
    Links links = new Links(rules, "coverage.md");
    Markdown page = new Markdown();
    page.heading(1, "覆盖情况 Coverage");
    page.paragraph(links.head());
    table(rules, links, page, rules.policies());
    if (!rules.standards().isEmpty()) {
      page.heading(2, "标准 Standards");
      table(rules, links, page, rules.standards());
    }
    return page.toString();
  }

  private static void table(
      RuleFolder rules, Links links, Markdown page, List<PolicyDocument> documents) {
    List<List<String>> rows = new ArrayList<>();
    Counts sum = new Counts(0, 0, 0, 0, 0);
    for (PolicyDocument document : documents) {
      Counts counts = Counts.of(rules, rules.book().provisionsOf(document.id()));
      sum = sum.plus(counts);
      rows.add(counts.row(links.id(document.id()), Markdown.text(document.number())));
    }
    rows.add(sum.row("合计 total", String.valueOf(documents.size())));
    page.table(
        List.of(
            "文件 Document",
            "文号 Number",
            "条款 Provisions",
            "表 Tables",
            "算例 Examples",
            "说明的读法 Readings taken",
            "可选读法 Alternative readings"),
        rows);
  }

  private record Counts(long provisions, long tables, long examples, long taken, long others) {

    static Counts of(RuleFolder rules, List<Provision> provisions) {
      return new Counts(
          provisions.size(),
          provisions.stream().mapToLong(p -> p.tables().size()).sum(),
          provisions.stream().mapToLong(p -> rules.examples().get(p.id()).size()).sum(),
          provisions.stream()
              .flatMap(p -> p.readings().stream())
              .filter(reading -> !reading.isAlternative())
              .count(),
          provisions.stream()
              .flatMap(p -> p.readings().stream())
              .filter(Reading::isAlternative)
              .count());
    }

    Counts plus(Counts other) {
      return new Counts(
          provisions + other.provisions,
          tables + other.tables,
          examples + other.examples,
          taken + other.taken,
          others + other.others);
    }

    List<String> row(String name, String number) {
      List<String> row = new ArrayList<>(List.of(name, number));
      for (long count : new long[] {provisions, tables, examples, taken, others}) {
        row.add(String.valueOf(count));
      }
      return row;
    }
  }
}
