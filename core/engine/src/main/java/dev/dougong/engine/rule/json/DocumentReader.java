package dev.dougong.engine.rule.json;

import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one document. */
final class DocumentReader {

  private final Tokens tokens;
  private @Nullable PolicyDocument document;
  private final List<Provision> provisions = new ArrayList<>();

  DocumentReader(Tokens tokens) {
    this.tokens = tokens;
  }

  CompiledDocument document() throws IOException {
    tokens.object();
    for (String name = tokens.field(); name != null; name = tokens.field()) {
      switch (name) {
        case "document" -> document = new HeaderReader(tokens).read();
        case "provisions" -> {
          tokens.array();
          while (tokens.item()) {
            provisions.add(new ProvisionReader(tokens).read());
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
}
