package dev.dougong.engine.evaluation.internal;

import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Arithmetic;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns expression trees into nodes, giving every name its slot. */
final class NodeBuilder {

  private final Scope scope;
  private final boolean traced;
  private final Map<String, Integer> variables = new HashMap<>();
  private int size;

  /** What the names of formulas stand for. */
  interface Scope {
    /** The node that reads a fact. */
    Node input(String name);

    /** The slot of an output. */
    int slot(String name);

    /** The value of a parameter. */
    @Nullable Object parameter(String name);

    /** The rows of a table. */
    Object table(String name);

    /** The node that evaluates an output of another provision. */
    Node used(String alias, String output);
  }

  /**
   * @param firstFree the number of slots that the scope itself takes
   * @param traced whether nodes report their values to the frame's tracer
   */
  NodeBuilder(Scope scope, int firstFree, boolean traced) {
    this.scope = scope;
    this.size = firstFree;
    this.traced = traced;
  }

  /** The number of slots that a frame needs for everything built so far. */
  int size() {
    return size;
  }

  Node build(Expression expression) {
    Node node = plain(expression);
    return traced && isComputed(expression) ? new TraceNode(expression, node) : node;
  }

  /** Names and literals explain themselves. */
  private static boolean isComputed(Expression e) {
    return !(e instanceof Literal
        || e instanceof Input
        || e instanceof Output
        || e instanceof Parameter
        || e instanceof Variable
        || e instanceof Table);
  }

  private Node plain(Expression expression) {
    if (expression instanceof Literal literal) {
      return new Node.Constant(literal.value());
    }
    if (expression instanceof Input input) {
      return scope.input(input.name());
    }
    if (expression instanceof Output output) {
      return new Node.Slot(scope.slot(output.name()));
    }
    if (expression instanceof Variable variable) {
      return new Node.Slot(variableSlot(variable.name()));
    }
    if (expression instanceof Parameter parameter) {
      return new Node.Constant(scope.parameter(parameter.name()));
    }
    if (expression instanceof Table table) {
      return new Node.Constant(scope.table(table.name()));
    }
    if (expression instanceof UsedOutput used) {
      return scope.used(used.alias(), used.output());
    }
    if (expression instanceof Arithmetic e) {
      return NumberNodes.arithmetic(e.operator(), build(e.left()), build(e.right()));
    }
    if (expression instanceof Negation e) {
      return new NumberNodes.Negate(build(e.operand()));
    }
    return conditionOrList(expression);
  }

  private Node conditionOrList(Expression expression) {
    if (expression instanceof Comparison e) {
      return comparison(e);
    }
    if (expression instanceof Conjunction e) {
      return new LogicNodes.And(all(e.conditions()));
    }
    if (expression instanceof Disjunction e) {
      return new LogicNodes.Or(all(e.conditions()));
    }
    if (expression instanceof Conditional e) {
      return new LogicNodes.Conditional(
          build(e.condition()), build(e.consequent()), build(e.alternative()));
    }
    if (expression instanceof Between e) {
      return new LogicNodes.Between(build(e.value()), build(e.low()), build(e.high()));
    }
    if (expression instanceof Membership e) {
      return membership(build(e.value()), e.tests().stream().map(this::test).toList());
    }
    if (expression instanceof ListLiteral e) {
      return new ListNodes.ListLiteral(all(e.items()));
    }
    if (expression instanceof Property e) {
      return new ListNodes.Property(build(e.target()), e.name());
    }
    if (expression instanceof Element e) {
      return new ListNodes.Element(build(e.list()), build(e.index()));
    }
    if (expression instanceof Call e) {
      return FunctionNode.of(e.function(), all(e.arguments()));
    }
    return binding(expression);
  }

  /** Those that bring variables of their own. */
  private Node binding(Expression expression) {
    Map<String, Integer> outer = Map.copyOf(variables);
    try {
      if (expression instanceof ContextLiteral e) {
        return context(e);
      }
      if (expression instanceof Filter e) {
        Node list = build(e.list());
        int slot = declare(Filter.ITEM);
        return new ListNodes.Filter(list, build(e.condition()), slot);
      }
      if (expression instanceof Iteration e) {
        List<ListNodes.Loop> loops = loops(e.bindings());
        int partial = declare(Iteration.PARTIAL);
        return new ListNodes.Iterate(loops, build(e.body()), partial);
      }
      if (expression instanceof Quantified e) {
        List<ListNodes.Loop> loops = loops(e.bindings());
        return new ListNodes.Quantify(e.every(), loops, build(e.condition()));
      }
      if (expression instanceof Lambda e) {
        int[] slots = e.parameters().stream().mapToInt(this::declare).toArray();
        return new LambdaNode(slots, build(e.body()));
      }
      throw new IllegalStateException("no node for " + expression);
    } finally {
      variables.clear();
      variables.putAll(outer);
    }
  }

  private Node context(ContextLiteral literal) {
    List<String> names = new ArrayList<>();
    List<Integer> slots = new ArrayList<>();
    List<Node> values = new ArrayList<>();
    for (Entry entry : literal.entries()) {
      names.add(entry.name());
      values.add(build(entry.value()));
      slots.add(declare(entry.name()));
    }
    return new ListNodes.ContextLiteral(names, slots, values);
  }

  private List<ListNodes.Loop> loops(List<Binding> bindings) {
    List<ListNodes.Loop> loops = new ArrayList<>();
    for (Binding binding : bindings) {
      Node domain = build(binding.domain());
      Expression last = binding.end();
      Node end = last == null ? null : build(last);
      loops.add(new ListNodes.Loop(declare(binding.variable()), domain, end));
    }
    return loops;
  }

  private Node comparison(Comparison e) {
    boolean equality =
        e.operator() == ComparisonOperator.EQUAL || e.operator() == ComparisonOperator.NOT_EQUAL;
    if (equality && e.right() instanceof Literal literal && literal.value() instanceof String s) {
      boolean negated = e.operator() == ComparisonOperator.NOT_EQUAL;
      Node operand = build(e.left());
      return operand instanceof Node.Given fact
          ? new LogicNodes.FactIsText(fact, s, negated)
          : new LogicNodes.TextEquals(operand, s, negated);
    }
    Node left = build(e.left());
    Node right = build(e.right());
    return left instanceof Node.Given fact
            && right instanceof Node.Constant constant
            && constant.value instanceof BigDecimal figure
        ? new LogicNodes.FactAgainstFigure(e.operator(), fact, figure)
        : new LogicNodes.Compare(e.operator(), left, right);
  }

  private static Node membership(Node value, List<LogicNodes.TestNode> tests) {
    if (value instanceof Node.Given fact
        && tests.size() == 1
        && tests.get(0) instanceof LogicNodes.IntervalTest test
        && test.low instanceof Node.Constant low
        && low.value instanceof LocalDate first
        && test.high instanceof Node.Constant high
        && high.value instanceof LocalDate last) {
      return new LogicNodes.DayInPeriod(fact, first, last, test);
    }
    return new LogicNodes.Member(value, tests);
  }

  private LogicNodes.TestNode test(Test test) {
    if (test instanceof Test.Equal equal) {
      return new LogicNodes.EqualTest(build(equal.operand()));
    }
    if (test instanceof Test.Related related) {
      return new LogicNodes.RelatedTest(related.operator(), build(related.operand()));
    }
    Test.Interval interval = (Test.Interval) test;
    Expression low = interval.low();
    Expression high = interval.high();
    return new LogicNodes.IntervalTest(
        low == null ? null : build(low),
        interval.lowIncluded(),
        high == null ? null : build(high),
        interval.highIncluded());
  }

  private List<Node> all(List<Expression> expressions) {
    return expressions.stream().map(this::build).toList();
  }

  private int declare(String variable) {
    int slot = free();
    variables.put(variable, slot);
    return slot;
  }

  /** The next slot that nothing takes yet. */
  int free() {
    return size++;
  }

  private int variableSlot(String name) {
    Integer slot = variables.get(name);
    if (slot == null) {
      throw new IllegalStateException("no variable " + name);
    }
    return slot;
  }

  private static final class TraceNode extends Node {
    private final Expression expression;
    private final Node node;

    TraceNode(Expression expression, Node node) {
      this.expression = expression;
      this.node = node;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Tracer tracer = frame.tracer();
      return tracer == null ? node.eval(frame) : tracer.trace(expression, node, frame);
    }
  }

  /** A function written in place; as a value it is itself. */
  static final class LambdaNode extends Node {
    private final int[] slots;
    private final Node body;

    LambdaNode(int[] slots, Node body) {
      this.slots = slots;
      this.body = body;
    }

    @Override
    Object eval(Frame frame) {
      return this;
    }

    @Nullable Object call(Frame frame, @Nullable Object... arguments) {
      for (int i = 0; i < slots.length; i++) {
        frame.slots[slots[i]] = i < arguments.length ? arguments[i] : null;
      }
      return body.eval(frame);
    }
  }
}
