package dev.dougong.engine.evaluation.internal;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.time.WorkingCalendar;
import dev.dougong.engine.evaluation.EvaluationException;
import dev.dougong.engine.evaluation.Note;
import dev.dougong.engine.expression.Function;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The built-in functions on texts, dates and durations. */
final class TextAndDateBuiltins {

  private TextAndDateBuiltins() {}

  static @Nullable Object apply(Function function, List<@Nullable Object> args, Frame frame) {
    if (function == Function.STRING) {
      return string(args.get(0));
    }
    if (function == Function.STRING_JOIN) {
      return joined(args);
    }
    int needed =
        function == Function.ADD_WORKING_DAYS || function == Function.WORKING_DAYS_BETWEEN
            ? 2
            : args.size();
    if (args.subList(0, needed).contains(null)) {
      return null;
    }
    return onValues(function, args, frame);
  }

  private static @Nullable Object onValues(
      Function function, List<@Nullable Object> args, Frame frame) {
    return switch (function) {
      case NUMBER -> number(text(args, 0));
      case CONTAINS -> text(args, 0).contains(text(args, 1));
      case STARTS_WITH -> text(args, 0).startsWith(text(args, 1));
      case ENDS_WITH -> text(args, 0).endsWith(text(args, 1));
      case MATCHES -> pattern(text(args, 1)).matcher(text(args, 0)).find();
      case SUBSTRING -> substring(args);
      case SUBSTRING_BEFORE -> before(text(args, 0), text(args, 1));
      case SUBSTRING_AFTER -> after(text(args, 0), text(args, 1));
      case STRING_LENGTH ->
          BigDecimal.valueOf(text(args, 0).codePointCount(0, text(args, 0).length()));
      case UPPER_CASE -> text(args, 0).toUpperCase(Locale.ROOT);
      case LOWER_CASE -> text(args, 0).toLowerCase(Locale.ROOT);
      case SPLIT -> List.copyOf(Arrays.asList(pattern(text(args, 1)).split(text(args, 0), -1)));
      case DATE -> date(args);
      case DURATION -> duration(text(args, 0));
      case YEARS_AND_MONTHS_DURATION ->
          Period.ofMonths(
                  (int)
                      Period.between(Values.date(args.get(0)), Values.date(args.get(1)))
                          .toTotalMonths())
              .normalized();
      case DAY_OF_WEEK ->
          Values.date(args.get(0)).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case MONTH_OF_YEAR ->
          Values.date(args.get(0)).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case DAY_OF_YEAR -> BigDecimal.valueOf(Values.date(args.get(0)).getDayOfYear());
      case LAST_DAY_OF_MONTH -> Values.date(args.get(0)).with(TemporalAdjusters.lastDayOfMonth());
      case ADD_WORKING_DAYS -> workingDayAfter(args, frame);
      case WORKING_DAYS_BETWEEN -> workingDaysBetween(args, frame);
      default -> throw new EvaluationException("no such function: " + function.feelName());
    };
  }

  private static String text(List<@Nullable Object> args, int index) {
    return Values.text(args.get(index));
  }

  /** As FEEL writes a value; null of null. */
  static @Nullable String string(@Nullable Object value) {
    return value == null ? null : written(value);
  }

  private static String written(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(i -> quoted(i)).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> context) {
      return context.entrySet().stream()
          .map(e -> e.getKey() + ": " + quoted(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Duration duration && duration.toSecondsPart() == 0) {
      return duration.isZero() ? "PT0S" : days(duration);
    }
    return value.toString();
  }

  private static String days(Duration duration) {
    long days = duration.toDays();
    Duration rest = duration.minusDays(days);
    return rest.isZero() ? "P" + days + "D" : duration.toString();
  }

  private static String quoted(@Nullable Object value) {
    return value instanceof String text ? "\"" + text + "\"" : written(value);
  }

  private static @Nullable Object joined(List<@Nullable Object> args) {
    if (args.get(0) == null) {
      return null;
    }
    String delimiter = args.size() > 1 && args.get(1) != null ? text(args, 1) : "";
    List<?> items = Values.list(args.get(0));
    Unknown open = Unknown.any(items);
    return open != null
        ? open
        : items.stream()
            .filter(i -> i != null)
            .map(Values::text)
            .collect(Collectors.joining(delimiter));
  }

  private static Object number(String text) {
    if (!text.matches("-?[0-9]{1,100}(\\.[0-9]{1,100})?")) {
      throw Values.expected("a text that is a number", text);
    }
    return Values.rounded(new BigDecimal(text));
  }

  private static Pattern pattern(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw Values.expected("a regular expression", regex);
    }
  }

  private static Object substring(List<@Nullable Object> args) {
    int[] points = text(args, 0).codePoints().toArray();
    int start = Values.index(args.get(1));
    int from = start > 0 ? start - 1 : points.length + start;
    if (start == 0 || from < 0 || from > points.length) {
      return "";
    }
    int length = args.size() > 2 ? Values.index(args.get(2)) : points.length - from;
    int count = Math.max(0, Math.min(length, points.length - from));
    return new String(points, from, count);
  }

  private static String before(String text, String match) {
    int at = text.indexOf(match);
    return at < 0 ? "" : text.substring(0, at);
  }

  private static String after(String text, String match) {
    int at = text.indexOf(match);
    return at < 0 ? "" : text.substring(at + match.length());
  }

  private static Object date(List<@Nullable Object> args) {
    try {
      if (args.size() == 3) {
        return LocalDate.of(
            Values.index(args.get(0)), Values.index(args.get(1)), Values.index(args.get(2)));
      }
      return args.get(0) instanceof LocalDate date ? date : LocalDate.parse(text(args, 0));
    } catch (DateTimeException e) {
      throw Values.expected("a date that exists", args.size() == 3 ? args : args.get(0));
    }
  }

  static Object duration(String text) {
    try {
      if (text.matches("-?P(?:[0-9]+Y)?(?:[0-9]+M)?") && !text.endsWith("P")) {
        return Period.parse(text).normalized();
      }
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw Values.expected("a duration such as \"P3Y\" or \"P10D\"", text);
    }
  }

  private static WorkingCalendar calendar(List<@Nullable Object> args, Frame frame) {
    Object holidays = args.size() > 2 ? args.get(2) : null;
    Object makeUp = args.size() > 3 ? args.get(3) : null;
    if (holidays == null) {
      frame.note(Note.PUBLIC_HOLIDAYS_NOT_COUNTED);
      if (makeUp == null) {
        return WorkingCalendar.mondayToFriday();
      }
    }
    try {
      return WorkingCalendar.of(dates(holidays), dates(makeUp));
    } catch (InvalidInputException e) {
      throw new EvaluationException(String.valueOf(e.getMessage()));
    }
  }

  private static Iterable<LocalDate> dates(@Nullable Object list) {
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (Object date : Builtins.items(list)) {
      dates.add(Values.date(date));
    }
    return dates;
  }

  private static Object workingDayAfter(List<@Nullable Object> args, Frame frame) {
    try {
      return calendar(args, frame)
          .plusWorkingDays(Values.date(args.get(0)), Values.index(args.get(1)));
    } catch (InvalidInputException | DateTimeException e) {
      throw new EvaluationException(String.valueOf(e.getMessage()));
    }
  }

  private static Object workingDaysBetween(List<@Nullable Object> args, Frame frame) {
    return BigDecimal.valueOf(
        calendar(args, frame)
            .workingDaysBetween(Values.date(args.get(0)), Values.date(args.get(1))));
  }
}
