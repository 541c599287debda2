package dev.dougong.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.dougong.compiler.check.FormulaCheck;
import dev.dougong.compiler.check.Problems;
import dev.dougong.compiler.check.Scope;
import dev.dougong.compiler.check.Type;
import dev.dougong.compiler.check.Unit;
import dev.dougong.compiler.feel.FormulaReader;
import dev.dougong.compiler.feel.FormulaSyntaxException;
import dev.dougong.compiler.json.RuleJsonWriter;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.FeelText;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.json.RuleJsonReader;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A formula survives its text, and a document its JSON. */
class RoundTripTest {

  private final Provision names = RuleFiles.compiled(Formulas.NAMES + "outputs: {r: num}\n");

  @Provide
  Arbitrary<Expression> formulas() {
    return Formulas.any(3);
  }

  @Property(tries = 200)
  void theTextOfAFormulaCompilesToTheSameFormula(@ForAll("formulas") Expression formula)
      throws FormulaSyntaxException {
    Scope scope = new Scope();
    names.inputs().forEach(input -> scope.input(input.fact()));
    names.parameters().forEach(scope::parameter);
    scope.table(
        "rows",
        names.tables().get("rows"),
        ImmutableMap.of(
            "code",
            Type.declared("string", "", java.util.List.of()),
            "share",
            new Type.Numeric(Unit.UNKNOWN, Type.Whole.UNSURE)));
    String text = FeelText.of(formula);
    assertThat(FormulaCheck.check(FormulaReader.read(text), scope, new Refusing(text)).expression())
        .as(text)
        .isEqualTo(formula);
  }

  private record Refusing(String text) implements Problems {
    @Override
    public void error(int at, String message) {
      throw new AssertionError(text + " at " + at + ": " + message);
    }

    @Override
    public void unguarded(int at, String message) {}
  }

  @Property(tries = 200)
  void aFormulaSurvivesItsJson(@ForAll("formulas") Expression formula) {
    Map<String, Expression> formulas = Map.of("f", formula);
    String json = new RuleJsonWriter(FactDictionary.standard()).write(formulas);
    assertThat(new RuleJsonReader().formulas(json)).isEqualTo(formulas);
  }

  @Property(tries = 20)
  void aDocumentSurvivesItsJson(@ForAll("formulas") Expression formula) {
    CompiledDocument compiled = everything();
    Provision p = compiled.provisions().get(0);
    Provision changed =
        new Provision(
            p.id() + "-changed",
            p.clause(),
            p.kind(),
            p.subject(),
            p.force(),
            p.forceNote(),
            p.title(),
            p.statement(),
            p.inputs(),
            p.parameters(),
            p.tables(),
            p.uses(),
            java.util.List.of(
                new Provision.Output("r", "record", "", java.util.List.of(), p.title(), formula)),
            p.readings(),
            p.related());
    CompiledDocument document =
        new CompiledDocument(compiled.document(), java.util.List.of(p, changed));
    FactDictionary dictionary = FactDictionary.standard();
    String json = new RuleJsonWriter(dictionary).write(document);
    assertThat(new RuleJsonReader().document(json)).isEqualTo(document);
  }

  /** A document that leaves no field out. */
  static String everythingAsFile() {
    return RuleFiles.of(
            """
            clause: "1.1"
            forceNote: {zh: 应当, en: shall}
            inputs:
              - year
              - {id: structureType, values: [TIMBER, STEEL], optional: true, note: why}
              - {id: own, type: list<enum>, values: [A, {id: B, zh: 乙, en: b}], zh: 自, en: own, definition: d}
              - {id: count1, type: integer, unit: count, min: 0, max: 9, zh: 数, en: count}
            parameters:
              amount: {value: 1.5, unit: CNY, zh: 额, en: amount}
              from: 2024-02-29
              list: [1, x, null, {a: true}]
              none: null
            tables:
              t: {zh: 表, en: table, columns: {a: string, b: date, c: list<integer>}, rows: [[x, 2024-01-01, [1, 2]], [null, null, []]]}
            outputs:
              r: {type: enum, values: [LOW, {id: HIGH, zh: 高, en: high}], zh: 级, en: level, formula: 'if year > 1 then "LOW" else "HIGH"'}
              s: if structureType = "STEEL" and "A" in own then amount * count1 else 0
              u: from
              v: count(list) + count(t)
              w: none = null
            lint: {allow: [constant, unused], why: test}
            readings:
              - a note
              - {id: other, zh: 另, en: other, outputs: {s: amount}, parameters: {amount: 2}}
            related: [test-1]
            """)
        .replace(
            "issued: 2024-01-01",
            "number: 测〔2024〕1号\n  issued: 2024-01-01\n  effective: {from: 2024-02-01, to:"
                + " 2029-12-31, note: five years}\n  provenance: USER\n  relations: [{type:"
                + " REPEALS, target: other, external: true, from: 2024-03-01}]");
  }

  private static CompiledDocument everything() {
    return RuleCompiler.standard()
        .compile("test.yaml", everythingAsFile())
        .orThrow()
        .documents()
        .get(0);
  }
}
