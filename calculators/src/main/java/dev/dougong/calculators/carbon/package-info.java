/**
 * The carbon of buildings: their emissions over the life cycle, the factors of materials, and the
 * targets that policy sets.
 *
 * <p>Start with {@link dev.dougong.calculators.carbon.BuildingCarbon}:
 *
 * <pre>{@code
 * LifeCycleCarbon carbon = BuildingCarbon.standard().lifeCycle(inventory);
 * }</pre>
 */
@NullMarked
package dev.dougong.calculators.carbon;

import org.jspecify.annotations.NullMarked;
