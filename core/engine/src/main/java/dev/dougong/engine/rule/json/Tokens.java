package dev.dougong.engine.rule.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.dougong.core.InvalidInputException;
import dev.dougong.engine.rule.Text;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a JSON text, one after the other. Every method begins with the parser on the first
 * token of what it reads and leaves it on the last.
 *
 * <p>Objects and arrays are read in loops and not by passing functions: this runs when a program
 * starts, and there each lambda costs more than reading a whole document.
 */
final class Tokens {

  private final JsonParser json;
  private final Map<String, String> known;

  Tokens(JsonParser json, Map<String, String> known) {
    this.json = json;
    this.known = known;
  }

  JsonParser json() {
    return json;
  }

  JsonToken next() throws IOException {
    JsonToken token = json.nextToken();
    if (token == null) {
      throw refuse("more of it");
    }
    return token;
  }

  void object() throws IOException {
    expect(JsonToken.START_OBJECT, "an object");
  }

  /** Moves to the value of the next field and gives its name; null at the end of the object. */
  @Nullable String field() throws IOException {
    if (next() == JsonToken.END_OBJECT) {
      return null;
    }
    String name = json.currentName();
    next();
    return name;
  }

  void array() throws IOException {
    expect(JsonToken.START_ARRAY, "an array");
  }

  /** Moves to the next item; false at the end of the array. */
  boolean item() throws IOException {
    return next() != JsonToken.END_ARRAY;
  }

  void end() throws IOException {
    if (next() != JsonToken.END_ARRAY) {
      throw refuse("the end of the array");
    }
  }

  void expect(JsonToken token, String expected) throws IOException {
    if (json.currentToken() != token) {
      throw refuse(expected);
    }
  }

  String text() throws IOException {
    expect(JsonToken.VALUE_STRING, "a text");
    return shared(json.getText());
  }

  String nextText() throws IOException {
    next();
    return text();
  }

  boolean flag() throws IOException {
    return json.getBooleanValue();
  }

  LocalDate date() throws IOException {
    try {
      return day(text());
    } catch (DateTimeException | NumberFormatException e) {
      throw refuse("a date");
    }
  }

  /** An ISO day; a formatter would cost more to load than all these days to read. */
  static LocalDate day(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return LocalDate.parse(text);
    }
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }

  Text bilingual() throws IOException {
    expect(JsonToken.START_ARRAY, "a text in two languages");
    Text text = new Text(nextText(), nextText());
    end();
    return text;
  }

  List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    array();
    while (item()) {
      texts.add(text());
    }
    return texts;
  }

  Map<String, String> textByName() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    object();
    for (String name = field(); name != null; name = field()) {
      texts.put(name, text());
    }
    return texts;
  }

  <E extends Enum<E>> E constant(Class<E> type) throws IOException {
    String name = text();
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw refuse("a constant of " + type.getSimpleName());
    }
  }

  /** Ids and names come again and again; each is kept once. */
  String shared(String text) {
    if (text.length() > 64) {
      return text;
    }
    String before = known.putIfAbsent(text, text);
    return before == null ? text : before;
  }

  InvalidInputException refuse(String expected) throws IOException {
    Object given = json.currentToken() == null ? "the end" : json.getText();
    return InvalidInputException.of(
        "compiled rules, byte " + json.currentLocation().getByteOffset(), given, expected);
  }
}
