package dev.dougong.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.Module;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import dev.dougong.core.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one way JSON comes into and out of Dougong.
 *
 * <p>Input may come from strangers, so the reader is strict and bounded: a name given twice, text
 * after the end, {@code NaN}, and a document beyond the limits below are refused, each with a
 * pointer to the place. Numbers are read as exact decimals.
 *
 * <p>A domain type is read without any goodwill: an unknown property, a missing or null one that is
 * required, and a value of another kind (text for a number, a fraction for a whole number) are
 * refused, and so is what the type itself does not allow.
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

  static final String WHOLE_NUMBER = "a whole number that is not too large";

  static final JsonFactory FACTORY =
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

  /** Reads a value of a domain type. */
  public static <T> T read(String json, Class<T> type) {
    return type.cast(Binding.read(json, Binding.MAPPER.constructType(type)));
  }

  /** Reads a value of a domain type in UTF-8; the stream is left open. */
  public static <T> T read(InputStream in, Class<T> type) throws IOException {
    return read(text(in), type);
  }

  /** Reads a list of values of a domain type. */
  public static <T> ImmutableList<T> readList(String json, Class<T> type) {
    List<?> elements =
        (List<?>)
            Binding.read(
                json, Binding.MAPPER.getTypeFactory().constructCollectionType(List.class, type));
    return elements.stream().map(type::cast).collect(ImmutableList.toImmutableList());
  }

  /**
   * Writes a value on one line.
   *
   * <p>The same value always gives the same text: properties in the order of their declaration,
   * decimals without exponent, optional values that are absent left out.
   */
  public static String write(Object value) {
    try {
      return Binding.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(value.getClass() + " cannot be written as JSON", e);
    }
  }

  /** Writes a value over several lines, for people. */
  public static String writePretty(Object value) {
    try {
      return Binding.MAPPER.writer(Binding.PRETTY).writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(value.getClass() + " cannot be written as JSON", e);
    }
  }

  /**
   * What a Jackson mapper of one's own needs to read and write the types of Dougong. The limits and
   * the pointers of this class do not come with it.
   */
  public static Module module() {
    return new StrictModule();
  }

  /**
   * Reads a JSON object into plain values: {@code BigDecimal}, {@code Boolean}, {@code String},
   * {@code List}, {@code Map} and null, in the order of the text.
   */
  public static Map<String, @Nullable Object> readObject(String json) {
    return reading(
        json,
        parser -> {
          Map<String, @Nullable Object> object = PlainValues.object(parser);
          refuseMore(parser);
          return object;
        });
  }

  /** Reads a JSON object in UTF-8 into plain values; the stream is left open. */
  public static Map<String, @Nullable Object> readObject(InputStream in) throws IOException {
    return readObject(text(in));
  }

  /**
   * Reads the object that a parser stands at the start of into plain values; for deserializers of
   * types with an open set of properties.
   */
  public static Map<String, @Nullable Object> readObject(JsonParser parser) throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      throw InvalidInputException.of("object", parser.getText(), "a JSON object");
    }
    return PlainValues.fields(parser);
  }

  /** Something that is done with a parser. */
  interface Reading<T> {
    T read(JsonParser parser) throws IOException;
  }

  static <T> T reading(String json, Reading<T> reading) {
    try (JsonParser parser = parser(json)) {
      try {
        return reading.read(parser);
      } catch (JsonProcessingException e) {
        throw ReadRefusal.of(e, json, parser.getParsingContext().pathAsPointer().toString());
      }
    } catch (IOException e) {
      throw new IllegalStateException("text in memory cannot fail to be read", e);
    }
  }

  private static JsonParser parser(String json) throws IOException {
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

  /** A pointer as a refusal names it: never empty, and on one line whatever names it is made of. */
  static String field(String pointer) {
    return pointer.isEmpty() ? ROOT : CharMatcher.javaIsoControl().replaceFrom(pointer, '\uFFFD');
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
