/** Construction projects: money, land, stages and the buildings they consist of. */
@NullMarked
@ValueStyle
package dev.dougong.core.project;

import dev.dougong.core.ValueStyle;
import org.jspecify.annotations.NullMarked;
