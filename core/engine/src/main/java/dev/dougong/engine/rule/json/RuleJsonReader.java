package dev.dougong.engine.rule.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import dev.dougong.core.InvalidInputException;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.CompiledDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads compiled documents. One reader reads many, as names that they share are then kept once; it
 * is meant for one thread.
 */
public final class RuleJsonReader {

  /** Names are compared and dropped, so that making each of them one of the JVM's is no use. */
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  private final Map<String, String> known = new HashMap<>();

  /** A reader of what was written with the standard dictionary of facts. */
  public RuleJsonReader() {}

  /**
   * The document of a JSON text.
   *
   * @throws InvalidInputException if it is not what the compiler writes
   */
  public CompiledDocument document(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      return document(json, known);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /**
   * The documents of a book, whose provisions are read when they are first asked for.
   *
   * @param index in UTF-8, a line for each document: the document itself, the ids of its
   *     provisions, and how many bytes its line takes in the other text
   * @param lines gives the other text, in UTF-8, with the JSON of a whole document in every line;
   *     asked when the first provision is
   * @throws InvalidInputException if the index is not what the compiler writes
   */
  public ImmutableList<CompiledDocument> documents(byte[] index, Supplier<byte[]> lines) {
    DocumentLines texts = new DocumentLines(lines);
    ImmutableList.Builder<CompiledDocument> all = ImmutableList.builder();
    int from = 0;
    try (JsonParser json = JSON.createParser(index)) {
      Tokens tokens = new Tokens(json, known);
      while (json.nextToken() != null) {
        IndexEntry entry = IndexEntry.read(tokens);
        all.add(texts.unread(entry, from));
        from += entry.bytes();
      }
    } catch (IOException e) {
      throw refused(e);
    }
    return all.build();
  }

  /** The document in a part of a text, with the names that others share. */
  static CompiledDocument document(byte[] text, int from, int bytes, Map<String, String> known) {
    try (JsonParser json = JSON.createParser(text, from, bytes)) {
      return document(json, known);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private static CompiledDocument document(JsonParser json, Map<String, String> known)
      throws IOException {
    Tokens tokens = new Tokens(json, known);
    tokens.next();
    CompiledDocument document = new DocumentReader(tokens).document();
    end(json, tokens);
    return document;
  }

  /** Formulas by name. */
  public Map<String, Expression> formulas(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      Tokens tokens = new Tokens(json, known);
      tokens.next();
      Map<String, Expression> formulas = new ExpressionReader(tokens).formulas();
      end(json, tokens);
      return formulas;
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private static void end(JsonParser json, Tokens tokens) throws IOException {
    if (json.nextToken() != null) {
      throw tokens.refuse("the end");
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
