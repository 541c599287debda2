package dev.dougong.calculators.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.dougong.calculators.internal.OwnRules;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.enterprise.Enterprise;
import dev.dougong.core.enterprise.Honour;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.book.Standing;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubsidiesTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final LocalDate DAY = LocalDate.parse("2024-06-01");
  private static final Subsidies LIANYUNGANG = Subsidies.standard().asOf(DAY).in("320700");
  private static final Subsidies HANGZHOU = Subsidies.standard().asOf(DAY).in("330106");
  private static final String SPECIAL_GRADE = "lianzhengguifa-2023-2/1-a";

  static final Facts PROMOTED =
      facts(
          Map.of(
              "generalContracting",
              true,
              "promotedToGrade",
              "SPECIAL",
              "registrationArea",
              "COUNTY",
              "honours",
              List.of("FIRST_TIME_JIANGSU_CONSTRUCTION_TOP_100"),
              "isHighTechEnterprise",
              true,
              "isFirstRecognition",
              true,
              "isIntelligentConstructionEnterprise",
              false,
              "buysMajorEquipment",
              false));

  static final Facts RESEARCH =
      facts(
          ImmutableMap.<String, Object>builder()
              .put("rdExpense", 1_000_000)
              .put("superDeductionRate", 1)
              .put("formsIntangibleAsset", false)
              .put("ownIntellectualProperty", true)
              .put("educationExpense", 900_000)
              .put("educationExpenseCarriedIn", 0)
              .put("totalWages", 10_000_000)
              .put("taxBenefitKind", "RD_SUPER_DEDUCTION")
              .put("amount", 1_000_000)
              .buildOrThrow());

  static Facts facts(Map<String, ?> values) {
    return Facts.of(BOOK.dictionary(), values);
  }

  static Map<String, Object> with(Map<String, Object> values, String fact, Object value) {
    return ImmutableMap.<String, Object>builder().putAll(values).put(fact, value).buildOrThrow();
  }

  private static String amount(SubsidyStatement statement, String provision) {
    return statement
        .entitlement(provision)
        .orElseThrow()
        .amount()
        .map(number -> number.stripTrailingZeros().toPlainString())
        .orElse("none");
  }

  @Test
  void aPromotionInACountyIsPaidByCityAndCounty() {
    SubsidyStatement statement = LIANYUNGANG.due(PROMOTED);

    assertThat(statement.awardsFrom(Payer.CITY)).isEqualTo(Money.parse("100万元"));
    assertThat(statement.awardsFrom(Payer.COUNTY)).isEqualTo(Money.parse("250万元"));
    assertThat(statement.awardsFrom(Payer.UNSTATED)).isEqualTo(Money.parse("40万元"));
    assertThat(statement.awardsFrom(Payer.PROVINCE)).isEqualTo(Money.ZERO);
    assertThat(statement.value()).hasValue(Money.parse("390万元"));
    assertThat(statement.missing()).isEmpty();
    Entitlement special = statement.entitlement(SPECIAL_GRADE).orElseThrow();
    assertThat(special.money()).hasValue(Money.parse("300万元"));
    assertThat(special.area()).isEmpty();
    assertThat(special.isDue()).isTrue();
    assertThat(special.isCounted()).isTrue();
    assertThat(special.cap()).isEmpty();
    assertThat(special.form()).isEqualTo(BenefitForm.AWARD);
    assertThat(special.outcome())
        .isEqualTo(BOOK.evaluate(SPECIAL_GRADE, special.outcome().facts()));
    assertThat(special.condition()).isEqualTo(BOOK.provision(SPECIAL_GRADE).statement());
  }

  @Test
  void inTheCityProperTheSharesAreTheOtherWayRound() {
    SubsidyStatement statement = LIANYUNGANG.due(PROMOTED.with("registrationArea", "CITY_PROPER"));

    assertThat(statement.awardsFrom(Payer.CITY)).isEqualTo(Money.parse("200万元"));
    assertThat(statement.awardsFrom(Payer.COUNTY)).isEqualTo(Money.parse("150万元"));
  }

  @Test
  void anEnterpriseAndFurtherFactsAreOneCase() {
    Enterprise enterprise =
        Enterprise.builder().addHonours(Honour.FIRST_TIME_CHINA_TOP_500).build();
    SubsidyStatement statement =
        Subsidies.due(DAY, "320700", enterprise, facts(Map.of("isFirstRecognition", false)));

    assertThat(statement.awardsFrom(Payer.COUNTY)).isEqualTo(Money.parse("100万元"));
    assertThat(amount(statement, "lianzhengguifa-2023-2/2-a")).isEqualTo("1000000");
  }

  @Test
  void aMissingFactLeavesTheTotalOpenAndKeepsWhatIsCertain() {
    SubsidyStatement statement = LIANYUNGANG.due(PROMOTED.without("registrationArea"));

    assertThat(statement.value()).isEmpty();
    assertThat(statement.isDetermined()).isFalse();
    assertThat(statement.missing()).containsExactly("registrationArea");
    assertThat(statement.awardsSoFar()).isEqualTo(Money.parse("90万元"));
    assertThat(statement.open()).hasSize(1);
    assertThat(statement.open().get(0).isOpen()).isTrue();
    assertThat(statement.open().get(0).amount()).isEmpty();
    assertThat(statement.total(BenefitForm.AWARD, Payer.CITY).orElseThrow().open())
        .containsExactly(SPECIAL_GRADE);
    assertThat(statement.total(BenefitForm.AWARD, Payer.CITY).orElseThrow().isDetermined())
        .isFalse();
    assertThat(statement.total(BenefitForm.AWARD, Payer.UNSTATED).orElseThrow().isDetermined())
        .isTrue();
  }

  @Test
  void anAwardWithoutStatedAmountLeavesNoTotalOpen() {
    SubsidyStatement statement =
        Subsidies.due(DAY, "330106", facts(Map.of("outOfCityConstructionOutput", 2_000_000_000L)));

    Entitlement open = statement.entitlement("hangzheng-2015-2/7-a").orElseThrow();
    assertThat(open.isOpen()).isTrue();
    assertThat(open.statesAmount()).isFalse();
    assertThat(statement.value()).hasValue(Money.ZERO);
    assertThat(statement.missing()).containsExactly("exclusionCircumstanceExists");
  }

  @Test
  void anAwardWithoutStatedAmountIsDueWithoutAmount() {
    SubsidyStatement statement =
        HANGZHOU.due(
            facts(
                Map.of(
                    "outOfCityConstructionOutput",
                    1_000_000_001L,
                    "exclusionCircumstanceExists",
                    false)));

    Entitlement due = statement.entitlement("hangzheng-2015-2/7-a").orElseThrow();
    assertThat(due.isDue()).isTrue();
    assertThat(due.amount()).isEmpty();
    assertThat(due.shares())
        .singleElement()
        .satisfies(share -> assertThat(share.payer()).isEqualTo(Payer.COUNTY));
    assertThat(statement.totals()).isEmpty();
  }

  @Test
  void theSameExpenseIsDeductedOnceAndAtTheHighest() {
    SubsidyStatement statement = HANGZHOU.due(RESEARCH);

    assertThat(amount(statement, "hangzheng-2015-2/10-b")).isEqualTo("500000");
    assertThat(amount(statement, "zhezhengbanfa-2021-19/8.3-b")).isEqualTo("1000000");
    assertThat(amount(statement, "zhezhengbanfa-2022-47/12-f")).isEqualTo("1000000");
    assertThat(amount(statement, "hangzheng-2015-2/12-a")).isEqualTo("250000");
    assertThat(amount(statement, "hangzhengbanhan-2022-11/4-b")).isEqualTo("800000");
    assertThat(statement.total(BenefitForm.TAX_DEDUCTION, Payer.TREASURY).orElseThrow().amount())
        .isEqualByComparingTo("1800000");
    assertThat(
            statement.total(BenefitForm.TAX_DEDUCTION, Payer.TREASURY).orElseThrow().provisions())
        .containsExactly("zhezhengbanfa-2022-47/12-a", "zhezhengbanfa-2022-47/12-f");
    assertThat(statement.entitlement("hangzheng-2015-2/10-b").orElseThrow().insteadOf())
        .hasValue("zhezhengbanfa-2022-47/12-f");
    assertThat(statement.entitlement("hangzheng-2015-2/10-b").orElseThrow().isCounted()).isFalse();
    assertThat(statement.entitlement("hangzheng-2015-2/12-a").orElseThrow().exclusion())
        .map(Exclusion::id)
        .hasValue("education-expense");
  }

  @Test
  void theSecondBenefitOfAProvisionIsCountedForItself() {
    SubsidyStatement statement =
        HANGZHOU.due(
            facts(
                Map.of(
                    "taxBenefitKind", "FOREIGN_TAX_CREDIT",
                    "amount", 300_000,
                    "superDeductionRate", 1,
                    "foreignTaxCreditLimit", 200_000)));

    assertThat(statement.total(BenefitForm.TAX_RELIEF, Payer.TREASURY).orElseThrow().amount())
        .isEqualByComparingTo("200000");
    assertThat(statement.due()).hasSize(1);
    assertThat(statement.outcomes()).doesNotHaveDuplicates();
  }

  @Test
  void anAwardStopsAtItsCap() {
    Facts investment =
        facts(
            Map.of(
                "totalInvestment",
                200_000_000,
                "equipmentInvestment",
                100_000_000,
                "meetsOtherConditions",
                true,
                "appliedRate",
                new BigDecimal("0.12")));
    Entitlement subsidy =
        HANGZHOU.due(investment).entitlement("hangzheng-2015-2/5-a").orElseThrow();

    assertThat(subsidy.money()).hasValue(Money.parse("1000万元"));
    assertThat(subsidy.cap().orElseThrow()).isEqualByComparingTo("10000000");
    assertThat(HANGZHOU.due(investment.with("equipmentInvestment", 50_000_000)).value())
        .hasValue(Money.parse("600万元"));
    Subsidies reformed = Subsidies.of(BOOK.with("hangzheng-2015-2/5-a", "cap", 7_000_000));
    assertThat(reformed.asOf(DAY).in("330106").due(investment).value())
        .hasValue(Money.parse("700万元"));
  }

  @Test
  void floorAreaIsCountedInSquareMetres() {
    SubsidyStatement statement =
        HANGZHOU.due(
            facts(
                Map.of(
                    "structureType",
                    "STEEL",
                    "isCommodityHousing",
                    true,
                    "aboveGroundFloorArea",
                    60_000,
                    "meetsPrefabStandard",
                    true)));

    assertThat(statement.floorArea()).isEqualTo(Area.parse("1800平方米"));
    Entitlement bonus = statement.entitlement("hangjiangongyeban-2023-7/17.4-a").orElseThrow();
    assertThat(bonus.area()).hasValue(Area.parse("1800平方米"));
    assertThat(bonus.money()).isEmpty();
    assertThat(bonus.cap().orElseThrow()).isEqualByComparingTo("2000");
    assertThat(statement.awardsSoFar()).isEqualTo(Money.ZERO);
  }

  @Test
  void insulationLeavesOutItsAreaOnce() {
    SubsidyStatement statement =
        Subsidies.due(
            LocalDate.parse("2019-06-01"),
            "330106",
            facts(Map.of("totalFloorArea", 10_000, "insulationAddedFloorArea", 120)));

    assertThat(statement.due()).hasSize(2);
    assertThat(statement.floorArea()).isEqualTo(Area.parse("120平方米"));
    assertThat(statement.due().get(0).amount().orElseThrow()).isEqualByComparingTo("120");
  }

  @Test
  void aRaisedLoanLimitIsTheDifferenceToTheStandardOne() {
    SubsidyStatement statement =
        HANGZHOU.due(
            facts(
                Map.of(
                    "greenStars", 2,
                    "standardLoanLimit", 1_000_000,
                    "localUpliftRate", new BigDecimal("0.3"))));

    assertThat(amount(statement, "zhejiang-lvse-jianzhu-tiaoli-2020/38-d")).isEqualTo("200000");
    assertThat(
            HANGZHOU
                .due(
                    facts(
                        Map.of(
                            "greenStars", 1,
                            "standardLoanLimit", 1_000_000,
                            "localUpliftRate", new BigDecimal("0.3"))))
                .entitlement("zhejiang-lvse-jianzhu-tiaoli-2020/38-d")
                .orElseThrow()
                .standing())
        .isEqualTo(Entitlement.Standing.NOT_DUE);
  }

  @Test
  void aTextThatGrantsOnlyWithOneValueIsNotDueWithAnother() {
    Subsidies anywhere = Subsidies.standard().asOf(DAY).in("110000");
    String provision = "guofa-2021-23/5.3-a";

    assertThat(
            anywhere
                .due(facts(Map.of("instrument", "ENERGY_AND_WATER_SAVING_TAX")))
                .entitlement(provision)
                .orElseThrow()
                .isDue())
        .isTrue();
    assertThat(
            anywhere
                .due(facts(Map.of("instrument", "GREEN_BOND")))
                .entitlement(provision)
                .orElseThrow()
                .isDue())
        .isFalse();
  }

  @Test
  void aTaxRateIsABenefitWithoutAmount() {
    Entitlement rate =
        HANGZHOU
            .due(facts(Map.of("isHighTechEnterprise", true, "taxableIncome", 5_000_000)))
            .entitlement("zhezhengbanfa-2022-47/12-d")
            .orElseThrow();

    assertThat(rate.isDue()).isTrue();
    assertThat(rate.amount()).isEmpty();
    assertThat(rate.statesAmount()).isFalse();
    assertThat(
            HANGZHOU
                .due(facts(Map.of("isHighTechEnterprise", false, "taxableIncome", 5_000_000)))
                .entitlement("zhezhengbanfa-2022-47/12-d")
                .orElseThrow()
                .isDue())
        .isFalse();
  }

  @Test
  void whatIsNotInForceIsNotAskedAndSaysSo() {
    SubsidyStatement early = Subsidies.due(LocalDate.parse("2023-03-31"), "320700", PROMOTED);

    assertThat(early.entitlement(SPECIAL_GRADE)).isEmpty();
    assertThat(early.awardsFrom(Payer.COUNTY)).isEqualTo(Money.ZERO);
    assertThat(early.notInForce().get(SPECIAL_GRADE).state()).isEqualTo(Standing.State.NOT_BEGUN);
    assertThat(LIANYUNGANG.due(PROMOTED).notInForce()).isEmpty();
  }

  @Test
  void aCeilingOfAnotherProvinceCountsThereOnlyAndIsNoAmountDue() {
    Facts project =
        facts(
            Map.of(
                "isSociallyInvested",
                true,
                "assemblyRate",
                new BigDecimal("0.6"),
                "subsidisedFloorArea",
                50_000));
    String provision = "jianbanbiaohan-2022-389/1.2.2-henan";
    SubsidyStatement henan = Subsidies.due(DAY, "410300", project);

    assertThat(amount(henan, provision)).isEqualTo("1500000");
    assertThat(henan.entitlement(provision).orElseThrow().isCeiling()).isTrue();
    assertThat(henan.entitlement(provision).orElseThrow().isCounted()).isFalse();
    assertThat(henan.value()).hasValue(Money.ZERO);
    assertThat(HANGZHOU.due(project).entitlement(provision)).isEmpty();
  }

  @Test
  void oneGradeHigherSaysWhatWouldBeDue() {
    Facts first = PROMOTED.with("promotedToGrade", "FIRST_CLASS");
    ImmutableList<GradeStep> steps = LIANYUNGANG.oneGradeHigher(first);

    assertThat(steps).hasSize(1);
    GradeStep step = steps.get(0);
    assertThat(step.fact().id()).isEqualTo("promotedToGrade");
    assertThat(step.from()).isEqualTo("FIRST_CLASS");
    assertThat(step.to()).isEqualTo("SPECIAL");
    assertThat(step.gain()).isEqualTo(Money.parse("280万元"));
    assertThat(step.newlyDue()).containsExactly(SPECIAL_GRADE);
    assertThat(step.differences())
        .extracting(total -> total.payer() + " " + total.amount().toPlainString())
        .containsExactly("CITY 1000000", "COUNTY 1800000");
    assertThat(step).hasToString("promotedToGrade FIRST_CLASS -> SPECIAL: 2800000元");
    assertThat(LIANYUNGANG.oneGradeHigher(PROMOTED)).isEmpty();
  }

  @Test
  void stepsAreSortedByTheirGainAndMayTakeATotalAway() {
    Facts contractor =
        facts(
            Map.of(
                "generalContracting", true,
                "promotedToGrade", "OTHER",
                "registrationArea", "COUNTY",
                "qualityAward", "PROVINCIAL_QUALITY",
                "constructionRole", "PARTICIPATING"));
    ImmutableList<GradeStep> steps = LIANYUNGANG.oneGradeHigher(contractor);

    assertThat(steps)
        .extracting(step -> step.fact().id() + " " + step.gain())
        .containsExactly(
            "promotedToGrade 200000元", "constructionRole 100000元", "qualityAward 100000元");
    GradeStep back =
        new GradeStep(
            steps.get(0).fact(),
            "FIRST_CLASS",
            "OTHER",
            steps.get(0).after(),
            steps.get(0).before());
    assertThat(back.gain()).isEqualTo(Money.of(-200_000));
    assertThat(back.differences())
        .singleElement()
        .satisfies(total -> assertThat(total.amount()).isEqualByComparingTo("-200000"));
  }

  @Test
  void starsAreCountedUpwards() {
    Facts buyer =
        facts(
            Map.of(
                "greenStars", 1,
                "standardLoanLimit", 1_000_000,
                "localUpliftRate", new BigDecimal("0.1")));
    ImmutableList<GradeStep> steps = HANGZHOU.oneGradeHigher(buyer);

    assertThat(steps)
        .singleElement()
        .satisfies(s -> assertThat(s.to()).isEqualTo(new BigDecimal(2)));
    assertThat(steps.get(0).newlyDue()).contains("zhejiang-lvse-jianzhu-tiaoli-2020/38-d");
    assertThat(steps.get(0).gain()).isEqualTo(Money.ZERO);
  }

  @Test
  void anAmountOfABookOfOnesOwnIsRecognisedByItsKind() {
    Provision model = BOOK.provision(SPECIAL_GRADE);
    Subsidies own = Subsidies.of(BOOK.merge(ownBook(copy(model, Provision.Kind.AMOUNT))));
    Facts facts = PROMOTED.without("honours").without("isFirstRecognition");
    Entitlement award =
        own.asOf(DAY).in("330106").due(facts).entitlement("our-rules/1").orElseThrow();

    assertThat(award.shares())
        .extracting(share -> share.payer() + " " + share.amount().orElseThrow().toPlainString())
        .containsExactly("CITY 1000000", "LOCAL 2000000");
    Subsidies unknownKind = Subsidies.of(BOOK.merge(ownBook(copy(model, Provision.Kind.MANDATE))));
    assertThat(unknownKind.asOf(DAY).in("330106").due(facts).entitlement("our-rules/1")).isEmpty();
  }

  private static Provision copy(Provision model, Provision.Kind kind) {
    return new Provision(
        "our-rules/1",
        model.clause(),
        kind,
        model.subject(),
        model.force(),
        model.forceNote(),
        model.title(),
        model.statement(),
        model.inputs(),
        model.parameters(),
        model.tables(),
        model.uses(),
        model.outputs(),
        model.readings(),
        ImmutableList.of());
  }

  private static RuleBook ownBook(Provision provision) {
    return OwnRules.book(OwnRules.document("our-rules").with(provision));
  }

  @Test
  void dayAndPlaceMayBeFactsAndAreNeverGuessed() {
    Facts complete = PROMOTED.with("asOfDate", "2024-06-01").with("regionCode", "320700");

    assertThat(Subsidies.standard().due(complete).value()).hasValue(Money.parse("390万元"));
    assertThat(Subsidies.standard().asOf(DAY).in("320700").due(complete).place().code())
        .isEqualTo("320700");
    assertThatThrownBy(() -> Subsidies.standard().in("320700").due(PROMOTED).value())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the day of the question");
    assertThatThrownBy(() -> Subsidies.standard().asOf(DAY).due(PROMOTED).value())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the place of the question");
    assertThatThrownBy(() -> HANGZHOU.due(complete).value())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("regionCode")
        .hasMessageContaining("said elsewhere");
  }

  @Test
  void nothingIsAskedOfACaseOfWhichNothingIsKnown() {
    SubsidyStatement nothing = HANGZHOU.due();

    assertThat(nothing.entitlements()).isEmpty();
    assertThat(nothing.notInForce()).isEmpty();
    assertThat(nothing.value()).hasValue(Money.ZERO);
    assertThat(HANGZHOU.due(facts(Map.of("year", 2024))).entitlements()).isEmpty();
  }
}
