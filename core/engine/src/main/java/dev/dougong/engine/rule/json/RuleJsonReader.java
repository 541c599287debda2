package dev.dougong.engine.rule.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Uninterruptibles;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.CompiledDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
  public CompiledDocument document(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      Tokens tokens = new Tokens(json, known);
      tokens.next();
      CompiledDocument document = reader(tokens).document();
      end(json, tokens);
      return document;
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /**
   * The documents of a text in UTF-8 with the JSON of one document in every line.
   *
   * <p>The halves are read side by side, as this is most of what a program waits for when it
   * starts.
   */
  public ImmutableList<CompiledDocument> documents(byte[] lines) {
    int half = lines.length / 2;
    while (half < lines.length && lines[half] != '\n') {
      half++;
    }
    Half second = new Half(new RuleJsonReader(dictionary), lines, half);
    Thread thread = new Thread(second, "dougong-rules");
    thread.setDaemon(true);
    thread.start();
    ImmutableList.Builder<CompiledDocument> all = ImmutableList.builder();
    all.addAll(documents(lines, 0, half));
    return all.addAll(second.await(thread)).build();
  }

  private List<CompiledDocument> documents(byte[] texts, int from, int to) {
    List<CompiledDocument> documents = new ArrayList<>();
    try (JsonParser json = JSON.createParser(texts, from, to - from)) {
      Tokens tokens = new Tokens(json, known);
      while (json.nextToken() != null) {
        documents.add(reader(tokens).document());
      }
    } catch (IOException e) {
      throw refused(e);
    }
    return documents;
  }

  /** The second half of the lines, read by a thread of its own. */
  private static final class Half implements Runnable {
    private final RuleJsonReader reader;
    private final byte[] lines;
    private final int from;
    private List<CompiledDocument> documents = List.of();
    private @Nullable Throwable failure;

    Half(RuleJsonReader reader, byte[] lines, int from) {
      this.reader = reader;
      this.lines = lines;
      this.from = from;
    }

    @Override
    public void run() {
      try {
        documents = reader.documents(lines, from, lines.length);
      } catch (RuntimeException | Error e) {
        failure = e;
      }
    }

    List<CompiledDocument> await(Thread thread) {
      Uninterruptibles.joinUninterruptibly(thread);
      if (failure != null) {
        Throwables.throwIfUnchecked(failure);
      }
      return documents;
    }
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

  private DocumentReader reader(Tokens tokens) {
    return new DocumentReader(tokens, dictionary);
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
