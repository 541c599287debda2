package dev.dougong.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import dev.dougong.core.InvalidInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** How days, exact decimals, optional values and Guava's collections look in JSON. */
final class StrictModule extends SimpleModule {

  private static final long serialVersionUID = 1L;
  private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  StrictModule() {
    super("dougong");
    addDeserializer(LocalDate.class, new DayReader());
    addDeserializer(BigDecimal.class, new DecimalReader());
    addSerializer(LocalDate.class, new DayWriter());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addDeserializers(new ContainerReaders());
    context.insertAnnotationIntrospector(new ValueProperties());
    context.addSerializers(new OptionalWriter.Finder());
  }

  private static final class DayReader extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DayReader() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = parser.getText();
      boolean shaped = parser.hasToken(JsonToken.VALUE_STRING) && ISO_DATE.matcher(text).matches();
      if (!shaped) {
        throw InvalidInputException.of("date", text, "a date such as \"2024-06-01\"");
      }
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw InvalidInputException.of("date", text, "a date that exists, as year-month-day");
      }
    }
  }

  private static final class DecimalReader extends StdScalarDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1L;

    DecimalReader() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isNumeric()) {
        throw InvalidInputException.of("number", parser.getText(), "a number");
      }
      return PlainValues.number(parser);
    }
  }

  private static final class DayWriter extends StdScalarSerializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DayWriter() {
      super(LocalDate.class);
    }

    @Override
    public void serialize(LocalDate day, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(day.toString());
    }
  }
}
