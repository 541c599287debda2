package dev.dougong.engine.evaluation.internal;

import dev.dougong.engine.evaluation.EvaluationException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists, contexts and iterations. */
final class ListNodes {

  /** More results than this are taken for a mistake. */
  private static final int MOST_RESULTS = 1_000_000;

  private ListNodes() {}

  /** Whether a list holds a value: true, false, or unknown where an unknown item may be it. */
  static Object contains(List<?> list, @Nullable Object value) {
    Unknown open = null;
    for (Object item : list) {
      Object equal = Values.equal(item, value);
      if (equal == Boolean.TRUE) {
        return equal;
      }
      if (equal instanceof Unknown unknown) {
        open = open == null ? unknown : Unknown.both(open, unknown);
      }
    }
    return open != null ? open : false;
  }

  static final class ListLiteral extends Node {
    private final Node[] items;

    ListLiteral(List<Node> items) {
      this.items = items.toArray(new Node[0]);
    }

    @Override
    Object eval(Frame frame) {
      List<@Nullable Object> values = new ArrayList<>(items.length);
      for (Node item : items) {
        values.add(item.eval(frame));
      }
      return Collections.unmodifiableList(values);
    }
  }

  static final class ContextLiteral extends Node {
    private final String[] names;
    private final int[] slots;
    private final Node[] values;

    ContextLiteral(List<String> names, List<Integer> slots, List<Node> values) {
      this.names = names.toArray(new String[0]);
      this.slots = slots.stream().mapToInt(Integer::intValue).toArray();
      this.values = values.toArray(new Node[0]);
    }

    @Override
    Object eval(Frame frame) {
      Map<String, @Nullable Object> context = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        Object value = values[i].eval(frame);
        frame.slots[slots[i]] = value;
        context.put(names[i], value);
      }
      return Collections.unmodifiableMap(context);
    }
  }

  static final class Property extends Node {
    private final Node target;
    private final String name;

    Property(Node target, String name) {
      this.target = target;
      this.name = name;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      return of(target.eval(frame));
    }

    private @Nullable Object of(@Nullable Object value) {
      if (value == null || value instanceof Unknown) {
        return value;
      }
      if (value instanceof Map<?, ?> context) {
        return context.get(name);
      }
      if (value instanceof List<?> list) {
        List<@Nullable Object> all = new ArrayList<>(list.size());
        for (Object item : list) {
          all.add(of(item));
        }
        return Collections.unmodifiableList(all);
      }
      Integer part = part(value);
      if (part == null) {
        throw new EvaluationException(Values.kind(value) + " has no part " + name);
      }
      return BigDecimal.valueOf(part);
    }

    private @Nullable Integer part(Object value) {
      if (value instanceof LocalDate date) {
        return switch (name) {
          case "year" -> date.getYear();
          case "month" -> date.getMonthValue();
          case "day" -> date.getDayOfMonth();
          case "weekday" -> date.getDayOfWeek().getValue();
          default -> null;
        };
      }
      if (value instanceof Period period) {
        return switch (name) {
          case "years" -> period.normalized().getYears();
          case "months" -> period.normalized().getMonths();
          default -> null;
        };
      }
      if (value instanceof Duration duration) {
        return switch (name) {
          case "days" -> Math.toIntExact(duration.toDays());
          case "hours" -> duration.toHoursPart();
          case "minutes" -> duration.toMinutesPart();
          case "seconds" -> duration.toSecondsPart();
          default -> null;
        };
      }
      return null;
    }
  }

  static final class Filter extends Node {
    private final Node list;
    private final Node condition;
    private final int slot;

    Filter(Node list, Node condition, int slot) {
      this.list = list;
      this.condition = condition;
      this.slot = slot;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object value = list.eval(frame);
      if (value == null) {
        return List.of();
      }
      if (value instanceof Unknown) {
        return value;
      }
      List<@Nullable Object> kept = new ArrayList<>();
      Unknown open = null;
      for (Object item : Values.list(value)) {
        frame.slots[slot] = item;
        Object met = condition.eval(frame);
        if (met == Boolean.TRUE) {
          kept.add(item);
        } else if (met instanceof Unknown unknown) {
          open = open == null ? unknown : Unknown.both(open, unknown);
        } else if (met != null && met != Boolean.FALSE) {
          throw Values.expected("true or false", met);
        }
      }
      return open != null ? open : Collections.unmodifiableList(kept);
    }
  }

  static final class Element extends Node {
    private final Node list;
    private final Node index;

    Element(Node list, Node index) {
      this.list = list;
      this.index = index;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object value = list.eval(frame);
      Object position = index.eval(frame);
      if (value == null || position == null) {
        return null;
      }
      Unknown unknown = Unknown.either(value, position);
      if (unknown != null) {
        return unknown;
      }
      List<?> items = Values.list(value);
      int wanted = Values.index(position);
      int at = wanted > 0 ? wanted - 1 : items.size() + wanted;
      return wanted == 0 || at < 0 || at >= items.size() ? null : items.get(at);
    }
  }

  /** A variable of an iteration: its slot and what it runs through. */
  record Loop(int slot, Node domain, @Nullable Node end) {

    /** The values, or the unknown that hides them. */
    Object values(Frame frame) {
      Object start = domain.eval(frame);
      if (end == null) {
        if (start instanceof Unknown) {
          return start;
        }
        return start == null ? List.of() : Values.list(start);
      }
      Object last = end.eval(frame);
      Unknown unknown = Unknown.either(start, last);
      if (unknown != null) {
        return unknown;
      }
      return numbers(Values.index(start), Values.index(last));
    }

    private static List<Object> numbers(int from, int to) {
      if (Math.abs((long) to - from) > MOST_RESULTS) {
        throw new EvaluationException("an iteration over more than a million numbers");
      }
      List<Object> numbers = new ArrayList<>();
      int step = from <= to ? 1 : -1;
      for (int i = from; i != to + step; i += step) {
        numbers.add(BigDecimal.valueOf(i));
      }
      return numbers;
    }
  }

  static final class Iterate extends Node {
    private final Loop[] loops;
    private final Node body;
    private final int partialSlot;

    Iterate(List<Loop> loops, Node body, int partialSlot) {
      this.loops = loops.toArray(new Loop[0]);
      this.body = body;
      this.partialSlot = partialSlot;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      List<@Nullable Object> results = new ArrayList<>();
      frame.slots[partialSlot] = Collections.unmodifiableList(results);
      Unknown open = run(frame, 0, results);
      return open != null ? open : Collections.unmodifiableList(new ArrayList<>(results));
    }

    private @Nullable Unknown run(Frame frame, int depth, List<@Nullable Object> results) {
      if (depth == loops.length) {
        if (results.size() >= MOST_RESULTS) {
          throw new EvaluationException("an iteration with more than a million results");
        }
        results.add(body.eval(frame));
        return null;
      }
      Object values = loops[depth].values(frame);
      if (values instanceof Unknown unknown) {
        return unknown;
      }
      for (Object value : (List<?>) values) {
        frame.slots[loops[depth].slot] = value;
        Unknown open = run(frame, depth + 1, results);
        if (open != null) {
          return open;
        }
      }
      return null;
    }
  }

  static final class Quantify extends Node {
    private final boolean every;
    private final Loop[] loops;
    private final Node condition;

    Quantify(boolean every, List<Loop> loops, Node condition) {
      this.every = every;
      this.loops = loops.toArray(new Loop[0]);
      this.condition = condition;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      return run(frame, 0);
    }

    private @Nullable Object run(Frame frame, int depth) {
      if (depth == loops.length) {
        return condition.eval(frame);
      }
      Object values = loops[depth].values(frame);
      if (values instanceof Unknown) {
        return values;
      }
      Boolean decisive = !every;
      Object result = every;
      for (Object value : (List<?>) values) {
        frame.slots[loops[depth].slot] = value;
        Object met = run(frame, depth + 1);
        if (decisive.equals(met)) {
          return met;
        }
        if (!Boolean.valueOf(every).equals(met)) {
          result = LogicNodes.weaker(result, met);
        }
      }
      return result;
    }
  }
}
