package dev.dougong.calculators.assembly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Answer;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.building.PrefabricatedVolume;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The prefabrication rate (预制率) of a building: precast concrete as a share of all concrete of main
 * structure and envelope above ground.
 *
 * <p>It is not the assembly rate, which counts partitions, fit-out and pipes as well. Lianyungang
 * asks for it without a formula, so the share of volumes is a reading and the volumes are given.
 */
public final class PrefabricationRate implements Result<Ratio> {

  private static final String COUNTED = "lianzhengguifa-2023-2/11-d";
  private static final String REGION = "lianzhengguifa-2023-2/11-c";

  private final Optional<Ratio> rate;
  private final Asked asked;

  private PrefabricationRate(Optional<Ratio> rate, Asked asked) {
    this.rate = rate;
    this.asked = asked;
  }

  static PrefabricationRate of(RuleBook law, Facts facts, PrefabricatedVolume concrete) {
    Optional<Ratio> rate = concrete.ratio();
    return new PrefabricationRate(
        rate,
        rate.map(known -> Asked.of(law, COUNTED, facts.with("prefabricationRate", known)))
            .orElseGet(() -> new Asked(Optional.empty())));
  }

  /** The rate; empty if there is no concrete. */
  @Override
  public Optional<Ratio> value() {
    return rate;
  }

  /** Whether the building counts as one with enough of it; no value where no rule asks. */
  public Answer<Boolean> counted() {
    return asked.truth("counted");
  }

  @Override
  public ImmutableSet<String> missing() {
    return asked.missing();
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return asked.outcomes();
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value());
    members.put("counted", counted().value());
    members.put("missing", missing());
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  /** The rate, and whether the building counts. */
  @Override
  public String toString() {
    return "prefabrication rate "
        + rate.map(Ratio::toString).orElse("no value")
        + ", counted: "
        + counted();
  }

  /**
   * How much of a region's new floor area stands in buildings with enough of a prefabrication rate;
   * its value is the share.
   */
  public static final class RegionShare implements Result<Ratio> {

    private final Asked asked;

    private RegionShare(Asked asked) {
      this.asked = asked;
    }

    static RegionShare of(RuleBook law, Facts facts) {
      return new RegionShare(Asked.of(law, REGION, facts));
    }

    /** The share; empty if nothing was built or no rule asks. */
    @Override
    public Optional<Ratio> value() {
      return share().value();
    }

    private Answer<Ratio> share() {
      return asked.ratio("share");
    }

    /** Whether the region has enough of it. */
    public Answer<Boolean> met() {
      return asked.truth("met");
    }

    @Override
    public ImmutableSet<String> missing() {
      return asked.missing();
    }

    @Override
    public ImmutableList<Outcome> outcomes() {
      return asked.outcomes();
    }

    @Override
    public String toJson() {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      members.put("value", value());
      members.put("met", met().value());
      members.put("missing", missing());
      members.put("outcomes", outcomes());
      return Json.write(members);
    }

    /** The share, and whether it suffices. */
    @Override
    public String toString() {
      return "share " + share() + ", met: " + met();
    }
  }
}
