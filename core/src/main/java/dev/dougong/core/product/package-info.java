/** Materials, parts, machines and facilities that rules ask about. */
@NullMarked
@ValueStyle
package dev.dougong.core.product;

import dev.dougong.core.ValueStyle;
import org.jspecify.annotations.NullMarked;
