/** Places with what they were told to do, what they achieved and what they count, year by year. */
@NullMarked
@ValueStyle
package dev.dougong.core.region;

import dev.dougong.core.ValueStyle;
import org.jspecify.annotations.NullMarked;
