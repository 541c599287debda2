package dev.dougong.calculators.assembly;

import dev.dougong.core.quantity.Ratio;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far one item of a building is prefabricated, and the points for it.
 *
 * @param item the item of the scheme
 * @param ratio its ratio; empty if it is not known, if the building has no such item, and for a yes
 *     or no
 * @param isAbsent whether the building has no such item, so that its points are not asked for
 * @param points its points; empty if they are not known
 */
public record ItemRating(
    SchemeItem item, Optional<Ratio> ratio, boolean isAbsent, Optional<BigDecimal> points) {}
