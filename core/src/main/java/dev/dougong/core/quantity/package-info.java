/**
 * Exact amounts: money, ratios and percentage points, areas, lengths, volumes, masses, energy,
 * standard coal and emissions, and the rounding of GB/T 8170.
 *
 * <p>Every amount is an immutable number without rounding error (a decimal or a fraction; a 亩 is
 * 2000/3 m², which no decimal holds). It reads the ways people write it, prints a text that it
 * reads back, and rounds only where a caller asks. What goes to the rules leaves through {@link
 * dev.dougong.core.quantity.ExactValue#toFactValue()}.
 */
@NullMarked
package dev.dougong.core.quantity;

import org.jspecify.annotations.NullMarked;
