/**
 * What would have to change: the nearest values of chosen facts at which an item is met.
 *
 * <p>The bounds are read off the formulas of the provision itself, whatever they are built of, and
 * every answer is put to the provision again: what is proposed is met, and what is just short of it
 * is not.
 */
@NullMarked
package dev.dougong.calculators.gap;

import org.jspecify.annotations.NullMarked;
