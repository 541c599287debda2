package dev.dougong.calculators.green;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Answer;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.green.StarDemand.Weight;
import dev.dougong.calculators.internal.Json;
import dev.dougong.engine.evaluation.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stars that a project has to have there and then: the most that a binding clause asks for.
 *
 * <p>It is decided as soon as no open clause can come to more than a decided one asks for.
 */
public final class StarRequirement implements Result<Integer> {

  private final ImmutableList<StarDemand> demands;

  private StarRequirement(ImmutableList<StarDemand> demands) {
    this.demands = demands;
  }

  static StarRequirement of(ImmutableList<StarDemand> demands) {
    return new StarRequirement(demands);
  }

  /** The stars that are required, 0 if none are; empty while open. */
  @Override
  public Optional<Integer> value() {
    return strictest(Weight.BINDING).value();
  }

  /** The stars that are required in any case, whatever is still unknown. */
  public int atLeast() {
    return atLeast(of(Weight.BINDING));
  }

  /** The stars that the project is encouraged to have; they may be fewer than are required. */
  public Answer<Integer> encouraged() {
    return strictest(Weight.ENCOURAGED);
  }

  /** The stars that a price control of the place reckons with; 0 if there is none. */
  public Answer<Integer> assumed() {
    return strictest(Weight.ASSUMED);
  }

  /** Every clause in force there that asks for stars, with what it comes to. */
  public ImmutableList<StarDemand> demands() {
    return demands;
  }

  /** The binding clauses that ask for as many stars as are required; empty while open. */
  public ImmutableList<StarDemand> decisive() {
    return value()
        .map(
            stars ->
                of(Weight.BINDING).stream()
                    .filter(demand -> stars > 0 && demand.atLeast() == stars)
                    .collect(ImmutableList.toImmutableList()))
        .orElse(ImmutableList.of());
  }

  /** Whether a building with so many stars has enough; empty while that is open. */
  public Optional<Boolean> isMetBy(int stars) {
    if (stars < atLeast()) {
      return Optional.of(false);
    }
    boolean enoughForAll = of(Weight.BINDING).stream().allMatch(d -> stars >= d.atMost());
    return enoughForAll ? Optional.of(true) : Optional.empty();
  }

  @Override
  public ImmutableSet<String> missing() {
    return strictest(Weight.BINDING).missing();
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return demands.stream().map(StarDemand::outcome).collect(ImmutableList.toImmutableList());
  }

  private Answer<Integer> strictest(Weight weight) {
    List<StarDemand> asked = of(weight);
    int least = atLeast(asked);
    List<StarDemand> open = asked.stream().filter(demand -> demand.atMost() > least).toList();
    List<Outcome> outcomes = asked.stream().map(StarDemand::outcome).toList();
    return open.isEmpty()
        ? Answer.of(least, outcomes)
        : Answer.undetermined(
            open.stream()
                .flatMap(demand -> demand.missing().stream())
                .collect(ImmutableSet.toImmutableSet()),
            outcomes);
  }

  private List<StarDemand> of(Weight weight) {
    return demands.stream().filter(demand -> demand.weight() == weight).toList();
  }

  private static int atLeast(List<StarDemand> asked) {
    return asked.stream().mapToInt(StarDemand::atLeast).max().orElse(0);
  }

  @Override
  public String explain(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    String heading =
        value()
            .map(stars -> (chinese ? "应达到的绿色建筑星级：" : "Required green stars: ") + stars)
            .orElseGet(
                () ->
                    (chinese ? "应达到的绿色建筑星级未定，至少：" : "Required green stars open, at least: ")
                        + atLeast());
    return heading + "\n" + Result.super.explain(locale);
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value());
    members.put("atLeast", atLeast());
    members.put("encouraged", encouraged().value());
    members.put("assumed", assumed().value());
    members.put("demands", demands.stream().map(StarRequirement::members).toList());
    members.put("missing", missing());
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  private static Map<String, @Nullable Object> members(StarDemand demand) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("provision", demand.outcome().provision().id());
    members.put("citation", demand.citation());
    members.put("weight", demand.weight());
    members.put("atLeast", demand.atLeast());
    members.put("atMost", demand.atMost());
    members.put("missing", demand.missing());
    return members;
  }

  /** The stars, and one line for each clause that asks for some or may. */
  @Override
  public String toString() {
    String heading =
        value()
            .map(stars -> "required: " + stars + " stars")
            .orElseGet(
                () -> "undetermined, at least " + atLeast() + " stars, missing " + missing());
    return demands.stream()
        .filter(demand -> demand.atMost() > 0)
        .map(demand -> "\n" + demand.weight() + " " + demand)
        .collect(Collectors.joining("", heading, ""));
  }
}
