package dev.dougong.calculators.assess;

import static dev.dougong.calculators.internal.OwnRules.clause;
import static dev.dougong.calculators.internal.OwnRules.document;
import static dev.dougong.calculators.internal.OwnRules.fact;
import static dev.dougong.calculators.internal.OwnRules.number;
import static dev.dougong.calculators.internal.OwnRules.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.calculators.internal.OwnRules;
import dev.dougong.calculators.internal.OwnRules.Clause;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.application.Application;
import dev.dougong.core.building.Building;
import dev.dougong.core.contract.Contract;
import dev.dougong.core.enterprise.Enterprise;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fund.Fund;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.person.Person;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.product.Product;
import dev.dougong.core.project.Project;
import dev.dougong.core.region.Indicator;
import dev.dougong.core.region.IndicatorReport;
import dev.dougong.core.region.Region;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Comparison;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import dev.dougong.engine.expression.Expression.Conditional;
import dev.dougong.engine.rule.Provision.Kind;
import dev.dougong.engine.rule.Provision.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One case under other facts, days, places and books, and whom a rule concerns. */
class CaseChangesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
  private static final Expression FUND = fact("totalFund");

  private static Clause least(String id, String digits) {
    return clause(id)
        .kind(Kind.MANDATE)
        .asks("totalFund")
        .gives(
            "met",
            "boolean",
            new Comparison(ComparisonOperator.GREATER_OR_EQUAL, FUND, number(digits)));
  }

  private static final RuleBook BOOK =
      OwnRules.book(
          document("hz").in("330100").of(least("hz/1", "100")),
          document("nb").in("330200").of(least("nb/1", "100")),
          document("old").holding(null, "2024-06-30").of(least("old/1", "50")),
          document("all").of(least("all/1", "200")));

  private final Assessment present =
      Assessor.of(BOOK)
          .asOf(DAY)
          .in("330106")
          .assess(Project.builder().build(), Facts.builder().put("totalFund", 100).build());

  private static List<String> standings(Assessment assessment) {
    return assessment.findings().stream().map(f -> f.key() + " " + f.standing()).toList();
  }

  /** Each difference as the item, its standing before and after. */
  private List<String> differences(Assessment other) {
    return present.differencesTo(other).stream()
        .map(
            d ->
                d.finding().key()
                    + " "
                    + d.before().map(f -> f.standing().name()).orElse("-")
                    + " "
                    + d.after().map(f -> f.standing().name()).orElse("-"))
        .toList();
  }

  @Test
  void otherFactsGiveOtherAnswers() {
    assertThat(standings(present)).containsExactly("hz/1 MET", "old/1 MET", "all/1 NOT_MET");
    Assessment richer = present.with(Map.of("totalFund", 200));

    assertThat(standings(richer)).containsExactly("hz/1 MET", "old/1 MET", "all/1 MET");
    assertThat(differences(richer)).containsExactly("all/1 NOT_MET MET");
    assertThat(differences(present.with(Map.of("totalFund", 110)))).isEmpty();
    assertThat(richer.book()).isSameAs(BOOK);
    assertThatThrownBy(() -> present.with(Map.of("asOfDate", "2024-01-01")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("day and place choose the law");
    assertThatThrownBy(() -> present.with(Map.of("regionCode", "330100")))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void anotherDayOrPlaceHasItsOwnLaw() {
    Assessment later = present.at(LocalDate.of(2024, 7, 1));
    Assessment ningbo = present.at(Jurisdiction.of("330200"));

    assertThat(later.date()).isEqualTo(LocalDate.of(2024, 7, 1));
    assertThat(standings(later)).containsExactly("hz/1 MET", "all/1 NOT_MET");
    assertThat(differences(later)).containsExactly("old/1 MET -");
    assertThat(ningbo.place().code()).isEqualTo("330200");
    assertThat(standings(ningbo)).containsExactly("nb/1 MET", "old/1 MET", "all/1 NOT_MET");
    assertThat(differences(ningbo)).containsExactly("hz/1 MET -", "nb/1 - MET");
  }

  @Test
  void anotherBookSaysOtherThingsOfTheSameCase() {
    Assessment reformed = present.under(OwnRules.book(document("all").of(least("all/1", "90"))));

    assertThat(standings(reformed)).containsExactly("all/1 MET");
    assertThat(differences(reformed))
        .containsExactly("hz/1 MET -", "old/1 MET -", "all/1 NOT_MET MET");
  }

  @Test
  void aDifferenceIsOneOfStandingProblemOrResult() {
    Assessment other = present.with(Map.of("totalFund", 10));
    Finding met = present.finding("hz/1").orElseThrow();
    Finding notMet = other.finding("hz/1").orElseThrow();

    assertThat(new Difference(Optional.of(met), Optional.empty()).finding()).isSameAs(met);
    assertThat(new Difference(Optional.of(met), Optional.of(notMet)).finding()).isSameAs(notMet);
    assertThat(Difference.isNone(met, met)).isTrue();
    assertThat(Difference.isNone(met, notMet)).isFalse();
    Finding failed =
        new Finding(
            met.provision(),
            met.document(),
            met.group(),
            Standing.FAILED,
            Optional.empty(),
            "one problem",
            met.about());
    Finding otherwise =
        new Finding(
            met.provision(),
            met.document(),
            met.group(),
            Standing.FAILED,
            Optional.empty(),
            "another",
            met.about());
    assertThat(Difference.isNone(failed, failed)).isTrue();
    assertThat(Difference.isNone(failed, otherwise)).isFalse();
    assertThat(failed.result(Locale.ENGLISH)).isEqualTo("one problem");
    assertThat(present.finding("hz/1").orElseThrow().result(Locale.ENGLISH)).isEmpty();
  }

  @Test
  void aResultThatDiffersIsADifferenceEvenIfTheStandingIsTheSame() {
    RuleBook book =
        OwnRules.book(
            document("own")
                .of(clause("own/1").asks("totalFund").gives("x", "decimal", "CNY", FUND)));
    Assessment assessment =
        Assessor.of(book)
            .asOf(DAY)
            .in("330106")
            .assess(Project.builder().build(), Facts.builder().put("totalFund", 100).build());

    assertThat(assessment.differencesTo(assessment.with(Map.of("totalFund", 5)))).hasSize(1);
    assertThat(assessment.differencesTo(assessment.with(Map.of("totalFund", 100)))).isEmpty();
    assertThat(assessment.findings().get(0).result(Locale.CHINESE)).isEqualTo("结果x：100 元");
  }

  private static List<String> concerned(FactCarrier subject) {
    List<Clause> clauses = new ArrayList<>();
    for (Subject kind : Subject.values()) {
      clauses.add(
          clause("own/" + kind).about(kind).asks("asOfDate").gives("x", "decimal", number("1")));
    }
    return Assessor.of(OwnRules.book(document("own").of(clauses.toArray(Clause[]::new))))
        .asOf(DAY)
        .in("330106")
        .assess(subject)
        .findings()
        .stream()
        .map(f -> f.provision().subject().name())
        .toList();
  }

  @Test
  void aRuleThatAsksForNothingConcernsEverySubjectOfItsKind() {
    assertThat(concerned(Project.builder().build()))
        .containsExactlyInAnyOrder("PROJECT", "BUILDING");
    assertThat(concerned(Building.builder().build()))
        .containsExactlyInAnyOrder("PROJECT", "BUILDING");
    assertThat(concerned(Region.builder().build()))
        .containsExactlyInAnyOrder("REGION", "CITY", "COUNTY");
    assertThat(concerned(Enterprise.builder().build())).containsExactly("ENTERPRISE");
    assertThat(concerned(Contract.builder().build())).containsExactly("CONTRACT");
    assertThat(concerned(Fund.builder().build())).containsExactly("FUND");
    assertThat(concerned(Application.builder().build())).containsExactly("APPLICATION");
    assertThat(concerned(Product.builder().build())).containsExactly("PRODUCT");
    assertThat(concerned(Person.builder().build())).containsExactly("PERSON");
  }

  @Test
  void bareFactsTellTheirKindThemselves() {
    assertThat(concerned(Facts.builder().put("totalFund", 1).build())).containsExactly("FUND");
    assertThat(concerned(Facts.builder().put("greenStars", 1).build()))
        .containsExactlyInAnyOrder("PROJECT", "BUILDING");
    assertThat(concerned(Facts.none())).isEmpty();
  }

  private static IndicatorReport.Builder report(String indicator, String figure) {
    return IndicatorReport.builder()
        .indicator(Indicator.of(indicator))
        .value(new BigDecimal(figure));
  }

  @Test
  void aRegionWithTwoFiguresIsAskedAboutEach() {
    Clause target =
        clause("own/1")
            .kind(Kind.TARGET)
            .about(Subject.REGION)
            .declares(
                FactDefinition.builder()
                    .id("indicator")
                    .type(FactType.ENUM)
                    .addValues(
                        AllowedValue.of("PREFAB_SHARE_NEW_URBAN"),
                        AllowedValue.of("TWO_STAR_OR_ABOVE"))
                    .build())
            .asks("value", "year", "baseValue", "tolerance")
            .gives("x", "decimal", fact("value"));
    Region region =
        Region.builder()
            .addAchievements(
                report("PREFAB_SHARE_NEW_URBAN", "0.3")
                    .year(2024)
                    .baseValue(new BigDecimal("0.2"))
                    .tolerance(new BigDecimal("0.1"))
                    .build(),
                report("TWO_STAR_OR_ABOVE", "0.4").build(),
                report("ELECTRICITY_SHARE_OF_BUILDING_ENERGY", "0.5").build())
            .build();
    List<Finding> findings =
        Assessor.of(OwnRules.book(document("own").of(target)))
            .asOf(DAY)
            .in("330106")
            .assess(region)
            .findings();

    assertThat(findings)
        .map(f -> f.about().en())
        .containsExactly(
            Indicator.of("PREFAB_SHARE_NEW_URBAN").en() + " (2024)",
            Indicator.of("TWO_STAR_OR_ABOVE").en());
    assertThat(findings.get(0).about().zh()).endsWith("（2024年）");
    assertThat(findings.get(1).about().zh()).isEqualTo(Indicator.of("TWO_STAR_OR_ABOVE").zh());
    assertThat(findings.get(0).title().en())
        .isEqualTo("Clause own/1: " + findings.get(0).about().en());
    assertThat(findings.get(0).key()).isEqualTo("own/1 " + findings.get(0).about().en());
    Facts first = findings.get(0).outcome().orElseThrow().facts();
    assertThat(List.of("indicator", "value", "year", "baseValue", "tolerance"))
        .map(id -> String.valueOf(first.get(id)))
        .containsExactly("PREFAB_SHARE_NEW_URBAN", "0.3", "2024", "0.2", "0.1");
    assertThat(findings.get(1).outcome().orElseThrow().facts().containsKey("year")).isFalse();
    assertThat(findings.get(0).isAboutTheSameAs(findings.get(1))).isFalse();
    assertThat(findings.get(0).isAboutTheSameAs(findings.get(0))).isTrue();
  }

  @Test
  void theStandardAssessorAsksTheStandardBook() {
    Facts housing = Facts.builder().put("isCommodityHousing", true).build();

    assertThat(Assessor.standard().asOf(DAY).in("330106").assess(housing).findings())
        .map(Finding::key)
        .isNotEmpty()
        .isEqualTo(
            Assessor.of(RuleBook.standard())
                .asOf(DAY)
                .in("330106")
                .assess(housing)
                .findings()
                .stream()
                .map(Finding::key)
                .toList());
  }

  private static FactDefinition grade(int names) {
    FactDefinition.Builder grade = FactDefinition.builder().id("grade").type(FactType.ENUM);
    for (int i = 1; i <= names; i++) {
      grade.addValues(AllowedValue.of("G" + i, "等级" + i, "grade " + i));
    }
    return grade.build();
  }

  private static Assessment asking(FactDefinition... facts) {
    List<Clause> clauses = new ArrayList<>();
    for (FactDefinition fact : facts) {
      Expression known = fact(fact.id());
      clauses.add(
          clause("own/" + fact.id())
              .asks("totalFund")
              .declares(fact)
              .gives(
                  "x",
                  "decimal",
                  new Conditional(
                      new Comparison(ComparisonOperator.EQUAL, known, known),
                      number("1"),
                      number("2"))));
    }
    return Assessor.of(OwnRules.book(document("own").of(clauses.toArray(Clause[]::new))))
        .asOf(DAY)
        .in("330106")
        .assess(Project.builder().build(), Facts.builder().put("totalFund", 1).build());
  }

  @Test
  void aQuestionNamesItsChoicesIfTheyAreFew() {
    String five = " G1 | G2 | G3 | G4 | G5\n";

    assertThat(asking(grade(5)).summary(Locale.ENGLISH))
        .endsWith("  1  grade  Which one: grade?" + five);
    assertThat(asking(grade(6)).summary(Locale.ENGLISH)).endsWith("  grade  Which one: grade?\n");
    assertThat(asking(grade(6)).text(Locale.ENGLISH)).endsWith(five.strip() + " | G6\n");
  }

  @Test
  void aLongListOfQuestionsIsCut() {
    FactDefinition[] ten = new FactDefinition[10];
    for (int i = 0; i < 10; i++) {
      ten[i] = FactDefinition.builder().id("fact" + i).type(FactType.BOOLEAN).build();
    }
    Assessment assessment = asking(ten);

    assertThat(assessment.summary(Locale.ENGLISH))
        .contains("\n10 items are open. ", "\n  1  fact7  ")
        .doesNotContain("fact8")
        .endsWith("\n  and 2 more (--all)\n");
    assertThat(assessment.text(Locale.ENGLISH)).contains("  1  fact9  Yes or no: fact9?\n");
  }

  @Test
  void jsonSaysWhatAFactMayBe() {
    FactDefinition share =
        FactDefinition.builder()
            .id("share")
            .type(FactType.DECIMAL)
            .min(BigDecimal.ZERO)
            .max(new BigDecimal("1.50"))
            .build();

    Assessment assessment = asking(grade(2), share);
    assertThat(StrictJson.readObject(assessment.toJson()).get("missing"))
        .hasToString(
            "[{fact=grade, question={zh=grade是哪一种？, en=Which one: grade?}, type=enum,"
                + " values=[{id=G1, zh=等级1, en=grade 1}, {id=G2, zh=等级2, en=grade 2}],"
                + " provisions=[own/grade], atStake=0, isBounded=true},"
                + " {fact=share, question={zh=share是多少？, en=How much or how many: share?},"
                + " type=decimal, min=0, max=1.5, provisions=[own/share], atStake=0,"
                + " isBounded=true}]");
  }

  @Test
  void whatIsAtStakeAddsUpOverTheItems() {
    Expression paid = fact("isCommodityHousing");
    Clause first =
        clause("own/1")
            .kind(Kind.AMOUNT)
            .asks("totalFund", "isCommodityHousing")
            .gives("award", "decimal", "CNY", new Conditional(paid, number("30"), number("0")));
    Clause second =
        clause("own/2")
            .kind(Kind.AMOUNT)
            .asks("totalFund", "isCommodityHousing")
            .gives("award", "decimal", "CNY", new Conditional(paid, number("0"), number("12")));
    MissingFact missing =
        Assessor.of(OwnRules.book(document("own").of(first, second)))
            .asOf(DAY)
            .in("330106")
            .assess(Project.builder().build(), Facts.builder().put("totalFund", 1).build())
            .missing()
            .get(0);

    assertThat(missing.atStake()).isEqualByComparingTo("42");
    assertThat(missing.isBounded()).isTrue();
    assertThat(missing.provisions()).containsExactly("own/1", "own/2");
  }

  @Test
  void onlyAmountsAndChoicesStandBesideATitle() {
    RuleBook book =
        OwnRules.book(
            document("own")
                .of(
                    clause("own/1")
                        .asks("totalFund")
                        .gives("met", "boolean", value(true))
                        .gives("award", "decimal", "CNY", number("5"))
                        .gives("nothing", "decimal", "CNY", number("0"))
                        .gives("plain", "decimal", number("7"))
                        .gives("grade", List.of("FIRST_CLASS"), value("FIRST_CLASS"))
                        .gives("free", "string", value("text"))
                        .gives("also", "boolean", value(true))));
    Finding finding =
        Assessor.of(book)
            .asOf(DAY)
            .in("330106")
            .assess(Project.builder().build(), Facts.builder().put("totalFund", 1).build())
            .findings()
            .get(0);

    assertThat(finding.result(Locale.ENGLISH))
        .isEqualTo("result award: 5 yuan; result grade: first class");
    assertThat(finding.result(Locale.CHINESE)).isEqualTo("结果award：5 元；结果grade：FIRST_CLASS");
  }
}
