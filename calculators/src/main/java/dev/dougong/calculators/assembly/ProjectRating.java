package dev.dougong.calculators.assembly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Answer;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.building.Building;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.evaluation.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ratings of the buildings of a project; its value is the share of the floor area that stands
 * in prefabricated buildings.
 *
 * <p>A standard rates single buildings, so a project has no assembly rate of its own. The share is
 * known without any area if all buildings are alike.
 */
public final class ProjectRating implements Result<Ratio> {

  private static final String AREA = "singleBuildingFloorArea";

  private final ImmutableList<Rated> buildings;

  private ProjectRating(ImmutableList<Rated> buildings) {
    this.buildings = buildings;
  }

  static ProjectRating of(List<Rated> buildings) {
    return new ProjectRating(ImmutableList.copyOf(buildings));
  }

  /** The buildings with their ratings, in the given order. */
  public ImmutableList<Rated> buildings() {
    return buildings;
  }

  /** Whether every building is prefabricated; a project without buildings has none that is not. */
  public Answer<Boolean> allPrefabricated() {
    return every(true);
  }

  private Answer<Boolean> every(boolean wanted) {
    if (buildings.stream().anyMatch(b -> verdict(b).equals(Optional.of(!wanted)))) {
      return Answer.of(false, outcomes());
    }
    return buildings.stream().allMatch(b -> verdict(b).isPresent())
        ? Answer.of(true, outcomes())
        : Answer.undetermined(openVerdicts(), outcomes());
  }

  private static Optional<Boolean> verdict(Rated rated) {
    return rated.rating().isPrefabricated().value();
  }

  /** The floor area in prefabricated buildings as a share of all; empty without floor area. */
  @Override
  public Optional<Ratio> value() {
    if (!missing().isEmpty() || buildings.isEmpty()) {
      return Optional.empty();
    }
    if (every(true).value().equals(Optional.of(true))) {
      return Optional.of(Ratio.ONE);
    }
    if (every(false).value().equals(Optional.of(true))) {
      return Optional.of(Ratio.ZERO);
    }
    Area all = sum(buildings);
    Area prefabricated = sum(buildings.stream().filter(b -> verdict(b).orElse(false)).toList());
    return all.isZero() ? Optional.empty() : Optional.of(prefabricated.dividedBy(all));
  }

  private static Area sum(List<Rated> buildings) {
    return buildings.stream()
        .map(b -> b.building().knownFloorArea().orElse(Area.ZERO))
        .reduce(Area.ZERO, Area::plus);
  }

  /** What would decide the share: what the buildings' verdicts need, and floor areas. */
  @Override
  public ImmutableSet<String> missing() {
    ImmutableSet<String> open = openVerdicts();
    boolean alike = buildings.stream().map(ProjectRating::verdict).distinct().count() <= 1;
    if (open.isEmpty() && alike) {
      return open;
    }
    boolean areasKnown =
        buildings.stream().allMatch(b -> b.building().knownFloorArea().isPresent());
    return areasKnown ? open : ImmutableSet.<String>builder().addAll(open).add(AREA).build();
  }

  private ImmutableSet<String> openVerdicts() {
    return buildings.stream()
        .flatMap(b -> b.rating().isPrefabricated().missing().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return buildings.stream()
        .flatMap(b -> b.rating().outcomes().stream())
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public String explain(Locale locale) {
    return buildings.stream()
        .map(b -> b.building().name().orElse("-") + ": " + b.rating().explain(locale))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value());
    members.put("allPrefabricated", allPrefabricated().value());
    members.put("buildings", buildings.stream().map(ProjectRating::json).toList());
    members.put("missing", missing());
    return Json.write(members);
  }

  private static Map<String, @Nullable Object> json(Rated rated) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("name", rated.building().name());
    members.put("floorArea", rated.building().knownFloorArea());
    members.put("rating", rated.rating());
    return members;
  }

  /** A line for each building, and the share. */
  @Override
  public String toString() {
    String lines =
        buildings.stream()
            .map(b -> b.building().name().orElse("-") + ": " + b.rating() + "\n")
            .collect(Collectors.joining());
    String share =
        value().map(Ratio::toString).orElseGet(() -> missing().isEmpty() ? "none" : "undetermined");
    return lines + "floor area in prefabricated buildings: " + share;
  }

  /**
   * A building with its rating.
   *
   * @param building the building
   * @param rating its rating
   */
  public record Rated(Building building, BuildingRating rating) {}
}
