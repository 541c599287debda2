/**
 * Buildings: what they are for, how they are built, how large they are, how they perform. A
 * building is described with what is known of it; floor areas that contradict each other are
 * refused.
 */
@NullMarked
@ValueStyle
package dev.dougong.core.building;

import dev.dougong.core.ValueStyle;
import org.jspecify.annotations.NullMarked;
