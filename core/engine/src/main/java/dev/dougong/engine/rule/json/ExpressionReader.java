package dev.dougong.engine.rule.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import dev.dougong.engine.expression.Expression.Binding;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import dev.dougong.engine.expression.Function;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads expressions and values. */
final class ExpressionReader {

  private static final Map<String, ArithmeticOperator> ARITHMETIC = new HashMap<>();
  private static final Map<String, ComparisonOperator> COMPARISON = new HashMap<>();

  static {
    for (ArithmeticOperator operator : ArithmeticOperator.values()) {
      ARITHMETIC.put(operator.symbol(), operator);
    }
    for (ComparisonOperator operator : ComparisonOperator.values()) {
      COMPARISON.put(operator.symbol(), operator);
    }
  }

  private final Tokens tokens;
  private final JsonParser json;

  ExpressionReader(Tokens tokens) {
    this.tokens = tokens;
    this.json = tokens.json();
  }

  @Nullable Object value() throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return scalar();
    }
    String tag = tokens.nextText();
    switch (tag) {
      case Tag.DATE, Tag.MONTHS, Tag.DAYS -> {
        return temporal(tag);
      }
      case Tag.LIST -> {
        List<@Nullable Object> items = new ArrayList<>();
        while (tokens.next() != JsonToken.END_ARRAY) {
          items.add(value());
        }
        return Collections.unmodifiableList(items);
      }
      case Tag.CONTEXT -> {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        while (tokens.next() != JsonToken.END_ARRAY) {
          String name = tokens.text();
          tokens.next();
          entries.put(name, value());
        }
        return Collections.unmodifiableMap(entries);
      }
      default -> throw tokens.refuse("a value");
    }
  }

  private @Nullable Object scalar() throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> tokens.text();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw tokens.refuse("a value");
    };
  }

  private Object temporal(String tag) throws IOException {
    String text = tokens.nextText();
    tokens.end();
    try {
      return switch (tag) {
        case Tag.DATE -> Tokens.day(text);
        case Tag.MONTHS -> Period.parse(text);
        default -> Duration.parse(text);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw tokens.refuse("a date or duration");
    }
  }

  Expression expression() throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return new Expression.Literal(scalar());
    }
    String tag = tokens.nextText();
    ArithmeticOperator arithmetic = ARITHMETIC.get(tag);
    if (arithmetic != null) {
      List<Expression> sides = parts(2);
      return new Expression.Arithmetic(arithmetic, sides.get(0), sides.get(1));
    }
    ComparisonOperator comparison = COMPARISON.get(tag);
    if (comparison != null) {
      List<Expression> sides = parts(2);
      return new Expression.Comparison(comparison, sides.get(0), sides.get(1));
    }
    return switch (tag) {
      case Tag.INPUT -> new Expression.Input(name());
      case Tag.PARAMETER -> new Expression.Parameter(name());
      case Tag.TABLE -> new Expression.Table(name());
      case Tag.OUTPUT -> new Expression.Output(name());
      case Tag.VARIABLE -> new Expression.Variable(name());
      case Tag.USED_OUTPUT -> new Expression.UsedOutput(tokens.nextText(), name());
      case Tag.DATE, Tag.MONTHS, Tag.DAYS -> new Expression.Literal(temporal(tag));
      case Tag.NEGATION -> new Expression.Negation(parts(1).get(0));
      case Tag.CONJUNCTION -> new Expression.Conjunction(rest());
      case Tag.DISJUNCTION -> new Expression.Disjunction(rest());
      case Tag.LIST -> new Expression.ListLiteral(rest());
      case Tag.CONTEXT -> context();
      case Tag.CONDITIONAL -> {
        List<Expression> parts = parts(3);
        yield new Expression.Conditional(parts.get(0), parts.get(1), parts.get(2));
      }
      case Tag.BETWEEN -> {
        List<Expression> parts = parts(3);
        yield new Expression.Between(parts.get(0), parts.get(1), parts.get(2));
      }
      case Tag.FILTER -> {
        List<Expression> parts = parts(2);
        yield new Expression.Filter(parts.get(0), parts.get(1));
      }
      case Tag.ELEMENT -> {
        List<Expression> parts = parts(2);
        yield new Expression.Element(parts.get(0), parts.get(1));
      }
      case Tag.PROPERTY -> new Expression.Property(next(), name());
      case Tag.CALL -> call();
      case Tag.MEMBERSHIP -> membership();
      case Tag.ITERATION -> iteration();
      case Tag.SOME -> quantified(false);
      case Tag.EVERY -> quantified(true);
      case Tag.LAMBDA -> lambda();
      default -> throw tokens.refuse("an expression");
    };
  }

  private Expression next() throws IOException {
    tokens.next();
    return expression();
  }

  /** The name that ends the array. */
  private String name() throws IOException {
    String name = tokens.nextText();
    tokens.end();
    return name;
  }

  /** The expressions up to the end of the array. */
  private List<Expression> rest() throws IOException {
    List<Expression> parts = new ArrayList<>(3);
    while (tokens.next() != JsonToken.END_ARRAY) {
      parts.add(expression());
    }
    return parts;
  }

  private List<Expression> parts(int count) throws IOException {
    List<Expression> parts = rest();
    if (parts.size() != count) {
      throw tokens.refuse(count + " parts");
    }
    return parts;
  }

  private Expression context() throws IOException {
    List<Expression.Entry> entries = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      entries.add(new Expression.Entry(tokens.text(), next()));
    }
    return new Expression.ContextLiteral(entries);
  }

  private Expression call() throws IOException {
    Function function = Function.named(tokens.nextText());
    if (function == null) {
      throw tokens.refuse("a built-in function");
    }
    return new Expression.Call(function, rest());
  }

  private Expression membership() throws IOException {
    Expression value = next();
    List<Expression.Test> tests = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      tests.add(test());
    }
    return new Expression.Membership(value, tests);
  }

  private Expression.Test test() throws IOException {
    tokens.expect(JsonToken.START_ARRAY, "a test");
    String tag = tokens.nextText();
    switch (tag) {
      case "=" -> {
        return new Expression.Test.Equal(parts(1).get(0));
      }
      case Tag.RELATED -> {
        ComparisonOperator operator = COMPARISON.get(tokens.nextText());
        if (operator == null) {
          throw tokens.refuse("an operator");
        }
        return new Expression.Test.Related(operator, parts(1).get(0));
      }
      case Tag.INTERVAL -> {
        tokens.next();
        boolean lowIncluded = tokens.flag();
        tokens.next();
        boolean highIncluded = tokens.flag();
        Expression low = end();
        Expression high = end();
        tokens.end();
        return new Expression.Test.Interval(low, lowIncluded, high, highIncluded);
      }
      default -> throw tokens.refuse("a test");
    }
  }

  private @Nullable Expression end() throws IOException {
    tokens.next();
    tokens.expect(JsonToken.START_ARRAY, "an end of an interval");
    List<Expression> end = rest();
    return end.isEmpty() ? null : end.get(0);
  }

  private List<Binding> bindings() throws IOException {
    List<Binding> bindings = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      tokens.expect(JsonToken.START_ARRAY, "a variable");
      String variable = tokens.nextText();
      List<Expression> ends = rest();
      if (ends.isEmpty() || ends.size() > 2) {
        throw tokens.refuse("a list, or two ends");
      }
      bindings.add(new Binding(variable, ends.get(0), ends.size() == 2 ? ends.get(1) : null));
    }
    return bindings;
  }

  private Expression iteration() throws IOException {
    Expression body = next();
    return new Expression.Iteration(bindings(), body);
  }

  private Expression quantified(boolean every) throws IOException {
    Expression condition = next();
    return new Expression.Quantified(every, bindings(), condition);
  }

  private Expression lambda() throws IOException {
    Expression body = next();
    List<String> parameters = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      parameters.add(tokens.text());
    }
    return new Expression.Lambda(parameters, body);
  }

  /** Formulas by name. */
  Map<String, Expression> formulas() throws IOException {
    Map<String, Expression> formulas = new LinkedHashMap<>();
    tokens.object();
    for (String name = tokens.field(); name != null; name = tokens.field()) {
      formulas.put(name, expression());
    }
    return formulas;
  }
}
