package dev.dougong.compiler.check;

import com.google.common.collect.ImmutableMap;
import dev.dougong.engine.expression.Function;
import java.util.List;
import java.util.Map;

/**
 * The names of the arguments of functions, as DMN 1.5 gives them, for calls such as {@code
 * decimal(n: x, scale: 2)}. A function that takes any number of arguments has none.
 */
final class ArgumentNames {

  private static final Map<Function, List<String>> NAMES =
      ImmutableMap.<Function, List<String>>builder()
          .put(Function.DECIMAL, List.of("n", "scale"))
          .put(Function.FLOOR, List.of("n", "scale"))
          .put(Function.CEILING, List.of("n", "scale"))
          .put(Function.ROUND_UP, List.of("n", "scale"))
          .put(Function.ROUND_DOWN, List.of("n", "scale"))
          .put(Function.ROUND_HALF_UP, List.of("n", "scale"))
          .put(Function.ROUND_HALF_DOWN, List.of("n", "scale"))
          .put(Function.ABS, List.of("n"))
          .put(Function.MODULO, List.of("dividend", "divisor"))
          .put(Function.SQRT, List.of("number"))
          .put(Function.EXP, List.of("number"))
          .put(Function.LOG, List.of("number"))
          .put(Function.ODD, List.of("number"))
          .put(Function.EVEN, List.of("number"))
          .put(Function.NUMBER, List.of("from"))
          .put(Function.COUNT, List.of("list"))
          .put(Function.LIST_CONTAINS, List.of("list", "element"))
          .put(Function.DISTINCT_VALUES, List.of("list"))
          .put(Function.FLATTEN, List.of("list"))
          .put(Function.INDEX_OF, List.of("list", "match"))
          .put(Function.REVERSE, List.of("list"))
          .put(Function.SORT, List.of("list", "precedes"))
          .put(Function.SUBLIST, List.of("list", "start position", "length"))
          .put(Function.REMOVE, List.of("list", "position"))
          .put(Function.INSERT_BEFORE, List.of("list", "position", "newItem"))
          .put(Function.GET_VALUE, List.of("m", "key"))
          .put(Function.GET_ENTRIES, List.of("m"))
          .put(Function.CONTEXT, List.of("entries"))
          .put(Function.CONTEXT_PUT, List.of("context", "key", "value"))
          .put(Function.NOT, List.of("negand"))
          .put(Function.CONTAINS, List.of("string", "match"))
          .put(Function.STARTS_WITH, List.of("string", "match"))
          .put(Function.ENDS_WITH, List.of("string", "match"))
          .put(Function.MATCHES, List.of("input", "pattern"))
          .put(Function.SUBSTRING, List.of("string", "start position", "length"))
          .put(Function.SUBSTRING_BEFORE, List.of("string", "match"))
          .put(Function.SUBSTRING_AFTER, List.of("string", "match"))
          .put(Function.STRING_LENGTH, List.of("string"))
          .put(Function.UPPER_CASE, List.of("string"))
          .put(Function.LOWER_CASE, List.of("string"))
          .put(Function.STRING, List.of("from"))
          .put(Function.STRING_JOIN, List.of("list", "delimiter"))
          .put(Function.SPLIT, List.of("string", "delimiter"))
          .put(Function.DATE, List.of("year", "month", "day"))
          .put(Function.DURATION, List.of("from"))
          .put(Function.YEARS_AND_MONTHS_DURATION, List.of("from", "to"))
          .put(Function.DAY_OF_WEEK, List.of("date"))
          .put(Function.MONTH_OF_YEAR, List.of("date"))
          .put(Function.DAY_OF_YEAR, List.of("date"))
          .put(Function.LAST_DAY_OF_MONTH, List.of("date"))
          .put(Function.ADD_WORKING_DAYS, List.of("date", "days", "holidays", "makeUpWorkdays"))
          .put(Function.WORKING_DAYS_BETWEEN, List.of("from", "to", "holidays", "makeUpWorkdays"))
          .buildOrThrow();

  private ArgumentNames() {}

  static List<String> of(Function function, int given) {
    return function == Function.DATE && given == 1
        ? List.of("from")
        : NAMES.getOrDefault(function, List.of());
  }
}
