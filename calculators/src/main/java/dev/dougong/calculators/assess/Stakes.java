package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Arithmetic;
import dev.dougong.engine.expression.Expression.Call;
import dev.dougong.engine.expression.Expression.Conditional;
import dev.dougong.engine.expression.Expression.Element;
import dev.dougong.engine.expression.Expression.Filter;
import dev.dougong.engine.expression.Expression.Input;
import dev.dougong.engine.expression.Expression.Literal;
import dev.dougong.engine.expression.Expression.Negation;
import dev.dougong.engine.expression.Expression.Parameter;
import dev.dougong.engine.expression.Expression.Property;
import dev.dougong.engine.expression.Expression.Table;
import dev.dougong.engine.expression.Expression.UsedOutput;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Output;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The most that an amount can come to while facts are missing.
 *
 * <p>Both branches of an open choice count, a missing fact ranges over what its definition allows,
 * and a cap caps. What is not understood has no bound; a bound is never too low.
 */
final class Stakes {

  private static final Span ZERO = Span.point(BigDecimal.ZERO);

  private final RuleBook book;
  private final Facts facts;
  private final Provision provision;
  private final @Nullable Outcome outcome;

  private Stakes(RuleBook book, Facts facts, Provision provision, @Nullable Outcome outcome) {
    this.book = book;
    this.facts = facts;
    this.provision = provision;
    this.outcome = outcome;
  }

  /** The most yuan that the open amounts of a finding can come to; empty if there is no bound. */
  static Optional<BigDecimal> of(RuleBook book, Facts facts, Finding finding) {
    Outcome outcome = finding.outcome().orElseThrow();
    Stakes stakes = new Stakes(book, facts, finding.provision(), outcome);
    BigDecimal most = BigDecimal.ZERO;
    for (Output output : finding.provision().outputs()) {
      // The outputs of a provision are parts and sums of each other, so the largest is what counts.
      if (isOpenAmount(outcome, output)) {
        BigDecimal high = stakes.span(output.formula()).high();
        if (high == null) {
          return Optional.empty();
        }
        most = most.max(high);
      }
    }
    return Optional.of(most);
  }

  static boolean hasOpenAmount(Finding finding) {
    return finding.group() == Group.ENTITLEMENTS
        && finding
            .outcome()
            .filter(
                outcome ->
                    finding.provision().outputs().stream().anyMatch(o -> isOpenAmount(outcome, o)))
            .isPresent();
  }

  private static boolean isOpenAmount(Outcome outcome, Output output) {
    return output.unit().equals("CNY")
        && output.type().equals("decimal")
        && !outcome.isDetermined(output.name());
  }

  private Span span(Expression e) {
    if (e instanceof Literal literal) {
      return Span.of(literal.value());
    } else if (e instanceof Parameter parameter) {
      Provision.Parameter figure = provision.parameters().get(parameter.name());
      return figure == null ? Span.ANY : Span.of(figure.value());
    } else if (e instanceof Input input) {
      return input(input.name());
    } else if (e instanceof Expression.Output output) {
      return output(output.name());
    } else if (e instanceof UsedOutput used) {
      return used(used);
    } else if (e instanceof Conditional choice) {
      return span(choice.consequent()).or(span(choice.alternative()));
    } else if (e instanceof Arithmetic a) {
      return arithmetic(a);
    } else if (e instanceof Negation n) {
      return ZERO.minus(span(n.operand()));
    } else if (e instanceof Call call) {
      return call(call);
    } else if (e instanceof Property property) {
      return column(property.target(), property.name());
    }
    return Span.ANY;
  }

  private Span input(String id) {
    if (facts.containsKey(id)) {
      return Span.of(facts.get(id));
    }
    return provision.inputs().stream()
        .filter(input -> input.id().equals(id))
        .findFirst()
        .map(input -> new Span(input.fact().min().orElse(null), input.fact().max().orElse(null)))
        .orElse(Span.ANY);
  }

  private Span output(String name) {
    if (outcome != null && outcome.isDetermined(name)) {
      return Span.of(outcome.value(name));
    }
    return provision.outputs().stream()
        .filter(output -> output.name().equals(name))
        .findFirst()
        .map(output -> span(output.formula()))
        .orElse(Span.ANY);
  }

  private Span used(UsedOutput used) {
    String id = ImmutableMap.copyOf(provision.uses()).get(used.alias());
    return Optional.ofNullable(id)
        .flatMap(book::find)
        .map(other -> new Stakes(book, facts, other, null).output(used.output()))
        .orElse(Span.ANY);
  }

  private Span arithmetic(Arithmetic a) {
    Span left = span(a.left());
    Span right = span(a.right());
    return switch (a.operator()) {
      case ADD -> left.plus(right);
      case SUBTRACT -> left.minus(right);
      case MULTIPLY -> left.times(right);
      case DIVIDE, POWER -> Span.ANY;
    };
  }

  private Span call(Call call) {
    return switch (call.function()) {
      case MIN -> call.arguments().stream().map(this::span).reduce(Span::lower).orElse(Span.ANY);
      case MAX -> call.arguments().stream().map(this::span).reduce(Span::upper).orElse(Span.ANY);
      case DECIMAL, ROUND_UP, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_DOWN ->
          call.arguments().get(1) instanceof Literal places
                  && places.value() instanceof BigDecimal scale
              ? span(call.arguments().get(0)).rounded(scale.intValue())
              : Span.ANY;
      default -> Span.ANY;
    };
  }

  /** Whatever row is picked, its cell is one of the column. */
  private Span column(Expression target, String name) {
    if (target instanceof Element element) {
      return column(element.list(), name);
    }
    if (target instanceof Filter filter) {
      return column(filter.list(), name);
    }
    if (target instanceof Table table) {
      Provision.Table rows = provision.tables().get(table.name());
      if (rows != null) {
        return rows.rows().stream()
            .map(row -> Span.of(row.get(name)))
            .reduce(Span::or)
            .orElse(ZERO);
      }
    }
    return Span.ANY;
  }

  /** The numbers between two bounds; a bound that is null is open. No value counts as zero. */
  private record Span(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    static final Span ANY = new Span(null, null);

    static Span point(BigDecimal number) {
      return new Span(number, number);
    }

    static Span of(@Nullable Object value) {
      return value instanceof BigDecimal number ? point(number) : value == null ? ZERO : ANY;
    }

    Span or(Span other) {
      return new Span(least(low, other.low), greatest(high, other.high));
    }

    Span lower(Span other) {
      BigDecimal top = high == null ? other.high : other.high == null ? high : high.min(other.high);
      return new Span(least(low, other.low), top);
    }

    Span upper(Span other) {
      BigDecimal bottom = low == null ? other.low : other.low == null ? low : low.max(other.low);
      return new Span(bottom, greatest(high, other.high));
    }

    Span plus(Span other) {
      return new Span(
          low == null || other.low == null ? null : low.add(other.low),
          high == null || other.high == null ? null : high.add(other.high));
    }

    Span minus(Span other) {
      return plus(
          new Span(
              other.high == null ? null : other.high.negate(),
              other.low == null ? null : other.low.negate()));
    }

    /** Wide enough for every way to round. */
    Span rounded(int places) {
      return new Span(
          low == null ? null : low.setScale(places, RoundingMode.FLOOR),
          high == null ? null : high.setScale(places, RoundingMode.CEILING));
    }

    Span times(Span other) {
      if (isZero() || other.isZero()) {
        return ZERO;
      }
      if (low != null && other.low != null && low.signum() >= 0 && other.low.signum() >= 0) {
        return new Span(
            low.multiply(other.low),
            high == null || other.high == null ? null : high.multiply(other.high));
      }
      if (low == null || high == null || other.low == null || other.high == null) {
        return ANY;
      }
      return point(low.multiply(other.low))
          .or(point(low.multiply(other.high)))
          .or(point(high.multiply(other.low)))
          .or(point(high.multiply(other.high)));
    }

    private boolean isZero() {
      return low != null && high != null && low.signum() == 0 && high.signum() == 0;
    }

    private static @Nullable BigDecimal least(@Nullable BigDecimal a, @Nullable BigDecimal b) {
      return a == null || b == null ? null : a.min(b);
    }

    private static @Nullable BigDecimal greatest(@Nullable BigDecimal a, @Nullable BigDecimal b) {
      return a == null || b == null ? null : a.max(b);
    }
  }
}
