package dev.dougong.calculators.gap;

import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The other values of a fact that is no number: yes or no, a name, or a list of names. */
final class Choices {

  private Choices() {}

  /** The other values, the nearest first: names stand in an order, and so do grades and stages. */
  static List<Object> of(FactDefinition fact, @Nullable Object present) {
    List<String> names = fact.valueIds().asList();
    if (fact.type().isList()) {
      return fact.type().kind() == Kind.ENUM ? lists(names, present) : List.of();
    }
    if (fact.type().kind() == Kind.BOOLEAN) {
      return present == null ? List.of(true, false) : List.of(present.equals(false));
    }
    if (fact.type().kind() != Kind.ENUM) {
      return List.of();
    }
    int at = present == null ? 0 : names.indexOf(present);
    return names.stream()
        .filter(name -> !name.equals(present))
        .sorted(Comparator.comparing(name -> Math.abs(names.indexOf(name) - at)))
        .map(Object.class::cast)
        .toList();
  }

  /** One name more, one name less, and all of them. */
  private static List<Object> lists(List<String> names, @Nullable Object present) {
    List<Object> held = present instanceof List<?> list ? new ArrayList<>(list) : List.of();
    Set<Object> others = new LinkedHashSet<>();
    for (String name : names) {
      List<Object> changed = new ArrayList<>(held);
      if (!changed.remove(name)) {
        changed.add(name);
      }
      others.add(List.copyOf(changed));
    }
    Set<Object> all = new LinkedHashSet<>(held);
    all.addAll(names);
    others.add(List.copyOf(all));
    others.remove(held);
    return List.copyOf(others);
  }
}
