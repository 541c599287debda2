package dev.dougong.engine.rule.json;

import dev.dougong.engine.rule.PolicyDocument;
import java.io.IOException;
import java.util.List;

/**
 * A line of the index: all of a document but its provisions, and where these are.
 *
 * @param header the document
 * @param digest its digest
 * @param provisions the ids of its provisions
 * @param bytes how many bytes its own line takes
 */
record IndexEntry(PolicyDocument header, String digest, List<String> provisions, int bytes) {

  static IndexEntry read(Tokens tokens) throws IOException {
    PolicyDocument header = null;
    String digest = "";
    List<String> provisions = List.of();
    int bytes = -1;
    tokens.object();
    for (String name = tokens.field(); name != null; name = tokens.field()) {
      switch (name) {
        case "document" -> header = new HeaderReader(tokens).read();
        case "digest" -> digest = tokens.text();
        case "provisions" -> provisions = tokens.texts();
        case "bytes" -> bytes = tokens.json().getIntValue();
        default -> throw tokens.refuse("a field of the index");
      }
    }
    if (header == null || bytes < 0) {
      throw tokens.refuse("a document and the length of its line");
    }
    return new IndexEntry(header, digest, provisions, bytes);
  }
}
