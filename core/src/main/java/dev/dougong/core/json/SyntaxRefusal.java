package dev.dougong.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import dev.dougong.core.InvalidInputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the complaint of the JSON parser into a refusal with a pointer, a line and a column. */
final class SyntaxRefusal {

  private static final Pattern DUPLICATE = Pattern.compile("^Duplicate [Ff]ield '(.*)'.*");
  private static final Pattern NOISE =
      Pattern.compile("\\s*\\(start marker at [^)]*\\)+|, from `[^`]*`|\\s*\\(code \\d+[^)]*\\)");
  private static final int SHOWN_AROUND = 20;

  private SyntaxRefusal() {}

  static InvalidInputException of(JsonProcessingException problem, String json, String place) {
    String pointer =
        problem.getProcessor() instanceof JsonParser parser
            ? parser.getParsingContext().pathAsPointer().toString()
            : place;
    String said = problem.getOriginalMessage().lines().findFirst().orElse("");
    JsonLocation location = problem.getLocation();
    String where =
        location == null
            ? ""
            : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    Matcher duplicate = DUPLICATE.matcher(said);
    if (duplicate.matches()) {
      return InvalidInputException.of(
          StrictJson.field(pointer), duplicate.group(1), "each name once" + where);
    }
    if (problem instanceof InputCoercionException) {
      return InvalidInputException.of(
          StrictJson.field(pointer), around(location, json), StrictJson.WHOLE_NUMBER + where);
    }
    if (said.startsWith("Non-standard token")) {
      return InvalidInputException.of(
          StrictJson.field(pointer),
          around(location, json),
          "a value that JSON has; NaN and Infinity are none" + where);
    }
    String reason = NOISE.matcher(said).replaceAll("");
    return InvalidInputException.of(
        StrictJson.field(pointer), around(location, json), "valid JSON" + where + ": " + reason);
  }

  /** The text just before and at the place of the problem. */
  private static String around(JsonLocation location, String json) {
    int at =
        location == null ? 0 : (int) Math.max(0, Math.min(location.getCharOffset(), json.length()));
    return json.substring(
        Math.max(0, at - SHOWN_AROUND), Math.min(json.length(), at + SHOWN_AROUND));
  }
}
