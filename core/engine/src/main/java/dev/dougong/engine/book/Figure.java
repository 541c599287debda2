package dev.dougong.engine.book;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.quantity.Quantity;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Parameter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A figure of a provision that a reform replaces. */
final class Figure {

  private Figure() {}

  /** The value as formulas hold it, if it is of the type of the present one. */
  static Object canonical(String field, @Nullable Object present, Object given) {
    Object value = given;
    if (given instanceof Integer || given instanceof Long) {
      value = BigDecimal.valueOf(((Number) given).longValue());
    } else if (given instanceof BigInteger whole) {
      value = new BigDecimal(whole);
    } else if (given instanceof Quantity quantity) {
      value = quantity.toFactValue();
    }
    if (present != null && !sameKind(present, value)) {
      throw InvalidInputException.of(
          field, given, "a value like the present one, which is " + present);
    }
    return value;
  }

  private static boolean sameKind(Object present, Object value) {
    if (present instanceof java.util.List || present instanceof Map) {
      return present instanceof java.util.List == value instanceof java.util.List
          && present instanceof Map == value instanceof Map;
    }
    return present.getClass() == value.getClass();
  }

  /** The provision with another value of the figure. */
  static Provision replaced(Provision p, String name, Object value) {
    Map<String, Parameter> parameters = new LinkedHashMap<>(p.parameters());
    Parameter before = p.parameters().get(name);
    if (before == null) {
      throw new IllegalStateException(p.id() + " has no parameter " + name);
    }
    parameters.put(name, new Parameter(value, before.unit(), before.label()));
    return new Provision(
        p.id(),
        p.clause(),
        p.kind(),
        p.subject(),
        p.force(),
        p.forceNote(),
        p.title(),
        p.statement(),
        p.inputs(),
        parameters,
        p.tables(),
        p.uses(),
        p.outputs(),
        p.readings(),
        p.related());
  }
}
