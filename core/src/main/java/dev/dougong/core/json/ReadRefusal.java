package dev.dougong.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.google.common.base.Throwables;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.NearestNames;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what data binding complains of into a refusal with a JSON pointer. */
final class ReadRefusal {

  private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N}_.\\[\\]/-]+");
  private static final int MANY = 12;

  private final String json;
  private final String pointer;

  private ReadRefusal(String json, String pointer) {
    this.json = json;
    this.pointer = pointer;
  }

  /**
   * The refusal of a document.
   *
   * @param place the pointer to where the parser stopped
   */
  static InvalidInputException of(JsonProcessingException problem, String json, String place) {
    if (!(problem instanceof JsonMappingException mapping)) {
      return SyntaxRefusal.of(problem, json, place);
    }
    for (Throwable cause : Throwables.getCausalChain(problem)) {
      // A syntax error inside a nested value arrives wrapped in a mapping error.
      if (cause instanceof JsonProcessingException syntax
          && !(cause instanceof JsonMappingException)) {
        return SyntaxRefusal.of(syntax, json, pointer(mapping));
      }
    }
    return new ReadRefusal(json, pointer(mapping)).of(mapping);
  }

  private InvalidInputException of(JsonMappingException problem) {
    if (problem instanceof UnrecognizedPropertyException unknown) {
      return unknownProperty(unknown);
    }
    if (problem instanceof InvalidNullException) {
      return InvalidInputException.of(field(), null, "a value and not null");
    }
    for (Throwable cause : Throwables.getCausalChain(problem)) {
      if (cause instanceof InvalidInputException refusal) {
        return refusal.at(within(refusal.field()));
      }
    }
    if (problem instanceof MismatchedInputException mismatch) {
      return InvalidInputException.of(field(), given(), expected(mismatch.getTargetType()));
    }
    return InvalidInputException.of(
        field(), given(), "a valid value: " + firstSentence(problem.getOriginalMessage()));
  }

  private InvalidInputException unknownProperty(UnrecognizedPropertyException problem) {
    Collection<Object> ids = problem.getKnownPropertyIds();
    List<String> known = ids == null ? List.of() : ids.stream().map(String::valueOf).toList();
    List<String> near = NearestNames.of(problem.getPropertyName(), known);
    String expected;
    if (!near.isEmpty()) {
      expected = "a known property, such as " + String.join(", ", near);
    } else if (known.isEmpty() || known.size() > MANY) {
      expected = "a known property";
    } else {
      expected = "one of the properties " + String.join(", ", known);
    }
    return InvalidInputException.of(field(), problem.getPropertyName(), expected);
  }

  /** A rule inside an object speaks of one of its properties; a scalar only of itself. */
  private String within(String inner) {
    boolean object = valueAt(pointer).filter(value -> value instanceof Map).isPresent();
    if (!object || !PATH.matcher(inner).matches()) {
      return field();
    }
    String path = inner.replace('[', '.').replace("]", "").replace('.', '/');
    return StrictJson.field(pointer + (path.startsWith("/") ? path : "/" + path));
  }

  private String field() {
    return StrictJson.field(pointer);
  }

  private @Nullable Object given() {
    return valueAt(pointer).map(ReadRefusal::shown).orElse(null);
  }

  private static Object shown(Object value) {
    if (value instanceof Map) {
      return new Words("an object");
    }
    return value instanceof List ? new Words("a list") : value;
  }

  /** Printed without quotation marks. */
  private record Words(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  private static String expected(@Nullable Class<?> target) {
    if (target == null) {
      return "another kind of value";
    }
    if (target == String.class) {
      return "text in quotation marks";
    }
    if (target == Boolean.class || target == boolean.class) {
      return "true or false";
    }
    if (target == Integer.class
        || target == int.class
        || target == Long.class
        || target == long.class) {
      return StrictJson.WHOLE_NUMBER;
    }
    if (Number.class.isAssignableFrom(target)) {
      return "a number";
    }
    if (target.isEnum()) {
      return Arrays.stream(target.getEnumConstants())
          .map(ReadRefusal::constant)
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (Collection.class.isAssignableFrom(target)) {
      return "a list";
    }
    return "an object" + (Map.class.isAssignableFrom(target) ? "" : " (" + name(target) + ")");
  }

  private static String constant(Object constant) {
    String written = StrictJson.write(constant);
    return written.substring(1, written.length() - 1);
  }

  /** The concept's name, not that of its generated implementation. */
  private static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    Class<?> shown = type.getSimpleName().equals("Json") && outer != null ? outer : type;
    return shown.getSimpleName().replaceFirst("^Immutable", "");
  }

  private static String firstSentence(String message) {
    return message.lines().findFirst().orElse("");
  }

  private Optional<Object> valueAt(String place) {
    try {
      @Nullable Object value = StrictJson.reading(json, PlainValues::any).orElse(null);
      for (String step : place.split("/", -1)) {
        if (step.isEmpty()) {
          continue;
        }
        if (value instanceof Map<?, ?> map) {
          value = map.get(step.replace("~1", "/").replace("~0", "~"));
        } else if (value instanceof List<?> list) {
          value = list.get(Integer.parseInt(step));
        } else {
          return Optional.empty();
        }
      }
      return Optional.ofNullable(value);
    } catch (InvalidInputException | IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String pointer(JsonMappingException problem) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : problem.getPath()) {
      String name = step.getFieldName();
      pointer
          .append('/')
          .append(
              name == null
                  ? String.valueOf(Math.max(0, step.getIndex()))
                  : name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
