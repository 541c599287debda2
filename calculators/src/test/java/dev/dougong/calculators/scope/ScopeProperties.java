package dev.dougong.calculators.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScopeProperties {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final List<String> PLACES =
      List.of("000000", "330000", "330106", "330782", "320583", "320700", "410300", "430100");

  private static final Map<String, List<Object>> ANSWERS =
      Map.ofEntries(
          Map.entry("fundingSource", List.of("GOVERNMENT", "STATE_ENTERPRISE", "OTHER")),
          Map.entry("constructionNature", List.of("NEW", "EXTENSION", "OTHER_RENOVATION")),
          Map.entry(
              "civilBuildingClass", List.of("RESIDENTIAL", "STATE_ORGAN_OFFICE", "OTHER_PUBLIC")),
          Map.entry("buildingUse", List.of("RESIDENTIAL", "PUBLIC")),
          Map.entry(
              "buildingFunction", List.of("HOSPITAL", "SCHOOL", "OFFICE", "COMMODITY_HOUSING")),
          Map.entry("structureType", List.of("STEEL", "PRECAST_CONCRETE", "OTHER")),
          Map.entry("deliveryModel", List.of("EPC", "TRADITIONAL")),
          Map.entry("totalFloorArea", List.of(2_999, 10_000, 25_000)),
          Map.entry("residentialCompoundFloorArea", List.of(50_000, 200_000)),
          Map.entry("singleBuildingAboveGroundFloorArea", List.of(19_999, 20_000)),
          Map.entry("greenStars", List.of(0, 1, 2, 3)),
          Map.entry("isPrefabricated", List.of(true, false)),
          Map.entry("hasPrefabFitOut", List.of(true, false)),
          Map.entry("usesBim", List.of(true, false)),
          Map.entry("isNewBuilding", List.of(true, false)),
          Map.entry("isUrbanBuilding", List.of(true, false)),
          Map.entry("isNewlyInitiated", List.of(true, false)),
          Map.entry("isNewPublicBuilding", List.of(true, false)),
          Map.entry("isLargePublicBuilding", List.of(true, false)),
          Map.entry("inUrbanConstructionLand", List.of(true, false)),
          Map.entry("isFarmerSelfBuiltHouse", List.of(true, false)),
          Map.entry("isSuitableForPrefab", List.of(true, false)),
          Map.entry("isInGreenProcurementScope", List.of(true, false)),
          Map.entry("isNewUrbanCivilBuilding", List.of(true, false)),
          Map.entry("stateFundsOrFinancing", List.of(true, false)));

  @Provide
  Arbitrary<Facts> projects() {
    return Arbitraries.longs().map(ScopeProperties::project);
  }

  private static Facts project(long seed) {
    Random random = new Random(seed);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("regionCode", PLACES.get(random.nextInt(PLACES.size())));
    values.put("asOfDate", (2019 + random.nextInt(8)) + "-06-01");
    ANSWERS.forEach(
        (fact, answers) -> {
          // A fact that follows from others could contradict them.
          boolean follows = BOOK.dictionary().get(fact).derivedFrom().isPresent();
          if (!follows && random.nextInt(4) > 0) {
            values.put(fact, answers.get(random.nextInt(answers.size())));
          }
        });
    return Facts.of(BOOK.dictionary(), values);
  }

  @Property(tries = 40)
  void aFactLessNeverTurnsADecidedObligationRound(
      @ForAll("projects") Facts project, @ForAll long seed) {
    List<String> removable = new ArrayList<>(project.ids());
    removable.removeAll(List.of("regionCode", "asOfDate"));
    String fact = removable.get(new Random(seed).nextInt(removable.size()));
    List<Obligation> more = all(project);
    List<Obligation> less = all(project.without(fact));

    assertThat(less).hasSameSizeAs(more);
    for (int i = 0; i < more.size(); i++) {
      Obligation with = more.get(i);
      Obligation without = less.get(i);
      if (without.standing() != Standing.UNDETERMINED) {
        assertThat(with.standing()).as(without + " without " + fact).isEqualTo(without.standing());
        assertThat(with.strength()).isEqualTo(without.strength());
      }
    }
  }

  @Property(tries = 40)
  void aTopicBindsExactlyIfOneOfItsClausesDoes(@ForAll("projects") Facts project) {
    Scope scope = Obligations.of(BOOK).on(project);
    for (TopicScope topic : scope.topics()) {
      boolean binds = topic.obligations().stream().anyMatch(Obligation::isBinding);
      assertThat(topic.standing() == Standing.BINDING).isEqualTo(binds);
      assertThat(topic.strictest().isEmpty()).isEqualTo(!binds);
      assertThat(topic.binding())
          .noneMatch(o -> topic.strictest().stream().anyMatch(o::demandsMoreThan));
      assertThat(topic.missing().isEmpty())
          .isEqualTo(
              topic.obligations().stream().noneMatch(o -> o.standing() == Standing.UNDETERMINED));
    }
    assertThat(scope.binding())
        .containsAll(scope.required())
        .doesNotContainAnyElementsOf(scope.open());
    assertThat(scope.value().isPresent()).isEqualTo(scope.missing().isEmpty());
  }

  @Property(tries = 40)
  void theStarsRequiredNeverFallWhenTheGovernmentPays(@ForAll("projects") Facts project) {
    assertThat(stars(project.with("fundingSource", "GOVERNMENT")))
        .isGreaterThanOrEqualTo(stars(project.with("fundingSource", "OTHER")));
  }

  @Property(tries = 40)
  void theStarsRequiredNeverFallForALargePublicBuilding(@ForAll("projects") Facts project) {
    assertThat(stars(project.with("isLargePublicBuilding", true)))
        .isGreaterThanOrEqualTo(stars(project.with("isLargePublicBuilding", false)));
  }

  /** Of new projects: a text may speak of what others do with their existing buildings alone. */
  @Property(tries = 25)
  void whatAClauseDemandsIsNoWeakerWhenTheGovernmentPays(@ForAll("projects") Facts project) {
    Facts anew = project.with("constructionNature", "NEW");
    Map<String, Integer> government = weight(anew.with("fundingSource", "GOVERNMENT"));
    weight(anew.with("fundingSource", "OTHER"))
        .forEach(
            (clause, weight) ->
                assertThat(government.getOrDefault(clause, weight))
                    .as(clause)
                    .isGreaterThanOrEqualTo(weight));
  }

  /** By clause the rank of its strength, 0 if it does not bind; clauses that are open left out. */
  private static Map<String, Integer> weight(Facts project) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (Obligation obligation : all(project)) {
      if (obligation.standing() != Standing.UNDETERMINED) {
        int weight =
            obligation.strength().map(s -> Strength.values().length - s.ordinal()).orElse(0);
        weights.merge(obligation.topic() + " " + obligation.provision().id(), weight, Math::max);
      }
    }
    return weights;
  }

  private static int stars(Facts project) {
    return Obligations.of(BOOK).on(project).topic(Topic.GREEN_BUILDING).binding().stream()
        .filter(o -> o.strength().orElseThrow() == Strength.MANDATORY)
        .flatMap(o -> o.level().stream())
        .mapToInt(level -> level.value().intValueExact())
        .max()
        .orElse(0);
  }

  private static List<Obligation> all(Facts project) {
    return Obligations.of(BOOK).on(project).topics().stream()
        .flatMap(t -> t.obligations().stream())
        .toList();
  }
}
