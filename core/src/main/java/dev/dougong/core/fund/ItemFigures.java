package dev.dougong.core.fund;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.quantity.Area;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a district and its city achieved for one item of a fund.
 *
 * <p>Kept by item, since money is shared out item by item.
 */
@Value.Immutable
public interface ItemFigures {
  /** The item. */
  AllocationItem item();

  /** Districts that completed the task. */
  Optional<Integer> completedCount();

  /** Floor area of the district. */
  Optional<Area> districtArea();

  /** Floor area of the city. */
  Optional<Area> cityArea();

  /** Refuses a negative count, and a district with more area than its city. */
  @Value.Check
  default void check() {
    if (completedCount().isPresent() && completedCount().get() < 0) {
      throw InvalidInputException.of(
          "completedCount", completedCount().get(), "zero or more districts");
    }
    if (districtArea().isPresent()
        && cityArea().isPresent()
        && districtArea().get().compareTo(cityArea().get()) > 0) {
      throw InvalidInputException.of(
          "districtArea", districtArea().get(), "at most the cityArea of " + cityArea().get());
    }
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an item figures. */
  final class Builder extends ImmutableItemFigures.Builder {
    Builder() {}
  }
}
