package dev.dougong.engine.evaluation;

import com.google.common.base.Joiner;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Arithmetic;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import dev.dougong.engine.expression.Expression.Between;
import dev.dougong.engine.expression.Expression.Binding;
import dev.dougong.engine.expression.Expression.Call;
import dev.dougong.engine.expression.Expression.Comparison;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import dev.dougong.engine.expression.Expression.Conditional;
import dev.dougong.engine.expression.Expression.Conjunction;
import dev.dougong.engine.expression.Expression.ContextLiteral;
import dev.dougong.engine.expression.Expression.Disjunction;
import dev.dougong.engine.expression.Expression.Element;
import dev.dougong.engine.expression.Expression.Filter;
import dev.dougong.engine.expression.Expression.Input;
import dev.dougong.engine.expression.Expression.Iteration;
import dev.dougong.engine.expression.Expression.Lambda;
import dev.dougong.engine.expression.Expression.ListLiteral;
import dev.dougong.engine.expression.Expression.Literal;
import dev.dougong.engine.expression.Expression.Membership;
import dev.dougong.engine.expression.Expression.Negation;
import dev.dougong.engine.expression.Expression.Output;
import dev.dougong.engine.expression.Expression.Parameter;
import dev.dougong.engine.expression.Expression.Property;
import dev.dougong.engine.expression.Expression.Quantified;
import dev.dougong.engine.expression.Expression.Table;
import dev.dougong.engine.expression.Expression.Test;
import dev.dougong.engine.expression.Expression.UsedOutput;
import dev.dougong.engine.expression.Expression.Variable;
import dev.dougong.engine.expression.Function;
import dev.dougong.engine.rule.Provision;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Formulas in words: labels in place of names, figures with their units, and the operators as a
 * Chinese or English reader writes them.
 */
public final class Prose {

  private final Provision provision;
  private final Locale locale;
  private final boolean chinese;
  private final Map<String, @Nullable Object> values;

  private Prose(Provision provision, Locale locale, Map<String, @Nullable Object> values) {
    this.provision = provision;
    this.locale = locale;
    this.chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    this.values = values;
  }

  /** The words for the formulas of a provision. */
  public static Prose of(Provision provision, Locale locale) {
    return new Prose(provision, locale, Map.of());
  }

  /** The same, with facts and earlier outputs replaced by their values in arithmetic. */
  Prose substituting(Map<String, @Nullable Object> facts) {
    return new Prose(provision, locale, facts);
  }

  /** The formula in words. */
  public String of(Expression e) {
    if (e instanceof Literal literal) {
      return value(literal.value());
    }
    if (e instanceof Input input) {
      return named(input.name());
    }
    if (e instanceof Output output) {
      return named(output.name());
    }
    if (e instanceof Variable variable) {
      return variable.name();
    }
    if (e instanceof Parameter parameter) {
      return figure(parameter.name());
    }
    if (e instanceof Table table) {
      return tableName(table.name());
    }
    if (e instanceof UsedOutput used) {
      return used.alias() + "." + used.output();
    }
    if (e instanceof Arithmetic a) {
      return operand(a.left(), strength(a))
          + sign(a.operator())
          + operand(a.right(), strength(a) + 1);
    }
    if (e instanceof Negation n) {
      return "−" + operand(n.operand(), 6);
    }
    if (e instanceof Comparison c) {
      return comparison(c);
    }
    if (e instanceof Conjunction c) {
      return join(c.conditions(), chinese ? "，且" : " and ", 3);
    }
    if (e instanceof Disjunction d) {
      return join(d.conditions(), chinese ? "，或" : " or ", 2);
    }
    if (e instanceof Conditional c) {
      return conditional(c);
    }
    if (e instanceof Between b) {
      return chinese
          ? of(b.value()) + "在" + of(b.low()) + "至" + of(b.high()) + "之间（含两端）"
          : of(b.value()) + " is from " + of(b.low()) + " to " + of(b.high()) + " inclusive";
    }
    if (e instanceof Membership m) {
      return membership(m);
    }
    return listOrCall(e);
  }

  private String listOrCall(Expression e) {
    if (e instanceof ListLiteral list) {
      return "[" + joined(list.items()) + "]";
    }
    if (e instanceof ContextLiteral context) {
      return Joiner.on(chinese ? "，" : ", ")
          .join(context.entries().stream().map(i -> i.name() + ": " + of(i.value())).toList());
    }
    if (e instanceof Property property
        && property.target() instanceof Variable row
        && row.name().equals(Filter.ITEM)) {
      return property.name();
    }
    if (e instanceof Property property) {
      return of(property.target()) + (chinese ? "的" : ".") + property.name();
    }
    if (e instanceof Filter filter) {
      return chinese
          ? of(filter.list()) + "中满足“" + of(filter.condition()) + "”的各项"
          : "the rows of " + of(filter.list()) + " where " + of(filter.condition());
    }
    if (e instanceof Element element) {
      return chinese
          ? of(element.list()) + "的第" + of(element.index()) + "项"
          : "item " + of(element.index()) + " of " + of(element.list());
    }
    if (e instanceof Iteration iteration) {
      return chinese
          ? "对" + bindings(iteration.bindings()) + "逐项取" + of(iteration.body())
          : of(iteration.body()) + " for each " + bindings(iteration.bindings());
    }
    if (e instanceof Quantified quantified) {
      return quantified(quantified);
    }
    if (e instanceof Call call) {
      return call(call);
    }
    return of(((Lambda) e).body());
  }

  /** The label of a fact or an output. */
  public String label(String name) {
    for (Provision.Output output : provision.outputs()) {
      if (output.name().equals(name) && !output.label().isEmpty()) {
        return output.label().in(locale);
      }
    }
    return definition(name).map(f -> chinese ? f.zh() : f.en()).orElse(name);
  }

  /** A value of a fact or an output, with the label of an enum value and the unit of a number. */
  public String shown(String name, @Nullable Object value) {
    if (value instanceof String id) {
      return enumLabel(name, id);
    }
    if (value instanceof List<?> list) {
      if (list.isEmpty()) {
        return chinese ? "无" : "none";
      }
      return Joiner.on(chinese ? "、" : ", ")
          .join(list.stream().map(item -> shown(name, item)).toList());
    }
    String unit = value instanceof java.math.BigDecimal ? unit(name) : "";
    return value(value) + (unit.isEmpty() ? "" : " " + unit);
  }

  private String unit(String name) {
    for (Provision.Output output : provision.outputs()) {
      if (output.name().equals(name)) {
        return unitWord(output.unit());
      }
    }
    return definition(name).flatMap(FactDefinition::unit).map(this::unitWord).orElse("");
  }

  private String unitWord(String unit) {
    if (unit.equals("CNY")) {
      return chinese ? "元" : "yuan";
    }
    if (unit.equals("m2")) {
      return "m²";
    }
    if (unit.equals("points")) {
      return chinese ? "分" : "points";
    }
    return switch (unit) {
      case "ratio", "year", "count", "stars", "grade", "GB/T 2260" -> "";
      default -> unit.startsWith("unit of") ? "" : unit;
    };
  }

  private Optional<FactDefinition> definition(String name) {
    return provision.inputs().stream()
        .map(Provision.Input::fact)
        .filter(f -> f.id().equals(name))
        .findFirst();
  }

  private String enumLabel(String name, String id) {
    return allowed(name).stream()
        .filter(v -> v.id().equals(id))
        .findFirst()
        .map(v -> chinese ? v.zh() : v.en())
        .orElse(id);
  }

  private List<AllowedValue> allowed(String name) {
    return provision.outputs().stream()
        .filter(o -> o.name().equals(name))
        .findFirst()
        .map(Provision.Output::values)
        .or(() -> definition(name).map(FactDefinition::values))
        .orElse(List.of());
  }

  private String named(String name) {
    return values.containsKey(name) ? value(values.get(name)) : asserted(label(name));
  }

  /** A yes-or-no label inside a formula is a statement, not a question: 是否新建 becomes 新建. */
  private static String asserted(String label) {
    return label.length() > 3 && label.startsWith("是否") ? label.substring(2) : label;
  }

  private String figure(String name) {
    Provision.Parameter parameter = provision.parameters().get(name);
    if (parameter == null
        || parameter.value() instanceof List
        || parameter.value() instanceof Map) {
      return name;
    }
    String unit = unitWord(parameter.unit());
    return value(parameter.value()) + (unit.isEmpty() ? "" : " " + unit);
  }

  private String tableName(String name) {
    Provision.Table table = provision.tables().get(name);
    String label = table == null ? "" : table.label().in(locale);
    return label.isEmpty() ? (chinese ? "表" + name : "table " + name) : label;
  }

  private String value(@Nullable Object value) {
    if (value == null) {
      return chinese ? "无" : "no value";
    }
    if (value instanceof Boolean truth) {
      return truth ? (chinese ? "是" : "yes") : (chinese ? "否" : "no");
    }
    return value instanceof dev.dougong.engine.evaluation.internal.Unknown
        ? (chinese ? "待定" : "undetermined")
        : Plain.text(value);
  }

  private String comparison(Comparison c) {
    String left = operand(c.left(), 4);
    if (c.right() instanceof Literal literal) {
      String name = name(c.left());
      boolean equal = c.operator() == ComparisonOperator.EQUAL;
      if (literal.value() instanceof Boolean truth
          && (equal || c.operator() == ComparisonOperator.NOT_EQUAL)) {
        return left + (chinese ? "：" : ": ") + value(truth == equal);
      }
      if (literal.value() instanceof String id) {
        String shown = name == null ? id : enumLabel(name, id);
        return left + is(equal) + shown;
      }
      if (literal.value() == null) {
        return left + (chinese ? (equal ? "无值" : "有值") : equal ? " has no value" : " has a value");
      }
    }
    return left + relation(c.operator()) + operand(c.right(), 5);
  }

  private String is(boolean equal) {
    if (chinese) {
      return equal ? "为" : "不为";
    }
    return equal ? " is " : " is not ";
  }

  private static String relation(ComparisonOperator operator) {
    return switch (operator) {
      case EQUAL -> " = ";
      case NOT_EQUAL -> " ≠ ";
      case LESS -> " < ";
      case LESS_OR_EQUAL -> " ≤ ";
      case GREATER -> " > ";
      case GREATER_OR_EQUAL -> " ≥ ";
    };
  }

  private static @Nullable String name(Expression e) {
    if (e instanceof Input input) {
      return input.name();
    }
    return e instanceof Output output ? output.name() : null;
  }

  private String conditional(Conditional c) {
    return chinese
        ? "若" + of(c.condition()) + "，则" + of(c.consequent()) + "，否则" + of(c.alternative())
        : "if "
            + of(c.condition())
            + " then "
            + of(c.consequent())
            + " otherwise "
            + of(c.alternative());
  }

  private String membership(Membership m) {
    if (m.tests().size() == 1 && m.tests().get(0) instanceof Test.Interval interval) {
      return of(m.value()) + within(interval);
    }
    String name = name(m.value());
    List<String> tests =
        m.tests().stream().map(test -> test(test, name == null ? "" : name)).toList();
    String all = Joiner.on(chinese ? "、" : ", ").join(tests);
    return of(m.value()) + (chinese ? "属于（" + all + "）" : " is one of (" + all + ")");
  }

  private String test(Test test, String name) {
    if (test instanceof Test.Equal equal) {
      return equal.operand() instanceof Literal literal && literal.value() instanceof String id
          ? enumLabel(name, id)
          : of(equal.operand());
    }
    if (test instanceof Test.Related related) {
      return relation(related.operator()).strip() + " " + of(related.operand());
    }
    Test.Interval interval = (Test.Interval) test;
    Expression low = interval.low();
    Expression high = interval.high();
    return (interval.lowIncluded() ? "[" : "(")
        + (low == null ? "−∞" : of(low))
        + ", "
        + (high == null ? "+∞" : of(high))
        + (interval.highIncluded() ? "]" : ")");
  }

  private String within(Test.Interval interval) {
    Expression low = interval.low();
    Expression high = interval.high();
    if (low != null && high != null && interval.lowIncluded() && interval.highIncluded()) {
      return chinese
          ? "在" + of(low) + "至" + of(high) + "之间（含两端）"
          : " is from " + of(low) + " to " + of(high) + " inclusive";
    }
    String from = low == null ? "" : (interval.lowIncluded() ? " ≥ " : " > ") + of(low);
    String to = high == null ? "" : (interval.highIncluded() ? " ≤ " : " < ") + of(high);
    return from.isEmpty() || to.isEmpty() ? from + to : from + (chinese ? "且" : " and") + to;
  }

  private String quantified(Quantified q) {
    String through = bindings(q.bindings());
    if (chinese) {
      return (q.every() ? "每一" : "至少一个") + through + "满足" + of(q.condition());
    }
    return (q.every() ? "every " : "some ") + through + " has " + of(q.condition());
  }

  private String bindings(List<Binding> bindings) {
    return Joiner.on(", ")
        .join(
            bindings.stream()
                .map(
                    b -> {
                      Expression end = b.end();
                      return b.variable()
                          + (chinese ? "（" : " (")
                          + of(b.domain())
                          + (end == null ? "" : ".." + of(end))
                          + (chinese ? "）" : ")");
                    })
                .toList());
  }

  private String call(Call call) {
    String arguments = joined(call.arguments());
    Function function = call.function();
    if (function == Function.NOT) {
      return (chinese ? "并非（" : "not (") + arguments + (chinese ? "）" : ")");
    }
    return word(function) + (chinese ? "（" : "(") + arguments + (chinese ? "）" : ")");
  }

  private String word(Function function) {
    if (!chinese) {
      return switch (function) {
        case MIN -> "the least of ";
        case MAX -> "the greatest of ";
        case COUNT -> "the number of ";
        default -> function.feelName();
      };
    }
    return switch (function) {
      case MIN -> "取最小值";
      case MAX -> "取最大值";
      case SUM -> "合计";
      case COUNT -> "项数";
      case FLOOR -> "向下取整";
      case CEILING -> "向上取整";
      case ROUND_HALF_UP -> "四舍五入";
      case DECIMAL -> "四舍六入五成双";
      case ABS -> "绝对值";
      case LIST_CONTAINS -> "列表包含";
      case ADD_WORKING_DAYS -> "工作日顺延";
      case WORKING_DAYS_BETWEEN -> "工作日天数";
      default -> function.feelName();
    };
  }

  private String joined(List<Expression> parts) {
    return Joiner.on(chinese ? "，" : ", ").join(parts.stream().map(this::of).toList());
  }

  private String join(List<Expression> parts, String word, int strength) {
    return Joiner.on(word).join(parts.stream().map(p -> operand(p, strength + 1)).toList());
  }

  private String operand(Expression e, int needed) {
    return strength(e) < needed ? (chinese ? "（" + of(e) + "）" : "(" + of(e) + ")") : of(e);
  }

  private static int strength(Expression e) {
    if (e instanceof Conditional || e instanceof Iteration || e instanceof Quantified) {
      return 1;
    }
    if (e instanceof Disjunction) {
      return 2;
    }
    if (e instanceof Conjunction) {
      return 3;
    }
    if (e instanceof Comparison || e instanceof Between || e instanceof Membership) {
      return 4;
    }
    if (e instanceof Arithmetic a) {
      return switch (a.operator()) {
        case ADD, SUBTRACT -> 5;
        case MULTIPLY, DIVIDE -> 6;
        case POWER -> 7;
      };
    }
    return 9;
  }

  private static String sign(ArithmeticOperator operator) {
    return switch (operator) {
      case ADD -> " + ";
      case SUBTRACT -> " − ";
      case MULTIPLY -> " × ";
      case DIVIDE -> " ÷ ";
      case POWER -> " ^ ";
    };
  }
}
