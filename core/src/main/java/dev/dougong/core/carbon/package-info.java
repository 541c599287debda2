/** Life-cycle emissions of buildings, stage by stage and per square metre. */
@NullMarked
@ValueStyle
package dev.dougong.core.carbon;

import dev.dougong.core.ValueStyle;
import org.jspecify.annotations.NullMarked;
