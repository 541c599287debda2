package dev.dougong.calculators.scoring;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What somebody claims points for.
 *
 * <p>Most facts hold for the whole table. Where two items ask for a fact of one name and mean two
 * figures, such as the {@code targetArea} of all prefabricated buildings and that of housing alone,
 * each item gets its own.
 *
 * @param facts what holds for every item
 * @param byItem what holds for one item alone, by the id of its provision; it wins
 * @param withoutEvidence the items for which there is no evidence
 */
public record Claims(Facts facts, Map<String, Facts> byItem, Set<String> withoutEvidence) {

  /** Copies the collections. */
  public Claims {
    byItem = ImmutableMap.copyOf(byItem);
    withoutEvidence = ImmutableSet.copyOf(withoutEvidence);
  }

  /** Claims that rest on these facts. */
  public static Claims of(FactCarrier subject) {
    return new Claims(subject.toFacts(), ImmutableMap.of(), ImmutableSet.of());
  }

  /** The same with facts for that item alone, added to those it has. */
  public Claims forItem(String provisionId, Facts own) {
    Map<String, Facts> items = new LinkedHashMap<>(byItem);
    items.merge(provisionId, own, Claims::overlaid);
    return new Claims(facts, items, withoutEvidence);
  }

  /** The same with further facts, which win. */
  public Claims with(Facts more) {
    return new Claims(overlaid(facts, more), byItem, withoutEvidence);
  }

  /** The same without evidence for that item. */
  public Claims withoutEvidence(String provisionId) {
    return new Claims(
        facts,
        byItem,
        ImmutableSet.<String>builder().addAll(withoutEvidence).add(provisionId).build());
  }

  Facts of(String provisionId) {
    Facts own = byItem.get(provisionId);
    return own == null ? facts : overlaid(facts, own);
  }

  static Facts overlaid(Facts facts, Facts more) {
    Facts rest = facts;
    for (String id : more.ids()) {
      rest = rest.without(id);
    }
    return rest.merge(more);
  }
}
