package dev.dougong.compiler.check;

import dev.dougong.compiler.check.Type.Numeric;
import dev.dougong.compiler.check.Type.Plain;
import dev.dougong.compiler.check.Type.Textual;
import dev.dougong.compiler.check.Type.Whole;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import java.math.BigDecimal;

/** What the arithmetic operators take and give. */
final class OperatorCheck {

  private final Checks checks;

  OperatorCheck(Checks checks) {
    this.checks = checks;
  }

  Type arithmetic(int at, ArithmeticOperator operator, Typed left, Typed right) {
    Type a = left.type();
    Type b = right.type();
    if (a.isOpen() || b.isOpen()) {
      return open(operator, left, right);
    }
    Type result =
        a instanceof Numeric x && b instanceof Numeric y
            ? numeric(at, operator, x, left.expression(), y, right.expression())
            : other(operator, a, b);
    if (result != null) {
      return result;
    }
    String hint = "";
    if ((a == Plain.DATE || b == Plain.DATE) && (a instanceof Numeric || b instanceof Numeric)) {
      hint = "; days are added as `date + duration(\"P10D\")`";
    }
    checks.refuse(
        right.at(),
        Checks.phrase(left) + " " + operator.symbol() + " " + Checks.phrase(right),
        expected(operator) + hint);
    return Plain.ANY;
  }

  private Type open(ArithmeticOperator operator, Typed left, Typed right) {
    Typed known = left.type().isOpen() ? right : left;
    Type type = known.type();
    boolean never =
        type == Plain.TRUTH
            || type == Plain.FUNCTION
            || type instanceof Type.Items
            || type instanceof Type.Context
            || (type instanceof Textual && operator != ArithmeticOperator.ADD);
    if (never) {
      checks.refuse(
          known.at(), Checks.phrase(known) + " beside " + operator.symbol(), expected(operator));
    }
    return type instanceof Numeric && operator != ArithmeticOperator.MULTIPLY
        ? CommonTypes.NUMBER
        : Plain.ANY;
  }

  private static String expected(ArithmeticOperator operator) {
    return switch (operator) {
      case ADD -> "two numbers, two texts, or a date or duration and a duration";
      case SUBTRACT -> "two numbers, two dates, or a date or duration and a duration";
      case MULTIPLY -> "two numbers, or a number and a duration";
      case DIVIDE -> "two numbers, or a duration and a number";
      case POWER -> "two numbers";
    };
  }

  private Type numeric(
      int at,
      ArithmeticOperator operator,
      Numeric a,
      Expression left,
      Numeric b,
      Expression right) {
    return switch (operator) {
      case ADD, SUBTRACT -> {
        checks.sameUnit(at, a, b, "after " + operator.symbol());
        yield new Numeric(a.unit().with(b.unit()), a.whole().plus(b.whole()));
      }
      case MULTIPLY -> new Numeric(unit(a, left).times(unit(b, right)), a.whole().times(b.whole()));
      case DIVIDE -> new Numeric(unit(a, left).over(unit(b, right)), Whole.UNSURE);
      case POWER -> CommonTypes.NUMBER;
    };
  }

  /** A power of ten of at least a hundred is taken for a conversion of units. */
  private static Unit unit(Numeric type, Expression expression) {
    boolean conversion =
        expression instanceof Expression.Literal literal
            && literal.value() instanceof BigDecimal number
            && number.signum() > 0
            && number.stripTrailingZeros().unscaledValue().bitLength() == 1
            && Math.abs(number.stripTrailingZeros().scale()) >= 2;
    return conversion ? Unit.UNKNOWN : type.unit();
  }

  private static @org.jspecify.annotations.Nullable Type other(
      ArithmeticOperator operator, Type a, Type b) {
    boolean lasts = a == Plain.MONTHS || a == Plain.DAYS;
    boolean forHow = b == Plain.MONTHS || b == Plain.DAYS;
    return switch (operator) {
      case ADD -> {
        if (a instanceof Textual && b instanceof Textual) {
          yield CommonTypes.TEXT;
        }
        if ((a == Plain.DATE && forHow) || (lasts && b == Plain.DATE)) {
          yield Plain.DATE;
        }
        yield lasts && a == b ? a : null;
      }
      case SUBTRACT -> {
        if (a == Plain.DATE && b == Plain.DATE) {
          yield Plain.DAYS;
        }
        if (a == Plain.DATE && forHow) {
          yield Plain.DATE;
        }
        yield lasts && a == b ? a : null;
      }
      case MULTIPLY ->
          lasts && b instanceof Numeric ? a : a instanceof Numeric && forHow ? b : null;
      case DIVIDE ->
          lasts && b instanceof Numeric ? a : lasts && a == b ? CommonTypes.NUMBER : null;
      case POWER -> null;
    };
  }
}
