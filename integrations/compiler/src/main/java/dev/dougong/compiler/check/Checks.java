package dev.dougong.compiler.check;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.dougong.compiler.check.Type.Items;
import dev.dougong.compiler.check.Type.Numeric;
import dev.dougong.compiler.check.Type.Plain;
import dev.dougong.compiler.check.Type.Textual;
import dev.dougong.core.NearestNames;
import dev.dougong.engine.expression.Expression;
import java.util.Collection;
import java.util.List;

/** The questions that every operator and function asks of its operands. */
final class Checks {

  private static final int FEW = 12;

  /** Any two names of one or two letters are near each other. */
  private static final int SHORTEST_GUESSED = 3;

  private final Problems problems;

  Checks(Problems problems) {
    this.problems = problems;
  }

  void refuse(int at, String given, String expected) {
    problems.error(at, given + " was given, expected " + expected);
  }

  /** Refuses an operand that cannot be of the kind; null and what cannot be told fit anything. */
  boolean is(Typed operand, Class<? extends Type> kind, String where, String expected) {
    if (operand.type().isOpen() || kind.isInstance(operand.type())) {
      return true;
    }
    refuseOperand(operand, where, expected);
    return false;
  }

  boolean is(Typed operand, Plain kind, String where) {
    if (operand.type().isOpen() || operand.type() == kind) {
      return true;
    }
    refuseOperand(operand, where, kind.phrase());
    return false;
  }

  boolean number(Typed operand, String where) {
    return is(operand, Numeric.class, where, "a number");
  }

  boolean text(Typed operand, String where) {
    return is(operand, Textual.class, where, "a text");
  }

  boolean list(Typed operand, String where) {
    return is(operand, Items.class, where, "a list");
  }

  private void refuseOperand(Typed operand, String where, String expected) {
    String hint =
        operand.type() instanceof Items && !expected.contains("list")
            ? " (take one item with [1], or put it together with sum, count, all, any)"
            : "";
    refuse(operand.at(), phrase(operand) + " " + where, expected + hint);
  }

  /** What a message calls an operand: a short name is shown, a longer part is described. */
  static String phrase(Typed operand) {
    Expression e = operand.expression();
    String name = "";
    if (e instanceof Expression.Input input) {
      name = input.name();
    } else if (e instanceof Expression.Parameter parameter) {
      name = parameter.name();
    } else if (e instanceof Expression.Output output) {
      name = output.name();
    } else if (e instanceof Expression.Property property) {
      name = property.name();
    } else if (e instanceof Expression.Variable variable) {
      name = variable.name();
    } else if (e instanceof Expression.Table table) {
      name = table.name();
    }
    return name.isEmpty() ? operand.type().phrase() : operand.type().phrase() + " (" + name + ")";
  }

  /** Refuses a sum or comparison of two known and different units. */
  void sameUnit(int at, Type left, Type right, String where) {
    if (left instanceof Numeric a && right instanceof Numeric b && !a.unit().goesWith(b.unit())) {
      refuse(
          at, "the unit " + b.unit().name() + " " + where, "the same unit as " + a.unit().name());
    }
  }

  /** Refuses two values that can never be equal: of two kinds, units or sets of names. */
  void comparable(int at, Typed left, Typed right, String where) {
    comparable(at, left.at(), left.type(), right.at(), right.type(), where);
  }

  private void comparable(int at, int leftAt, Type left, int rightAt, Type right, String where) {
    if (left.isOpen() || right.isOpen()) {
      return;
    }
    if (!left.kind().equals(right.kind())) {
      refuse(rightAt, right.phrase() + " " + where, left.phrase());
      return;
    }
    sameUnit(at, left, right, where);
    if (left instanceof Items a && right instanceof Items b) {
      comparable(at, leftAt, a.element(), rightAt, b.element(), where);
    }
    if (left instanceof Textual a
        && right instanceof Textual b
        && a.values() != null
        && b.values() != null
        && Sets.intersection(a.values(), b.values()).isEmpty()) {
      if (a.values().size() >= b.values().size()) {
        neverEqual(rightAt, b.values(), a.values());
      } else {
        neverEqual(leftAt, a.values(), b.values());
      }
    }
  }

  /** Refuses names that are not among those allowed. */
  void among(int at, Collection<String> given, Collection<String> allowed) {
    List<String> strange = given.stream().filter(name -> !allowed.contains(name)).toList();
    if (!strange.isEmpty()) {
      neverEqual(at, strange, allowed);
    }
  }

  private void neverEqual(int at, Collection<String> given, Collection<String> allowed) {
    String shown =
        given.stream()
            .limit(FEW)
            .map(Checks::quoted)
            .reduce((a, b) -> a + ", " + b)
            .orElse("nothing");
    refuse(at, shown, oneOf(given.iterator().hasNext() ? given.iterator().next() : "", allowed));
  }

  static String oneOf(String given, Collection<String> allowed) {
    List<String> near =
        given.length() < SHORTEST_GUESSED ? List.of() : NearestNames.of(given, allowed);
    String hint = near.isEmpty() ? "" : " (did you mean " + quoted(near.get(0)) + "?)";
    if (allowed.size() <= FEW) {
      String all =
          String.join(", ", ImmutableSet.copyOf(allowed).stream().map(Checks::quoted).toList());
      return (allowed.size() == 1 ? all : "one of " + all) + hint;
    }
    return "one of its " + allowed.size() + " values" + hint;
  }

  static String didYouMean(String given, Collection<String> known) {
    List<String> near = NearestNames.of(given, known);
    return near.isEmpty() ? "" : " (did you mean " + String.join(", ", near) + "?)";
  }

  private static String quoted(String text) {
    return "\"" + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + "\"";
  }
}
