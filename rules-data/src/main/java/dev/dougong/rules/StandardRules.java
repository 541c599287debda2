package dev.dougong.rules;

import dev.dougong.engine.book.RuleSource;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.json.RuleJsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The rules of this module, as a service for {@code RuleBook.standard()}.
 *
 * <p>It reads anew whenever it is asked and keeps nothing: the rule book made of it is what a
 * program keeps.
 */
public final class StandardRules implements RuleSource {

  /** For the service loader, which needs it to be public. */
  public StandardRules() {}

  @Override
  public List<CompiledDocument> documents() {
    return new RuleJsonReader().documents(bytes("index.jsonl"), new Lines());
  }

  @Override
  public Map<String, Expression> derivations() {
    return new RuleJsonReader()
        .formulas(new String(bytes("derivations.json"), StandardCharsets.UTF_8));
  }

  /** A class and no lambda, the first of which costs a program that starts too much. */
  private static final class Lines implements Supplier<byte[]> {
    @Override
    public byte[] get() {
      return bytes("documents.jsonl");
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in = StandardRules.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the rules are incomplete: " + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
