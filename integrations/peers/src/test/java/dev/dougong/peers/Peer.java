package dev.dougong.peers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;

/** Another FEEL engine, with values as Dougong has them going in and coming out. */
enum Peer {
  /** Apache KIE (Drools) DMN FEEL. */
  KIE {
    private final FEEL feel = FEELBuilder.builder().build();
    private final Map<String, CompiledExpression> compiled = new HashMap<>();

    @Override
    Object evaluate(String formula, Map<String, Object> names) {
      CompiledExpression expression =
          compiled.computeIfAbsent(
              names.keySet() + formula,
              key -> {
                CompilerContext context = feel.newCompilerContext();
                names.keySet().forEach(n -> context.addInputVariableType(n, BuiltInType.UNKNOWN));
                return feel.compile(formula, context);
              });
      return canonical(feel.evaluate(expression, new HashMap<>(names)));
    }
  },

  /** Camunda FEEL. */
  CAMUNDA {
    private final FeelEngineApi engine = FeelEngineBuilder.create().build();
    private final Map<String, ParseResult> parsed = new HashMap<>();

    @Override
    Object evaluate(String formula, Map<String, Object> names) {
      ParseResult expression = parsed.computeIfAbsent(formula, engine::parseExpression);
      if (!expression.isSuccess()) {
        return "failed: " + expression.failure().message();
      }
      EvaluationResult result = engine.evaluate(expression.parsedExpression(), names);
      if (!result.isSuccess()) {
        return "failed: " + result.failure().message();
      }
      return canonical(result.result());
    }
  };

  /** The value of the formula; null where FEEL gives null, also for an error. */
  abstract Object evaluate(String formula, Map<String, Object> names);

  /**
   * The engines carry different numbers of digits through a sum; what the 34 digits of the standard
   * leave open is not compared.
   */
  private static final MathContext COMPARED = new MathContext(30, RoundingMode.HALF_EVEN);

  /** A value as Dougong holds it, numbers without trailing zeros. */
  static Object canonical(Object value) {
    if (value instanceof scala.math.BigDecimal number) {
      return canonical(number.bigDecimal());
    }
    if (value instanceof BigDecimal number) {
      BigDecimal compared = number.round(COMPARED);
      return compared.signum() == 0 ? BigDecimal.ZERO : compared.stripTrailingZeros();
    }
    if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
      return canonical(new BigDecimal(value.toString()));
    }
    if (value instanceof scala.collection.immutable.Map<?, ?> context) {
      return canonical(scala.jdk.javaapi.CollectionConverters.asJava(context));
    }
    if (value instanceof scala.collection.immutable.Seq<?> list) {
      return canonical(scala.jdk.javaapi.CollectionConverters.asJava(list));
    }
    if (value instanceof Map<?, ?> context) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      context.forEach((key, entry) -> copy.put(key, canonical(entry)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(canonical(item)));
      return copy;
    }
    if (value instanceof java.time.chrono.ChronoPeriod period) {
      return Period.ofMonths((int) Period.from(period).toTotalMonths()).normalized();
    }
    if (value instanceof Duration || value instanceof LocalDate) {
      return value;
    }
    return value;
  }
}
