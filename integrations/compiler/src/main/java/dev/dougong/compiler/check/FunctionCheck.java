package dev.dougong.compiler.check;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.compiler.check.Type.Context;
import dev.dougong.compiler.check.Type.Items;
import dev.dougong.compiler.check.Type.Numeric;
import dev.dougong.compiler.check.Type.Plain;
import dev.dougong.compiler.check.Type.Textual;
import dev.dougong.compiler.check.Type.Whole;
import dev.dougong.compiler.feel.Constants;
import dev.dougong.compiler.feel.Syntax;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Function;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** What the built-in functions take and give. */
final class FunctionCheck {

  private static final Type DAY_NAMES =
      new Textual(
          ImmutableSet.of(
              "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
          true);
  private static final Type MONTH_NAMES =
      new Textual(
          ImmutableSet.of(
              "January",
              "February",
              "March",
              "April",
              "May",
              "June",
              "July",
              "August",
              "September",
              "October",
              "November",
              "December"),
          true);

  private final Checks checks;

  FunctionCheck(Checks checks) {
    this.checks = checks;
  }

  /** The function that is called; null if there is none or the number of arguments is wrong. */
  @Nullable Function find(Syntax.Invocation call) {
    Function function = Function.named(call.function());
    if (function == null) {
      List<String> known = Arrays.stream(Function.values()).map(Function::feelName).toList();
      checks.refuse(
          call.at(),
          "the function `" + call.function() + "`",
          "a built-in function" + Checks.didYouMean(call.function(), known));
      return null;
    }
    int given = call.arguments().size();
    if (given < function.fewestArguments() || given > function.mostArguments()) {
      checks.refuse(
          call.at(), plural(given) + " of `" + function.feelName() + "`", expected(function));
      return null;
    }
    if (function == Function.DATE && given == 2) {
      checks.refuse(call.at(), "2 arguments of `date`", "1 or 3");
      return null;
    }
    return function;
  }

  private static String plural(int arguments) {
    return arguments == 1 ? "1 argument" : arguments + " arguments";
  }

  private static String expected(Function function) {
    int fewest = function.fewestArguments();
    int most = function.mostArguments();
    if (most == Integer.MAX_VALUE) {
      return "at least " + fewest;
    }
    return fewest == most ? String.valueOf(fewest) : fewest + " to " + most;
  }

  /** The arguments in the function's own order; null where an optional one is left out. */
  List<@Nullable Syntax> ordered(Function function, Syntax.Invocation call) {
    if (call.names().isEmpty()) {
      return Arrays.asList(call.arguments().toArray(new Syntax[0]));
    }
    List<String> names = ArgumentNames.of(function, call.arguments().size());
    @Nullable Syntax[] ordered = new @Nullable Syntax[names.size()];
    int last = 0;
    for (int i = 0; i < call.names().size(); i++) {
      int position = names.indexOf(call.names().get(i));
      Syntax argument = call.arguments().get(i);
      if (position < 0 || ordered[position] != null) {
        checks.refuse(
            argument.at(),
            "the argument `" + call.names().get(i) + "`",
            names.isEmpty()
                ? "arguments without names"
                : "each of " + String.join(", ", names) + " once");
        return Arrays.asList(call.arguments().toArray(new Syntax[0]));
      }
      ordered[position] = argument;
      last = Math.max(last, position);
    }
    return Arrays.asList(Arrays.copyOf(ordered, Math.max(last + 1, function.fewestArguments())));
  }

  /** The value of a date or duration that is written out, or null. */
  @Nullable Typed constant(Function function, int at, List<Typed> arguments) {
    if (function != Function.DATE && function != Function.DURATION) {
      return null;
    }
    Object first = literal(arguments, 0);
    if (first instanceof String text) {
      Object value = function == Function.DATE ? Constants.date(text) : Constants.duration(text);
      if (value == null) {
        checks.refuse(
            arguments.get(0).at(),
            "\"" + text + "\"",
            function == Function.DATE
                ? "a date that exists, such as \"2024-06-01\""
                : "a duration such as \"P3Y\", \"P6M\" or \"P10D\"");
        return Typed.refused(at);
      }
      return new Typed(at, new Expression.Literal(value), Type.of(value, Unit.NONE));
    }
    if (arguments.size() == 3
        && first instanceof BigDecimal year
        && literal(arguments, 1) instanceof BigDecimal month
        && literal(arguments, 2) instanceof BigDecimal day) {
      try {
        LocalDate date =
            LocalDate.of(year.intValueExact(), month.intValueExact(), day.intValueExact());
        return new Typed(at, new Expression.Literal(date), Plain.DATE);
      } catch (DateTimeException | ArithmeticException e) {
        checks.refuse(at, "date(" + year + ", " + month + ", " + day + ")", "a date that exists");
        return Typed.refused(at);
      }
    }
    return null;
  }

  private static @Nullable Object literal(List<Typed> arguments, int index) {
    return arguments.get(index).expression() instanceof Expression.Literal literal
        ? literal.value()
        : null;
  }

  /** The type of the result; arguments of the wrong kind are refused. */
  Type result(Function function, int at, List<Typed> arguments) {
    Call call = new Call(function, at, arguments);
    return switch (function) {
      case DECIMAL, FLOOR, CEILING, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN ->
          call.rounded();
      case ABS -> call.duration(0) ? call.type(0) : call.number(0);
      case MODULO -> call.modulo();
      case SQRT, EXP, LOG -> call.numbers(0).gives(CommonTypes.NUMBER);
      case ODD, EVEN -> call.numbers(0).gives(Plain.TRUTH);
      case NUMBER -> call.texts(0).gives(CommonTypes.NUMBER);
      case MIN, MAX -> call.extreme();
      case SUM, MEAN, MEDIAN -> call.aggregate();
      case PRODUCT -> call.product();
      case COUNT -> call.lists(0).gives(CommonTypes.WHOLE);
      case ALL, ANY -> call.truths();
      case LIST_CONTAINS -> call.contains();
      case APPEND -> call.append();
      case CONCATENATE, UNION -> call.concatenate();
      case DISTINCT_VALUES, REVERSE, SORT -> call.list(0);
      case FLATTEN -> new Items(innermost(call.list(0)));
      case INDEX_OF -> call.indexes();
      case SUBLIST -> call.sublist();
      case REMOVE -> call.numbers(1).list(0);
      case INSERT_BEFORE -> call.insert();
      case GET_VALUE -> call.value();
      case GET_ENTRIES ->
          call.contexts(0)
              .gives(
                  new Items(
                      new Context(
                          ImmutableMap.of("key", CommonTypes.TEXT, "value", Plain.ANY), false)));
      case CONTEXT -> call.lists(0).gives(new Context(ImmutableMap.of(), true));
      case CONTEXT_PUT -> call.put();
      case NOT -> call.truth(0);
      case CONTAINS, STARTS_WITH, ENDS_WITH -> call.texts(0).texts(1).gives(Plain.TRUTH);
      case MATCHES -> call.matches();
      case SUBSTRING -> call.substring();
      case SUBSTRING_BEFORE, SUBSTRING_AFTER -> call.texts(0).texts(1).gives(CommonTypes.TEXT);
      case STRING_LENGTH -> call.texts(0).gives(CommonTypes.WHOLE);
      case UPPER_CASE, LOWER_CASE -> call.texts(0).gives(CommonTypes.TEXT);
      case STRING -> CommonTypes.TEXT;
      case STRING_JOIN -> call.join();
      case SPLIT -> call.texts(0).texts(1).gives(new Items(CommonTypes.TEXT));
      case DATE -> call.dateOf();
      case DURATION -> call.texts(0).gives(Plain.ANY);
      case YEARS_AND_MONTHS_DURATION -> call.dates(0).dates(1).gives(Plain.MONTHS);
      case DAY_OF_WEEK -> call.dates(0).gives(DAY_NAMES);
      case MONTH_OF_YEAR -> call.dates(0).gives(MONTH_NAMES);
      case DAY_OF_YEAR -> call.dates(0).gives(CommonTypes.WHOLE);
      case LAST_DAY_OF_MONTH -> call.date(0);
      case ADD_WORKING_DAYS -> call.dates(0).numbers(1).gives(call.calendar(Plain.DATE));
      case WORKING_DAYS_BETWEEN -> call.dates(0).dates(1).gives(call.calendar(CommonTypes.WHOLE));
    };
  }

  private static Type innermost(Type type) {
    return type instanceof Items items ? innermost(items.element()) : type;
  }

  /** One call with its arguments. */
  private final class Call {

    private final Function function;
    private final int at;
    private final List<Typed> arguments;
    private final String where;

    Call(Function function, int at, List<Typed> arguments) {
      this.function = function;
      this.at = at;
      this.arguments = arguments;
      this.where = "in `" + function.feelName() + "`";
    }

    Type type(int index) {
      return arguments.get(index).type();
    }

    Call numbers(int index) {
      number(index);
      return this;
    }

    Call texts(int index) {
      text(index);
      return this;
    }

    Call dates(int index) {
      date(index);
      return this;
    }

    Call lists(int index) {
      list(index);
      return this;
    }

    Call contexts(int index) {
      context(index);
      return this;
    }

    Type gives(Type result) {
      return result;
    }

    Type product() {
      aggregate();
      return CommonTypes.NUMBER;
    }

    Type indexes() {
      contains();
      return new Items(CommonTypes.WHOLE);
    }

    Type number(int index) {
      boolean fits = checks.number(arguments.get(index), where);
      return fits && type(index) instanceof Numeric ? type(index) : CommonTypes.NUMBER;
    }

    Type text(int index) {
      checks.text(arguments.get(index), where);
      return CommonTypes.TEXT;
    }

    Type date(int index) {
      checks.is(arguments.get(index), Plain.DATE, where);
      return Plain.DATE;
    }

    Type truth(int index) {
      checks.is(arguments.get(index), Plain.TRUTH, where);
      return Plain.TRUTH;
    }

    Type list(int index) {
      boolean fits = checks.list(arguments.get(index), where);
      return fits && type(index) instanceof Items ? type(index) : new Items(Plain.ANY);
    }

    Type context(int index) {
      checks.is(arguments.get(index), Context.class, where, "a context");
      return type(index);
    }

    boolean duration(int index) {
      return type(index) == Plain.DAYS || type(index) == Plain.MONTHS;
    }

    Type element(int index) {
      return type(index) instanceof Items items ? items.element() : Plain.ANY;
    }

    Type rounded() {
      Type number = number(0);
      boolean toWhole = arguments.size() == 1;
      if (arguments.size() == 2) {
        number(1);
        toWhole = literal(arguments, 1) instanceof BigDecimal scale && scale.signum() <= 0;
      }
      Unit unit = number instanceof Numeric numeric ? numeric.unit() : Unit.UNKNOWN;
      return new Numeric(unit, toWhole ? Whole.YES : Whole.UNSURE);
    }

    Type modulo() {
      Type dividend = number(0);
      Type divisor = number(1);
      checks.sameUnit(at, dividend, divisor, where);
      return dividend instanceof Numeric a && divisor instanceof Numeric b
          ? new Numeric(a.unit(), a.whole().times(b.whole()))
          : CommonTypes.NUMBER;
    }

    /** The items that are put together: of the one list, or the arguments one by one. */
    private List<Typed> parts() {
      if (arguments.size() != 1) {
        return arguments;
      }
      list(0);
      return List.of(new Typed(arguments.get(0).at(), arguments.get(0).expression(), element(0)));
    }

    private Type joined(List<Typed> parts) {
      Type result = Plain.NOTHING;
      for (Typed part : parts) {
        Type both = Type.join(result, part.type());
        if (both == null) {
          checks.refuse(part.at(), Checks.phrase(part) + " " + where, result.phrase());
          return Plain.ANY;
        }
        checks.sameUnit(part.at(), result, part.type(), where);
        result = both;
      }
      return result;
    }

    Type extreme() {
      List<Typed> parts = parts();
      for (Typed part : parts) {
        if (part.type() == Plain.TRUTH
            || part.type() instanceof Items
            || part.type() instanceof Context) {
          checks.refuse(
              part.at(), Checks.phrase(part) + " " + where, "numbers, dates, durations or texts");
          return Plain.ANY;
        }
      }
      Type result = joined(parts);
      return result == Plain.NOTHING ? Plain.ANY : result;
    }

    Type aggregate() {
      List<Typed> parts = parts();
      Type result = joined(parts);
      if (function != Function.PRODUCT && (result == Plain.MONTHS || result == Plain.DAYS)) {
        return result;
      }
      for (Typed part : parts) {
        if (!checks.number(part, where)) {
          return CommonTypes.NUMBER;
        }
      }
      if (!(result instanceof Numeric number)) {
        return CommonTypes.NUMBER;
      }
      boolean keepsWhole = function == Function.SUM || function == Function.PRODUCT;
      return keepsWhole ? number : new Numeric(number.unit(), Whole.UNSURE);
    }

    Type truths() {
      parts().forEach(part -> checks.is(part, Plain.TRUTH, where));
      return Plain.TRUTH;
    }

    Type contains() {
      list(0);
      Typed list = arguments.get(0);
      Typed element = arguments.get(1);
      checks.comparable(
          element.at(), new Typed(list.at(), list.expression(), element(0)), element, where);
      return Plain.TRUTH;
    }

    Type append() {
      list(0);
      Type element = element(0);
      for (int i = 1; i < arguments.size(); i++) {
        element = Type.orAny(Type.join(element, type(i)));
      }
      return new Items(element);
    }

    Type concatenate() {
      Type element = Plain.NOTHING;
      for (int i = 0; i < arguments.size(); i++) {
        list(i);
        element = Type.orAny(Type.join(element, element(i)));
      }
      return new Items(element);
    }

    Type sublist() {
      number(1);
      if (arguments.size() == 3) {
        number(2);
      }
      return list(0);
    }

    Type insert() {
      number(1);
      list(0);
      return new Items(Type.orAny(Type.join(element(0), type(2))));
    }

    Type value() {
      context(0);
      text(1);
      if (literal(arguments, 1) instanceof String key && type(0) instanceof Context context) {
        Type entry = context.entries().get(key);
        if (entry != null) {
          return entry;
        }
        if (!context.open()) {
          checks.refuse(
              arguments.get(1).at(),
              "the key \"" + key + "\"",
              "one of " + String.join(", ", context.entries().keySet()));
        }
      }
      return Plain.ANY;
    }

    Type put() {
      context(0);
      text(1);
      if (literal(arguments, 1) instanceof String key && type(0) instanceof Context context) {
        Map<String, Type> entries = new LinkedHashMap<>(context.entries());
        entries.put(key, type(2));
        return new Context(ImmutableMap.copyOf(entries), context.open());
      }
      return new Context(ImmutableMap.of(), true);
    }

    Type matches() {
      text(0);
      text(1);
      if (literal(arguments, 1) instanceof String pattern) {
        try {
          Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
          checks.refuse(arguments.get(1).at(), "\"" + pattern + "\"", "a regular expression");
        }
      }
      return Plain.TRUTH;
    }

    Type substring() {
      text(0);
      number(1);
      if (arguments.size() == 3) {
        number(2);
      }
      return CommonTypes.TEXT;
    }

    Type join() {
      list(0);
      Typed list = arguments.get(0);
      checks.text(new Typed(list.at(), list.expression(), element(0)), where);
      if (arguments.size() == 2) {
        text(1);
      }
      return CommonTypes.TEXT;
    }

    Type dateOf() {
      if (arguments.size() == 1) {
        if (type(0) != Plain.DATE) {
          checks.is(arguments.get(0), Textual.class, where, "a text or a date");
        }
        return Plain.DATE;
      }
      number(0);
      number(1);
      number(2);
      return Plain.DATE;
    }

    /** The days off and the days made up for, where they are given. */
    Type calendar(Type result) {
      for (int i = 2; i < arguments.size(); i++) {
        if (!type(i).isOpen()) {
          list(i);
          Typed days = arguments.get(i);
          checks.is(new Typed(days.at(), days.expression(), element(i)), Plain.DATE, where);
        }
      }
      return result;
    }
  }
}
