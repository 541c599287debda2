/** Public money that is allotted: topics with their weights, and recipients with their figures. */
@NullMarked
@ValueStyle
package dev.dougong.core.fund;

import dev.dougong.core.ValueStyle;
import org.jspecify.annotations.NullMarked;
