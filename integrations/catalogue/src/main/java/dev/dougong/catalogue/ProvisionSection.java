package dev.dougong.catalogue;

import com.google.common.collect.Sets;
import dev.dougong.compiler.Example;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.engine.book.DocumentGraph;
import dev.dougong.engine.evaluation.Prose;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Filter;
import dev.dougong.engine.expression.Expression.Iteration;
import dev.dougong.engine.expression.Expression.Lambda;
import dev.dougong.engine.expression.Expression.Quantified;
import dev.dougong.engine.expression.Parts;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Output;
import dev.dougong.engine.rule.Provision.Parameter;
import dev.dougong.engine.rule.Provision.Reading;
import dev.dougong.engine.rule.Provision.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the page of a document says of one of its provisions. */
final class ProvisionSection {

  /** Formulas whose words are longer than this are clearer as formulas. */
  private static final int READABLE = 160;

  private final RuleFolder rules;
  private final Links links;
  private final Markdown page;

  ProvisionSection(RuleFolder rules, Links links, Markdown page) {
    this.rules = rules;
    this.links = links;
    this.page = page;
  }

  void write(Provision p) {
    page.anchor(Links.anchor(p));
    page.heading(3, Markdown.text(Links.anchor(p) + " " + p.title().zh()));
    page.paragraph(Markdown.text(p.title().en()));
    page.paragraph(facets(p));
    page.quote(
        Markdown.joined(
            "\n\n", List.of(Markdown.text(p.statement().zh()), Markdown.text(p.statement().en()))));
    inputs(p);
    parameters(p.parameters());
    p.tables().forEach(this::table);
    uses(p);
    outputs(p);
    examples(p);
    readings(p);
    related(p);
  }

  private String facets(Provision p) {
    String note = Words.both(p.forceNote());
    return Markdown.joined(
        " · ",
        List.of(
            Markdown.code(p.id()),
            p.clause().isEmpty() ? "" : "条款 clause " + Markdown.text(p.clause()),
            Words.both(Words.of(p.kind())),
            Words.both(Words.of(p.subject())),
            Words.both(Words.of(p.force()))
                + (note.isEmpty() ? "" : "（" + Markdown.text(note) + "）")));
  }

  private void inputs(Provision p) {
    if (p.inputs().isEmpty()) {
      return;
    }
    page.paragraph("**所需事实 Facts**");
    page.table(
        List.of("事实 Fact", "中文", "English", "类型 Type", "说明 Note"),
        p.inputs().stream().map(this::input).toList());
  }

  private List<String> input(Provision.Input input) {
    FactDefinition fact = input.fact();
    List<String> notes = new ArrayList<>();
    notes.add(input.optional() ? "可不提供 optional" : "");
    notes.add(input.shared() ? "" : Markdown.text(fact.definition()));
    notes.add(Markdown.text(Words.both(input.note())));
    return List.of(
        links.fact(fact),
        Markdown.text(fact.zh()),
        Markdown.text(fact.en()),
        type(fact.type().toString(), fact.unit().orElse(""), bounds(fact), fact.values()),
        Markdown.joined("; ", notes));
  }

  private static String bounds(FactDefinition fact) {
    return Markdown.joined(
        ", ",
        List.of(
            fact.min().map(min -> "≥ " + Plain.text(min)).orElse(""),
            fact.max().map(max -> "≤ " + Plain.text(max)).orElse("")));
  }

  private static String type(String type, String unit, String bounds, List<AllowedValue> values) {
    String allowed =
        values.stream().map(ProvisionSection::value).collect(Collectors.joining("<br>"));
    return Markdown.joined(
        "<br>",
        List.of(
            Markdown.joined(", ", List.of(Markdown.text(type), Markdown.text(unit), bounds)),
            allowed));
  }

  private static String value(AllowedValue value) {
    String zh = value.zh().equals(value.id()) ? "" : value.zh();
    String en = value.en().equals(value.id()) ? "" : value.en();
    return Markdown.joined(
        " ", List.of(Markdown.code(value.id()), Markdown.text(zh), Markdown.text(en)));
  }

  private void parameters(Map<String, Parameter> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    page.paragraph("**参数 Parameters**");
    List<List<String>> rows = new ArrayList<>();
    parameters.forEach(
        (name, parameter) ->
            rows.add(
                List.of(
                    Markdown.code(name),
                    Markdown.text(Plain.text(parameter.value())),
                    Markdown.text(parameter.unit()),
                    Markdown.text(Words.both(parameter.label())))));
    page.table(List.of("参数 Parameter", "值 Value", "单位 Unit", "说明 Note"), rows);
  }

  private void table(String name, Table table) {
    page.paragraph(
        "**表 Table** " + Markdown.code(name) + " " + Markdown.text(Words.both(table.label())));
    page.table(
        table.columns().stream().map(Markdown::code).toList(),
        table.rows().stream()
            .map(
                row ->
                    table.columns().stream()
                        .map(column -> Markdown.text(Plain.text(row.get(column))))
                        .toList())
            .toList());
  }

  private void uses(Provision p) {
    List<String> items = new ArrayList<>();
    p.uses().forEach((alias, id) -> items.add(Markdown.code(alias) + ": " + links.id(id)));
    if (!items.isEmpty()) {
      page.paragraph("**引用的计算 Builds on**: " + String.join(", ", items));
    }
    List<String> users = rules.book().graph().usersOf(p.id()).stream().map(links::id).toList();
    if (!users.isEmpty()) {
      page.paragraph("**被引用于 Used by**: " + String.join(", ", users));
    }
  }

  private void outputs(Provision p) {
    page.paragraph("**结果 Results**");
    page.table(
        List.of("结果 Result", "中文", "English", "类型 Type"),
        p.outputs().stream()
            .map(
                o ->
                    List.of(
                        Markdown.code(o.name()),
                        Markdown.text(o.label().zh()),
                        Markdown.text(o.label().en()),
                        type(o.type(), o.unit(), "", o.values())))
            .toList());
    Map<String, Expression> formulas = new LinkedHashMap<>();
    p.outputs().forEach(output -> formulas.put(output.name(), output.formula()));
    page.fence("feel", FeelBlock.of(formulas));
    page.list(inWords(p));
  }

  private static List<String> inWords(Provision p) {
    Prose chinese = Prose.of(p, Locale.CHINESE);
    Prose english = Prose.of(p, Locale.ENGLISH);
    List<String> lines = new ArrayList<>();
    for (Output output : p.outputs()) {
      String zh = chinese.of(output.formula());
      if (hasNoVariable(output.formula()) && zh.length() <= READABLE) {
        lines.add(Markdown.text(chinese.label(output.name()) + "：" + zh));
        lines.add(
            Markdown.text(english.label(output.name()) + ": " + english.of(output.formula())));
      }
    }
    return lines;
  }

  /** Whether the formula names nothing that only a formula can name, such as the row at hand. */
  private static boolean hasNoVariable(Expression formula) {
    return !(formula instanceof Iteration
            || formula instanceof Quantified
            || formula instanceof Filter
            || formula instanceof Lambda)
        && Parts.of(formula).stream().allMatch(ProvisionSection::hasNoVariable);
  }

  private void examples(Provision p) {
    List<Example> examples = rules.examples().get(p.id());
    List<List<String>> rows = new WorkedExamples(p).rows(examples);
    if (!rows.isEmpty()) {
      page.paragraph("**算例 Worked examples** (" + rows.size() + " / " + examples.size() + ")");
      page.table(List.of("算例 Example", "事实 Facts", "结果 Results"), rows);
    }
  }

  private void readings(Provision p) {
    for (Reading reading : p.readings()) {
      String name =
          reading.isAlternative()
              ? "**可选读法 Alternative reading** " + Markdown.code(reading.id())
              : "**采用的读法 Reading taken**";
      page.paragraph(name);
      page.paragraph(Markdown.text(reading.text().zh()));
      page.paragraph(Markdown.text(reading.text().en()));
      parameters(reading.parameters());
      if (!reading.outputs().isEmpty()) {
        page.fence("feel", FeelBlock.of(reading.outputs()));
      }
    }
  }

  private void related(Provision p) {
    DocumentGraph graph = rules.book().graph();
    Set<String> above = graph.relatedAbove(p.id());
    Set<String> below = graph.relatedBelow(p.id());
    related("上级规定 At higher levels", above);
    related("下级规定 At lower levels", below);
    related(
        "相关 Related",
        Sets.difference(graph.related(p.id()), Sets.union(above, below)).immutableCopy());
  }

  private void related(String heading, Set<String> ids) {
    if (!ids.isEmpty()) {
      page.paragraph(
          "**"
              + heading
              + "**: "
              + String.join(", ", ids.stream().sorted().map(links::id).toList()));
    }
  }
}
