package dev.dougong.catalogue;

import dev.dougong.catalogue.FactConsistency.Declaration;
import dev.dougong.catalogue.FactConsistency.Finding;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.book.DocumentGraph.Link;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The report of facts and relations that look alike but differ. */
final class ConsistencyPage {

  private static final Collector<CharSequence, ?, String> AND = Collectors.joining(" / ");

  private final RuleFolder rules;
  private final Links links;
  private final KeptFindings reasons = KeptFindings.standard();
  private final Markdown page = new Markdown();

  private ConsistencyPage(RuleFolder rules) {
    this.rules = rules;
    this.links = new Links(rules, "consistency.md");
  }

  static String write(RuleFolder rules) {
    return new ConsistencyPage(rules).write();
  }

  private String write() {
    FactConsistency facts = new FactConsistency(rules.book(), FactDictionary.standard());
    page.heading(1, "一致性 Consistency");
    page.paragraph(links.head());
    page.paragraph("条款自有的事实之间、与共用事实之间看似相同而有差异之处。前两类是错误，不得出现；其余各类逐一写明保留的理由，没有理由的不能通过测试。");
    page.paragraph(
        "Where facts that provisions declare for themselves look like each other or like a shared"
            + " fact, and differ. The first two kinds are errors, and there are none. Each finding"
            + " of the others says why it is kept, and a test fails for one that does not.");
    section(new Text("同名而类型或单位不同", "One id, two types or units"), facts.clashes());
    section(new Text("同名而标签不同", "One id, two labels"), facts.differentLabels());
    section(new Text("同名而取值范围不同", "One id, two sets of values or bounds"), facts.differentRanges());
    section(new Text("标签或名称相近", "Two ids, one label or nearly one name"), facts.alike());
    section(new Text("标签相同而类型或单位不同", "One label, two types or units"), facts.oneLabelOfTwoKinds());
    section(new Text("与共用事实相近", "Like a shared fact"), facts.copiesOfSharedFacts());
    unknown();
    return page.toString();
  }

  private void section(Text title, List<Finding> findings) {
    page.heading(2, Words.both(title) + " (" + findings.size() + ")");
    for (Finding finding : findings) {
      page.paragraph("**" + finding.ids().stream().map(Markdown::code).collect(AND) + "**");
      Text why = reasons.get(finding);
      page.paragraph(Markdown.text(why.zh()));
      page.paragraph(Markdown.text(why.en()));
      page.list(finding.declarations().stream().map(this::item).toList());
    }
  }

  private String item(Declaration declaration) {
    var fact = declaration.fact();
    String values = String.join(", ", fact.valueIds());
    return Markdown.joined(
        " · ",
        List.of(
            Markdown.code(fact.id()),
            links.id(declaration.provision()),
            Markdown.text(fact.zh()),
            Markdown.text(fact.en()),
            Markdown.text(fact.type().toString()),
            fact.unit().map(Markdown::text).orElse(""),
            fact.min().map(min -> "≥ " + Plain.text(min)).orElse(""),
            fact.max().map(max -> "≤ " + Plain.text(max)).orElse(""),
            values.length() > 200 ? fact.values().size() + " values" : Markdown.text(values)));
  }

  private void unknown() {
    List<String> items = new ArrayList<>();
    for (Link link : rules.book().graph().links()) {
      if (!link.external() && rules.book().document(link.target()).isEmpty()) {
        items.add(links.id(link.source()) + " → " + Markdown.code(link.target()));
      }
    }
    for (Provision provision : rules.book().provisions()) {
      for (String other : provision.related()) {
        if (rules.book().find(other).isEmpty() && rules.book().document(other).isEmpty()) {
          items.add(links.id(provision.id()) + " → " + Markdown.code(other));
        }
      }
    }
    page.heading(2, "找不到的文件或条款 References to nothing known (" + items.size() + ")");
    page.list(items);
  }
}
