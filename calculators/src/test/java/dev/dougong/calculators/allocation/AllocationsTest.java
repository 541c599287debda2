package dev.dougong.calculators.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.dougong.calculators.allocation.Undistributed.Reason;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fund.AssessmentTopic;
import dev.dougong.core.fund.Fund;
import dev.dougong.core.fund.Recipient;
import dev.dougong.core.fund.Topic;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.book.RuleBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllocationsTest {

  private static final Allocations ALLOCATIONS = Allocations.standard();

  /** The worked case of the provision: nobody completed the two housing tasks. */
  private static final Facts TWO_DISTRICTS =
      Facts.builder()
          .put("topicFund", 50_000_000)
          .put(
              "recipients",
              List.of(
                  industrial(
                      "LINPING", List.of("NEW_PREFAB", "PREFAB_SHARE"), 3_000_000, 2_000_000, 0, 3),
                  industrial("TONGLU", List.of("PREFAB_SHARE"), 1_000_000, 500_000, 100_000, 0)))
          .build();

  private static Map<String, Object> industrial(
      String name, List<String> completed, int prefab, int housing, int steel, int projects) {
    return Map.of(
        "name", name,
        "completedTasks", completed,
        "areas",
            Map.of("NEW_PREFAB", prefab, "NEW_PREFAB_HOUSING", housing, "NEW_STEEL_HOUSING", steel),
        "demonstrationProjects", projects);
  }

  private static Facts alike(String fund, String... names) {
    List<Map<String, Object>> recipients =
        Arrays.stream(names)
            .map(
                name ->
                    industrial(
                        name,
                        List.of(
                            "NEW_PREFAB",
                            "PREFAB_SHARE",
                            "NEW_PREFAB_HOUSING",
                            "NEW_STEEL_HOUSING"),
                        1,
                        1,
                        1,
                        1))
            .toList();
    return Facts.builder()
        .put("topicFund", new BigDecimal(fund))
        .put("recipients", recipients)
        .build();
  }

  @Test
  void everyRecipientGetsItsAwardAndTheRestIsAccountedFor() {
    Allocation allocation = ALLOCATIONS.hangzhou2023Industrialisation(TWO_DISTRICTS);

    assertThat(allocation.value())
        .hasValue(ImmutableMap.of("LINPING", Money.of(30_250_000), "TONGLU", Money.of(9_750_000)));
    assertThat(allocation.fund()).isEqualTo(Money.of(50_000_000));
    assertThat(allocation.awarded()).isEqualTo(Money.of(40_000_000));
    assertThat(allocation.undistributed()).isEqualTo(Money.of(10_000_000));
    assertThat(allocation.conservedUndistributed()).isEqualTo(Money.of(10_000_000));
    assertThat(allocation.roundingDifference()).isEqualTo(Money.ZERO);
    assertThat(allocation.reasons())
        .containsExactly(
            new Undistributed(
                "completion", "NEW_PREFAB_HOUSING", Reason.NOBODY_COMPLETED, Money.of(5_000_000)),
            new Undistributed(
                "completion", "NEW_STEEL_HOUSING", Reason.NOBODY_COMPLETED, Money.of(5_000_000)));
    assertThat(allocation)
        .hasToString("LINPING 30250000元\nTONGLU 9750000元\nundistributed 10000000元");
  }

  @Test
  void whatRoundingLosesIsShownAndTheConservingDistributionKeepsIt() {
    Allocation allocation =
        ALLOCATIONS.hangzhou2023Industrialisation(alike("100", "YUHANG", "BINJIANG", "FUYANG"));

    Money third = Money.parse("33.33元");
    assertThat(allocation.value())
        .hasValue(ImmutableMap.of("YUHANG", third, "BINJIANG", third, "FUYANG", third));
    assertThat(allocation.awarded()).isEqualTo(Money.parse("99.99元"));
    assertThat(allocation.undistributed()).isEqualTo(Money.ZERO);
    assertThat(allocation.roundingDifference()).isEqualTo(Money.ofFen(1));
    assertThat(allocation.conserved())
        .hasValue(
            ImmutableMap.of("YUHANG", third, "BINJIANG", Money.parse("33.34元"), "FUYANG", third));
    assertThat(allocation.shares().get(1).difference()).isEqualTo(Money.ofFen(1));
    assertThat(allocation.reasons()).isEmpty();
    assertThat(allocation.toString()).contains("BINJIANG 33.33元 (conserving 33.34元)");
  }

  @Test
  void zhejiangSharesByFactorAndFiscalClass() {
    Facts facts =
        RuleBook.standard()
            .facts(
                AllocationScheme.ZHEJIANG_FACTORS.provisionId(),
                Map.of(
                    "topicFund",
                    7_000_000,
                    "counties",
                    List.of(
                        county("ANJI", "1", "CLASS_2"),
                        county("JINGNING", "1", "CLASS_1"),
                        county("TONGXIANG", "1", "CLASS_2"))));

    Allocation allocation = ALLOCATIONS.zhejiangByFactors(facts);

    assertThat(allocation.value())
        .hasValue(
            ImmutableMap.of(
                "ANJI",
                Money.of(2_000_000),
                "JINGNING",
                Money.of(3_000_000),
                "TONGXIANG",
                Money.of(2_000_000)));
    assertThat(allocation.undistributed()).isEqualTo(Money.ZERO);
  }

  @Test
  void whatAProvisionLeavesOverWithoutReasonIsSaidToBeSo() {
    Facts facts =
        RuleBook.standard()
            .facts(
                AllocationScheme.ZHEJIANG_FACTORS.provisionId(),
                Map.of("topicFund", 100, "counties", List.of(county("ANJI", "0", "CLASS_2"))));

    assertThat(ALLOCATIONS.zhejiangByFactors(facts).reasons())
        .containsExactly(new Undistributed("", "ALL", Reason.NOT_STATED, Money.of(100)));
    assertThat(ALLOCATIONS.zhejiangByFactors(facts).conservedUndistributed())
        .isEqualTo(Money.of(100));
  }

  private static Map<String, Object> county(String name, String factor, String transferClass) {
    return Map.of(
        "county", name,
        "assessmentFactor", new BigDecimal(factor),
        "transferPaymentClass", transferClass);
  }

  @Test
  void theCapForEachPilotLeavesMoneyOver() {
    Facts fund =
        Facts.builder()
            .put("topicFund", 30_000_000)
            .put(
                "recipients",
                List.of(
                    Map.of(
                        "name", "XIHU",
                        "completedTasks", List.of("HIGH_STAR_GREEN"),
                        "values", Map.of("HIGH_STAR_GREEN", 1),
                        "pilots", Map.of("ECO_DISTRICT", 2))))
            .build();

    assertThat(ALLOCATIONS.hangzhou2023Green(fund).reasons())
        .contains(
            new Undistributed(
                "demonstration", "ECO_DISTRICT", Reason.UNIT_CAP, Money.of(1_000_000)),
            new Undistributed(
                "demonstration",
                "GREEN_MATERIAL_PILOT",
                Reason.NO_CITY_FIGURE,
                Money.of(1_500_000)))
        .filteredOn(part -> part.reason() == Reason.UNIT_CAP)
        .hasSize(1);
  }

  @Test
  void theMoneyOfAYearWithoutTasksStays() {
    Facts fund = TWENTY_TWENTY.with("assignedItems", List.of());

    assertThat(ALLOCATIONS.hangzhou2020(fund).reasons())
        .extracting(Undistributed::reason)
        .containsExactly(Reason.NOTHING_ASSIGNED, Reason.NOTHING_ASSIGNED);
  }

  private static final Facts TWENTY_TWENTY =
      RuleBook.standard()
          .facts(
              AllocationScheme.HANGZHOU_2020.provisionId(),
              Map.of(
                  "annualBudget", 1_000_000,
                  "assignedItems", List.of("NEW_PREFAB"),
                  "recipients",
                      List.of(
                          Map.of(
                              "name", "XIHU",
                              "completed", List.of("NEW_PREFAB"),
                              "areas", Map.of("NEW_PREFAB", 100),
                              "demos", Map.of("E", 1)))));

  @Test
  void theWholeBudgetGoesToTheOnlyRecipient() {
    assertThat(ALLOCATIONS.hangzhou2020(TWENTY_TWENTY).value())
        .hasValue(ImmutableMap.of("XIHU", Money.of(1_000_000)));
  }

  @Test
  void anUnknownFundLeavesTheAwardsOpen() {
    Allocation allocation =
        ALLOCATIONS.hangzhou2023Industrialisation(TWO_DISTRICTS.without("topicFund"));

    assertThat(allocation.isDetermined()).isFalse();
    assertThat(allocation.value()).isEmpty();
    assertThat(allocation.conserved()).isEmpty();
    assertThat(allocation.missing()).containsExactly("topicFund");
    assertThat(allocation.shares()).isEmpty();
    assertThat(allocation).hasToString("undetermined, missing [topicFund]");
    assertThat(allocation.roundingDifference()).isEqualTo(Money.ZERO);
  }

  @Test
  void anEmptyFundGivesNothing() {
    Allocation allocation =
        ALLOCATIONS.hangzhou2023Industrialisation(TWO_DISTRICTS.with("topicFund", 0));

    assertThat(allocation.awarded()).isEqualTo(Money.ZERO);
    assertThat(allocation.conserved())
        .hasValue(ImmutableMap.of("LINPING", Money.ZERO, "TONGLU", Money.ZERO));
  }

  @Test
  void theYearSaysWhichMeasureGoverns() {
    assertThat(ALLOCATIONS.hangzhouMeasure(2022).value()).hasValue("HANGJIANSHI_2020_43");
    assertThat(ALLOCATIONS.hangzhouMeasure(2023).value()).hasValue("HANGJIANKE_2023_45");
    assertThat(ALLOCATIONS.hangzhouMeasure(2019).value()).hasValue("NONE");
  }

  @Test
  void aFundOfPartsOfAFenIsRefused() {
    assertThatThrownBy(() -> ALLOCATIONS.hangzhou2023Green(alike("100.001", "XIHU")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("topicFund")
        .hasMessageContaining("100.001")
        .hasMessageContaining("whole fen");
    assertThatThrownBy(() -> ALLOCATIONS.hangzhou2020(TWENTY_TWENTY.with("annualBudget", -1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("annualBudget");
  }

  @Test
  void recipientsHaveNamesOfTheirOwn() {
    assertThatThrownBy(() -> ALLOCATIONS.hangzhou2023Green(alike("100", "XIHU", "XIHU")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("recipients.name")
        .hasMessageContaining("XIHU");
    assertThatThrownBy(
            () ->
                ALLOCATIONS.hangzhou2023Green(
                    TWO_DISTRICTS.with("recipients", List.of(Map.of("completedTasks", List.of())))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the name of the recipient");
    assertThatThrownBy(() -> AllocationScheme.of(" ", "topicFund"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("provisionId");
  }

  @Test
  void figuresOfAnotherTypeAreRefusedWithTheProvisionThatCannotUseThem() {
    Facts odd =
        TWO_DISTRICTS.with(
            "recipients",
            List.of(
                Map.of(
                    "name",
                    "XIHU",
                    "completedTasks",
                    List.of(),
                    "areas",
                    Map.of("NEW_PREFAB", "many"),
                    "demonstrationProjects",
                    1)));

    assertThatThrownBy(() -> ALLOCATIONS.hangzhou2023Industrialisation(odd))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("hangjianke-2023-45/5.2-alloc");
  }

  @Test
  void aFundOfTheDomainModelIsSharedOutAsWell() {
    Fund fund =
        Fund.builder()
            .addRecipients(
                Recipient.builder()
                    .name("XIHU")
                    .putFigures("completedTasks", List.of("PREFAB_SHARE"))
                    .putFigures("areas", Map.of())
                    .putFigures("demonstrationProjects", 0)
                    .build())
            .addTopics(
                Topic.builder()
                    .topic(AssessmentTopic.BUILDING_INDUSTRIALISATION)
                    .amount(Money.of(1_000))
                    .build())
            .build();

    assertThat(ALLOCATIONS.hangzhou2023Industrialisation(fund).value())
        .hasValue(ImmutableMap.of("XIHU", Money.of(100)));
  }

  @Test
  void jsonHoldsSharesReasonsAndTheOutcome() {
    Allocation allocation = ALLOCATIONS.hangzhou2023Industrialisation(TWO_DISTRICTS);
    Map<String, @Nullable Object> json = StrictJson.readObject(allocation.toJson());

    assertThat(json)
        .containsEntry("value", Map.of("LINPING", "30250000元", "TONGLU", "9750000元"))
        .containsEntry("fund", "50000000元")
        .containsEntry("awarded", "40000000元")
        .containsEntry("undistributed", "10000000元")
        .containsEntry("conservedUndistributed", "10000000元")
        .containsEntry("roundingDifference", "0元")
        .containsEntry("missing", List.of());
    assertThat(json.get("shares"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains(
            Map.of(
                "recipient", "TONGLU",
                "exact", "9750000元",
                "award", "9750000元",
                "conserved", "9750000元",
                "difference", "0元"));
    assertThat(json.get("reasons"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains(
            Map.of(
                "part", "completion",
                "item", "NEW_STEEL_HOUSING",
                "reason", "NOBODY_COMPLETED",
                "amount", "5000000元"));
    assertThat(allocation.explain(Locale.CHINESE)).contains("未分配资金");
    assertThat(allocation.outcomes()).hasSize(1);
  }

  @Test
  void aSchemeRefusesANameThatIsBlank() {
    List<String> fields =
        List.of(
            "provisionId",
            "fundFact",
            "recipientsFact",
            "nameField",
            "awardsOutput",
            "unroundedOutput",
            "amountField");
    for (int i = 0; i < fields.size(); i++) {
      List<String> names = new ArrayList<>(fields);
      names.set(i, " ");
      assertThatThrownBy(
              () ->
                  new AllocationScheme(
                      names.get(0),
                      names.get(1),
                      names.get(2),
                      names.get(3),
                      names.get(4),
                      names.get(5),
                      names.get(6)))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith(fields.get(i) + ":");
    }
  }

  @Test
  void theStandardRulesAreThoseOfTheStandardBook() {
    assertThat(Allocations.standard().hangzhou2023Industrialisation(TWO_DISTRICTS).value())
        .isPresent()
        .isEqualTo(
            Allocations.of(RuleBook.standard())
                .allocate(
                    AllocationScheme.of("hangjianke-2023-45/5.2-alloc", "topicFund"), TWO_DISTRICTS)
                .value());
  }
}
