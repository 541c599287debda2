package dev.dougong.peers.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.FEELProfile;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.parser.feel11.profiles.DoCompileFEELProfile;

/**
 * A rule like most: conditions on a few facts, a product, a cap.
 *
 * <p>The other engines get its three formulas as one context, the figures already written in as
 * literals, so that they are spared every look-up that the rule does not need.
 */
final class TypicalRule {

  static final String PROVISION = "hangjiangongyeban-2023-7/17.4-a";
  static final String OUTPUT = "bonusFloorArea";

  static final String FORMULAS =
      """
      {
        eligible: structureType = "STEEL" and isCommodityHousing and aboveGroundFloorArea >= 50000
          and meetsPrefabStandard and asOfDate in [validFrom..validTo],
        bonusFloorArea: if eligible then min(0.03 * aboveGroundFloorArea, 2000) else 0,
        landPremiumDue: eligible
      }
      """;

  private TypicalRule() {}

  /** The facts, and nothing else. */
  static Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("structureType", "STEEL");
    facts.put("isCommodityHousing", true);
    facts.put("aboveGroundFloorArea", new BigDecimal("60123.45"));
    facts.put("meetsPrefabStandard", true);
    facts.put("asOfDate", LocalDate.of(2025, 6, 1));
    return facts;
  }

  /** The facts and the two days that FEEL would otherwise work out from text every time. */
  static Map<String, Object> names() {
    Map<String, Object> names = facts();
    names.put("validFrom", LocalDate.of(2023, 8, 1));
    names.put("validTo", LocalDate.of(2027, 12, 31));
    return names;
  }

  static HandWritten.Project project() {
    Map<String, Object> facts = facts();
    return new HandWritten.Project(
        (String) facts.get("structureType"),
        (Boolean) facts.get("isCommodityHousing"),
        (BigDecimal) facts.get("aboveGroundFloorArea"),
        (Boolean) facts.get("meetsPrefabStandard"),
        (LocalDate) facts.get("asOfDate"));
  }

  /** KIE FEEL with the expression compiled beforehand. */
  static final class Kie {
    private final FEEL feel;
    private final CompiledExpression expression;

    private Kie(FEEL feel, CompilerContext context) {
      this.feel = feel;
      Map<String, Type> types =
          Map.of(
              "structureType", BuiltInType.STRING,
              "isCommodityHousing", BuiltInType.BOOLEAN,
              "aboveGroundFloorArea", BuiltInType.NUMBER,
              "meetsPrefabStandard", BuiltInType.BOOLEAN,
              "asOfDate", BuiltInType.DATE,
              "validFrom", BuiltInType.DATE,
              "validTo", BuiltInType.DATE);
      types.forEach(context::addInputVariableType);
      expression = feel.compile(FORMULAS, context);
    }

    static Kie interpreted() {
      FEEL feel = FEELBuilder.builder().build();
      return new Kie(feel, feel.newCompilerContext());
    }

    /** The mode in which KIE writes a Java class for the expression and compiles that. */
    static Kie generated() {
      FEELProfile profile = new DoCompileFEELProfile();
      FEEL feel = FEELBuilder.builder().withProfiles(java.util.List.of(profile)).build();
      CompilerContext context = feel.newCompilerContext();
      context.setDoCompile(true);
      return new Kie(feel, context);
    }

    Object evaluate(Map<String, Object> names) {
      return ((Map<?, ?>) feel.evaluate(expression, names)).get(OUTPUT);
    }

    /** As it is called where nothing is kept: the text is parsed every time. */
    Object evaluateText(Map<String, Object> names) {
      return ((Map<?, ?>) feel.evaluate(FORMULAS, names)).get(OUTPUT);
    }
  }

  /** Camunda FEEL with the expression parsed beforehand. */
  static final class Camunda {
    private final FeelEngineApi engine = FeelEngineBuilder.create().build();
    private final ParsedExpression expression = engine.parseExpression(FORMULAS).parsedExpression();

    Object evaluate(Map<String, Object> names) {
      return bonus(engine.evaluate(expression, names));
    }

    /** As it is called where nothing is kept: the text is parsed every time. */
    Object evaluateText(Map<String, Object> names) {
      return bonus(engine.evaluateExpression(FORMULAS, names));
    }

    @SuppressWarnings("unchecked") // a context is a Scala map by name
    private static Object bonus(EvaluationResult result) {
      if (!result.isSuccess()) {
        throw new IllegalStateException(result.failure().message());
      }
      return ((scala.collection.Map<String, Object>) result.result()).apply(OUTPUT);
    }
  }
}
