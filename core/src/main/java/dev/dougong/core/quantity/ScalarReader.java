package dev.dougong.core.quantity;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.dougong.core.InvalidInputException;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an amount from a JSON string as people write it, or from a bare JSON number in the
 * canonical unit.
 *
 * <p>The digits of the number are taken as they stand in the text. A number that some earlier step
 * has already turned into a {@code double} is refused, because nobody can tell any more what stood
 * there.
 */
abstract class ScalarReader<T> extends StdScalarDeserializer<T> {

  private final String field;
  private final Function<String, T> fromText;
  private final @Nullable Function<String, T> fromNumber;

  ScalarReader(
      Class<T> type,
      String field,
      Function<String, T> fromText,
      @Nullable Function<String, T> fromNumber) {
    super(type);
    this.field = field;
    this.fromText = fromText;
    this.fromNumber = fromNumber;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    try {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.VALUE_STRING) {
        return fromText.apply(parser.getText());
      }
      if (token.isNumeric() && fromNumber != null) {
        return fromNumber.apply(digits(parser));
      }
      throw InvalidInputException.of(
          field,
          token.isScalarValue() ? parser.getText() : "a JSON " + token.asString(),
          fromNumber == null ? "a string" : "a string or a number");
    } catch (InvalidInputException e) {
      throw JsonMappingException.from(parser, e.getMessage(), e);
    }
  }

  private String digits(JsonParser parser) throws IOException {
    Object number = parser.getNumberValueDeferred();
    if (number instanceof Double || number instanceof Float) {
      throw InvalidInputException.of(
          field, number, "a string, or a number that was read as a decimal and not as a double");
    }
    return number.toString();
  }
}
