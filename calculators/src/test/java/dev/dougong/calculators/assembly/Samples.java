package dev.dougong.calculators.assembly;

import dev.dougong.core.building.PrefabQuantities;
import dev.dougong.core.building.PrefabricatedArea;
import dev.dougong.core.building.PrefabricatedLength;
import dev.dougong.core.building.PrefabricatedVolume;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Length;
import dev.dougong.core.quantity.Volume;
import dev.dougong.engine.book.RuleBook;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Buildings and facts that several tests rate. */
final class Samples {

  static final RuleBook BOOK = RuleBook.standard();
  static final AssemblyScheme NATIONAL = AssemblyScheme.national();
  static final String PROVISION = "gbt-51129-2017/p";

  private Samples() {}

  static PrefabricatedArea area(long prefabricated, long total) {
    return PrefabricatedArea.of(
        Area.of(prefabricated, Area.Unit.SQUARE_METRE), Area.of(total, Area.Unit.SQUARE_METRE));
  }

  static PrefabricatedVolume volume(long prefabricated, long total) {
    return PrefabricatedVolume.of(
        Volume.of(prefabricated, Volume.Unit.CUBIC_METRE),
        Volume.of(total, Volume.Unit.CUBIC_METRE));
  }

  static PrefabricatedLength length(long prefabricated, long total) {
    return PrefabricatedLength.of(
        Length.of(prefabricated, Length.Unit.METRE), Length.of(total, Length.Unit.METRE));
  }

  /**
   * A block of flats: structure 23.3 + 15 points, envelope and partitions 5 + 5, fit-out 6 + 4.5 +
   * 4.5 + 5.
   */
  static PrefabQuantities flats() {
    return flats(volume(1000, 2000), area(1600, 2000), area(2400, 3000));
  }

  /** The same block with other vertical members, kitchens and bathrooms. */
  static PrefabQuantities flats(
      PrefabricatedVolume vertical, PrefabricatedArea kitchens, PrefabricatedArea bathrooms) {
    return PrefabQuantities.builder()
        .verticalMembers(vertical)
        .horizontalMembers(area(7500, 10_000))
        .envelope(area(4000, 4000))
        .integratedEnvelope(area(1200, 4000))
        .partitions(area(5400, 6000))
        .integratedPartitions(area(0, 6000))
        .dryLaidFloors(area(5000, 10_000))
        .integratedKitchens(kitchens)
        .integratedBathrooms(bathrooms)
        .separatedPipes(length(6000, 10_000))
        .build();
  }

  /** Every item at the lower end that exactly makes a prefabricated building: 50 points. */
  static Map<String, @Nullable Object> half() {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("verticalMemberRatio", "0.35");
    facts.put("horizontalMemberRatio", "0.7");
    facts.put("nonMasonryEnvelopeRatio", "0.8");
    facts.put("integratedEnvelopeRatio", "0");
    facts.put("nonMasonryPartitionRatio", "0.5");
    facts.put("integratedPartitionRatio", "0");
    facts.put("fullFitOutDelivery", true);
    facts.put("dryLaidFloorRatio", "0");
    facts.put("integratedKitchenRatio", "0");
    facts.put("integratedBathroomRatio", "0");
    facts.put("separatedPipeRatio", "0.5");
    return facts;
  }

  /** Facts, of which a text of digits is a number. */
  static Facts facts(Map<String, ? extends @Nullable Object> values) {
    Map<String, @Nullable Object> numbers = new LinkedHashMap<>(values);
    numbers.replaceAll(
        (id, value) ->
            value instanceof String text && text.matches("[0-9.]+") ? new BigDecimal(text) : value);
    return Facts.of(BOOK.dictionary(), numbers);
  }
}
