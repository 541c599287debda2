package dev.dougong.calculators.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.dougong.calculators.Result;
import dev.dougong.core.json.StrictJson;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the results of calculators as JSON, numbers in plain digits. */
public final class Json {

  private static final JsonFactory JSON = new JsonFactory();

  private Json() {}

  /** An object with those members, in their order. */
  public static String write(Map<String, ? extends @Nullable Object> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      value(json, members);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Optional<?> optional) {
      value(json, optional.orElse(null));
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(plain(number));
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Text text) {
      json.writeStartObject();
      json.writeStringField("zh", text.in(Locale.CHINESE));
      json.writeStringField("en", text.in(Locale.ENGLISH));
      json.writeEndObject();
    } else if (value instanceof Outcome outcome) {
      json.writeRawValue(outcome.toJson());
    } else if (value instanceof Result<?> result) {
      json.writeRawValue(result.toJson());
    } else if (value instanceof Enum<?> constant) {
      json.writeString(constant.name());
    } else if (value instanceof String || value instanceof LocalDate) {
      json.writeString(value.toString());
    } else if (value instanceof Collection<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        value(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> members) {
      json.writeStartObject();
      for (Map.Entry<?, ?> member : members.entrySet()) {
        json.writeFieldName(member.getKey().toString());
        value(json, member.getValue());
      }
      json.writeEndObject();
    } else {
      json.writeRawValue(StrictJson.write(value));
    }
  }

  /** The number in plain digits, without zeros at the end. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
