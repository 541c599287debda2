package dev.dougong.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.dougong.core.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one way JSON comes into Dougong.
 *
 * <p>Input may come from strangers, so the reader is strict and bounded: a name given twice, text
 * after the end, {@code NaN}, and a document beyond the limits below are refused, each with a
 * pointer to the place. Numbers are read as exact decimals.
 */
public final class StrictJson {

  /** Longest document, in bytes of UTF-8 or in characters. */
  public static final int LONGEST_DOCUMENT = 16 * 1024 * 1024;

  /** Longest text value, in characters. */
  public static final int LONGEST_STRING = 100_000;

  /** Longest property name, in characters. */
  public static final int LONGEST_NAME = 200;

  /** Most characters of a number, and most digits before and after its point. */
  public static final int LONGEST_NUMBER = 100;

  /** Most objects and arrays inside one another. */
  public static final int DEEPEST_NESTING = 64;

  /** The field named in a refusal of the document as a whole, whose JSON pointer is empty. */
  public static final String ROOT = "document";

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(LONGEST_DOCUMENT)
                  .maxStringLength(LONGEST_STRING)
                  .maxNameLength(LONGEST_NAME)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNestingDepth(DEEPEST_NESTING)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private StrictJson() {}

  /**
   * Reads a JSON object into plain values: {@code BigDecimal}, {@code Boolean}, {@code String},
   * {@code List}, {@code Map} and null, in the order of the text.
   */
  public static Map<String, @Nullable Object> readObject(String json) {
    try (JsonParser parser = parser(json)) {
      Map<String, @Nullable Object> object = PlainValues.object(parser);
      refuseMore(parser);
      return object;
    } catch (JsonProcessingException e) {
      throw SyntaxRefusal.of(e, json);
    } catch (IOException e) {
      throw new IllegalStateException("text in memory cannot fail to be read", e);
    }
  }

  /** Reads a JSON object in UTF-8 into plain values; the stream is left open. */
  public static Map<String, @Nullable Object> readObject(InputStream in) throws IOException {
    return readObject(text(in));
  }

  static JsonParser parser(String json) throws IOException {
    if (json.length() > LONGEST_DOCUMENT) {
      throw tooLong();
    }
    return FACTORY.createParser(json);
  }

  static void refuseMore(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      throw InvalidInputException.of(ROOT, parser.getText(), "nothing after the end of the value");
    }
  }

  static String field(String pointer) {
    return pointer.isEmpty() ? ROOT : pointer;
  }

  /** The stream's text; malformed UTF-8 is refused rather than replaced. */
  static String text(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LONGEST_DOCUMENT + 1);
    if (bytes.length > LONGEST_DOCUMENT) {
      throw tooLong();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw InvalidInputException.of(ROOT, "bytes that are not UTF-8", "JSON text in UTF-8");
    }
  }

  private static InvalidInputException tooLong() {
    return InvalidInputException.of(
        ROOT, "a longer document", "at most " + LONGEST_DOCUMENT + " characters");
  }
}
