package dev.dougong.engine.evaluation.internal;

import com.google.common.collect.Lists;
import dev.dougong.engine.evaluation.EvaluationException;
import dev.dougong.engine.expression.Function;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The built-in functions on known arguments; texts and dates are in {@link TextAndDateBuiltins}.
 */
final class Builtins {

  private Builtins() {}

  static @Nullable Object apply(Function function, List<@Nullable Object> args, Frame frame) {
    return switch (function) {
      case DECIMAL -> round(args, RoundingMode.HALF_EVEN);
      case ROUND_UP -> round(args, RoundingMode.UP);
      case ROUND_DOWN -> round(args, RoundingMode.DOWN);
      case ROUND_HALF_UP -> round(args, RoundingMode.HALF_UP);
      case ROUND_HALF_DOWN -> round(args, RoundingMode.HALF_DOWN);
      case FLOOR -> round(args, RoundingMode.FLOOR);
      case CEILING -> round(args, RoundingMode.CEILING);
      case ABS -> args.get(0) == null ? null : Values.number(args.get(0)).abs();
      case MODULO -> modulo(args.get(0), args.get(1));
      case SQRT -> sqrt(args.get(0));
      case EXP -> args.get(0) == null ? null : Powers.exp(Values.number(args.get(0)));
      case LOG -> args.get(0) == null ? null : Powers.naturalLog(Values.number(args.get(0)));
      case ODD -> odd(args.get(0));
      case EVEN -> LogicNodes.negate(odd(args.get(0)));
      case MIN -> aggregate(args, items -> extreme(items, -1));
      case MAX -> aggregate(args, items -> extreme(items, 1));
      case SUM -> aggregate(args, Builtins::sum);
      case MEAN -> aggregate(args, Builtins::mean);
      case MEDIAN -> aggregate(args, Builtins::median);
      case PRODUCT -> aggregate(args, Builtins::product);
      case COUNT -> BigDecimal.valueOf(items(args.get(0)).size());
      case ALL -> fold(args, Boolean.FALSE);
      case ANY -> fold(args, Boolean.TRUE);
      case LIST_CONTAINS ->
          args.get(0) == null ? null : ListNodes.contains(items(args.get(0)), args.get(1));
      case APPEND -> join(Lists.transform(args, a -> a == args.get(0) ? a : single(a)));
      case CONCATENATE -> join(args);
      case UNION -> distinct(join(args));
      case DISTINCT_VALUES -> distinct(items(args.get(0)));
      case FLATTEN -> flatten(items(args.get(0)), new ArrayList<>());
      case INDEX_OF -> indexOf(items(args.get(0)), args.get(1));
      case REVERSE -> immutable(Lists.reverse(new ArrayList<>(items(args.get(0)))));
      case SORT -> sort(args, frame);
      case SUBLIST -> sublist(args);
      case REMOVE -> removed(items(args.get(0)), args.get(1));
      case INSERT_BEFORE -> inserted(items(args.get(0)), args.get(1), args.get(2));
      case GET_VALUE -> args.get(0) == null ? null : context(args.get(0)).get(args.get(1));
      case GET_ENTRIES -> entries(args.get(0));
      case CONTEXT -> contextOf(items(args.get(0)));
      case CONTEXT_PUT -> put(context(args.get(0)), Values.text(args.get(1)), args.get(2));
      case NOT -> LogicNodes.negate(args.get(0));
      default -> TextAndDateBuiltins.apply(function, args, frame);
    };
  }

  private static @Nullable Object round(List<@Nullable Object> args, RoundingMode mode) {
    Object number = args.get(0);
    if (number == null || (args.size() > 1 && args.get(1) == null)) {
      return null;
    }
    int scale = args.size() > 1 ? Values.index(args.get(1)) : 0;
    return NumberNodes.atScale(Values.number(number), scale, mode);
  }

  private static @Nullable Object modulo(@Nullable Object dividend, @Nullable Object divisor) {
    if (dividend == null || divisor == null) {
      return null;
    }
    BigDecimal a = Values.number(dividend);
    BigDecimal b = Values.number(divisor);
    if (b.signum() == 0) {
      throw new EvaluationException("division by zero");
    }
    BigDecimal whole = a.divide(b, Values.PRECISION).setScale(0, RoundingMode.FLOOR);
    return Values.rounded(a.subtract(b.multiply(whole)));
  }

  private static @Nullable Object sqrt(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    BigDecimal number = Values.number(value);
    if (number.signum() < 0) {
      throw Values.expected("a number that is not negative", value);
    }
    return number.sqrt(Values.PRECISION);
  }

  private static @Nullable Object odd(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    BigDecimal number = Values.number(value);
    return number.remainder(BigDecimal.valueOf(2)).abs().compareTo(BigDecimal.ONE) == 0;
  }

  private interface Aggregate {
    @Nullable Object of(List<?> items);
  }

  /** Over the items of one list or over the arguments; unknown items make the result unknown. */
  private static @Nullable Object aggregate(List<@Nullable Object> args, Aggregate aggregate) {
    if (args.size() == 1 && args.get(0) == null) {
      return null;
    }
    List<?> items = args.size() == 1 ? Values.list(args.get(0)) : args;
    Unknown open = Unknown.any(items);
    return open != null ? open : aggregate.of(items);
  }

  static @Nullable Object extreme(List<?> items, int sign) {
    Object best = null;
    for (Object item : items) {
      if (item == null) {
        return null;
      }
      if (best == null || Integer.signum(Values.order(item, best)) == sign) {
        best = item;
      }
    }
    return best;
  }

  private static @Nullable Object sum(List<?> items) {
    BigDecimal sum = null;
    for (Object item : items) {
      if (item == null) {
        return null;
      }
      BigDecimal number = Values.number(item);
      sum = sum == null ? number : Values.rounded(sum.add(number));
    }
    return sum;
  }

  private static @Nullable Object product(List<?> items) {
    BigDecimal product = null;
    for (Object item : items) {
      if (item == null) {
        return null;
      }
      BigDecimal number = Values.number(item);
      product = product == null ? number : Values.rounded(product.multiply(number));
    }
    return product;
  }

  private static @Nullable Object mean(List<?> items) {
    Object sum = sum(items);
    return sum == null
        ? null
        : Values.number(sum).divide(BigDecimal.valueOf(items.size()), Values.PRECISION);
  }

  private static @Nullable Object median(List<?> items) {
    if (items.isEmpty() || items.contains(null)) {
      return null;
    }
    List<BigDecimal> sorted = items.stream().map(Values::number).sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted
            .get(middle - 1)
            .add(sorted.get(middle))
            .divide(BigDecimal.valueOf(2), Values.PRECISION);
  }

  private static @Nullable Object fold(List<@Nullable Object> args, Boolean decisive) {
    List<?> items =
        args.size() == 1 && !(args.get(0) instanceof Unknown) ? items(args.get(0)) : args;
    Object result = !decisive;
    for (Object item : items) {
      if (decisive.equals(item)) {
        return item;
      }
      if (item == null || item instanceof Unknown || !(item instanceof Boolean)) {
        result = LogicNodes.weaker(result, item);
      }
    }
    return result;
  }

  /** The items of a list; of null there are none, any other value is a list of one. */
  static List<?> items(@Nullable Object value) {
    return value == null ? List.of() : Values.list(value);
  }

  private static List<@Nullable Object> single(@Nullable Object item) {
    return Collections.singletonList(item);
  }

  private static List<@Nullable Object> immutable(List<@Nullable Object> list) {
    return Collections.unmodifiableList(list);
  }

  private static List<@Nullable Object> join(List<? extends @Nullable Object> lists) {
    List<@Nullable Object> all = new ArrayList<>();
    for (Object list : lists) {
      all.addAll(items(list));
    }
    return immutable(all);
  }

  private static Object distinct(List<?> items) {
    Unknown open = Unknown.any(items);
    if (open != null) {
      return open;
    }
    List<@Nullable Object> kept = new ArrayList<>();
    for (Object item : items) {
      if (kept.stream().noneMatch(k -> Values.same(k, item))) {
        kept.add(item);
      }
    }
    return immutable(kept);
  }

  private static List<@Nullable Object> flatten(List<?> items, List<@Nullable Object> into) {
    for (Object item : items) {
      if (item instanceof List<?> inner) {
        flatten(inner, into);
      } else {
        into.add(item);
      }
    }
    return immutable(into);
  }

  private static Object indexOf(List<?> items, @Nullable Object wanted) {
    Unknown open = Unknown.any(items);
    if (open != null) {
      return open;
    }
    List<@Nullable Object> positions = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (Values.same(items.get(i), wanted)) {
        positions.add(BigDecimal.valueOf(i + 1L));
      }
    }
    return immutable(positions);
  }

  private static Object sort(List<@Nullable Object> args, Frame frame) {
    List<?> items = items(args.get(0));
    Unknown open = Unknown.any(items);
    if (open != null) {
      return open;
    }
    List<@Nullable Object> sorted = new ArrayList<>(items);
    Ordering order = new Ordering(args.size() > 1 ? args.get(1) : null, frame);
    try {
      sorted.sort(order);
    } catch (IllegalArgumentException e) {
      throw new EvaluationException("the order given to sort contradicts itself");
    }
    return order.open != null ? order.open : immutable(sorted);
  }

  /** The order that a function written in place gives, or the natural one. */
  private static final class Ordering implements java.util.Comparator<@Nullable Object> {
    private final @Nullable Object precedes;
    private final Frame frame;
    private @Nullable Unknown open;

    Ordering(@Nullable Object precedes, Frame frame) {
      this.precedes = precedes;
      this.frame = frame;
    }

    @Override
    public int compare(@Nullable Object a, @Nullable Object b) {
      if (precedes == null) {
        if (a == null || b == null) {
          throw Values.expected("values that have an order", null);
        }
        return Values.order(a, b);
      }
      if (before(a, b)) {
        return -1;
      }
      return before(b, a) ? 1 : 0;
    }

    private boolean before(@Nullable Object a, @Nullable Object b) {
      if (!(precedes instanceof NodeBuilder.LambdaNode lambda)) {
        throw Values.expected("a function of two arguments", precedes);
      }
      Object result = lambda.call(frame, a, b);
      if (result instanceof Unknown unknown) {
        open = open == null ? unknown : Unknown.both(open, unknown);
        return false;
      }
      return result == Boolean.TRUE;
    }
  }

  private static @Nullable Object sublist(List<@Nullable Object> args) {
    List<?> items = items(args.get(0));
    int start = Values.index(args.get(1));
    int from = start > 0 ? start - 1 : items.size() + start;
    int length = args.size() > 2 ? Values.index(args.get(2)) : items.size() - from;
    if (start == 0 || from < 0 || length < 0 || (long) from + length > items.size()) {
      throw Values.expected("a part of a list of " + items.size(), args.get(1));
    }
    return immutable(new ArrayList<>(items.subList(from, from + length)));
  }

  private static int position(List<?> items, @Nullable Object given) {
    int wanted = Values.index(given);
    int at = wanted > 0 ? wanted - 1 : items.size() + wanted;
    if (wanted == 0 || at < 0 || at >= items.size()) {
      throw Values.expected("a position in a list of " + items.size(), given);
    }
    return at;
  }

  private static Object removed(List<?> items, @Nullable Object position) {
    List<@Nullable Object> copy = new ArrayList<>(items);
    copy.remove(position(items, position));
    return immutable(copy);
  }

  private static Object inserted(List<?> items, @Nullable Object position, @Nullable Object item) {
    List<@Nullable Object> copy = new ArrayList<>(items);
    copy.add(position(items, position), item);
    return immutable(copy);
  }

  private static Map<?, ?> context(@Nullable Object value) {
    if (value instanceof Map<?, ?> context) {
      return context;
    }
    throw Values.expected("a context", value);
  }

  private static @Nullable Object entries(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    List<@Nullable Object> entries = new ArrayList<>();
    context(value)
        .forEach(
            (key, entry) -> {
              Map<String, @Nullable Object> pair = new LinkedHashMap<>();
              pair.put("key", key);
              pair.put("value", entry);
              entries.add(Collections.unmodifiableMap(pair));
            });
    return immutable(entries);
  }

  private static Object contextOf(Collection<?> entries) {
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    for (Object entry : entries) {
      if (entry instanceof Unknown) {
        return entry;
      }
      Map<?, ?> pair = context(entry);
      Object key = pair.get("key");
      if (key instanceof Unknown) {
        return key;
      }
      if (context.containsKey(Values.text(key))) {
        throw new EvaluationException("a context with two entries named " + Values.shown(key));
      }
      context.put(Values.text(key), pair.get("value"));
    }
    return Collections.unmodifiableMap(context);
  }

  private static Object put(Map<?, ?> context, String key, @Nullable Object value) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    context.forEach((k, v) -> copy.put((String) k, v));
    copy.put(key, value);
    return Collections.unmodifiableMap(copy);
  }
}
