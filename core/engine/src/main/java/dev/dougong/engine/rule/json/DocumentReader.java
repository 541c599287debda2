package dev.dougong.engine.rule.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.PolicyDocument.Provenance;
import dev.dougong.engine.rule.PolicyDocument.Relation;
import dev.dougong.engine.rule.PolicyDocument.RelationType;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one document. */
final class DocumentReader {

  private final Tokens tokens;
  private final FactDictionary dictionary;
  private @Nullable PolicyDocument document;
  private final List<Provision> provisions = new ArrayList<>();

  DocumentReader(Tokens tokens, FactDictionary dictionary) {
    this.tokens = tokens;
    this.dictionary = dictionary;
  }

  CompiledDocument document() throws IOException {
    tokens.object();
    for (String name = tokens.field(); name != null; name = tokens.field()) {
      switch (name) {
        case "document" -> document = new Header().read();
        case "provisions" -> {
          tokens.array();
          while (tokens.item()) {
            provisions.add(new ProvisionReader(tokens, dictionary).read());
          }
        }
        default -> throw tokens.refuse("a document with provisions");
      }
    }
    if (document == null) {
      throw tokens.refuse("a document");
    }
    return new CompiledDocument(document, provisions);
  }

  /** What is read of the document itself, field by field. */
  private final class Header {
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
