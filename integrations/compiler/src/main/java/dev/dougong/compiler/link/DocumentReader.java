package dev.dougong.compiler.link;

import dev.dougong.compiler.file.Fields;
import dev.dougong.compiler.file.Findings;
import dev.dougong.compiler.file.FormulaPlace;
import dev.dougong.compiler.file.YamlNode;
import dev.dougong.compiler.file.YamlNode.Mapping;
import dev.dougong.compiler.file.YamlNode.Place;
import dev.dougong.compiler.file.YamlNode.Scalar;
import dev.dougong.compiler.file.YamlReader;
import dev.dougong.compiler.link.DocumentSource.ProvisionSource;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.PolicyDocument.Provenance;
import dev.dougong.engine.rule.PolicyDocument.Relation;
import dev.dougong.engine.rule.PolicyDocument.RelationType;
import dev.dougong.engine.rule.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the document of a rule file and finds its provisions. */
final class DocumentReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
  private static final Pattern PLACE_CODE = Pattern.compile("[0-9]{6}");

  private final Findings findings;
  private final List<Place> relationPlaces = new ArrayList<>();

  private DocumentReader(Findings findings) {
    this.findings = findings;
  }

  /** The source, or null if the file has no document that its provisions could belong to. */
  static @Nullable DocumentSource read(String text, Findings findings) {
    YamlNode root = YamlReader.read(text, findings);
    Fields fields = Fields.of(root, "file", findings, "document", "provisions");
    if (fields == null) {
      return null;
    }
    DocumentReader reader = new DocumentReader(findings);
    PolicyDocument document = reader.document(fields.required("document", "the document"));
    if (document == null) {
      return null;
    }
    List<ProvisionSource> provisions = new ArrayList<>();
    for (YamlNode node : fields.items("provisions")) {
      ProvisionSource provision = reader.provision(node, document.id());
      if (provision != null) {
        provisions.add(provision);
      }
    }
    if (!fields.has("provisions")) {
      findings.error(fields.place(), "file: no `provisions` were given, expected a list of them");
    }
    return new DocumentSource(
        document, provisions, reader.relationPlaces, new FormulaPlace(text), findings);
  }

  private @Nullable PolicyDocument document(@Nullable YamlNode node) {
    Fields fields =
        Fields.of(
            node,
            "document",
            findings,
            "id",
            "number",
            "title",
            "issuers",
            "jurisdiction",
            "issued",
            "effective",
            "summary",
            "provenance",
            "relations");
    if (fields == null) {
      return null;
    }
    String id = fields.requiredText("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      refuse(fields, "id", "lower-case letters, digits and hyphens");
    }
    String jurisdiction = fields.requiredText("jurisdiction");
    if (!jurisdiction.isEmpty() && !PLACE_CODE.matcher(jurisdiction).matches()) {
      refuse(fields, "jurisdiction", "a GB/T 2260 code of six digits, such as \"330100\"");
    }
    Text title = fields.bothLanguages("title");
    List<String> issuers = fields.texts("issuers");
    if (!fields.has("issuers")) {
      fields.required("issuers", "a list of Chinese names");
    }
    LocalDate issued = fields.date("issued");
    Fields effective =
        Fields.of(fields.node("effective"), "document.effective", findings, "from", "to", "note");
    LocalDate from = effective == null ? null : effective.date("from");
    LocalDate to = effective == null ? null : effective.date("to");
    LocalDate start = from == null ? issued : from;
    if (effective != null && to != null && start != null && to.isBefore(start)) {
      refuse(effective, "to", "a date not before " + start);
    }
    if (effective != null && issued != null && from != null && from.isBefore(issued)) {
      findings.warning(
          effective.place(),
          "document.effective.from: " + from + " lies before the day of issue, " + issued);
    }
    if (id.isEmpty()) {
      return null;
    }
    return new PolicyDocument(
        id,
        fields.text("number"),
        title,
        issuers,
        jurisdiction,
        issued,
        from,
        to,
        effective == null ? Text.EMPTY : effective.note("note"),
        fields.bothLanguages("summary"),
        relations(fields),
        provenance(fields));
  }

  private void refuse(Fields fields, String key, String expected) {
    YamlNode node = fields.node(key);
    if (node != null) {
      findings.refuse(node, key, expected);
    }
  }

  private Provenance provenance(Fields fields) {
    if (fields.node("provenance") == null) {
      return Provenance.CORPUS;
    }
    Provenance provenance = fields.constant("provenance", Provenance.class, Enum::name);
    return provenance == null ? Provenance.CORPUS : provenance;
  }

  private List<Relation> relations(Fields fields) {
    List<Relation> relations = new ArrayList<>();
    for (YamlNode item : fields.items("relations")) {
      Fields relation = Fields.of(item, "relation", findings, "type", "target", "external", "from");
      if (relation == null) {
        continue;
      }
      RelationType type = relation.constant("type", RelationType.class, Enum::name);
      String target = relation.requiredText("target");
      if (type != null && !target.isEmpty()) {
        relations.add(new Relation(type, target, relation.flag("external"), relation.date("from")));
        relationPlaces.add(relation.place());
      }
    }
    return relations;
  }

  private @Nullable ProvisionSource provision(YamlNode node, String document) {
    if (!(node instanceof Mapping mapping)) {
      findings.refuse(node, "provision", "a mapping with id, kind, subject, ...");
      return null;
    }
    if (!(mapping.get("id") instanceof Scalar id)) {
      findings.error(mapping.place(), "provision: no id was given, expected `" + document + "/..`");
      return null;
    }
    if (!id.text().startsWith(document + "/") || id.text().length() == document.length() + 1) {
      findings.refuse(id, "provision.id", "an id that begins with `" + document + "/`");
      return null;
    }
    Map<String, String> uses = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    if (mapping.get("uses") instanceof Mapping given) {
      given
          .entries()
          .forEach(
              (alias, target) -> {
                if (target instanceof Scalar scalar && !scalar.isNull()) {
                  uses.put(alias, scalar.text());
                  places.put(alias, target.place());
                } else {
                  findings.refuse(target, "uses." + alias, "the id of a provision");
                }
              });
    } else if (mapping.get("uses") != null) {
      findings.error(
          mapping.placeOf("uses"), "uses: expected a mapping, such as {item1: <provision id>}");
    }
    return new ProvisionSource(id.text(), id.place(), mapping, uses, places);
  }
}
