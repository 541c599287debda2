package dev.dougong.calculators.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.dougong.calculators.assess.Assessment;
import dev.dougong.calculators.assess.Assessor;
import dev.dougong.calculators.assess.Difference;
import dev.dougong.calculators.assess.Finding;
import dev.dougong.calculators.assess.Standing;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.engine.book.RuleBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Gaps as people and programs read them. */
class GapReportTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final String PAYMENT = "zhezhengbanfa-2022-47/15-f";
  private static final FactDefinition PAID = BOOK.dictionary().get("progressPaymentPaid");
  private static final FactDefinition INVESTED = BOOK.dictionary().get("isGovernmentInvested");

  /** A payment of 70 % where 85 % is due. */
  private static final Assessment LATE = assessed(7_000_000);

  private static final Assessment PAID_IN_FULL = assessed(10_000_000);

  private static Assessment assessed(int paid) {
    Facts contract =
        Facts.builder(BOOK.dictionary())
            .put("isGovernmentInvested", true)
            .put("completedWorkValue", 10_000_000)
            .put("progressPaymentPaid", paid)
            .build();
    return Assessor.of(BOOK).asOf(LocalDate.of(2024, 6, 1)).in("330100").assess(contract);
  }

  private static Finding finding(Assessment assessment) {
    return assessment.finding(PAYMENT).orElseThrow();
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  private static Gap gap(Difference... effects) {
    return new Gap(
        finding(LATE),
        List.of(
            new Remedy(
                List.of(new Change(PAID, number("7000000"), number("8500000"))), List.of(effects)),
            new Remedy(
                List.of(
                    new Change(PAID, number("7000000"), number("7500000")),
                    new Change(INVESTED, null, false)),
                List.of())));
  }

  private static Difference difference(@Nullable Assessment before, @Nullable Assessment after) {
    return new Difference(
        Optional.ofNullable(before).map(GapReportTest::finding),
        Optional.ofNullable(after).map(GapReportTest::finding));
  }

  private static final Difference BETTER = difference(LATE, PAID_IN_FULL);

  @Test
  void everyRemedyIsALine() {
    assertThat(gap().text(Locale.ENGLISH))
        .isEqualTo(
            """
            Progress-payment ratio of government-invested works: not met
              浙政办发〔2022〕47号 十五  zhezhengbanfa-2022-47/15-f
              1. progress payment paid: 7000000 yuan → 8500000 yuan
              2. progress payment paid: 7000000 yuan → 7500000 yuan and government-invested: \
            unknown → no
            """);
    assertThat(gap().text(Locale.SIMPLIFIED_CHINESE))
        .isEqualTo(
            """
            政府投资项目进度款85%核查：不符合
              浙政办发〔2022〕47号 十五  zhezhengbanfa-2022-47/15-f
              1. 已付进度款：7000000 元 → 8500000 元
              2. 已付进度款：7000000 元 → 7500000 元，且是否政府投资：未知 → 否
            """);
  }

  @Test
  void theEffectsOfARemedyStandBelowIt() {
    String title = "Progress-payment ratio of government-invested works  浙政办发〔2022〕47号 十五\n";

    assertThat(gap(BETTER).text(Locale.ENGLISH))
        .contains(
            "8500000 yuan\n    1 other item changes:\n      not met → met  " + title + "  2. ");
    assertThat(gap(difference(null, LATE), difference(LATE, null)).text(Locale.ENGLISH))
        .contains(
            "    2 other items change:\n      none → not met  "
                + title
                + "      not met → none  "
                + title);
    assertThat(gap(difference(LATE, assessed(6_000_000))).text(Locale.ENGLISH))
        .contains("      not met (otherwise)  " + title);
    assertThat(gap(BETTER, difference(LATE, LATE), difference(null, LATE)).text(Locale.CHINESE))
        .contains("    其他3项随之改变：\n      不符合 → 符合  政府投资项目进度款85%核查  浙政办发")
        .contains("      不符合（结果不同）  政府")
        .contains("      无 → 不符合  政府");
  }

  @Test
  void ofMoreThanSixEffectsTheRestIsCounted() {
    Difference[] six = Collections.nCopies(6, BETTER).toArray(Difference[]::new);
    Difference[] nine = Collections.nCopies(9, BETTER).toArray(Difference[]::new);

    assertThat(gap(six).text(Locale.ENGLISH))
        .contains("6 other items change:")
        .doesNotContain(" more\n")
        .matches(text -> text.split("not met → met", -1).length == 7);
    assertThat(gap(nine).text(Locale.ENGLISH))
        .contains("9 other items change:")
        .contains("\n      and 3 more\n")
        .matches(text -> text.split("not met → met", -1).length == 7);
    assertThat(gap(nine).text(Locale.CHINESE)).contains("\n      另有3项\n");
  }

  @Test
  void whereThereIsNoRemedyTheTextSaysWhy() {
    assertThat(new Gap(finding(LATE), List.of()).text(Locale.ENGLISH))
        .endsWith("\n  None of the facts that may change can meet it.\n");
    assertThat(new Gap(finding(LATE), List.of()).text(Locale.CHINESE))
        .endsWith("\n  可变事实中没有能使其符合的取值。\n");
    assertThat(new Gap(finding(PAID_IN_FULL), List.of()).text(Locale.ENGLISH))
        .endsWith("\n  Nothing has to change.\n");
    assertThat(new Gap(finding(PAID_IN_FULL), List.of()).text(Locale.CHINESE))
        .endsWith("\n  无须改变。\n");
  }

  @Test
  void jsonHoldsChangesAndEffects() {
    Map<String, @Nullable Object> json =
        StrictJson.readObject(gap(BETTER, difference(LATE, null)).toJson());

    assertThat(json)
        .containsEntry("provision", PAYMENT)
        .containsEntry(
            "title",
            Map.of(
                "zh",
                "政府投资项目进度款85%核查",
                "en",
                "Progress-payment ratio of government-invested works"))
        .containsEntry("standing", "NOT_MET")
        .containsEntry("missing", List.of());
    assertThat(gap().toJson()).contains("\"remedies\":[{\"changes\":[{\"fact\":");
    List<?> remedies = (List<?>) json.get("remedies");
    assertThat(remedies).hasSize(2);
    Map<?, ?> first = (Map<?, ?>) remedies.get(0);
    assertThat(first.get("changes"))
        .isEqualTo(
            List.of(
                Map.of(
                    "fact", "progressPaymentPaid",
                    "before", number("7000000"),
                    "after", number("8500000"))));
    List<?> effects = (List<?>) first.get("effects");
    assertThat(effects)
        .map(Object::toString)
        .containsExactly(
            "{provision="
                + PAYMENT
                + ", before=NOT_MET, after=MET,"
                + " outputs={progressPaymentCompliance=COMPLIANT}}",
            "{provision=" + PAYMENT + ", before=NOT_MET, after=null, outputs=[]}");
    Map<?, ?> second = (Map<?, ?>) remedies.get(1);
    assertThat(((List<?>) second.get("changes")).get(1))
        .hasToString("{fact=isGovernmentInvested, before=null, after=false}");
  }

  @Test
  void aGapIsTheResultOfItsItem() {
    assertThat(gap().value().orElseThrow().changes().get(0).after()).isEqualTo(number("8500000"));
    assertThat(new Gap(finding(LATE), List.of()).value()).isEmpty();
    assertThat(gap().outcomes()).isEqualTo(finding(LATE).outcome().stream().toList());
    assertThat(gap().missing()).isEmpty();
    Assessment open =
        Assessor.of(BOOK)
            .asOf(LocalDate.of(2024, 6, 1))
            .in("330100")
            .assess(
                Facts.builder()
                    .put("isGovernmentInvested", true)
                    .put("progressPaymentPaid", 7_000_000)
                    .build());
    assertThat(new Gap(finding(open), List.of()).missing()).containsExactly("completedWorkValue");
  }

  @Test
  void theRecordsKeepTheirOwnCopies() {
    List<Remedy> remedies = new ArrayList<>(gap().remedies());
    Gap gap = new Gap(finding(LATE), remedies);
    remedies.clear();

    assertThat(gap.remedies()).hasSize(2);
  }

  @Test
  void everyItemThatIsNotMetHasItsGap() {
    ImmutableList<Gap> gaps = GapAnalysis.of(LATE).changing("progressPaymentPaid").gaps();

    assertThat(gaps).map(Gap::finding).isEqualTo(LATE.findings(Standing.NOT_MET));
    assertThat(gaps)
        .filteredOn(gap -> gap.finding().provision().id().equals(PAYMENT))
        .singleElement()
        .satisfies(
            gap ->
                assertThat(gap.value().orElseThrow().changes())
                    .containsExactly(new Change(PAID, number("7000000"), number("8500000"))));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    GapAnalysis analysis = GapAnalysis.of(LATE);

    assertThatThrownBy(() -> analysis.toMeet("no-such/1"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("a provision that concerns the case");
    assertThatThrownBy(() -> analysis.inSteps("progressPaymentPaid", BigDecimal.ZERO).gaps())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("a step greater than zero");
    assertThatThrownBy(() -> analysis.inSteps("noSuchFact", BigDecimal.ONE).gaps())
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> analysis.atMost(0).gaps())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("from 1 to 3");
    assertThatThrownBy(() -> analysis.changing("regionCode").gaps())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("other than the day and the place");
    assertThat(analysis.atMost(3).changing("progressPaymentPaid").toMeet(PAYMENT).remedies())
        .hasSize(1);
  }
}
