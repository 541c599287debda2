package dev.dougong.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import dev.dougong.core.InvalidInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON into maps, lists and scalars, without any target type. */
final class PlainValues {

  private PlainValues() {}

  static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw InvalidInputException.of(StrictJson.ROOT, given(parser), "a JSON object");
    }
    return fields(parser);
  }

  /** A decimal that can be written out in full without filling the memory. */
  static BigDecimal number(JsonParser parser) throws IOException {
    BigDecimal number = parser.getDecimalValue();
    if (Math.abs((long) number.scale()) > StrictJson.LONGEST_NUMBER) {
      JsonPointer pointer = parser.getParsingContext().pathAsPointer();
      throw InvalidInputException.of(
          StrictJson.field(pointer.toString()),
          parser.getText(),
          "a number of at most "
              + StrictJson.LONGEST_NUMBER
              + " digits before and after the point");
    }
    return number;
  }

  /** The properties of the object that the parser stands at the start of. */
  static Map<String, @Nullable Object> fields(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return Collections.unmodifiableMap(fields);
  }

  /** The first value of the text, if there is one and it is not null. */
  static Optional<Object> any(JsonParser parser) throws IOException {
    return parser.nextToken() == null ? Optional.empty() : Optional.ofNullable(value(parser));
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(parser));
        }
        yield Collections.unmodifiableList(elements);
      }
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      default -> parser.getText();
    };
  }

  private static @Nullable String given(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return token == null ? null : parser.getText();
  }
}
