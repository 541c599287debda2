package dev.dougong.calculators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AnswerTest {

  private static final String BONUS = "hangjiangongyeban-2023-7/17.4-a";
  private static final Facts PROJECT =
      Facts.builder()
          .put("structureType", "STEEL")
          .put("isCommodityHousing", true)
          .put("aboveGroundFloorArea", 60000)
          .put("meetsPrefabStandard", true)
          .put("asOfDate", "2024-06-01")
          .build();

  private static Outcome outcome(Facts facts) {
    return RuleBook.standard().evaluate(BONUS, facts);
  }

  @Test
  void aDecidedOutputIsAValue() {
    Answer<BigDecimal> area = Answer.number(outcome(PROJECT), "bonusFloorArea");

    assertThat(area.value()).get().satisfies(v -> assertThat(v).isEqualByComparingTo("1800"));
    assertThat(area.isDetermined()).isTrue();
    assertThat(area.map(BigDecimal::intValueExact).value()).hasValue(1800);
    assertThat(area).hasToString("1800");
    assertThat(Answer.truth(outcome(PROJECT), "eligible").value()).hasValue(true);
  }

  @Test
  void anOpenOutputNamesWhatIsMissing() {
    Answer<BigDecimal> area = Answer.number(outcome(PROJECT.without("asOfDate")), "bonusFloorArea");

    assertThat(area.value()).isEmpty();
    assertThat(area.missing()).containsExactly("asOfDate");
    assertThat(area.map(BigDecimal::negate).missing()).containsExactly("asOfDate");
    assertThat(area).hasToString("undetermined, missing [asOfDate]");
    assertThatThrownBy(() -> Answer.undetermined(ImmutableSet.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noValueIsADecidedAnswer() {
    Answer<Money> none = Answer.none(ImmutableList.of());

    assertThat(none.isDetermined()).isTrue();
    assertThat(none.value()).isEmpty();
    assertThat(none).hasToString("no value");
  }

  @Test
  void theExplanationIsThatOfTheOutcomes() {
    Outcome outcome = outcome(PROJECT);

    assertThat(Answer.truth(outcome, "landPremiumDue").explain(Locale.CHINESE))
        .isEqualTo(outcome.explain(Locale.CHINESE));
  }

  @Test
  void jsonHoldsTheValueAndTheOutcomes() {
    Outcome outcome = outcome(PROJECT);

    assertThat(StrictJson.readObject(Answer.number(outcome, "bonusFloorArea").toJson()))
        .containsEntry("value", BigDecimal.valueOf(1800))
        .containsEntry("missing", List.of())
        .containsEntry("outcomes", List.of(StrictJson.readObject(outcome.toJson())));
    assertThat(StrictJson.readObject(Answer.of(Money.of(5), List.of()).toJson()))
        .containsEntry("value", "5元");
  }
}
