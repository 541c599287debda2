package dev.dougong.calculators.assembly;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.calculators.Answer;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.Building;
import dev.dougong.core.building.PrefabQuantities;
import dev.dougong.core.building.PrefabStandard;
import dev.dougong.core.building.PrefabricatedArea;
import dev.dougong.core.building.PrefabricatedVolume;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.project.Project;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.PolicyDocument.Provenance;
import dev.dougong.engine.rule.Provision;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rates buildings by how far they are prefabricated, and asks the policies what that means.
 *
 * <p>The rate itself depends on the scheme alone, the national one unless another is chosen. What
 * policies make of it depends on day and place, which {@link #asOf} and {@link #in} say; without
 * them every document of the book is asked.
 */
@CheckReturnValue
public final class AssemblyRating {

  private static final String MAY_BE_GROUPED = "gbt-51129-2017/3.0.1";
  private static final String FULL_FIT_OUT = "fullFitOutDelivery";

  private final RuleBook book;
  private final RuleBook law;
  private final AssemblyScheme scheme;

  private AssemblyRating(RuleBook book, RuleBook law, AssemblyScheme scheme) {
    this.book = book;
    this.law = law;
    this.scheme = scheme;
  }

  /** Rates by the national scheme and the standard rules. */
  public static AssemblyRating standard() {
    return of(RuleBook.standard());
  }

  /** Rates by the national scheme in that book; see {@link #by(AssemblyScheme)} for another. */
  public static AssemblyRating of(RuleBook book) {
    return new AssemblyRating(book, book, AssemblyScheme.of(book, PrefabStandard.GB_T_51129));
  }

  /** Rates by the scheme of that id or number in that book. */
  public static AssemblyRating of(RuleBook book, String scheme) {
    return new AssemblyRating(book, book, AssemblyScheme.of(book, scheme));
  }

  /** The same by another scheme of its book. */
  public AssemblyRating by(AssemblyScheme other) {
    return new AssemblyRating(book, law, AssemblyScheme.of(book, other.id()));
  }

  /** The same with the policies of that day. */
  public AssemblyRating asOf(LocalDate day) {
    return new AssemblyRating(book, law.asOf(day), scheme);
  }

  /** The same with the policies of that place. */
  public AssemblyRating in(Jurisdiction place) {
    return new AssemblyRating(book, law.in(place), scheme);
  }

  /** The same with the policies of the place with that GB/T 2260 code. */
  public AssemblyRating in(String code) {
    return in(Jurisdiction.of(code));
  }

  /** The scheme it rates by. */
  public AssemblyScheme scheme() {
    return scheme;
  }

  /**
   * Rates a building: from its quantities, and from item facts such as {@code verticalMemberRatio}
   * where they are given.
   */
  public BuildingRating rate(FactCarrier... subjects) {
    return BuildingRating.of(scheme, ItemFacts.of(book, scheme, subjects));
  }

  /** Rates a building from its quantities. */
  public BuildingRating rate(PrefabQuantities quantities, boolean fullFitOut) {
    return BuildingRating.of(
        scheme, ItemFacts.counted(book, scheme, quantities).with(FULL_FIT_OUT, fullFitOut));
  }

  /** Rates each building of a project. */
  public ProjectRating rateBuildings(Project project) {
    return rateBuildings(project.buildings());
  }

  /** Rates each of several buildings. */
  public ProjectRating rateBuildings(List<Building> buildings) {
    return ProjectRating.of(
        buildings.stream()
            .map(building -> new ProjectRating.Rated(building, rate(building)))
            .toList());
  }

  /**
   * Rates small buildings as one, by the sums of their quantities; {@link #mayBeGrouped} says
   * whether the standard allows it. An item counts as known if it is known of every building, and
   * the group is fully fitted out if all of its buildings are.
   */
  public BuildingRating rateTogether(List<Building> group) {
    if (group.isEmpty()) {
      throw InvalidInputException.of("group", group, "at least one building");
    }
    PrefabQuantities sum =
        group.stream().map(ItemFacts::quantities).reduce(ItemFacts::sum).orElseThrow();
    Facts facts = ItemFacts.counted(book, scheme, sum);
    List<@Nullable Object> fittedOut =
        group.stream().map(b -> b.toFacts().get(FULL_FIT_OUT)).toList();
    if (fittedOut.contains(false)) {
      facts = facts.with(FULL_FIT_OUT, false);
    } else if (fittedOut.stream().allMatch(Boolean.TRUE::equals)) {
      facts = facts.with(FULL_FIT_OUT, true);
    }
    return BuildingRating.of(scheme, facts);
  }

  /** Whether GB/T 51129 allows a building to be rated in a group with others. */
  public Answer<Boolean> mayBeGrouped(Building building) {
    Map<String, @Nullable Object> known = new LinkedHashMap<>();
    building.storeysAboveGround().ifPresent(storeys -> known.put("storeys", storeys));
    building
        .knownAboveGroundFloorArea()
        .ifPresent(area -> known.put("singleBuildingAboveGroundFloorArea", area));
    return Answer.truth(book.evaluate(MAY_BE_GROUPED, known), "mayBeGrouped");
  }

  /**
   * What the evaluation says at the design stage and at completion, by the procedure of the place;
   * of the corpus, that of Zhejiang.
   */
  public StageComparison compareStages(AssemblyStages stages, FactCarrier... subjects) {
    return StageComparison.of(law, facts(subjects).merge(stages.toFacts(book)));
  }

  /** The same for a rate that was promised, the one reached, and the one that is required. */
  public StageComparison compareStages(Ratio committed, Ratio completed, Ratio required) {
    return compareStages(
        AssemblyStages.begin()
            .designed(committed)
            .committed(committed)
            .completed(completed)
            .required(required));
  }

  /**
   * The share of the three kinds of boards (三板: precast inner and outer wall, stair and floor
   * boards) among all such boards of a building, as the place asks for it; of the corpus,
   * Lianyungang.
   */
  public BoardShare threeBoards(PrefabricatedArea boards, FactCarrier... subjects) {
    Map<String, @Nullable Object> areas = new LinkedHashMap<>();
    areas.put("threePanelArea", boards.prefabricated());
    areas.put("totalPanelArea", boards.total());
    return BoardShare.of(law, facts(subjects).merge(Facts.of(book.dictionary(), areas)));
  }

  /** The same from facts. */
  public BoardShare threeBoards(FactCarrier... subjects) {
    return BoardShare.of(law, facts(subjects));
  }

  /**
   * The prefabrication rate (预制率) of a building: precast concrete of the main structure and
   * envelope as a share of all concrete there, and whether the building counts as one with enough
   * of it.
   */
  public PrefabricationRate prefabricationRate(
      PrefabricatedVolume concrete, FactCarrier... subjects) {
    return PrefabricationRate.of(law, facts(subjects), concrete);
  }

  /**
   * The share of new floor area in buildings with enough of a prefabrication rate, by the place's
   * rule.
   */
  public PrefabricationRate.RegionShare prefabricationShareOfRegion(
      Area inSuchBuildings, Area newFloorArea) {
    Map<String, @Nullable Object> areas = new LinkedHashMap<>();
    areas.put("prefabArea45", inSuchBuildings);
    areas.put("newBuildingFloorArea", newFloorArea);
    return PrefabricationRate.RegionShare.of(law, Facts.of(book.dictionary(), areas));
  }

  /**
   * What the policies of the day and the place make of a rating: every provision that asks for the
   * rate, the grade or whether the standard is met, with what else is known of the case.
   */
  public ImmutableList<Outcome> consequences(BuildingRating rating, FactCarrier... subjects) {
    Facts rated = rating.toFacts();
    Facts facts = facts(subjects).merge(rated);
    return law.provisions().stream()
        .filter(this::isPolicy)
        .filter(p -> p.inputs().stream().map(Provision.Input::id).anyMatch(rated::containsKey))
        .map(p -> law.evaluate(p.id(), facts))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean isPolicy(Provision provision) {
    return book.documentOf(provision).provenance() != Provenance.STANDARD_NOT_IN_CORPUS;
  }

  /**
   * The cheapest way to a goal: how far each item has to be prefabricated, of all combinations that
   * the offers allow.
   */
  public AssemblyPlan cheapest(AssemblyGoal goal, ItemOffers offers) {
    return AssemblyPlan.of(book, scheme, goal, offers);
  }

  private Facts facts(FactCarrier... subjects) {
    Facts facts = Facts.of(book.dictionary(), Map.of());
    for (FactCarrier subject : subjects) {
      facts = facts.merge(subject.toFacts());
    }
    return facts;
  }
}
