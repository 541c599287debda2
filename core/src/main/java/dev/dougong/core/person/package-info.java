/** Workers, experts and buyers of whom rules ask something. */
@NullMarked
@ValueStyle
package dev.dougong.core.person;

import dev.dougong.core.ValueStyle;
import org.jspecify.annotations.NullMarked;
