package dev.dougong.calculators.assembly;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.Building;
import dev.dougong.core.building.PrefabQuantities;
import dev.dougong.core.building.PrefabricatedArea;
import dev.dougong.core.building.PrefabricatedLength;
import dev.dougong.core.building.PrefabricatedVolume;
import dev.dougong.core.building.Prefabrication;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.book.RuleBook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The facts of a scheme's items, counted from quantities. */
final class ItemFacts {

  private ItemFacts() {}

  /** What is known of the subjects, with the item ratios that follow from quantities. */
  static Facts of(RuleBook book, AssemblyScheme scheme, FactCarrier... subjects) {
    Facts facts = Facts.of(book.dictionary(), Map.of());
    for (FactCarrier subject : subjects) {
      facts = facts.merge(subject.toFacts());
      if (subject instanceof Building building) {
        facts = facts.merge(counted(book, scheme, quantities(building)));
      }
    }
    return facts;
  }

  static PrefabQuantities quantities(Building building) {
    return building
        .prefabrication()
        .flatMap(Prefabrication::quantities)
        .orElseGet(() -> PrefabQuantities.builder().build());
  }

  /** The ratio of each item that was counted; null for one that the building does not have. */
  static Facts counted(RuleBook book, AssemblyScheme scheme, PrefabQuantities quantities) {
    Map<String, @Nullable Object> ratios = new LinkedHashMap<>();
    for (SchemeItem item : scheme.items()) {
      item.quantity()
          .flatMap(name -> share(quantities, name))
          .ifPresent(share -> ratios.put(item.fact(), share.ratio().orElse(null)));
    }
    return Facts.of(book.dictionary(), ratios);
  }

  private static Optional<Share> share(PrefabQuantities q, String name) {
    return switch (name) {
      case "verticalMembers" -> q.verticalMembers().map(PrefabricatedVolume::ratio).map(Share::new);
      case "horizontalMembers" -> areas(q.horizontalMembers());
      case "envelope" -> areas(q.envelope());
      case "integratedEnvelope" -> areas(q.integratedEnvelope());
      case "partitions" -> areas(q.partitions());
      case "integratedPartitions" -> areas(q.integratedPartitions());
      case "dryLaidFloors" -> areas(q.dryLaidFloors());
      case "integratedKitchens" -> areas(q.integratedKitchens());
      case "integratedBathrooms" -> areas(q.integratedBathrooms());
      case "separatedPipes" -> q.separatedPipes().map(PrefabricatedLength::ratio).map(Share::new);
      default ->
          throw InvalidInputException.of("quantity", name, "an attribute of PrefabQuantities");
    };
  }

  private static Optional<Share> areas(Optional<PrefabricatedArea> area) {
    return area.map(PrefabricatedArea::ratio).map(Share::new);
  }

  /** A counted item; without ratio if the building has none of it. */
  private record Share(Optional<Ratio> ratio) {}

  /** The quantities of two buildings that are evaluated as one. */
  static PrefabQuantities sum(PrefabQuantities a, PrefabQuantities b) {
    return PrefabQuantities.builder()
        .verticalMembers(
            both(
                a.verticalMembers(),
                b.verticalMembers(),
                (x, y) ->
                    PrefabricatedVolume.of(
                        x.prefabricated().plus(y.prefabricated()), x.total().plus(y.total()))))
        .horizontalMembers(bothAreas(a.horizontalMembers(), b.horizontalMembers()))
        .envelope(bothAreas(a.envelope(), b.envelope()))
        .integratedEnvelope(bothAreas(a.integratedEnvelope(), b.integratedEnvelope()))
        .partitions(bothAreas(a.partitions(), b.partitions()))
        .integratedPartitions(bothAreas(a.integratedPartitions(), b.integratedPartitions()))
        .dryLaidFloors(bothAreas(a.dryLaidFloors(), b.dryLaidFloors()))
        .integratedKitchens(bothAreas(a.integratedKitchens(), b.integratedKitchens()))
        .integratedBathrooms(bothAreas(a.integratedBathrooms(), b.integratedBathrooms()))
        .separatedPipes(
            both(
                a.separatedPipes(),
                b.separatedPipes(),
                (x, y) ->
                    PrefabricatedLength.of(
                        x.prefabricated().plus(y.prefabricated()), x.total().plus(y.total()))))
        .build();
  }

  private static Optional<PrefabricatedArea> bothAreas(
      Optional<PrefabricatedArea> a, Optional<PrefabricatedArea> b) {
    return both(
        a,
        b,
        (x, y) ->
            PrefabricatedArea.of(
                x.prefabricated().plus(y.prefabricated()), x.total().plus(y.total())));
  }

  /** An item is counted for the group if it is counted for each of its buildings. */
  private static <T> Optional<T> both(Optional<T> a, Optional<T> b, BinaryOperator<T> sum) {
    return a.flatMap(x -> b.map(y -> sum.apply(x, y)));
  }
}
