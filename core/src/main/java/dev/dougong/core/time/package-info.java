/** Periods in which something holds, and the working days between dates. */
@NullMarked
@ValueStyle
package dev.dougong.core.time;

import dev.dougong.core.ValueStyle;
import org.jspecify.annotations.NullMarked;
