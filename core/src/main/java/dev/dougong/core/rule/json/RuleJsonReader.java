package dev.dougong.core.rule.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.expression.Expression;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.rule.CompiledDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Reads compiled documents. One reader reads many, as names that they share are then kept once; it
 * is meant for one thread.
 */
public final class RuleJsonReader {

  /** Names are compared and dropped, so that making each of them one of the JVM's is no use. */
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  private final FactDictionary dictionary;
  private final Map<String, String> known = Tokens.noneKnown();

  /** A reader with the dictionary that the writer had. */
  public RuleJsonReader(FactDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The document of a JSON text.
   *
   * @throws InvalidInputException if it is not what the compiler writes
   */
  public CompiledDocument document(InputStream text) {
    return read(() -> JSON.createParser(text), tokens -> reader(tokens).document());
  }

  /** The document of a JSON text. */
  public CompiledDocument document(String text) {
    return read(() -> JSON.createParser(text), tokens -> reader(tokens).document());
  }

  /** The documents of a text with one JSON text after the other. */
  public ImmutableList<CompiledDocument> documents(String texts) {
    ImmutableList.Builder<CompiledDocument> documents = ImmutableList.builder();
    try (JsonParser json = JSON.createParser(texts)) {
      Tokens tokens = new Tokens(json, known);
      while (json.nextToken() != null) {
        documents.add(reader(tokens).document());
      }
    } catch (IOException e) {
      throw refused(e);
    }
    return documents.build();
  }

  /** Formulas by name. */
  public Map<String, Expression> formulas(InputStream text) {
    return read(() -> JSON.createParser(text), tokens -> new ExpressionReader(tokens).formulas());
  }

  /** Formulas by name. */
  public Map<String, Expression> formulas(String text) {
    return read(() -> JSON.createParser(text), tokens -> new ExpressionReader(tokens).formulas());
  }

  private DocumentReader reader(Tokens tokens) {
    return new DocumentReader(tokens, dictionary);
  }

  private interface Source {
    JsonParser open() throws IOException;
  }

  private interface Content<T> {
    T of(Tokens tokens) throws IOException;
  }

  private <T> T read(Source source, Content<T> content) {
    try (JsonParser json = source.open()) {
      Tokens tokens = new Tokens(json, known);
      tokens.next();
      T read = content.of(tokens);
      if (json.nextToken() != null) {
        throw tokens.refuse("the end");
      }
      return read;
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private static RuntimeException refused(IOException e) {
    return e instanceof JacksonException json
        ? InvalidInputException.of("compiled rules", json.getOriginalMessage(), "JSON")
        : new UncheckedIOException(e);
  }

  static boolean isText(JsonParser json) {
    return json.currentToken() == JsonToken.VALUE_STRING;
  }
}
