/**
 * Where a figure comes from: the number of a policy document, the place within it, and the citation
 * that puts both beside a result.
 */
@NullMarked
@ValueStyle
package dev.dougong.core.source;

import dev.dougong.core.ValueStyle;
import org.jspecify.annotations.NullMarked;
