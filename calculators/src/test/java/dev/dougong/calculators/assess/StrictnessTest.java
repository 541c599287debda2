package dev.dougong.calculators.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.AllowedValue;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.Provision.Output;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrictnessTest {

  private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

  private static Strictness compare(Group group, String name, Object first, Object second) {
    List<AllowedValue> names =
        name.equals("anyName") ? List.of() : List.of(AllowedValue.of("REQUIRED"));
    Output output =
        new Output(name, "any", "", names, Text.EMPTY, new Expression.Literal(BigDecimal.ZERO));
    return Strictness.compare(group, output, first, second);
  }

  private static Strictness compare(String name, Object first, Object second) {
    return compare(Group.OBLIGATIONS, name, first, second);
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  @Test
  void aBreachIsStricterThanCompliance() {
    assertThat(compare("compliant", false, true)).isEqualTo(Strictness.FIRST);
    assertThat(compare("compliant", true, false)).isEqualTo(Strictness.SECOND);
  }

  @Test
  void aPermissionContradictsARefusal() {
    for (String name :
        List.of("mayTender", "canWithdraw", "permitted", "isPermitted", "useAllowed")) {
      assertThat(compare(name, true, false)).as(name).isEqualTo(Strictness.CONFLICT);
    }
    assertThat(compare("maybe", true, false)).isEqualTo(Strictness.NEITHER);
    assertThat(compare("isUrban", true, false)).isEqualTo(Strictness.NEITHER);
  }

  @Test
  void theHigherFloorAndTheLowerCeilingAreStricter() {
    assertThat(compare("minGreenStars", number("2"), number("1"))).isEqualTo(Strictness.FIRST);
    assertThat(compare("minGreenStars", number("1"), number("2"))).isEqualTo(Strictness.SECOND);
    assertThat(compare("maxFine", number("9"), number("1"))).isEqualTo(Strictness.FIRST);
    assertThat(compare("maxDeposit", number("1"), number("2"))).isEqualTo(Strictness.FIRST);
    assertThat(compare("maxDeposit", number("2"), number("1"))).isEqualTo(Strictness.SECOND);
    assertThat(compare("maxDeposit", number("2"), number("2.0"))).isEqualTo(Strictness.NEITHER);
  }

  @Test
  void whatWasMeasuredDemandsNothing() {
    assertThat(compare("floorRatio", number("1"), number("2"))).isEqualTo(Strictness.NEITHER);
    assertThat(Strictness.isAnswer("ratio")).isFalse();
    assertThat(Strictness.isAnswer("greenShare")).isFalse();
    assertThat(Strictness.isAnswer("minGreenStars")).isTrue();
  }

  @Test
  void otherNumbersContradictEachOtherUnlessBothAreGiven() {
    assertThat(compare("deposit", number("1"), number("2"))).isEqualTo(Strictness.CONFLICT);
    assertThat(compare(Group.ENTITLEMENTS, "award", number("1"), number("2")))
        .isEqualTo(Strictness.NEITHER);
    assertThat(compare(Group.ENTITLEMENTS, "minArea", number("1"), number("2")))
        .isEqualTo(Strictness.SECOND);
  }

  @Test
  void theEarlierDeadlineIsStricter() {
    assertThat(compare("dueDate", MAY, JUNE)).isEqualTo(Strictness.FIRST);
    assertThat(compare("dueDate", JUNE, MAY)).isEqualTo(Strictness.SECOND);
    assertThat(compare("paymentDeadline", MAY, JUNE)).isEqualTo(Strictness.FIRST);
    assertThat(compare("firstDay", MAY, JUNE)).isEqualTo(Strictness.CONFLICT);
    assertThat(compare("dueDate", MAY, number("5"))).isEqualTo(Strictness.NEITHER);
    assertThat(compare("dueDate", number("5"), MAY)).isEqualTo(Strictness.NEITHER);
  }

  @Test
  void namesOfAnswersHaveAnOrder() {
    List<String> strictestFirst =
        List.of("PROHIBITED", "MANDATORY", "FALLS_SHORT_OF_IT", "ENCOURAGED", "PERMITTED");
    for (int i = 0; i < strictestFirst.size(); i++) {
      for (int j = 0; j < strictestFirst.size(); j++) {
        if (i != j) {
          assertThat(compare("duty", strictestFirst.get(i), strictestFirst.get(j)))
              .isEqualTo(i < j ? Strictness.FIRST : Strictness.SECOND);
        }
      }
    }
    assertThat(compare("duty", "REQUIRED", "MUST_DO")).isEqualTo(Strictness.CONFLICT);
    assertThat(compare("duty", "REQUIRED", "SOMETHING_ELSE")).isEqualTo(Strictness.FIRST);
    assertThat(compare("duty", "PERMITTED", "SOMETHING_ELSE")).isEqualTo(Strictness.CONFLICT);
    assertThat(compare("anyName", "REQUIRED", "ENCOURAGED")).isEqualTo(Strictness.NEITHER);
  }

  @Test
  void theLongerListIsStricterIfItHoldsTheOther() {
    assertThat(compare("stages", List.of("A", "B"), List.of("A"))).isEqualTo(Strictness.FIRST);
    assertThat(compare("stages", List.of("A"), List.of("A", "B"))).isEqualTo(Strictness.SECOND);
    assertThat(compare("stages", List.of("A"), List.of("B"))).isEqualTo(Strictness.NEITHER);
  }
}
