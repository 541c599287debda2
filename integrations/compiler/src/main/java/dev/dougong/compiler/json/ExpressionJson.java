package dev.dougong.compiler.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.json.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes expressions and values: a number, text, truth value or null as it is, everything else as
 * an array that begins with a tag.
 */
final class ExpressionJson {

  private ExpressionJson() {}

  static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof LocalDate) {
      tagged(json, Tag.DATE, String.valueOf(value));
    } else if (value instanceof Period) {
      tagged(json, Tag.MONTHS, String.valueOf(value));
    } else if (value instanceof Duration) {
      tagged(json, Tag.DAYS, String.valueOf(value));
    } else if (value instanceof List<?> items) {
      start(json, Tag.LIST);
      for (Object item : items) {
        value(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> entries) {
      start(json, Tag.CONTEXT);
      for (Map.Entry<?, ?> entry : entries.entrySet()) {
        json.writeString(String.valueOf(entry.getKey()));
        value(json, entry.getValue());
      }
      json.writeEndArray();
    } else {
      throw new IllegalStateException("no JSON for " + value.getClass().getName());
    }
  }

  static void expression(JsonGenerator json, Expression e) throws IOException {
    if (e instanceof Expression.Literal literal) {
      value(json, literal.value());
    } else if (e instanceof Expression.Input input) {
      tagged(json, Tag.INPUT, input.name());
    } else if (e instanceof Expression.Parameter parameter) {
      tagged(json, Tag.PARAMETER, parameter.name());
    } else if (e instanceof Expression.Table table) {
      tagged(json, Tag.TABLE, table.name());
    } else if (e instanceof Expression.Output output) {
      tagged(json, Tag.OUTPUT, output.name());
    } else if (e instanceof Expression.Variable variable) {
      tagged(json, Tag.VARIABLE, variable.name());
    } else if (e instanceof Expression.UsedOutput used) {
      start(json, Tag.USED_OUTPUT);
      json.writeString(used.alias());
      json.writeString(used.output());
      json.writeEndArray();
    } else if (e instanceof Expression.Arithmetic a) {
      tagged(json, a.operator().symbol(), List.of(a.left(), a.right()));
    } else if (e instanceof Expression.Comparison c) {
      tagged(json, c.operator().symbol(), List.of(c.left(), c.right()));
    } else if (e instanceof Expression.Negation negation) {
      tagged(json, Tag.NEGATION, List.of(negation.operand()));
    } else if (e instanceof Expression.Conjunction all) {
      tagged(json, Tag.CONJUNCTION, all.conditions());
    } else if (e instanceof Expression.Disjunction any) {
      tagged(json, Tag.DISJUNCTION, any.conditions());
    } else if (e instanceof Expression.Conditional c) {
      tagged(json, Tag.CONDITIONAL, List.of(c.condition(), c.consequent(), c.alternative()));
    } else if (e instanceof Expression.Between b) {
      tagged(json, Tag.BETWEEN, List.of(b.value(), b.low(), b.high()));
    } else if (e instanceof Expression.ListLiteral list) {
      tagged(json, Tag.LIST, list.items());
    } else if (e instanceof Expression.Filter filter) {
      tagged(json, Tag.FILTER, List.of(filter.list(), filter.condition()));
    } else if (e instanceof Expression.Element element) {
      tagged(json, Tag.ELEMENT, List.of(element.list(), element.index()));
    } else {
      withNames(json, e);
    }
  }

  private static void withNames(JsonGenerator json, Expression e) throws IOException {
    if (e instanceof Expression.Property property) {
      start(json, Tag.PROPERTY);
      expression(json, property.target());
      json.writeString(property.name());
    } else if (e instanceof Expression.Call call) {
      start(json, Tag.CALL);
      json.writeString(call.function().feelName());
      all(json, call.arguments());
    } else if (e instanceof Expression.ContextLiteral context) {
      start(json, Tag.CONTEXT);
      for (Expression.Entry entry : context.entries()) {
        json.writeString(entry.name());
        expression(json, entry.value());
      }
    } else if (e instanceof Expression.Membership membership) {
      start(json, Tag.MEMBERSHIP);
      expression(json, membership.value());
      for (Expression.Test test : membership.tests()) {
        test(json, test);
      }
    } else if (e instanceof Expression.Iteration iteration) {
      start(json, Tag.ITERATION);
      expression(json, iteration.body());
      bindings(json, iteration.bindings());
    } else if (e instanceof Expression.Quantified quantified) {
      start(json, quantified.every() ? Tag.EVERY : Tag.SOME);
      expression(json, quantified.condition());
      bindings(json, quantified.bindings());
    } else if (e instanceof Expression.Lambda lambda) {
      start(json, Tag.LAMBDA);
      expression(json, lambda.body());
      for (String parameter : lambda.parameters()) {
        json.writeString(parameter);
      }
    } else {
      throw new IllegalStateException("no JSON for " + e.getClass().getName());
    }
    json.writeEndArray();
  }

  private static void bindings(JsonGenerator json, List<Expression.Binding> bindings)
      throws IOException {
    for (Expression.Binding binding : bindings) {
      json.writeStartArray();
      json.writeString(binding.variable());
      expression(json, binding.domain());
      if (binding.end() != null) {
        expression(json, binding.end());
      }
      json.writeEndArray();
    }
  }

  /** An end of an interval stands in an array of its own, which is empty if the end is open. */
  private static void test(JsonGenerator json, Expression.Test test) throws IOException {
    if (test instanceof Expression.Test.Equal equal) {
      tagged(json, "=", List.of(equal.operand()));
    } else if (test instanceof Expression.Test.Related related) {
      start(json, Tag.RELATED);
      json.writeString(related.operator().symbol());
      expression(json, related.operand());
      json.writeEndArray();
    } else if (test instanceof Expression.Test.Interval interval) {
      start(json, Tag.INTERVAL);
      json.writeBoolean(interval.lowIncluded());
      json.writeBoolean(interval.highIncluded());
      end(json, interval.low());
      end(json, interval.high());
      json.writeEndArray();
    }
  }

  private static void end(JsonGenerator json, @Nullable Expression end) throws IOException {
    json.writeStartArray();
    if (end != null) {
      expression(json, end);
    }
    json.writeEndArray();
  }

  private static void start(JsonGenerator json, String tag) throws IOException {
    json.writeStartArray();
    json.writeString(tag);
  }

  private static void tagged(JsonGenerator json, String tag, String name) throws IOException {
    start(json, tag);
    json.writeString(name);
    json.writeEndArray();
  }

  private static void tagged(JsonGenerator json, String tag, List<Expression> parts)
      throws IOException {
    start(json, tag);
    all(json, parts);
    json.writeEndArray();
  }

  private static void all(JsonGenerator json, List<Expression> parts) throws IOException {
    for (Expression part : parts) {
      expression(json, part);
    }
  }
}
