package dev.dougong.engine.expression;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/**
 * The built-in functions of the language: those of FEEL that provisions need, and the working-day
 * functions, which FEEL does not have.
 */
public enum Function {
  // numbers
  DECIMAL("decimal", 2, 2),
  FLOOR("floor", 1, 2),
  CEILING("ceiling", 1, 2),
  ROUND_UP("round up", 2, 2),
  ROUND_DOWN("round down", 2, 2),
  ROUND_HALF_UP("round half up", 2, 2),
  ROUND_HALF_DOWN("round half down", 2, 2),
  ABS("abs", 1, 1),
  MODULO("modulo", 2, 2),
  SQRT("sqrt", 1, 1),
  EXP("exp", 1, 1),
  LOG("log", 1, 1),
  ODD("odd", 1, 1),
  EVEN("even", 1, 1),
  NUMBER("number", 1, 1),
  // lists; those that also take their items one by one have no upper bound
  MIN("min", 1, Integer.MAX_VALUE),
  MAX("max", 1, Integer.MAX_VALUE),
  SUM("sum", 1, Integer.MAX_VALUE),
  MEAN("mean", 1, Integer.MAX_VALUE),
  MEDIAN("median", 1, Integer.MAX_VALUE),
  PRODUCT("product", 1, Integer.MAX_VALUE),
  COUNT("count", 1, 1),
  ALL("all", 1, Integer.MAX_VALUE),
  ANY("any", 1, Integer.MAX_VALUE),
  LIST_CONTAINS("list contains", 2, 2),
  APPEND("append", 2, Integer.MAX_VALUE),
  CONCATENATE("concatenate", 1, Integer.MAX_VALUE),
  UNION("union", 1, Integer.MAX_VALUE),
  DISTINCT_VALUES("distinct values", 1, 1),
  FLATTEN("flatten", 1, 1),
  INDEX_OF("index of", 2, 2),
  REVERSE("reverse", 1, 1),
  SORT("sort", 1, 2),
  SUBLIST("sublist", 2, 3),
  REMOVE("remove", 2, 2),
  INSERT_BEFORE("insert before", 3, 3),
  // contexts
  GET_VALUE("get value", 2, 2),
  GET_ENTRIES("get entries", 1, 1),
  CONTEXT("context", 1, 1),
  CONTEXT_PUT("context put", 3, 3),
  // logic
  NOT("not", 1, 1),
  // texts
  CONTAINS("contains", 2, 2),
  STARTS_WITH("starts with", 2, 2),
  ENDS_WITH("ends with", 2, 2),
  MATCHES("matches", 2, 2),
  SUBSTRING("substring", 2, 3),
  SUBSTRING_BEFORE("substring before", 2, 2),
  SUBSTRING_AFTER("substring after", 2, 2),
  STRING_LENGTH("string length", 1, 1),
  UPPER_CASE("upper case", 1, 1),
  LOWER_CASE("lower case", 1, 1),
  STRING("string", 1, 1),
  STRING_JOIN("string join", 1, 2),
  SPLIT("split", 2, 2),
  // dates
  DATE("date", 1, 3),
  DURATION("duration", 1, 1),
  YEARS_AND_MONTHS_DURATION("years and months duration", 2, 2),
  DAY_OF_WEEK("day of week", 1, 1),
  MONTH_OF_YEAR("month of year", 1, 1),
  DAY_OF_YEAR("day of year", 1, 1),
  LAST_DAY_OF_MONTH("last day of month", 1, 1),
  /** Date, number of working days, days off or null, weekend days worked or null. */
  ADD_WORKING_DAYS("add working days", 2, 4),
  /** Working days after the first date up to and including the second. */
  WORKING_DAYS_BETWEEN("working days between", 2, 4);

  private static final ImmutableMap<String, Function> BY_NAME = byName();

  private final String feelName;
  private final int fewest;
  private final int most;

  Function(String feelName, int fewest, int most) {
    this.feelName = feelName;
    this.fewest = fewest;
    this.most = most;
  }

  private static ImmutableMap<String, Function> byName() {
    ImmutableMap.Builder<String, Function> byName = ImmutableMap.builder();
    for (Function function : values()) {
      byName.put(function.feelName, function);
    }
    return byName.buildOrThrow();
  }

  /** The name in a formula, such as {@code list contains}. */
  public String feelName() {
    return feelName;
  }

  /** The fewest arguments it takes. */
  public int fewestArguments() {
    return fewest;
  }

  /** The most arguments it takes; {@code Integer.MAX_VALUE} if there is no bound. */
  public int mostArguments() {
    return most;
  }

  /** Whether FEEL has no such function and a portable rule must avoid it. */
  public boolean isExtension() {
    return switch (this) {
      case ADD_WORKING_DAYS, WORKING_DAYS_BETWEEN, LAST_DAY_OF_MONTH -> true;
      default -> false;
    };
  }

  /** The function of that name, or null. */
  public static @Nullable Function named(String feelName) {
    return BY_NAME.get(feelName);
  }
}
