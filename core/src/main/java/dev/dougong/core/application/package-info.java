/**
 * Requests and reports handed in to an authority, and the occasion on which a question is asked.
 */
@NullMarked
@ValueStyle
package dev.dougong.core.application;

import dev.dougong.core.ValueStyle;
import org.jspecify.annotations.NullMarked;
