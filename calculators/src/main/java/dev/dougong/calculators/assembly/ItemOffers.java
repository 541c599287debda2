package dev.dougong.calculators.assembly;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.PrefabQuantities;
import dev.dougong.core.building.PrefabricatedArea;
import dev.dougong.core.building.PrefabricatedLength;
import dev.dougong.core.building.PrefabricatedVolume;
import dev.dougong.core.quantity.Fraction;
import dev.dougong.core.quantity.Money;
import dev.dougong.core.quantity.Ratio;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with each item of a building, and at what cost.
 *
 * <p>The cost of an item rises in proportion to its ratio, as it does with a unit price; it is the
 * extra cost over building otherwise and may be negative. An item of which nothing is said is not
 * known, and then no plan is made: it is not assumed to be missing.
 */
public final class ItemOffers {

  private final ImmutableMap<String, Optional<Offer>> offers;

  private ItemOffers(Map<String, Optional<Offer>> offers) {
    this.offers = ImmutableMap.copyOf(offers);
  }

  /** Nothing is said of any item. */
  public static ItemOffers begin() {
    return new ItemOffers(ImmutableMap.of());
  }

  private ItemOffers with(String item, Optional<Offer> offer) {
    Map<String, Optional<Offer>> more = new LinkedHashMap<>(offers);
    more.put(item, offer);
    return new ItemOffers(more);
  }

  /** The item can be built to any ratio; the cost is that of all of it. */
  public ItemOffers offer(String item, Money costOfAll) {
    return offer(item, costOfAll, Ratio.ZERO, Ratio.ONE);
  }

  /** The item can be built to any ratio from the least to the most. */
  public ItemOffers offer(String item, Money costOfAll, Ratio least, Ratio most) {
    if (!least.isShare() || !most.isShare() || least.compareTo(most) > 0) {
      throw InvalidInputException.of(
          item, least + " to " + most, "two ratios of 0 to 1, the lesser one first");
    }
    return with(item, Optional.of(new Offer(costOfAll.toFraction(), least, most)));
  }

  /** The item has that ratio and nothing can be changed. */
  public ItemOffers fixed(String item, Ratio ratio) {
    return offer(item, Money.ZERO, ratio, ratio);
  }

  /** A yes or no that is settled, such as full fit-out. */
  public ItemOffers fixed(String item, boolean done) {
    return fixed(item, done ? Ratio.ONE : Ratio.ZERO);
  }

  /** The building has no such item. */
  public ItemOffers absent(String item) {
    return with(item, Optional.empty());
  }

  /**
   * The items of a building that has been measured: with a unit cost, in yuan per m³, m² or m, an
   * item can be built to any ratio; without, it stays as it is. An item with a total of zero is
   * absent, and one that was not measured stays unknown.
   */
  public static ItemOffers of(
      AssemblyScheme scheme, PrefabQuantities quantities, Map<String, Money> unitCosts) {
    unitCosts.keySet().forEach(scheme::item);
    ItemOffers offers = begin();
    for (SchemeItem item : scheme.items()) {
      Optional<Measured> measured = item.quantity().flatMap(name -> measured(quantities, name));
      if (measured.isPresent()) {
        offers = offers.with(item.fact(), measured.get().offer(unitCosts.get(item.fact())));
      }
    }
    return offers;
  }

  private static Optional<Measured> measured(PrefabQuantities q, String quantity) {
    return switch (quantity) {
      case "verticalMembers" -> q.verticalMembers().map(Measured::of);
      case "horizontalMembers" -> q.horizontalMembers().map(Measured::of);
      case "envelope" -> q.envelope().map(Measured::of);
      case "integratedEnvelope" -> q.integratedEnvelope().map(Measured::of);
      case "partitions" -> q.partitions().map(Measured::of);
      case "integratedPartitions" -> q.integratedPartitions().map(Measured::of);
      case "dryLaidFloors" -> q.dryLaidFloors().map(Measured::of);
      case "integratedKitchens" -> q.integratedKitchens().map(Measured::of);
      case "integratedBathrooms" -> q.integratedBathrooms().map(Measured::of);
      case "separatedPipes" -> q.separatedPipes().map(Measured::of);
      default -> throw InvalidInputException.of("quantity", quantity, "one of PrefabQuantities");
    };
  }

  /** Whether anything is said of that item, be it that there is none. */
  boolean knows(String item) {
    return offers.containsKey(item);
  }

  /** What may be done with that item; empty if there is none, or nothing is said. */
  Optional<Offer> offer(String item) {
    return offers.getOrDefault(item, Optional.empty());
  }

  /** The items of which something is said. */
  Iterable<String> items() {
    return offers.keySet();
  }

  /** The offers by item; an absent item has none. */
  @Override
  public String toString() {
    return offers.toString();
  }

  /**
   * What may be done with one item.
   *
   * @param costOfAll the cost in yuan of building all of it prefabricated
   * @param least the ratio below which it cannot stay
   * @param most the ratio that can be reached
   */
  record Offer(Fraction costOfAll, Ratio least, Ratio most) {
    /** The exact cost of a ratio in yuan. */
    Fraction cost(Ratio ratio) {
      return costOfAll.times(ratio.toFraction());
    }
  }

  /** A measured item: how much of it there is, in the unit in which it is priced, and its ratio. */
  private record Measured(Fraction total, Optional<Ratio> ratio) {
    static Measured of(PrefabricatedVolume volume) {
      return new Measured(volume.total().toFraction(), volume.ratio());
    }

    static Measured of(PrefabricatedArea area) {
      return new Measured(area.total().toFraction(), area.ratio());
    }

    static Measured of(PrefabricatedLength length) {
      return new Measured(length.total().toFraction(), length.ratio());
    }

    Optional<Offer> offer(@Nullable Money unitCost) {
      return ratio.map(
          present ->
              unitCost == null
                  ? new Offer(Fraction.ZERO, present, present)
                  : new Offer(unitCost.toFraction().times(total), Ratio.ZERO, Ratio.ONE));
    }
  }
}
