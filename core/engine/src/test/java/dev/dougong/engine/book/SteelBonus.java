package dev.dougong.engine.book;

import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Arithmetic;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import dev.dougong.engine.expression.Expression.Call;
import dev.dougong.engine.expression.Expression.Comparison;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import dev.dougong.engine.expression.Expression.Conditional;
import dev.dougong.engine.expression.Expression.Conjunction;
import dev.dougong.engine.expression.Expression.Input;
import dev.dougong.engine.expression.Expression.Literal;
import dev.dougong.engine.expression.Expression.Membership;
import dev.dougong.engine.expression.Expression.Output;
import dev.dougong.engine.expression.Expression.Parameter;
import dev.dougong.engine.expression.Expression.Test;
import dev.dougong.engine.expression.Function;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.PolicyDocument.Provenance;
import dev.dougong.engine.rule.PolicyDocument.Relation;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small law for tests: a floor-area bonus for steel housing, and the law that repeals it. */
public final class SteelBonus {

  public static final String ID = "hangzhou-2023-1/4-a";

  private SteelBonus() {}

  public static RuleBook book() {
    return RuleBook.of(
        List.of(
            document("hangzhou-2023-1", "330100", LocalDate.of(2023, 8, 1), List.of()),
            document(
                "hangzhou-2026-9",
                "330100",
                LocalDate.of(2026, 3, 1),
                List.of(
                    new Relation(
                        PolicyDocument.RelationType.REPEALS, "hangzhou-2023-1", false, null))),
            document("luoyang-2024-2", "410300", LocalDate.of(2024, 1, 1), List.of())),
        Map.of(
            "isCommodityHousing",
            is(new Input("housingKind"), "COMMODITY"),
            "isGovernmentInvested",
            new Membership(
                new Input("fundingSource"),
                List.of(
                    new Test.Equal(new Literal("GOVERNMENT")),
                    new Test.Equal(new Literal("MAINLY_GOVERNMENT"))))));
  }

  private static CompiledDocument document(
      String id, String place, LocalDate from, List<Relation> relations) {
    return new CompiledDocument(
        new PolicyDocument(
            id,
            "",
            new Text("钢结构住宅奖励办法", "Steel housing bonus"),
            List.of("市建委"),
            place,
            from,
            from,
            null,
            Text.EMPTY,
            Text.EMPTY,
            relations,
            Provenance.CORPUS),
        List.of(bonus(id + "/4-a")));
  }

  private static Provision bonus(String id) {
    return new Provision(
        id,
        "4",
        Provision.Kind.AREA_BONUS,
        Provision.Subject.PROJECT,
        Provision.Force.DISCRETIONARY,
        Text.EMPTY,
        new Text("面积奖励", "Bonus floor area"),
        new Text("钢结构商品住宅奖励面积。", "Steel commodity housing gets a bonus area."),
        List.of(input("structureType"), input("isCommodityHousing"), input("aboveGroundFloorArea")),
        Map.of(
            "rate", figure("0.03", ""),
            "cap", figure("2000", "m2"),
            "minArea", figure("50000", "m2")),
        Map.of(),
        Map.of(),
        List.of(
            new Provision.Output(
                "eligible",
                "boolean",
                "",
                List.of(),
                new Text("是否符合条件", "eligible"),
                new Conjunction(
                    List.of(
                        is(new Input("structureType"), "STEEL"),
                        new Input("isCommodityHousing"),
                        new Comparison(
                            ComparisonOperator.GREATER_OR_EQUAL,
                            new Input("aboveGroundFloorArea"),
                            new Parameter("minArea"))))),
            new Provision.Output(
                "bonusFloorArea",
                "decimal",
                "m2",
                List.of(),
                new Text("奖励面积", "bonus floor area"),
                new Conditional(
                    new Output("eligible"),
                    new Call(
                        Function.MIN,
                        List.of(
                            new Arithmetic(
                                ArithmeticOperator.MULTIPLY,
                                new Parameter("rate"),
                                new Input("aboveGroundFloorArea")),
                            new Parameter("cap"))),
                    new Literal(BigDecimal.ZERO)))),
        List.of(
            new Provision.Reading(
                "", new Text("按地上总面积计。", "Of the whole area."), Map.of(), Map.of()),
            new Provision.Reading(
                "without-cap",
                new Text("不设上限。", "Without a cap."),
                Map.of(),
                Map.of("cap", figure("1000000000", "m2")))),
        List.of());
  }

  private static Provision.Input input(String fact) {
    return new Provision.Input(FactDictionary.standard().get(fact), true, false, Text.EMPTY);
  }

  private static Provision.Parameter figure(@Nullable String value, String unit) {
    return new Provision.Parameter(
        Optional.ofNullable(value).map(BigDecimal::new).orElse(null), unit, Text.EMPTY);
  }

  private static Expression is(Expression operand, String value) {
    return new Comparison(ComparisonOperator.EQUAL, operand, new Literal(value));
  }
}
