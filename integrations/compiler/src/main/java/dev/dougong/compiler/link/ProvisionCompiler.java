package dev.dougong.compiler.link;

import com.google.common.collect.Maps;
import dev.dougong.compiler.check.Scope;
import dev.dougong.compiler.check.Type;
import dev.dougong.compiler.check.Typed;
import dev.dougong.compiler.file.Fields;
import dev.dougong.compiler.file.Findings;
import dev.dougong.compiler.file.Values;
import dev.dougong.compiler.file.YamlNode;
import dev.dougong.compiler.file.YamlNode.Mapping;
import dev.dougong.compiler.file.YamlNode.Scalar;
import dev.dougong.compiler.link.DocumentSource.ProvisionSource;
import dev.dougong.compiler.link.TableReader.TypedTable;
import dev.dougong.core.NearestNames;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Parts;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Force;
import dev.dougong.engine.rule.Provision.Input;
import dev.dougong.engine.rule.Provision.Kind;
import dev.dougong.engine.rule.Provision.Output;
import dev.dougong.engine.rule.Provision.Parameter;
import dev.dougong.engine.rule.Provision.Reading;
import dev.dougong.engine.rule.Provision.Subject;
import dev.dougong.engine.rule.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles one provision: first what it declares, then its formulas in order. */
final class ProvisionCompiler {

  private static final String[] KEYS = {
    "id",
    "clause",
    "kind",
    "subject",
    "force",
    "forceNote",
    "title",
    "statement",
    "inputs",
    "parameters",
    "tables",
    "uses",
    "outputs",
    "readings",
    "related",
    "examples",
    "lint"
  };
  private static final String[] OUTPUT_KEYS = {"type", "unit", "values", "zh", "en", "formula"};

  private final ProvisionSource source;
  private final Options options;
  private final Findings findings;
  private final FormulaCompiler formulas;
  private final Scope scope = new Scope();
  private final Names names;
  private final int errorsBefore;
  private Lint lint = Lint.none();
  private boolean unresolvedUse;

  private final List<Input> inputs = new ArrayList<>();
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, TypedTable> tables = new LinkedHashMap<>();
  private final List<Output> outputs = new ArrayList<>();
  private final Map<String, Type> types = new LinkedHashMap<>();
  private final Set<String> outputNames = new LinkedHashSet<>();
  private final Map<String, Map<String, Expression>> alternatives = new HashMap<>();

  ProvisionCompiler(ProvisionSource source, DocumentSource document, Options options) {
    this.source = source;
    this.options = options;
    this.findings = document.findings();
    this.formulas = new FormulaCompiler(findings, document.places(), options.lenient());
    this.names = new Names(findings);
    this.errorsBefore = findings.errors();
  }

  /** The provision, or null if it cannot be read; {@code uses} gives the outputs by alias. */
  @Nullable CompiledProvision compile(
      Map<String, @Nullable Map<String, Type>> uses, Set<String> askedThroughUses) {
    Fields fields = Fields.of(source.node(), "provision", findings, KEYS);
    if (fields == null) {
      return null;
    }
    lint = Lint.read(fields, findings);
    Kind kind = fields.constant("kind", Kind.class, Fields::hyphenated);
    Subject subject = fields.constant("subject", Subject.class, Fields::hyphenated);
    Force force = fields.constant("force", Force.class, Fields::hyphenated);
    inputs(fields);
    parameters(fields.mapping("parameters"));
    tables(fields.mapping("tables"));
    uses(fields.mapping("uses"), uses);
    outputs(fields);
    List<Reading> readings = readings(fields);
    unused(fields, askedThroughUses);
    rows();
    Text title = fields.bothLanguages("title");
    Text statement = fields.bothLanguages("statement");
    if (kind == null || subject == null || force == null) {
      return null;
    }
    String clause = fields.text("clause");
    Provision provision =
        new Provision(
            source.id(),
            clause.isEmpty() ? source.id().substring(source.id().indexOf('/') + 1) : clause,
            kind,
            subject,
            force,
            fields.note("forceNote"),
            title,
            statement,
            inputs,
            parameters,
            Maps.transformValues(tables, TypedTable::table),
            source.uses(),
            outputs,
            readings,
            fields.texts("related"));
    return new CompiledProvision(
        provision, types, new ExampleReader(provision, outputNames, findings).read(fields));
  }

  private void inputs(Fields fields) {
    InputReader reader = new InputReader(options.dictionary(), findings);
    for (YamlNode node : fields.items("inputs")) {
      Input input = reader.read(node);
      if (input != null && names.declare(input.id(), "input", node.place())) {
        inputs.add(input);
        scope.input(input.fact());
      }
    }
  }

  private void parameters(@Nullable Mapping given) {
    if (given == null) {
      return;
    }
    given
        .entries()
        .forEach(
            (name, node) -> {
              Parameter parameter = parameter(name, node);
              if (names.declare(name, "parameter", given.placeOf(name))) {
                parameters.put(name, parameter);
                scope.parameter(name, parameter);
              }
            });
  }

  /** A figure in its short form, or with unit and label, which the key {@code value} tells. */
  private Parameter parameter(String name, YamlNode node) {
    if (node instanceof Mapping mapping && mapping.get("value") != null) {
      Fields fields =
          Objects.requireNonNull(
              Fields.of(node, "parameter " + name, findings, "value", "unit", "zh", "en"));
      YamlNode value = Objects.requireNonNull(mapping.get("value"));
      return new Parameter(Values.of(value, findings), fields.text("unit"), fields.label());
    }
    return new Parameter(Values.of(node, findings), "", Text.EMPTY);
  }

  private void tables(@Nullable Mapping given) {
    if (given == null) {
      return;
    }
    given
        .entries()
        .forEach(
            (name, node) -> {
              TypedTable typed = new TableReader(findings).read(name, node);
              if (names.declare(name, "table", given.placeOf(name)) && typed != null) {
                tables.put(name, typed);
                scope.table(name, typed.table(), typed.columns());
                if (!lint.allows(Lint.BANDS)) {
                  new BandCheck(typed, findings).check(name, given.placeOf(name));
                }
              }
            });
  }

  private void uses(@Nullable Mapping given, Map<String, @Nullable Map<String, Type>> uses) {
    if (given == null) {
      return;
    }
    for (String alias : source.uses().keySet()) {
      unresolvedUse |= uses.get(alias) == null;
      if (names.declare(alias, "alias", given.placeOf(alias))) {
        scope.use(alias, uses.get(alias));
      }
    }
  }

  // ---- outputs

  private void outputs(Fields fields) {
    Mapping given = fields.mapping("outputs");
    if (given == null) {
      fields.required(
          "outputs", "names with formulas, or {} for a provision that computes nothing");
      return;
    }
    given
        .entries()
        .forEach(
            (name, node) -> {
              outputNames.add(name);
              if (names.declare(name, "output", given.placeOf(name))) {
                output(fields, name, node, given);
              }
            });
  }

  private void output(Fields provision, String name, YamlNode node, Mapping all) {
    Fields fields =
        node instanceof Mapping ? Fields.of(node, "output " + name, findings, OUTPUT_KEYS) : null;
    YamlNode formula = fields == null ? node : fields.required("formula", "FEEL");
    if (formula == null) {
      return;
    }
    if (!(formula instanceof Scalar text)) {
      findings.refuse(formula, "output " + name, "a formula");
      return;
    }
    int errors = findings.errors();
    Typed typed = formulas.compile(name, text, scope, lint.allows(Lint.DIVISION));
    if (typed == null || (typed.type() == Type.Plain.ANY && findings.errors() > errors)) {
      // The name is known all the same, so that later formulas are not blamed for it.
      scope.output(name, new Expression.Literal(null), Type.Plain.ANY);
      return;
    }
    lint.check(name, typed.expression(), all.placeOf(name), findings);
    Output output = typedOutput(name, fields, text, typed);
    alternatives(provision, name);
    outputs.add(output);
    scope.output(name, typed.expression(), types.getOrDefault(name, Type.Plain.ANY));
  }

  private Output typedOutput(String name, @Nullable Fields fields, Scalar text, Typed typed) {
    String unit = fields == null ? "" : fields.text("unit");
    List<AllowedValue> values = fields == null ? List.of() : InputReader.values(fields, findings);
    List<String> ids = values.stream().map(AllowedValue::id).toList();
    String type = fields == null ? "" : fields.text("type");
    if (type.isEmpty()) {
      String inferred = values.isEmpty() ? typed.type().declaredName() : "enum";
      if (inferred == null && !unresolvedUse) {
        findings.error(
            text.place(),
            name + ": the type of the result cannot be told, expected {type: .., formula: ..}");
      }
      type = inferred == null ? "record" : inferred;
    } else if (!isType(type)) {
      findings.refuse(
          Objects.requireNonNull(Objects.requireNonNull(fields).node("type")),
          "output " + name + ".type",
          "decimal, integer, boolean, string, enum, date, record or a list<..> of one of these");
      type = "record";
    }
    Type declared = Type.declared(type, unit, ids);
    String mismatch = OutputType.mismatch(declared, typed.type());
    if (mismatch != null) {
      findings.error(text.place(), name + ": " + mismatch);
    }
    types.put(name, OutputType.refined(declared, typed.type()));
    List<AllowedValue> known =
        type.contains("enum") && values.isEmpty()
            ? typed.type().names().stream().map(id -> labelled(id, typed.expression())).toList()
            : values;
    return new Output(name, type, unit, known, label(name, fields), typed.expression());
  }

  /** A value that is passed on from an input keeps the label it has there. */
  private AllowedValue labelled(String id, Expression formula) {
    for (String input : Parts.inputs(formula)) {
      for (Input known : inputs) {
        for (AllowedValue value : known.fact().values()) {
          if (known.id().equals(input) && value.id().equals(id)) {
            return value;
          }
        }
      }
    }
    return AllowedValue.of(id);
  }

  private static boolean isType(String type) {
    String element =
        type.startsWith("list<") && type.endsWith(">")
            ? type.substring(5, type.length() - 1)
            : type;
    return Set.of("decimal", "integer", "boolean", "string", "enum", "date", "record")
        .contains(element);
  }

  /** Its own label, or that of the name that results carry everywhere. */
  private static Text label(String name, @Nullable Fields fields) {
    Text own = fields == null ? Text.EMPTY : fields.label();
    if (!own.isEmpty()) {
      return own;
    }
    return FactDictionary.standardOutputs()
        .find(name)
        .map(known -> new Text(known.zh(), known.en()))
        .orElse(Text.EMPTY);
  }

  /** Compiles what the readings put in place of a formula, seeing the same names as it does. */
  private void alternatives(Fields provision, String output) {
    for (YamlNode node : provision.items("readings")) {
      if (node instanceof Mapping reading
          && reading.get("outputs") instanceof Mapping formulasOf
          && reading.get("id") instanceof Scalar id
          && formulasOf.get(output) instanceof Scalar formula) {
        Typed typed =
            formulas.compile(
                output + " of " + id.text(), formula, scope, lint.allows(Lint.DIVISION));
        if (typed != null) {
          Type declared = types.getOrDefault(output, Type.Plain.ANY);
          String mismatch = OutputType.mismatch(declared, typed.type());
          if (mismatch != null) {
            findings.error(formula.place(), output + " of " + id.text() + ": " + mismatch);
          }
          alternatives
              .computeIfAbsent(id.text(), key -> new LinkedHashMap<>())
              .put(output, typed.expression());
        }
      }
    }
  }

  // ---- readings

  private List<Reading> readings(Fields provision) {
    List<Reading> readings = new ArrayList<>();
    for (YamlNode node : provision.items("readings")) {
      if (node instanceof Scalar note) {
        readings.add(new Reading("", new Text("", note.text()), Map.of(), Map.of()));
        continue;
      }
      Fields fields =
          Fields.of(node, "reading", findings, "id", "zh", "en", "outputs", "parameters");
      if (fields != null) {
        readings.add(reading(fields, readings));
      }
    }
    return readings;
  }

  private Reading reading(Fields fields, List<Reading> before) {
    String id = fields.text("id");
    Text text = new Text(fields.requiredText("zh"), fields.requiredText("en"));
    Mapping changed = fields.mapping("outputs");
    Mapping figures = fields.mapping("parameters");
    boolean changes = changed != null || figures != null;
    if (id.isEmpty() == changes) {
      findings.error(
          fields.place(),
          changes
              ? "reading: outputs or parameters were given without an id, expected an id"
              : "reading "
                  + id
                  + ": nothing that differs was given, expected outputs or parameters");
    }
    if (!id.isEmpty() && before.stream().anyMatch(reading -> reading.id().equals(id))) {
      findings.error(fields.place(), "reading: `" + id + "` was given twice, expected once");
    }
    if (changed != null) {
      changed
          .entries()
          .forEach(
              (name, formula) -> {
                mustBeKnown(changed, name, outputNames, "an output");
                if (!(formula instanceof Scalar)) {
                  findings.refuse(formula, "reading " + id + "." + name, "a formula");
                }
              });
    }
    Map<String, Parameter> replaced = new LinkedHashMap<>();
    if (figures != null) {
      figures
          .entries()
          .forEach(
              (name, node) -> {
                if (mustBeKnown(figures, name, parameters.keySet(), "a parameter")) {
                  replaced.put(name, replacement(name, node));
                }
              });
    }
    return new Reading(id, text, alternatives.getOrDefault(id, Map.of()), replaced);
  }

  private Parameter replacement(String name, YamlNode node) {
    Parameter original = Objects.requireNonNull(parameters.get(name));
    Parameter given = parameter(name, node);
    Object before = original.value();
    Object after = given.value();
    if (before != null && after != null && !sameKind(before, after)) {
      findings.refuse(node, "parameter " + name, "a value of the same kind as " + before);
    }
    return new Parameter(
        after,
        given.unit().isEmpty() ? original.unit() : given.unit(),
        given.label().isEmpty() ? original.label() : given.label());
  }

  private static boolean sameKind(Object a, Object b) {
    return a.getClass().equals(b.getClass())
        || (a instanceof List && b instanceof List)
        || (a instanceof Map && b instanceof Map);
  }

  private boolean mustBeKnown(Mapping mapping, String name, Set<String> known, String what) {
    if (known.contains(name)) {
      return true;
    }
    List<String> near = NearestNames.of(name, known);
    findings.error(
        mapping.placeOf(name),
        "`"
            + name
            + "` was given, expected "
            + what
            + " of the provision"
            + (near.isEmpty() ? "" : " (did you mean " + near.get(0) + "?)"));
    return false;
  }

  // ---- what nothing refers to

  private void rows() {
    if (findings.errors() > errorsBefore || lint.allows(Lint.ROWS)) {
      return;
    }
    List<Expression> all = new ArrayList<>();
    outputs.forEach(output -> all.add(output.formula()));
    alternatives.values().forEach(reading -> all.addAll(reading.values()));
    RowDoubts doubts = new RowDoubts(scope, findings);
    tables.forEach((name, table) -> doubts.check(name, table, all));
  }

  private void unused(Fields fields, Set<String> askedThroughUses) {
    if (findings.errors() > errorsBefore || lint.allows(Lint.UNUSED)) {
      return; // a formula that was not understood may be the one that uses it
    }
    for (Input input : inputs) {
      FactDefinition fact = input.fact();
      boolean asked = scope.isUsed(fact.id()) || askedThroughUses.contains(fact.id());
      unless(asked, "input", fact.id(), fields, "inputs");
    }
    parameters
        .keySet()
        .forEach(name -> unless(scope.isUsed(name), "parameter", name, fields, "parameters"));
    tables.keySet().forEach(name -> unless(scope.isUsed(name), "table", name, fields, "tables"));
    source
        .uses()
        .keySet()
        .forEach(name -> unless(scope.isUsed(name), "alias", name, fields, "uses"));
  }

  private void unless(boolean used, String what, String name, Fields fields, String key) {
    if (used) {
      return;
    }
    YamlNode node = fields.node(key);
    YamlNode.Place place =
        node instanceof Mapping mapping
            ? mapping.placeOf(name)
            : node == null ? fields.place() : placeIn(node, name);
    findings.error(
        place,
        "the "
            + what
            + " `"
            + name
            + "`, which no formula uses, was given, expected each to be used");
  }

  private static YamlNode.Place placeIn(YamlNode list, String name) {
    if (list instanceof YamlNode.Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        YamlNode id = item instanceof Mapping mapping ? mapping.get("id") : item;
        if (id instanceof Scalar scalar && scalar.text().equals(name)) {
          return item.place();
        }
      }
    }
    return list.place();
  }
}
