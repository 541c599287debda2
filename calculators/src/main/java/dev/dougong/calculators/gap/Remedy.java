package dev.dougong.calculators.gap;

import com.google.common.collect.ImmutableList;
import dev.dougong.calculators.assess.Difference;
import java.util.List;

/**
 * A change of facts that meets an item, and what else comes of it.
 *
 * <p>It is the smallest in this sense: with any one of its changes left out, or made one step
 * smaller, the item is not met.
 *
 * @param changes the facts with their new values
 * @param effects what it does to other items, in the order of the book
 */
public record Remedy(List<Change> changes, List<Difference> effects) {

  /** Copies the lists. */
  public Remedy {
    changes = ImmutableList.copyOf(changes);
    effects = ImmutableList.copyOf(effects);
  }
}
