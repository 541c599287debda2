package dev.dougong.engine.rule.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.PolicyDocument.Provenance;
import dev.dougong.engine.rule.PolicyDocument.Relation;
import dev.dougong.engine.rule.PolicyDocument.RelationType;
import dev.dougong.engine.rule.Text;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is said of a document itself, field by field. */
final class HeaderReader {

  private final Tokens tokens;
  private String id = "";
  private String number = "";
  private Text title = Text.EMPTY;
  private List<String> issuers = List.of();
  private String jurisdiction = "";
  private @Nullable LocalDate issued;
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;
  private Text note = Text.EMPTY;
  private Text summary = Text.EMPTY;
  private Provenance provenance = Provenance.CORPUS;
  private final List<Relation> relations = new ArrayList<>();

  HeaderReader(Tokens tokens) {
    this.tokens = tokens;
  }

  PolicyDocument read() throws IOException {
    tokens.object();
    for (String name = tokens.field(); name != null; name = tokens.field()) {
      field(name);
    }

    return new PolicyDocument(
        id,
        number,
        title,
        issuers,
        jurisdiction,
        issued,
        from,
        to,
        note,
        summary,
        relations,
        provenance);
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "id" -> id = tokens.text();
      case "number" -> number = tokens.text();
      case "title" -> title = tokens.bilingual();
      case "issuers" -> issuers = tokens.texts();
      case "jurisdiction" -> jurisdiction = tokens.text();
      case "issued" -> issued = tokens.date();
      case "from" -> from = tokens.date();
      case "to" -> to = tokens.date();
      case "note" -> note = tokens.bilingual();
      case "summary" -> summary = tokens.bilingual();
      case "provenance" -> provenance = tokens.constant(Provenance.class);
      case "relations" -> {
        tokens.array();
        while (tokens.item()) {
          relations.add(relation());
        }
      }
      default -> throw tokens.refuse("a field of a document");
    }
  }

  private Relation relation() throws IOException {
    tokens.expect(JsonToken.START_OBJECT, "a relation");
    RelationType type = RelationType.CITES;
    String target = "";
    boolean external = false;
    LocalDate from = null;
    tokens.object();
    for (String name = tokens.field(); name != null; name = tokens.field()) {
      switch (name) {
        case "type" -> type = tokens.constant(RelationType.class);
        case "target" -> target = tokens.text();
        case "external" -> external = tokens.flag();
        case "from" -> from = tokens.date();
        default -> throw tokens.refuse("a field of a relation");
      }
    }
    return new Relation(type, target, external, from);
  }
}
