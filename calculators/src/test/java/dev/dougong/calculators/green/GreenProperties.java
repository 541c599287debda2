package dev.dougong.calculators.green;

import static dev.dougong.calculators.green.GreenCases.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.calculators.green.StarDemand.Weight;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GreenProperties {

  private static final List<String> TRUTHS =
      List.of(
          "isLargePublicBuilding",
          "stateFundsParticipate",
          "isGovernmentInvestedPublicWelfare",
          "isGovernmentProcurementWorks",
          "isGreenProcurementCity2022",
          "citySelectedForPhaseIn",
          "inUrbanConstructionLand",
          "isUrbanBuilding",
          "isStateOrganOffice");
  private static final List<String> FUNDING = List.of("OTHER", "MAINLY_GOVERNMENT", "GOVERNMENT");
  private static final List<String> USES = List.of("INDUSTRIAL", "RESIDENTIAL", "PUBLIC");
  private static final List<String> NATURES =
      List.of("OTHER_RENOVATION", "RENOVATION_FULL_ENVELOPE_REMOVAL", "EXTENSION", "NEW");

  /** A project of which everything is known that a clause on stars asks for. */
  @Provide
  Arbitrary<Facts> projects() {
    Arbitrary<List<Boolean>> truths = Arbitraries.of(true, false).list().ofSize(TRUTHS.size());
    return Combinators.combine(
            truths,
            Arbitraries.of(FUNDING),
            Arbitraries.of(USES),
            Arbitraries.of(NATURES),
            Arbitraries.of(0, 100_000, 100_001),
            Arbitraries.of(true, false))
        .as(
            (yes, funding, use, nature, area, selfBuilt) -> {
              Facts project =
                  facts(
                      "fundingSource", funding,
                      "buildingUse", use,
                      "constructionNature", nature,
                      "residentialCompoundFloorArea", area,
                      "isFarmerSelfBuiltHouse", selfBuilt);
              for (int i = 0; i < TRUTHS.size(); i++) {
                project = project.with(TRUTHS.get(i), yes.get(i));
              }
              return project;
            });
  }

  @Provide
  Arbitrary<GreenBuildings> settings() {
    return Combinators.combine(
            Arbitraries.of("330106", "331000", "410300", "320700", "440600", "320583"),
            Arbitraries.of("2023-12-01", "2025-06-01", "2026-06-01"))
        .as((place, day) -> GreenBuildings.standard().asOf(LocalDate.parse(day)).in(place));
  }

  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.of(TRUTHS)
        .injectDuplicates(0.1)
        .flatMap(
            truth ->
                Arbitraries.of(
                    truth,
                    "fundingSource",
                    "buildingUse",
                    "constructionNature",
                    "residentialCompoundFloorArea",
                    "isFarmerSelfBuiltHouse"));
  }

  /** The same project with one attribute the next stricter one; itself where there is none. */
  private static Facts stricter(Facts project, String id) {
    return switch (id) {
      case "fundingSource" -> project.with(id, next(FUNDING, project.get(id)));
      case "buildingUse" -> project.with(id, next(USES, project.get(id)));
      case "constructionNature" -> project.with(id, next(NATURES, project.get(id)));
      case "residentialCompoundFloorArea" -> project.with(id, 200_000);
      case "isFarmerSelfBuiltHouse" -> project.with(id, false);
      default -> project.with(id, true);
    };
  }

  private static String next(List<String> values, Object value) {
    return values.get(Math.min(values.indexOf(value) + 1, values.size() - 1));
  }

  @Property(tries = 80)
  void theRequiredStarsNeverFallWhenAProjectBecomesStricter(
      @ForAll("settings") GreenBuildings green,
      @ForAll("projects") Facts project,
      @ForAll("ids") String id) {
    int before = green.requiredStars(project).value().orElseThrow();
    int after = green.requiredStars(stricter(project, id)).value().orElseThrow();

    assertThat(after).isGreaterThanOrEqualTo(before);
  }

  @Property(tries = 80)
  void aFactLessLeavesADecidedRequirementOrOpensIt(
      @ForAll("settings") GreenBuildings green,
      @ForAll("projects") Facts project,
      @ForAll("ids") String one,
      @ForAll("ids") String other) {
    StarRequirement full = green.requiredStars(project);
    StarRequirement less = green.requiredStars(project.without(one).without(other));
    int stars = full.value().orElseThrow();

    assertThat(less.atLeast()).isLessThanOrEqualTo(stars);
    less.value().ifPresent(decided -> assertThat(decided).isEqualTo(stars));
    less.isMetBy(1).ifPresent(met -> assertThat(met).isEqualTo(stars <= 1));
    assertThat(less.value().isEmpty()).isEqualTo(!less.missing().isEmpty());
    for (int i = 0; i < full.demands().size(); i++) {
      assertThat(full.demands().get(i).atLeast())
          .isBetween(less.demands().get(i).atLeast(), less.demands().get(i).atMost());
    }
  }

  @Property(tries = 40)
  void theStatedStarsAreThoseOfTheProvision(
      @ForAll("settings") GreenBuildings green, @ForAll("projects") Facts project) {
    for (StarDemand demand : green.requiredStars(project).demands()) {
      Outcome outcome = demand.outcome();
      Outcome again = RuleBook.standard().evaluate(outcome.provision().id(), outcome.facts());
      assertThat(outcome).isEqualTo(again);
      if (demand.weight() == Weight.BINDING && again.outputs().containsKey("minGreenStars")) {
        assertThat(again.number("minGreenStars").orElse(BigDecimal.ZERO))
            .isEqualByComparingTo(BigDecimal.valueOf(demand.atLeast()));
      }
    }
  }

  @Provide
  Arbitrary<Facts> assessments() {
    Arbitrary<List<Integer>> points = Arbitraries.integers().between(25, 100).list().ofSize(6);
    Arbitrary<List<Integer>> percents = Arbitraries.of(0, 5, 10, 15, 20).list().ofSize(4);
    return Combinators.combine(
            points,
            percents,
            Arbitraries.of("LOW_LIMIT", "MEAN", "HIGH_LIMIT"),
            Arbitraries.integers().between(1, 4),
            Arbitraries.of("COLD", "TEMPERATE"))
        .as(
            (p, r, sound, grade, zone) ->
                GreenCases.twoStars()
                    .toFacts()
                    .with("safetyPoints", p.get(0))
                    .with("healthPoints", p.get(1))
                    .with("conveniencePoints", p.get(2))
                    .with("resourcePoints", 2 * p.get(3))
                    .with("environmentPoints", p.get(4))
                    .with("innovationPoints", p.get(5))
                    .with("envelopeImprovement", BigDecimal.valueOf(r.get(0), 2))
                    .with("loadReduction", BigDecimal.valueOf(r.get(1), 2))
                    .with("windowHeatTransferReduction", BigDecimal.valueOf(r.get(2), 2))
                    .with("indoorPollutantReduction", BigDecimal.valueOf(r.get(3), 2))
                    .with("soundInsulationLevel", sound)
                    .with("waterFixtureEfficiencyGrade", grade)
                    .merge(facts("buildingUse", "RESIDENTIAL", "climateZone", zone)));
  }

  @Property(tries = 80)
  void aRatingIsTheLeastOfItsGatesAndIsWhatTheProvisionSays(
      @ForAll("assessments") Facts assessment) {
    GreenRating rating = GreenBuildings.standard().rating(assessment);
    int stars = rating.stars().orElseThrow();

    assertThat(stars).isEqualTo(rating.atMost());
    assertThat(rating.value().orElseThrow().stars()).isEqualTo(stars);
    assertThat(rating.heldBackBy().isEmpty()).isEqualTo(stars == 3);
    assertThat(rating.outcomes().get(0))
        .isEqualTo(RuleBook.standard().evaluate(GreenBuildings.NATIONAL_STANDARD, assessment));
  }

  @Property(tries = 40)
  void morePointsNeverCostAStarAndAFactLessNeverChangesIt(@ForAll("assessments") Facts assessment) {
    GreenBuildings green = GreenBuildings.standard();
    int stars = green.rating(assessment).stars().orElseThrow();

    for (String fact : List.of("safetyPoints", "resourcePoints", "innovationPoints")) {
      BigDecimal points = (BigDecimal) assessment.get(fact);
      BigDecimal more = points.add(BigDecimal.TEN).min(BigDecimal.valueOf(100)).max(points);
      assertThat(green.rating(assessment.with(fact, more)).stars().orElseThrow())
          .isGreaterThanOrEqualTo(stars);
    }
    for (String fact : assessment.ids()) {
      Optional<Integer> less = green.rating(assessment.without(fact)).stars();
      assertThat(less.orElse(stars)).isEqualTo(stars);
    }
  }

  @Property(tries = 40)
  void afterAFactMoreFinanceAndExitAreNeverTheOpposite(
      @ForAll boolean prefabricated, @ForAll boolean acceptanceFailed, @ForAll boolean revoked) {
    GreenBuildings green =
        GreenBuildings.standard().asOf(LocalDate.parse("2025-06-01")).in("330500");
    Facts before = facts("isPrefabricated", prefabricated, "acceptanceFailed", acceptanceFailed);
    Facts after = before.merge(facts("energyClass", "NONE", "labelRevoked", revoked));

    Optional<Boolean> eligible = green.finance(before).value();
    assertThat(eligible.or(() -> green.finance(after).value()))
        .isEqualTo(green.finance(after).value());
    Optional<Boolean> exit = green.financeExit(before).value();
    assertThat(exit.or(() -> green.financeExit(after).value()))
        .isEqualTo(green.financeExit(after).value());
  }
}
