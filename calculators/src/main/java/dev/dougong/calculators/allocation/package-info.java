/**
 * How a public fund is shared out among all its recipients at once.
 *
 * <p>Start with {@link dev.dougong.calculators.allocation.Allocations}:
 *
 * <pre>{@code
 * Allocation shares = Allocations.standard().hangzhou2023Industrialisation(fund);
 * }</pre>
 */
@NullMarked
package dev.dougong.calculators.allocation;

import org.jspecify.annotations.NullMarked;
