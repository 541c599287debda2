/**
 * Green building: the stars that a building has, the stars that it must have, its green materials,
 * and green finance.
 *
 * <p>Start with {@link dev.dougong.calculators.green.GreenBuildings}:
 *
 * <pre>{@code
 * GreenBuildings green = GreenBuildings.standard().asOf(LocalDate.parse("2024-06-01")).in("330106");
 * StarRequirement stars = green.requiredStars(project, building);
 * }</pre>
 */
@NullMarked
package dev.dougong.calculators.green;

import org.jspecify.annotations.NullMarked;
