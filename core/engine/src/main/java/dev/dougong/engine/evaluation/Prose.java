package dev.dougong.engine.evaluation;

import com.google.common.base.Joiner;
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
import dev.dougong.engine.expression.Expression.Entry;
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
import dev.dougong.engine.expression.Parts;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Formulas in words: labels in place of names, figures with their units, and the operators as a
 * Chinese or English reader writes them.
 */
public final class Prose {

  private final Labels labels;
  private final boolean chinese;
  private final Map<String, @Nullable Object> values;

  /** The variable of the innermost iteration where it needs no name: what is said is said of it. */
  private final String it;

  private Prose(Labels labels, Map<String, @Nullable Object> values, String it) {
    this.labels = labels;
    this.chinese = labels.isChinese();
    this.values = values;
    this.it = it;
  }

  /** The words for the formulas of a provision. */
  public static Prose of(Provision provision, Locale locale) {
    return new Prose(new Labels(provision, locale), Map.of(), "");
  }

  /** The same, with facts and earlier outputs replaced by their values in arithmetic. */
  Prose substituting(Map<String, @Nullable Object> facts) {
    return new Prose(labels, facts, it);
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
      return variable(variable.name());
    }
    if (e instanceof Parameter parameter) {
      return labels.figure(parameter.name());
    }
    if (e instanceof Table table) {
      return labels.table(table.name());
    }
    if (e instanceof UsedOutput used) {
      return labels.used(used.alias(), used.output());
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
      String entries =
          Joiner.on(chinese ? "，" : ", ")
              .join(context.entries().stream().map(this::entry).toList());
      return chinese ? "（" + entries + "）" : "(" + entries + ")";
    }
    if (e instanceof Property property) {
      String name = asserted(labels.word(property.name()));
      if (property.target() instanceof Variable row && isTheItem(row.name())) {
        return name;
      }
      String target = operand(property.target(), 9);
      return chinese ? target + "的" + name : name + " of " + target;
    }
    if (e instanceof Filter filter) {
      return chinese
          ? operand(filter.list(), 9) + "中满足“" + of(filter.condition()) + "”的各项"
          : (filter.list() instanceof Table ? "the rows of " : "the items of ")
              + of(filter.list())
              + " where "
              + of(filter.condition());
    }
    if (e instanceof Element element) {
      return element(element);
    }
    if (e instanceof Iteration iteration) {
      return iteration(iteration);
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
    return labels.label(name);
  }

  /** A value of a fact or an output, with the label of an enum value and the unit of a number. */
  public String shown(String name, @Nullable Object value) {
    return labels.shown(name, value);
  }

  /** A value that belongs to no fact or output. */
  String value(@Nullable Object value) {
    return labels.value(value);
  }

  private String named(String name) {
    return values.containsKey(name) ? value(values.get(name)) : asserted(label(name));
  }

  /** A yes-or-no label inside a formula is a statement, not a question: 是否新建 becomes 新建. */
  private static String asserted(String label) {
    return label.length() > 3 && label.startsWith("是否") ? label.substring(2) : label;
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
        String shown = name == null ? labels.text(id) : labels.value(name, id);
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
          ? labels.value(name, id)
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

  private String entry(Entry entry) {
    return labels.word(entry.name()) + (chinese ? "：" : ": ") + of(entry.value());
  }

  private String element(Element e) {
    String list = operand(e.list(), 9);
    boolean last =
        e.index().equals(new Literal(BigDecimal.ONE.negate()))
            || e.index().equals(new Negation(new Literal(BigDecimal.ONE)));
    if (last) {
      return chinese ? list + "的最后一项" : "the last item of " + list;
    }
    String index = of(e.index());
    return chinese ? list + "的第" + index + "项" : "item " + index + " of " + list;
  }

  private String iteration(Iteration i) {
    Prose inside = inside(i.bindings(), i.body());
    String through = bindings(i.bindings(), inside);
    return chinese
        ? "对" + through + "逐项取" + inside.of(i.body())
        : inside.of(i.body()) + " for each " + (inside.it.isEmpty() ? "" : "item of ") + through;
  }

  private String quantified(Quantified q) {
    Prose inside = inside(q.bindings(), q.condition());
    String through = bindings(q.bindings(), inside);
    String condition = inside.of(q.condition());
    boolean named = inside.it.isEmpty();
    if (chinese) {
      return named
          ? (q.every() ? "每一" : "至少一个") + through + "满足" + condition
          : through + (q.every() ? "中每一项均满足“" : "中至少一项满足“") + condition + "”";
    }
    return (q.every() ? "every " : "some ")
        + (named ? "" : "item of ")
        + through
        + " has "
        + condition;
  }

  /** How the inside of an iteration is told: without a name for its variable if none is needed. */
  private Prose inside(List<Binding> bindings, Expression body) {
    boolean plain =
        bindings.size() == 1
            && bindings.get(0).end() == null
            && !isReadDeeper(bindings.get(0).variable(), body, false);
    return new Prose(labels, values, plain ? bindings.get(0).variable() : "");
  }

  /** Whether a variable is read inside an iteration or filter within the body. */
  private static boolean isReadDeeper(String variable, Expression e, boolean deeper) {
    if (deeper && e instanceof Variable v && v.name().equals(variable)) {
      return true;
    }
    boolean within =
        deeper || e instanceof Filter || e instanceof Iteration || e instanceof Quantified;
    return Parts.of(e).stream().anyMatch(part -> isReadDeeper(variable, part, within));
  }

  private boolean isTheItem(String variable) {
    return variable.equals(Filter.ITEM) || variable.equals(it);
  }

  private String variable(String name) {
    return isTheItem(name) ? (chinese ? "该项" : "the item") : labels.word(name);
  }

  private String bindings(List<Binding> bindings, Prose inside) {
    if (!inside.it.isEmpty()) {
      return operand(bindings.get(0).domain(), 9);
    }
    return Joiner.on(chinese ? "、" : ", ")
        .join(
            bindings.stream()
                .map(
                    b -> {
                      Expression end = b.end();
                      return labels.word(b.variable())
                          + (chinese ? "（" : " (")
                          + of(b.domain())
                          + (end == null ? "" : (chinese ? "至" : " to ") + of(end))
                          + (chinese ? "）" : ")");
                    })
                .toList());
  }

  private String call(Call call) {
    List<Expression> arguments = call.arguments();
    return switch (call.function()) {
      case LIST_CONTAINS -> contains(arguments.get(0), arguments.get(1));
      case STARTS_WITH ->
          operand(arguments.get(0), 5)
              + (chinese ? "以" : " starts with ")
              + operand(arguments.get(1), 5)
              + (chinese ? "开头" : "");
      case DURATION -> duration(arguments.get(0));
      case STRING -> operand(arguments.get(0), 5);
      case NOT -> (chinese ? "并非（" : "not (") + joined(arguments) + (chinese ? "）" : ")");
      default ->
          FunctionWords.of(call.function(), chinese)
              + (chinese ? "（" : "(")
              + joined(arguments)
              + (chinese ? "）" : ")");
    };
  }

  /** A list that the case gives contains a name; a name is one of those that the rule lists. */
  private String contains(Expression list, Expression item) {
    String name = name(list);
    boolean given =
        name != null
            || list instanceof Variable
            || (list instanceof Property property && property.target() instanceof Variable);
    String wanted =
        name != null && item instanceof Literal literal && literal.value() instanceof String id
            ? labels.value(name, id)
            : operand(item, 5);
    return given
        ? operand(list, 5) + (chinese ? "包含" : " contains ") + wanted
        : wanted + (chinese ? "属于" : " is one of ") + operand(list, 5);
  }

  /** A duration is written {@code P3Y}, also put together from a number. */
  private String duration(Expression text) {
    if (text instanceof Literal literal && literal.value() instanceof String iso) {
      return labels.duration(iso);
    }
    if (text instanceof Parameter parameter) {
      return labels.durationOf(parameter.name());
    }
    if (text instanceof Arithmetic all
        && all.right() instanceof Literal end
        && all.left() instanceof Arithmetic begin
        && begin.left().equals(new Literal("P"))) {
      String unit = labels.durationUnit(String.valueOf(end.value()));
      return operand(begin.right(), 6) + unit;
    }
    return FunctionWords.of(Function.DURATION, chinese)
        + (chinese ? "（" : "(")
        + of(text)
        + (chinese ? "）" : ")");
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
    if (e instanceof Call call) {
      return switch (call.function()) {
        case LIST_CONTAINS, STARTS_WITH -> 4;
        case DURATION -> 6;
        default -> 9;
      };
    }
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
